/** How a table's view changes what a column alone seemed to be. Enters: a typed column. Leaves: it with another meaning. */
import type { TypedColumn } from './typed.ts';
import { chosen } from './typing.ts';

/** The column with one meaning taken for another: they change places, so that what is likely either way stays likely. */
export function renamed(column: TypedColumn, from: string, to: string): TypedColumn {
  const found = column.found.map((entry) => {
    if (entry.attribute === from) return { ...entry, attribute: to };
    return entry.attribute === to ? { ...entry, attribute: from } : entry;
  });
  const best = column.best === null ? found.find((entry) => entry.attribute === to) : chosen(found);
  return { ...column, found, best: best ?? null };
}

/** The column with `share` of one meaning's confidence given to another, which is chosen; the rest stays with the first. */
export function yielded(column: TypedColumn, from: string, to: string, share: number): TypedColumn {
  const given = column.found.find((entry) => entry.attribute === from) ?? column.best;
  if (given === null || given === undefined) return column;
  const had = column.found.find((entry) => entry.attribute === to)?.confidence ?? 0;
  const best = { ...given, attribute: to, confidence: had + share * given.confidence };
  const rest = column.found
    .filter((entry) => entry.attribute !== to)
    .map((entry) => (entry.attribute === from ? { ...entry, confidence: (1 - share) * entry.confidence } : entry));
  const found = [best, ...rest].sort((x, y) => y.confidence - x.confidence || (x.attribute < y.attribute ? -1 : 1));
  return { ...column, found, best };
}
