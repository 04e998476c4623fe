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
