/**
 * What values share: tags, domains, hosts. Enters: values with facts. Leaves: the groups that may be shown: a text stands
 * in the profile only if at least ten distinct records share it.
 */
import { LEAST_RECORDS } from '../suppression.ts';
import type { FactKind } from './fact-kinds.ts';
import type { Shared, Told } from './types.ts';

/** Parts that values share and that may be shown. */
export const SHARED_KINDS = ['tag', 'domain', 'host-suffix', 'host-stage'] as const;
type SharedKind = (typeof SHARED_KINDS)[number];

/** Distinct values that must share a part, beside the records: a tag or domain of one address in many records may be a name. */
const LEAST_VALUES: Readonly<Record<SharedKind, number>> = {
  tag: LEAST_RECORDS,
  domain: LEAST_RECORDS,
  'host-suffix': 1,
  'host-stage': 1,
};
const SHOWN = 8;

/** All values of one column that have the same part. */
interface Group {
  readonly kind: SharedKind;
  readonly print: number;
  readonly text: string | null;
  readonly values: readonly Told[];
}

/** All groups of facts of these kinds, largest first. */
export function groupsOf(values: readonly Told[], kinds: readonly SharedKind[]): Group[] {
  const groups = new Map<number, { kind: SharedKind; text: string | null; values: Told[] }>();
  for (const value of having(values, ...kinds)) {
    for (const { kind: of, print, text } of value.facts) {
      const kind = kinds.find((shared) => shared === of);
      if (print === null || kind === undefined) continue;
      const group = groups.get(print) ?? { kind, text: null, values: [] };
      groups.set(print, group);
      group.text ??= text;
      group.values.push(value);
    }
  }
  return [...groups]
    .map(([print, { kind, text, values: own }]) => ({ kind, print, text, values: own }))
    .sort((x, y) => y.values.length - x.values.length || x.print - y.print);
}

/** The groups that may be shown, largest first. */
export function shownGroups(groups: readonly Group[]): Shared[] {
  return groups
    .filter(mayBeShown)
    .slice(0, SHOWN)
    .map((group) => ({
      text: group.text,
      values: group.values.length,
      records: recordsOf(group),
      ...(group.values.some(({ item }) => item.rows.dropped) ? { estimated: true } : {}),
    }));
}

/** True for a group that enough values and records share: the only rule by which a part is shown or written. */
export function mayBeShown(group: Group): boolean {
  return group.values.length >= LEAST_VALUES[group.kind] && recordsOf(group) >= LEAST_RECORDS;
}

/**
 * Distinct records of a group: those of its values together, as a record has one value of a column. Exact while none of the
 * values has more than 32; else their estimates are summed up.
 */
function recordsOf({ values }: Group): number {
  return values.reduce((sum, { item }) => sum + item.rows.distinct(), 0);
}

/** The values of a list by the kinds of their facts: a dozen finders ask every column, and most find nothing there. */
const found = new WeakMap<readonly Told[], ReadonlyMap<FactKind, readonly Told[]>>();

/** Values that have a fact of one of these kinds, in their order. The list must not change afterwards. */
export function having(values: readonly Told[], ...kinds: FactKind[]): readonly Told[] {
  let known = found.get(values);
  if (known === undefined) {
    known = byKind(values);
    found.set(values, known);
  }
  const lists = kinds.flatMap((kind) => {
    const list = known.get(kind);
    return list === undefined ? [] : [list];
  });
  if (lists.length < 2) return lists[0] ?? [];
  const any = new Set(lists.flat());
  return values.filter((value) => any.has(value));
}

function byKind(values: readonly Told[]): ReadonlyMap<FactKind, readonly Told[]> {
  const kinds = new Map<FactKind, Told[]>();
  for (const value of values) {
    for (const { kind } of value.facts) {
      const own = kinds.get(kind);
      if (own === undefined) kinds.set(kind, [value]);
      else if (own.at(-1) !== value) own.push(value);
    }
  }
  return kinds;
}
