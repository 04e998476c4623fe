/**
 * A bottom-k sample: of all distinct keys ever added, the k with the lowest hashes, each with its exact count. What is
 * kept was never dropped in between (the threshold only falls), so counts of kept keys are exact, the sample does not
 * depend on order, and merging two samples gives the sample of the union. The k-th hash also estimates how many distinct
 * keys there are, relative error about 1/sqrt(k) (Bar-Yossef et al. 2002; Beyer et al. 2007).
 */
import { HASH_SPACE } from '../kernel/hash.ts';
import { type Packed, type Packing, PackReader, PackWriter } from './packed.ts';
import { type Restable, shelf } from './shelf.ts';

export interface Kept<T> {
  readonly hash: number;
  count: number;
  readonly item: T;
}

const writer = new PackWriter();
/** Room on the shelf for a sample without entries. */
const EMPTY = 4;

export class BottomK<T> implements Restable {
  #limit: number;
  /** Null in a sample that came as a whole, until a key is looked up or added: most such samples are only read. */
  #map: Map<number, Kept<T>> | null = new Map<number, Kept<T>>();
  /** The entries in order, until a key comes or goes: many questions are asked of a sample that is complete. */
  #sorted: readonly Kept<T>[] | null = null;
  #threshold = Number.POSITIVE_INFINITY;
  #dropped = false;
  /** How its items are packed, in a sample that may rest; as it rests, its entries lie there only. */
  #packing: Packing<T> | null = null;
  #packed: Packed | null = null;
  /** Entries and the last hash of a sample that rests. */
  #resting = 0;
  #last = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * The sample that a kernel has kept: its entries, lowest hash first and each once, the hash at and above which it has
   * dropped (none if infinite), and whether it dropped anything. With a packing it rests as bytes while many others are used.
   */
  static of<T>(
    limit: number,
    entries: readonly Kept<T>[],
    threshold: number,
    dropped: boolean,
    packing: Packing<T> | null = null,
  ): BottomK<T> {
    const sample = new BottomK<T>(limit);
    sample.#map = null;
    sample.#sorted = entries;
    sample.#threshold = threshold;
    sample.#dropped = dropped;
    sample.#packing = packing;
    sample.#use();
    return sample;
  }

  get #kept(): Map<number, Kept<T>> {
    if (this.#map === null) {
      this.#map = new Map(this.#all().map((entry) => [entry.hash, entry]));
      this.#packed = null;
    }
    return this.#map;
  }

  get #size(): number {
    return this.#map?.size ?? this.#sorted?.length ?? this.#resting;
  }

  /** Packs what it keeps; the next who asks unpacks it. */
  rest(): void {
    const packing = this.#packing;
    if (packing === null) return;
    const entries = this.#inOrder();
    if (this.#packed === null) {
      if (!entries.every(({ item }) => packing.fits(item))) {
        this.#packing = null;
        return;
      }
      for (const { hash, count, item } of entries) {
        writer.number(hash);
        writer.count(count);
        packing.write(item, writer);
      }
      this.#packed = writer.take();
    }
    this.#resting = entries.length;
    this.#last = entries.at(-1)?.hash ?? 0;
    this.#map = null;
    this.#sorted = null;
  }

  /** Tells that nobody will ask it again. */
  forget(): void {
    shelf.drop(this);
  }

  /** Others may rest for it. */
  #use(): void {
    if (this.#packing !== null) shelf.hold(this, this.#size + EMPTY);
  }

  #unpacked(packing: Packing<T>, packed: Packed): Kept<T>[] {
    const from = new PackReader(packed);
    const entries: Kept<T>[] = new Array(this.#resting);
    for (let i = 0; i < entries.length; i++)
      entries[i] = { hash: from.number(), count: from.count(), item: packing.read(from) };
    return entries;
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

  /** The kept entries, lowest hash first. Valid until something is added; asked for later they may be other objects. */
  entries(): readonly Kept<T>[] {
    const entries = this.#inOrder();
    this.#use();
    return entries;
  }

  #inOrder(): readonly Kept<T>[] {
    if (this.#size > this.#limit) this.#cut();
    return this.#all();
  }

  /** The same before it is cut. */
  #all(): readonly Kept<T>[] {
    if (this.#sorted !== null) return this.#sorted;
    this.#sorted =
      this.#map === null && this.#packing !== null && this.#packed !== null
        ? this.#unpacked(this.#packing, this.#packed)
        : inOrder([...this.#kept.values()]);
    return this.#sorted;
  }

  /** True while every distinct key is still in the sample: counts and distinct number are then exact. */
  get exact(): boolean {
    return !this.#dropped && this.#size <= this.#limit;
  }

  /** Number of distinct keys: exact while nothing was dropped, else the (k−1)/U(k) estimate. */
  distinct(): number {
    if (this.#size > this.#limit) this.#cut();
    const size = this.#size;
    if (this.exact || size === 0) return size;
    const rests = this.#map === null && this.#sorted === null;
    const last = rests ? this.#last : (this.#inOrder().at(-1)?.hash ?? 0);
    return Math.round(((size - 1) * HASH_SPACE) / last);
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
    if (!other.exact && last !== undefined) {
      this.#dropped = true;
      this.#lower(last.hash + 1);
    }
    this.#use();
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
