/**
 * One run of the model: observations, population and constants tied together, hypotheses made from candidates and joins.
 * Everything that weighs goes through here, so that no two figures come from two derivations.
 */
import { type Holding, holdingsOf } from '../match/holdings.ts';
import type { Candidate } from '../match/types.ts';
import { Alternative } from './alternative.ts';
import { type BaseRate, BaseRates } from './base-rates.ts';
import { bearingOn } from './belief.ts';
import { type Plain, TraitChannel } from './channel.ts';
import type { Constants } from './constants.ts';
import { Engine, type Hypothesis, type HypothesisScenario, type Silence } from './engine.ts';
import { indexOf, type PlannedScenario, planOf, type TraitIndex } from './plan.ts';
import { type PoolPlan, planPool, type Recipe, writeAtRates, writeMixes } from './pool-plan.ts';
import { type Population, weighted } from './population.ts';
import { maybeFinerOf, notHeldShare, writeTrait } from './trait-vector.ts';
import { AS_GRADED, type Beliefs, type Observation } from './types.ts';

/** A domain: its base rates by trait, and the vectors of traits held at them, which begin at `from`. */
interface Domain {
  readonly rates: Float64Array;
  readonly vectors: Float64Array;
  readonly from: number;
  readonly silences: Map<number, Silence>;
}

export class Model {
  readonly observations: readonly Observation[];
  readonly constants: Constants;
  readonly population: Population;
  readonly engine: Engine;
  readonly alternative: Alternative;
  readonly #channels: readonly TraitChannel[];
  /** Which of them have rows that speak. */
  readonly #present: readonly number[];
  readonly #plain: Plain;
  readonly #rates: BaseRates;
  readonly index: TraitIndex;
  readonly #plan: PoolPlan;
  /** Of all traits at the base rates of each domain of the population. */
  readonly #vectors: Float64Array;
  readonly #domains = new Map<string, Domain>();
  readonly #hypotheses = new Map<string, Hypothesis>();

  /** `plan`: of another draw of the same model. */
  constructor(
    observations: readonly Observation[],
    population: Population,
    constants: Constants,
    plan: { readonly index: TraitIndex; readonly pool: PoolPlan } | null = null,
  ) {
    this.observations = observations;
    this.constants = constants;
    this.population = population;
    this.index = plan?.index ?? indexOf(observations);
    this.engine = new Engine(observations, constants);
    const { size } = this.engine.settings;
    this.#plan = plan?.pool ?? planPool(this.index, population.pool, size);
    const { domains, keys } = this.#plan;
    this.#rates = new BaseRates(population);
    const numbers = observations.length * size;
    this.#plain = { notHeld: new Float64Array(numbers), held: new Float64Array(numbers + keys.length * size) };
    this.#channels = observations.map(
      (entry, i) => new TraitChannel(entry, this.#rates.overall(i), constants, this.#plain, i),
    );
    this.#present = this.#channels.flatMap((channel, i) => (channel.isPresent ? [i] : []));
    this.#vectors = new Float64Array(domains.length * numbers);
    domains.forEach((name, i) => {
      this.#domains.set(name, this.#domain(name, this.#vectors, i * numbers));
    });
    this.alternative = this.#alternative();
  }

