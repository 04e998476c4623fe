/**
 * Case and claims files. Enters: paths. Leaves: checked documents; paths are relative to the case file. Deliberately absent: running
 * anything.
 */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { dateProblems } from '../documents/calendar.ts';
import { documentsOf } from '../documents/parse.ts';
import { periodProblems } from '../documents/period.ts';
import { type Place, type Problem, problemError, quote } from '../documents/problem.ts';
import type { SchemaName } from '../documents/schema-name.ts';
import { textOf } from '../documents/text.ts';
import { InputError } from '../errors.ts';
import type { NotHeld } from '../systems/types.ts';
import { ATTRIBUTES, attribute, canonicalStep, traitOf } from '../vocabulary/index.ts';
import { firstOf } from '../wording.ts';
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

interface RawLimit {
  readonly attribute: string;
  readonly finerThan?: string | null;
}

interface RawAssertion {
  readonly notHeld?: readonly RawLimit[];
  readonly notTaken?: readonly RawLimit[];
  readonly period?: { readonly from?: string; readonly to?: string };
  readonly onlyAccess?: readonly string[];
  readonly hasAccess?: readonly string[];
  readonly notDirect?: boolean;
  readonly isSource?: boolean;
  readonly notSource?: boolean;
  readonly fabricated?: boolean;
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
    // Where no such file lies beside the case, a bare word is the id of a shipped system.
    systems: here(raw.systems).map((path, i) => (existsSync(path) ? path : (wordOf(raw.systems?.[i]) ?? path))),
    claims: here(raw.claims),
    expect: raw.expect ?? [],
  };
}

function wordOf(named: string | undefined): string | null {
  return named !== undefined && /^[\w-]+$/.test(named) ? named : null;
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
        message: `no such system among the candidates: ${quote(claim.about)}; there ${systems.size === 1 ? 'is' : 'are'} ${firstOf([...systems], LISTED)}`,
        written: claim.about.split('/')[0] ?? '',
        words: [...systems],
      });
    }
    for (const kind of ['notHeld', 'notTaken'] as const) {
      claim.asserts?.[kind]?.forEach((entry, j) => {
        const at = ['claims', i, 'asserts', kind, j];
        problems.push(...attributeProblems([...at, 'attribute'], entry), ...stepProblems([...at, 'finerThan'], entry));
      });
    }
    problems.push(
      ...dateProblems(['claims', i, 'date'], claim.date),
      ...dateProblems(['claims', i, 'source', 'date'], claim.source?.date),
      ...periodProblems(['claims', i, 'asserts', 'period'], claim.asserts?.period),
    );
    return problems;
  });
}

/** Systems that a message lists. */
const LISTED = 6;

function attributeProblems(at: Place, { attribute: written }: RawLimit): Problem[] {
  if (attribute(written) !== undefined) return [];
  return [{ at, key: null, message: 'unknown attribute', written, words: ATTRIBUTES.map((known) => known.id) }];
}

/** A step that the attribute doesn't have would limit nothing, and what limits nothing is always borne out. */
function stepProblems(at: Place, { attribute: id, finerThan }: RawLimit): Problem[] {
  const trait = traitOf(id);
  if (trait === undefined || finerThan === null || finerThan === undefined) return [];
  if (trait.ladder === null) {
    const message = `${id} has no steps of precision: leave "finerThan" out`;
    return [{ at, key: null, message, written: null, words: [] }];
  }
  if (canonicalStep(trait.ladder, finerThan) !== null) return [];
  const message = `no step of ${id}, which has ${trait.steps.join(', ')}`;
  return [{ at, key: null, message, written: finerThan, words: trait.steps }];
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
    asserts: assertion(raw.asserts ?? {}, raw.about),
  };
}

function assertion(raw: RawAssertion, about: string): Assertion | null {
  if (raw.notHeld !== undefined) return { kind: 'notHeld', notHeld: raw.notHeld.map(limit) };
  if (raw.notTaken !== undefined) return { kind: 'notTaken', notTaken: raw.notTaken.map(limit) };
  if (raw.period !== undefined)
    return { kind: 'period', period: { from: raw.period.from ?? null, to: raw.period.to ?? null } };
  if (raw.onlyAccess !== undefined) return { kind: 'onlyAccess', access: raw.onlyAccess };
  if (raw.hasAccess !== undefined) return { kind: 'hasAccess', access: raw.hasAccess };
  if (raw.path !== undefined) {
    // A candidate's whole name is a way of naming its path.
    const system = `${about}/`;
    return { kind: 'path', path: raw.path.startsWith(system) ? raw.path.slice(system.length) : raw.path };
  }
  if (raw.notDirect === true) return { kind: 'notDirect' };
  if (raw.isSource === true) return { kind: 'isSource' };
  if (raw.notSource === true) return { kind: 'notSource' };
  if (raw.fabricated === true) return { kind: 'fabricated' };
  return raw.moreDetailed === true ? { kind: 'moreDetailed' } : null;
}

function limit(raw: RawLimit): NotHeld {
  return { attribute: raw.attribute, finerThan: raw.finerThan ?? null, statements: [] };
}
