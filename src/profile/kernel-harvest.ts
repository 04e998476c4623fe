/**
 * Tables read out of the memory of the kernels that have counted them: this thread's and, as images, those of others. Enters:
 * images. Leaves: the tallies that one kernel would have left. How records lie there is written in `src/kernel/assembly/`.
 */
import type { Column } from '../evidence/types.ts';
import type { HashKey } from '../kernel/hash.ts';
import { KernelView } from '../kernel/kernel.ts';
import { type ColumnTally, type Sampled, sampleLimit } from './column-tally.ts';
import { type DateTally, dateTally, mergeDates, NO_DATES } from './dates.ts';
import { takeDates } from './kernel-dates.ts';
import { longAt, type Place, type Reader, sample, wordsOf } from './kernel-sample.ts';
import type { Packing } from './packed.ts';
import { RowSample } from './row-sample.ts';
import { DISTINCT_ROWS, PATTERNS, type TableTally } from './table-tally.ts';

/** A table in a kernel's memory: where it lies, its columns, and where each of them lies. */
interface KernelTable {
  readonly name: string;
  readonly at: number;
  readonly columns: readonly Column[];
  readonly places: readonly number[];
}

/** What a kernel has counted. It rests: nothing may be counted after the image was taken. */
export interface KernelImage {
  readonly memory: ArrayBuffer;
  readonly tables: readonly KernelTable[];
  /** By the place of a column: dates that were taken out of the memory while it counted. */
  readonly dates: ReadonlyMap<number, DateTally>;
}

/** Fields of a column. */
const SHAPES = 56;
const VALUES = 88;
/** Fields of a table. */
const DISTINCT = 24;
const PATTERN = 56;
/** Where the bytes of a plain record and of a value begin. */
const PLAIN_BYTES = 12;
const VALUE_BYTES = 36;

/** A table of one image. */
interface Part {
  readonly view: KernelView;
  readonly words: Uint32Array;
  readonly table: KernelTable;
  readonly dates: ReadonlyMap<number, DateTally>;
}

/** The tallies of all tables, in the order in which they first come. Images of one table have the same columns, as far as they go. */
export function harvest(images: readonly KernelImage[], key: HashKey | undefined): TableTally[] {
  const parts = new Map<string, Part[]>();
  for (const { memory, tables, dates } of images) {
    const view = new KernelView(memory);
    const words = wordsOf(view);
    for (const table of tables) {
      const known = parts.get(table.name);
      if (known === undefined) parts.set(table.name, [{ view, words, table, dates }]);
      else known.push({ view, words, table, dates });
    }
  }
  return [...parts].map(([name, of]) => tallyOf(name, of, key));
}

function tallyOf(name: string, parts: readonly Part[], key: HashKey | undefined): TableTally {
  const columns = parts.map(({ table }) => table.columns).reduce((x, y) => (y.length > x.length ? y : x));
  const limit = sampleLimit(columns.length);
  const within = (field: number): Place[] =>
    parts.map(({ view, words, table }) => ({ view, words, at: table.at + field }));
  return {
    name,
    ...(key === undefined ? {} : { key }),
    records: parts.reduce((sum, { view, table }) => sum + view.long(table.at), 0),
    columns: columns.map((column, i) => columnOf(column, limit, i, parts)),
    distinctRows: sample(within(DISTINCT), DISTINCT_ROWS, null),
    patterns: sample(within(PATTERN), PATTERNS, PATTERN_READER),
  };
}

function columnOf(column: Column, limit: number, index: number, parts: readonly Part[]): ColumnTally {
  const places: Place[] = [];
  const dates = dateTally();
  for (const { view, words, table, dates: taken } of parts) {
    const at = table.places[index];
    if (at === undefined) continue;
    places.push({ view, words, at });
    const before = taken.get(at);
    if (before !== undefined) mergeDates(dates, before);
  }
  takeDates(places, dates);
  const sum = (field: number): number => places.reduce((all, { view, at }) => all + view.long(at + field), 0);
  const within = (field: number): Place[] => places.map((place) => ({ ...place, at: place.at + field }));
  // Without a value the least length is not set.
  const filled = places.filter(({ view, at }) => view.word(at + 52) > 0);
  return {
    column,
    cells: sum(0),
    empty: sum(8),
    placeholders: sum(16),
    masked: sum(24),
    hashed: sum(32),
    leadingZeros: sum(40),
    minLength: Math.min(...filled.map(({ view, at }) => view.word(at + 48))),
    maxLength: Math.max(0, ...filled.map(({ view, at }) => view.word(at + 52))),
    shapes: sample(within(SHAPES), limit, SHAPE_READER),
    values: sample(within(VALUES), limit, VALUE_READER),
    dates: dates.rows === 0 ? NO_DATES : dates,
  };
}

function mine<T>(item: T): T {
  return item;
}

const SHAPE_READER: Reader<string> = {
  packing: { fits: () => true, write: (shape, to) => to.text(shape), read: (from) => from.text() },
  read({ view }, record) {
    const text = view.text(record + PLAIN_BYTES, view.word(record + 8));
    // Few shapes hold the sign that stands for anything else.
    return text.includes('\u0001') ? text.replaceAll('\u0001', '·') : text;
  },
  join: mine,
};

const PATTERN_READER: Reader<Uint8Array> = {
  packing: { fits: () => true, write: (bits, to) => to.bytes(bits), read: (from) => from.bytes() },
  // A copy: slices of a Buffer are the memory itself.
  read: ({ view }, record) =>
    Uint8Array.from(view.bytes.subarray(record + PLAIN_BYTES, record + PLAIN_BYTES + view.word(record + 8))),
  join: mine,
};

/** Of values as evidence brings them: texts, and no findings yet. What came with a saved profile has findings, and no text. */
const VALUE_PACKING: Packing<Sampled> = {
  fits: ({ value, look, facts, nested }) =>
    value !== null && look === undefined && facts === undefined && nested === undefined,
  write({ value, rows }, to) {
    to.text(value ?? '');
    const { hashes, dropped } = rows;
    to.count(hashes.length * 2 + Number(dropped));
    for (const hash of hashes) to.number(hash);
  },
  read(from) {
    const value = from.text();
    const sizes = from.count();
    const hashes = new Array<number>(sizes >> 1);
    for (let i = 0; i < hashes.length; i++) hashes[i] = from.number();
    return { value, rows: new RowSample(hashes, (sizes & 1) === 1) };
  },
};

const VALUE_READER: Reader<Sampled> = {
  packing: VALUE_PACKING,
  read({ view, words }, record) {
    const at = record >>> 2;
    const rows = (words[at + 2] ?? 0) >>> 2;
    // Of the right length at once: a list that grows has room for 17, and wide tables have half a million of these.
    const hashes = new Array<number>(words[at + 3] ?? 0);
    for (let i = 0; i < hashes.length; i++) hashes[i] = longAt(words, rows + 2 * i);
    return {
      value: view.text(record + VALUE_BYTES, words[at + 6] ?? 0),
      rows: new RowSample(hashes, words[at + 5] !== 0),
    };
  },
  join(sampled, theirs) {
    sampled.rows.merge(theirs.rows);
    return sampled;
  },
};
