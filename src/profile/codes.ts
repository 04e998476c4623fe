/**
 * Codes of states, told by their column. Enters: what the detectors said of each inspected value. Leaves: each value's
 * findings with the codes taken out that are not of the one country that most values have states of: one pair of letters
 * in three is a state somewhere, and a column of them is of one country. A pure function of the looks, as in `numbers.ts`.
 */
import { STATED } from '../vocabulary/data/subdivisions.ts';
import { addCount, type Counts } from './counts.ts';
import type { Look } from './inspect.ts';

const KIND = 'state-code';
/** Their states stand in one column wherever both are, and no code is in both. */
const TOGETHER: ReadonlyMap<string, string> = new Map([['CA', 'US']]);

/** Reads a value's findings as its column bears them out. */
export function judgeCodes(looks: readonly Look[]): (look: Look) => Look {
  const counts: Counts = new Map();
  for (const look of looks) {
    const groups = look.flatMap((hit) => (hit.kind === KIND ? groupsOf(hit.scheme) : []));
    for (const group of new Set(groups)) addCount(counts, group);
  }
  if (counts.size < 2) return (look) => look;
  // Of equal ones the first of the table.
  const most = STATED.reduce((best, name) => ((counts.get(name) ?? 0) > (counts.get(best) ?? 0) ? name : best), '');
  return (look) =>
    look.flatMap((hit) => {
      if (hit.kind !== KIND) return [hit];
      const country = hit.scheme?.split(' ').find((name) => groupOf(name) === most);
      return country === undefined ? [] : [{ ...hit, scheme: country }];
    });
}

function groupsOf(scheme: string | null): string[] {
  return scheme === null ? [] : scheme.split(' ').map(groupOf);
}

function groupOf(country: string): string {
  return TOGETHER.get(country) ?? country;
}
