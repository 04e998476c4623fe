/**
 * How a system words its fields, against a heading of the same attribute. Enters: fields. Leaves: for each heading the
 * share of the fields in question that are spelled just so, and that are worded so; and how everybody words an attribute.
 */
import type { Field } from '../../systems/types.ts';
import { attribute } from '../../vocabulary/index.ts';
import { ESTIMATES } from '../estimates.ts';
import { type Heading, ownName, readName, wordsOf } from './headings.ts';

/** Shares of the fields that could stand behind a heading. */
export interface Naming {
  readonly exact: number;
  readonly worded: number;
  /** The fields meant, those worded so before all others. */
  readonly fields: readonly Field[];
}

/** What of the wordings that no known system shows goes to known words of the attribute; the rest to any others. */
const KNOWN_WORDS = ESTIMATES.knownWords.used;
/** Wordings in use beyond the known ones: of an attribute, and of columns without a known meaning. */
const OTHER_WORDINGS = ESTIMATES.otherWordings.used;
const ANY_WORDINGS = ESTIMATES.anyWordings.used;
/** Families' worth of wordings that nobody shows: of an attribute, and of columns without a known meaning. */
const UNSEEN = ESTIMATES.unseenFamilies.used;
const UNSEEN_ANY = ESTIMATES.unseenFamiliesAny.used;
/** Names kept in pieces, so that they aren't cut for every heading of every run. */
const NAMES_AT_MOST = 20_000;
/** Steps of a path that may stand in a header: the last ones. */
const STEPS_AT_MOST = 8;

/** The fields of one system, ready to be asked; null where it has none that the heading could be of. */
export function namingOf(fields: readonly Field[]): (heading: Heading) => Naming | null {
  const byAttribute = new Map<string, Field[]>();
  const byName = new Map<string, Field[]>();
  const byWords = new Map<string, Field[]>();
  for (const field of fields) {
    push(byAttribute, field.attribute, field);
    const names = namesOf(field.name);
    for (const name of names) push(byName, name, field);
    for (const words of new Set(names.map(wordsOf))) push(byWords, words, field);
  }
  return (heading) => {
    const same = byAttribute.get(heading.attribute) ?? [];
    // A name that is known in all its words needs no agreement about what it means.
    const named = (byName.get(heading.own) ?? []).filter((field) => field.attribute !== heading.attribute);
    const meaning = (byWords.get(heading.words) ?? []).filter((field) => field.attribute !== heading.attribute);
    const others = new Set([...named, ...meaning]);
    const size = same.length + others.size;
    if (size === 0) return null;
    const exact = same.filter((field) => namesOf(field.name).includes(heading.own));
    const worded = same.filter((field) => namesOf(field.name).some((name) => isWordedAs(heading, name)));
    const meant = [...others, ...exact, ...worded];
    return {
      exact: (exact.length + named.length) / size,
      worded: (worded.length + others.size) / size,
      fields: meant.length > 0 ? meant : same,
    };
  };
}

/** Whether a field could be what one of the headings names: `namingOf` says the same without all others. */
export function possibleFor(headings: readonly Heading[]): (field: Field) => boolean {
  const attributes = new Set(headings.map((heading) => heading.attribute));
  const own = new Set(headings.map((heading) => heading.own));
  const words = new Set(headings.map((heading) => heading.words));
  return (field) =>
    attributes.has(field.attribute) || namesOf(field.name).some((name) => own.has(name) || words.has(wordsOf(name)));
}

const NAMES = new Map<string, readonly string[]>();

/**
 * What a field may be called in a table: its own name, or with the path before it, as nested records are laid flat
 * (`recipient.address.state`: `state`, `address state`, all of it).
 */
function namesOf(name: string): readonly string[] {
  let names = NAMES.get(name);
  if (names === undefined) {
    names = /[.[]/.test(name) ? pathNames(name) : [...new Set([ownName(name), name])];
    if (NAMES.size >= NAMES_AT_MOST) NAMES.clear();
    NAMES.set(name, names);
  }
  return names;
}

function pathNames(name: string): string[] {
  const starts = [...name.matchAll(/[.[]/g)].map(({ index }) => index + 1).slice(-STEPS_AT_MOST);
  return [...new Set([ownName(name), ...starts.map((from) => name.slice(from)).filter((end) => end.length > 1), name])];
}

/** The same words, or each a shorter form of the other's: `Stud Nati Id`, `student_nationality_id`. */
function isWordedAs({ own, words }: Heading, name: string): boolean {
  if (wordsOf(name) === words) return true;
  const other = readName(name);
  const { each } = readName(own);
  return each.length === other.each.length && each.every((word, i) => isShortFor(word, other.each[i] ?? ''));
}

/** Fewest letters of a shortened word, as fewer begin too many words. */
const SHORTEST = 3;

/** True for equal words, for a beginning (`stud`) and for a word without its vowels (`gndr`), in either direction. */
function isShortFor(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST) return false;
  return long.startsWith(short) || (long.charAt(0) === short.charAt(0) && withoutVowels(long) === short);
}

function withoutVowels(word: string): string {
  return word.charAt(0) + word.slice(1).replace(/[aeiou]/g, '');
}

function push(map: Map<string, Field[]>, key: string, field: Field): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [field]);
  else list.push(field);
}

/** How one system of the population words a heading, with the number of families it stands for. */
export interface WeightedNaming {
  readonly families: number;
  readonly naming: Naming | null;
}

/**
 * P(wording | attribute) by whoever names a column anew: its share among the families of the population, and some families'
 * worth of wordings that nobody there shows (Good–Turing, counted by leaving out each family).
 */
export function usualWording(heading: Heading, namings: readonly WeightedNaming[]): number {
  let holders = 0;
  let same = 0;
  for (const { families, naming } of namings) {
    if (naming === null) continue;
    holders += families;
    same += families * naming.worded;
  }
  const unseen = phrasesOf(heading.attribute).size === 0 ? UNSEEN_ANY : UNSEEN;
  return (same + unseen * unseenWording(heading)) / (holders + unseen);
}

function unseenWording(heading: Heading): number {
  const phrases = phrasesOf(heading.attribute);
  if (phrases.size === 0) return 1 / ANY_WORDINGS;
  return phrases.has(heading.words) ? KNOWN_WORDS / phrases.size : (1 - KNOWN_WORDS) / OTHER_WORDINGS;
}

/** True for words by which the attribute is known in the vocabulary. */
export function isKnownWording({ attribute: id, words }: Pick<Heading, 'attribute' | 'words'>): boolean {
  return phrasesOf(id).has(words);
}

/** True for such words, and for short forms of them (`addr`, `mob no`): who makes a list by hand writes these, too. */
export function isPlainWording(heading: Heading): boolean {
  if (isKnownWording(heading)) return true;
  return (attribute(heading.attribute)?.headers ?? []).some((phrase) => isWordedAs(heading, phrase));
}

const PHRASES = new Map<string, ReadonlySet<string>>();

function phrasesOf(id: string): ReadonlySet<string> {
  let phrases = PHRASES.get(id);
  if (phrases === undefined) {
    phrases = new Set(wordingsOf(id));
    PHRASES.set(id, phrases);
  }
  return phrases;
}

/** The words of each phrase in one; a build has them ready. */
function wordingsOf(id: string): readonly string[] {
  return (attribute(id)?.headers ?? []).map(wordsOf);
}
