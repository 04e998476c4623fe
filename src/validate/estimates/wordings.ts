/**
 * How families word what they hold. Enters: systems. Leaves: how much of a family's wordings no other shows, among how many
 * those are shared, and how often two families of one domain agree beyond what everybody says.
 */
import type { System } from '../../systems/types.ts';
import { attribute } from '../../vocabulary/index.ts';
import { ownName, readName } from '../../weigh/values/headings.ts';
import { isKnownWording } from '../../weigh/values/naming.ts';
import type { Count } from './types.ts';
import { familiesUnseen, type LeftOut, leftOut, type Wordings, wordingsUnseen } from './unseen.ts';

const OTHER = 'other';

/** A family's wordings of one meaning. */
interface Worded {
  readonly family: string;
  readonly domain: string;
  readonly wordings: Wordings;
}

/** Meaning → how each family that has it words it. Members of a family share its weight. */
export function wordedBy(systems: readonly System[]): Map<string, Worded[]> {
  const sums = new Map<string, Map<string, { domain: string; counts: Map<string, number> }>>();
  for (const { family, domain, fields } of systems) {
    for (const { name, attribute: id } of fields) {
      const { words } = readName(ownName(name));
      if (words === '') continue;
      const families = sums.get(id) ?? new Map<string, { domain: string; counts: Map<string, number> }>();
      sums.set(id, families);
      const own = families.get(family) ?? { domain, counts: new Map<string, number>() };
      families.set(family, own);
      own.counts.set(words, (own.counts.get(words) ?? 0) + 1);
    }
  }
  return new Map(
    [...sums].map(([id, families]) => [
      id,
      [...families].map(([family, { domain, counts }]) => {
        const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
        return { family, domain, wordings: new Map([...counts].map(([words, count]) => [words, count / all])) };
      }),
    ]),
  );
}

/** Families' worth of wordings that nobody shows, of columns of a known meaning or of none. */
export function unseenFamilies(systems: readonly System[], known: boolean): Count | null {
  const points: LeftOut[] = [];
  const families = new Set<string>();
  for (const [id, worded] of wordedBy(systems)) {
    if ((id !== OTHER) !== known || worded.length < 2) continue;
    points.push(...leftOut(worded.map(({ wordings }) => wordings)));
    for (const { family } of worded) families.add(family);
  }
  const value = familiesUnseen(points);
  return value === null ? null : { values: [value], cases: points.length, families: [...families] };
}

/** Of a family's wordings that no other shows, the share that the vocabulary knows. */
export function knownUnseen(systems: readonly System[]): Count | null {
  let known = 0;
  let all = 0;
  let cases = 0;
  const families = new Set<string>();
  for (const [id, worded] of wordedBy(systems)) {
    if (id === OTHER || worded.length < 2) continue;
    for (const { family, wordings } of worded) {
      for (const [words, share] of wordings) {
        if (worded.some((other) => other.family !== family && other.wordings.has(words))) continue;
        all += share;
        cases++;
        families.add(family);
        if (isKnownWording({ attribute: id, words })) known += share;
      }
    }
  }
  return all === 0 ? null : { values: [known / all], cases, families: [...families] };
}

/** How many wordings beyond the known ones nobody has shown: of a meaning on average, or of columns without one. */
export function unseenWordings(systems: readonly System[], known: boolean): Count | null {
  let sum = 0;
  let cases = 0;
  const families = new Set<string>();
  for (const [id, worded] of wordedBy(systems)) {
    if ((id !== OTHER) !== known || worded.length < 2) continue;
    const odd = worded.map(
      ({ wordings }) => new Map([...wordings].filter(([words]) => !isKnownWording({ attribute: id, words }))),
    );
    sum += wordingsUnseen(odd);
    cases++;
    for (const { family } of worded) families.add(family);
  }
  return cases === 0 ? null : { values: [sum / cases], cases, families: [...families] };
}

/**
 * Chance that another family of the same domain words a meaning as this one does, beyond what all others do; of wordings
 * that the vocabulary knows (for one word, shared by the number of words) or doesn't. By moments: P(same) = usual +
 * chance / words × (1 − usual).
 */
export function coincidence(systems: readonly System[], known: boolean): Count | null {
  let beyond = 0;
  let room = 0;
  let cases = 0;
  const families = new Set<string>();
  for (const [id, worded] of wordedBy(systems)) {
    if (attribute(id) === undefined || id === OTHER) continue;
    for (const one of worded) {
      for (const other of worded) {
        if (one.family === other.family || one.domain !== other.domain) continue;
        const rest = worded.filter((entry) => entry !== one && entry !== other);
        for (const [words, share] of one.wordings) {
          if (isKnownWording({ attribute: id, words }) !== known) continue;
          const usual = rest.reduce((sum, { wordings }) => sum + (wordings.get(words) ?? 0), 0) / (rest.length + 1);
          const length = known ? lengthOf(id, words) : 1;
          beyond += share * ((other.wordings.get(words) ?? 0) - usual);
          room += (share * (1 - usual)) / length;
          cases++;
          families.add(one.family);
        }
      }
    }
  }
  return room === 0 ? null : { values: [Math.max(0, beyond / room)], cases, families: [...families] };
}

/** How many words a known wording has. */
function lengthOf(id: string, words: string): number {
  const phrase = attribute(id)?.headers.find((entry) => readName(entry).words === words);
  return phrase === undefined ? 1 : Math.max(1, readName(phrase).length);
}
