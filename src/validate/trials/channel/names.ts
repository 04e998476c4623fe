/**
 * Names of columns: as the system has them, in another style, in other words, in another language. Enters: a column's name
 * and meaning. Leaves: a header. The two channels draw other words: `thesaurus` from the vocabulary, `jargon` from what
 * people type who make lists by hand.
 */
import { attribute, titleOf } from '../../../vocabulary/index.ts';
import { LANGUAGES } from '../../../vocabulary/languages/index.ts';
import type { Chance } from '../random.ts';
import { attributeOf } from './edits.ts';
import type { Column, Part } from './types.ts';

export type Style = 'snake' | 'camel' | 'title' | 'upper' | 'kebab' | 'words' | 'packed';

/** Phrases that an attribute's list begins with are English and usual. */
const USUAL_PHRASES = 10;

/** Words of a name: at signs, dots, underscores, and where small letters turn capital. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Words in a style. */
export function styled(phrase: string, style: Style): string {
  const words = wordsOf(phrase).map((word) => word.toLowerCase());
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  switch (style) {
    case 'snake':
      return words.join('_');
    case 'camel':
      return words.map((word, place) => (place === 0 ? word : capital(word))).join('');
    case 'title':
      return words.map(capital).join(' ');
    case 'upper':
      return words.join('_').toUpperCase();
    case 'kebab':
      return words.join('-');
    case 'packed':
      return words.join('');
    default:
      return words.join(' ');
  }
}

/** A style that a name does not already have. */
export function otherStyle(names: readonly string[], styles: readonly Style[], chance: Chance): Style {
  const changed = styles.filter((style) => names.some((name) => styled(name, style) !== name));
  return changed.length === 0 ? 'upper' : chance.pick(changed);
}

/** The name of a field in an export of its own table: a table's name that only tells fields apart is no part of it. */
export function ownName(name: string, { path }: Part): string {
  const prefix = `${path.id}.`;
  const bare = name.startsWith(prefix) ? name.slice(prefix.length) : name;
  return bare === '' ? name : bare;
}

/** Other words for a column, from the vocabulary's phrases. */
export function thesaurus(column: Column, chance: Chance): string {
  const id = attributeOf(column);
  const phrases = (attribute(id)?.headers ?? [])
    .filter((phrase) => /^[a-z0-9 ]+$/.test(phrase))
    .slice(0, USUAL_PHRASES);
  return id === 'other' || phrases.length === 0 ? column.header : chance.early(phrases);
}

/** What people type who make a list by hand. Not taken from the vocabulary, which need not know all of it. */
const JARGON: Readonly<Record<string, readonly string[]>> = {
  'person.name': ['full name', 'subscriber', 'who', 'name surname', 'fio'],
  'person.givenName': ['1st name', 'first', 'fname', 'forename'],
  'person.familyName': ['last', 'lname', '2nd name', 'surnm'],
  'person.birthDate': ['dob', 'b date', 'born', 'd of birth'],
  'person.gender': ['sex', 'm f', 'gndr'],
  'person.relativeName': ['father', 's o', 'parent nm'],
  'contact.phone': ['mob', 'cell', 'fone', 'number', 'mobile num', 'ph'],
  'contact.email': ['mail', 'mail id', 'e mail', 'emal'],
  'contact.address': ['addr', 'full addr', 'home'],
  'contact.addressLine': ['adr', 'street nm', 'line'],
  'contact.locality': ['town', 'place', 'cty'],
  'contact.postalCode': ['zip', 'pin', 'post'],
  'contact.state': ['st', 'prov', 'region'],
  'id.national': ['natl id', 'govt id', 'id num', 'uid'],
  'id.number': ['doc num', 'doc', 'id proof no'],
  'account.username': ['login', 'nick', 'usr'],
  'account.password': ['pass', 'pw', 'pwd', 'hash'],
  'account.createdAt': ['reg', 'reg date', 'since'],
  'account.ipAddress': ['ip', 'last ip'],
  'id.record': ['id', 'no', 'sr no', 'rec'],
};

/** A hand-made name: jargon, the plain title, or the own name shortened. */
export function jargon(column: Column, chance: Chance): string {
  const id = attributeOf(column);
  const known = JARGON[id];
  if (known !== undefined && chance.of(0.75)) return chance.pick(known);
  if (id !== 'other' && chance.of(0.5)) return titleOf(id);
  return shortened(column.header);
}

/** `registration_date` → `regi date`: the way names are cut to fit. */
function shortened(name: string): string {
  const words = wordsOf(name);
  return words.map((word) => (word.length > 5 && /^[a-z]+$/i.test(word) ? word.slice(0, 4) : word)).join(' ') || name;
}

/** Words of a language for a column; null where it has none. */
export function translated(column: Column, language: string, chance: Chance): string | null {
  const headers = LANGUAGES.find((entry) => entry.id === language)?.headers ?? {};
  const id = attributeOf(column);
  const phrases = Object.hasOwn(headers, id) ? (headers[id] ?? '').split(',').map((phrase) => phrase.trim()) : [];
  return phrases.length === 0 || phrases[0] === '' ? null : chance.early(phrases);
}

/** The same columns with headers that differ: what comes twice gets a number, as programs do it. */
export function distinct(columns: readonly Column[]): Column[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const base = column.header.trim() === '' ? 'column' : column.header;
    let header = base;
    for (let n = 2; seen.has(header.toLowerCase()); n++) header = `${base}_${n}`;
    seen.add(header.toLowerCase());
    return { ...column, header };
  });
}
