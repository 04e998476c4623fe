/**
 * How common each trait is among other systems, and at which precision. Enters: the reference population with its
 * weights. Leaves: base rates, smoothed so that what nobody holds is rare, not impossible.
 */
import { TRAITS } from '../vocabulary/index.ts';
import type { Holders, Population } from './population.ts';

export interface BaseRate {
  /** Share of systems that hold the trait at all. */
  readonly rate: number;
  /** Of those that do, the share that reach each step as their finest. Adds up to 1. */
  readonly steps: readonly number[];
}

/** How many systems of one domain the average over all domains counts for: a domain with few members borrows from it. */
const BORROWED = 2;

const NOBODY: Holders = { systems: [], steps: [] };

/** Base rates of a population: over all of it, and within one domain, which is what a silent descriptor is judged by. */
export class BaseRates {
  readonly #population: Population;
  /** Domain → index in the order of the systems; index of each system's domain. */
  readonly #index = new Map<string, number>();
  readonly #domainOf: Uint16Array;
  /** Weight of each system. */
  readonly #weights: Float64Array;
  /** Weight and number of the systems of each domain. */
  readonly #domainWeights: number[] = [];
  readonly #domainSizes: number[] = [];
  readonly #domains = new Map<string, Float64Array>();
  #shares: { readonly held: Float64Array; readonly averages: Float64Array } | null = null;

  constructor(population: Population) {
    this.#population = population;
    this.#weights = Float64Array.from(population.systems, ({ weight }) => weight);
    this.#domainOf = Uint16Array.from(population.systems, ({ system, weight }) => {
      const index = this.#index.get(system.domain) ?? this.#domainWeights.length;
      this.#index.set(system.domain, index);
      this.#domainWeights[index] = (this.#domainWeights[index] ?? 0) + weight;
      this.#domainSizes[index] = (this.#domainSizes[index] ?? 0) + 1;
      return index;
    });
  }

  /** Rate of a trait over the whole population: what another source, whichever it is, would hold. */
  overall(trait: number): BaseRate {
    const { families, pool } = this.#population;
    const { systems, steps: finest } = pool.holders[trait] ?? NOBODY;
    const count = TRAITS[trait]?.steps.length ?? 1;
    const steps = new Array<number>(count).fill(0);
    let held = 0;
    for (let i = 0; i < systems.length; i++) {
      const step = finest[i] ?? 0;
      const weight = this.#weights[systems[i] ?? 0] ?? 0;
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
      this.#shares ??= this.#sharesOf();
      const { held, averages } = this.#shares;
      const index = this.#index.get(domain) ?? -1;
      const count = this.#domainWeights.length;
      const weight = this.#domainWeights[index] ?? 0;
      const n = this.#domainSizes[index] ?? 0;
      rates = new Float64Array(averages.length);
      for (let trait = 0; trait < rates.length; trait++) {
        const rate = weight === 0 ? 0 : (held[trait * count + index] ?? 0) / weight;
        // A trace of a system that holds it keeps the rate above zero.
        rates[trait] = (rate * n + (averages[trait] ?? 0) * BORROWED + 0.05) / (n + BORROWED + 0.1);
      }
      this.#domains.set(domain, rates);
    }
    return rates;
  }

  /** Weight of the systems that hold each trait, by domain, and the mean of their shares over the domains. */
  #sharesOf(): { held: Float64Array; averages: Float64Array } {
    const { holders } = this.#population.pool;
    const count = this.#domainWeights.length;
    const weights = this.#weights;
    const held = new Float64Array(TRAITS.length * count);
    const averages = new Float64Array(TRAITS.length);
    for (let trait = 0; trait < averages.length; trait++) {
      const from = trait * count;
      for (const system of (holders[trait] ?? NOBODY).systems) {
        const at = from + (this.#domainOf[system] ?? 0);
        held[at] = (held[at] ?? 0) + (weights[system] ?? 0);
      }
      let sum = 0;
      for (let domain = 0; domain < count; domain++) {
        const weight = this.#domainWeights[domain] ?? 0;
        sum += weight === 0 ? 0 : (held[from + domain] ?? 0) / weight;
      }
      averages[trait] = sum / Math.max(1, count);
    }
    return { held, averages };
  }
}
