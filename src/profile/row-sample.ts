/**
 * The records in which a value stands: the lowest of their hashes, in order, and whether there were more. Enough to tell a
 * value of one record from a value of ten, and a family from a register; small, since every sampled value has one.
 */
import { HASH_SPACE } from '../kernel/hash.ts';

/** Hashes kept. */
export const MOST_RECORDS = 32;

export class RowSample {
  #hashes: number[];
  #dropped: boolean;

  /** @param hashes ascending, at most 32, each once */
  constructor(hashes: number[] = [], dropped = false) {
    this.#hashes = hashes;
    this.#dropped = dropped;
  }

  /** The hashes, ascending. */
  get hashes(): readonly number[] {
    return this.#hashes;
  }

  /** True when there were more records than hashes. */
  get dropped(): boolean {
    return this.#dropped;
  }

  /** Adds a record. */
  add(hash: number): void {
    const hashes = this.#hashes;
    let low = 0;
    let high = hashes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    if (hashes[low] === hash) return;
    if (low < MOST_RECORDS) hashes.splice(low, 0, hash);
    if (hashes.length > MOST_RECORDS || low === MOST_RECORDS) {
      hashes.length = MOST_RECORDS;
      this.#dropped = true;
    }
  }

  /** Adds the records of another value's sample, which stays as it is. */
  merge(other: RowSample): void {
    const [mine, theirs] = [this.#hashes, other.#hashes];
    const all: number[] = [];
    let [i, j] = [0, 0];
    while (all.length < MOST_RECORDS && (i < mine.length || j < theirs.length)) {
      const x = mine[i] ?? Number.POSITIVE_INFINITY;
      const y = theirs[j] ?? Number.POSITIVE_INFINITY;
      all.push(Math.min(x, y));
      if (x <= y) i++;
      if (y <= x) j++;
    }
    if (other.#dropped || i < mine.length || j < theirs.length) this.#dropped = true;
    this.#hashes = all;
  }

  /** Number of distinct records: exact up to 32, then the (k−1)/U(k) estimate, as in `sketch.ts`. */
  distinct(): number {
    const { length } = this.#hashes;
    if (!this.#dropped) return length;
    return Math.round(((length - 1) * HASH_SPACE) / (this.#hashes[length - 1] ?? 1));
  }
}
