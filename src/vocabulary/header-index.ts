/**
 * The phrases of all attributes, found among the tokens of a column name. Enters: tokens. Leaves: the phrases in them that no
 * longer phrase contains. Spellings of one word (`num`, `nr`, `no`) are one; run-together words are taken apart.
 */

import { ATTRIBUTES } from './attributes.ts';
import { fold, type Token } from './header-tokens.ts';
import { FLAG_TAIL, LIGHT, MOMENT_TAIL, SILENT } from './header-words.ts';

/** Longest phrase, in tokens. */
const MAX_PHRASE = 7;

interface Entry {
  readonly attribute: string;
  readonly phrase: string;
}

/** A phrase found in the tokens from `from` up to, not including, `to`. */
export interface PhraseHit extends Entry {
  readonly from: number;
  readonly to: number;
}

/** Abbreviations and second spellings that mean the same wherever they stand. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['num', 'no'],
  ['nbr', 'no'],
  ['nr', 'no'],
  ['number', 'no'],
  ['dt', 'date'],
  ['nm', 'name'],
  ['addr', 'address'],
  ['addresses', 'address'],
  ['yr', 'year'],
  ['cd', 'code'],
  ['center', 'centre'],
  ['organization', 'organisation'],
  ['license', 'licence'],
  ['enrollment', 'enrolment'],
]);

const same = (word: string): string => SAME.get(word) ?? word;

/** Joined spelling → attributes: `date of birth`, `dateofbirth` and `date_of_birth` are one key. */
let knownIndex: ReadonlyMap<string, readonly Entry[]> | undefined;

/** Made when the first name is read: runs that read none don't wait for it. */
function phraseIndex(): ReadonlyMap<string, readonly Entry[]> {
  knownIndex ??= buildIndex();
  return knownIndex;
}

function buildIndex(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const { id, headers } of ATTRIBUTES) {
    for (const phrase of headers) {
      const parts = fold(phrase).split(' ');
      // Silent words are dropped from names, so a phrase is found with and without its own.
      const short = parts.filter((part) => !SILENT.has(part));
      for (const list of [parts, short]) {
        if (list.length === 0) continue;
        const joined = list.join('');
        const canonical = list.map(same).join('');
        enter(index, joined, id, phrase);
        if (canonical !== joined) enter(index, canonical, id, phrase);
      }
    }
  }
  return index;
}

function enter(index: Map<string, Entry[]>, key: string, attribute: string, phrase: string): void {
  const entries = index.get(key);
  if (entries === undefined) index.set(key, [{ attribute, phrase }]);
  else if (!entries.some((entry) => entry.attribute === attribute)) entries.push({ attribute, phrase });
}

/** Every phrase in the tokens that no longer phrase contains. */
export function findPhrases(list: readonly Token[]): readonly PhraseHit[] {
  const hits: PhraseHit[] = [];
  const index = phraseIndex();
  for (let from = 0; from < list.length; from++) {
    let joined = '';
    let canonical = '';
    for (let to = from + 1; to <= Math.min(list.length, from + MAX_PHRASE); to++) {
      const text = list[to - 1]?.text ?? '';
      joined += text;
      canonical += same(text);
      for (const entry of index.get(joined) ?? index.get(canonical) ?? []) hits.push({ ...entry, from, to });
    }
  }
  const contains = (outer: PhraseHit, inner: PhraseHit): boolean =>
    outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;
  return hits.filter((inner) => !hits.some((outer) => contains(outer, inner)));
}

/** Shorter parts would take ordinary words apart. */
const MIN_PART = 4;
const SHORT_PARTS: ReadonlySet<string> = new Set(['id', 'no', 'dt', 'dob', 'zip', 'pin', 'tel', 'mob', 'num', 'sex']);
/** Endings of ordinary words that are words themselves: township, workshop, network, deadline, newsletter. */
const ENDINGS: ReadonlySet<string> = new Set(['ship', 'shop', 'work', 'line', 'hood', 'board', 'letter']);

let knownSet: ReadonlySet<string> | undefined;

function knownWords(): ReadonlySet<string> {
  knownSet ??= new Set([
    ...ATTRIBUTES.flatMap((attribute) => attribute.headers).flatMap((phrase) => fold(phrase).split(' ')),
    ...LIGHT,
    ...FLAG_TAIL,
    ...MOMENT_TAIL,
  ]);
  return knownSet;
}

/** `timecreated` → time, created; null for a word that is known or that does not fall into known words altogether. */
export function takeApart(token: Token): readonly Token[] | null {
  const { text, segment } = token;
  if (text.length < 6 || text.length > 32 || knownWords().has(text) || phraseIndex().has(text)) return null;
  const parts = splitKnown(text, 3);
  return parts === null ? null : parts.map((part) => ({ text: part, segment }));
}

function splitKnown(text: string, atMost: number): readonly string[] | null {
  if (isPart(text)) return [text];
  if (atMost === 1) return null;
  for (let at = text.length - 2; at >= 2; at--) {
    const first = text.slice(0, at);
    if (!isPart(first)) continue;
    const rest = splitKnown(text.slice(at), atMost - 1);
    if (rest !== null && !ENDINGS.has(rest.at(-1) ?? '')) return [first, ...rest];
  }
  return null;
}

function isPart(text: string): boolean {
  return SHORT_PARTS.has(text) || (text.length >= MIN_PART && knownWords().has(text));
}
