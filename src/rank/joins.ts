/**
 * Joins of two systems. Enters: a weighing. Leaves: pairs that explain what was seen better than either does alone, as
 * graded and with each denial accepted in turn, so that "if the denial is true, then only together with …" is answered.
 */

import { holdingOf, isReadOffLeak } from '../match/holdings.ts';
import { dominantStep } from '../match/observed.ts';
import { relationOf } from '../match/relation.ts';
import type { Candidate } from '../match/types.ts';
import { statementKey } from '../weigh/belief.ts';
import { findings, settled, valueWeights, type Weighing } from '../weigh/index.ts';
import { bestOfSystems, othersOf, settle } from '../weigh/settle.ts';
import { AS_GRADED, type Beliefs, type Observation } from '../weigh/types.ts';
import type { Join } from './types.ts';
import { NOT_DISCRIMINATED } from './verdict.ts';

/** Leading candidates that are tried as the first member, and joins kept per assumption. */
const LEADERS = 8;
const KEPT = 5;
/** By how much, in log10, a pair has to explain more than any single candidate: with many pairs one always does a little. */
const LEAD = 0.75;
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

/** All joins worth telling, best first within each assumption. */
export function findJoins(weighing: Weighing): Join[] {
  const assumptions = denials(weighing);
  return [
    joinsUnder(weighing, AS_GRADED, []),
    ...assumptions.map(({ system, beliefs, name }) => joinsUnder(weighing, beliefs, [name], system)),
  ].flat();
}

/** Each statement that denies something seen, accepted. */
function denials({ model, candidates }: Weighing): { system: string; name: string; beliefs: Beliefs }[] {
  const found = new Map<string, { system: string; name: string; beliefs: Beliefs }>();
  for (const candidate of candidates) {
    for (const observation of model.observations) {
      const step = dominantStep(observation.shares);
      if (step === null) continue;
      for (const limit of holdingOf(model.holdings(candidate), observation.trait.id).limits) {
        if (step >= limit.step) continue;
        for (const id of limit.statements) {
          // It says nothing, accepted or not.
          if (isReadOffLeak(candidate.system, [id])) continue;
          const key = statementKey(candidate.system.id, id);
          found.set(key, {
            system: candidate.system.id,
            name: `${candidate.system.id}: ${id}`,
            beliefs: { ...AS_GRADED, statements: new Map([[key, 1]]) },
          });
        }
      }
    }
  }
  return [...found.values()];
}

/** Best joins under an assumption; `about`: only joins with this system, whose denial is taken as true. */
function joinsUnder(weighing: Weighing, beliefs: Beliefs, assuming: readonly string[], about?: string): Join[] {
  // What a pair adds is a matter of the findings; what is stated of it is settled like any other total.
  const alone = findings(weighing, beliefs);
  const stated = settled(weighing, alone);
  const best = bestOfSystems(weighing.candidates.map(({ id, system }) => [system.id, alone.get(id) ?? 0]));
  // Under a denial the question is what the denied system needs beside it, whatever else there is.
  const rivals = weighing.candidates.filter((candidate) => about === undefined || candidate.system.id === about);
  const single = Math.max(...rivals.map((candidate) => alone.get(candidate.id) ?? Number.NEGATIVE_INFINITY));
  // A denial was chosen by nobody's search.
  const lead = about === undefined ? LEAD : 0;
  const joins: Omit<Join, 'searched' | 'leadLog10'>[] = [];
  let tried = 0;
  for (const [first, second] of pairs(weighing, alone, about)) {
    const join = weighPair(weighing, beliefs, first, second);
    if (join === null) continue;
    tried++;
    const pair = [alone.get(first.id) ?? 0, alone.get(second.id) ?? 0] as const;
    // A pair has to explain more than either member, than any single candidate, and than another system does.
    const least = Math.max(0, ...pair) + NOT_DISCRIMINATED;
    if (join.log10LR <= least || join.log10LR <= single + lead) continue;
    joins.push({ ...join, members: [first.id, second.id], assuming, alone: pair });
  }
  const sorted = joins.sort((x, y) => y.log10LR - x.log10LR || (x.members.join() < y.members.join() ? -1 : 1));
  return distinct(sorted)
    .slice(0, KEPT)
    .map((join) => {
      const [first, second] = join.members;
      return {
        ...join,
        leadLog10: join.log10LR - Math.max(...join.alone),
        log10LR: settle(join.log10LR, othersOf(best, systemOf(first), systemOf(second))).total,
        alone: [stated.get(first) ?? 0, stated.get(second) ?? 0] as const,
        searched: Math.log10(Math.max(1, tried)),
      };
    });
}

