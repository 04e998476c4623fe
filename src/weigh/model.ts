/**
 * One run of the model: observations, population and constants tied together, hypotheses made from candidates and joins.
 * Everything that weighs goes through here, so that no two figures come from two derivations.
 */
import { type Holding, holdingsOf } from '../match/holdings.ts';
import type { Candidate } from '../match/types.ts';
import { Alternative } from './alternative.ts';
import { BaseRates } from './base-rates.ts';
import { bearingOn } from './belief.ts';
import { TraitChannel } from './channel.ts';
import type { Constants } from './constants.ts';
import { Engine, type Hypothesis, type HypothesisScenario, type Silence } from './engine.ts';
import {
  indexOf,
  type PlannedScenario,
  type PoolPlan,
  planOf,
  planPool,
  type Recipe,
  type TraitIndex,
} from './plan.ts';
import { type Population, weighted } from './population.ts';
import { notHeldShare, traitVector } from './trait-vector.ts';
import { AS_GRADED, type Beliefs, type Observation } from './types.ts';
import { type Vector, zeros } from './vector.ts';

/** A domain of the population: its base rates by trait, and the vectors of traits held at them. */
interface Domain {
  readonly rates: Float64Array;
  readonly vectors: Float64Array;
  readonly silences: Map<number, Silence>;
}

export class Model {
  readonly observations: readonly Observation[];
  readonly constants: Constants;
  readonly population: Population;
  readonly engine: Engine;
  readonly alternative: Alternative;
  readonly #channels: readonly TraitChannel[];
  readonly #rates: BaseRates;
  readonly #index: TraitIndex;
  readonly #plan: PoolPlan;
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
    this.#index = plan?.index ?? indexOf(observations);
    this.#plan = plan?.pool ?? planPool(this.#index, population.pool);
    this.#rates = new BaseRates(population);
    this.#channels = observations.map((entry, i) => new TraitChannel(entry, this.#rates.overall(i), constants));
    this.engine = new Engine(observations, constants);
    this.alternative = this.#alternative();
  }

  /** The same model with rows, weights of families and constants drawn again. What was seen stays seen. */
  redrawn(observations: readonly Observation[], familyWeight: (family: string) => number, constants: Constants): Model {
    const population = weighted(this.population.pool, familyWeight);
    return new Model(observations, population, constants, { index: this.#index, pool: this.#plan });
  }

  /** Indices of the traits in groups left out. */
  indices(groups: ReadonlySet<string>): Set<number> {
    return new Set([...groups].map((group) => this.#index.of.get(group)).filter((index) => index !== undefined));
  }

  /** The hypothesis that the leak came by this way into this system. */
  hypothesis(candidate: Candidate, beliefs: Beliefs = AS_GRADED): Hypothesis {
    const key = `${candidate.id}\n${bearingOn(candidate.system, beliefs)}`;
    let known = this.#hypotheses.get(key);
    if (known === undefined) {
      const plan = planOf(this.#index, candidate.system, candidate.path, this.holdings(candidate), beliefs);
      known = { scenarios: plan.map((scenario) => this.#scenario(scenario)) };
      this.#hypotheses.set(key, known);
    }
    return known;
  }

  /** What a candidate holds, trait by trait. */
  holdings(candidate: Candidate): ReadonlyMap<string, Holding> {
    return holdingsOf(candidate.system, candidate.path);
  }

  #alternative(): Alternative {
    const vectors = this.#plan.recipes.map((recipe) => this.#vector(recipe));
    const { pool, systems } = this.population;
    const members = pool.members.map(({ system, sharers }, i) => ({
      weight: (systems[system]?.weight ?? 0) / sharers,
      family: systems[system]?.system.family ?? '',
      hypothesis: {
        scenarios: (this.#plan.members[i] ?? []).map(({ scenario, recipes }) => ({
          probability: scenario.probability,
          traits: scenario.traits,
          vectors: recipes.map((recipe) => vectors[recipe] ?? this.#vectorOfSeen()),
          silence: this.#silence(scenario),
        })),
      },
    }));
    return new Alternative(this.engine, members, this.constants.smoothing);
  }

  #scenario(scenario: PlannedScenario): HypothesisScenario {
    const vectors = scenario.traits.map((trait, i) =>
      this.#vector({ trait, scenario, holding: scenario.holdings[i] ?? null }),
    );
    return { probability: scenario.probability, traits: scenario.traits, vectors, silence: this.#silence(scenario) };
  }

  #vector({ trait, scenario, holding }: Recipe): Vector {
    const channel = this.#channels[trait];
    if (holding === null || channel === undefined) return this.#vectorOfSeen();
    const { completeness, closed, domain } = scenario;
    const usual = this.#domain(domain).rates[trait] ?? 0;
    return traitVector(channel, holding, { completeness, closed, constants: this.constants, usual });
  }

  #vectorOfSeen(): Vector {
    return zeros(this.engine.settings.size).fill(1);
  }

  #domain(name: string): Domain {
    let domain = this.#domains.get(name);
    if (domain === undefined) {
      const rates = this.#rates.within(name);
      const { size } = this.engine.settings;
      const vectors = new Float64Array(this.#channels.length * size);
      this.#channels.forEach((channel, trait) => {
        channel.writeAtBaseRate(vectors, trait * size, rates[trait] ?? 0);
      });
      domain = { rates, vectors, silences: new Map() };
      this.#domains.set(name, domain);
    }
    return domain;
  }

  #silence({ domain: name, completeness, closed }: PlannedScenario): Silence {
    const domain = this.#domain(name);
    const share = notHeldShare({ completeness, closed, constants: this.constants });
    let known = domain.silences.get(share);
    if (known === undefined) {
      known = this.engine.silence(this.#silentVectors(domain, share));
      domain.silences.set(share, known);
    }
    return known;
  }

  /** What isn't mentioned isn't held with a probability, else held at its base rate. */
  #silentVectors({ vectors }: Domain, share: number): Float64Array {
    const { size } = this.engine.settings;
    const out = new Float64Array(vectors.length);
    for (let trait = 0; trait < this.#channels.length; trait++) {
      const notHeld = this.#channels[trait]?.notHeld();
      for (let i = 0; i < size; i++) {
        const at = trait * size + i;
        out[at] = (notHeld?.[i] ?? 0) * share + (1 - share) * (vectors[at] ?? 0);
      }
    }
    return out;
  }
}
