/**
 * Products of probabilities over the traits of a leak, for every setting of what belongs to the leak itself. Enters:
 * vectors. Leaves: ln P, summed over the settings. Kept as products with a shared exponent instead of sums of logarithms:
 * a logarithm per trait and setting is what the whole run would spend its time on.
 */
import type { Salience } from '../vocabulary/index.ts';
import type { Constants } from './constants.ts';

/** Salience by index: each class has its own dropping rate. */
export const CLASSES: readonly Salience[] = ['identity', 'content', 'technical'];

/** Least probability that is told from zero; keeps every total finite. */
const FLOOR = 1e-12;

/** Below 2^-300 a product is brought back by 2^300: exact, and far from where numbers get coarse (2^-1022). */
const SMALL = 2 ** -300;
const STEP = 2 ** 300;
const STEP_BITS = 300;

/** What a leak, or an excerpt of it, multiplies up to: an excerpt speaks only of what was seen. */
export interface Product {
  /** Index: class × settings + setting; all traits, then, from the middle on, those that were seen. */
  readonly values: Float64Array;
  /** Powers of two taken out, per class; all traits, then those that were seen. */
  readonly bits: Int32Array;
}

/** How products are made and closed in one run: the settings with their weights. */
export class Settings {
  /** Settings of a vector: enriched × dropped. */
  readonly size: number;
  readonly #dropped: number;
  readonly #weights: Float64Array;
  readonly #enriched: readonly [number, number];
  readonly #excerpt: readonly [number, number];
  /** Sums over dropping per class and enrichment; all traits, then those that were seen. */
  readonly #mixed: Float64Array;

  constructor(constants: Constants) {
    this.#dropped = constants.dropped.length;
    this.size = 2 * this.#dropped;
    this.#weights = Float64Array.from(CLASSES.flatMap((salience) => [...constants.droppedWeights[salience]]));
    this.#enriched = [1 - constants.enriched, constants.enriched];
    this.#excerpt = [1 - constants.excerpt, constants.excerpt];
    this.#mixed = new Float64Array(4 * CLASSES.length);
  }

  /** The empty product. */
  one(): Product {
    return {
      values: new Float64Array(2 * CLASSES.length * this.size).fill(1),
      bits: new Int32Array(2 * CLASSES.length),
    };
  }

  /** Multiplies a trait in. `at`: where its vector begins in `vector`. */
  multiply(product: Product, salience: number, seen: boolean, vector: Float64Array, at: number): void {
    this.#multiply(product, salience, vector, at);
    if (seen) this.#multiply(product, CLASSES.length + salience, vector, at);
  }

  #multiply({ values, bits }: Product, row: number, vector: Float64Array, at: number): void {
    const from = row * this.size;
    let most = 0;
    for (let i = 0; i < this.size; i++) {
      const factor = vector[at + i] ?? 0;
      const value = (values[from + i] ?? 0) * (factor > FLOOR ? factor : FLOOR);
      values[from + i] = value;
      if (value > most) most = value;
    }
    if (most < SMALL) this.#lift(values, bits, row);
  }

  /** Takes a trait out that was multiplied in. */
  divide(product: Product, salience: number, seen: boolean, vector: Float64Array, at: number): void {
    this.#divide(product.values, salience * this.size, vector, at);
    if (seen) this.#divide(product.values, (CLASSES.length + salience) * this.size, vector, at);
  }

  #divide(values: Float64Array, from: number, vector: Float64Array, at: number): void {
    for (let i = 0; i < this.size; i++) {
      const factor = vector[at + i] ?? 0;
      values[from + i] = (values[from + i] ?? 0) / (factor > FLOOR ? factor : FLOOR);
    }
  }

  /** Takes one vector of a trait out and multiplies another in. */
  replace(
    product: Product,
    salience: number,
    seen: boolean,
    old: Float64Array,
    oldAt: number,
    vector: Float64Array,
  ): void {
    this.#replace(product, salience, old, oldAt, vector);
    if (seen) this.#replace(product, CLASSES.length + salience, old, oldAt, vector);
  }

  #replace({ values, bits }: Product, row: number, old: Float64Array, oldAt: number, vector: Float64Array): void {
    const { size } = this;
    const from = row * size;
    let most = 0;
    for (let i = 0; i < size; i++) {
      const less = old[oldAt + i] ?? 0;
      const factor = vector[i] ?? 0;
      const rest = (values[from + i] ?? 0) / (less > FLOOR ? less : FLOOR);
      const value = rest * (factor > FLOOR ? factor : FLOOR);
      values[from + i] = value;
      if (value > most) most = value;
    }
    if (most < SMALL) this.#lift(values, bits, row);
  }

  #lift(values: Float64Array, bits: Int32Array, row: number): void {
    const from = row * this.size;
    for (let i = 0; i < this.size; i++) values[from + i] = (values[from + i] ?? 0) * STEP;
    bits[row] = (bits[row] ?? 0) - STEP_BITS;
  }

  /** ln P over all settings. */
  close(product: Product): number {
    for (let row = 0; row < 2 * CLASSES.length; row++) this.mix(product, row, this.#mixed);
    return this.closeMixed(this.#mixed, product.bits);
  }

  /** Sums one row of a product over dropping, without and with enrichment. */
  mix({ values }: Product, row: number, mixed: Float64Array): void {
    const weights = (row % CLASSES.length) * this.#dropped;
    const from = row * this.size;
    let plain = 0;
    let enriched = 0;
    for (let i = 0; i < this.#dropped; i++) {
      const weight = this.#weights[weights + i] ?? 0;
      plain += weight * (values[from + i] ?? 0);
      enriched += weight * (values[from + this.#dropped + i] ?? 0);
    }
    mixed[2 * row] = plain;
    mixed[2 * row + 1] = enriched;
  }

  /** The whole leak, in which what is missing was dropped, or an excerpt, in which missing columns say nothing. */
  closeMixed(mixed: Float64Array, bits: Int32Array): number {
    const whole = this.#excerpt[0] * this.#overEnrichment(mixed, 0);
    const part = this.#excerpt[1] * this.#overEnrichment(mixed, CLASSES.length);
    const wholeBits = sumOf(bits, 0);
    const partBits = sumOf(bits, CLASSES.length);
    const most = Math.max(wholeBits, partBits);
    return Math.log(whole * 2 ** (wholeBits - most) + part * 2 ** (partBits - most)) + most * Math.LN2;
  }

  #overEnrichment(mixed: Float64Array, row: number): number {
    let plain = this.#enriched[0];
    let enriched = this.#enriched[1];
    for (let i = row; i < row + CLASSES.length; i++) {
      plain *= mixed[2 * i] ?? 0;
      enriched *= mixed[2 * i + 1] ?? 0;
    }
    return plain + enriched;
  }

  /** P of one trait by itself, the settings of the leak averaged out. */
  marginal(salience: number, vector: Float64Array, at: number): number {
    let plain = 0;
    let enriched = 0;
    for (let i = 0; i < this.#dropped; i++) {
      const weight = this.#weights[salience * this.#dropped + i] ?? 0;
      plain += weight * (vector[at + i] ?? 0);
      enriched += weight * (vector[at + this.#dropped + i] ?? 0);
    }
    return this.#enriched[0] * plain + this.#enriched[1] * enriched;
  }
}

function sumOf(bits: Int32Array, from: number): number {
  let sum = 0;
  for (let i = from; i < from + CLASSES.length; i++) sum += bits[i] ?? 0;
  return sum;
}
