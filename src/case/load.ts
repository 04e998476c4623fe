/**
 * Case and claims files. Enters: paths. Leaves: checked documents; paths are relative to the case file. Deliberately absent: running
 * anything.
 */
import { dirname, isAbsolute, join } from 'node:path';
import { documentsOf } from '../documents/parse.ts';
import { type Problem, problemError } from '../documents/problem.ts';
import type { SchemaName } from '../documents/schema-name.ts';
import { textOf } from '../documents/text.ts';
import { InputError } from '../errors.ts';
import { ATTRIBUTES, attribute } from '../vocabulary/index.ts';
import type { Assertion, CaseFile, Claim } from './types.ts';

interface RawClaim {
  readonly id: string;
  readonly by: string;
  readonly about: string;
  readonly date?: string | null;
  readonly scope?: readonly string[] | null;
  readonly says: string;
  readonly interested?: boolean | null;
  readonly source?: { readonly title?: string | null; readonly date?: string | null } | null;
  readonly note?: string | null;
  readonly asserts?: RawAssertion | null;
}

interface RawAssertion {
  readonly notHeld?: readonly { readonly attribute: string; readonly finerThan?: string | null }[];
  readonly onlyAccess?: readonly string[];
  readonly hasAccess?: readonly string[];
  readonly notDirect?: boolean;
  readonly notSource?: boolean;
  readonly moreDetailed?: boolean;
  readonly path?: string;
}

/**
 * Reads a case file.
 *
 * @throws InputError when it can't be used
 */
export async function loadCase(file: string): Promise<CaseFile> {
  const [raw] = await checked<{
    title?: string;
    evidence: string[];
    systems?: string[];
    claims?: string[];
    expect?: string[];
  }>(file, 'case', () => []);
  if (raw === undefined) throw new InputError(`${file}: holds no case`);
  const here = (paths: readonly string[] | null | undefined) =>
    (paths ?? []).map((path) => (path === '-' || isAbsolute(path) ? path : join(dirname(file), path)));
  return {
    title: raw.title ?? null,
    evidence: here(raw.evidence),
    systems: here(raw.systems),
    claims: here(raw.claims),
    expect: raw.expect ?? [],
  };
}

/**
 * Reads claims files; ids must be unique over all of them.
 *
 * @throws InputError when one of them can't be used
 */
export async function loadClaims(files: readonly string[], systems: ReadonlySet<string>): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const file of files) {
    for (const raw of await checked<{ claims: RawClaim[] }>(file, 'claims', (value) =>
      claimProblems(value.claims, claims, systems),
    )) {
      claims.push(...raw.claims.map(fill));
    }
  }
  return claims;
}

async function checked<T>(file: string, schema: SchemaName, check: (value: T) => Problem[]): Promise<T[]> {
  const { schemaProblems } = await import('../documents/validate.ts');
  const values: T[] = [];
  for (const document of await documentsOf(file, await textOf(file))) {
    let problems = schemaProblems(schema, document.value);
    if (problems.length === 0) problems = check(document.value as T);
    if (problems.length > 0) throw problemError(file, problems, await document.lines());
    values.push(document.value as T);
  }
  return values;
}

function claimProblems(raw: readonly RawClaim[], before: readonly Claim[], systems: ReadonlySet<string>): Problem[] {
  const ids = new Set(before.map((claim) => claim.id));
  return raw.flatMap((claim, i): Problem[] => {
    const problems: Problem[] = [];
    if (ids.has(claim.id))
      problems.push({
        at: ['claims', i, 'id'],
        key: null,
        message: 'claim id is given twice',
        written: null,
        words: [],
      });
    ids.add(claim.id);
    if (!systems.has(claim.about)) {
      problems.push({
        at: ['claims', i, 'about'],
        key: null,
        message: 'no such system among the candidates',
        written: claim.about,
        words: [...systems],
      });
    }
    claim.asserts?.notHeld?.forEach((entry, j) => {
      if (attribute(entry.attribute) !== undefined) return;
      problems.push({
        at: ['claims', i, 'asserts', 'notHeld', j, 'attribute'],
        key: null,
        message: 'unknown attribute',
        written: entry.attribute,
        words: ATTRIBUTES.map((known) => known.id),
      });
    });
    return problems;
  });
}

function fill(raw: RawClaim): Claim {
  const source = [raw.source?.title, raw.source?.date].filter((part) => part !== null && part !== undefined);
  return {
    id: raw.id,
    by: raw.by,
    about: raw.about,
    date: raw.date ?? null,
    scope: raw.scope ?? [],
    says: raw.says,
    interested: raw.interested ?? false,
    source: source.length === 0 ? null : source.join(', '),
    note: raw.note ?? null,
    asserts: assertion(raw.asserts ?? {}),
  };
}

function assertion(raw: RawAssertion): Assertion | null {
  if (raw.notHeld !== undefined) {
    return {
      kind: 'notHeld',
      notHeld: raw.notHeld.map((entry) => ({
        attribute: entry.attribute,
        finerThan: entry.finerThan ?? null,
        statements: [],
      })),
    };
  }
  if (raw.onlyAccess !== undefined) return { kind: 'onlyAccess', access: raw.onlyAccess };
  if (raw.hasAccess !== undefined) return { kind: 'hasAccess', access: raw.hasAccess };
  if (raw.path !== undefined) return { kind: 'path', path: raw.path };
  if (raw.notDirect === true) return { kind: 'notDirect' };
  if (raw.notSource === true) return { kind: 'notSource' };
  return raw.moreDetailed === true ? { kind: 'moreDetailed' } : null;
}
