/**
 * What values share: tags, domains, hosts. Enters: values with facts. Leaves: the groups that may be shown: a text stands
 * in the profile only if at least ten distinct records share it.
 */
import { RowSample } from '../row-sample.ts';
import type { FactKind } from './fact-kinds.ts';
import type { Shared, Told } from './types.ts';

/** Distinct records that must share a text, as for values of small vocabularies. */
export const LEAST_RECORDS = 10;
const SHOWN = 8;

/** All values of one column that have the same part. */
interface Group {
  readonly print: number;
  readonly text: string | null;
  readonly values: readonly Told[];
}

/** All groups of facts of these kinds, largest first. */
export function groupsOf(values: readonly Told[], kinds: readonly FactKind[]): Group[] {
  const groups = new Map<number, { text: string | null; values: Told[] }>();
  for (const value of values) {
    for (const { kind, print, text } of value.facts) {
      if (print === null || !kinds.includes(kind)) continue;
      const group = groups.get(print) ?? { text: null, values: [] };
      groups.set(print, group);
      group.text ??= text;
      group.values.push(value);
    }
  }
  return [...groups]
    .map(([print, { text, values: own }]) => ({ print, text, values: own }))
    .sort((x, y) => y.values.length - x.values.length || x.print - y.print);
}

/**
 * The groups that may be shown, largest first.
 *
 * @param people distinct values that must share it, where a value stands for a person
 */
export function shownGroups(groups: readonly Group[], people = 1): Shared[] {
  return groups
    .filter((group) => mayBeShown(group, people))
    .slice(0, SHOWN)
    .map((group) => ({ text: group.text, values: group.values.length, records: recordsOf(group) }));
}

/** True for a group that enough records share. */
export function mayBeShown(group: Group, people: number): boolean {
  return group.values.length >= people && recordsOf(group) >= LEAST_RECORDS;
}

/** Distinct records of a group: an estimate above 32, and never less than its values, as a record has one of each column. */
function recordsOf({ values }: Group): number {
  const rows = new RowSample();
  for (const { item } of values) rows.merge(item.rows);
  return Math.max(values.length, rows.distinct());
}

/** Values that have a fact of one of these kinds. */
export function having(values: readonly Told[], ...kinds: FactKind[]): Told[] {
  return values.filter(({ facts }) => facts.some((fact) => kinds.includes(fact.kind)));
}
