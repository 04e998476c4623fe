/**
 * How far meanings that were read from names alone are to be believed. Enters: a side. Leaves: a share from 0 to 1. Where the
 * vocabulary reads hardly any of a side's names, it doesn't speak that side's language, and the few that it does read are
 * words with a second meaning (a tumour's grade is no school grade).
 */
import type { Item, Side } from './types.ts';

/** Names of a foreign trade that are read by accident (guess). */
const ACCIDENTS = 0.1;
/** A name read as well as this is read. */
const READ = 0.7;
/** A few names tell little of a side: so many are added, of which so many were read, as in an ordinary register. */
const USUAL = { names: 10, read: 7 } as const;

const KNOWN = new WeakMap<Side, number>();

/** Share of the readings of this side's names that are no accident. */
export function trustIn(side: Side): number {
  let trust = KNOWN.get(side);
  if (trust === undefined) {
    const named = side.items.filter((item) => item.named);
    const read = named.filter((item) => (item.meanings[0]?.confidence ?? 0) >= READ).length;
    const share = (read + USUAL.read) / (named.length + USUAL.names);
    trust = Math.max(0, share - ACCIDENTS) / (share * (1 - ACCIDENTS));
    KNOWN.set(side, trust);
  }
  return trust;
}

/** Factor on the confidence of an item's meanings: 1 where more than its name speaks for them. */
export function trusted(item: Item, side: Side): number {
  return item.byName === true ? trustIn(side) : 1;
}
