/** Invented items and sides. */
import { sideOf } from '../../src/match/sides.ts';
import type { Item, Side } from '../../src/match/types.ts';

/** An item of which nothing is known but its name. */
export function item(name: string, more: Partial<Item> = {}): Item {
  const attribute = more.attribute ?? 'other';
  return {
    name,
    named: true,
    table: '',
    position: 0,
    attribute,
    meanings: attribute === 'other' ? [] : [{ attribute, confidence: 1 }],
    step: null,
    format: null,
    scheme: null,
    kind: null,
    values: [],
    shapes: [],
    pattern: null,
    unique: null,
    length: null,
    ...more,
  };
}

/** A side of items that stand in this order. */
export function side(...items: readonly Item[]): Side {
  return sideOf(items.map((entry, position) => ({ ...entry, position })));
}

/** Values with as many rows each. */
export function counts(...values: readonly string[]): { value: string; rows: number }[] {
  return values.map((value) => ({ value, rows: 20 }));
}
