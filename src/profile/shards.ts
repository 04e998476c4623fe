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
}

export class Shards {
  readonly #known: Shard[] = [];
  #index = new ShardIndex<Shard>();

  /**
   * Adds a tally, which is used up.
   *
   * @param from what it comes from, for a message
   * @param saved the table that it was read from
   * @throws InputError when it belongs to a table whose fingerprints have another key
   */
  add(tally: TableTally, fingerprints: string, from: string, saved: TableProfile | null = null): void {
    const found = this.#index.find(tally);
    if (found === undefined) {
      const shard = { tally, fingerprints, saved };
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
  }

  /** Adds a saved table that nothing can be merged with. */
  keep(table: TableProfile): void {
    this.#known.push({ tally: null, fingerprints: '', saved: table });
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

/** Its samples are in another tally now. */
function forget({ distinctRows, patterns, columns }: TableTally): void {
  for (const sample of [distinctRows, patterns, ...columns.flatMap(({ shapes, values }) => [shapes, values])])
    sample.forget();
}

function withoutSketch({ sketch: _, ...table }: TableProfile): TableProfile {
  return table;
}
