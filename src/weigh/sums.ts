/**
 * The loops of the model in WebAssembly (`src/kernel/assembly/sums/`). Enters: vectors. Leaves: the bits that the loops of
 * `product.ts`, `pool-plan.ts` and `model.ts` give without it. Most runs are over before an engine has made fast code of
 * loops: they took a sixth of a small one. What is asked is copied in and out, so nothing here is kept or given back.
 */
import { instanceOf } from '../kernel/built.ts';
import type { Mixes } from './pool-plan.ts';
import { CLASSES, type Frame, type Mixture, type OwnVectors, type Product } from './product.ts';

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  productSize(settings: number): number;
  enter(
    traits: number,
    settings: number,
    classOf: number,
    seen: number,
    weights: number,
    product: number,
    enriched: number,
    excerpt: number,
  ): void;
  mixed(notHeld: number, atBase: number, share: number, vectors: number, marginals: number): void;
  divide(vectors: number, count: number, list: number): void;
  replace(old: number, count: number, own: number, at: number, vectors: number, without: number): void;
  close(): number;
  prefixes(silence: number, count: number, own: number, at: number, vectors: number, first: number, into: number): void;
  marginals(count: number, own: number, vectors: number, into: number): void;
  addMarginals(
    silent: number,
    count: number,
    own: number,
    at: number,
    known: number,
    share: number,
    into: number,
  ): void;
  joined(
    silence: number,
    count: number,
    own: number,
    at: number,
    vectors: number,
    otherSilence: number,
    otherCount: number,
    otherOwn: number,
    otherAt: number,
    otherVectors: number,
    room: number,
  ): number;
  atRates(rates: number, notHeld: number, held: number, into: number): void;
  writeMixes(
    count: number,
    recipes: number,
    bases: number,
    ends: number,
    helds: number,
    others: number,
    givens: number,
    atBase: number,
    held: number,
    into: number,
  ): void;
}

type Numbers = Float64Array | Int32Array | Uint8Array;

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

/** Part of the memory, and what was laid there last. */
interface Stretch {
  at: number;
  bytes: number;
  holds: object | null;
}

const PAGE = 65536;
const stretch = (): Stretch => ({ at: 0, bytes: 0, holds: null });

export class Sums {
  readonly #exports: Exports;
  #bytes = new Uint8Array(0);
  #words = new Int32Array(0);
  #numbers = new Float64Array(0);
  readonly #frame = stretch();
  readonly #silence = stretch();
  readonly #own = stretch();
  readonly #otherSilence = stretch();
  readonly #otherOwn = stretch();
  readonly #means = stretch();
  readonly #scratch = stretch();
  /** Where the next numbers go in the scratch. */
  #next = 0;
  // Of the frame: a product, and which traits are left aside.
  #values = 0;
  #bits = 0;
  #without = 0;

  constructor(exports: Exports) {
    this.#exports = exports;
  }

  /** `Settings.mixed`. */
  mixed(frame: Frame, mixture: Mixture, vectors: Float64Array, marginals: Float64Array, product: Product): void {
    this.#enter(frame);
    const { length } = vectors;
    this.#begin(8 * (3 * length + marginals.length));
    const notHeld = this.#put(mixture.notHeld);
    const atBase = this.#put(mixture.atBase.subarray(mixture.from, mixture.from + length));
    const into = this.#room(8 * length);
    const sums = this.#room(8 * marginals.length);
    this.#exports.mixed(notHeld, atBase, mixture.share, into, sums);
    this.#get(into, vectors);
    this.#get(sums, marginals);
    this.#get(this.#values, product.values);
    this.#get(this.#bits, product.bits);
  }

