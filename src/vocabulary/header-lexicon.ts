/**
 * All words of column names, made ready once: phrases of the attributes and of the languages, and the words that change
 * their neighbours. Enters: nothing. Leaves: the lexicon, built when the first name is read. How names are matched lives in
 * header-index.ts and header.ts.
 */

import { ATTRIBUTES } from './attributes.ts';
import { type Entry, type Lexicon, readyText, unpacked } from './header-ready.ts';
import { same } from './header-same.ts';
import { fold } from './header-tokens.ts';
import {
  COMPANY_CONTEXT,
  FACILITY_CONTEXT,
  FLAG_TAIL,
  LIGHT,
  MOMENT_TAIL,
  RELATIVE_CONTEXT,
  SILENT,
  THINGS,
} from './header-words.ts';
import { LANGUAGES } from './languages/index.ts';

interface Link extends Entry {
  headFirst: boolean;
  next: Link | undefined;
}

/** Shorter words of the language files take no word apart: among many languages, some short word fits everywhere. */
const MIN_FOREIGN_PART = 5;
/** What is left of a phrase without its silent words must be longer, to stand for the phrase. */
const MAX_LEFT_ALONE = 3;
/** Letters that keyboards without them write as two. */
const DIGRAPHS: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ø', 'oe'],
  ['å', 'aa'],
  ['æ', 'ae'],
]);

/** Where a phrase comes from. */
interface Source {
  readonly foreign: boolean;
  readonly headFirst: boolean;
  /** Words of at least so many letters may take a run-together name apart. */
  readonly minPart: number;
}

const OWN: Source = { foreign: false, headFirst: false, minPart: 1 };

let known: Building | undefined;
/** Phrases in other scripts than Latin, not yet read: most files need none of them. */
let waiting: (() => void)[] = [];

export interface Building extends Lexicon {
  readonly index: Map<string, Link>;
  readonly words: Set<string>;
  readonly light: Set<string>;
  readonly relatives: Set<string>;
  readonly facilities: Set<string>;
  readonly companies: Set<string>;
  readonly things: Set<string>;
}

let ready: Lexicon | undefined;

/** Made when the first name is read: runs that read none don't wait for it. A build has the words of Latin script ready. */
export function lexicon(): Lexicon {
  if (known !== undefined) return known;
  const text = readyText();
  if (text === null) return building();
  ready ??= unpacked(text);
  return ready;
}

/** The same, made of the lists themselves. */
export function building(): Building {
  known ??= build();
  return known;
}

/** Makes the words of other scripts than Latin ready, when a name holds a letter of one. */
export function readScriptsOf(name: string): void {
  if ((known !== undefined && waiting.length === 0) || !OTHER_SCRIPT.test(name)) return;
  building();
  for (const read of waiting) read();
  waiting = [];
}

/** Beyond Latin with its extensions and marks. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u1f00-\u1fff\u2e80-\uffef]/;
/** Transliterations are ASCII from one comma to the next. */
const ASCII_PHRASES = /(?<=^|, )[a-z][a-z0-9 ]*(?=,|$)/g;

function build(): Building {
  const made: Building = {
    index: new Map(),
    words: new Set([...LIGHT, ...FLAG_TAIL, ...MOMENT_TAIL]),
    light: new Set(LIGHT),
    relatives: new Set(RELATIVE_CONTEXT),
    facilities: new Set(FACILITY_CONTEXT),
    companies: new Set(COMPANY_CONTEXT),
    things: new Set(THINGS),
  };
  for (const { id, headers } of ATTRIBUTES) enterAll(made, id, headers.join(','), OWN);
  for (const language of LANGUAGES) {
    const source = { foreign: true, headFirst: language.headFirst === true, minPart: MIN_FOREIGN_PART };
    for (const [id, text] of Object.entries(language.headers)) enterLanguage(made, id, text, source);
    for (const name of CONTEXTS) {
      const text = language[name] ?? '';
      if (OTHER_SCRIPT.test(text)) waiting.push(() => enterContext(made, name, text));
      enterContext(made, name, OTHER_SCRIPT.test(text) ? asciiPhrases(text) : text);
    }
  }
  return made;
}

const asciiPhrases = (text: string): string => (text.match(ASCII_PHRASES) ?? []).join(',').trim();

const CONTEXTS = ['light', 'relatives', 'facilities', 'companies', 'things'] as const;

