/**
 * What a key/value table needs to be told again when profiles merge. Enters: a pivot, and one of the table's columns. Leaves:
 * the names that may be shown, if it is the column of names; what detectors find in all sampled values, not only in those
 * that columns are typed by, if it is the column of values; nothing otherwise.
 */
import { INSPECTED, type Look } from './inspect.ts';
import { looker } from './nested-typing.ts';
import { lookOf, shownNames } from './pivot.ts';
import type { TypedColumn } from './typed.ts';
import type { PivotProfile } from './types.ts';

export interface PivotNeeds {
  /** Texts by the fingerprints of their values. */
  readonly texts: ReadonlyMap<number, string>;
  /** Findings of the values behind those that every column keeps; null where they are not known. */
  readonly looks: readonly (Look | null)[];
}

const NOTHING: PivotNeeds = { texts: new Map(), looks: [] };

/** What the column at a position needs. */
export function pivotNeeds(pivot: PivotProfile | null, position: number, { tally }: TypedColumn): PivotNeeds {
  const entries = tally.values.entries();
  if (position === pivot?.key) {
    const names = new Set(shownNames(entries).map(({ text }) => text));
    const texts = entries.flatMap(({ hash, item: { value } }): [number, string][] =>
      value !== null && names.has(value) ? [[hash, value]] : [],
    );
    return { ...NOTHING, texts: new Map(texts) };
  }
  if (position !== pivot?.value) return NOTHING;
  const look = looker();
  return { ...NOTHING, looks: entries.slice(INSPECTED).map(({ item }) => lookOf(item, look)) };
}
