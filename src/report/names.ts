/** Names of columns and tables as a page or document shows them. Enters: profiles. Leaves: for each name what is shown of it. */
import type { Profile } from '../profile/types.ts';
import { nameForReport } from './escape.ts';

/** A name from the evidence to what is shown of it. */
export type Namer = (name: string) => string;

/** For all names in these profiles; a name that is a value in one table is shown as a shape everywhere. */
export function namerOf(...profiles: readonly Pick<Profile, 'tables'>[]): Namer {
  const shapes = new Map<string, string>();
  for (const { tables } of profiles)
    for (const table of tables)
      for (const { name, shown } of [table, ...table.columns]) if (shown !== undefined) shapes.set(name, shown);
  return (name) => nameForReport(shapes.get(name) ?? name);
}

/** What is said of a table with such columns; '' of others. */
export function shapesSaid(columns: number | undefined): string {
  if (columns === undefined) return '';
  const names = columns === 1 ? '1 column has a name that looks' : `${columns} columns have names that look`;
  return `${names} like values and stand here as shapes: the evidence may use values as keys.`;
}
