/**
 * Adds traits up. Enters: channels and hypotheses (a candidate, a join of two, a member of the population). Leaves: ln P of
 * everything seen, in total and after each trait in vocabulary order. How much a leak dropped (per salience) and whether
 * it was enriched are drawn once per leak: summed over a small grid.
 */
import type { Salience } from '../vocabulary/index.ts';
import type { Member } from './base-rates.ts';
import type { TraitChannel, Vector } from './channel.ts';
import type { Constants } from './constants.ts';

/** A hypothesis about the source: what is seen of each trait, in each scenario of its interested parties. */
export interface Hypothesis {
  readonly scenarios: readonly HypothesisScenario[];
}

export interface HypothesisScenario {
  readonly probability: number;
  /** Vectors of the traits about which the hypothesis has something to say, by index of the trait. */
  readonly vectors: ReadonlyMap<number, Vector>;
  /** Vectors of all traits for a descriptor that is silent. */
  readonly silence: Silence;
}

/** All traits under silence: vectors, their logarithms, and the sums of those per salience and setting. */
export interface Silence {
  readonly vectors: readonly Vector[];
  readonly logs: readonly Float64Array[];
  readonly sums: Sums;
}

/** Sums of logarithms per salience and setting: of all traits, and of those that were seen. */
interface Sums {
  readonly all: readonly Float64Array[];
  readonly seen: readonly Float64Array[];
}

const CLASSES: readonly Salience[] = ['identity', 'content', 'technical'];
const NOTHING: ReadonlySet<number> = new Set();

export class Engine {
  readonly channels: readonly TraitChannel[];
  readonly constants: Constants;
  readonly #classOf: readonly number[];
  readonly #logWeights: readonly (readonly number[])[];
  readonly #logEnriched: readonly [number, number];
  /** Traits that were seen: all that an excerpt speaks of. */
  readonly #seen: readonly boolean[];
  readonly #logExcerpt: readonly [number, number];

  constructor(channels: readonly TraitChannel[], constants: Constants) {
    this.channels = channels;
    this.constants = constants;
    this.#classOf = channels.map((channel) => CLASSES.indexOf(channel.observation.trait.salience));
    this.#logWeights = CLASSES.map((salience) => constants.droppedWeights[salience].map(Math.log));
    this.#logEnriched = [Math.log(1 - constants.enriched), Math.log(constants.enriched)];
    this.#seen = channels.map((channel) => channel.observation.columns.length > 0);
    this.#logExcerpt = [Math.log(1 - constants.excerpt), Math.log(constants.excerpt)];
  }

  /** Prepares the vectors of a silent descriptor. */
  silence(vectors: readonly Vector[]): Silence {
    const logs = vectors.map(logOf);
    const sums = this.#empty();
    logs.forEach((log, trait) => {
      this.#add(sums, trait, log, 1);
    });
    return { vectors, logs, sums };
  }

  /** ln P(all that was seen | hypothesis), leaving out the traits in `without`. */
  total(hypothesis: Hypothesis, without: ReadonlySet<number> = NOTHING): number {
    return logSum(
      hypothesis.scenarios.map(({ probability, vectors, silence }) => {
        const sums = {
          all: silence.sums.all.map((values) => values.slice()),
          seen: silence.sums.seen.map((values) => values.slice()),
        };
        for (const trait of without) this.#add(sums, trait, silence.logs[trait], -1);
        for (const [trait, vector] of vectors) {
          if (without.has(trait)) continue;
          this.#add(sums, trait, silence.logs[trait], -1);
          this.#add(sums, trait, logOf(vector), 1);
        }
        return Math.log(probability) + this.#close(sums);
      }),
    );
  }

