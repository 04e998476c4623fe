/**
 * P(what was seen of one trait | candidate) as a vector over the settings of the leak: fields, limits and silence of the
 * descriptor, each believed as far as its statements carry. Enters: a channel and a holding. Leaves: a vector.
 */
import { type HeldField, type Holding, withinLimit } from '../match/holdings.ts';
import type { Completeness, System } from '../systems/types.ts';
import type { Trait } from '../vocabulary/index.ts';
import type { BaseRate } from './base-rates.ts';
import { type BelievedLimitState, believed, limitsOf, type Scenario } from './belief.ts';
import { add, scaled, type TraitChannel, type Vector } from './channel.ts';
import type { Constants } from './constants.ts';
import type { Beliefs } from './types.ts';

/** Where a holding is read: whose it is and what is taken for granted. */
export interface Setting {
  readonly system: System;
  readonly completeness: Completeness;
  /** Probability that a closed descriptor really is complete. */
  readonly closed: number;
  readonly scenario: Scenario;
  readonly beliefs: Beliefs;
  readonly constants: Constants;
  /** Base rate of a trait among systems of the same domain. */
  readonly usual: (trait: Trait) => BaseRate;
}

/** Vector of a trait. A trait that the descriptor doesn't mention has an empty holding. */
export function traitVector(channel: TraitChannel, holding: Holding, setting: Setting): Vector {
  const id = channel.observation.trait.id;
  const limits = limitsOf(setting.system, id, holding.limits, setting.scenario, setting.beliefs);
  if (limits.length === 0) return unlimited(channel, holding, setting);
  // The strictest believed limit counts; where it isn't right, the next; where none is, the fields are in question.
  const sorted = [...limits].sort((x, y) => y.step - x.step);
  return sorted.reduceRight<Vector>(
    (wrong, limit) => {
      const out = scaled(wrong, 1 - limit.r);
      if (limit.r > 0) add(out, limited(channel, holding, setting, limit), limit.r);
      return out;
    },
    inQuestion(channel, holding, setting, sorted[0]?.step ?? 0),
  );
}

/** The limit holds. Documents that contradict it are weighed against it, unless it was accepted outright. */
function limited(channel: TraitChannel, holding: Holding, setting: Setting, limit: BelievedLimitState): Vector {
  const survives = (held: HeldField) => withinLimit(channel.observation.trait, held.step, limit.step);
  const kept = holding.fields.filter(survives);
  const refuted = holding.fields.filter((held) => !survives(held));
  const inside =
    kept.length > 0
      ? fieldsVector(channel, kept, setting, 0, channel.atBaseRate(usualOf(channel, setting), limit.step))
      : silent(channel, setting, limit.step);
  if (refuted.length === 0 || limit.final) return inside;
  const believe = (held: HeldField) =>
    believed(setting.system, held.field.statements, setting.scenario, setting.beliefs);
  const document = Math.max(...refuted.map(believe));
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
function inQuestion(channel: TraitChannel, holding: Holding, setting: Setting, step: number): Vector {
  const plain = unlimited(channel, holding, setting);
  // A document that says "for some people" bounds nothing once the denial that bounds the rest is in question.
  const standing = holding.fields.filter((held) => held.step >= step || held.field.coverage === null);
  const finest = standing[0];
  if (finest === undefined) return plain;
  const wrong = channel.atBaseRate(usualOf(channel, setting));
  const open = fieldsVector(channel, standing, setting, finerRate(channel, setting, finest.step), wrong);
  return open.map((value, i) => Math.max(value, plain[i] ?? 0));
}

/** No limit: fields as listed; in an open descriptor a finer one may exist beside them. */
function unlimited(channel: TraitChannel, holding: Holding, setting: Setting): Vector {
  const { fields, union } = holding;
  const finest = fields[0];
  if (finest !== undefined) {
    const open = setting.completeness === 'open' ? setting.constants.openFinerShare : 0;
    return fieldsVector(
      channel,
      fields,
      setting,
      open * finerRate(channel, setting, finest.step),
      channel.atBaseRate(usualOf(channel, setting)),
    );
  }
  const silence = silent(channel, setting);
  const kin = union[0];
  if (kin === undefined) return silence;
  const r = believed(setting.system, kin.field.statements, setting.scenario, setting.beliefs);
  const out = scaled(channel.held(kin.step, null, 0, setting.constants.union), r);
  add(out, silence, 1 - r);
  return out;
}

function usualOf(channel: TraitChannel, setting: Pick<Setting, 'usual'>): BaseRate {
  return setting.usual(channel.observation.trait);
}

/** Probability that a system of the domain holds the trait finer than a step. */
function finerRate(channel: TraitChannel, setting: Setting, step: number): number {
  const { rate, steps } = usualOf(channel, setting);
  return rate * steps.slice(0, step).reduce((sum, share) => sum + share, 0);
}

/**
 * The descriptor says nothing: closed means not held, as far as it is complete; open means half the base rate. `from`: a
 * limit allows only steps at or beyond this one.
 */
export function silent(
  channel: TraitChannel,
  setting: Pick<Setting, 'completeness' | 'closed' | 'constants' | 'usual'>,
  from = 0,
): Vector {
  if (from === Number.POSITIVE_INFINITY) return channel.notHeld();
  const notHeld = setting.completeness === 'closed' ? setting.closed : 1 - setting.constants.openShare;
  const out = scaled(channel.notHeld(), notHeld);
  add(out, channel.atBaseRate(usualOf(channel, setting), from), 1 - notHeld);
  return out;
}

/** Fields finest first: the finest decides if it is right and filled for all; else the next; else the base rate. */
function fieldsVector(
  channel: TraitChannel,
  fields: readonly HeldField[],
  setting: Setting,
  maybeFiner: number,
  wrong: Vector,
): Vector {
  const [first, ...rest] = fields;
  if (first === undefined) return wrong;
  const r = believed(setting.system, first.field.statements, setting.scenario, setting.beliefs);
  const { coverage } = first.field;
  const own = channel.held(first.step, coverage, maybeFiner);
  const next = fieldsVector(channel, rest, setting, maybeFiner, wrong);
  const out = scaled(next, 1 - r);
  // A field that few people fill stands beside a fuller one: the emptier it is, the less a leaker chooses it instead.
  const share = coverage !== null && rest.length > 0 ? coverage : 1;
  add(out, own, r * share);
  add(out, next, r * (1 - share));
  return out;
}
