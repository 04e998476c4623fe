/** How a table's view changes what a column alone seemed to be. Enters: a typed column. Leaves: it with another meaning. */
import type { TypedColumn } from './typed.ts';
import { chosen } from './typing.ts';

/** The column with one meaning taken for another: confidence moves with it, what was known of the other is dropped. */
export function renamed(column: TypedColumn, from: string, to: string): TypedColumn {
  const found = column.found
    .filter((entry) => entry.attribute !== to)
    .map((entry) => (entry.attribute === from ? { ...entry, attribute: to } : entry));
  const best = column.best === null ? found.find((entry) => entry.attribute === to) : chosen(found);
  return { ...column, found, best: best ?? null };
}
