/**
 * A tally out of a saved profile. Enters: a table with its sketch, checked against the schema and otherwise anybody's.
 * Leaves: a tally that merges like any other; where a text was, there is none. What can't be right is refused, by place.
 */
import { HASH_SPACE, hashBytes } from '../kernel/hash.ts';
import { hashShape } from './cell.ts';
import { type ColumnTally, type Sampled, sampleLimit } from './column-tally.ts';
import { total } from './counts.ts';
import { type DateTally, dateTally } from './dates.ts';
import { INSPECTED, type Look } from './inspect.ts';
import { readFacts } from './marks/spelling.ts';
import { readKeys } from './nested-spelling.ts';
import { MOST_RECORDS, RowSample } from './row-sample.ts';
import type { SavedColumn, SavedDates, SavedSketch, SavedValues } from './saved-sketch.ts';
import { BottomK, type Kept } from './sketch.ts';
import {
  checkOrder,
  type Keys,
  Misspelt,
  readCount,
  readCounts,
  readPrints,
  readRows,
  readWords,
} from './sketch-spelling.ts';
import { DISTINCT_ROWS, PATTERNS, type TableTally } from './table-tally.ts';
import type { ColumnProfile, TableProfile } from './types.ts';

/** Years are no more than four digits; the calendar has 92,000 days in the years that are dates at all. */
const YEARS: Keys = { largest: 9999, most: 10_000, isKey: () => true };
const DAYS: Keys = {
  largest: 9999_12_31,
  most: 100_000,
  isKey: (day) => day % 100 >= 1 && day % 100 <= 31 && day % 10_000 >= 100 && day % 10_000 < 1300,
};
/** A leap second is one more. */
const TIMES: Keys = { largest: 86_400, most: 86_401, isKey: () => true };

/** Where in the profile something is wrong, and what. */
export class Unreadable extends Error {
  readonly at: readonly (string | number)[];

  constructor(at: readonly (string | number)[], message: string) {
    super(message);
    this.at = at;
  }
}

/** @throws Unreadable when the sketch can't be that of a tally */
export function readSketch(table: TableProfile, sketch: SavedSketch): TableTally {
  const { records } = table;
  const limit = sampleLimit(table.columns.length);
  const at = ['sketch'];
  if (sketch.columns.length !== table.columns.length)
    throw new Unreadable([...at, 'columns'], 'must hold an entry for each column of the table');
  return {
    name: table.name,
    records,
    columns: table.columns.map((column, i) => {
      const saved = sketch.columns[i];
      if (saved === undefined) throw new Unreadable(at, 'has no such column');
      return readColumn(column, saved, records, limit, [...at, 'columns', i]);
    }),
    distinctRows: within([...at, 'records'], () => {
      const { whole, prints } = sketch.records;
      return sampleOf(DISTINCT_ROWS, plain(checkOrder(readPrints(prints, DISTINCT_ROWS))), whole);
    }),
    patterns: within([...at, 'patterns'], () => readPatterns(sketch.patterns, table.columns.length, records)),
  };
}

function readColumn(
  column: ColumnProfile,
  saved: SavedColumn,
  records: number,
  limit: number,
  at: readonly (string | number)[],
): ColumnTally {
  const { name, named, cells, present, empty, placeholders, leadingZeros, length } = column;
  const { masked, hashed, shapes, header } = saved;
  const counted = present + empty + placeholders === cells && cells <= records;
  if (!counted || masked + hashed > present || leadingZeros > present || (length === null) !== (present === 0))
    throw new Unreadable(at, 'does not add up with the counts of the column');
  const [minLength, maxLength] = length ?? [Number.POSITIVE_INFINITY, 0];
  return {
    column: { name, named },
    header: header.map(([attribute, coverage]) => ({ attribute, coverage })),
    ...{ cells, empty, placeholders, masked, hashed, leadingZeros, minLength, maxLength },
    shapes: within([...at, 'shapes'], () => {
      if (shapes.of.length > limit) throw new Misspelt(`must hold at most ${limit} shapes`);
      const rows = readRows(shapes.rows, shapes.of.length, present);
      return sampleOf(limit, identified(shapes.of, hashShape, rows), shapes.whole);
    }),
    values: within([...at, 'values'], () => readValues(saved.values, present, limit)),
    dates: saved.dates === null ? dateTally() : readDates(saved.dates, present, [...at, 'dates']),
  };
}

