/**
 * The loader. Enters: paths of descriptor files and folders. Leaves: `System`s, checked and complete. All or nothing:
 * the first file with a problem ends it, in one line. Ajv and YAML are loaded here and not before they are needed.
 */
import { documentsOf } from '../documents/parse.ts';
import { type Problem, problemError, quote } from '../documents/problem.ts';
import { textOf } from '../documents/text.ts';
import { InputError } from '../errors.ts';
import type { SystemDescriptor } from './descriptor.ts';
import { descriptorFiles } from './files.ts';
import { fill, type TypeNames } from './fill.ts';
import { referenceProblems } from './references.ts';
import type { System } from './types.ts';

export interface LoadOptions {
  /** Ids of the vocabulary: a descriptor that names another is refused. */
  readonly knownAttributes: ReadonlySet<string>;
  /** Tells the attribute of a field that states none; without it such a field is `other`. */
  readonly typeNames?: TypeNames;
}

/** Documents that may lie beside descriptors in a folder, by their `leakprint` key. */
const NEIGHBOURS: ReadonlySet<unknown> = new Set(['claims/1', 'reported/1', 'case/1']);

function isNeighbour(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'leakprint' in value && NEIGHBOURS.has(value.leakprint);
}

/**
 * Load systems from files and folders, in the order given (by name within a folder, by position within a file).
 *
 * @throws InputError one line, `file:line: path: message`, for whatever can't be used
 */
export async function loadSystems(paths: readonly string[], options: LoadOptions): Promise<System[]> {
  const { schemaProblems } = await import('../documents/validate.ts');
  const systems: System[] = [];
  const sources = new Map<string, string>();

  for (const { file, listed } of descriptorFiles(paths)) {
    for (const document of await documentsOf(file, await textOf(file))) {
      if (!listed && isNeighbour(document.value)) continue;
      let problems: Problem[] = schemaProblems('system', document.value);
      if (problems.length === 0) {
        const raw = document.value as SystemDescriptor;
        problems = await referenceProblems(raw, options.knownAttributes);
        const other = sources.get(raw.id);
        if (other !== undefined) {
          const message = `system ${quote(raw.id)} is already described in ${other}`;
          problems.unshift({ at: ['id'], key: null, message, written: null, words: [] });
        }
        sources.set(raw.id, file);
      }
      if (problems.length > 0) throw problemError(file, problems, await document.lines());
      systems.push(fill(document.value as SystemDescriptor, file, options.typeNames));
    }
  }
  if (systems.length === 0) throw new InputError(`${paths.join(', ')}: holds no system descriptor`);
  return systems;
}
