/**
 * What the first place hangs on: each group of findings and each statement is left out in turn, then the few groups
 * together that hold the first place against the next rivals.
 */
import { leftOutAs, standing, type Weighing } from '../weigh/index.ts';
import type { Weighed } from '../weigh/types.ts';
import { eachLeftOut, findingGroups, without } from './leave-out.ts';
import { leaderOf } from './order.ts';
import type { Pivot } from './types.ts';

/** Rivals for which the smallest set of groups is looked for, and how large a set may be. */
const RIVALS = 6;
const SET_AT_MOST = 3;

/** Everything whose removal puts another candidate first. `entries` are ranked, best first. */
export function findPivots(weighing: Weighing, entries: readonly Weighed[]): Pivot[] {
  const first = entries[0];
  if (first === undefined) return [];
  const was = first.candidate.id;
  const groups = findingGroups(weighing);
  const each = eachLeftOut(weighing).map(({ kind, id, atMost }) => pivotOf(was, kind, id, atMost));
  const single = each.filter((pivot) => pivot !== null);
  const named = new Set(single.map((pivot) => pivot.becomes));
  const rivals = entries
    .slice(1)
    .filter((entry) => !named.has(entry.candidate.id))
    .slice(0, RIVALS);
  const sets = rivals.map((rival) => setAgainst(weighing, first, rival, groups)).filter((pivot) => pivot !== null);
  // A set that contains a pivot by itself tells nothing more.
  const alone = new Set(single.map((pivot) => pivot.id));
  const news = sets.filter((pivot) => !pivot.id.split(' + ').some((group) => alone.has(group)));
  const twin = (a: Pivot, b: Pivot) => a.id === b.id && a.becomes === b.becomes;
  return [...single, ...news.filter((pivot, i) => news.findIndex((other) => twin(other, pivot)) === i)];
}

/** The few groups that hold the first place against one rival, those that speak most for the difference first. */
function setAgainst(weighing: Weighing, first: Weighed, rival: Weighed, groups: readonly string[]): Pivot | null {
  const weightOf = (entry: Weighed, group: string) =>
    entry.lines.reduce((sum, line) => (leftOutAs(line) === group ? sum + line.log10 : sum), 0);
  const sorted = groups
    .map((group) => ({ group, lead: weightOf(first, group) - weightOf(rival, group) }))
    .filter(({ lead }) => lead > 0.05)
    .sort((x, y) => y.lead - x.lead || (x.group < y.group ? -1 : 1))
    .map(({ group }) => group);
  for (let size = 2; size <= Math.min(SET_AT_MOST, sorted.length); size++) {
    const set = sorted.slice(0, size);
    // Named in vocabulary order, so that one set has one name.
    const id = groups.filter((group) => set.includes(group)).join(' + ');
    const beliefs = without(set);
    // Only differences matter, which are known without the alternative.
    const pivot = pivotOf(first.candidate.id, 'group', id, standing(weighing, beliefs));
    if (pivot !== null) return pivot;
  }
  return null;
}

function pivotOf(was: string, kind: Pivot['kind'], id: string, values: ReadonlyMap<string, number>): Pivot | null {
  const becomes = leaderOf(values);
  if (becomes === null || becomes === was) return null;
  const lead = (values.get(becomes) ?? 0) - (values.get(was) ?? 0);
  return lead < 1e-9 ? null : { kind, id, was, becomes, lead };
}
