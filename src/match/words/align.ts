/**
 * Which words of two names answer each other. Enters: the words of both. Leaves: pairs, best first, each word once; a word
 * may answer several at once that it is written of (`followup`: follow up) or that it abbreviates (`dob`: date of birth).
 */
import { alike } from './alike.ts';
import type { Word } from './read.ts';

/** Words less alike than this don't answer each other. */
const LEAST = 0.6;
const JOINED = 0.95;
const ACRONYM = 0.7;

export interface Answer {
  /** Positions in either name; several on one side at most. */
  readonly mine: readonly number[];
  readonly theirs: readonly number[];
  readonly alike: number;
}

/** Answers of two names, each word at most once. */
export function align(mine: readonly Word[], theirs: readonly Word[]): Answer[] {
  const found: Answer[] = [];
  mine.forEach((a, i) => {
    theirs.forEach((b, j) => {
      const value = alike(a, b);
      if (value >= LEAST) found.push({ mine: [i], theirs: [j], alike: value });
    });
    if (theirs.length > 1)
      for (const { from, to, value } of spans(a, theirs))
        found.push({ mine: [i], theirs: range(from, to), alike: value });
  });
  if (mine.length > 1) {
    theirs.forEach((b, j) => {
      for (const { from, to, value } of spans(b, mine))
        found.push({ mine: range(from, to), theirs: [j], alike: value });
    });
  }
  if (found.length < 2) return found;
  found.sort((x, y) => y.alike - x.alike || distance(x) - distance(y));
  const goneMine = new Set<number>();
  const goneTheirs = new Set<number>();
  return found.filter(({ mine: i, theirs: j }) => {
    if (i.some((at) => goneMine.has(at)) || j.some((at) => goneTheirs.has(at))) return false;
    for (const at of i) goneMine.add(at);
    for (const at of j) goneTheirs.add(at);
    return true;
  });
}

const distance = ({ mine, theirs }: Answer): number => Math.abs((mine[0] ?? 0) - (theirs[0] ?? 0));

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const NONE: readonly Span[] = [];

interface Span {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Runs of two to four words that one word stands for. */
function spans(word: Word, list: readonly Word[]): readonly Span[] {
  const { text } = word;
  if (text.length < 3) return NONE;
  const out: Span[] = [];
  for (let from = 0; from < list.length - 1; from++) {
    const first = list[from]?.text ?? '';
    if (first[0] !== text[0]) continue;
    let joined = first;
    let letters = first[0] ?? '';
    for (let to = from + 1; to < Math.min(list.length, from + 4); to++) {
      const next = list[to]?.text ?? '';
      joined += next;
      letters += next[0] ?? '';
      if (joined === text) out.push({ from, to: to + 1, value: JOINED });
      else if (letters === text) out.push({ from, to: to + 1, value: ACRONYM });
    }
  }
  return out;
}
