/**
 * Adds traits up. Enters: traits and hypotheses (a candidate, a join of two, a member of the population). Leaves: ln P of
 * everything seen, in total and after each trait in vocabulary order. How much a leak dropped (per salience) and whether
 * it was enriched are drawn once per leak: summed over a small grid.
 */
import type { Constants } from './constants.ts';
import { CLASSES, type Frame, type OwnVectors, type Product, Settings } from './product.ts';
import { type Sharing, type Sums, sums } from './sums.ts';
import type { Observation } from './types.ts';

/** A hypothesis about the source: what is seen of each trait, in each scenario of its interested parties. */
export interface Hypothesis {
  readonly scenarios: readonly HypothesisScenario[];
}

/** The traits about which the hypothesis has something to say, with their vectors; silence for all others. */
export interface HypothesisScenario extends OwnVectors {
  readonly probability: number;
  /** All traits for a descriptor that is silent. */
  readonly silence: Silence;
}

/** All traits under silence: their vectors one behind the other, and their product. */
export interface Silence {
  readonly vectors: Float64Array;
  readonly product: Product;
  /** P of each trait by itself. */
  readonly marginals: Float64Array;
}

const NOTHING: ReadonlySet<number> = new Set();

/** Which of two joined sources shows a trait. */
export type JoinedFrom = 'first' | 'second' | 'both' | 'either';

/** P of a trait from that of both sources. */
const OF_JOINED: Readonly<Record<JoinedFrom | 'unseen', (x: number, y: number) => number>> = {
  first: (x) => x,
  second: (_, y) => y,
  both: Math.min,
  either: Math.max,
  unseen: (x, y) => x * (0.5 + 0.5 * y),
};

export class Engine {
  readonly settings: Settings;
  /** Number of traits. */
  readonly size: number;
  readonly frame: Frame;
  /** Null: the loops here and in `product.ts` have to do. */
  readonly sums: Sums | null;
  readonly #totals = new Map<Hypothesis, number>();
  readonly #room: Product;
  /** 1 for traits left out of the sum that is being made. */
  readonly #without: Uint8Array;

  /** `loops`: those of WebAssembly where there are any; null: its own. */
  constructor(observations: readonly Observation[], constants: Constants, loops: Sums | null = sums()) {
    this.settings = new Settings(constants);
    this.size = observations.length;
    this.sums = loops;
    this.frame = this.settings.frame({
      classOf: Uint8Array.from(observations, ({ trait }) => CLASSES.indexOf(trait.salience)),
      seen: Uint8Array.from(observations, ({ columns }) => Math.min(1, columns.length)),
    });
    this.#room = this.settings.one();
    this.#without = new Uint8Array(this.size);
  }

  /**
   * What a silent descriptor comes to: with probability `share` a trait isn't held, else it is held at its base rate.
   * `notHeld` and `atBase`: vectors of all traits, one behind the other; those in `atBase` begin at `from`.
   */
  silence(notHeld: Float64Array, atBase: Float64Array, from: number, share: number): Silence {
    const vectors = new Float64Array(this.size * this.settings.size);
    const marginals = new Float64Array(this.size);
    const mixture = { notHeld, atBase, from, share };
    if (this.sums === null) {
      return { vectors, product: this.settings.mixed(this.frame, mixture, vectors, marginals), marginals };
    }
    const product = this.settings.one();
    this.sums.mixed(this.frame, mixture, vectors, marginals, product);
    return { vectors, product, marginals };
  }

  /** ln P(all that was seen | hypothesis), leaving out the traits in `without`. */
  total(hypothesis: Hypothesis, without: ReadonlySet<number> = NOTHING): number {
    if (without.size > 0) return this.#total(hypothesis, without);
    let known = this.#totals.get(hypothesis);
    if (known === undefined) {
      known = this.#total(hypothesis, without);
      this.#totals.set(hypothesis, known);
    }
    return known;
  }

