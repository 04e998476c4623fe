/** Words that both names share, rare ones more than common ones. A column without a name has no such reason. */

import { similarity } from '../../documents/nearest.ts';
import { trusted } from '../trust.ts';
import type { Context, Finding, Item, Signal } from '../types.ts';
import { align } from '../words/align.ts';
import { type Word, wordsOf } from '../words/read.ts';

/** Of one field's names, so much of the words of one stand in the other. */
const SHARED = 0.55;
/** A word is missing in the other name of the same field about as often as not. */
const MISSING = 0.5;
/** Names are no proof: at most so much, in powers of ten. */
const MOST = 3.5;
const LEAST = -1.3;
/** Names that are read as one meaning may do so in different words: that none is shared then halves the odds at most (guess). */
const SYNONYMS = -0.3;
/** Spelling as a whole, when no word answers another. */
const LEAST_SPELLING = 0.6;

export const nameSignal: Signal = {
  id: 'name',
  compare(a, b, context) {
    if (!a.named || !b.named) return null;
    const mine = wordsOf(a.name);
    const theirs = wordsOf(b.name);
    if (mine.length === 0 || theirs.length === 0) return null;
    return compareWords(mine, theirs, context, LEAST + readAlike(a, b, context) * (SYNONYMS - LEAST));
  },
};

/** How sure it is that both names say one meaning, 0 to 1. */
function readAlike(a: Item, b: Item, context: Context): number {
  const [mine] = a.meanings;
  const [theirs] = b.meanings;
  if (mine === undefined || mine.attribute !== theirs?.attribute) return 0;
  return mine.confidence * theirs.confidence * trusted(a, context.a) * trusted(b, context.b);
}

function compareWords(mine: readonly Word[], theirs: readonly Word[], context: Context, least: number): Finding {
  const answers = align(mine, theirs);
  let log = 0;
  const goneMine = new Set<number>();
  const goneTheirs = new Set<number>();
  for (const answer of answers) {
    const words = answer.theirs.length > 1 ? answer.theirs.map((at) => theirs[at]) : answer.mine.map((at) => mine[at]);
    for (const at of answer.mine) goneMine.add(at);
    for (const at of answer.theirs) goneTheirs.add(at);
    for (const word of words) {
      if (word === undefined) continue;
      const share = context.words.share(word.concept);
      // Words that are only alike answer each other by chance in so many names more.
      const chance = Math.min(0.9, share + 0.15 * (1 - answer.alike));
      log += word.weight * Math.log10((Math.max(SHARED, chance) * answer.alike) / chance);
    }
  }
  mine.forEach((word, at) => {
    if (!goneMine.has(at)) log += word.weight * Math.log10(MISSING / (1 - context.words.share(word.concept)));
  });
  theirs.forEach((word, at) => {
    if (!goneTheirs.has(at)) log += word.weight * Math.log10(MISSING / (1 - context.words.share(word.concept)));
  });
  const spelling = answers.length === 0 ? similarity(joined(mine), joined(theirs)) : 0;
  if (spelling >= LEAST_SPELLING) log = Math.max(log, spelling);
  const bounded = Math.max(least, Math.min(MOST, log));
  const same = answers.length > 0 && goneMine.size === mine.length && goneTheirs.size === theirs.length;
  const because = same
    ? 'the names say the same'
    : answers.length === 0 && spelling < LEAST_SPELLING
      ? 'the names have no word in common'
      : `the names share ${goneMine.size} of ${mine.length} and ${goneTheirs.size} of ${theirs.length} words`;
  return bounded >= 0 ? { pSame: 1, pOther: 10 ** -bounded, because } : { pSame: 10 ** bounded, pOther: 1, because };
}

function joined(words: readonly Word[]): string {
  return words.map((word) => word.text).join('');
}