  /** ln P after the first, the first two, … traits. */
  prefixes(hypothesis: Hypothesis): number[] {
    const states = hypothesis.scenarios.map((scenario) => ({ scenario, sums: this.#empty() }));
    return this.channels.map((_, trait) =>
      logSum(
        states.map(({ scenario, sums }) => {
          const vector = scenario.vectors.get(trait);
          const log = vector === undefined ? scenario.silence.logs[trait] : logOf(vector);
          this.#add(sums, trait, log, 1);
          return Math.log(scenario.probability) + this.#close(sums);
        }),
      ),
    );
  }

  /** P of one trait by itself, the settings of the leak averaged out. */
  marginal(trait: number, vector: Vector): number {
    const weights = this.constants.droppedWeights[CLASSES[this.#classOf[trait] ?? 0] ?? 'content'];
    const d = weights.length;
    let plain = 0;
    let enriched = 0;
    weights.forEach((weight, i) => {
      plain += weight * (vector[i] ?? 0);
      enriched += weight * (vector[d + i] ?? 0);
    });
    return (1 - this.constants.enriched) * plain + this.constants.enriched * enriched;
  }

  #empty(): Sums {
    const zero = () => CLASSES.map(() => new Float64Array(2 * this.constants.dropped.length));
    return { all: zero(), seen: zero() };
  }

  #add(sums: Sums, trait: number, log: Float64Array | undefined, sign: 1 | -1): void {
    const salience = this.#classOf[trait] ?? 0;
    addInto(sums.all[salience], log, sign);
    if (this.#seen[trait] === true) addInto(sums.seen[salience], log, sign);
  }

  /** The whole leak, in which what is missing was dropped, or an excerpt, in which missing columns say nothing. */
  #close(sums: Sums): number {
    return logSum([this.#logExcerpt[0] + this.#settings(sums.all), this.#logExcerpt[1] + this.#settings(sums.seen)]);
  }

  #settings(sums: readonly Float64Array[]): number {
    const d = this.constants.dropped.length;
    const states = this.#logEnriched.map((logPrior, enriched) => {
      let log = logPrior;
      sums.forEach((values, salience) => {
        const weights = this.#logWeights[salience] ?? [];
        log += logSum(weights.map((weight, i) => weight + (values[enriched * d + i] ?? 0)));
      });
      return log;
    });
    return logSum(states);
  }
}

/** The shared alternative: "another system of the reference population", for one run. */
export class Alternative {
  readonly #engine: Engine;
  readonly #members: readonly { weight: number; family: string; hypothesis: Hypothesis }[];
  readonly #marginals: readonly number[];

  constructor(engine: Engine, members: readonly { member: Member; hypothesis: Hypothesis }[]) {
    this.#engine = engine;
    this.#members = members.map(({ member, hypothesis }) => ({
      weight: member.weight,
      family: member.candidate.system.family,
      hypothesis,
    }));
    this.#marginals = engine.channels.map((_, trait) => {
      let sum = 0;
      for (const { weight, hypothesis } of this.#members) {
        for (const { probability, vectors, silence } of hypothesis.scenarios) {
          const vector = vectors.get(trait) ?? silence.vectors[trait];
          if (vector !== undefined) sum += weight * probability * engine.marginal(trait, vector);
        }
      }
      return Math.log(sum);
    });
  }

  /** ln P(all that was seen | another system). */
  total(without: ReadonlySet<number> = NOTHING): number {
    const whole = this.#members.map(
      ({ weight, hypothesis }) => Math.log(weight) + this.#engine.total(hypothesis, without),
    );
    let product = 0;
    this.#marginals.forEach((log, trait) => {
      if (!without.has(trait)) product += log;
    });
    return this.#mix(logSum(whole), product);
  }

  /** The same with families weighted otherwise, as a bootstrap over families would; the product of marginals stays. */
  reweighted(weightOf: (family: string) => number): number {
    const members = this.#members.map(({ weight, family, hypothesis }) => ({
      weight: weight * weightOf(family),
      hypothesis,
    }));
    const sum = members.reduce((all, { weight }) => all + weight, 0);
    const whole = members.map(({ weight, hypothesis }) => Math.log(weight / sum) + this.#engine.total(hypothesis));
    return this.#mix(
      logSum(whole),
      this.#marginals.reduce((product, log) => product + log, 0),
    );
  }

  /** ln P after the first, the first two, … traits. */
  prefixes(): number[] {
    const whole = this.#members.map(({ weight, hypothesis }) => ({
      weight: Math.log(weight),
      prefix: this.#engine.prefixes(hypothesis),
    }));
    let product = 0;
    return this.#engine.channels.map((_, trait) => {
      product += this.#marginals[trait] ?? 0;
      return this.#mix(logSum(whole.map(({ weight, prefix }) => weight + (prefix[trait] ?? 0))), product);
    });
  }

  #mix(whole: number, product: number): number {
    const { smoothing } = this.#engine.constants;
    return logSum([Math.log(1 - smoothing) + whole, Math.log(smoothing) + product]);
  }
}

/** ln Σ exp(x), without overflow. −∞ for an empty list. */
function logSum(values: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

/** Least probability that is told from zero; keeps every total finite. */
const FLOOR = 1e-12;

const LOGS = new WeakMap<Vector, Float64Array>();

/** Logarithms of a vector, taken once: the same vectors are added up again for every pivot, claim and join. */
function logOf(vector: Vector): Float64Array {
  let logs = LOGS.get(vector);
  if (logs === undefined) {
    logs = new Float64Array(vector.length);
    for (let i = 0; i < logs.length; i++) logs[i] = Math.log(Math.max(FLOOR, vector[i] ?? 0));
    LOGS.set(vector, logs);
  }
  return logs;
}

function addInto(into: Float64Array | undefined, values: Float64Array | undefined, sign: 1 | -1): void {
  if (into === undefined || values === undefined) return;
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) + sign * (values[i] ?? 0);
}
