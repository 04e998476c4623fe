/**
 * The phrases of all attributes, found among the tokens of a column name. Enters: tokens. Leaves: the phrases in them that no
 * longer phrase contains. Spellings of one word (`num`, `nr`, `no`) are one; run-together words are taken apart.
 */

import { byScript } from '../by-script.ts';
import { affixed } from './header-affixes.ts';
import { isUnspaced, lexicon } from './header-lexicon.ts';
import { same } from './header-same.ts';
import type { Token } from './header-tokens.ts';

const isNumber = byScript(/^[0-9]+$/, () => /^\p{N}+$/u);

/** Longest phrase, in tokens. */
const MAX_PHRASE = 7;
/** Longer runs of words than any phrase needn't be looked up. */
const MAX_KEY = 64;

/** A phrase found in the tokens from `from` up to, not including, `to`. */
export interface PhraseHit {
  readonly attribute: string;
  readonly phrase: string;
  readonly foreign: boolean;
  readonly headFirst: boolean;
  readonly from: number;
  readonly to: number;
}

/** Every phrase in the tokens that no longer phrase contains. */
export function findPhrases(list: readonly Token[]): readonly PhraseHit[] {
  const hits: PhraseHit[] = [];
  const { index } = lexicon();
  const spelled = list.map(({ text }) => same(text));
  const singulars = list.length < 2 ? spelled : spelled.map(singular);
  for (let from = 0; from < list.length; from++) {
    let joined = '';
    let canonical = '';
    let plural = '';
    for (let to = from + 1; to <= list.length && to <= from + MAX_PHRASE; to++) {
      joined += list[to - 1]?.text ?? '';
      canonical += spelled[to - 1] ?? '';
      plural += singulars[to - 1] ?? '';
      if (joined.length > MAX_KEY) break;
      let entry =
        index.get(joined) ??
        (canonical === joined ? undefined : index.get(canonical)) ??
        (to - from < 2 || plural === joined ? undefined : index.get(plural));
      for (; entry !== undefined; entry = entry.next) {
        const { attribute, phrase, foreign, headFirst } = entry;
        hits.push({ attribute, phrase, foreign, headFirst, from, to });
      }
    }
  }
  const longest = hits.length < 2 ? hits : hits.filter((inner) => !hits.some((outer) => contains(outer, inner)));
  return longest.some(isShort) ? longest.filter((hit) => !isShort(hit) || isAmongItsOwn(hit, longest, list)) : longest;
}

/** Short words of a language that are something else in another: `via`, `ad`, `il`. */
const MAX_SHORT = 4;
const isShort = ({ foreign, phrase }: PhraseHit): boolean => foreign && phrase.length <= MAX_SHORT && phrase < '\u0370';

/** A short word counts when all beside it is light or of the language lists too: `via` and `via_residenza`, not `sent_via`. */
function isAmongItsOwn(hit: PhraseHit, hits: readonly PhraseHit[], list: readonly Token[]): boolean {
  const { light } = lexicon();
  return list.every(({ text, segment }, at) => {
    if (segment > 0 || (at >= hit.from && at < hit.to) || light.has(text) || isNumber(text)) return true;
    return hits.some((other) => other.foreign && other.from <= at && at < other.to);
  });
}

/** `customers_id` is found as `customer id`; a word that stands alone keeps its plural. */
const singular = (word: string): string =>
  word.length > 4 && /[a-z]{3}[^aiusx]s$/.test(word) && !word.endsWith('ies') ? word.slice(0, -1) : word;

function contains(outer: PhraseHit, inner: PhraseHit): boolean {
  return outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;
}

/** Shorter parts would take ordinary words apart. */
const MIN_PART = 4;
const SHORT_PARTS: ReadonlySet<string> = new Set([
  'id',
  'no',
  'dt',
  'dob',
  'zip',
  'pin',
  'tel',
  'mob',
  'num',
  'nr',
  'tlf',
  'sex',
  'alt',
  'sms',
  'of',
]);
/** Endings of ordinary words that are words themselves: township, workshop, network, deadline, newsletter, showroom. */
const ENDINGS: ReadonlySet<string> = new Set([
  'ship',
  'shop',
  'work',
  'line',
  'hood',
  'board',
  'letter',
  'room',
  'case',
]);

/** Longest word of a script without spaces, in characters. */
const MAX_UNSPACED = 10;

/** `timecreated` → time, created; null for a word that is known or that does not fall into known words altogether. */
export function takeApart(token: Token): readonly Token[] | null {
  const { text } = token;
  if (isUnspaced(text)) return segmented(token);
  const { words, index } = lexicon();
  if (text.length < 5 || text.length > 32 || words.has(text) || index.has(text)) return null;
  const parts = splitKnown(text, 3) ?? affixed(text);
  return parts === null ? null : parts.map((part) => ({ ...token, text: part }));
}

/**
 * `客户姓名` → 客户, 姓名: the longest known word from the end on, since these languages put the thing named last. What is
 * unknown stays in one piece. One character is a word only at the end (名, 号, 명), where it says what kind of thing it is.
 */
function segmented(token: Token): readonly Token[] | null {
  const { words, index } = lexicon();
  const { text } = token;
  if (text.length < 2 || text.length > 32 || index.has(text)) return null;
  const found: string[] = [];
  let unknown = '';
  for (let end = text.length; end > 0; ) {
    let size = Math.min(end, MAX_UNSPACED);
    const isLast = end === text.length;
    const fits = (word: string): boolean =>
      (word.length > 1 && (words.has(word) || index.has(word))) || ((word.length > 1 || isLast) && same(word) !== word);
    while (size > 0 && !fits(text.slice(end - size, end))) size--;
    if (size === 0) {
      unknown = text.slice(end - 1, end) + unknown;
      end--;
      continue;
    }
    if (unknown !== '') found.unshift(unknown);
    unknown = '';
    found.unshift(text.slice(end - size, end));
    end -= size;
  }
  if (unknown !== '') found.unshift(unknown);
  return found.length < 2 ? null : found.map((part) => ({ ...token, text: part }));
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
  if (SHORT_PARTS.has(text)) return true;
  const { words, relatives } = lexicon();
  return text.length >= MIN_PART && (words.has(text) || relatives.has(text));
}