function enterLanguage(made: Building, id: string, text: string, source: Source): void {
  if (!OTHER_SCRIPT.test(text)) {
    enterAll(made, id, text, source);
    return;
  }
  const transliterated = asciiPhrases(text);
  if (transliterated !== '') enterAll(made, id, transliterated, source);
  waiting.push(() => enterAll(made, id, text, source));
}

function enterContext(made: Building, name: (typeof CONTEXTS)[number], text: string): void {
  const words = made[name];
  for (const word of list(text)) {
    if (word === '') continue;
    words.add(word);
    if (word.length >= MIN_FOREIGN_PART || isUnspaced(word)) made.words.add(word);
  }
}

/** Folded phrases of a comma-separated list; those with umlauts twice, the second time with their digraphs. */
function list(text: string): readonly string[] {
  const plain = fold(text).split(SEPARATOR);
  if (!/[äöüøåæ]/.test(text)) return plain;
  const marked = text.split(SEPARATOR).filter((phrase) => /[äöüøåæ]/.test(phrase));
  const twice = marked.join(',').replace(/[äöüøåæ]/g, (letter) => DIGRAPHS.get(letter) ?? letter);
  return [...plain, ...fold(twice).split(',')];
}

const SEPARATOR = /\s*,\s*/;

function enterAll({ index, words }: Building, id: string, text: string, source: Source): void {
  const { foreign, minPart } = source;
  for (const phrase of list(text)) {
    if (phrase === '') continue;
    // Half of ten thousand phrases are one word.
    if (!phrase.includes(' ')) {
      if (phrase.length >= minPart || isUnspaced(phrase)) words.add(phrase);
      enterWord(index, phrase, id, source);
      continue;
    }
    const all = phrase.split(' ');
    let silent = false;
    for (const word of all) {
      if (word.length >= minPart || isUnspaced(word)) words.add(word);
      if (SILENT.has(word)) silent = true;
    }
    enterWords(index, all, id, phrase, source);
    if (!silent) continue;
    // Silent words are dropped from names, so a phrase is found with and without its own.
    const short = all.filter((part) => !SILENT.has(part));
    // A word of a language that is left alone means something else: Vietnamese `so the` is no `so`.
    if (short.join('').length > (foreign ? MAX_LEFT_ALONE : 0)) enterWords(index, short, id, phrase, source);
  }
}

function enterWord(index: Building['index'], word: string, attribute: string, { foreign, headFirst }: Source): void {
  enter(index, word, { attribute, phrase: word, foreign, headFirst, next: undefined });
  // A word of a language must not speak for all that it stands for elsewhere: `名` is a given name, `name` needn't be one.
  if (foreign || isUnspaced(word)) return;
  const canonical = same(word);
  if (canonical !== word) enter(index, canonical, { attribute, phrase: word, foreign, headFirst, next: undefined });
}

function enterWords(
  index: Building['index'],
  all: readonly string[],
  attribute: string,
  phrase: string,
  { foreign, headFirst }: Source,
): void {
  let joined = '';
  let canonical = '';
  for (const word of all) {
    joined += word;
    canonical += same(word);
  }
  enter(index, joined, { attribute, phrase, foreign, headFirst, next: undefined });
  // A word of a language must not speak for all that it stands for elsewhere: `名` is a given name, `name` needn't be one.
  if (canonical === joined || (all.length === 1 && (foreign || isUnspaced(phrase)))) return;
  enter(index, canonical, { attribute, phrase, foreign, headFirst, next: undefined });
}

/** Meanings of one key are a chain: most have one, and a list for each would cost more than all the rest. */
function enter(index: Building['index'], key: string, entry: Link): void {
  const first = index.get(key);
  if (first === undefined) {
    index.set(key, entry);
    return;
  }
  let last = first;
  for (;;) {
    if (last.attribute === entry.attribute) {
      last.headFirst ||= entry.headFirst;
      return;
    }
    if (last.next === undefined) break;
    last = last.next;
  }
  last.next = entry;
}

/** True for words of scripts that put no spaces between words, or few (Hangul). */
export function isUnspaced(word: string): boolean {
  return (
    word > '\u0dff' &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー々]/u.test(word)
  );
}

/** True for a word that says something, alone or to its neighbours. */
export function isWord(word: string): boolean {
  const { index, words, light, relatives, facilities, companies, things } = lexicon();
  return [index, words, light, relatives, facilities, companies, things].some((known) => known.has(word));
}
