/**
 * Enters: bytes that are neither Unicode nor ASCII. Leaves: the old encoding in which they are most like names and
 * addresses of some language, and whether another is nearly as likely. Deliberately absent: long texts:
 * each distinct word counts once, since a city that comes a thousand times says no more than once.
 */
import { COMMON_CHARACTERS, ORDINARY_LEADS, PAIR_RARITY } from './characters.ts';
import { decoderOf } from './decoders.ts';
import { type Alphabet, SINGLE_BYTE } from './letters.ts';
import { type PairLabel, pairPlace, pairTable } from './tables.ts';

/** An encoding of the WHATWG Encoding Standard, by its label in lower case. */
export interface Guess {
  readonly encoding: string;
  /** Another encoding that reads these bytes differently is less than ten times less likely. */
  readonly doubtful: boolean;
}

/** Bytes of distinct words that are weighed; more change nothing any more. */
const SAMPLE_BYTES = 1500;
const LONGEST_WORD = 60;
/** log10 of the odds below which the choice is called doubtful. */
const CERTAIN_ODDS = 1;
/** Words with fewer bytes above ASCII than this share are no pairs: an accented letter here and there. */
const PAIR_SHARE = 0.4;
/** log10 probability of a byte above ASCII in a language that fits well; pairs read as letters come to −2.2 and less. */
const FITTING = -1.6;
/** log10 probability of a byte above ASCII in what is no text of any language here, and of there being such a thing. */
const NOISE_BYTE = -2.7;
const NOISE = -2;
/** log10 probabilities: a character of ASCII, a letter that the language doesn't have, what is no character at all. */
const ASCII_CHARACTER = -1.3;
const FOREIGN_LETTER = -3.8;
const NONSENSE = -6;
/** What a capital after a small letter costs, and a small letter after two capitals. */
const UPPER_AFTER_LOWER = -1.5;
const LOWER_AFTER_UPPERS = -0.7;
/** What a single letter between figures and marks costs in a script of its own: "2ª" is no Thai. */
const LONE_LETTER = -1.5;
/** What a word in another language of the same encoding costs. */
const ANOTHER_LANGUAGE = -0.3;
/** log10 of the odds of the encoding that a text names, and of the one that programs name unasked: stated guesses; few letters outweigh them. */
const NAMED = 2;
const NAMED_UNASKED = 0.5;
const ZIPF = 3;
const LF = 10;

/** @param bytes with at least one above ASCII @param named the encoding that they say they are in */
export function guessEncoding(bytes: Uint8Array, named?: string): Guess {
  const voice = (label: string) => (label !== named ? 0 : label === 'windows-1252' ? NAMED_UNASKED : NAMED);
  const sample = distinctWords(bytes);
  const high = sample.filter((byte) => byte >= 0x80).length;
  const ascii = sample.filter((byte) => byte < 0x80 && byte !== LF).length;
  const found: { readonly label: string; readonly text: string; readonly score: number }[] = [];
  for (const { label, rarity, alphabets } of SINGLE_BYTE) {
    const text = read(label, sample);
    found.push({ label, text, score: rarity + voice(label) + wordsScore(text.split('\n'), alphabets) });
  }
  // Their tables take time to build: only where no language of single bytes fits well.
  const fits = found.some(({ score }) => score - ASCII_CHARACTER * ascii > FITTING * high);
  const arePairs = !fits && high >= (high + ascii) * PAIR_SHARE;
  for (const label of ['gbk', 'shift_jis', 'big5', 'euc-kr', 'euc-jp'] as const) {
    if (arePairs || label === named) {
      const text = read(label, sample);
      found.push({ label, text, score: PAIR_RARITY[label] + voice(label) + characterScore(text, label) });
    }
  }
  // Stable: of encodings that read the words alike and are equally likely, the first is named.
  found.sort((a, b) => b.score - a.score);
  const [best] = found;
  const letters = sample.filter(isAsciiLetter).length;
  const noise = NOISE + NOISE_BYTE * high + ASCII_CHARACTER * ascii + LATIN_STEPS[1][1] * letters;
  // Noise is read as windows-1252, which loses nothing of it.
  if (best === undefined || best.score < noise) return { encoding: 'windows-1252', doubtful: true };
  const rival = found.find(({ text }) => text !== best.text);
  const doubtful = rival !== undefined && best.score - rival.score < CERTAIN_ODDS;
  return { encoding: best.label === 'gbk' && hasFourBytes(bytes) ? 'gb18030' : best.label, doubtful };
}

function read(label: string, bytes: Uint8Array): string {
  const decoder = decoderOf(label);
  return decoder.write(bytes) + decoder.end();
}

/** The distinct words that hold a byte above ASCII, a line each. No pair of any encoding is cut. */
function distinctWords(bytes: Uint8Array): Uint8Array {
  const words = new Set<string>();
  let size = 0;
  let start = 0;
  let high = false;
  for (let at = 0; at <= bytes.length && size < SAMPLE_BYTES; at++) {
    const byte = bytes[at] ?? LF;
    if (byte >= 0x80) high = true;
    // The second byte of a pair is a digit, an at sign or more; the other marks of ASCII end a word in all encodings.
    if (byte >= 0x40 || (byte >= 0x30 && byte <= 0x39)) continue;
    if (high) {
      const word = Buffer.from(bytes.subarray(start, Math.min(at, start + LONGEST_WORD))).toString('latin1');
      if (!words.has(word)) size += word.length;
      words.add(word);
    }
    high = false;
    start = at + 1;
  }
  return Buffer.from([...words].join('\n'), 'latin1');
}

