/**
 * P(what was seen of one trait | candidate) as a vector over the settings of the leak: fields, limits and silence of the
 * descriptor, each believed as far as its statements carry. Enters: a channel and a believed holding. Leaves: a vector.
 */
import { withinLimit } from '../match/holdings.ts';
import type { Completeness } from '../systems/types.ts';
import type { BelievedField, BelievedHolding, BelievedLimitState } from './belief.ts';
import { add, finerShare, scaled, type TraitChannel } from './channel.ts';
import type { Constants } from './constants.ts';
import { type Vector, zeros } from './vector.ts';

/** Where a holding is read. */
export interface Setting {
  readonly completeness: Completeness;
  /** Probability that a closed descriptor really is complete. */
  readonly closed: number;
  readonly constants: Constants;
  /** Base rate of the trait among systems of the same domain. */
  readonly usual: number;
}

/** What was worked out of the trait for the domain: held at the base rate, and under silence, and where these begin. */
export interface KnownVectors {
  readonly atBase: Float64Array;
  readonly base: number;
  readonly silence: Float64Array;
  readonly silent: number;
}

/**
 * Writes the vector of a trait into `into`, beginning at `at`. A trait that the descriptor doesn't mention has an empty
 * holding.
 */
export function writeTrait(
  channel: TraitChannel,
  holding: BelievedHolding,
  setting: Setting,
  into: Float64Array,
  at: number,
  known: KnownVectors,
): void {
  const { fields, limits, union } = holding;
  const { size } = channel;
  const finest = fields[0];
  if (limits.length > 0) into.set(traitVector(channel, holding, setting), at);
  else if (finest !== undefined) {
    for (let i = 0; i < size; i++) into[at + i] = known.atBase[known.base + i] ?? 0;
    mixFields(channel, fields, maybeFinerOf(channel, setting, finest.step), into, at);
  } else {
    const kin = union === null ? null : channel.held(union.step, null, 0, setting.constants.union);
    const r = union?.r ?? 0;
    for (let i = 0; i < size; i++) {
      const silent = known.silence[known.silent + i] ?? 0;
      into[at + i] = kin === null ? silent : (kin[i] ?? 0) * r + (1 - r) * silent;
    }
  }
}

function traitVector(channel: TraitChannel, holding: BelievedHolding, setting: Setting): Vector {
  const { limits } = holding;
  if (limits.length === 0) return unlimited(channel, holding, setting);
  // The strictest believed limit counts; where it isn't right, the next; where none is, the fields are in question.
  return limits.reduceRight<Vector>(
    (wrong, limit) => {
      const out = scaled(wrong, 1 - limit.r);
      if (limit.r > 0) add(out, limited(channel, holding, setting, limit), limit.r);
      return out;
    },
    inQuestion(channel, holding, setting, limits[0]?.step ?? 0),
  );
}

/** The limit holds. Documents that contradict it are weighed against it, unless it was accepted outright. */
function limited(channel: TraitChannel, holding: BelievedHolding, setting: Setting, limit: BelievedLimitState): Vector {
  const survives = (held: BelievedField) => withinLimit(channel.observation.trait, held.step, limit.step);
  const kept = holding.fields.filter(survives);
  const refuted = holding.fields.filter((held) => !survives(held));
  const inside =
    kept.length > 0
      ? fieldsVector(channel, kept, 0, channel.atBaseRate(setting.usual, limit.step))
      : silent(channel, setting, limit.step);
  if (refuted.length === 0 || limit.final) return inside;
  const document = Math.max(...refuted.map((held) => held.r));
  const odds = (p: number) => p / Math.max(1e-9, 1 - p);
  const share = document === 0 ? 0 : odds(document) / (odds(document) + odds(limit.graded));
  const out = scaled(inside, 1 - share);
  add(out, unlimited(channel, holding, setting), share);
  return out;
}

/**
 * Somebody denied it and is not believed: documents in full stand, and what else may be held stands at its base rate. Never
 * below what the descriptor would say without the denial, or a denial could cost more than its own probability.
 */
