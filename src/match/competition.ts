/**
 * What a pair is worth among all others. Enters: scores. Leaves: for each pair the probability that it is the right one, as
 * seen by its row and by its column at once: five fields that fit a column equally well share what one alone would have.
 */
import type { Scores } from './scores.ts';

/** Geometric mean of the pair's share in its row and in its column, "none of them" included; 0 to 1. */
export function sharesOf({ rows, columns, ratio }: Scores): (i: number, j: number) => number {
  const ofRow = new Float64Array(rows).fill(columns);
  const ofColumn = new Float64Array(columns).fill(rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const odds = 10 ** ratio(i, j);
      ofRow[i] = (ofRow[i] ?? 0) + odds;
      ofColumn[j] = (ofColumn[j] ?? 0) + odds;
    }
  }
  return (i, j) => 10 ** ratio(i, j) / Math.sqrt((ofRow[i] ?? 1) * (ofColumn[j] ?? 1));
}
