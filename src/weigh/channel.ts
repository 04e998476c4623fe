/**
 * The channel model of leaking for one trait: P(what was seen | what is held), for each setting of what belongs to the
 * leak and not to the field: how much was dropped (by salience) and whether it was enriched. Vectors run over those
 * settings: index = enriched × D + dropped.
 */
import type { BaseRate } from './base-rates.ts';
import type { Constants } from './constants.ts';
import { logRowsAt, logRowsCovered, logRowsMixed } from './counting.ts';
import { type Present, presentOf } from './reading.ts';
import type { Observation } from './types.ts';
import { type Vector, zeros } from './vector.ts';

/** Vectors of all traits, one behind the other: what isn't held, and what is held, of traits that weren't seen. */
export interface Plain {
  readonly notHeld: Float64Array;
  readonly held: Float64Array;
}

/** A vector that was asked for, by what it depends on besides the step. */
interface HeldVector {
  readonly coverage: number | null;
  readonly maybeFiner: number;
  readonly factor: number;
  readonly vector: Vector;
}

const NO_STEPS: readonly number[] = [];

/** One observation made ready: row likelihoods per step, computed once and used for every candidate. */
export class TraitChannel {
  readonly observation: Observation;
  readonly base: BaseRate;
  readonly #constants: Constants;
  /** Settings of a vector, and where those of this trait begin in `#plain`. */
  readonly size: number;
  readonly #from: number;
  readonly #plain: Plain;
  /** Weight of the readings in which the trait is absent. */
  readonly #absent: number;
  readonly #present: readonly Present[];
  /** Per step: likelihood of the rows if the column was made at that step, coarsening of the whole column included. */
  readonly #at: readonly number[] = NO_STEPS;
  /** Per step: likelihood of the rows if held at that step and refined by another source. */
  readonly #refined: readonly number[] = NO_STEPS;
  readonly #usual: number = 0;

