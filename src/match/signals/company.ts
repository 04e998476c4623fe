/**
 * Columns of one meaning stand together: the lines of an address, the districts of a voter. What a name leaves open, its
 * neighbours in the own table let expect. Says nothing of what has a sure meaning of its own.
 */
import { titleOf } from '../../vocabulary/index.ts';
import { trusted, trustIn } from '../trust.ts';
import type { Context, Finding, Item, Side, Signal } from '../types.ts';

/** A column has the meaning of the next one in so many cases, and of the next but one in so many (guesses). */
const NEXT: readonly (readonly [number, number])[] = [
  [1, 0.2],
  [2, 0.1],
];
/** A name that is read less surely than this leaves its meaning open. */
const OPEN = 0.7;
/** A meaning as sure as this is known. */
const KNOWN = 0.7;
/** Fields that have the meaning besides those that are counted: so many a side. */
const CHANCE = 0.25;
const LEAST_ITEMS = 10;

export const companySignal: Signal = {
  id: 'company',
  compare(a, b, context, i, j) {
    return expecting(a, b, context, [context.a, context.b], i) ?? expecting(b, a, context, [context.b, context.a], j);
  },
};

/** What the company of an open item says of a known one. */
function expecting(
  open: Item,
  known: Item,
  { words, b }: Context,
  [side, other]: readonly [Side, Side],
  at: number,
): Finding | null {
  const [theirs] = known.meanings;
  if (theirs === undefined) return null;
  const told = open.meanings[0]?.confidence ?? 0;
  const doubt = 1 - told;
  const sure = theirs.confidence * trusted(known, other) * trustIn(side);
  if (told > OPEN || sure < KNOWN) return null;
  const expected = companyOf(side, at);
  if (expected.size === 0) return null;
  const all = [...expected.values()].reduce((sum, share) => sum + share, 0);
  const chance = Math.min(0.5, words.attribute(theirs.attribute) + CHANCE / Math.max(LEAST_ITEMS, b.items.length));
  const share = (expected.get(theirs.attribute) ?? 0) + (1 - all) * chance;
  const pSame = doubt * share + (1 - doubt) * chance;
  const title = titleOf(theirs.attribute);
  return {
    pSame,
    pOther: chance,
    because: pSame > chance ? `it stands among ${title}` : `it doesn't stand among ${title}`,
  };
}

const COMPANY = new WeakMap<Side, Map<number, ReadonlyMap<string, number>>>();

/** Meaning → how much the neighbours in the same table make it expected. */
function companyOf(side: Side, at: number): ReadonlyMap<string, number> {
  const known = COMPANY.get(side) ?? new Map<number, ReadonlyMap<string, number>>();
  COMPANY.set(side, known);
  const found = known.get(at);
  if (found !== undefined) return found;
  const made = new Map<string, number>();
  for (const [far, share] of NEXT) {
    for (const other of [side.items[at - far], side.items[at + far]]) {
      const [meaning] = other?.meanings ?? [];
      if (meaning === undefined || other?.table !== side.items[at]?.table) continue;
      made.set(meaning.attribute, (made.get(meaning.attribute) ?? 0) + share * meaning.confidence);
    }
  }
  known.set(at, made);
  return made;
}
