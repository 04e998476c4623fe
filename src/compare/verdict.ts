/**
 * From carriers to a verdict on two tables. Enters: carriers, linked columns. Leaves: the kind, and what it rests on. Unknown
 * stays unknown: a side of which too little could be looked up is neither inside nor outside.
 */

import { standingOf, type TableSide } from './carriers.ts';
import { cohortsOf } from './cohorts.ts';
import type { Linked } from './columns.ts';
import { isRenamed } from './columns.ts';
import { LEAST_VALUES } from './facts.ts';
import type { Carrier, Difference, Schema, SideName, Unknown, Verdict } from './types.ts';

/** From this share on, and this lower end, a side stands wholly in the other: the rest may be damage. */
const ALL = { share: 0.95, low: 0.7, filled: 0.8 };
/** Shared ones from which there is an overlap at all, and the share below which it is none. */
const SOME = { k: 5, share: 0.01 };
/** Upper end of the share at which a side stands outside. */
export const NONE = 0.05;
/** Share of common columns, of the side that has fewer, from which a schema is the same. */
const SAME_SCHEMA = 0.8;

/** How much of a side stands in the other. */
export type Extent = 'all' | 'some' | 'none' | 'unknown';

/** Extent of a side by a carrier. */
export function extentOf(carrier: Carrier, side: SideName): Extent {
  const share = side === 'a' ? carrier.overlap.aInB : carrier.overlap.bInA;
  if (share === null || share.n < LEAST_VALUES) return 'unknown';
  const [low, high] = share.interval;
  const chance = 2 * carrier.chance[side];
  if (share.share >= ALL.share && low >= ALL.low && chance < ALL.low)
    return carrier.filled[side] >= ALL.filled ? 'all' : 'some';
  if (share.k >= SOME.k && share.share >= SOME.share && low > chance) return 'some';
  return share.share <= chance || (high <= NONE && (share.k < SOME.k || share.share < SOME.share)) ? 'none' : 'unknown';
}

/** What decides between the kinds. */
export interface Findings {
  readonly a: TableSide;
  readonly b: TableSide;
  readonly links: readonly Linked[];
  readonly carriers: readonly Carrier[];
  readonly contradicted: readonly Linked[];
  readonly schema: Schema;
  /** Formats, sampling and bytes of the evidence. */
  readonly circumstances: Circumstances;
}

export interface Circumstances {
  readonly identical: boolean;
  readonly otherFormat: boolean;
  readonly sampled: boolean;
}

/** The verdict, and the carrier that it rests on. */
export function verdictOf(findings: Findings): { readonly verdict: Verdict; readonly carrier: Carrier | null } {
  const { a, b, links, carriers, circumstances } = findings;
  const carrier = carriers[0] ?? null;
  if (circumstances.identical) return { verdict: { kind: 'same', differs: [] }, carrier };
  if (carrier === null) return { verdict: withoutCarrier(findings), carrier };
  const [inB, inA] = [extentOf(carrier, 'a'), extentOf(carrier, 'b')];
  if (inB === 'all' && inA === 'all') return { verdict: sameRecords(findings), carrier };
  if (inB === 'all' || inA === 'all') {
    const whole = inB === 'all' ? 'b' : 'a';
    // The column that speaks of most records of the whole.
    const identifying = links
      .filter((entry) => standingOf(entry) === 'identifying')
      .sort((x, y) => y[whole].filled - x[whole].filled)[0];
    const columns = (whole === 'a' ? a : b).columns;
    const cohorts = identifying === undefined ? null : cohortsOf(columns, identifying, whole);
    if (cohorts !== null) return { verdict: { kind: 'merge', whole, ...cohorts }, carrier };
    return { verdict: { kind: whole === 'b' ? 'part-of' : 'superset' }, carrier };
  }
  if (inB === 'some' || inA === 'some') return { verdict: { kind: 'overlapping' }, carrier };
  if (inB === 'none' && inA === 'none') return { verdict: different(findings), carrier };
  return { verdict: unknown('too-few'), carrier };
}

function sameRecords({ links, carriers, schema, circumstances }: Findings): Verdict {
  if (schema.onlyA + schema.onlyB > 0)
    return { kind: 'repost', fewer: schema.onlyA === 0 ? 'a' : schema.onlyB === 0 ? 'b' : 'both' };
  const differs: Difference[] = [];
  if (circumstances.otherFormat) differs.push('format');
  if (links.some(isRenamed)) differs.push('names');
  if (schema.sameOrder === false) differs.push('order');
  const whole = carriers.find(({ kind }) => kind === 'records');
  if (whole !== undefined && [extentOf(whole, 'a'), extentOf(whole, 'b')].some((extent) => extent !== 'all'))
    differs.push('cells');
  return { kind: 'same', differs: differs.length === 0 ? ['bytes'] : differs };
}

/** No records in common. */
function different({ schema, circumstances }: Findings): Verdict {
  if (circumstances.sampled) return unknown('sampled');
  return hasSameSchema(schema) ? { kind: 'same-schema' } : { kind: 'unrelated' };
}

/**
 * Nothing that both have could carry an overlap. If both have something that identifies, and no column of the other holds
 * its values, that is an answer, too.
 */
function withoutCarrier(findings: Findings): Verdict {
  const { a, b, contradicted } = findings;
  if (a.profile.records === 0 || b.profile.records === 0) return unknown('no-records');
  if (contradicted.length > 0) return different(findings);
  const identifying = [a, b].map(({ columns }) => columns.filter(({ standing }) => standing === 'identifying'));
  if (identifying.some((columns) => columns.length === 0)) {
    const few = [a, b].some(({ profile }) => profile.distinctRecords < LEAST_VALUES);
    return unknown(few ? 'too-few' : 'nothing-identifying');
  }
  // Both were looked for in all columns of the other; in samples that leave enough of each to be found.
  const seen = identifying.map((columns, i) => {
    const others = (i === 0 ? b : a).columns.filter(({ standing }) => standing !== 'empty' && standing !== 'few');
    const below = Math.min(...others.map(({ hashes }) => hashes.below));
    return Math.max(...columns.map(({ hashes }) => hashes.hashes.filter((hash) => hash < below).length));
  });
  return seen.some((count) => count < LEAST_VALUES) ? unknown('too-few') : different(findings);
}

function hasSameSchema({ a, b, common }: Schema): boolean {
  return common > 0 && common >= SAME_SCHEMA * Math.max(a, b);
}

/** Nothing can be said. */
export function unknown(because: Unknown): Verdict {
  return { kind: 'unknown', because };
}
