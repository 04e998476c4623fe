/** Numbers, dates, lists and texts are different things. */
import { expectedKind } from '../kinds.ts';
import type { Finding, Item, Kind, Side, Signal } from '../types.ts';

const SAME = { pSame: 0.85, pOther: 0.35 } as const;
const UNLIKE = { pSame: 0.05, pOther: 0.4 } as const;
/** A name only lets expect. */
const EXPECTED = { pSame: 0.6, pOther: 0.3 } as const;
const UNEXPECTED = { pSame: 0.15, pOther: 0.4 } as const;
/** Kinds that a column of the one may well show where the other is stated. */
const NEAR: ReadonlySet<string> = new Set([
  'list flag',
  'list text',
  'code text',
  'code number',
  'code list',
  'flag number',
  'list number',
  'date number',
  'date code',
  'date text',
  'flag text',
]);
/** A side that lists vocabularies lists most of those it has: share of its items with one, at most. */
const LISTED = 0.85;
const USUALLY_LISTS = 0.4;

export const kindSignal: Signal = {
  id: 'kind',
  compare(a, b, { a: mine, b: theirs }) {
    if (a.kind !== null && b.kind !== null) return compare(a.kind, b.kind);
    if (b.kind === null && a.kind !== null) return unlisted(a.kind, theirs) ?? hinted(a.kind, b);
    if (a.kind === null && b.kind !== null) return unlisted(b.kind, mine) ?? hinted(b.kind, a);
    return null;
  },
};

function compare(mine: Kind, theirs: Kind): Finding | null {
  if (mine === theirs) return { ...SAME, because: `both hold ${plural(mine)}` };
  if (NEAR.has(`${mine} ${theirs}`) || NEAR.has(`${theirs} ${mine}`)) return null;
  return { ...UNLIKE, because: `${plural(mine)} here, ${plural(theirs)} there` };
}

/** A small vocabulary that a side didn't list although it lists others. */
function unlisted(kind: Kind, side: Side): Finding | null {
  if (kind !== 'list' && kind !== 'flag') return null;
  const listed = Math.min(LISTED, side.listing / USUALLY_LISTS);
  if (listed < 0.1) return null;
  return { pSame: 1 - listed, pOther: 1 - side.listing, because: 'the other side lists vocabularies, and none here' };
}

function hinted(kind: Kind, item: Item): Finding | null {
  const expected = expectedKind(item);
  if (expected === null) return null;
  if (expected === kind) return { ...EXPECTED, because: `${plural(kind)}, as the name lets expect` };
  if (NEAR.has(`${kind} ${expected}`) || NEAR.has(`${expected} ${kind}`)) return null;
  return { ...UNEXPECTED, because: `${plural(kind)}, where the name lets expect ${plural(expected)}` };
}

function plural(kind: Kind): string {
  return kind === 'list' ? 'a small vocabulary' : `${kind}s`;
}
