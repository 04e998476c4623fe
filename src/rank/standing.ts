/**
 * How a candidate stands to what was seen, whomever it is joined with. Enters: a weighing, a candidate. Leaves: the traits
 * that it explains and those that it doesn't, and by which keys its records can be brought together with others'.
 */
import { holdingOf } from '../match/holdings.ts';
import { dominantStep } from '../match/observed.ts';
import { relationOf } from '../match/relation.ts';
import type { Candidate } from '../match/types.ts';
import type { Weighing } from '../weigh/index.ts';
import type { Observation } from '../weigh/types.ts';

const KEYS = new Set([
  'contact.phone',
  'contact.email',
  'account.username',
  'id.customer',
  'id.employee',
  'id.student',
  'id.number',
  'id.national',
  'id.passport',
  'id.tax',
  'id.voter',
  'id.health',
  'id.driverLicence',
  'contact.socialHandle',
  'contact.messagingId',
]);

/** Whether records can be asked for by it, one at a time. */
export function isLookupKey(trait: string): boolean {
  return KEYS.has(trait);
}

function explains({ model }: Weighing, candidate: Candidate, observation: Observation): boolean {
  if (observation.columns.length === 0) return true;
  const step = dominantStep(observation.shares);
  const relation = relationOf(candidate, holdingOf(model.holdings(candidate), observation.trait.id), step);
  return relation === 'held' || relation === 'coarser';
}

export interface Standing {
  /** Traits seen that it explains, and those that it doesn't. */
  readonly explained: readonly string[];
  readonly missing: ReadonlySet<string>;
  /** Traits held in full that identify records: those that were seen come first. */
  readonly keys: readonly string[];
}

/** Asked for again by every pair under every assumption. */
const STANDINGS = new WeakMap<Weighing, Map<Candidate, Standing>>();

export function standingOf(weighing: Weighing, candidate: Candidate): Standing {
  const known = STANDINGS.get(weighing) ?? new Map<Candidate, Standing>();
  STANDINGS.set(weighing, known);
  let standing = known.get(candidate);
  if (standing === undefined) {
    const { model } = weighing;
    const holdings = model.holdings(candidate);
    const seen = model.observations.filter(({ columns }) => columns.length > 0);
    const idOf = ({ trait }: Observation) => trait.id;
    const keys = model.observations.filter(
      ({ trait }) => KEYS.has(trait.id) && holdingOf(holdings, trait.id).fields[0]?.step === 0,
    );
    standing = {
      explained: seen.filter((observation) => explains(weighing, candidate, observation)).map(idOf),
      missing: new Set(seen.filter((observation) => !explains(weighing, candidate, observation)).map(idOf)),
      keys: [
        ...keys.filter(({ columns }) => columns.length > 0),
        ...keys.filter(({ columns }) => columns.length === 0),
      ].map(idOf),
    };
    known.set(candidate, standing);
  }
  return standing;
}

/** A trait that identifies records and that both hold in full; one that was seen is preferred. */
export function sharedKey(first: Standing, second: Standing): string | null {
  return first.keys.find((key) => second.keys.includes(key)) ?? null;
}
