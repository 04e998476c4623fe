/**
 * A leak with one column more. Enters: a model, candidates, a trait that wasn't seen. Leaves: ln P of all that would be
 * seen with a clean column of it, for each candidate and for another system. Traits multiply, so only the factor of this one
 * is made anew: the same figures as from a model of all columns, for a fraction of the work. What is silent about the
 * trait differs by domain and by little else, so all that is silent alike is summed up beforehand.
 */
import type { Holding } from '../match/holdings.ts';
import type { Candidate } from '../match/types.ts';
import { believedHolding, believer, scenariosOf } from './belief.ts';
import { TraitChannel } from './channel.ts';
import type { HypothesisScenario, Silence } from './engine.ts';
import type { Model } from './model.ts';
import { type PlannedScenario, planOf } from './plan.ts';
import { changeOf, type Posterior, posteriorOf } from './posterior.ts';
import { notHeldShare, writeTrait } from './trait-vector.ts';
import { AS_GRADED, type Observation } from './types.ts';
import { type Vector, zeros } from './vector.ts';

/** A way into a system, read as the leak is. */
interface Source {
  readonly candidate: Candidate;
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly planned: readonly PlannedScenario[];
  readonly scenarios: readonly HypothesisScenario[];
  /** Among the other systems; 0 of a candidate. */
  readonly weight: number;
}

/** One scenario of a source. */
interface Part {
  readonly source: Source;
  readonly number: number;
  readonly planned: PlannedScenario;
  readonly scenario: HypothesisScenario;
  /** What it is a part of: a candidate, by its index; behind the last, the other systems. */
  readonly target: number;
  readonly silent: Silent;
  readonly posterior: Posterior;
  /** Its part in P of the target. */
  readonly mass: number;
  readonly weight: number;
}

/** All that is silent alike, whatever it is a part of. */
interface Silent {
  readonly silence: Silence;
  readonly planned: PlannedScenario;
  readonly rates: Float64Array;
  /** By target: the settings of all its parts together. */
  readonly posteriors: Map<number, Posterior>;
  weight: number;
  /** What a column shows here, and P of that by itself: written anew for each column. */
  readonly now: Vector;
  marginal: number;
}

/** A part that holds a trait, or denies it. */
interface Holder {
  readonly part: Part;
  readonly planned: PlannedScenario;
  readonly holding: PlannedScenario['holdings'][number];
  /** Of the trait before, beginning at `at`; times those of traits that are there in another form once it is seen. */
  readonly before: Float64Array;
  readonly at: number;
}

/** What is the same for all columns of a trait, however fine they are. */
interface OfTrait {
  readonly trait: number;
  readonly holders: readonly Holder[];
  /** ln by which P of all single traits grows among the other systems, but for the trait itself. */
  readonly others: number;
}

/** ln P with the column, of the candidates in their order and of another system. */
export interface Added {
  readonly candidates: readonly number[];
  readonly alternative: number;
}

export class Adding {
  readonly #model: Model;
  readonly #silent = new Map<Silence, Silent>();
  /** By trait: the parts that say something of it. */
  readonly #speaking: Part[][];
  /** ln P by target, before anything is added; and that of all traits by themselves among the other systems. */
  readonly #logs: number[] = [];
  readonly #product: number;
  readonly #room: Vector;
  #last: OfTrait | null = null;

  constructor(model: Model, candidates: readonly Candidate[]) {
    this.#model = model;
    this.#speaking = model.observations.map(() => []);
    this.#room = zeros(model.engine.settings.size);
    const { population, alternative } = model;
    for (const candidate of candidates) {
      const holdings = model.holdings(candidate);
      const planned = planOf(model.index, candidate.system, candidate.path, holdings, AS_GRADED);
      const { scenarios } = model.hypothesis(candidate);
      this.#enter([{ candidate, holdings, planned, scenarios, weight: 0 }]);
    }
    const members = population.pool.members.map(({ candidate, holdings }, i): Source => {
      const { weight = 0, hypothesis } = alternative.members[i] ?? {};
      const planned = model.members[i]?.map(({ scenario }) => scenario) ?? [];
      return { candidate, holdings, planned, scenarios: hypothesis?.scenarios ?? [], weight };
    });
    this.#enter(members);
    this.#product = alternative.marginals.reduce((sum, log) => sum + log, 0);
  }

