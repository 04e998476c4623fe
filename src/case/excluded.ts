/**
 * What speaks against a way in, beside numbers: what was seen that it is said not to show, and what nobody says of it. A way
 * in about which little is known fits worse than one that was described; that is no contradiction.
 */
import { holdingOf } from '../match/holdings.ts';
import { dominantStep } from '../match/observed.ts';
import { relationOf } from '../match/relation.ts';
import type { Candidate } from '../match/types.ts';
import { isLookupKey } from '../rank/standing.ts';
import { firstOf } from '../wording.ts';
import type { TestContext } from './assertions/types.ts';

/** What lists that circulate hold, and what interfaces are asked by. */
const LISTED_ELSEWHERE = /^(?:contact|account)\./;
/** Titles in one line. */
const NAMED = 4;

/** Titles of what was seen: beyond what the way in is said to show, and passed over by an open descriptor. */
interface Against {
  readonly beyond: readonly string[];
  readonly silent: readonly string[];
  /** The one thing beyond, if records can be asked for by it: it may be what was put in. */
  readonly key: string | null;
}

/** Sorts what was seen by how the descriptor of a way in stands to it. */
function againstOf({ model }: TestContext['weighing'], candidate: Candidate): Against {
  const beyond: string[] = [];
  const silent: string[] = [];
  let keys = 0;
  for (const { trait, columns, shares } of model.observations) {
    if (columns.length === 0) continue;
    const relation = relationOf(candidate, holdingOf(model.holdings(candidate), trait.id), dominantStep(shares));
    if (relation === 'unknown') silent.push(trait.title.toLowerCase());
    if (relation !== 'notHeld' && relation !== 'finer') continue;
    beyond.push(trait.title.toLowerCase());
    if (LISTED_ELSEWHERE.test(trait.id) && isLookupKey(trait.id)) keys++;
  }
  return { beyond, silent, key: beyond.length === 1 && keys === 1 ? (beyond[0] ?? null) : null };
}

/** Why a way in that fits clearly worse is not excluded for all that; null where something seen excludes it. */
export function notExcluded(weighing: TestContext['weighing'], candidate: Candidate): string | null {
  const { beyond, silent } = againstOf(weighing, candidate);
  if (beyond.length > 0) return null;
  return `nothing that was seen goes beyond what ${candidate.id} is said to show: its descriptor passes over ${firstOf(silent, NAMED) || 'nothing of it'} and is open`;
}

/** What would take the contradiction away: that all which excludes a way in was put in by whoever asked; '' where it couldn't be. */
export function unlessAsked(weighing: TestContext['weighing'], candidates: readonly Candidate[]): string {
  for (const candidate of candidates) {
    const { key } = againstOf(weighing, candidate);
    if (key !== null)
      return `, unless ${candidate.id} was asked by the ${key}, which would then come from elsewhere ("asks" in the descriptor)`;
  }
  return '';
}

/** A caveat for a way in that fits clearly better than another; '' where something seen excludes the other. */
export function ifSilent(weighing: TestContext['weighing'], other: Candidate | undefined): string {
  const reason = other === undefined ? null : notExcluded(weighing, other);
  return reason === null ? '' : `; but ${reason}`;
}
