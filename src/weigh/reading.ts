/**
 * A reading of one trait made ready: how probable its rows are for each step at which the column may have been made. Enters:
 * rows per step. Leaves: logarithms, worked out once a run, and the scale on which they are compared.
 */
import { logRowsAt, logRowsCovered, logRowsMixed } from './counting.ts';

/** A reading in which the trait is present. */
export interface Present {
  readonly weight: number;
  readonly counts: readonly number[];
  /** ln P of the rows if the column was made at each step, and if it was made finer from there. */
  readonly at: readonly number[];
  readonly mixed: readonly number[];
  /** The same factor for every hypothesis: keeps a thousand rows away from underflow and cancels in every ratio. */
  readonly scale: number;
}

/** Coverages at which the rows are tried for the largest likelihood. */
const COVERAGES = [0.1, 0.5, 0.9];

/**
 * Makes a reading ready.
 *
 * @param counts rows per step, finest first; [] when nobody can tell how fine they are
 * @param rowError share of rows that are finer by damage
 */
export function presentOf(weight: number, counts: readonly number[], rowError: number): Present {
  const known = KNOWN.get(counts);
  if (known !== undefined && known.weight === weight && known.rowError === rowError) return known;
  const present = { ...madeReady(weight, counts, rowError), rowError };
  KNOWN.set(counts, present);
  return present;
}

/** Columns that are only supposed are asked for by the dozen, all with the same rows. */
const KNOWN = new WeakMap<readonly number[], Present & { readonly rowError: number }>();

function madeReady(weight: number, counts: readonly number[], rowError: number): Present {
  const at = counts.map((_, step) => logRowsAt(counts, step, rowError));
  const mixed = counts.map((_, step) => logRowsMixed(counts, step, rowError));
  let scale = counts.length === 0 ? 0 : Number.NEGATIVE_INFINITY;
  for (let step = 0; step < counts.length; step++) {
    scale = Math.max(scale, at[step] ?? scale, mixed[step] ?? scale);
    for (const share of COVERAGES) scale = Math.max(scale, logRowsCovered(counts, step, share, rowError));
  }
  return { weight, counts, at, mixed, scale };
}