  /** `plain`: room for the vectors of all traits, into which this one, at `trait`, writes its own. */
  constructor(observation: Observation, base: BaseRate, constants: Constants, plain: Plain, trait: number) {
    this.observation = observation;
    this.base = base;
    this.#constants = constants;
    this.size = 2 * constants.dropped.length;
    this.#from = trait * this.size;
    this.#plain = plain;
    let absent = 0;
    for (const { weight, counts } of observation.readings) if (counts === null) absent += weight;
    this.#absent = absent;
    const present: Present[] = [];
    for (const { weight, counts } of observation.readings) {
      if (counts !== null) present.push(presentOf(weight, counts, constants.rowError));
    }
    this.#present = present;
    // Most traits were not seen at all: no rows, no likelihood of rows.
    if (this.#present.length > 0) {
      const { rowError } = constants;
      const made = observation.trait.steps.map((_, step) =>
        this.#mean(({ counts, at }) => at[step] ?? logRowsAt(counts, step, rowError)),
      );
      this.#at = made.map((own, step) => {
        const coarser = made.slice(step + 1);
        return coarser.length === 0
          ? own
          : (1 - constants.coarsened) * own + (constants.coarsened * sum(coarser)) / coarser.length;
      });
      this.#refined = made.map((_, step) => {
        const mixed = this.#mean((reading) => reading.mixed[step] ?? logRowsMixed(reading.counts, step, rowError));
        return 0.5 * mixed + 0.5 * this.#finerThan(step, made);
      });
      this.#usual = sum(base.steps.map((share, step) => share * (this.#at[step] ?? 0)));
    } else this.#writeHeld();
    this.#writeNotHeld();
  }

  /** Whether any rows speak. */
  get isPresent(): boolean {
    return this.#present.length > 0;
  }

  readonly #held: HeldVector[][] = [];
  #atBase: Map<number, Vector[]> | null = null;
  #covered: Map<number, number[]> | null = null;

  /** Held at a step; `coverage`: filled for a share of people only; `maybeFiner`: chance that a finer field exists. */
  held(step: number, coverage: number | null, maybeFiner: number, factor = 1): Vector {
    // What wasn't seen is as probable whichever step is held, and by however many.
    if (this.#present.length === 0 && factor === 1)
      return this.#plain.held.subarray(this.#from, this.#from + this.size);
    const known = this.#held[step] ?? [];
    this.#held[step] = known;
    for (const entry of known) {
      if (entry.coverage === coverage && entry.maybeFiner === maybeFiner && entry.factor === factor)
        return entry.vector;
    }
    const vector = this.#makeHeld(step, coverage, maybeFiner, factor);
    known.push({ coverage, maybeFiner, factor, vector });
    return vector;
  }

  #makeHeld(step: number, coverage: number | null, maybeFiner: number, factor: number): Vector {
    const { sensitivity } = this.observation;
    const { rate } = this.base;
    const { dropped, enrichment, mistake } = this.#constants;
    const finer = this.#finerRate(step);
    const own = coverage === null || coverage >= 1 ? (this.#at[step] ?? 0) : this.#coveredAt(step, coverage);
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

  #coveredAt(step: number, coverage: number): number {
    const { rowError } = this.#constants;
    this.#covered ??= new Map();
    const known = this.#covered.get(coverage) ?? [];
    this.#covered.set(coverage, known);
    const likely = known[step] ?? this.#mean(({ counts }) => logRowsCovered(counts, step, coverage, rowError));
    known[step] = likely;
    return likely;
  }

  /** The vector of a trait that wasn't seen: the same as above, where no rows speak. */
  #writeHeld(): void {
    const { sensitivity } = this.observation;
    const { rate } = this.base;
    const { dropped, enrichment, mistake } = this.#constants;
    const { held } = this.#plain;
    const d = dropped.length;
    const m = mistake / 20;
    const plain = 1 - Math.min(1, mistake * rate + m);
    const enriched = 1 - Math.min(1, enrichment * rate + m);
    for (let i = 0; i < d; i++) {
      const missing = this.#absent * (1 - (1 - (dropped[i] ?? 0)) * sensitivity);
      held[this.#from + i] = Math.min(1, missing * plain);
      held[this.#from + d + i] = Math.min(1, missing * enriched);
    }
  }

  /** Not held: seen only through another source or by mistake. */
  notHeld(): Vector {
    return this.#plain.notHeld.subarray(this.#from, this.#from + this.size);
  }

  #writeNotHeld(): void {
    const { dropped, enrichment, mistake } = this.#constants;
    const { notHeld } = this.#plain;
    const d = dropped.length;
    for (let enriched = 0; enriched < 2; enriched++) {
      const shown = Math.min(1, (enriched === 0 ? mistake : enrichment) * this.base.rate + mistake / 20);
      const p = Math.min(1, shown * this.#usual + this.#absent * (1 - shown));
      const from = this.#from + enriched * d;
      for (let i = from; i < from + d; i++) notHeld[i] = p;
    }
  }

  /** Held at a rate, at the usual mix of steps; `from`: only steps at or beyond this one are possible. */
  atBaseRate(rate: number, from = 0): Vector {
    this.#atBase ??= new Map();
    const known = this.#atBase.get(rate) ?? [];
    this.#atBase.set(rate, known);
    const vector = known[from] ?? this.#makeAtBase(rate, from);
    known[from] = vector;
    return vector;
  }

  #makeAtBase(rate: number, from: number): Vector {
    const out = zeros(this.size);
    this.writeAtBaseRate(out, 0, rate, from);
    return out;
  }

  /** Writes the vector of `atBaseRate` into `into`, beginning at `at`. */
  writeAtBaseRate(into: Float64Array, at: number, rate: number, from = 0): void {
    const { steps } = this.base;
    const { notHeld, held: heldAll } = this.#plain;
    const mine = this.#from;
    const size = this.size;
    let mass = 0;
    for (let step = from; step < steps.length; step++) mass += steps[step] ?? 0;
    const held = mass === 0 ? 0 : rate;
    if (this.#present.length === 0) {
      // What wasn't seen is as probable whichever step is held.
      for (let i = 0; i < size; i++)
        into[at + i] = (1 - held) * (notHeld[mine + i] ?? 0) + held * (heldAll[mine + i] ?? 0);
      return;
    }
    for (let i = 0; i < size; i++) into[at + i] = (1 - held) * (notHeld[mine + i] ?? 0);
    if (held === 0) return;
    for (let step = from; step < steps.length; step++) {
      const share = (rate * (steps[step] ?? 0)) / mass;
      if (share === 0) continue;
      const vector = this.held(step, null, 0);
      for (let i = 0; i < size; i++) into[at + i] = (into[at + i] ?? 0) + share * (vector[i] ?? 0);
    }
  }

  /** Multiplies what stands in `into` by `other` and adds `given` times what is shown of a field held at a step. */
  mixHeld(
    into: Float64Array,
    at: number,
    other: number,
    given: number,
    step: number,
    coverage: number | null,
    maybeFiner: number,
  ): void {
    const unseen = this.#present.length === 0;
    const vector = unseen ? this.#plain.held : this.held(step, coverage, maybeFiner);
    const from = unseen ? this.#from : 0;
    const size = this.size;
    for (let i = 0; i < size; i++) into[at + i] = (into[at + i] ?? 0) * other + given * (vector[from + i] ?? 0);
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
  #mean(log: (reading: Present) => number): number {
    let all = 0;
    for (const reading of this.#present) all += reading.weight * Math.exp(log(reading) - reading.scale);
    return all;
  }
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
