/**
 * Tables by their columns. Enters: tallies, one after another. Leaves: of those that came before, the first with the same columns,
 * without a look at each. Deliberately absent: a second opinion of what is the same; `sameColumns` is asked of each that could be.
 */
import { sameColumns, type TableTally } from './table-tally.ts';
import { isShape, shapeOf } from './value-names.ts';

interface Entry<T> {
  readonly shard: T;
  readonly tally: TableTally;
  /** Which it was. */
  readonly place: number;
  /** Its names. */
  key: string;
}

export class ShardIndex<T> {
  /** By names as they are; */
  readonly #named = new Map<string, Entry<T>[]>();
  /** by the shapes of the names; */
  readonly #shaped = new Map<string, Entry<T>[]>();
  /** the same of those of which a name may be a shape already, as saved profiles hold it. */
  readonly #shown = new Map<string, Entry<T>[]>();
  #places = 0;

  /** The first with the same columns, of those that fit. */
  find(tally: TableTally, fits: (shard: T) => boolean = () => true): Entry<T> | undefined {
    const alike = (mayBeShown(tally) ? this.#shaped : this.#shown).get(keyOf(tally, shapeOf));
    let first: Entry<T> | undefined;
    for (const entries of [this.#named.get(keyOf(tally)), alike])
      for (const entry of entries ?? [])
        if ((first === undefined || entry.place < first.place) && fits(entry.shard) && sameColumns(entry.tally, tally))
          first = entry;
    return first;
  }

  add(shard: T, tally: TableTally): void {
    const entry = { shard, tally, place: this.#places++, key: keyOf(tally) };
    put(this.#named, entry.key, entry);
    put(this.#shaped, keyOf(tally, shapeOf), entry);
    if (mayBeShown(tally)) put(this.#shown, keyOf(tally, shapeOf), entry);
  }

  /** Call it when another table was merged with this one: some of its names may be shapes now. */
  merged(entry: Entry<T>): void {
    const key = keyOf(entry.tally);
    if (key === entry.key) return;
    entry.key = key;
    put(this.#named, key, entry);
    put(this.#shown, keyOf(entry.tally, shapeOf), entry);
  }
}

function keyOf({ columns }: TableTally, of = (name: string) => name): string {
  return JSON.stringify(columns.map(({ column }) => [column.named, of(column.name)]));
}

function mayBeShown({ columns }: TableTally): boolean {
  return columns.some(({ column }) => isShape(column.name));
}

function put<T>(map: Map<string, T[]>, key: string, entry: T): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else entries.push(entry);
}
