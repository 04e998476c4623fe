/**
 * Tables as they come in, shards of one table put together. Enters: tallies, of evidence and of saved profiles, and saved
 * tables that carry none. Leaves: their profiles, in the order in which the tables first came.
 */
import { InputError } from '../errors.ts';
import { describeTable } from './describe-table.ts';
import { ShardIndex } from './shard-index.ts';
import { mergeTables, type TableTally } from './table-tally.ts';
import type { TableProfile } from './types.ts';
import { shownTables } from './value-names.ts';

/** A table, and how its fingerprints are called. */
interface Shard {
  tally: TableTally | null;
  readonly fingerprints: string;
  /** As it was saved, as long as nothing was added. */
  saved: TableProfile | null;
  /** Its first name, but for numbers. */
  readonly name: string;
  /** Whether no piece had another table of these columns. */
  alone: boolean;
}

/** A table that comes in. */
export interface Added {
  readonly tally: TableTally;
  readonly fingerprints: string;
  /** The table that it was read from, if it was saved. */
  readonly saved?: TableProfile;
}

export class Shards {
  readonly #known: Shard[] = [];
  #index = new ShardIndex<Shard>();

  /**
   * Adds the tables of a piece, a file or a saved profile. Their tallies are used up.
   *
   * @param from what they come from, for a message
   * @param apart whether a schema names them: those of the same columns are no parts of each other, unless numbers alone tell their names apart
   * @throws InputError when one belongs to a table whose fingerprints have another key
   */
  add(tables: readonly Added[], from: string, apart: boolean): void {
    const alone = apart ? aloneAmong(tables) : undefined;
    for (const added of tables) {
      const isAlone = alone === undefined || alone.has(added);
      const name = unnumbered(added.tally.name);
      // Where a piece has several of these columns, only the name tells which is which.
      const found =
        (apart ? this.#index.find(added.tally, (shard) => shard.name === name) : undefined) ??
        (isAlone ? this.#index.find(added.tally, (shard) => shard.alone) : undefined);
      this.#put(added, found, from, name, isAlone);
    }
  }

  #put(
    { tally, fingerprints, saved }: Added,
    found: ReturnType<ShardIndex<Shard>['find']>,
    from: string,
    name: string,
    alone: boolean,
  ): void {
    if (found === undefined) {
      const shard = { tally, fingerprints, saved: saved ?? null, name, alone };
      this.#known.push(shard);
      this.#index.add(shard, tally);
      return;
    }
    const { shard: known } = found;
    if (known.fingerprints !== fingerprints)
      throw new InputError(
        `${from} has the columns of another table and fingerprints of another key (${fingerprints}, not ${known.fingerprints}): profile both with the same --key`,
      );
    if (!Number.isSafeInteger(found.tally.records + tally.records))
      throw new InputError(`${from} brings a table to more records than can be counted`);
    mergeTables(found.tally, tally);
    this.#index.merged(found);
    forget(tally);
    known.saved = null;
    if (!alone) known.alone = false;
  }

  /** Adds a saved table that nothing can be merged with. */
  keep(table: TableProfile): void {
    this.#known.push({ tally: null, fingerprints: '', saved: table, name: '', alone: true });
  }

  /** All tables; `sketch` tells whether they are to merge with others later. The tallies are used up: nothing can be added any more. */
  describe(sketch: boolean): TableProfile[] {
    this.#index = new ShardIndex();
    const tables = this.#known.splice(0).flatMap((shard) => {
      const { tally, fingerprints, saved } = shard;
      // Of thousands of tables, tallies and profiles have no room together.
      shard.tally = null;
      if (saved !== null) return [sketch ? saved : withoutSketch(saved)];
      if (tally === null || tally.records === 0) return [];
      const table = describeTable(tally, sketch ? fingerprints : undefined);
      forget(tally);
      return [table];
    });
    return shownTables(tables);
  }
}

/** Of tables that are parts of one, numbers tell the names apart: years, months, pages. */
function unnumbered(name: string): string {
  return name.replace(/\d+/g, '#');
}

/** The tables whose columns no other one has, but for those whose names differ in numbers alone. */
function aloneAmong(tables: readonly Added[]): Set<Added> {
  const index = new ShardIndex<Set<string>>();
  const names = tables.map(({ tally }) => {
    const known = index.find(tally)?.shard ?? new Set<string>();
    if (known.size === 0) index.add(known, tally);
    return known.add(unnumbered(tally.name));
  });
  return new Set(tables.filter((_, i) => names[i]?.size === 1));
}

/** Its samples are in another tally now. */
function forget({ distinctRows, patterns, columns }: TableTally): void {
  for (const sample of [distinctRows, patterns, ...columns.flatMap(({ shapes, values }) => [shapes, values])])
    sample.forget();
}

function withoutSketch({ sketch: _, ...table }: TableProfile): TableProfile {
  return table;
}
