/**
 * The loops of the model in WebAssembly (`assembly/`). Enters: vectors. Leaves: the bits that the loops of
 * `product.ts`, `pool-plan.ts` and `engine.ts` give without it. Most runs are over before an engine has made fast code of
 * loops: they took a sixth of a small one. Vectors that are asked for again stay laid out until others take their place;
 * nothing has to be given back.
 */
import type { Mixes } from './pool-plan.ts';
import { CLASSES, type Frame, type Mixture, type OwnVectors, type Product } from './product.ts';
import { SumsMemory, stretch } from './sums-memory.ts';
import { type SumsExports, sumsExports } from './sums-module.ts';

/** Silence, and a scenario of a hypothesis, as `engine.ts` has them. */
interface Silent {
  readonly vectors: Float64Array;
  readonly product: Product;
  readonly marginals: Float64Array;
}

interface Scenario extends OwnVectors {
  readonly silence: Silent;
}

/** A scenario with its part in a mean. */
export interface Sharing {
  readonly share: number;
  readonly scenario: Scenario;
}

const NOTHING: ReadonlySet<number> = new Set();

export class Sums {
  readonly #exports: SumsExports;
  readonly #memory: SumsMemory;
  readonly #frame = stretch();
  readonly #silence = stretch();
  readonly #own = stretch();
  readonly #otherSilence = stretch();
  readonly #otherOwn = stretch();
  readonly #means = stretch();
  // Of the frame: a product, and which traits are left aside.
  #values = 0;
  #bits = 0;
  #without = 0;

  constructor(exports: SumsExports) {
    this.#exports = exports;
    this.#memory = new SumsMemory(exports.memory);
  }

  /** `Settings.mixed`. */
  mixed(frame: Frame, mixture: Mixture, vectors: Float64Array, marginals: Float64Array, product: Product): void {
    this.#enter(frame);
    const { length } = vectors;
    this.#memory.begin(8 * (3 * length + marginals.length));
    const notHeld = this.#memory.put(mixture.notHeld);
    const atBase = this.#memory.put(mixture.atBase.subarray(mixture.from, mixture.from + length));
    const into = this.#memory.room(8 * length);
    const sums = this.#memory.room(8 * marginals.length);
    this.#exports.mixed(notHeld, atBase, mixture.share, into, sums);
    this.#memory.get(into, vectors);
    this.#memory.get(sums, marginals);
    this.#memory.get(this.#values, product.values);
    this.#memory.getWords(this.#bits, product.bits);
  }

  /** ln P where the vectors of `own` stand for those of silence. `without`: traits left aside, in the order of leaving. */
  total(frame: Frame, silence: Silent, own: OwnVectors, without: ReadonlySet<number>): number {
    this.#enter(frame);
    const old = this.#memory.keep(this.#silence, silence.vectors);
    const vectors = this.#memory.keep(this.#own, own.vectors);
    this.#memory.begin(8 * own.traits.length + 16 + 4 * without.size);
    const traits = this.#memory.putWords(own.traits);
    const at = this.#memory.putWords(own.at);
    this.#memory.lay(silence.product.values, this.#values);
    this.#memory.layWords(silence.product.bits, this.#bits);
    if (without.size > 0) {
      this.#exports.divide(old, without.size, this.#memory.putWords(Int32Array.from(without)));
      this.#memory.mark(this.#without, without, 1);
    }
    this.#exports.replace(old, own.traits.length, traits, at, vectors, this.#without);
    if (without.size > 0) this.#memory.mark(this.#without, without, 0);
    return this.#exports.close();
  }

  /** The product itself, where the vectors of `own` stand for those of silence. */
  product(frame: Frame, silence: Silent, own: OwnVectors): Product {
    this.total(frame, silence, own, NOTHING);
    const { values, bits } = silence.product;
    const product = { values: new Float64Array(values.length), bits: new Int32Array(bits.length) };
    this.#memory.get(this.#values, product.values);
    this.#memory.getWords(this.#bits, product.bits);
    return product;
  }

