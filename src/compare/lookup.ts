/**
 * A few records in a large leak. Enters: the fingerprints of a small side's values, and the evidence of the other, which is
 * read once more. Leaves: which of those values stand there, by table and column, and the fingerprints of the records in
 * which they do. A sample of a million values holds one in five hundred: a hundred records would be lost in it.
 */
import { InputError } from '../errors.ts';
import { expand } from '../evidence/expand.ts';
import { peekEvidence } from '../evidence/open.ts';
import type { Batch } from '../evidence/types.ts';
import { proceed, type Watch } from '../evidence/watch.ts';
import { fingerprint, type HashKey, hashRecord } from '../kernel/hash.ts';
import { cellReader } from '../profile/cell-reader.ts';
import { isReported } from '../profile/reported.ts';
import { isSavedProfile } from '../profile/saved.ts';
import { columnSeed } from '../profile/table-tally.ts';
import type { TableProfile } from '../profile/types.ts';

/** What is looked for. */
export interface Wanted {
  readonly hashes: ReadonlySet<number>;
  /** Least and most characters: most cells need no hash. */
  readonly length: readonly [number, number];
}

/** What was found in a table. */
export interface Found {
  /** By column. */
  readonly values: readonly Set<number>[];
  /** Of records that hold one of the values. */
  readonly records: Set<number>;
}

export interface LookUpOptions extends Watch {
  readonly key?: HashKey | undefined;
}

/**
 * Looks for values in evidence.
 *
 * @param tables of the evidence, as it was profiled
 * @returns what was found in each of them; null if it can't be read once more
 * @throws Interrupted when it was stopped: what wasn't found by then may stand in the rest
 */
export async function lookUp(
  path: string,
  tables: readonly TableProfile[],
  wanted: Wanted,
  options: LookUpOptions,
): Promise<Found[] | null> {
  if (path === '-') return null;
  const found = tables.map(({ columns }): Found => ({ values: columns.map(() => new Set()), records: new Set() }));
  try {
    for (const place of await expand([path])) {
      if (!('path' in place)) continue;
      const peeked = await peekEvidence(place.path, { ...options, raw: place.raw });
      if (isReported(peeked.head.text) || isSavedProfile(place.path, peeked.head.text)) {
        await peeked.close();
        return null;
      }
      const within = place.group === undefined ? {} : { within: place.group.name };
      for await (const file of peeked.files(within))
        for await (const batch of file.batches()) {
          const table = found[placeOf(batch, tables)];
          if (table === undefined) return null;
          search(batch, wanted, options.key, table);
        }
    }
    proceed(options.signal);
    return found;
  } catch (error) {
    // What was read before can't be read again: the sample has to do.
    if (error instanceof InputError) return null;
    throw error;
  }
}

/**
 * The table that a batch belongs to, -1 if there is none, or if it could be several. Tables of equal columns are one, and
 * columns of a table grow at its end: a batch before that has fewer.
 */
export function placeOf(batch: Pick<Batch, 'columns'>, tables: readonly TableProfile[]): number {
  const fit = tables.flatMap((table, i) => (begins(table, batch) ? [i] : []));
  const exact = fit.filter((i) => tables[i]?.columns.length === batch.columns.length);
  const [place = -1, ...others] = exact.length > 0 ? exact : fit;
  return others.length === 0 ? place : -1;
}

function begins({ columns }: TableProfile, batch: Pick<Batch, 'columns'>): boolean {
  return (
    batch.columns.length <= columns.length &&
    batch.columns.every(({ name, named }, i) => columns[i]?.name === name && columns[i]?.named === named)
  );
}

function search(batch: Batch, { hashes, length: [least, most] }: Wanted, key: HashKey | undefined, found: Found): void {
  const hash = (text: string) => fingerprint(text, key);
  const seen = new Map<string, number>();
  const seeds = batch.columns.map(({ name }) => columnSeed(name, seen));
  const read = cellReader(batch);
  for (let row = 0; row < batch.rows; row++) {
    let hit = false;
    for (let i = 0; i < seeds.length; i++) {
      const text = read(row, i)?.trim() ?? '';
      if (text.length < least || text.length > most || text === '') continue;
      const print = hash(text);
      if (!hashes.has(print)) continue;
      hit = true;
      found.values[i]?.add(print);
    }
    if (hit) found.records.add(recordOf(seeds, (i) => read(row, i)?.trim() ?? '', hash));
  }
}

/** As in the tally of a table. */
function recordOf(seeds: readonly number[], text: (i: number) => string, hash: (text: string) => number): number {
  const cells: [number, number][] = [];
  seeds.forEach((seed, i) => {
    const value = text(i);
    if (value !== '') cells.push([hash(value), seed]);
  });
  return hashRecord(cells);
}
