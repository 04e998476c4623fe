/**
 * What the column names of one table mean, read together. Enters: all names of the table. Leaves: for each what
 * `matchHeader` says, without the prefix that the table puts before its columns (`xq_email`, `rcity`), or what wraps
 * each of them (`Item.email.S`). Only prefixes that mean nothing are dropped: `mother_name` beside `mother_phone`
 * stays a relative's.
 */

import { matchHeader } from './header.ts';
import { beside } from './header-beside.ts';
import { isWord } from './header-lexicon.ts';
import { tokens } from './header-tokens.ts';
import type { HeaderMatch } from './types.ts';

/** A word before fewer columns than this, or before a smaller share of them, is not the table's. */
const MIN_SHARING = 3;
const MIN_SHARE = 0.6;
/** Letters before a word without a separator: `rcity`, `usremail`. */
const MAX_GLUED = 4;
/** The rest of a name must be this well explained before letters are cut off it, and lose this much for the cut. */
const MIN_REST = 0.9;
const GLUED_FACTOR = 0.9;
const MIN_REST_LETTERS = 3;

/**
 * Attributes that each name can mean, best first, as by `matchHeader`. At most a few calls of it for a name; tables of any
 * width take linear time. @param names column names in any order; unnamed columns as ''
 */
export function matchHeaders(names: readonly string[]): HeaderMatch[][] {
  const unwrapped = withoutWrapping(names);
  const prefix = sharedWord(unwrapped, 0);
  const opened = prefix === null ? unwrapped : unwrapped.map((name) => without(name, prefix));
  // Some tables put their own short name behind: `nom_cli`, `email_cli`.
  const suffix = sharedWord(opened, -1);
  const bare = suffix === null ? opened : opened.map((name) => withoutEnd(name, suffix));
  const found = bare.map((name) => matchHeader(name));
  const unread = bare.flatMap((name, position) => (found[position]?.length === 0 ? [name.toLowerCase()] : []));
  const glued = gluedPrefixes(unread);
  const read = found.map((matches, position) => {
    if (matches.length > 0) return matches;
    const name = (bare[position] ?? '').toLowerCase();
    const letters = openings(name).find((candidate) => glued.has(candidate) && rest(name, candidate).length > 0);
    return letters === undefined ? matches : rest(name, letters).map(lowered);
  });
  return beside(bare, read);
}

const lowered = (match: HeaderMatch): HeaderMatch => ({ ...match, coverage: match.coverage * GLUED_FACTOR });

/** What DynamoDB writes behind every name, the type of its value; and what some services put around every record. */
const TYPE = /\.(?:S|N|B|BOOL|NULL|L|M|SS|NS|BS)$/;
const CONTAINER = /^(?:items?|fields?|attributes?|doc)\./i;

/** `Item.phone.S` → `phone`, where most names are written so. */
function withoutWrapping(names: readonly string[]): readonly string[] {
  return [TYPE, CONTAINER].reduce<readonly string[]>((left, pattern) => {
    const wrapped = left.filter((name) => pattern.test(name)).length;
    const most = wrapped >= MIN_SHARING && wrapped >= names.length * MIN_SHARE;
    return most ? left.map((name) => name.replace(pattern, '')) : left;
  }, names);
}

/** The first (0) or last (-1) word of most names, when it is no word of any language we know; null when there is none. */
function sharedWord(names: readonly string[], at: 0 | -1): string | null {
  const counts = new Map<string, number>();
  let named = 0;
  for (const name of names) {
    const own = tokens(name).filter((token) => token.segment === 0);
    if (own.length > 0) named++;
    const first = own.at(at)?.text ?? '';
    if (own.length > 1 && /^[a-z]+$/.test(first)) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  for (const [word, count] of counts) {
    if (count >= MIN_SHARING && count >= named * MIN_SHARE && !isWord(word)) return word;
  }
  return null;
}

/** `tx_email` → `email`; a name that does not begin with the prefix, or is nothing else, as it is. */
function without(name: string, prefix: string): string {
  if (!name.toLowerCase().startsWith(prefix)) return name;
  const left = name.slice(prefix.length);
  return /^(?:[^\p{L}\p{N}]|\p{Lu})/u.test(left) && /\p{L}/u.test(left) ? left : name;
}

/** `email_tx` → `email`. */
function withoutEnd(name: string, suffix: string): string {
  if (!name.toLowerCase().endsWith(suffix)) return name;
  const left = name.slice(0, -suffix.length);
  const isCut = /[^\p{L}\p{N}]$/u.test(left) || /^\p{Lu}/u.test(name.slice(left.length));
  return isCut && /\p{L}/u.test(left) ? left : name;
}

/** Letters that open unread names and leave known ones, for most of the unread names that open so. */
function gluedPrefixes(unread: readonly string[]): ReadonlySet<string> {
  const opened = new Map<string, { count: number; read: number }>();
  for (const name of unread)
    for (const letters of openings(name)) {
      const known = opened.get(letters);
      if (known === undefined) opened.set(letters, { count: 1, read: 0 });
      else known.count++;
    }
  // Names are read again only without letters that enough of them share.
  for (const name of unread)
    for (const letters of openings(name)) {
      const known = opened.get(letters);
      if (known !== undefined && known.count >= MIN_SHARING && rest(name, letters).length > 0) known.read++;
    }
  return new Set(
    [...opened].flatMap(([letters, { count, read }]) =>
      read >= MIN_SHARING && read >= count * MIN_SHARE ? [letters] : [],
    ),
  );
}

/** The first letters of a name, the longest run first. */
function openings(name: string): readonly string[] {
  const most = /^[a-z]*/.exec(name.slice(0, MAX_GLUED))?.[0] ?? '';
  return Array.from(most, (_, i) => most.slice(0, most.length - i));
}

/** What a name means without its first letters; [] when that is not well explained. */
function rest(name: string, letters: string): HeaderMatch[] {
  const left = name.slice(letters.length);
  if (!/^[a-z]/.test(left) || left.length < MIN_REST_LETTERS) return [];
  const matches = matchHeader(left);
  return (matches[0]?.coverage ?? 0) >= MIN_REST ? matches : [];
}
