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
export const FLOOR = 1e-12;

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

/** What the products have to know of each trait, in vocabulary order. */
export interface TraitRows {
  /** Index of its salience in `CLASSES`. */
  readonly classOf: Uint8Array;
  /** 1 where it was seen, which is all that an excerpt speaks of. */
  readonly seen: Uint8Array;
}

/** Traits with vectors of their own. */
export interface OwnVectors {
  /** Ascending. */
  readonly traits: Int32Array;
  /** Where in `vectors` the vector of each begins. */
  readonly at: Int32Array;
  readonly vectors: Float64Array;
}

/** Vectors of all traits, not held with probability `share`, else held; the latter begin in `atBase` at `from`. */
export interface Mixture {
  readonly notHeld: Float64Array;
  readonly atBase: Float64Array;
  readonly from: number;
  readonly share: number;
}

/** All that the loops of one model have in common, for those in WebAssembly. */
export interface Frame extends TraitRows {
  /** Class × shares dropped. */
  readonly weights: Float64Array;
  readonly enriched: number;
  readonly excerpt: number;
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

  /** What other loops than these have to know. */
  frame(rows: TraitRows): Frame {
    return { ...rows, weights: this.#weights, enriched: this.#enriched[1], excerpt: this.#excerpt[1] };
  }

  /** The empty product. */
  one(): Product {
    return {
      values: new Float64Array(2 * CLASSES.length * this.size).fill(1),
      bits: new Int32Array(2 * CLASSES.length),
    };
  }

  /** Multiplies a trait in. `at`: where its vector begins in `vectors`. */
  multiply(product: Product, trait: number, { classOf, seen }: TraitRows, vectors: Float64Array, at: number): void {
    const { size } = this;
    const row = classOf[trait] ?? 0;
    multiplyRow(product, row, size, vectors, at);
    if (seen[trait] === 1) multiplyRow(product, CLASSES.length + row, size, vectors, at);
  }

  /**
   * Mixes two vectors of each trait, writes what comes of it into `vectors` and P of each by itself into `marginals`: all
   * in one go, since this is where most of the numbers of a run are made.
   *
   * @returns the product of all
   */
  mixed(
    { classOf, seen }: TraitRows,
    { notHeld, atBase, from, share }: Mixture,
    vectors: Float64Array,
    marginals: Float64Array,
  ): Product {
    const { size } = this;
    const half = this.#dropped;
    const weights = this.#weights;
    const product = this.one();
    const { values } = product;
    const rest = 1 - share;
    for (let trait = 0; trait < marginals.length; trait++) {
      const salience = classOf[trait] ?? 0;
      const row = salience * size;
      const at = trait * size;
      let most = 0;
      let plain = 0;
      let enriched = 0;
      for (let i = 0; i < size; i++) {
        const vector = (notHeld[at + i] ?? 0) * share + rest * (atBase[from + at + i] ?? 0);
        vectors[at + i] = vector;
        const value = (values[row + i] ?? 0) * (vector > FLOOR ? vector : FLOOR);
        values[row + i] = value;
        if (value > most) most = value;
        if (i < half) plain += (weights[salience * half + i] ?? 0) * vector;
        else enriched += (weights[salience * half + i - half] ?? 0) * vector;
      }
      if (most < SMALL) lift(product, salience, size);
      if (seen[trait] === 1) multiplyRow(product, CLASSES.length + salience, size, vectors, at);
      marginals[trait] = this.#enriched[0] * plain + this.#enriched[1] * enriched;
    }
    return product;
  }

  /** Takes a trait out that was multiplied in. */
  divide(product: Product, trait: number, { classOf, seen }: TraitRows, vectors: Float64Array, at: number): void {
    const { size } = this;
    const row = classOf[trait] ?? 0;
    divideRow(product.values, row * size, size, vectors, at);
    if (seen[trait] === 1) divideRow(product.values, (CLASSES.length + row) * size, size, vectors, at);
  }

  /**
   * Takes the vectors of `old`, one behind the other for all traits, out and those of `own` in. `without`: 1 for traits that
   * are left aside.
   */
  replace(
    product: Product,
    { classOf, seen }: TraitRows,
    old: Float64Array,
    { traits, at, vectors }: OwnVectors,
    without: Uint8Array,
  ): void {
    const { size } = this;
    for (let k = 0; k < traits.length; k++) {
      const trait = traits[k] ?? 0;
      if (without[trait] === 1) continue;
      const row = classOf[trait] ?? 0;
      const from = at[k] ?? 0;
      replaceRow(product, row, size, old, trait * size, vectors, from);
      if (seen[trait] === 1) replaceRow(product, CLASSES.length + row, size, old, trait * size, vectors, from);
    }
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
    if (wholeBits === 0 && partBits === 0) return Math.log(whole + part);
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

function multiplyRow(product: Product, row: number, size: number, vectors: Float64Array, at: number): void {
  const { values } = product;
  const from = row * size;
  let most = 0;
  for (let i = 0; i < size; i++) {
    const factor = vectors[at + i] ?? 0;
    const value = (values[from + i] ?? 0) * (factor > FLOOR ? factor : FLOOR);
    values[from + i] = value;
    if (value > most) most = value;
  }
  if (most < SMALL) lift(product, row, size);
}

function divideRow(values: Float64Array, from: number, size: number, vectors: Float64Array, at: number): void {
  for (let i = 0; i < size; i++) {
    const factor = vectors[at + i] ?? 0;
    values[from + i] = (values[from + i] ?? 0) / (factor > FLOOR ? factor : FLOOR);
  }
}

function replaceRow(
  product: Product,
  row: number,
  size: number,
  old: Float64Array,
  oldAt: number,
  vectors: Float64Array,
  at: number,
): void {
  const { values } = product;
  const from = row * size;
  let most = 0;
  for (let i = 0; i < size; i++) {
    const less = old[oldAt + i] ?? 0;
    const factor = vectors[at + i] ?? 0;
    const rest = (values[from + i] ?? 0) / (less > FLOOR ? less : FLOOR);
    const value = rest * (factor > FLOOR ? factor : FLOOR);
    values[from + i] = value;
    if (value > most) most = value;
  }
  if (most < SMALL) lift(product, row, size);
}

function lift({ values, bits }: Product, row: number, size: number): void {
  const from = row * size;
  for (let i = 0; i < size; i++) values[from + i] = (values[from + i] ?? 0) * STEP;
  bits[row] = (bits[row] ?? 0) - STEP_BITS;
}
