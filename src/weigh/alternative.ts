/** The shared alternative: "another system of the reference population", for one run. */
import { type Engine, type Hypothesis, logSum } from './engine.ts';

/** A member of the population as a hypothesis about the source. */
interface AlternativeMember {
  readonly weight: number;
  readonly family: string;
  readonly hypothesis: Hypothesis;
}

const NOTHING: ReadonlySet<number> = new Set();

export class Alternative {
  /** Weights add up to 1. */
  readonly members: readonly AlternativeMember[];
  /** ln P of each trait by itself. */
  readonly marginals: Float64Array;
  readonly #engine: Engine;
  readonly #smoothing: number;
  readonly #totals = new Map<string, number>();

  /**
   * `smoothing`: weight of the product of marginals against the mixture of whole systems. `marginals`: P of each of the
   * members' own vectors by itself, in the order in which they lie.
   */
  constructor(engine: Engine, members: readonly AlternativeMember[], marginals: Float64Array, smoothing: number) {
    this.#engine = engine;
    const all = members.reduce((sum, { weight }) => sum + weight, 0);
    this.members = members.map((member) => ({ ...member, weight: member.weight / all }));
    this.#smoothing = smoothing;
    const each = this.members.flatMap(({ weight, hypothesis }) =>
      hypothesis.scenarios.map((scenario) => ({ share: weight * scenario.probability, scenario })),
    );
    this.marginals = engine.meanMarginals(each, marginals).map((mean) => Math.log(mean));
  }

  /** ln P(all that was seen | another system). */
  total(without: ReadonlySet<number> = NOTHING): number {
    const key = [...without].sort((x, y) => x - y).join();
    let known = this.#totals.get(key);
    if (known === undefined) {
      const each = this.members.map(
        ({ weight, hypothesis }) => Math.log(weight) + this.#engine.total(hypothesis, without),
      );
      known = this.mixed(logSum(each), this.#product(without));
      this.#totals.set(key, known);
    }
    return known;
  }

  /** The same with families weighted otherwise, as a bootstrap over families would; the product of marginals stays. */
  reweighted(weightOf: (family: string) => number): number {
    const weights = this.members.map(({ weight, family }) => weight * weightOf(family));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const whole = this.members.map(
      ({ hypothesis }, i) => Math.log((weights[i] ?? 0) / sum) + this.#engine.total(hypothesis),
    );
    return this.mixed(logSum(whole), this.#product(NOTHING));
  }

  /** ln P after the first, the first two, … traits. */
  prefixes(): Float64Array {
    const weights = this.members.map(({ weight }) => Math.log(weight));
    const prefixes = this.members.map(({ hypothesis }) => this.#engine.prefixes(hypothesis));
    const logs = new Array<number>(weights.length).fill(0);
    let product = 0;
    return this.marginals.map((log, trait) => {
      product += log;
      for (let i = 0; i < logs.length; i++) logs[i] = (weights[i] ?? 0) + (prefixes[i]?.[trait] ?? 0);
      return this.mixed(logSum(logs), product);
    });
  }

  #product(without: ReadonlySet<number>): number {
    let product = 0;
    for (let trait = 0; trait < this.marginals.length; trait++) {
      if (!without.has(trait)) product += this.marginals[trait] ?? 0;
    }
    return product;
  }

  /** From ln P of whole systems, and of all traits by themselves. */
  mixed(whole: number, product: number): number {
    return logSum([Math.log(1 - this.#smoothing) + whole, Math.log(this.#smoothing) + product]);
  }
}