  /** ln P where the vectors of `own` stand for those of silence. `without`: traits left aside, in the order of leaving. */
  total(frame: Frame, silence: Silent, own: OwnVectors, without: ReadonlySet<number>): number {
    this.#enter(frame);
    const old = this.#keep(this.#silence, silence.vectors);
    const vectors = this.#keep(this.#own, own.vectors);
    this.#begin(8 * own.traits.length + 16 + 4 * without.size);
    const traits = this.#put(own.traits);
    const at = this.#put(own.at);
    this.#lay(silence.product.values, this.#values);
    this.#lay(silence.product.bits, this.#bits);
    if (without.size > 0) {
      this.#exports.divide(old, without.size, this.#put(Int32Array.from(without)));
      for (const trait of without) this.#bytes[this.#without + trait] = 1;
    }
    this.#exports.replace(old, own.traits.length, traits, at, vectors, this.#without);
    if (without.size > 0) this.#bytes.fill(0, this.#without, this.#without + frame.classOf.length);
    return this.#exports.close();
  }

  /** ln P after the first, the first two, … traits; `first` of the scenario itself. */
  prefixes(frame: Frame, silence: Float64Array, own: OwnVectors, first: number): Float64Array {
    this.#enter(frame);
    const result = new Float64Array(frame.classOf.length);
    const old = this.#keep(this.#silence, silence);
    const vectors = this.#keep(this.#own, own.vectors);
    this.#begin(8 * (own.traits.length + result.length));
    const into = this.#room(8 * result.length);
    this.#exports.prefixes(old, own.traits.length, this.#put(own.traits), this.#put(own.at), vectors, first, into);
    this.#get(into, result);
    return result;
  }

  /** P of traits by themselves, each with its vector; these lie one behind the other. */
  marginals(frame: Frame, traits: Int32Array, vectors: Float64Array): Float64Array {
    this.#enter(frame);
    const result = new Float64Array(traits.length);
    const from = this.#keep(this.#own, vectors);
    this.#begin(16 * traits.length);
    const into = this.#room(8 * traits.length);
    this.#exports.marginals(traits.length, this.#put(traits), from, into);
    this.#get(into, result);
    return result;
  }

  /**
   * P of each trait by itself, the mean over scenarios with their shares. `known`: P of their own vectors, one for each
   * vector.
   */
  meanMarginals(frame: Frame, members: readonly Sharing[], known: Float64Array): Float64Array {
    this.#enter(frame);
    const result = new Float64Array(frame.classOf.length);
    const of = this.#keep(this.#own, known);
    const into = this.#keep(this.#means, result);
    for (const { share, scenario } of members) {
      const { silence, traits, at } = scenario;
      this.#begin(8 * (traits.length + 2 + result.length));
      const silent = this.#put(silence.marginals);
      this.#exports.addMarginals(silent, traits.length, this.#put(traits), this.#put(at), of, share, into);
    }
    this.#get(into, result);
    // What lies there is no longer what was laid.
    this.#means.holds = null;
    return result;
  }

