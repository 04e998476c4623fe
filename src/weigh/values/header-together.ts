/**
 * A header row of which some names are one system's and some another's. Enters: a row, two candidates. Leaves: both P of
 * the headings that either has a field for, as for one candidate. A heading that both have a field for is named by either.
 */
import type { Candidate } from '../../match/types.ts';
import type { Pair } from './bounded.ts';
import { type Row, rowProbabilities } from './header-row.ts';
import { type Spelled, spelledBy } from './header-spelling.ts';
import type { Naming } from './naming.ts';

/** P of the headings if the two are joined and if the population is the source, and what that rests on. */
export interface SpelledTogether extends Pair {
  /** Statements of the first and of the second candidate on which the names rest. */
  readonly statements: readonly [readonly string[], readonly string[]];
}

/** Asked for again under every assumption. */
const ALONE = new WeakMap<Row, Map<string, Spelled | null>>();
const TOGETHER = new WeakMap<Row, Map<string, SpelledTogether>>();

/** Null where one of them says nothing of the names: then the other's word stands alone. */
export function spelledTogether(row: Row, first: Candidate, second: Candidate): SpelledTogether | null {
  const known = TOGETHER.get(row) ?? new Map<string, SpelledTogether>();
  TOGETHER.set(row, known);
  const [a, b] = [spelled(row, first), spelled(row, second)];
  if (a === null || b === null) return null;
  const key = JSON.stringify([first.id, second.id]);
  let found = known.get(key);
  if (found === undefined) {
    const namings = row.headings.map((_, i) => either(a.namings[i] ?? null, b.namings[i] ?? null));
    const compared = namings.flatMap((naming, index) => (naming === null ? [] : [index]));
    found = { ...rowProbabilities(row, namings, compared), statements: [a.statements, b.statements] };
    known.set(key, found);
  }
  return found;
}

function spelled(row: Row, candidate: Candidate): Spelled | null {
  const known = ALONE.get(row) ?? new Map<string, Spelled | null>();
  ALONE.set(row, known);
  let own = known.get(candidate.id);
  if (own === undefined) {
    own = spelledBy(row, candidate);
    known.set(candidate.id, own);
  }
  return own;
}

function either(x: Naming | null, y: Naming | null): Naming | null {
  if (x === null || y === null) return x ?? y;
  return {
    exact: (x.exact + y.exact) / 2,
    worded: (x.worded + y.worded) / 2,
    fields: [...x.fields, ...y.fields],
  };
}