/** log10 probability of words in the likeliest of some languages, or in several of them at a price for each word. */
function wordsScore(words: readonly string[], alphabets: readonly Alphabet[]): number {
  const totals = alphabets.map(() => 0);
  let mixed = 0;
  for (const word of words) {
    const scores = alphabets.map((alphabet) => wordScore(word, alphabet));
    scores.forEach((score, i) => {
      totals[i] = (totals[i] ?? 0) + score;
    });
    mixed += Math.max(...scores.map((score, i) => score + (alphabets[i]?.rarity ?? 0))) + ANOTHER_LANGUAGE;
  }
  return Math.max(mixed, ...totals.map((total, i) => total + (alphabets[i]?.rarity ?? 0)));
}

/** A state per kind of character: other, ASCII letter, letter beyond ASCII. */
type State = 0 | 1 | 2;
/** log10 probability of a letter of each kind after each state, in Latin scripts and in others. */
const LATIN_STEPS = [
  [0, -0.1, -1.1],
  [0, -0.1, -1.1],
  [0, -0.1, -1.1],
] as const;
const OTHER_STEPS = [
  [0, -1, -0.1],
  [0, -0.1, -3],
  [0, -3, -0.05],
] as const;
const VIETNAMESE_STEPS = [
  [0, -0.1, -1.1],
  [0, -0.15, -0.5],
  [0, -0.2, -0.5],
] as const;

function wordScore(word: string, { letters, latin, marks }: Alphabet): number {
  const steps = !latin ? OTHER_STEPS : marks === true ? VIETNAMESE_STEPS : LATIN_STEPS;
  let state: State = 0;
  let score = 0;
  let lower = false;
  let uppers = 0;
  let known = 0;
  for (let i = 0; i < word.length; i++) {
    const character = word.charAt(i);
    const code = word.charCodeAt(i);
    if (code < 0x80 && !isAsciiLetter(code)) {
      score += ASCII_CHARACTER;
      state = 0;
      lower = false;
      uppers = 0;
      continue;
    }
    const small = character.toLowerCase();
    const rank = code < 0x80 ? -1 : rankOf(character, small, letters);
    if (code >= 0x80 && rank < 0 && !/[\p{L}\p{M}]/u.test(character)) {
      score += symbolScore(code, state !== 0);
      state = 0;
      lower = false;
      uppers = 0;
      continue;
    }
    const next: State = code < 0x80 ? 1 : 2;
    score += steps[state][next];
    score += code < 0x80 ? ASCII_CHARACTER : rank >= 0 ? letterScore(rank, letters.length) : FOREIGN_LETTER;
    const upper = small !== character;
    if (upper && lower) score += UPPER_AFTER_LOWER;
    if (!upper && uppers > 1 && small !== character.toUpperCase()) score += LOWER_AFTER_UPPERS;
    lower = !upper && small !== character.toUpperCase();
    uppers = upper ? uppers + 1 : 0;
    state = next;
    known++;
  }
  return known === 1 && !latin ? score + LONE_LETTER : score;
}

function rankOf(character: string, small: string, letters: string): number {
  const exact = letters.indexOf(character);
  return exact >= 0 ? exact : small.length === 1 ? letters.indexOf(small) : -1;
}

/** Zipf's law, flattened at its head. */
function letterScore(rank: number, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += 1 / (i + ZIPF);
  return Math.log10(1 / (rank + ZIPF) / sum);
}

/** No letter: nonsense, an apostrophe or dash of typesetters, or another mark; inside a word it is the rarer. */
function symbolScore(code: number, inside: boolean): number {
  if (code === 0xfffd || code < 0xa0) return NONSENSE;
  if (code === 0x2019 || code === 0x2013) return inside ? -2.2 : -2.6;
  // Pound, euro, degree, section, a blank that doesn't break: they stand alone in any language.
  if (!inside && (code === 0xa0 || code === 0xa3 || code === 0xa7 || code === 0xb0 || code === 0x20ac)) return -1.7;
  return inside ? -4 : -3;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** log10 probability of a text of Chinese, Japanese or Korean records. */
function characterScore(text: string, label: PairLabel): number {
  const common = COMMON_CHARACTERS[label];
  const ordinary = ordinaryCharacters(label);
  const japanese = label === 'shift_jis' || label === 'euc-jp';
  let score = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF) continue;
    if (code < 0x80) score += ASCII_CHARACTER;
    else if (code === 0xfffd || code < 0xa0) score += NONSENSE;
    else if (common.includes(text.charAt(i))) score += -2.6;
    else if (code >= 0x3040 && code <= 0x30ff) score += japanese ? -2.2 : -4.5;
    else if (code >= 0xff61 && code <= 0xff9f) score += -2.6;
    else if (ordinary.has(code)) score += -4;
    else if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff5e)) score += -3.4;
    else score += -5.5;
  }
  return score;
}

const ordinarySets = new Map<PairLabel, Set<number>>();

function ordinaryCharacters(label: PairLabel): Set<number> {
  let set = ordinarySets.get(label);
  if (set === undefined) {
    const [first, last] = ORDINARY_LEADS[label];
    // Where the trail bytes below A1 are an addition to the standard, they hold the rare ones.
    const from = label === 'gbk' || label === 'euc-kr' ? 0xa1 : 0x40;
    set = new Set();
    for (let lead = first; lead <= last; lead++)
      for (let trail = from; trail <= 0xfe; trail++) set.add(pairTable(label)[pairPlace(lead, trail)] ?? 0);
    ordinarySets.set(label, set);
  }
  return set;
}

/** A sequence of four bytes, which GBK proper doesn't have. */
function hasFourBytes(bytes: Uint8Array): boolean {
  return /[\x81-\xfe][0-9][\x81-\xfe][0-9]/.test(Buffer.from(bytes).toString('latin1'));
}
