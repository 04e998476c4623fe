/**
 * A bottom-k sample: of all distinct keys ever added, the k with the lowest hashes, each with its exact count. What is
 * kept was never dropped in between (the threshold only falls), so counts of kept keys are exact, the sample does not
 * depend on order, and merging two samples gives the sample of the union. The k-th hash also estimates how many distinct
 * keys there are, relative error about 1/sqrt(k) (Bar-Yossef et al. 2002; Beyer et al. 2007).
 */
import { HASH_SPACE } from '../kernel/hash.ts';

export interface Kept<T> {
  readonly hash: number;
  count: number;
  readonly item: T;
}

export class BottomK<T> {
  #limit: number;
  /** Null in a sample that came as a whole, until a key is looked up or added: most such samples are only read. */
  #map: Map<number, Kept<T>> | null = new Map<number, Kept<T>>();
  /** The entries in order, until a key comes or goes: many questions are asked of a sample that is complete. */
  #sorted: readonly Kept<T>[] | null = null;
  #threshold = Number.POSITIVE_INFINITY;
  #dropped = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * The sample that a kernel has kept: its entries, lowest hash first and each once, the hash at and above which it has
   * dropped (none if infinite), and whether it dropped anything.
   */
  static of<T>(limit: number, entries: readonly Kept<T>[], threshold: number, dropped: boolean): BottomK<T> {
    const sample = new BottomK<T>(limit);
    sample.#map = null;
    sample.#sorted = entries;
    sample.#threshold = threshold;
    sample.#dropped = dropped;
    return sample;
  }

  get #kept(): Map<number, Kept<T>> {
    this.#map ??= new Map((this.#sorted ?? []).map((entry) => [entry.hash, entry]));
    return this.#map;
  }

  get #size(): number {
    return this.#map?.size ?? this.#sorted?.length ?? 0;
  }

  /** Keeps fewer from now on. */
  lowerTo(limit: number): void {
    this.#limit = Math.min(this.#limit, limit);
  }

  /** Adds `count` occurrences; `make` is called only when the key enters the sample. Returns the kept entry, if kept. */
  add(hash: number, make: () => T, count = 1): Kept<T> | undefined {
    if (hash >= this.#threshold) {
      this.#dropped = true;
      return undefined;
    }
    const known = this.#kept.get(hash);
    if (known !== undefined) {
      known.count += count;
      return known;
    }
    const entry = { hash, count, item: make() };
    this.#kept.set(hash, entry);
    this.#sorted = null;
    // Cut back only at twice the limit: sorting is then paid once per `limit` new keys.
    if (this.#kept.size >= 2 * this.#limit) this.#cut();
    return this.#kept.get(hash);
  }

  /** The kept entry of a key, if it is in the sample now. */
  get(hash: number): Kept<T> | undefined {
    return hash >= this.#threshold ? undefined : this.#kept.get(hash);
  }

  /** The kept entries, lowest hash first. */
  entries(): readonly Kept<T>[] {
    if (this.#size > this.#limit) this.#cut();
    this.#sorted ??= inOrder([...this.#kept.values()]);
    return this.#sorted;
  }

  /** True while every distinct key is still in the sample: counts and distinct number are then exact. */
  get exact(): boolean {
    return !this.#dropped && this.#size <= this.#limit;
  }

  /** Number of distinct keys: exact while nothing was dropped, else the (k−1)/U(k) estimate. */
  distinct(): number {
    const entries = this.entries();
    const last = entries.at(-1);
    if (this.exact || last === undefined) return entries.length;
    return Math.round(((entries.length - 1) * HASH_SPACE) / last.hash);
  }

  /**
   * Adds all of another sample, which stays as it is and shares nothing with this one afterwards.
   *
   * @param make a fresh item for a key that is new here
   * @param join merges what the other's item carries into ours, fresh ones included
   */
  merge<U>(other: BottomK<U>, make: (theirs: U) => T, join: (mine: T, theirs: U) => void): void {
    const entries = other.entries();
    for (const theirs of entries) {
      const mine = this.add(theirs.hash, () => make(theirs.item), theirs.count);
      if (mine !== undefined) join(mine.item, theirs.item);
    }
    const last = entries.at(-1);
    if (other.exact || last === undefined) return;
    this.#dropped = true;
    this.#lower(last.hash + 1);
  }

  #cut(): void {
    const sorted = [...this.#kept.keys()].sort((x, y) => x - y);
    const last = sorted[this.#limit - 1];
    if (last === undefined || sorted.length <= this.#limit) return;
    this.#dropped = true;
    this.#lower(last + 1);
  }

  /** Nothing at or above `threshold` may stay: the other sample has forgotten what it held there. */
  #lower(threshold: number): void {
    this.#threshold = Math.min(this.#threshold, threshold);
    const kept = this.#kept;
    this.#sorted = null;
    for (const hash of kept.keys()) if (hash >= this.#threshold) kept.delete(hash);
  }
}

function inOrder<T>(entries: Kept<T>[]): Kept<T>[] {
  return entries.sort((x, y) => x.hash - y.hash);
}
