/**
 * The channel model of leaking for one trait: P(what was seen | what is held), for each setting of what belongs to the
 * leak and not to the field: how much was dropped (by salience) and whether it was enriched. Vectors run over those
 * settings: index = enriched × D + dropped.
 */
import type { BaseRate } from './base-rates.ts';
import type { Constants } from './constants.ts';
import { logRowsAt, logRowsCovered, logRowsMixed } from './counting.ts';
import type { Observation, Reading } from './types.ts';
import { type Vector, zeros } from './vector.ts';

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
    // Most traits were not seen at all: no rows, no likelihood of rows.
    const made =
      this.#present.length === 0
        ? []
        : observation.trait.steps.map((_, step) => this.#mean((counts) => logRowsAt(counts, step, constants.rowError)));
    this.#at = made.map((own, step) => {
      const coarser = made.slice(step + 1);
      return coarser.length === 0
        ? own
        : (1 - constants.coarsened) * own + (constants.coarsened * sum(coarser)) / coarser.length;
    });
    this.#refined = made.map((_, step) => {
      const mixed = this.#mean((counts) => logRowsMixed(counts, step, constants.rowError));
      return 0.5 * mixed + 0.5 * this.#finerThan(step, made);
    });
    this.#usual = this.#present.length === 0 ? 0 : sum(base.steps.map((share, step) => share * (this.#at[step] ?? 0)));
  }

  readonly #plain: Vector[] = [];
  readonly #atBase = new Map<number, Vector[]>();
  #notHeld: Vector | null = null;
  readonly #usual: number;

  /** Held at a step; `coverage`: filled for a share of people only; `maybeFiner`: chance that a finer field exists. */
  held(step: number, coverage: number | null, maybeFiner: number, factor = 1): Vector {
    // What wasn't seen is as probable whichever step is held, and by however many.
    const unseen = this.#present.length === 0;
    if (factor !== 1 || (!unseen && (coverage !== null || maybeFiner !== 0)))
      return this.#held(step, coverage, maybeFiner, factor);
    const key = unseen ? 0 : step;
    const known = this.#plain[key] ?? this.#held(step, null, 0, 1);
    this.#plain[key] = known;
    return known;
  }

  #held(step: number, coverage: number | null, maybeFiner: number, factor: number): Vector {
    const { sensitivity } = this.observation;
    const { rate } = this.base;
    const { dropped, enrichment, mistake, rowError } = this.#constants;
    const finer = this.#finerRate(step);
    const own =
      coverage === null || coverage >= 1
        ? (this.#at[step] ?? 0)
        : this.#mean((counts) => logRowsCovered(counts, step, coverage, rowError));
    const possible = maybeFiner === 0 ? 0 : maybeFiner * this.#finerThan(step, this.#at);
    const refined = this.#refined[step] ?? 0;
    const d = dropped.length;
    const out = zeros(2 * d);
    for (let enriched = 0; enriched < 2; enriched++) {
      const e = enriched === 0 ? mistake : enrichment;
      const m = mistake / 20;
      const refining = e * finer + m;
      const shown = (1 - maybeFiner) * ((1 - refining) * own + refining * refined) + possible;
      // Missing only if it was neither kept nor brought back from elsewhere.
      const back = Math.min(1, e * rate + m);
      for (let i = 0; i < d; i++) {
        const kept = (1 - (dropped[i] ?? 0)) * sensitivity * factor;
        const other = (1 - kept) * (e * rate + m) * this.#usual;
        const p = kept * shown + other + this.#absent * (1 - kept) * (1 - back);
        out[enriched * d + i] = p > 1 ? 1 : p;
      }
    }
    return out;
  }

  /** Not held: seen only through another source or by mistake. */
  notHeld(): Vector {
    this.#notHeld ??= this.#makeNotHeld();
    return this.#notHeld;
  }

  #makeNotHeld(): Vector {
    const { dropped, enrichment, mistake } = this.#constants;
    const d = dropped.length;
    const out = zeros(2 * d);
    for (let enriched = 0; enriched < 2; enriched++) {
      const shown = Math.min(1, (enriched === 0 ? mistake : enrichment) * this.base.rate + mistake / 20);
      const p = Math.min(1, shown * this.#usual + this.#absent * (1 - shown));
      out.fill(p, enriched * d, (enriched + 1) * d);
    }
    return out;
  }

  /** Held at a rate, at the usual mix of steps; `from`: only steps at or beyond this one are possible. */
  atBaseRate(rate: number, from = 0): Vector {
    let known = this.#atBase.get(rate);
    if (known === undefined) {
      known = [];
      this.#atBase.set(rate, known);
    }
    const vector = known[from] ?? this.#makeAtBase(rate, from);
    known[from] = vector;
    return vector;
  }

  #makeAtBase(rate: number, from: number): Vector {
    const out = zeros(this.notHeld().length);
    this.writeAtBaseRate(out, 0, rate, from);
    return out;
  }

  /** Writes the vector of `atBaseRate` into `into`, beginning at `at`. */
  writeAtBaseRate(into: Float64Array, at: number, rate: number, from = 0): void {
    const { steps } = this.base;
    const notHeld = this.notHeld();
    let mass = 0;
    for (let step = from; step < steps.length; step++) mass += steps[step] ?? 0;
    const held = mass === 0 ? 0 : rate;
    if (this.#present.length === 0) {
      // What wasn't seen is as probable whichever step is held.
      const vector = this.held(from, null, 0);
      for (let i = 0; i < notHeld.length; i++) into[at + i] = (1 - held) * (notHeld[i] ?? 0) + held * (vector[i] ?? 0);
      return;
    }
    for (let i = 0; i < notHeld.length; i++) into[at + i] = (1 - held) * (notHeld[i] ?? 0);
    if (held === 0) return;
    for (let step = from; step < steps.length; step++) {
      const share = (rate * (steps[step] ?? 0)) / mass;
      if (share === 0) continue;
      const vector = this.held(step, null, 0);
      for (let i = 0; i < vector.length; i++) into[at + i] = (into[at + i] ?? 0) + share * (vector[i] ?? 0);
    }
  }

  /** Probability that another source, whichever it is, holds the trait finer than a step. */
  #finerRate(step: number): number {
    return this.base.rate * finerShare(this.base, step);
  }

  #finerThan(step: number, at: readonly number[]): number {
    const { steps } = this.base;
    let mass = 0;
    let likely = 0;
    for (let finer = 0; finer < step && finer < steps.length; finer++) {
      mass += steps[finer] ?? 0;
      likely += (steps[finer] ?? 0) * (at[finer] ?? 0);
    }
    return mass === 0 ? 0 : likely / mass;
  }

  /** Mean likelihood over the readings in which the trait is present, each scaled by its own best step. */
  #mean(log: (counts: readonly number[]) => number): number {
    let all = 0;
    for (const { weight, counts, scale } of this.#present) all += weight * Math.exp(log(counts) - scale);
    return all;
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
}

function isPresent(reading: Reading): reading is { weight: number; counts: readonly number[] } {
  return reading.counts !== null;
}

/** Share of the systems that hold a trait which reach a step finer than this one. */
export function finerShare({ steps }: BaseRate, step: number): number {
  let all = 0;
  for (let finer = 0; finer < step && finer < steps.length; finer++) all += steps[finer] ?? 0;
  return all;
}

/** `vector` times `factor`, as a new vector. */
export function scaled(vector: Vector, factor: number): Vector {
  const out = zeros(vector.length);
  for (let i = 0; i < out.length; i++) out[i] = (vector[i] ?? 0) * factor;
  return out;
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
