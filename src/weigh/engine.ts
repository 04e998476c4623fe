/**
 * Adds traits up. Enters: traits and hypotheses (a candidate, a join of two, a member of the population). Leaves: ln P of
 * everything seen, in total and after each trait in vocabulary order. How much a leak dropped (per salience) and whether
 * it was enriched are drawn once per leak: summed over a small grid.
 */
import type { Constants } from './constants.ts';
import { CLASSES, type Product, Settings } from './product.ts';
import type { Observation } from './types.ts';
import type { Vector } from './vector.ts';

/** A hypothesis about the source: what is seen of each trait, in each scenario of its interested parties. */
export interface Hypothesis {
  readonly scenarios: readonly HypothesisScenario[];
}

export interface HypothesisScenario {
  readonly probability: number;
  /** Traits about which the hypothesis has something to say, ascending. */
  readonly traits: readonly number[];
  /** Their vectors, in the same order. */
  readonly vectors: readonly Vector[];
  /** All traits for a descriptor that is silent. */
  readonly silence: Silence;
}

/** All traits under silence: their vectors one behind the other, and their product. */
export interface Silence {
  readonly vectors: Float64Array;
  readonly product: Product;
  /** P of each trait by itself; made when asked for. */
  marginals: Float64Array | null;
}

const NOTHING: ReadonlySet<number> = new Set();

export class Engine {
  readonly settings: Settings;
  /** Number of traits. */
  readonly size: number;
  readonly #classOf: Uint8Array;
  /** Traits that were seen: all that an excerpt speaks of. */
  readonly #seen: readonly boolean[];
  readonly #totals = new Map<Hypothesis, number>();
  readonly #room: Product;

  constructor(observations: readonly Observation[], constants: Constants) {
    this.settings = new Settings(constants);
    this.size = observations.length;
    this.#classOf = Uint8Array.from(observations, ({ trait }) => CLASSES.indexOf(trait.salience));
    this.#seen = observations.map(({ columns }) => columns.length > 0);
    this.#room = this.settings.one();
  }

  /** Prepares the vectors of a silent descriptor. */
  silence(vectors: Float64Array): Silence {
    const product = this.settings.one();
    for (let trait = 0; trait < this.size; trait++) this.#multiply(product, trait, vectors, trait * this.settings.size);
    return { vectors, product, marginals: null };
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
    const product = this.#room;
    const logs: number[] = [];
    for (const { probability, traits, vectors, silence } of scenarios) {
      product.values.set(silence.product.values);
      product.bits.set(silence.product.bits);
      for (const trait of without) this.#divide(product, trait, silence);
      for (let i = 0; i < traits.length; i++) {
        const trait = traits[i] ?? 0;
        const vector = vectors[i];
        if (vector === undefined || without.has(trait)) continue;
        const salience = this.#classOf[trait] ?? 0;
        const seen = this.#seen[trait] === true;
        this.settings.replace(product, salience, seen, silence.vectors, trait * this.settings.size, vector);
      }
      logs.push(Math.log(probability) + this.settings.close(product));
    }
    return logSum(logs);
  }

  /**
   * ln P(all that was seen | the first source joined with the second). What was seen came from whichever explains it
   * better. What wasn't is missing from the main source as ever; of the donor only what was wanted is taken over, so
   * half of what it holds besides counts as never considered.
   */
  totalJoined(first: Hypothesis, second: Hypothesis): number {
    const { size } = this.settings;
    const vector = new Float64Array(size);
    const logs: number[] = [];
    for (const a of first.scenarios) {
      for (const b of second.scenarios) {
        const product = this.settings.one();
        const mine = reader(a, size);
        const theirs = reader(b, size);
        for (let trait = 0; trait < this.size; trait++) {
          mine.move(trait);
          theirs.move(trait);
          const seen = this.#seen[trait] === true;
          for (let i = 0; i < size; i++) {
            const x = mine.vector[mine.at + i] ?? 0;
            const y = theirs.vector[theirs.at + i] ?? 0;
            vector[i] = seen ? Math.max(x, y) : x * (0.5 + 0.5 * y);
          }
          this.#multiply(product, trait, vector, 0);
        }
        logs.push(Math.log(a.probability * b.probability) + this.settings.close(product));
      }
    }
    return logSum(logs);
  }

  /** ln P after the first, the first two, … traits. */
  prefixes(hypothesis: Hypothesis): number[] {
    const { size } = this.settings;
    const states = hypothesis.scenarios.map((scenario) => {
      const product = this.settings.one();
      const mixed = new Float64Array(4 * CLASSES.length);
      for (let row = 0; row < 2 * CLASSES.length; row++) this.settings.mix(product, row, mixed);
      return { log: Math.log(scenario.probability), product, mixed, read: reader(scenario, size) };
    });
    const logs = states.map(() => 0);
    const prefixes: number[] = [];
    for (let trait = 0; trait < this.size; trait++) {
      const salience = this.#classOf[trait] ?? 0;
      states.forEach(({ log, product, mixed, read }, i) => {
        read.move(trait);
        this.#multiply(product, trait, read.vector, read.at);
        this.settings.mix(product, salience, mixed);
        if (this.#seen[trait] === true) this.settings.mix(product, CLASSES.length + salience, mixed);
        logs[i] = log + this.settings.closeMixed(mixed, product.bits);
      });
      prefixes.push(logSum(logs));
    }
    return prefixes;
  }

  /** Adds P of each trait by itself, the settings of the leak averaged out, times `weight` to `sums`. */
  addMarginals(
    sums: Float64Array,
    { probability, traits, vectors, silence }: HypothesisScenario,
    weight: number,
  ): void {
    silence.marginals ??= this.#marginalsOf(silence);
    const share = weight * probability;
    let next = 0;
    for (let trait = 0; trait < this.size; trait++) {
      const own = traits[next] === trait ? vectors[next++] : undefined;
      const marginal = own === undefined ? silence.marginals[trait] : this.#marginal(trait, own);
      sums[trait] = (sums[trait] ?? 0) + share * (marginal ?? 0);
    }
  }

  #marginal(trait: number, vector: Vector): number {
    return this.settings.marginal(this.#classOf[trait] ?? 0, vector, 0);
  }

  #marginalsOf({ vectors }: Silence): Float64Array {
    const out = new Float64Array(this.size);
    for (let trait = 0; trait < this.size; trait++)
      out[trait] = this.settings.marginal(this.#classOf[trait] ?? 0, vectors, trait * this.settings.size);
    return out;
  }

  #multiply(product: Product, trait: number, vector: Float64Array, at: number): void {
    this.settings.multiply(product, this.#classOf[trait] ?? 0, this.#seen[trait] === true, vector, at);
  }

  #divide(product: Product, trait: number, { vectors }: Silence): void {
    const at = trait * this.settings.size;
    this.settings.divide(product, this.#classOf[trait] ?? 0, this.#seen[trait] === true, vectors, at);
  }
}

/** Walks over all traits of a scenario in order: its own vector where it has one, else that of silence. */
function reader({ traits, vectors, silence }: HypothesisScenario, size: number) {
  let next = 0;
  const read = {
    vector: silence.vectors,
    at: 0,
    move(trait: number): void {
      const own = traits[next] === trait ? vectors[next++] : undefined;
      read.vector = own ?? silence.vectors;
      read.at = own === undefined ? trait * size : 0;
    },
  };
  return read;
}

/** ln Σ exp(x), without overflow. −∞ for an empty list. */
export function logSum(values: readonly number[]): number {
  if (values.length === 1) return values[0] ?? Number.NEGATIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}
