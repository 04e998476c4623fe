/**
 * The channel model of leaking for one trait: P(what was seen | what is held), for each setting of what belongs to the
 * leak and not to the field: how much was dropped (by salience) and whether it was enriched. Vectors run over those
 * settings: index = enriched × D + dropped.
 */
import type { BaseRate } from './base-rates.ts';
import type { Constants } from './constants.ts';
import { logRowsAt, logRowsCovered, logRowsMixed } from './counting.ts';
import type { Observation, Reading } from './types.ts';

/** Never changed once made: vectors are shared between hypotheses. */
export type Vector = Float64Array;

/** One observation made ready: row likelihoods per step, computed once and used for every candidate. */
export class TraitChannel {
  readonly observation: Observation;
  readonly base: BaseRate;
  readonly #constants: Constants;
  /** Weight of the readings in which the trait is absent. */
  readonly #absent: number;
  readonly #present: readonly { weight: number; counts: readonly number[]; scale: number }[];
  /** Per step: likelihood of the rows if the column was made at that step, coarsening of the whole column included. */
  readonly #at: readonly number[];
  /** Per step: likelihood of the rows if held at that step and refined by another source. */
  readonly #refined: readonly number[];

  constructor(observation: Observation, base: BaseRate, constants: Constants) {
    this.observation = observation;
    this.base = base;
    this.#constants = constants;
    this.#absent = sum(
      observation.readings.filter((reading) => reading.counts === null).map((reading) => reading.weight),
    );
    this.#present = observation.readings
      .filter(isPresent)
      .map((reading) => ({ ...reading, scale: this.#scaleOf(reading.counts) }));
    const made = observation.trait.steps.map((_, step) =>
      this.#mean((counts) => logRowsAt(counts, step, constants.rowError)),
    );
    this.#at = made.map((own, step) => {
      const coarser = made.slice(step + 1);
      return coarser.length === 0
        ? own
        : (1 - constants.coarsened) * own + (constants.coarsened * sum(coarser)) / coarser.length;
    });
    this.#refined = observation.trait.steps.map((_, step) => {
      const mixed = this.#mean((counts) => logRowsMixed(counts, step, constants.rowError));
      return 0.5 * mixed + 0.5 * this.#finerThan(step, made);
    });
    this.#usual = sum(base.steps.map((share, step) => share * (this.#at[step] ?? 0)));
  }

  readonly #held = new Map<string, Vector>();
  readonly #atBase = new Map<BaseRate, Vector[]>();
  #notHeld: Vector | null = null;
  readonly #usual: number;

  /** Held at a step; `coverage`: filled for a share of people only; `maybeFiner`: chance that a finer field exists. */
  held(step: number, coverage: number | null, maybeFiner: number, factor = 1): Vector {
    const key = `${step} ${coverage} ${maybeFiner} ${factor}`;
    let known = this.#held.get(key);
    if (known === undefined) {
      known = this.#makeHeld(step, coverage, maybeFiner, factor);
      this.#held.set(key, known);
    }
    return known;
  }

  #makeHeld(step: number, coverage: number | null, maybeFiner: number, factor: number): Vector {
    const { sensitivity } = this.observation;
    const finer = this.#finerRate(step);
    const own =
      coverage === null || coverage >= 1
        ? (this.#at[step] ?? 0)
        : this.#mean((counts) => logRowsCovered(counts, step, coverage, this.#constants.rowError));
    const possible = maybeFiner === 0 ? 0 : maybeFiner * this.#finerThan(step, this.#at);
    return this.#vector((dropped, enrichment, mistake) => {
      const kept = (1 - dropped) * sensitivity * factor;
      const refining = enrichment * finer + mistake;
      const shown = (1 - maybeFiner) * ((1 - refining) * own + refining * (this.#refined[step] ?? 0)) + possible;
      const other = (1 - kept) * (enrichment * this.base.rate + mistake) * this.#usual;
      // Missing only if it was neither kept nor brought back from elsewhere.
      const back = Math.min(1, enrichment * this.base.rate + mistake);
      return kept * shown + other + this.#absent * (1 - kept) * (1 - back);
    });
  }

  /** Not held: seen only through another source or by mistake. */
  notHeld(): Vector {
    this.#notHeld ??= this.#vector((_, enrichment, mistake) => {
      const shown = Math.min(1, enrichment * this.base.rate + mistake);
      return shown * this.#usual + this.#absent * (1 - shown);
    });
    return this.#notHeld;
  }

  /** Held at a base rate, at its mix of steps; `from`: only steps at or beyond this one are possible. */
  atBaseRate(base: BaseRate, from = 0): Vector {
    const known = this.#atBase.get(base) ?? [];
    this.#atBase.set(base, known);
    const vector = known[from] ?? this.#makeAtBase(base, from);
    known[from] = vector;
    return vector;
  }

  #makeAtBase(base: BaseRate, from: number): Vector {
    const out = scaled(this.notHeld(), 1 - base.rate);
    const allowed = base.steps.map((share, step) => (step >= from ? share : 0));
    const mass = sum(allowed);
    if (mass === 0) return this.notHeld();
    allowed.forEach((share, step) => {
      if (share > 0) add(out, this.held(step, null, 0), (base.rate * share) / mass);
    });
    return out;
  }

  /** Probability that another source, whichever it is, holds the trait finer than a step. */
  #finerRate(step: number): number {
    return this.base.rate * sum(this.base.steps.slice(0, step));
  }

  #finerThan(step: number, at: readonly number[]): number {
    const shares = this.base.steps.slice(0, step);
    const mass = sum(shares);
    return mass === 0 ? 0 : sum(shares.map((share, finer) => share * (at[finer] ?? 0))) / mass;
  }

  /** Mean likelihood over the readings in which the trait is present, each scaled by its own best step. */
  #mean(log: (counts: readonly number[]) => number): number {
    return sum(this.#present.map(({ weight, counts, scale }) => weight * Math.exp(log(counts) - scale)));
  }

  /** The same factor for every hypothesis: keeps a thousand rows away from underflow and cancels in every ratio. */
  #scaleOf(counts: readonly number[]): number {
    const { rowError } = this.#constants;
    const steps = [...counts.keys()];
    if (steps.length === 0) return 0;
    return Math.max(
      ...steps.map((step) => logRowsAt(counts, step, rowError)),
      ...steps.map((step) => logRowsMixed(counts, step, rowError)),
      ...steps.flatMap((step) => [0.1, 0.5, 0.9].map((share) => logRowsCovered(counts, step, share, rowError))),
    );
  }

  #vector(probability: (dropped: number, enrichment: number, mistake: number) => number): Vector {
    const { dropped, enrichment, mistake } = this.#constants;
    const out = new Float64Array(2 * dropped.length);
    dropped.forEach((share, i) => {
      out[i] = Math.min(1, probability(share, mistake, mistake / 20));
      out[dropped.length + i] = Math.min(1, probability(share, enrichment, mistake / 20));
    });
    return out;
  }
}

function isPresent(reading: Reading): reading is { weight: number; counts: readonly number[] } {
  return reading.counts !== null;
}

/** `vector` times `factor`, as a new vector. */
export function scaled(vector: Vector, factor: number): Vector {
  return vector.map((value) => value * factor);
}

/** Adds `factor` × `vector` to `into`. */
export function add(into: Vector, vector: Vector, factor: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) + factor * (vector[i] ?? 0);
}

function sum(values: readonly number[]): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
