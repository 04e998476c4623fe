/**
 * Words alike. Enters: a written word and the words that could stand there. Leaves: the nearest of them ("did you
 * mean"), or null when none is near enough to be a slip. The only importer of the edit distance.
 */
import levenshtein from 'fast-levenshtein';

/** Words longer than this are never a slip of one of ours, and the distance costs length × length. */
const LONGEST = 80;

/** Edit similarity of two words, 0 (nothing in common) to 1 (the same). */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest > 4 * LONGEST) return a === b ? 1 : 0;
  return longest === 0 ? 1 : 1 - levenshtein.get(a, b) / longest;
}

/** Letters in order: two words that differ only by a swap have the same. */
function letters(word: string): string {
  return [...word].sort().join('');
}

/** Edits from one word to another; a swap of letters, two edits to the algorithm, is one slip of the hand. */
function slips(a: string, b: string): number {
  const edits = levenshtein.get(a, b);
  return edits === 2 && letters(a) === letters(b) ? 1 : edits;
}

/**
 * The nearest word by edit distance, letter case aside; at most a third of the written word may differ. A word that
 * gives only the last part of a dotted one (`birthDate` for `person.birthDate`) is near as well. Ties: the first listed.
 */
export function nearest(written: string, words: readonly string[]): string | null {
  if (written.length > LONGEST || written === '') return null;
  const wanted = written.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const word of words) {
    const whole = word.toLowerCase();
    const tail = whole.slice(whole.lastIndexOf('.') + 1);
    const distance = Math.min(slips(wanted, whole), tail === whole ? least : slips(wanted, tail) + 0.5);
    if (distance < least && word !== written) {
      best = word;
      least = distance;
    }
  }
  return best;
}