  /** ln P after the first, the first two, … traits; `first` of the scenario itself. */
  prefixes(frame: Frame, silence: Float64Array, own: OwnVectors, first: number): Float64Array {
    this.#enter(frame);
    const result = new Float64Array(frame.classOf.length);
    const old = this.#memory.keep(this.#silence, silence);
    const vectors = this.#memory.keep(this.#own, own.vectors);
    this.#memory.begin(8 * (own.traits.length + result.length) + 16);
    const into = this.#memory.room(8 * result.length);
    this.#exports.prefixes(
      old,
      own.traits.length,
      this.#memory.putWords(own.traits),
      this.#memory.putWords(own.at),
      vectors,
      first,
      into,
    );
    this.#memory.get(into, result);
    return result;
  }

  /** P of traits by themselves, each with its vector; these lie one behind the other. */
  marginals(frame: Frame, traits: Int32Array, vectors: Float64Array): Float64Array {
    this.#enter(frame);
    const result = new Float64Array(traits.length);
    const from = this.#memory.keep(this.#own, vectors);
    this.#memory.begin(16 * traits.length);
    const into = this.#memory.room(8 * traits.length);
    this.#exports.marginals(traits.length, this.#memory.putWords(traits), from, into);
    this.#memory.get(into, result);
    return result;
  }

  /**
   * P of each trait by itself, the mean over scenarios with their shares. `known`: P of their own vectors, one for each
   * vector.
   */
  meanMarginals(frame: Frame, members: readonly Sharing[], known: Float64Array): Float64Array {
    this.#enter(frame);
    const result = new Float64Array(frame.classOf.length);
    const of = this.#memory.keep(this.#own, known);
    const into = this.#memory.keep(this.#means, result);
    for (const { share, scenario } of members) {
      const { silence, traits, at } = scenario;
      this.#memory.begin(8 * (traits.length + 2 + result.length));
      const silent = this.#memory.put(silence.marginals);
      this.#exports.addMarginals(
        silent,
        traits.length,
        this.#memory.putWords(traits),
        this.#memory.putWords(at),
        of,
        share,
        into,
      );
    }
    this.#memory.get(into, result);
    // What lies there is no longer what was laid.
    this.#means.holds = null;
    return result;
  }

  /** ln P of what two scenarios joined come to, as `engine.ts` joins them. */
  joined(frame: Frame, a: Scenario, b: Scenario): number {
    this.#enter(frame);
    const mine = [
      this.#memory.keep(this.#silence, a.silence.vectors),
      this.#memory.keep(this.#own, a.vectors),
    ] as const;
    const theirs = [
      this.#memory.keep(this.#otherSilence, b.silence.vectors),
      this.#memory.keep(this.#otherOwn, b.vectors),
    ] as const;
    const settings = (2 * frame.weights.length) / CLASSES.length;
    this.#memory.begin(8 * (a.traits.length + b.traits.length + settings + 4));
    return this.#exports.joined(
      mine[0],
      a.traits.length,
      this.#memory.putWords(a.traits),
      this.#memory.putWords(a.at),
      mine[1],
      theirs[0],
      b.traits.length,
      this.#memory.putWords(b.traits),
      this.#memory.putWords(b.at),
      theirs[1],
      this.#memory.room(8 * settings),
    );
  }

  /** Writes the vectors of all traits, held at `rates` where no rows speak, into `into` from `from` on. */
  atRates(
    frame: Frame,
    rates: Float64Array,
    notHeld: Float64Array,
    held: Float64Array,
    into: Float64Array,
    from: number,
  ): void {
    this.#enter(frame);
    const { length } = notHeld;
    this.#memory.begin(8 * (rates.length + 3 * length));
    const to = this.#memory.room(8 * length);
    this.#exports.atRates(
      this.#memory.put(rates),
      this.#memory.put(notHeld),
      this.#memory.put(held.subarray(0, length)),
      to,
    );
    this.#memory.get(to, into.subarray(from, from + length));
  }

  /** `writeMixes`. */
  writeMixes(frame: Frame, mixes: Mixes, atBase: Float64Array, held: Float64Array, into: Float64Array): void {
    this.#enter(frame);
    const { recipes, bases, from, held: helds, other, given } = mixes;
    const words = recipes.length + bases.length + from.length + helds.length;
    this.#memory.begin(8 * (atBase.length + held.length + into.length + other.length + given.length + words));
    const to = this.#memory.room(8 * into.length);
    this.#exports.writeMixes(
      recipes.length,
      this.#memory.putWords(recipes),
      this.#memory.putWords(bases),
      this.#memory.putWords(from),
      this.#memory.putWords(helds),
      this.#memory.put(other),
      this.#memory.put(given),
      this.#memory.put(atBase),
      this.#memory.put(held),
      to,
    );
    this.#memory.get(to, into);
  }

  #enter(frame: Frame): void {
    if (this.#frame.holds === frame) return;
    const { classOf, seen, weights, enriched, excerpt } = frame;
    const settings = weights.length / CLASSES.length;
    const product = this.#exports.productSize(settings);
    this.#memory.begin(product + weights.byteLength + 3 * (classOf.length + 8), this.#frame);
    this.#frame.holds = frame;
    this.#values = this.#memory.room(product);
    this.#bits = this.#values + product - 4 * 2 * CLASSES.length;
    const weightsAt = this.#memory.put(weights);
    const classOfAt = this.#memory.putBytes(classOf);
    const seenAt = this.#memory.putBytes(seen);
    this.#without = this.#memory.putBytes(new Uint8Array(classOf.length));
    this.#exports.enter(classOf.length, settings, classOfAt, seenAt, weightsAt, this.#values, enriched, excerpt);
  }
}

let made: Sums | null | undefined;

/** The loops; null where there is no WebAssembly. */
export function sums(): Sums | null {
  if (made === undefined) {
    const exports = sumsExports();
    made = exports === null ? null : new Sums(exports);
  }
  return made;
}
