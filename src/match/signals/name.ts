/** Words that both names share, rare ones more than common ones. A column without a name has no such reason. */

import { similarity } from '../../documents/nearest.ts';
import { trusted } from '../trust.ts';
import type { Context, Finding, Item, Signal } from '../types.ts';
import { type Answer, align } from '../words/align.ts';
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
  speaksOf: ({ name, named }) => named && wordsOf(name).length > 0,
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

/** What two names have in common, whatever else is known of the two sides. */
interface Common {
  readonly answers: readonly Answer[];
  /** Positions of the words that were answered. */
  readonly mine: ReadonlySet<number>;
  readonly theirs: ReadonlySet<number>;
  /** How alike they are spelled as a whole, asked when no word answers another. */
  readonly spelling: number;
  readonly because: string;
}

/** The same fields are met by one way into a system after another. */
const KNOWN = new WeakMap<readonly Word[], Map<readonly Word[], Common>>();
const KNOWN_AT_MOST = 50_000;
let kept = 0;

function commonOf(mine: readonly Word[], theirs: readonly Word[]): Common {
  const known = KNOWN.get(mine) ?? new Map<readonly Word[], Common>();
  let common = known.get(theirs);
  if (common === undefined) {
    common = readCommon(mine, theirs);
    if (kept++ < KNOWN_AT_MOST) KNOWN.set(mine, known.set(theirs, common));
  }
  return common;
}

function readCommon(mine: readonly Word[], theirs: readonly Word[]): Common {
  const answers = align(mine, theirs);
  const goneMine = new Set<number>();
  const goneTheirs = new Set<number>();
  for (const answer of answers) {
    for (const at of answer.mine) goneMine.add(at);
    for (const at of answer.theirs) goneTheirs.add(at);
  }
  const spelling = answers.length === 0 ? similarity(joined(mine), joined(theirs)) : 0;
  const same = answers.length > 0 && goneMine.size === mine.length && goneTheirs.size === theirs.length;
  const because = same
    ? 'the names say the same'
    : answers.length === 0 && spelling < LEAST_SPELLING
      ? 'the names have no word in common'
      : `the names share ${goneMine.size} of ${mine.length} and ${goneTheirs.size} of ${theirs.length} words`;
  return { answers, mine: goneMine, theirs: goneTheirs, spelling, because };
}

function compareWords(mine: readonly Word[], theirs: readonly Word[], context: Context, least: number): Finding {
  const { answers, mine: goneMine, theirs: goneTheirs, spelling, because } = commonOf(mine, theirs);
  let log = 0;
  for (const answer of answers) {
    const ofMine = answer.theirs.length <= 1;
    for (const at of ofMine ? answer.mine : answer.theirs) {
      const word = ofMine ? mine[at] : theirs[at];
      if (word === undefined) continue;
      const share = context.words.share(word.concept);
      // Words that are only alike answer each other by chance in so many names more.
      const chance = Math.min(0.9, share + 0.15 * (1 - answer.alike));
      log += word.weight * Math.log10((Math.max(SHARED, chance) * answer.alike) / chance);
    }
  }
  log = withMissing(withMissing(log, mine, goneMine, context), theirs, goneTheirs, context);
  if (spelling >= LEAST_SPELLING) log = Math.max(log, spelling);
  const bounded = Math.max(least, Math.min(MOST, log));
  return bounded >= 0 ? { pSame: 1, pOther: 10 ** -bounded, because } : { pSame: 10 ** bounded, pOther: 1, because };
}

/** What the words that nothing answers take away. */
function withMissing(log: number, words: readonly Word[], gone: ReadonlySet<number>, context: Context): number {
  let sum = log;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || gone.has(at)) continue;
    sum += word.weight * Math.log10(MISSING / (1 - context.words.share(word.concept)));
  }
  return sum;
}

function joined(words: readonly Word[]): string {
  return words.map((word) => word.text).join('');
}
