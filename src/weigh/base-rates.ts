/**
 * How common each trait is among other systems, and at which precision. Enters: the reference population with its
 * weights. Leaves: base rates, smoothed so that what nobody holds is rare, not impossible.
 */
import { TRAITS } from '../vocabulary/index.ts';
import type { Population } from './population.ts';

export interface BaseRate {
  /** Share of systems that hold the trait at all. */
  readonly rate: number;
  /** Of those that do, the share that reach each step as their finest. Adds up to 1. */
  readonly steps: readonly number[];
}

/** How many systems of one domain the average over all domains counts for: a domain with few members borrows from it. */
const BORROWED = 2;

interface Share {
  held: number;
  readonly weight: number;
  readonly n: number;
}

/** Base rates of a population: over all of it, and within one domain, which is what a silent descriptor is judged by. */
export class BaseRates {
  readonly #population: Population;
  /** Domain → index in the order of the systems; index of each system's domain. */
  readonly #index = new Map<string, number>();
  readonly #domainOf: readonly number[];
  readonly #weights: readonly { weight: number; n: number }[];
  readonly #domains = new Map<string, Float64Array>();
  #shares: { readonly shares: readonly Share[]; readonly average: number }[] | null = null;

  constructor(population: Population) {
    this.#population = population;
    const weights: { weight: number; n: number }[] = [];
    this.#domainOf = population.systems.map(({ system, weight }) => {
      const index = this.#index.get(system.domain) ?? weights.length;
      this.#index.set(system.domain, index);
      const own = weights[index] ?? { weight: 0, n: 0 };
      weights[index] = { weight: own.weight + weight, n: own.n + 1 };
      return index;
    });
    this.#weights = weights;
  }

  /** Rate of a trait over the whole population: what another source, whichever it is, would hold. */
  overall(trait: number): BaseRate {
    const { systems, families, pool } = this.#population;
    const finest = pool.finest[trait];
    const count = TRAITS[trait]?.steps.length ?? 1;
    const steps = new Array<number>(count).fill(0);
    let held = 0;
    for (let i = 0; i < systems.length; i++) {
      const step = finest?.[i] ?? -1;
      if (step < 0) continue;
      const weight = systems[i]?.weight ?? 0;
      held += weight;
      steps[step] = (steps[step] ?? 0) + weight;
    }
    // Half a system that holds it and half one that doesn't, seen beforehand (Jeffreys); steps likewise, one in all.
    const rate = (held * families + 0.5) / (families + 1);
    const sum = held * families + 1;
    for (let step = 0; step < count; step++) steps[step] = ((steps[step] ?? 0) * families + 1 / count) / sum;
    return { rate, steps };
  }

  /**
   * Rates in a domain, trait by trait: a telecom register holds vaccine doses as rarely as other domains do, not as often
   * as clinics.
   */
  within(domain: string): Float64Array {
    let rates = this.#domains.get(domain);
    if (rates === undefined) {
      this.#shares ??= TRAITS.map((_, trait) => {
        const shares = this.#sharesOf(trait);
        return { shares, average: averageOf(shares) };
      });
      const index = this.#index.get(domain);
      rates = Float64Array.from(this.#shares, ({ shares, average }) => rateWithin(shares, average, index));
      this.#domains.set(domain, rates);
    }
    return rates;
  }

  #sharesOf(trait: number): Share[] {
    const shares = this.#weights.map(({ weight, n }): Share => ({ held: 0, weight, n }));
    const finest = this.#population.pool.finest[trait];
    const { systems } = this.#population;
    for (let i = 0; i < systems.length; i++) {
      const share = shares[this.#domainOf[i] ?? 0];
      if (share !== undefined && (finest?.[i] ?? -1) >= 0) share.held += systems[i]?.weight ?? 0;
    }
    return shares;
  }
}

function averageOf(shares: readonly Share[]): number {
  let sum = 0;
  for (const share of shares) sum += share.weight === 0 ? 0 : share.held / share.weight;
  return sum / Math.max(1, shares.length);
}

function rateWithin(shares: readonly Share[], average: number, index: number | undefined): number {
  const own = (index === undefined ? undefined : shares[index]) ?? { held: 0, weight: 0, n: 0 };
  const rate = own.weight === 0 ? 0 : own.held / own.weight;
  // A trace of a system that holds it keeps the rate above zero.
  return (rate * own.n + average * BORROWED + 0.05) / (own.n + BORROWED + 0.1);
}