  /** ln P of what two scenarios joined come to, as `engine.ts` joins them. */
  joined(frame: Frame, a: Scenario, b: Scenario): number {
    this.#enter(frame);
    const mine = [this.#keep(this.#silence, a.silence.vectors), this.#keep(this.#own, a.vectors)] as const;
    const theirs = [this.#keep(this.#otherSilence, b.silence.vectors), this.#keep(this.#otherOwn, b.vectors)] as const;
    const settings = (2 * frame.weights.length) / CLASSES.length;
    this.#begin(8 * (a.traits.length + b.traits.length + settings + 4));
    return this.#exports.joined(
      mine[0],
      a.traits.length,
      this.#put(a.traits),
      this.#put(a.at),
      mine[1],
      theirs[0],
      b.traits.length,
      this.#put(b.traits),
      this.#put(b.at),
      theirs[1],
      this.#room(8 * settings),
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
    this.#begin(8 * (rates.length + 3 * length));
    const to = this.#room(8 * length);
    this.#exports.atRates(this.#put(rates), this.#put(notHeld), this.#put(held.subarray(0, length)), to);
    this.#get(to, into.subarray(from, from + length));
  }

  /** `writeMixes`. */
  writeMixes(frame: Frame, mixes: Mixes, atBase: Float64Array, held: Float64Array, into: Float64Array): void {
    this.#enter(frame);
    const { recipes, bases, from, held: helds, other, given } = mixes;
    const words = recipes.length + bases.length + from.length + helds.length;
    this.#begin(8 * (atBase.length + held.length + into.length + other.length + given.length + words));
    const to = this.#room(8 * into.length);
    this.#exports.writeMixes(
      recipes.length,
      this.#put(recipes),
      this.#put(bases),
      this.#put(from),
      this.#put(helds),
      this.#put(other),
      this.#put(given),
      this.#put(atBase),
      this.#put(held),
      to,
    );
    this.#get(to, into);
  }

  #enter(frame: Frame): void {
    if (this.#frame.holds === frame) return;
    const { classOf, seen, weights, enriched, excerpt } = frame;
    const settings = weights.length / CLASSES.length;
    const product = this.#exports.productSize(settings);
    this.#claim(this.#frame, product + weights.byteLength + 3 * (classOf.length + 8));
    this.#frame.holds = frame;
    this.#values = this.#frame.at;
    this.#bits = this.#values + product - 4 * 2 * CLASSES.length;
    this.#next = this.#values + product;
    const weightsAt = this.#put(weights);
    const classOfAt = this.#put(classOf);
    const seenAt = this.#put(seen);
    this.#without = this.#put(new Uint8Array(classOf.length));
    this.#exports.enter(classOf.length, settings, classOfAt, seenAt, weightsAt, this.#values, enriched, excerpt);
  }

  /** Makes a stretch large enough: pages behind all others, where it isn't. */
  #claim(of: Stretch, bytes: number): void {
    if (bytes <= of.bytes) return;
    const { memory } = this.#exports;
    const pages = Math.ceil(bytes / PAGE);
    of.at = memory.grow(pages) * PAGE;
    of.bytes = pages * PAGE;
    of.holds = null;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#words = new Int32Array(memory.buffer);
    this.#numbers = new Float64Array(memory.buffer);
  }

  /** Lays vectors that never change again, unless they lie there. */
  #keep(where: Stretch, vectors: Float64Array): number {
    if (where.holds !== vectors) {
      this.#claim(where, vectors.byteLength);
      this.#lay(vectors, where.at);
      where.holds = vectors;
    }
    return where.at;
  }

  /** Empties the scratch, in which `bytes` are wanted. */
  #begin(bytes: number): void {
    this.#claim(this.#scratch, bytes);
    this.#next = this.#scratch.at;
  }

  /** Room for so many bytes; each begins at a whole number. */
  #room(bytes: number): number {
    const at = this.#next;
    this.#next += (bytes + 7) & ~7;
    return at;
  }

  #put(array: Numbers): number {
    const at = this.#room(array.byteLength);
    this.#lay(array, at);
    return at;
  }

  #lay(array: Numbers, at: number): void {
    if (array instanceof Float64Array) this.#numbers.set(array, at >> 3);
    else if (array instanceof Int32Array) this.#words.set(array, at >> 2);
    else this.#bytes.set(array, at);
  }

  #get(at: number, into: Float64Array | Int32Array): void {
    if (into instanceof Float64Array) into.set(this.#numbers.subarray(at >> 3, (at >> 3) + into.length));
    else into.set(this.#words.subarray(at >> 2, (at >> 2) + into.length));
  }
}

let made: Sums | null | undefined;

/** The loops; null where there is no WebAssembly. */
export function sums(): Sums | null {
  if (made === undefined) {
    const exports = instanceOf('sums.wasm', { host: { log: Math.log, pow: Math.pow } }) as Exports | null;
    made = exports === null ? null : new Sums(exports);
  }
  return made;
}
