/**
 * What no known family shows. Enters: how families word one meaning. Leaves: how much of the next family's wordings nobody
 * has shown yet, and among how many such wordings it is shared (Good, Biometrika 40 (1953), 237–264; here families are
 * left out one at a time).
 */

/** How one family words a meaning: wording → share of its fields. Shares add up to 1. */
export type Wordings = ReadonlyMap<string, number>;

/** One family left out: how many others there are, and the share of its wordings that none of them shows. */
export interface LeftOut {
  readonly others: number;
  readonly unseen: number;
}

/** Each family of a meaning left out in turn; [] where only one has it. */
export function leftOut(families: readonly Wordings[]): LeftOut[] {
  if (families.length < 2) return [];
  const shown = new Map<string, number>();
  for (const wordings of families) for (const wording of wordings.keys()) add(shown, wording);
  return families.map((wordings) => ({
    others: families.length - 1,
    unseen: [...wordings].reduce((sum, [wording, share]) => sum + (shown.get(wording) === 1 ? share : 0), 0),
  }));
}

/** No fewer and no more families' worth of unseen wordings. */
const LEAST = 0.01;
const MOST = 1000;
const HALVINGS = 60;

/**
 * How many families' worth of wordings nobody has shown: t in t / (others + t), the share of unseen ones after so many
 * families, such that all that were left out have on average what they should. Null without any.
 */
export function familiesUnseen(points: readonly LeftOut[]): number | null {
  if (points.length === 0) return null;
  const seen = points.reduce((sum, { unseen }) => sum + unseen, 0);
  let low = Math.log(LEAST);
  let high = Math.log(MOST);
  for (let i = 0; i < HALVINGS; i++) {
    const t = Math.exp((low + high) / 2);
    const expected = points.reduce((sum, { others }) => sum + t / (others + t), 0);
    if (expected < seen) low = Math.log(t);
    else high = Math.log(t);
  }
  return Math.exp((low + high) / 2);
}

/** How many wordings nobody has shown, at least: f1 (f1 − 1) / 2 (f2 + 1), of those shown by one and by two (Chao 1984). */
export function wordingsUnseen(families: readonly Wordings[]): number {
  const shown = new Map<string, number>();
  for (const wordings of families) for (const wording of wordings.keys()) add(shown, wording);
  const counts = [...shown.values()];
  const once = counts.filter((count) => count === 1).length;
  const twice = counts.filter((count) => count === 2).length;
  return Math.max(0, once * (once - 1)) / (2 * (twice + 1));
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
