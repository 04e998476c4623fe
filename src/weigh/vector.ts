/**
 * Vectors of a dozen numbers, of which a run makes a hundred thousand. Enters: a length. Leaves: a vector of zeros, cut from a
 * larger block: each with a buffer of its own took five times as long, most of it in freeing them.
 */

/** Never changed once made: vectors are shared between hypotheses. */
export type Vector = Float64Array;

/** Numbers in a block: 64 KiB, which a vector that is kept keeps with it. */
const BLOCK = 8192;

let block = new Float64Array(BLOCK);
let used = 0;

/** A new vector of zeros. */
export function zeros(length: number): Vector {
  if (length > BLOCK) return new Float64Array(length);
  if (used + length > BLOCK) {
    block = new Float64Array(BLOCK);
    used = 0;
  }
  const from = used;
  used += length;
  return block.subarray(from, used);
}
