/**
 * From verdicts on tables to one on all. Enters: pairs of tables, those without a counterpart, those that were not compared.
 * Leaves: how the two sides relate. A side is the sum of its tables; what is unknown of one stays unknown.
 */
import type { Lone, Paired } from './table-pairs.ts';
import type { SideName, Unknown, Verdict } from './types.ts';
import { type Circumstances, type Extent, NONE, unknown } from './verdict.ts';

/** What the pairs say together; a table that has no counterpart stands outside, unless that can't be told. */
export function overall(paired: Paired, because: Unknown | null, { identical }: Circumstances): Verdict {
  if (identical) return { kind: 'same', differs: [] };
  if (because !== null) return unknown(because);
  const { pairs, alone, apart } = paired;
  const [first, ...others] = pairs;
  const unpaired = alone.a.length + alone.b.length + apart.a.length + apart.b.length;
  if (first !== undefined && others.length + unpaired === 0) return first.verdict;
  const [partsA, partsB] = [partsOf(paired, 'a'), partsOf(paired, 'b')];
  const [inB, inA] = [together(partsA), together(partsB)];
  if (inB === 'all' && inA === 'all' && first !== undefined) {
    const differing = pairs.find(({ verdict }) => verdict.kind !== 'same' || verdict.differs.length > 0);
    return (pairs.find(({ verdict }) => verdict.kind === 'repost') ?? differing ?? first).verdict;
  }
  if (inB === 'all') return { kind: 'part-of' };
  if (inA === 'all') return { kind: 'superset' };
  if (inB === 'some' || inA === 'some') return { kind: 'overlapping' };
  if (inB === 'unknown' || inA === 'unknown') return unknown(mainDoubt([...partsA, ...partsB]));
  const schema = pairs.every(({ verdict }) => verdict.kind === 'same-schema');
  return { kind: schema && unpaired === 0 ? 'same-schema' : 'unrelated' };
}

/** A table of a side: how many records, and how far they stand in the other. */
interface Part {
  readonly records: number;
  readonly extent: Extent;
  readonly because: Unknown | null;
}

function partsOf({ pairs, alone, apart }: Paired, side: SideName): Part[] {
  const parts = [
    ...pairs.map(({ verdict, [side]: { records } }): Part => {
      return { records, extent: extentBy(verdict, side), because: verdict.kind === 'unknown' ? verdict.because : null };
    }),
    ...alone[side].map(({ table, because }: Lone): Part => {
      return { records: table.profile.records, extent: because === null ? 'none' : 'unknown', because };
    }),
    ...apart[side].map(({ profile: { records } }): Part => ({ records, extent: 'unknown', because: 'not-compared' })),
  ];
  return parts.filter(({ records }) => records > 0);
}

/** Extent of a side over all of its tables. */
function together(parts: readonly Part[]): Extent {
  const extents = new Set(parts.map(({ extent }) => extent));
  if (extents.size === 1) return [...extents][0] ?? 'unknown';
  if (extents.has('all') || extents.has('some')) return 'some';
  const sum = (list: readonly Part[]) => list.reduce((all, { records }) => all + records, 0);
  // As with one table: what stands outside but for so little stands outside.
  return sum(parts.filter(({ extent }) => extent === 'unknown')) <= NONE * sum(parts) ? 'none' : 'unknown';
}

/** The reason of most records. */
function mainDoubt(parts: readonly Part[]): Unknown {
  const doubts = new Map<Unknown, number>();
  for (const { because, records } of parts)
    if (because !== null) doubts.set(because, (doubts.get(because) ?? 0) + records);
  return [...doubts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0]?.[0] ?? 'too-few';
}

function extentBy(verdict: Verdict, side: SideName): Extent {
  switch (verdict.kind) {
    case 'same':
    case 'repost':
      return 'all';
    case 'part-of':
      return side === 'a' ? 'all' : 'some';
    case 'superset':
      return side === 'b' ? 'all' : 'some';
    case 'merge':
      return verdict.whole === side ? 'some' : 'all';
    case 'overlapping':
      return 'some';
    case 'same-schema':
    case 'unrelated':
      return 'none';
    case 'unknown':
      return 'unknown';
  }
}