  /** Takes in all sources of the next target. */
  #enter(sources: readonly Source[]): void {
    const { engine } = this.#model;
    const target = this.#logs.length;
    const posteriors = sources.map(({ scenarios }) =>
      scenarios.map((scenario) => posteriorOf(engine.product(scenario), engine.frame)),
    );
    const logOf = ({ scenarios, weight }: Source, i: number, k: number) =>
      Math.log((scenarios[k]?.probability ?? 0) * (weight || 1)) + (posteriors[i]?.[k]?.log ?? 0);
    let most = Number.NEGATIVE_INFINITY;
    sources.forEach((source, i) => {
      for (let k = 0; k < source.scenarios.length; k++) most = Math.max(most, logOf(source, i, k));
    });
    this.#logs.push(most);
    sources.forEach((source, i) => {
      source.scenarios.forEach((scenario, number) => {
        const posterior = posteriors[i]?.[number];
        const planned = source.planned[number];
        if (posterior === undefined || planned === undefined) return;
        const mass = Math.exp(logOf(source, i, number) - most);
        const weight = source.weight * scenario.probability;
        const silent = this.#silentOf(scenario.silence, planned);
        silent.weight += weight;
        include(silent.posteriors, target, posterior, mass);
        const part = { source, number, planned, scenario, target, silent, posterior, mass, weight };
        for (let k = 0; k < scenario.traits.length; k++) this.#speaking[scenario.traits[k] ?? 0]?.push(part);
      });
    });
  }

  #silentOf(silence: Silence, planned: PlannedScenario): Silent {
    let known = this.#silent.get(silence);
    if (known === undefined) {
      const rates = this.#model.ratesIn(planned.domain);
      const now = zeros(this.#room.length);
      known = { silence, planned, rates, posteriors: new Map(), weight: 0, now, marginal: 0 };
      this.#silent.set(silence, known);
    }
    return known;
  }

  /**
   * With a column that would be observed so.
   *
   * @param trait index of a trait that was not seen
   */
  with(trait: number, observation: Observation): Added {
    const { engine, constants, alternative } = this.#model;
    const { size } = engine.settings;
    const plain = { notHeld: new Float64Array(size), held: new Float64Array(size) };
    const channel = new TraitChannel(observation, this.#model.baseRate(trait), constants, plain, 0);
    if (this.#last?.trait !== trait) this.#last = this.#ofTrait(trait);
    const from = (engine.frame.classOf[trait] ?? 0) * size;
    const sums = new Float64Array(this.#logs.length);
    let marginal = 0;
    for (const silent of this.#silent.values()) {
      this.#showSilent(silent, trait, channel);
      for (const [target, posterior] of silent.posteriors) {
        const change = changeOf(posterior, from, silent.silence.vectors, trait * size, silent.now);
        sums[target] = (sums[target] ?? 0) + change;
      }
      marginal += silent.weight * silent.marginal;
    }
    // Who holds it was summed up as if silent: the difference.
    for (const holder of this.#last.holders) {
      const { target, silent, posterior, mass, weight } = holder.part;
      const now = this.#shown(holder, trait, channel);
      const change = changeOf(posterior, from, holder.before, holder.at, now);
      const unsaid = changeOf(posterior, from, silent.silence.vectors, trait * size, silent.now);
      sums[target] = (sums[target] ?? 0) + mass * (change - unsaid);
      if (weight > 0) marginal += weight * (this.#marginal(trait, now, 0) - silent.marginal);
    }
    const product = this.#product - (alternative.marginals[trait] ?? 0) + Math.log(marginal) + this.#last.others;
    const logs = this.#logs.map((log, target) => log + Math.log(sums[target] ?? 0));
    const whole = logs.pop() ?? 0;
    return { candidates: logs, alternative: alternative.mixed(whole, product) };
  }

  /** Writes what the column shows where nothing is said of the trait. */
  #showSilent(silent: Silent, trait: number, channel: TraitChannel): void {
    const { now, planned, rates } = silent;
    const { completeness, closed } = planned;
    const share = notHeldShare({ completeness, closed, constants: this.#model.constants });
    const notHeld = channel.notHeld();
    const atBase = channel.atBaseRate(rates[trait] ?? 0);
    for (let i = 0; i < now.length; i++) now[i] = (notHeld[i] ?? 0) * share + (1 - share) * (atBase[i] ?? 0);
    silent.marginal = this.#marginal(trait, now, 0);
  }

  /** What it shows where something is; the same room is written each time. */
  #shown({ part: { silent }, planned, holding }: Holder, trait: number, channel: TraitChannel): Vector {
    if (holding === null) return silent.now;
    const { constants } = this.#model;
    const { completeness, closed } = planned;
    const usual = silent.rates[trait] ?? 0;
    const known = { atBase: channel.atBaseRate(usual), base: 0, silence: silent.now, silent: 0 };
    writeTrait(channel, holding, { completeness, closed, constants, usual }, this.#room, 0, known);
    return this.#room;
  }

  #ofTrait(trait: number): OfTrait {
    const { observations, alternative } = this.#model;
    const id = observations[trait]?.trait.id ?? '';
    const grown = new Map<number, number>();
    const holders = (this.#speaking[trait] ?? []).map((part) => this.#holder(part, trait, id, grown));
    let others = 0;
    for (const [other, change] of grown) others += Math.log1p(change / Math.exp(alternative.marginals[other] ?? 0));
    return { trait, holders, others };
  }

  /** `grown`: by how much P of other traits by themselves grows among the other systems. */
  #holder(part: Part, trait: number, id: string, grown: Map<number, number>): Holder {
    const { source, number, planned, scenario } = part;
    const place = scenario.traits.indexOf(trait);
    const { vectors } = scenario;
    const at = scenario.at[place] ?? 0;
    const holding = planned.holdings[place] ?? null;
    // An identity number that was there in another form is there as itself now.
    if (holding === null) return { part, planned, holding: this.#asItself(source, number, id), before: vectors, at };
    const union = source.holdings.get(id)?.union ?? [];
    if (union.length === 0) return { part, planned, holding, before: vectors, at };
    const before = vectors.slice(at, at + this.#room.length);
    const { of, seen } = this.#model.index;
    for (const other of new Set(union.map(({ field }) => of.get(field.attribute) ?? -1))) {
      const own = scenario.traits.indexOf(other);
      if (own < 0 || seen[other] === true || planned.holdings[own] === null) continue;
      // What it is held as is there in this form now, so no longer missing; all kinds of these numbers are of one class.
      const from = scenario.at[own] ?? 0;
      for (let i = 0; i < before.length; i++) before[i] = (before[i] ?? 0) * (vectors[from + i] ?? 0);
      const change = part.weight * (1 - this.#marginal(other, vectors, from));
      if (part.weight > 0) grown.set(other, (grown.get(other) ?? 0) + change);
    }
    return { part, planned, holding, before, at: 0 };
  }

  #asItself({ candidate, holdings }: Source, number: number, id: string): Holder['holding'] {
    const scenario = scenariosOf(candidate.system, AS_GRADED)[number];
    const own = holdings.get(id);
    if (scenario === undefined || own === undefined) return null;
    const believe = believer(candidate.system, scenario, AS_GRADED);
    return believedHolding(candidate.system, id, own, believe, AS_GRADED);
  }

  #marginal(trait: number, vectors: Float64Array, at: number): number {
    const { settings, frame } = this.#model.engine;
    return settings.marginal(frame.classOf[trait] ?? 0, vectors, at);
  }
}

/** Adds the settings of a part to those of its target. */
function include(
  posteriors: Map<number, Posterior>,
  target: number,
  { whole, excerpt }: Posterior,
  mass: number,
): void {
  let sum = posteriors.get(target);
  if (sum === undefined) {
    sum = { whole: new Float64Array(whole.length), excerpt: new Float64Array(whole.length) };
    posteriors.set(target, sum);
  }
  for (let i = 0; i < whole.length; i++) {
    sum.whole[i] = (sum.whole[i] ?? 0) + mass * (whole[i] ?? 0);
    sum.excerpt[i] = (sum.excerpt[i] ?? 0) + mass * (excerpt[i] ?? 0);
  }
}