/** Leading candidates as main source, every candidate of another system as donor. */
function* pairs(
  { candidates }: Weighing,
  alone: ReadonlyMap<string, number>,
  about: string | undefined,
): Generator<[Candidate, Candidate]> {
  const single = candidates.filter((candidate) => !candidate.system.aggregator);
  const leaders = [...single]
    .sort((x, y) => (alone.get(y.id) ?? 0) - (alone.get(x.id) ?? 0) || (x.id < y.id ? -1 : 1))
    .slice(0, LEADERS);
  for (const first of leaders) {
    for (const second of single) {
      if (second.system.id === first.system.id) continue;
      if (about === undefined || first.system.id === about || second.system.id === about) yield [first, second];
    }
  }
}

function weighPair(
  weighing: Weighing,
  beliefs: Beliefs,
  first: Candidate,
  second: Candidate,
): Pick<Join, 'key' | 'log10LR' | 'adds'> | null {
  const { model } = weighing;
  const mine = standingOf(weighing, first);
  const theirs = standingOf(weighing, second);
  const adds = theirs.explained.filter((trait) => mine.missing.has(trait));
  if (adds.length === 0) return null;
  const key = sharedKey(mine, theirs);
  if (key === null) return null;
  const both = model.engine.totalJoined(model.hypothesis(first, beliefs), model.hypothesis(second, beliefs));
  const traits = (both - model.alternative.total()) / Math.LN10;
  return {
    key,
    adds,
    log10LR: traits + bestValues(valueWeights(weighing, first, beliefs), valueWeights(weighing, second, beliefs)),
  };
}

/** Ids of systems hold no slash. */
function systemOf(candidate: string): string {
  return candidate.slice(0, candidate.indexOf('/'));
}

/** Of each pair of systems the best pair of paths: paths that show the same fields would fill the list. */
function distinct<T extends Pick<Join, 'members'>>(joins: readonly T[]): T[] {
  const seen = new Set<string>();
  return joins.filter((join) => {
    const key = join.members.map(systemOf).sort().join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function explains({ model }: Weighing, candidate: Candidate, observation: Observation): boolean {
  if (observation.columns.length === 0) return true;
  const step = dominantStep(observation.shares);
  const relation = relationOf(candidate, holdingOf(model.holdings(candidate), observation.trait.id), step);
  return relation === 'held' || relation === 'coarser';
}

/** How a candidate stands to what was seen, whomever it is joined with. */
interface Standing {
  /** Traits seen that it explains, and those that it doesn't. */
  readonly explained: readonly string[];
  readonly missing: ReadonlySet<string>;
  /** Traits held in full that identify records: those that were seen come first. */
  readonly keys: readonly string[];
}

/** Asked for again by every pair under every assumption. */
const STANDINGS = new WeakMap<Weighing, Map<Candidate, Standing>>();

function standingOf(weighing: Weighing, candidate: Candidate): Standing {
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
function sharedKey(first: Standing, second: Standing): string | null {
  return first.keys.find((key) => second.keys.includes(key)) ?? null;
}

/** Of the same finding the better explanation counts, a silent member's nothing included: a column came from one of the two. */
function bestValues(first: ReturnType<typeof valueWeights>, second: ReturnType<typeof valueWeights>): number {
  // A habit shows in another column of the one than of the other: it is still one.
  const key = ({ group, finding, habit }: (typeof first)[number]) => habit ?? `${group} ${finding}`;
  const keys = new Set([...first, ...second].map(key));
  const of = (values: ReturnType<typeof valueWeights>, wanted: string) =>
    values.reduce((sum, value) => (key(value) === wanted ? sum + value.log10 : sum), 0);
  return [...keys].reduce((sum, wanted) => sum + Math.max(of(first, wanted), of(second, wanted)), 0);
}
