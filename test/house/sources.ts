/** The project's own files as text, with what they import. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

interface Import {
  /** True for `import type` and for imports whose names are all types: erased before anything runs. */
  readonly typeOnly: boolean;
  /** Path below `src/` for our own files, else the name that is written. */
  readonly to: string;
  readonly own: boolean;
}

export interface Source {
  /** Path below `src/`. */
  readonly file: string;
  /** First part of it: a stage's folder, or a file at the top. */
  readonly place: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const ROOT = join(import.meta.dirname, '..', '..');
const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** All TypeScript files below a folder of the project, by path. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Names of the files in a folder of `src/`, without `.ts` and without those that hold no entry of its list. */
export function entriesIn(folder: string, except: readonly string[] = ['index', 'types']): string[] {
  return readdirSync(join(ROOT, 'src', folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => !except.includes(name))
    .sort();
}

/** Every file of `src/` but those for WebAssembly, which are written in another language. */
export function sources(): Source[] {
  const typescript = filesBelow('src').filter((file) => !/^(?:kernel|weigh)\/assembly\//.test(file));
  return typescript.map((file) => {
    const text = readFileSync(join(ROOT, 'src', file), 'utf8');
    return { file, place: file.split('/')[0] ?? file, text, imports: importsOf(file, text) };
  });
}

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(STATEMENT)].map(([, type, from, dynamic]) => {
    const name = from ?? dynamic ?? '';
    const own = name.startsWith('.');
    const to = own ? normalize(join(file, '..', name)).replaceAll('\\', '/') : name;
    return { typeOnly: type !== undefined, to, own };
  });
}
