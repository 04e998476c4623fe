/**
 * The places of a JSON document: what is the same for all records that stand there. Enters: paths. Leaves: places, each with the
 * columns of its table. Deliberately absent: what is open at the moment.
 */
import type { Place, Rows } from './frames.ts';
import type { JsonTables } from './tables.ts';

/** Places remembered; a file with more has data for keys. */
const MOST_PLACES = 20_000;

/** Makes the places of one reading. */
export class Places {
  private readonly tables: JsonTables;
  private readonly maps = new Map<string, Place>();
  private made = 0;

  constructor(tables: JsonTables) {
    this.tables = tables;
  }

  /** Whether another one may be remembered. */
  get mayKeep(): boolean {
    return this.made < MOST_PLACES;
  }

  place(table: string, base: string, prefix: string): Place {
    this.made++;
    const columns = this.tables.columns(table, prefix);
    return { table, base, prefix, columns, objects: new Map(), arrays: new Map() };
  }

  /** The place of the entries of a map. */
  mapPlace(table: string): Place {
    const known = this.maps.get(table);
    if (known !== undefined) return known;
    const made = this.place(table, table, '');
    if (this.mayKeep) this.maps.set(table, made);
    return made;
  }

  /** An array whose elements are rows. @param entry the key of the map that it stands under */
  rows(table: string, base: string, prefix: string, scalars: string, entry: string | undefined): Rows {
    return { kind: 'rows', table, base, prefix, scalars, entry, place: this.place(table, base, prefix) };
  }
}
