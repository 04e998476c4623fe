/**
 * Pool adjacent violators. Enters: log10 ratios with their truth. Leaves: the best map of them that keeps their order, and
 * what Cllr is left after it: the part that no recalibration removes. The map is fitted and judged on the same trials, so
 * it is a yardstick and nothing to calibrate with (`logistic.ts` is).
 */
import { cllr } from './cllr.ts';
import { ascending, type Point, settled, type Trials } from './types.ts';

/** Trials that share one calibrated ratio: log10 LR as given from `low` to `high`, both included. */
export interface Block {
  readonly low: number;
  readonly high: number;
  readonly right: number;
  readonly wrong: number;
  /** log10 of (right / all right) / (wrong / all wrong); ±Infinity in a block of one truth only. */
  readonly log10LR: number;
}

/** How Cllr falls apart, in bits: `min` is lost by the order (discrimination), `cal` = all − min by the scale. */
export interface CllrParts {
  readonly all: number;
  readonly min: number;
  /** At least 0. Infinity when `all` is. */
  readonly cal: number;
}

/**
 * The blocks, ascending in both scales, or none when a side has no trials. Equal ratios (to nine decimals) are one group
 * before anything is pooled: trials that the tool can't tell apart can't be told apart by the yardstick. Neighbouring
 * groups with the same ratio are one block, too. Ayer et al. 1955; shares instead of counts, so that the prior of the
 * trials doesn't matter.
 */
export function pav(trials: Trials): Block[] {
  const { right, wrong } = trials;
  if (right.length === 0 || wrong.length === 0) return [];
  const stack: Group[] = [];
  for (const group of groups(trials)) {
    let last: Group = group;
    for (let before = stack.at(-1); before !== undefined && !rises(before, last); before = stack.at(-1)) {
      stack.pop();
      last = {
        low: before.low,
        high: last.high,
        right: before.right + last.right,
        wrong: before.wrong + last.wrong,
      };
    }
    stack.push(last);
  }
  const scale = Math.log10(wrong.length / right.length);
  return stack.map((group) => ({ ...group, log10LR: Math.log10(group.right / group.wrong) + scale }));
}

type Group = Omit<Block, 'log10LR'>;

/** right/wrong is larger in the second; multiplied out in whole numbers, so no rounding and no division by 0. */
function rises(a: Group, b: Group): boolean {
  return b.right * a.wrong > a.right * b.wrong;
}

/** Trials by their ratio, ascending. */
function groups({ right, wrong }: Trials): Group[] {
  const counts = new Map<number, { right: number; wrong: number }>();
  for (const [side, values] of [['right', right] as const, ['wrong', wrong] as const]) {
    for (const value of values.map(settled)) {
      const count = counts.get(value) ?? { right: 0, wrong: 0 };
      count[side]++;
      counts.set(value, count);
    }
  }
  return ascending([...counts.keys()]).map((value) => ({
    low: value,
    high: value,
    right: counts.get(value)?.right ?? 0,
    wrong: counts.get(value)?.wrong ?? 0,
  }));
}

/** The trials with the ratio of their block instead of their own (order within a side: ascending). */
export function pooled(trials: Trials): Trials {
  const blocks = pav(trials);
  const all = (side: 'right' | 'wrong') => blocks.flatMap((block) => Array<number>(block[side]).fill(block.log10LR));
  return { right: all('right'), wrong: all('wrong') };
}

/** Cllr of the trials as they are and after PAV. Null when a side has no trials. */
export function cllrParts(trials: Trials): CllrParts | null {
  const all = cllr(trials);
  const least = cllr(pooled(trials));
  if (all === null || least === null) return null;
  // The yardstick can't do worse than any map that keeps the order; sums in another order differ in the last digits.
  const min = Math.min(all, least);
  return { all, min, cal: all - min };
}

/** The map as a line to draw: both ends of each block, log10 LR as given → after PAV. Infinities stay. */
export function pavPoints(blocks: readonly Block[]): Point[] {
  return blocks.flatMap(({ low, high, log10LR: y }) =>
    low === high
      ? [{ x: low, y }]
      : [
          { x: low, y },
          { x: high, y },
        ],
  );
}
