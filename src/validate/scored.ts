/**
 * Outcomes as numbers that are summed up, made once: intervals ask for them a thousand times. Enters: an outcome. Leaves:
 * its part in every figure. Deliberately absent: sums.
 */
import { systemOf } from '../match/holdings.ts';
import type { Trials } from './figures/types.ts';
import type { Outcome } from './outcome.ts';
import { type Order, orderOf, systemsOf, unitsOf } from './units.ts';

export interface Scored {
  readonly outcome: Outcome;
  /** What intervals are drawn over: the family of the (first) source. */
  readonly family: string;
  readonly order: Order;
  readonly units: Trials;
  readonly raw: Trials;
  readonly baseline: { readonly order: Order; readonly units: Trials };
  /** 1 or 0; null where the trial can't tell. */
  readonly nothingSupported: number | null;
  readonly missing: number | null;
  readonly missingSystem: number | null;
  readonly joinTold: number | null;
  readonly joinFirst: number | null;
  readonly anyJoin: number;
  readonly flagged: number;
  readonly bothSupported: number | null;
  readonly bothFirst: number | null;
  readonly bothApart: number | null;
}

/** One source, listed or not. */
export function isOfOne({ kind }: Pick<Outcome, 'kind'>): boolean {
  return kind === 'listed' || kind === 'open';
}

/** The numbers of an outcome. */
export function scored(outcome: Outcome): Scored {
  const { kind, truth, truthSystems, supported, joins, mixture, apart, candidates } = outcome;
  const open = kind === 'open';
  const found = new Set(candidates.filter(({ id }) => supported.includes(id)).map(({ system }) => system));
  const leaders = systemsOf(candidates).slice(0, truthSystems.length);
  const graded = joins.filter(({ asGraded }) => asGraded);
  const isRight = (pair: readonly string[]) => samePair(pair.map(systemOf), truthSystems);
  const joined = kind === 'joined';
  const merged = kind === 'merged';
  return {
    outcome,
    family: outcome.families[0] ?? '',
    order: orderOf(outcome, 'ranking'),
    units: unitsOf(outcome, 'log10LR'),
    raw: unitsOf(outcome, 'raw'),
    baseline: { order: orderOf(outcome, 'baseline'), units: unitsOf(outcome, 'baseline') },
    nothingSupported: open ? Number(supported.length === 0) : null,
    missing: open ? null : Number(!truth.some((id) => supported.includes(id))),
    missingSystem: open ? null : Number(!truthSystems.some((system) => found.has(system))),
    joinTold: joined ? Number(joins.some(({ members }) => isRight(members))) : null,
    joinFirst: joined ? Number(graded[0] !== undefined && isRight(graded[0].members)) : null,
    anyJoin: Number(graded.length > 0),
    flagged: Number(mixture),
    bothSupported: merged ? Number(truthSystems.every((system) => found.has(system))) : null,
    bothApart: merged ? Number(truthSystems.every((system) => apart.includes(system))) : null,
    bothFirst: merged ? Number(leaders.every((system) => truthSystems.includes(system))) : null,
  };
}

function samePair(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