function inQuestion(channel: TraitChannel, holding: BelievedHolding, setting: Setting, step: number): Vector {
  const plain = unlimited(channel, holding, setting);
  // A document that says "for some people" bounds nothing once the denial that bounds the rest is in question.
  const standing = holding.fields.filter((held) => held.step >= step || held.coverage === null);
  const finest = standing[0];
  if (finest === undefined) return plain;
  const wrong = channel.atBaseRate(setting.usual);
  const open = fieldsVector(channel, standing, finerRate(channel, setting, finest.step), wrong);
  const out = zeros(open.length);
  for (let i = 0; i < out.length; i++) out[i] = Math.max(open[i] ?? 0, plain[i] ?? 0);
  return out;
}

/** No limit: fields as listed; in an open descriptor a finer one may exist beside them. */
function unlimited(channel: TraitChannel, holding: BelievedHolding, setting: Setting): Vector {
  const { fields, union } = holding;
  const finest = fields[0];
  if (finest !== undefined) {
    return fieldsVector(
      channel,
      fields,
      maybeFinerOf(channel, setting, finest.step),
      channel.atBaseRate(setting.usual),
    );
  }
  const silence = silent(channel, setting);
  if (union === null) return silence;
  const out = scaled(channel.held(union.step, null, 0, setting.constants.union), union.r);
  add(out, silence, 1 - union.r);
  return out;
}

/** Probability that a field finer than the finest one that is listed exists beside it. */
export function maybeFinerOf(
  channel: TraitChannel,
  setting: Pick<Setting, 'completeness' | 'constants' | 'usual'>,
  step: number,
): number {
  const open = setting.completeness === 'open' ? setting.constants.openFinerShare : 0;
  return open === 0 ? 0 : open * finerRate(channel, setting, step);
}

/** Probability that a system of the domain holds the trait finer than a step. */
function finerRate(channel: TraitChannel, setting: Pick<Setting, 'usual'>, step: number): number {
  return setting.usual * finerShare(channel.base, step);
}

/**
 * The descriptor says nothing: closed means not held, as far as it is complete; open means half the base rate. `from`: a
 * limit allows only steps at or beyond this one.
 */
function silent(channel: TraitChannel, setting: Setting, from = 0): Vector {
  if (from === Number.POSITIVE_INFINITY) return channel.notHeld();
  const share = notHeldShare(setting);
  const out = scaled(channel.notHeld(), share);
  add(out, channel.atBaseRate(setting.usual, from), 1 - share);
  return out;
}

/** Probability that what a descriptor doesn't mention isn't held for that reason. */
export function notHeldShare({ completeness, closed, constants }: Omit<Setting, 'usual'>): number {
  return completeness === 'closed' ? closed : 1 - constants.openShare;
}

/** Fields finest first: the finest decides if it is right and filled for all; else the next; else the base rate. */
function fieldsVector(
  channel: TraitChannel,
  fields: readonly BelievedField[],
  maybeFiner: number,
  wrong: Vector,
): Vector {
  const out = zeros(wrong.length);
  out.set(wrong);
  mixFields(channel, fields, maybeFiner, out, 0);
  return out;
}

/**
 * One field's part in a vector.
 *
 * @param coverage coverage that its rows tell of; null: filled for all
 * @param share what it is multiplied by
 * @param rest what everything before it is multiplied by
 */
type Mix = (field: BelievedField, coverage: number | null, share: number, rest: number) => void;

/** In which shares fields are mixed, one after another, into what is to be expected where none of them is right. */
export function eachShare(fields: readonly BelievedField[], mix: Mix): void {
  let own: number | null = null;
  for (let k = fields.length - 1; k >= 0; k--) {
    const field = fields[k];
    const after = fields[k + 1];
    if (field === undefined) continue;
    const { r, coverage, step } = field;
    // Systems that hold dozens of dates hold most of them alike.
    // Empty cells are no rows: only where something coarser stands in for the rest do the rows tell who has none.
    if (after?.step !== step || after.coverage !== coverage) own = after === undefined ? null : coverage;
    // A field that few people fill stands beside a fuller one: the emptier it is, the less a leaker chooses it instead.
    const share = coverage !== null && after !== undefined ? coverage : 1;
    mix(field, own, r * share, 1 - r + r * (1 - share));
  }
}

/** Mixes the fields into what stands in `into` at `at`. */
function mixFields(
  channel: TraitChannel,
  fields: readonly BelievedField[],
  maybeFiner: number,
  into: Float64Array,
  at: number,
): void {
  eachShare(fields, ({ step }, coverage, share, rest) => {
    channel.mixHeld(into, at, rest, share, step, coverage, maybeFiner);
  });
}
