/**
 * Facts of the population that are no wordings. Enters: systems. Leaves: how often two families write names in one style,
 * how many print a year as a whole date.
 */
import type { System } from '../../systems/types.ts';
import { ownName } from '../../weigh/values/headings.ts';
import type { Count } from './types.ts';

/** How names of several words are written; null for one word. */
export function styleOf(name: string): string | null {
  const lower = name.toLowerCase() === name;
  const upper = name.toUpperCase() === name;
  if (/[_\s.-]/.test(name.trim())) {
    const sign = /\s/.test(name.trim()) ? 'words' : name.includes('_') ? 'snake' : 'kebab';
    return lower ? sign : upper ? `${sign}, upper` : `${sign}, title`;
  }
  if (lower || (upper && !/\p{Lu}/u.test(name))) return null;
  if (upper) return 'upper';
  return /^\p{Lu}/u.test(name) ? (/^\p{Lu}[^\p{Lu}]*$/u.test(name) ? null : 'pascal') : 'camel';
}

/** Family → its own names, each once. */
function namesBy(systems: readonly System[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { family, fields } of systems) {
    const own = names.get(family) ?? new Set<string>();
    names.set(family, own);
    for (const { name } of fields) own.add(ownName(name));
  }
  return names;
}

/** P that a name of another family is in the style of this one's, over all pairs of families. */
export function sameStyle(systems: readonly System[]): Count | null {
  const shares = new Map<string, Map<string, number>>();
  let cases = 0;
  for (const [family, names] of namesBy(systems)) {
    const styles = [...names].map(styleOf).filter((style) => style !== null);
    if (styles.length === 0) continue;
    const own = new Map<string, number>();
    for (const style of styles) own.set(style, (own.get(style) ?? 0) + 1 / styles.length);
    shares.set(family, own);
    cases += styles.length;
  }
  const all = [...shares.values()];
  let same = 0;
  let pairs = 0;
  for (const one of all) {
    for (const other of all) {
      if (one === other) continue;
      pairs++;
      for (const [style, share] of one) same += share * (other.get(style) ?? 0);
    }
  }
  return pairs === 0 ? null : { values: [same / pairs], cases, families: [...shares.keys()] };
}

/** P that a family writes names of one word in small letters. */
export function smallLetters(systems: readonly System[]): Count | null {
  const shares: number[] = [];
  const families: string[] = [];
  let cases = 0;
  for (const [family, names] of namesBy(systems)) {
    const words = [...names].filter((name) => /^\p{L}+$/u.test(name) && !/\p{Ll}\p{Lu}/u.test(name));
    if (words.length === 0) continue;
    cases += words.length;
    families.push(family);
    shares.push(words.filter((word) => word === word.toLowerCase()).length / words.length);
  }
  const sum = shares.reduce((all, share) => all + share, 0);
  return families.length === 0 ? null : { values: [sum / families.length], cases, families };
}

/** Of families that hold births by the year, the share that print them as whole dates. */
export function padsYears(systems: readonly System[]): Count | null {
  const holders = new Map<string, boolean>();
  let cases = 0;
  for (const { family, fields } of systems) {
    for (const { attribute, precision, padded } of fields) {
      if (attribute !== 'person.birthDate' || (precision !== 'year' && padded === null)) continue;
      cases++;
      holders.set(family, (holders.get(family) ?? false) || padded !== null);
    }
  }
  const padding = [...holders.values()].filter((pads) => pads).length;
  return holders.size === 0 ? null : { values: [padding / holders.size], cases, families: [...holders.keys()] };
}
