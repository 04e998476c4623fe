/**
 * The match stage. Enters: a profile and a candidate. Leaves: for each column the field it could be, the runners-up with
 * their reasons, and how its precision relates to what the candidate holds. A field is given to one column at a time,
 * best pairs first; abstention is allowed.
 */
import type { ColumnProfile, Profile } from '../profile/types.ts';
import type { Field } from '../systems/types.ts';
import { type Trait, traitOf, traitStep } from '../vocabulary/index.ts';
import { type Holding, holdingOf, holdingsOf } from './holdings.ts';
import { dominantStep, stepShares } from './observed.ts';
import { relationOf } from './relation.ts';
import { SIGNALS } from './signals/index.ts';
import type { Candidate, FieldMatch, FieldPair, Relation, SignalResult } from './types.ts';

/** Below this score a column and a field have too little in common to be called a pair. */
const PAIR = 0.55;
/** Reasons of less weight together make no pair: two dates in one spelling needn't be the same date. */
const LEAST_WEIGHT = 2;
const RUNNERS_UP = 3;

interface Row {
  readonly table: string;
  readonly column: ColumnProfile;
  readonly pairs: FieldPair[];
}

/** Matches every column of a profile with the fields of a candidate. */
export function matchCandidate(profile: Profile, candidate: Candidate): FieldMatch[] {
  const shown = new Set(candidate.path.shows);
  const fields = candidate.system.fields.filter((field) => shown.has(field.name));
  const rows: Row[] = profile.tables.flatMap((table) =>
    table.columns
      .filter((column) => column.present > 0)
      .map((column) => ({
        table: table.name,
        column,
        pairs: fields
          .map((field) => pairOf(column, field))
          .filter((pair) => pair !== null)
          .sort((x, y) => y.score - x.score),
      })),
  );
  const assigned = assign(rows);
  const holdings = holdingsOf(candidate.system, candidate.path);
  return rows.map(({ table, column, pairs }, index) => {
    const pair = assigned.get(index) ?? null;
    const trait = traitOf(column.attribute);
    const relation =
      trait === undefined
        ? otherRelation(candidate, pair)
        : traitRelation(candidate, holdingOf(holdings, trait.id), column, trait, pair);
    return {
      table,
      column,
      trait: trait?.id ?? null,
      field: pair?.field ?? null,
      relation,
      pair,
      runnersUp: pairs.filter((other) => other !== pair).slice(0, RUNNERS_UP),
    };
  });
}

/** A column of no known meaning is held if a field of its name is. */
function otherRelation(candidate: Candidate, pair: FieldPair | null): Relation {
  if (pair !== null) return 'held';
  return candidate.path.completeness === 'closed' ? 'notHeld' : 'unknown';
}

/** A column is held if its own field reaches just what was seen, even where another field of the trait reaches further. */
function traitRelation(
  candidate: Candidate,
  holding: Holding,
  column: ColumnProfile,
  trait: Trait,
  pair: FieldPair | null,
): Relation {
  const observed = dominantStep(stepShares(column, trait, traitStep(trait, column.attribute, null)));
  const relation = relationOf(candidate, holding, observed);
  if (relation !== 'coarser' || pair === null || pair.field.attribute !== column.attribute) return relation;
  const own = traitStep(trait, pair.field.attribute, pair.field.precision);
  return own === observed ? 'held' : relation;
}

function pairOf(column: ColumnProfile, field: Field): FieldPair | null {
  const signals: SignalResult[] = [];
  for (const signal of SIGNALS) {
    const result = signal.compare(column, field);
    if (result !== null) signals.push({ signal: signal.id, weight: signal.weight, ...result });
  }
  const weight = signals.reduce((sum, signal) => sum + signal.weight, 0);
  if (weight < LEAST_WEIGHT) return null;
  const score = signals.reduce((sum, signal) => sum + signal.weight * signal.value, 0) / weight;
  return score >= PAIR ? { field, score, signals } : null;
}

/** Best pairs first, each field once. Ties go to the earlier column, then to the earlier field. */
function assign(rows: readonly Row[]): Map<number, FieldPair> {
  const all = rows.flatMap(({ pairs }, index) => pairs.map((pair) => ({ index, pair })));
  all.sort((x, y) => y.pair.score - x.pair.score || x.index - y.index);
  const assigned = new Map<number, FieldPair>();
  const taken = new Map<string, Set<Field>>();
  for (const { index, pair } of all) {
    // Another table is another showing of the same fields.
    const table = rows[index]?.table ?? '';
    const gone = taken.get(table) ?? new Set<Field>();
    if (assigned.has(index) || gone.has(pair.field)) continue;
    assigned.set(index, pair);
    taken.set(table, gone.add(pair.field));
  }
  return assigned;
}
