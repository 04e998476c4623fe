/**
 * One run of the model: observations, population and constants tied together, hypotheses made from candidates and joins.
 * Everything that weighs goes through here, so that no two figures come from two derivations.
 */
import { type Holding, holdingOf, holdingsOf, wholeHoldings } from '../match/holdings.ts';
import type { Candidate } from '../match/types.ts';
import { UNGRADED } from '../systems/grade.ts';
import type { Path, System } from '../systems/types.ts';
import type { Trait } from '../vocabulary/index.ts';
import { BaseRates, type Member } from './base-rates.ts';
import { believed, scenariosOf } from './belief.ts';
import { TraitChannel, type Vector } from './channel.ts';
import type { Constants } from './constants.ts';
import { Alternative, Engine, type Hypothesis, type HypothesisScenario, type Silence } from './engine.ts';
import type { Population } from './population.ts';
import { type Setting, silent, traitVector } from './trait-vector.ts';
import { AS_GRADED, type Beliefs, type Observation } from './types.ts';

export class Model {
  readonly observations: readonly Observation[];
  readonly constants: Constants;
  readonly population: Population;
  readonly engine: Engine;
  readonly alternative: Alternative;
  readonly #rates: BaseRates;
  readonly #index: ReadonlyMap<string, number>;
  readonly #silences = new Map<string, Silence>();
  readonly #holdings = new Map<string, ReadonlyMap<string, Holding>>();

  constructor(observations: readonly Observation[], population: Population, constants: Constants) {
    this.observations = observations;
    this.constants = constants;
    this.population = population;
    this.#index = new Map(observations.map((observation, i) => [observation.trait.id, i]));
    this.#rates = new BaseRates(
      population.systems.map(({ system, weight }) => ({
        domain: system.domain,
        holdings: wholeHoldings(system),
        weight,
      })),
      population.families,
    );
    this.engine = new Engine(
      observations.map((entry) => new TraitChannel(entry, this.#rates.overall(entry.trait), constants)),
      constants,
    );
    this.alternative = new Alternative(
      this.engine,
      population.members.map((member) => ({ member, hypothesis: this.#memberHypothesis(member) })),
    );
  }

  /** Indices of the traits in groups left out. */
  indices(groups: ReadonlySet<string>): Set<number> {
    return new Set([...groups].map((group) => this.#index.get(group)).filter((index) => index !== undefined));
  }

  /** The hypothesis that the leak came by this way into this system. */
  hypothesis(candidate: Candidate, beliefs: Beliefs = AS_GRADED): Hypothesis {
    const holdings = this.holdings(candidate);
    return this.#hypothesis(candidate.system, candidate.path, holdings, beliefs);
  }

  /** The hypothesis that a main source was joined with a donor: the better explanation of each trait that was seen. */
  joined(first: Hypothesis, second: Hypothesis): Hypothesis {
    const scenarios = first.scenarios.flatMap((a) => second.scenarios.map((b) => this.#joinScenario(a, b)));
    return { scenarios };
  }

  /** What a candidate holds, trait by trait. */
  holdings(candidate: Candidate): ReadonlyMap<string, Holding> {
    let known = this.#holdings.get(candidate.id);
    if (known === undefined) {
      known = holdingsOf(candidate.system, candidate.path);
      this.#holdings.set(candidate.id, known);
    }
    return known;
  }

  #memberHypothesis(member: Member): Hypothesis {
    return this.#hypothesis(member.candidate.system, member.candidate.path, member.holdings, AS_GRADED);
  }

  #hypothesis(system: System, path: Path, holdings: ReadonlyMap<string, Holding>, beliefs: Beliefs): Hypothesis {
    const believedTraits = beliefs.limits.filter((limit) => limit.system === system.id).map((limit) => limit.trait);
    const traits = new Set([...holdings.keys(), ...believedTraits]);
    const scenarios = scenariosOf(system, beliefs).map((scenario): HypothesisScenario => {
      const closed = closedness(system, path, scenario, beliefs);
      const usual = (trait: Trait) => this.#rates.within(system.domain, trait);
      const setting: Setting = {
        system,
        completeness: path.completeness,
        closed,
        scenario,
        beliefs,
        constants: this.constants,
        usual,
      };
      const vectors = new Map<number, Vector>();
      for (const trait of traits) {
        const index = this.#index.get(trait);
        const channel = index === undefined ? undefined : this.engine.channels[index];
        if (index !== undefined && channel !== undefined)
          vectors.set(index, traitVector(channel, holdingOf(holdings, trait), setting));
      }
      this.#unionSeen(vectors, holdings);
      return { probability: scenario.probability, vectors, silence: this.#silence(system, path, closed) };
    });
    return { scenarios };
  }

  /** A mixed id number that was seen as one of its kinds is not missing: it is there in another form. */
  #unionSeen(vectors: Map<number, Vector>, holdings: ReadonlyMap<string, Holding>): void {
    const isSeen = (trait: string) => (this.observations[this.#index.get(trait) ?? -1]?.columns.length ?? 0) > 0;
    for (const [trait, holding] of holdings) {
      if (!isSeen(trait)) continue;
      for (const { field } of holding.union) {
        const index = this.#index.get(field.attribute);
        const vector = index === undefined || isSeen(field.attribute) ? undefined : vectors.get(index);
        if (index !== undefined && vector !== undefined)
          vectors.set(
            index,
            vector.map(() => 1),
          );
      }
    }
  }

  #joinScenario(a: HypothesisScenario, b: HypothesisScenario): HypothesisScenario {
    const vectors = new Map<number, Vector>();
    this.observations.forEach((observation, trait) => {
      const mine = a.vectors.get(trait) ?? a.silence.vectors[trait];
      const theirs = b.vectors.get(trait) ?? b.silence.vectors[trait];
      if (mine === undefined || theirs === undefined) return;
      const seen = observation.columns.length > 0;
      // What was seen came from whichever explains it better. What wasn't is missing from the main source as ever; of the
      // donor only what was wanted is taken over, so half of what it holds besides counts as never considered.
      vectors.set(
        trait,
        mine.map((value, i) => (seen ? Math.max(value, theirs[i] ?? 0) : value * (0.5 + 0.5 * (theirs[i] ?? 0)))),
      );
    });
    return { probability: a.probability * b.probability, vectors, silence: a.silence };
  }

  #silence(system: System, path: Path, closed: number): Silence {
    const key = `${system.domain} ${path.completeness === 'closed' ? closed : 'open'}`;
    let known = this.#silences.get(key);
    if (known === undefined) {
      const usual = (trait: Trait) => this.#rates.within(system.domain, trait);
      const setting = { completeness: path.completeness, closed, constants: this.constants, usual };
      known = this.engine.silence(this.engine.channels.map((channel) => silent(channel, setting)));
      this.#silences.set(key, known);
    }
    return known;
  }
}

/** Probability that a closed descriptor is complete: as far as those are believed who describe it. */
function closedness(system: System, path: Path, scenario: Parameters<typeof believed>[2], beliefs: Beliefs): number {
  const shown = new Set(path.shows);
  const ids = new Set(system.fields.filter((field) => shown.has(field.name)).flatMap((field) => field.statements));
  const documents = [...ids].filter((id) => system.statements[id]?.interested !== true);
  const speaking = documents.length > 0 ? documents : [...ids];
  if (speaking.length === 0) return UNGRADED;
  return speaking.reduce((sum, id) => sum + believed(system, [id], scenario, beliefs), 0) / speaking.length;
}
