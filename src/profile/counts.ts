/** Counting by key. Maps, never objects: keys come from evidence and may be called `__proto__`. */
export type Counts = Map<string, number>;

/** Adds one to the count of `key`, or `by`. */
export function addCount<K>(counts: Map<K, number>, key: K, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Adds all counts of `from` to `into`. */
export function mergeCounts<K>(into: Map<K, number>, from: ReadonlyMap<K, number>): void {
  for (const [key, count] of from) addCount(into, key, count);
}

/** Entries, largest count first, equal counts by key: the same order whatever the order of counting was. */
export function ranked<K extends string | number>(counts: Iterable<readonly [K, number]>): [K, number][] {
  return [...counts]
    .map(([key, count]): [K, number] => [key, count])
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : 0));
}

/** Sum of all counts. */
export function total(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

/** The first of `ranked`, without putting the others in order. */
export function most<K extends string | number>(
  counts: Iterable<readonly [K, number]>,
): readonly [K, number] | undefined {
  let first: readonly [K, number] | undefined;
  for (const entry of counts)
    if (first === undefined || entry[1] > first[1] || (entry[1] === first[1] && entry[0] < first[0])) first = entry;
  return first;
}
