/**
 * How common each trait is among other systems, and at which precision. Enters: the reference population with its
 * weights. Leaves: base rates, smoothed so that what nobody holds is rare, not impossible.
 */
import type { Holding } from '../match/holdings.ts';
import type { Candidate } from '../match/types.ts';
import { TRAITS, type Trait } from '../vocabulary/index.ts';

export interface BaseRate {
  /** Share of systems that hold the trait at all. */
  readonly rate: number;
  /** Of those that do, the share that reach each step as their finest. Adds up to 1. */
  readonly steps: readonly number[];
}

/** A member of the reference population: a system by one way in, its weight in the mixture, and what it holds. */
export interface Member {
  readonly candidate: Candidate;
  readonly weight: number;
  readonly holdings: ReadonlyMap<string, Holding>;
}

interface Described {
  readonly domain: string;
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly weight: number;
}

/** How many systems of one domain the average over all domains counts for: a domain with few members borrows from it. */
const BORROWED = 2;

/** Base rates of a population: over all of it, and within one domain, which is what a silent descriptor is judged by. */
export class BaseRates {
  readonly #systems: readonly Described[];
  readonly #overall: ReadonlyMap<string, BaseRate>;
  readonly #domains = new Map<string, ReadonlyMap<string, BaseRate>>();

  /** Systems with weights that add up to 1; `families` is how many independent ones stand behind them. */
  constructor(systems: readonly Described[], families: number) {
    this.#systems = systems;
    this.#overall = new Map(TRAITS.map((trait) => [trait.id, rateOf(trait, systems, families)]));
  }

  /** Rate over the whole population: what another source, whichever it is, would hold. */
  overall(trait: Trait): BaseRate {
    return this.#overall.get(trait.id) ?? { rate: 0, steps: trait.steps.map(() => 1 / trait.steps.length) };
  }

  /** Rate in a domain: a telecom register holds vaccine doses as rarely as other domains do, not as often as clinics. */
  within(domain: string, trait: Trait): BaseRate {
    let rates = this.#domains.get(domain);
    if (rates === undefined) {
      rates = new Map(TRAITS.map((entry) => [entry.id, this.#rateWithin(domain, entry)]));
      this.#domains.set(domain, rates);
    }
    return rates.get(trait.id) ?? this.overall(trait);
  }

  #rateWithin(domain: string, trait: Trait): BaseRate {
    const shares = new Map<string, { held: number; weight: number; n: number }>();
    for (const system of this.#systems) {
      const share = shares.get(system.domain) ?? { held: 0, weight: 0, n: 0 };
      if (finestOf(trait, system.holdings) !== undefined) share.held += system.weight;
      share.weight += system.weight;
      share.n++;
      shares.set(system.domain, share);
    }
    const average =
      [...shares.values()].reduce((sum, share) => sum + (share.weight === 0 ? 0 : share.held / share.weight), 0) /
      Math.max(1, shares.size);
    const own = shares.get(domain) ?? { held: 0, weight: 0, n: 0 };
    const rate = own.weight === 0 ? 0 : own.held / own.weight;
    // A trace of a system that holds it keeps the rate above zero.
    const smoothed = (rate * own.n + average * BORROWED + 0.05) / (own.n + BORROWED + 0.1);
    return { rate: smoothed, steps: this.overall(trait).steps };
  }
}

function finestOf(trait: Trait, holdings: ReadonlyMap<string, Holding>): number | undefined {
  return holdings.get(trait.id)?.fields[0]?.step;
}

function rateOf(trait: Trait, systems: readonly Described[], families: number): BaseRate {
  let held = 0;
  const steps = trait.steps.map(() => 0);
  for (const { holdings, weight } of systems) {
    const finest = finestOf(trait, holdings);
    if (finest === undefined) continue;
    held += weight;
    steps[finest] = (steps[finest] ?? 0) + weight;
  }
  // Half a system that holds it and half one that doesn't, seen beforehand (Jeffreys); steps likewise, one in all.
  const rate = (held * families + 0.5) / (families + 1);
  const sum = held * families + 1;
  return { rate, steps: steps.map((weight) => (weight * families + 1 / steps.length) / sum) };
}
