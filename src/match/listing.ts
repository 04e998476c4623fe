/**
 * A pairing as it is told. Enters: two named sides. Leaves: pairs from the surest to the most doubtful with reasons and
 * runners-up, and who is left over on either side. Names are as they stood: whoever prints them escapes them.
 */
import { sharesOf } from './competition.ts';
import { type Pair, pairSides } from './pairing.ts';
import { scoresOf } from './scores.ts';
import type { Item, Side, SignalResult } from './types.ts';

/** A side and what it is called. */
export interface NamedSide {
  readonly name: string;
  readonly from: 'evidence' | 'system';
  readonly side: Side;
}

export interface Place {
  readonly table: string;
  readonly name: string;
  /** Place in its table, from 0. */
  readonly position: number;
  readonly attribute: string;
}

export interface Option {
  readonly b: Place;
  /** Probability that both are one field, the other pairs left aside. */
  readonly probability: number;
  /** The same with the others in view: what fits five alike is shared by five. */
  readonly share: number;
  readonly log10LR: number;
  readonly signals: readonly SignalResult[];
}

export interface ListedPair extends Option {
  readonly a: Place;
  readonly runnersUp: readonly Option[];
}

/** One that stayed alone, and what came into question for it. */
export interface Alone {
  readonly a: Place;
  readonly runnersUp: readonly Option[];
}

export interface Listing {
  readonly a: { readonly name: string; readonly from: NamedSide['from']; readonly items: number };
  readonly b: { readonly name: string; readonly from: NamedSide['from']; readonly items: number };
  readonly pairs: readonly ListedPair[];
  readonly unmatched: { readonly a: readonly Alone[]; readonly b: readonly Place[] };
}

/**
 * Pairs two sides and lists what came of it.
 *
 * @throws InputError when there are too many pairs
 */
export function listingOf(a: NamedSide, b: NamedSide): Listing {
  const scores = scoresOf(a.side, b.side, undefined, `${a.name} and ${b.name}`);
  const share = sharesOf(scores);
  const { rows, left } = pairSides(a.side, b.side, scores);
  const option = (pair: Pair): Option[] => {
    const item = b.side.items[pair.b];
    if (item === undefined) return [];
    const { probability, ratio: log10LR, signals } = pair;
    return [{ b: placeOf(item), probability, share: share(pair.a, pair.b), log10LR, signals }];
  };
  const pairs: ListedPair[] = [];
  const alone: Alone[] = [];
  rows.forEach(({ pair, runnersUp }, i) => {
    const item = a.side.items[i];
    if (item === undefined) return;
    const others = runnersUp.flatMap(option);
    const [made] = pair === null ? [] : option(pair);
    if (made === undefined) alone.push({ a: placeOf(item), runnersUp: others });
    else pairs.push({ a: placeOf(item), ...made, runnersUp: others });
  });
  return {
    a: { name: a.name, from: a.from, items: a.side.items.length },
    b: { name: b.name, from: b.from, items: b.side.items.length },
    pairs: pairs.sort((x, y) => y.share - x.share),
    unmatched: { a: alone, b: left.flatMap((j) => b.side.items[j] ?? []).map(placeOf) },
  };
}

function placeOf({ table, name, position, attribute }: Item): Place {
  return { table, name, position, attribute };
}
