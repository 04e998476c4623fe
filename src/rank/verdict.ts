/** From a likelihood ratio to words: the verbal scale of ENFSI (Guideline for Evaluative Reporting in Forensic Science, 2015). */

const SCALE: readonly (readonly [number, string])[] = [
  [Math.log10(2), 'no support either way'],
  [1, 'weak support'],
  [2, 'moderate support'],
  [3, 'moderately strong support'],
  [4, 'strong support'],
  [6, 'very strong support'],
  [Number.POSITIVE_INFINITY, 'extremely strong support'],
];

/** A ratio below 2 tells nothing: also the distance below which two candidates are not discriminated. */
export const NOT_DISCRIMINATED = Math.log10(2);

/** Words for a log10 likelihood ratio; negative values support "another source". */
export function verdictOf(log10: number): string {
  const size = Math.abs(log10);
  const words = SCALE.find(([bound]) => size < bound)?.[1] ?? 'extremely strong support';
  if (size < NOT_DISCRIMINATED) return words;
  return log10 > 0 ? words : `${words} against`;
}

/** From what total on, with the whole interval above 0, a candidate counts as supported. */
export const SUPPORTED = 1.1;
