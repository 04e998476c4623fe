/**
 * What a leak tells of its settings (how much was dropped, whether it was enriched, whether it is an excerpt) under one
 * hypothesis. Enters: the product over its traits. Leaves: for each class of traits the probability of each setting given
 * all that was seen. A trait that is seen otherwise changes P by its mean over these: no product has to be made again.
 */
import { CLASSES, FLOOR, type Frame, type Product } from './product.ts';

/** Class × settings; the sum of both is 1 for each class. */
export interface Posterior {
  /** The leak is a whole one, and so much of the class was dropped, with or without enrichment. */
  readonly whole: Float64Array;
  /** The same for an excerpt, in which what is missing says nothing. */
  readonly excerpt: Float64Array;
}

/** Probabilities of the settings and ln P over all of them, from the product of a scenario. */
export function posteriorOf(
  { values, bits }: Product,
  { weights, enriched, excerpt }: Frame,
): Posterior & { readonly log: number } {
  const half = values.length / 2;
  const whole = new Float64Array(half);
  const part = new Float64Array(half);
  const wholeLog = Math.log((1 - excerpt) * share(values, 0, weights, enriched, whole)) + exponent(bits, 0);
  const partLog = Math.log(excerpt * share(values, half, weights, enriched, part)) + exponent(bits, CLASSES.length);
  const odds = Math.exp(partLog - wholeLog);
  const isWhole = 1 / (1 + odds);
  for (let i = 0; i < half; i++) {
    whole[i] = (whole[i] ?? 0) * isWhole;
    part[i] = (part[i] ?? 0) * (1 - isWhole);
  }
  return { whole, excerpt: part, log: wholeLog + Math.log1p(odds) };
}

function exponent(bits: Int32Array, from: number): number {
  let sum = 0;
  for (let row = from; row < from + CLASSES.length; row++) sum += bits[row] ?? 0;
  return sum * Math.LN2;
}

/** Writes the share of each setting of each class in the sum over all settings of all classes, which it returns. */
function share(
  values: Float64Array,
  from: number,
  weights: Float64Array,
  enriched: number,
  into: Float64Array,
): number {
  const settings = weights.length / CLASSES.length;
  const p = [1 - enriched, enriched];
  const own = new Float64Array(2 * CLASSES.length);
  for (let row = 0; row < own.length; row++) {
    const weight = (row >> 1) * settings;
    let sum = 0;
    for (let i = 0; i < settings; i++) {
      const value = (weights[weight + i] ?? 0) * (values[from + row * settings + i] ?? 0);
      into[row * settings + i] = value;
      sum += value;
    }
    own[row] = sum;
    p[row & 1] = (p[row & 1] ?? 0) * sum;
  }
  const all = (p[0] ?? 0) + (p[1] ?? 0);
  for (let row = 0; row < own.length; row++) {
    const sum = own[row] ?? 0;
    // Settings under which what was seen is impossible to the last bit have no share.
    const scale = sum > 0 ? (p[row & 1] ?? 0) / (sum * all) : 0;
    for (let i = 0; i < settings; i++) into[row * settings + i] = (into[row * settings + i] ?? 0) * scale;
  }
  return all;
}

/**
 * By which factor P changes where the vector of a trait is `now` instead of `before`, and is seen now.
 *
 * @param from where the settings of its class begin; `at`: where its vector begins in `before`
 */
export function changeOf(
  { whole, excerpt }: Posterior,
  from: number,
  before: Float64Array,
  at: number,
  now: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < now.length; i++) {
    const was = before[at + i] ?? 0;
    const p = now[i] ?? 0;
    const ratio = (whole[from + i] ?? 0) / (was > FLOOR ? was : FLOOR) + (excerpt[from + i] ?? 0);
    sum += (p > FLOOR ? p : FLOOR) * ratio;
  }
  return sum;
}