  #total({ scenarios }: Hypothesis, without: ReadonlySet<number>): number {
    const { settings } = this;
    const product = this.#room;
    const skipped = this.#without;
    if (without.size > 0) for (const trait of without) skipped[trait] = 1;
    const logs: number[] = [];
    for (const scenario of scenarios) {
      const { silence } = scenario;
      if (this.sums !== null) {
        const total = this.sums.total(this.frame, silence, scenario, without);
        logs.push(Math.log(scenario.probability) + total);
        continue;
      }
      product.values.set(silence.product.values);
      product.bits.set(silence.product.bits);
      if (without.size > 0) {
        for (const trait of without) {
          settings.divide(product, trait, this.frame, silence.vectors, trait * settings.size);
        }
      }
      settings.replace(product, this.frame, silence.vectors, scenario, skipped);
      logs.push(Math.log(scenario.probability) + settings.close(product));
    }
    if (without.size > 0) skipped.fill(0);
    return logSum(logs);
  }

  /** The product over all traits in a scenario. */
  product(scenario: HypothesisScenario): Product {
    if (this.sums !== null) return this.sums.product(this.frame, scenario.silence, scenario);
    const { values, bits } = scenario.silence.product;
    const product = { values: values.slice(), bits: bits.slice() };
    this.settings.replace(product, this.frame, scenario.silence.vectors, scenario, this.#without);
    return product;
  }

  /**
   * ln P(all that was seen | the first source joined with the second). What was seen came from whichever explains it
   * better. What wasn't is missing from the main source as ever; of the donor only what was wanted is taken over, so
   * half of what it holds besides counts as never considered. `from`: by trait, whose columns speak of it, where that is
   * known; of what both show, both have to explain it.
   */
  totalJoined(first: Hypothesis, second: Hypothesis, from: readonly JoinedFrom[] | null = null): number {
    const logs: number[] = [];
    for (const a of first.scenarios) {
      for (const b of second.scenarios) {
        logs.push(Math.log(a.probability * b.probability) + this.#totalJoined(a, b, from));
      }
    }
    return logSum(logs);
  }

  #totalJoined(a: HypothesisScenario, b: HypothesisScenario, from: readonly JoinedFrom[] | null): number {
    // Few pairs have gaps that trace them: their loop is the slow one.
    return this.sums === null || from !== null
      ? this.settings.close(this.#joined(a, b, from))
      : this.sums.joined(this.frame, a, b);
  }

  #joined(a: HypothesisScenario, b: HypothesisScenario, from: readonly JoinedFrom[] | null): Product {
    const { settings } = this;
    const { size } = settings;
    const { seen } = this.frame;
    const product = settings.one();
    const vector = new Float64Array(size);
    let nextA = 0;
    let nextB = 0;
    for (let trait = 0; trait < this.size; trait++) {
      const ownA = a.traits[nextA] === trait;
      const ownB = b.traits[nextB] === trait;
      const mine = ownA ? a.vectors : a.silence.vectors;
      const theirs = ownB ? b.vectors : b.silence.vectors;
      const mineAt = ownA ? (a.at[nextA] ?? 0) : trait * size;
      const theirsAt = ownB ? (b.at[nextB] ?? 0) : trait * size;
      if (ownA) nextA++;
      if (ownB) nextB++;
      const combined = OF_JOINED[seen[trait] === 1 ? (from?.[trait] ?? 'either') : 'unseen'];
      for (let i = 0; i < size; i++) {
        const x = mine[mineAt + i] ?? 0;
        const y = theirs[theirsAt + i] ?? 0;
        vector[i] = combined(x, y);
      }
      settings.multiply(product, trait, this.frame, vector, 0);
    }
    return product;
  }

  /** ln P after the first, the first two, … traits. */
  prefixes({ scenarios }: Hypothesis): Float64Array {
    const [only] = scenarios;
    if (only !== undefined && scenarios.length === 1) return this.#prefixes(only);
    const each = scenarios.map((scenario) => this.#prefixes(scenario));
    const logs = new Array<number>(each.length).fill(0);
    return Float64Array.from({ length: this.size }, (_, trait) => {
      for (let i = 0; i < each.length; i++) logs[i] = each[i]?.[trait] ?? 0;
      return logSum(logs);
    });
  }

  #prefixes(scenario: HypothesisScenario): Float64Array {
    const { settings } = this;
    const { size } = settings;
    const { classOf, seen } = this.frame;
    const { probability, traits, at, vectors, silence } = scenario;
    const log = Math.log(probability);
    if (this.sums !== null) return this.sums.prefixes(this.frame, silence.vectors, scenario, log);
    const product = settings.one();
    const mixed = new Float64Array(4 * CLASSES.length);
    for (let row = 0; row < 2 * CLASSES.length; row++) settings.mix(product, row, mixed);
    const prefixes = new Float64Array(this.size);
    let next = 0;
    for (let trait = 0; trait < this.size; trait++) {
      const own = traits[next] === trait;
      settings.multiply(
        product,
        trait,
        this.frame,
        own ? vectors : silence.vectors,
        own ? (at[next] ?? 0) : trait * size,
      );
      if (own) next++;
      const salience = classOf[trait] ?? 0;
      settings.mix(product, salience, mixed);
      if (seen[trait] === 1) settings.mix(product, CLASSES.length + salience, mixed);
      prefixes[trait] = log + settings.closeMixed(mixed, product.bits);
    }
    return prefixes;
  }

  /**
   * P of each trait by itself, the settings of the leak averaged out: the mean over scenarios with their shares. `known`: P
   * of the own vectors, one for each vector in `vectors`.
   */
  meanMarginals(members: readonly Sharing[], known: Float64Array): Float64Array {
    if (this.sums !== null) return this.sums.meanMarginals(this.frame, members, known);
    const sums = new Float64Array(this.size);
    for (const { share, scenario } of members) this.#addMarginals(sums, scenario, known, share);
    return sums;
  }

  #addMarginals(
    sums: Float64Array,
    { traits, at, silence }: Sharing['scenario'],
    known: Float64Array,
    share: number,
  ): void {
    const { size } = this.settings;
    const { marginals } = silence;
    let next = 0;
    for (let trait = 0; trait < sums.length; trait++) {
      const own = traits[next] === trait;
      const marginal = (own ? known[(at[next] ?? 0) / size] : marginals[trait]) ?? 0;
      if (own) next++;
      sums[trait] = (sums[trait] ?? 0) + share * marginal;
    }
  }

  /** P of traits by themselves, each with its vector; these lie one behind the other. */
  marginals(traits: Int32Array, vectors: Float64Array): Float64Array {
    if (this.sums !== null) return this.sums.marginals(this.frame, traits, vectors);
    const { settings } = this;
    const { size } = settings;
    const { classOf } = this.frame;
    const out = new Float64Array(traits.length);
    for (let i = 0; i < out.length; i++) {
      out[i] = settings.marginal(classOf[traits[i] ?? 0] ?? 0, vectors, i * size);
    }
    return out;
  }
}

/** ln Σ exp(x), without overflow. −∞ for an empty list. */
export function logSum(values: readonly number[]): number {
  if (values.length === 1) return values[0] ?? Number.NEGATIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? most;
    if (value > most) most = value;
  }
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp((values[i] ?? 0) - most);
  return most + Math.log(sum);
}
