/**
 * What a column of ids is. Enters: of each value its spelled shape and the schemes it passed. Leaves: per scheme how many
 * were tested, how many passed and how strongly that speaks for it; best first. One cell in ten passes a check digit by
 * chance, a hundred cells don't. Deliberately absent: what the column is called.
 */
import { candidatesOf, nameOf } from './index.ts';
import { isBare } from './spelling.ts';
import type { IdScheme } from './types.ts';

/** What is kept of a value: see `checkId`. */
export interface CheckedId {
  readonly shape: string;
  readonly passed: ReadonlySet<string>;
}

/** A scheme judged on a column. */
export interface IdJudgement {
  readonly scheme: IdScheme;
  /** True for values that pass once a lost leading zero is put back: the rest of the scheme's values stand elsewhere. */
  readonly lost: boolean;
  readonly tested: number;
  readonly passed: number;
  /** Share of random strings of these shapes that would pass. */
  readonly chance: number;
  /** "A column of this scheme" against "random strings of these shapes". */
  readonly log10LR: number;
  /** True when that outweighs how many schemes were tried. */
  readonly supported: boolean;
}

/** Of a column of ids at least so many pass; the rest is typing errors and damage. */
const VALID = 0.97;
/** A padded value had two ways to pass, and a shorter number is more often just that: half weight. */
const LOST_WEIGHT = 0.5;
/** Digits in the groups of one scheme, or with its letters, are seldom anything else: worth one ban, a stated guess. */
const FORM_CREDIT = 1;

interface Sum {
  readonly scheme: IdScheme;
  readonly lost: boolean;
  tested: number;
  passed: number;
  chances: number;
  log10LR: number;
  bare: number;
}

/**
 * Judges every scheme that a value could be tested for.
 *
 * The ratio of a scheme is binomial (the coefficients cancel): k of n pass with probability .97 in a column of the scheme,
 * with the chance of their form among random strings, so log10 LR = Σ passed log10(.97/c) + Σ failed log10(.03/(1−c)).
 * It supports a scheme when it exceeds log10 of the number of schemes tried, the usual correction for having searched
 * (Bonferroni): then hardly one column of random numbers in a hundred gets a name, and none that is long.
 */
export function judgeIds(values: readonly CheckedId[]): IdJudgement[] {
  const sums = new Map<string, Sum>();
  for (const { shape, passed } of values) {
    for (const candidate of candidatesOf(shape)) {
      const { scheme, form } = candidate;
      const name = nameOf(candidate);
      const sum = sums.get(name) ?? { scheme, lost: form.lost, tested: 0, passed: 0, chances: 0, log10LR: 0, bare: 0 };
      sums.set(name, sum);
      const ok = passed.has(name);
      sum.tested++;
      if (ok) sum.passed++;
      if (isBare(shape)) sum.bare++;
      sum.chances += form.chance;
      sum.log10LR += Math.log10(ok ? VALID / form.chance : (1 - VALID) / (1 - form.chance));
    }
  }
  const cost = Math.log10(Math.max(1, [...sums.values()].filter((sum) => !sum.lost).length));
  return [...sums.values()].map((sum) => judged(sum, cost, sums)).sort(byWeight);
}

function judged(sum: Sum, cost: number, sums: ReadonlyMap<string, Sum>): IdJudgement {
  const { scheme, lost, tested, passed } = sum;
  const log10LR = lost && sum.log10LR > 0 ? LOST_WEIGHT * sum.log10LR : sum.log10LR;
  return {
    scheme,
    lost,
    tested,
    passed,
    chance: rounded(sum.chances / tested),
    log10LR: rounded(log10LR),
    supported: isSupported(sum, cost, sums),
  };
}

/**
 * Zeros are lost from some values of a column: shorter values alone support nothing. Nor do bare digits without a check
 * digit: numbers that count up or begin with a date keep to its ranges, and aren't random.
 */
function isSupported(sum: Sum, cost: number, sums: ReadonlyMap<string, Sum>): boolean {
  if (sum.lost) {
    const whole = sums.get(sum.scheme.scheme);
    return whole !== undefined && whole.tested >= sum.tested && sum.log10LR > 0 && isSupported(whole, cost, sums);
  }
  const bare = sum.bare * 2 > sum.tested;
  if (bare && sum.scheme.soft) return false;
  const credit = bare ? 0 : FORM_CREDIT;
  return sum.log10LR > 0 && sum.log10LR + credit > cost;
}

function byWeight(x: IdJudgement, y: IdJudgement): number {
  return y.log10LR - x.log10LR || (x.scheme.scheme < y.scheme.scheme ? -1 : 1);
}

/** Six figures: sums of floats leave dust behind them. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