  /** The same model with rows, weights of families and constants drawn again. What was seen stays seen. */
  redrawn(observations: readonly Observation[], familyWeight: (family: string) => number, constants: Constants): Model {
    const population = weighted(this.population.pool, familyWeight);
    return new Model(observations, population, constants, { index: this.index, pool: this.#plan });
  }

  /** Indices of the traits in groups left out. */
  indices(groups: ReadonlySet<string>): Set<number> {
    return new Set([...groups].map((group) => this.index.of.get(group)).filter((index) => index !== undefined));
  }

  /** The hypothesis that the leak came by this way into this system. */
  hypothesis(candidate: Candidate, beliefs: Beliefs = AS_GRADED): Hypothesis {
    const key = `${candidate.id}\n${bearingOn(candidate.system, beliefs)}`;
    let known = this.#hypotheses.get(key);
    if (known === undefined) {
      const plan = planOf(this.index, candidate.system, candidate.path, this.holdings(candidate), beliefs);
      known = { scenarios: plan.map((scenario) => this.#own(scenario)) };
      this.#hypotheses.set(key, known);
    }
    return known;
  }

  /** How the members of the population were read, in their order. */
  get members(): PoolPlan['members'] {
    return this.#plan.members;
  }

  /** How common a trait is: over the whole population, and each trait in a domain. */
  baseRate(trait: number): BaseRate {
    return this.#rates.overall(trait);
  }

  ratesIn(domain: string): Float64Array {
    return this.#domainOf(domain).rates;
  }

  /** What a candidate holds, trait by trait. */
  holdings(candidate: Candidate): ReadonlyMap<string, Holding> {
    return holdingsOf(candidate.system, candidate.path);
  }

  #alternative(): Alternative {
    const { traits, mixes, others, keys, members: plans } = this.#plan;
    const { size } = this.engine.settings;
    const { held } = this.#plain;
    keys.forEach(({ trait, step, coverage, finest, domain }, i) => {
      const channel = this.#channels[trait];
      if (channel === undefined) return;
      const usual = this.#domainOf(domain).rates[trait] ?? 0;
      const { constants } = this;
      const maybeFiner =
        finest === null ? 0 : maybeFinerOf(channel, { completeness: 'open', constants, usual }, finest);
      held.set(channel.held(step, coverage, maybeFiner), (this.#channels.length + i) * size);
    });
    const vectors = new Float64Array(traits.length * size);
    const { sums, frame } = this.engine;
    if (sums === null) writeMixes(mixes, this.#vectors, held, vectors, size);
    else sums.writeMixes(frame, mixes, this.#vectors, held, vectors);
    for (const [i, recipe] of others) this.#write(recipe, vectors, i * size);
    const marginals = this.engine.marginals(traits, vectors);
    const { pool, systems } = this.population;
    const members = pool.members.map(({ system, sharers }, i) => ({
      weight: (systems[system]?.weight ?? 0) / Math.sqrt(sharers),
      family: systems[system]?.system.family ?? '',
      hypothesis: {
        scenarios: (plans[i] ?? []).map(({ scenario, at }) => this.#scenario(scenario, at, vectors)),
      },
    }));
    return new Alternative(this.engine, members, marginals, this.constants.smoothing);
  }

  /** A scenario of a candidate, which has its vectors to itself. */
  #own(scenario: PlannedScenario): HypothesisScenario {
    const { traits, holdings } = scenario;
    const { size } = this.engine.settings;
    const at = traits.map((_, i) => i * size);
    const vectors = new Float64Array(traits.length * size);
    for (let i = 0; i < traits.length; i++) {
      this.#write({ trait: traits[i] ?? 0, scenario, holding: holdings[i] ?? null }, vectors, i * size);
    }
    return this.#scenario(scenario, at, vectors);
  }

  #scenario(scenario: PlannedScenario, at: Int32Array, vectors: Float64Array): HypothesisScenario {
    const { probability, traits } = scenario;
    return { probability, traits, at, vectors, silence: this.#silence(scenario) };
  }

  /** Writes the vector of a recipe into `into`, beginning at `at`. */
  #write({ trait, scenario, holding }: Recipe, into: Float64Array, at: number): void {
    const channel = this.#channels[trait];
    if (holding === null || channel === undefined) {
      into.fill(1, at, at + this.engine.settings.size);
      return;
    }
    const { completeness, closed } = scenario;
    const { rates, vectors, from } = this.#domainOf(scenario.domain);
    const setting = { completeness, closed, constants: this.constants, usual: rates[trait] ?? 0 };
    const own = trait * channel.size;
    const { vectors: silence } = this.#silence(scenario);
    writeTrait(channel, holding, setting, into, at, { atBase: vectors, base: from + own, silence, silent: own });
  }

  #domainOf(name: string): Domain {
    let domain = this.#domains.get(name);
    if (domain === undefined) {
      domain = this.#domain(name, new Float64Array(this.#plain.notHeld.length), 0);
      this.#domains.set(name, domain);
    }
    return domain;
  }

  #domain(name: string, vectors: Float64Array, from: number): Domain {
    const rates = this.#rates.within(name);
    const { size } = this.engine.settings;
    const { notHeld, held } = this.#plain;
    const { sums, frame } = this.engine;
    if (sums === null) writeAtRates(rates, notHeld, held, vectors, from, size);
    else sums.atRates(frame, rates, notHeld, held, vectors, from);
    for (const trait of this.#present) {
      this.#channels[trait]?.writeAtBaseRate(vectors, from + trait * size, rates[trait] ?? 0);
    }
    return { rates, vectors, from, silences: new Map() };
  }

  #silence({ domain: name, completeness, closed }: PlannedScenario): Silence {
    const domain = this.#domainOf(name);
    const share = notHeldShare({ completeness, closed, constants: this.constants });
    let known = domain.silences.get(share);
    if (known === undefined) {
      known = this.engine.silence(this.#plain.notHeld, domain.vectors, domain.from, share);
      domain.silences.set(share, known);
    }
    return known;
  }
}
