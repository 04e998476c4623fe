/**
 * Lists of numbers as strings, and back. Enters: numbers, or text that may be anybody's. Leaves: text, or numbers that have
 * been checked; `Misspelt` when they can't be right. No list is longer than the caller allows, whatever the text says.
 */
import { HASH_SPACE } from '../kernel/hash.ts';
import type { NumberCounts } from './dates.ts';

/** What is wrong with a spelling; whoever reads knows where. */
export class Misspelt extends Error {}

/** In the order of their codes, so that fingerprints in order are texts in order. */
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const VALUES: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]));
/** Digits of a fingerprint: 9 × 6 bits hold 53. */
const WIDTH = 9;
/** What the last five of them count. */
const LOWER = 2 ** 30;

/** Fingerprints, nine digits each. */
export function spellPrints(hashes: readonly number[]): string {
  const text = Buffer.allocUnsafe(hashes.length * WIDTH);
  let at = 0;
  for (const hash of hashes) {
    // In halves of four and of five digits, which are small enough for whole numbers.
    const high = Math.floor(hash / LOWER);
    const low = hash - high * LOWER;
    for (let bits = 18; bits >= 0; bits -= 6) text[at++] = DIGITS.charCodeAt((high >>> bits) & 63);
    for (let bits = 24; bits >= 0; bits -= 6) text[at++] = DIGITS.charCodeAt((low >>> bits) & 63);
  }
  return text.toString('latin1');
}

/** Fingerprints again, at most `most`; not yet in order. */
export function readPrints(text: string, most: number): number[] {
  if (text.length % WIDTH !== 0) throw new Misspelt(`must hold fingerprints of ${WIDTH} characters`);
  if (text.length > most * WIDTH) throw new Misspelt(`must hold at most ${most} fingerprints`);
  const hashes: number[] = [];
  for (let at = 0; at < text.length; at += WIDTH) {
    let hash = 0;
    for (let i = 0; i < WIDTH; i++) {
      const value = VALUES.get(text.charAt(at + i));
      if (value === undefined) throw new Misspelt('must hold fingerprints and nothing else');
      hash = hash * 64 + value;
    }
    if (hash < 1 || hash >= HASH_SPACE) throw new Misspelt('holds a fingerprint that none can be');
    hashes.push(hash);
  }
  return hashes;
}

/** @throws Misspelt unless the fingerprints ascend */
export function checkOrder(hashes: readonly number[]): readonly number[] {
  if (hashes.some((hash, i) => i > 0 && hash <= (hashes[i - 1] ?? 0)))
    throw new Misspelt('must hold fingerprints in order, each once');
  return hashes;
}

/** Words between blanks: exactly `count`. */
export function readWords(text: string, count: number): string[] {
  const words = text === '' ? [] : text.split(' ', count + 1);
  if (words.length !== count) throw new Misspelt(`must hold ${count} entries`);
  return words;
}

/** A whole number from 0 to `most`. */
export function readCount(text: string, most: number): number {
  if (!/^\d{1,16}$/.test(text) || Number(text) > most) throw new Misspelt(`must hold whole numbers up to ${most}`);
  return Number(text);
}

/** Rows of `count` entries, each from 1 to `most`. */
export function readRows(text: string, count: number, most: number): number[] {
  return readWords(text, count).map((word) => {
    const rows = readCount(word, most);
    if (rows === 0) throw new Misspelt('must hold numbers of at least 1');
    return rows;
  });
}

/** Counts by number: the difference to the number before, and the count, alternately. */
export function spellCounts(counts: NumberCounts): string {
  const keys = new Float64Array(counts.size);
  let known = 0;
  for (const key of counts.keys()) keys[known++] = key;
  let text = '';
  let before = 0;
  for (const key of keys.sort()) {
    text += `${key - before} ${counts.get(key)} `;
    before = key;
  }
  return text.slice(0, -1);
}

/** What keys there may be. */
export interface Keys {
  readonly largest: number;
  /** Most different keys. */
  readonly most: number;
  isKey(key: number): boolean;
}

/** Counts by number again; all of them together at most `rows`. */
export function readCounts(text: string, keys: Keys, rows: number): NumberCounts {
  const counts: NumberCounts = new Map();
  const words = text === '' ? [] : text.split(' ', 2 * keys.most + 1);
  if (words.length % 2 !== 0) throw new Misspelt(`must hold at most ${keys.most} pairs of numbers`);
  let key = 0;
  let sum = 0;
  for (let i = 0; i < words.length; i += 2) {
    const difference = readCount(words[i] ?? '', keys.largest);
    const count = readCount(words[i + 1] ?? '', rows);
    key += difference;
    sum += count;
    if (count === 0 || (i > 0 && difference === 0) || key > keys.largest || !keys.isKey(key) || sum > rows)
      throw new Misspelt("holds numbers that can't be right");
    counts.set(key, count);
  }
  return counts;
}
