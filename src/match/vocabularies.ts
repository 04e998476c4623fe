/**
 * Small vocabularies compared. Enters: counted values of two items. Leaves: the share of the first that stands in the second,
 * letter case and punctuation aside, whole or by its rarer words ("R0: no residual tumour" in "R0"). No value leaves.
 */

import { isAscii } from '../by-script.ts';
import { similarity } from '../documents/nearest.ts';
import type { ValueCount } from '../profile/types.ts';

/** A vocabulary read once: values with their share, words of the values. */
export interface Vocabulary {
  readonly values: readonly { readonly text: string; readonly words: readonly string[]; readonly share: number }[];
  readonly whole: ReadonlySet<string>;
  /** Word → positions of the values that have it. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

const MOST_VALUES = 5000;
/** What is only alike counts less than what is the same. */
const PARTLY = 0.85;
const SLIP = 0.8;
const LEAST_SLIP = 0.7;
/** Codes of one word are compared letter by letter in lists up to this length. */
const SHORT_LIST = 60;
const KNOWN = new WeakMap<readonly ValueCount[], Vocabulary>();

/** Says that nothing is known: stands in any list and tells none from another. */
const NOTHING: ReadonlySet<string> = new Set([
  'not reported',
  'unknown',
  'other',
  'not available',
  'na',
  'n a',
  'none',
  'not applicable',
  'unspecified',
  'missing',
  'not known',
  'null',
  'other specify',
  'not specified',
]);
const NOTHING_COUNTS = 0.1;

/** `Not-Hispanic or Latino` → `not hispanic or latino`. */
function plain(value: string): string {
  const text = value.slice(0, 200).toLowerCase();
  // Most words are ASCII, for which the engine needs no classes of Unicode.
  const between = isAscii(text) ? /[^a-z0-9%<>+]+/g : /[^\p{L}\p{M}\p{N}%<>+]+/gu;
  return text.replace(between, ' ').trim();
}

/** Reads a vocabulary; at most 5,000 values of it. */
export function vocabularyOf(counts: readonly ValueCount[]): Vocabulary {
  const known = KNOWN.get(counts);
  if (known !== undefined) return known;
  const rows = new Map<string, number>();
  for (const { value, rows: n } of counts.slice(0, MOST_VALUES)) {
    const text = plain(value);
    if (text !== '') rows.set(text, (rows.get(text) ?? 0) + n * (NOTHING.has(text) ? NOTHING_COUNTS : 1));
  }
  const total = [...rows.values()].reduce((sum, n) => sum + n, 0);
  const values = [...rows].map(([text, n]) => ({ text, words: [...new Set(text.split(' '))], share: n / total }));
  const byWord = new Map<string, number[]>();
  values.forEach(({ words }, position) => {
    for (const word of words) {
      enter(byWord, word, position);
      if (CODE.test(word)) enter(byWord, decorated(word), position);
    }
  });
  const made = { values, whole: new Set(rows.keys()), byWord };
  KNOWN.set(counts, made);
  return made;
}

/** `t1a`, `m0`, `g2`: a code, which some write with a letter before it (`pT1a`). */
const CODE = /^\p{L}{1,3}\p{N}[\p{L}\p{N}]{0,3}$/u;

/** Key under which a code is found by those who write it without its first letter. */
const decorated = (word: string): string => `~${word.slice(1)}`;

function enter(index: Map<string, number[]>, word: string, position: number): void {
  const list = index.get(word);
  if (list === undefined) index.set(word, [position]);
  else list.push(position);
}

/** Word → what it tells: the log of how few lists have it. */
export function wordWeights(lists: readonly (Vocabulary | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let known = 0;
  for (const list of lists) {
    if (list === null) continue;
    known++;
    for (const word of list.byWord.keys()) if (!word.startsWith('~')) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, n]) => [word, Math.log((known + 2) / (n + 0.5))]));
}

/** Share of `mine` that stands in `theirs`, 0 to 1. */
export function coverage(mine: Vocabulary, theirs: Vocabulary, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const { text, words, share } of mine.values) sum += share * best(text, words, theirs, weights);
  return Math.min(1, sum);
}

function best(
  text: string,
  words: readonly string[],
  theirs: Vocabulary,
  weights: ReadonlyMap<string, number>,
): number {
  if (theirs.whole.has(text)) return 1;
  const weightOf = (word: string): number =>
    weights.get(word) ?? (CODE.test(word) ? weights.get(word.slice(1)) : undefined) ?? UNSEEN;
  const total = words.reduce((all, word) => all + weightOf(word), 0);
  const shared = new Map<number, number>();
  for (const word of words) {
    for (const at of found(word, theirs)) shared.set(at, (shared.get(at) ?? 0) + weightOf(word));
  }
  let most = 0;
  for (const [at, weight] of shared) {
    const other = (theirs.values[at]?.words ?? []).reduce((all, word) => all + weightOf(word), 0);
    most = Math.max(most, (PARTLY * 2 * weight) / (total + other));
  }
  if (most < SLIP && words.length === 1 && theirs.values.length <= SHORT_LIST) {
    for (const value of theirs.values) {
      if (value.words.length > 1 || Math.abs(value.text.length - text.length) > 2) continue;
      const near = similarity(value.text, text);
      if (near >= LEAST_SLIP) most = Math.max(most, SLIP * near);
    }
  }
  return most;
}

/** Values with this word, or with this code, one of the two written with a letter before it. */
function found(word: string, { byWord }: Vocabulary): readonly number[] {
  return (
    byWord.get(word) ?? (CODE.test(word) ? (byWord.get(word.slice(1)) ?? byWord.get(`~${word}`)) : undefined) ?? []
  );
}

/** Weight of a word that stands in no list. */
const UNSEEN = 3;