function readValues(saved: SavedValues, present: number, limit: number): BottomK<Sampled> {
  const prints = checkOrder(readPrints(saved.prints, limit));
  const rows = readRows(saved.rows, prints.length, present);
  const inspected = Math.min(INSPECTED, prints.length);
  const looks: (Look | undefined)[] = readLooks(saved, inspected);
  if (saved.further !== undefined) looks.push(...readFurther(saved.further, prints.length - inspected));
  const nested = saved.keys === undefined ? undefined : readKeys(saved.keys, inspected, readLooks);
  const facts = saved.marks === undefined ? undefined : readFacts(saved.marks, prints.length);
  const texts = new Map(saved.texts);
  const all = readPrints(saved.recordPrints, limit * MOST_RECORDS);
  let used = 0;
  const entries = readWords(saved.records, prints.length).map((word, i): Kept<Sampled> => {
    const dropped = word.endsWith('+');
    const size = readCount(dropped ? word.slice(0, -1) : word, MOST_RECORDS);
    const own = all.slice(used, used + size);
    used += size;
    const count = rows[i] ?? 0;
    if (size === 0 || size > count || (dropped && size < MOST_RECORDS))
      throw new Misspelt('must tell of each value in which records it stands');
    checkOrder(own);
    const found = { look: looks[i], facts: facts?.[i], nested: nested?.[i] };
    const item = { value: texts.get(i) ?? null, ...found, rows: new RowSample(own, dropped) };
    return { hash: prints[i] ?? 0, count, item };
  });
  if (used !== all.length) throw new Misspelt('must tell of each value in which records it stands');
  return sampleOf(limit, entries, saved.whole);
}

type Looks = Pick<SavedValues, 'hits' | 'looks'>;

function readLooks({ hits, looks }: Looks, count: number): Look[] {
  return readWords(looks, count).map((word) => readLook(word, hits));
}

function readFurther({ hits, looks }: Looks, count: number): (Look | undefined)[] {
  return readWords(looks, count).map((word) => (word === '?' ? undefined : readLook(word, hits)));
}

function readLook(word: string, hits: SavedValues['hits']): Look {
  if (word === '-') return [];
  return word.split(',', hits.length + 1).map((place) => {
    const hit = hits[readCount(place, hits.length)];
    if (hit === undefined) throw new Misspelt('must name findings by their places in hits');
    return hit;
  });
}

function readPatterns(
  { whole, bits, rows }: SavedSketch['patterns'],
  width: number,
  records: number,
): TableTally['patterns'] {
  const words = bits === '' ? [] : bits.split(' ', PATTERNS + 1);
  if (words.length > PATTERNS) throw new Misspelt(`must hold at most ${PATTERNS} patterns`);
  const patterns = words.map((word) => {
    const pattern = word === '-' ? Buffer.alloc(0) : Buffer.from(word, 'hex');
    const last = pattern.at(-1) ?? 1;
    const columns = pattern.length === 0 ? 0 : pattern.length * 8 - Math.clz32(last) + 24;
    if ((pattern.toString('hex') || '-') !== word || last === 0 || columns > width)
      throw new Misspelt('must hold a bit for each column, in hexadecimal');
    return new Uint8Array(pattern);
  });
  return sampleOf(PATTERNS, identified(patterns, hashBytes, readRows(rows, patterns.length, records)), whole);
}

function readDates(saved: SavedDates, present: number, at: readonly (string | number)[]): DateTally {
  return within(at, () => {
    const patterns = new Map(saved.patterns);
    const rows = total(patterns.values());
    const precisions = new Map(saved.precisions);
    const years = readCounts(saved.years, YEARS, present);
    const { onlyDayFirst, onlyMonthFirst } = saved;
    const dayFirst = readCounts(saved.dayFirst, DAYS, rows);
    const sums = [rows, total(precisions.values()), total(years.values())];
    if (rows === 0 || rows > present || sums.some((sum) => sum !== rows) || onlyDayFirst + onlyMonthFirst > rows)
      throw new Misspelt('does not add up');
    return {
      ...{ rows, patterns, precisions, years, dayFirst, onlyDayFirst, onlyMonthFirst },
      monthFirst: saved.monthFirst === null ? new Map(dayFirst) : readCounts(saved.monthFirst, DAYS, rows),
      times: readCounts(saved.times, TIMES, rows),
    };
  });
}

/** Entries whose hashes follow from what they are. */
function identified<T>(items: readonly T[], hash: (item: T) => number, rows: readonly number[]): Kept<T>[] {
  const entries = items.map((item, i) => ({ hash: hash(item), count: rows[i] ?? 0, item }));
  entries.sort((x, y) => x.hash - y.hash);
  if (entries.some((entry, i) => entry.hash === entries[i - 1]?.hash)) throw new Misspelt('must hold each entry once');
  return entries;
}

function plain(hashes: readonly number[]): Kept<null>[] {
  return hashes.map((hash) => ({ hash, count: 1, item: null }));
}

/** A sample that has dropped something has dropped what lies above its last hash. */
function sampleOf<T>(limit: number, entries: readonly Kept<T>[], whole: boolean): BottomK<T> {
  const last = entries.at(-1)?.hash;
  if (!whole && last === undefined) throw new Misspelt("can't have dropped all");
  return BottomK.of(limit, entries, whole ? Number.POSITIVE_INFINITY : (last ?? HASH_SPACE) + 1, !whole);
}

function within<T>(at: readonly (string | number)[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Misspelt) throw new Unreadable(at, error.message);
    throw error;
  }
}
