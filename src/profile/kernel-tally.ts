/**
 * Tables that the kernel counts. Enters: batches. Leaves: the tallies that the slow road would have left, read out of the
 * kernel's memory once, at the end. How records lie there is written in `src/kernel/assembly/`.
 */
import type { Batch, Column } from '../evidence/types.ts';
import type { HashKey } from '../kernel/hash.ts';
import type { Kernel, KernelView } from '../kernel/kernel.ts';
import { isLeap, type ParsedDate, parseDate } from '../vocabulary/index.ts';
import { type ColumnTally, type Sampled, sampleLimit } from './column-tally.ts';
import { addCount } from './counts.ts';
import { type DateTally, dateTally, tallyDate } from './dates.ts';
import { hostKernel } from './kernel-host.ts';
import { RowSample } from './row-sample.ts';
import { BottomK } from './sketch.ts';
import { columnSeed, DISTINCT_ROWS, PATTERNS, type TableTally } from './table-tally.ts';

/** Fields of a column in the kernel. */
const SHAPES = 56;
const VALUES = 88;
const DATES = 120;
const DAYS = 152;
const TIMES = 184;
const CALENDARS = 244;
const SECONDS = 264;
/** A calendar: where its counts begin, how many there are (251 years × 32 × 32), the first year. */
const CALENDAR_COUNTS = 64;
const CALENDAR_PLACES = 251 * 1024;
const FIRST_YEAR = 1850;
const DAY_SECONDS = 86_400;
/** Fields of a table. */
const DISTINCT = 24;
const PATTERN = 56;
/** Where the bytes of a plain record and of a value begin. */
const PLAIN_BYTES = 12;
const VALUE_BYTES = 36;

/** All tables of one piece of evidence. */
export class KernelTables {
  readonly #kernel: Kernel;
  readonly #tables = new Map<string, KernelTable>();
  readonly #dates = new Map<number, DateTally>();
  readonly #key: HashKey | undefined;
  /** Where batches that lie elsewhere are copied to. */
  #guest = { at: 0, size: 0 };

  /** With a key, values are hashed with it. */
  constructor(kernel: Kernel, key?: HashKey) {
    this.#kernel = kernel;
    this.#key = key;
    if (key !== undefined) kernel.exports.setKey(key.first, key.second);
    hostKernel(kernel, (column) => this.#takeDates(column));
  }

  /** Counts all records of a batch. */
  tally(batch: Batch): void {
    let table = this.#tables.get(batch.table);
    if (table === undefined) {
      table = { name: batch.table, at: this.#kernel.exports.newTable(), columns: [], places: [], seen: new Map() };
      this.#tables.set(batch.table, table);
    }
    this.#widen(table, batch.columns);
    const { at, spans } = batch.place?.kernel === this.#kernel ? batch.place : this.#copied(batch);
    this.#kernel.exports.tallyRows(table.at, at, spans, batch.rows, batch.columns.length);
  }

  /** The tallies, in the order in which the tables first came. The kernel is used up afterwards. */
  harvest(): TableTally[] {
    for (const table of this.#tables.values()) this.#kernel.exports.settleTable(table.at);
    // From here on the memory doesn't move.
    const view = this.#kernel.view();
    return [...this.#tables.values()].map((table) => ({
      name: table.name,
      ...(this.#key === undefined ? {} : { key: this.#key }),
      records: view.long(table.at),
      columns: table.columns.map((column, i) => this.#column(view, column, table.places[i] ?? 0)),
      distinctRows: sample(view, table.at + DISTINCT, DISTINCT_ROWS, null),
      patterns: sample(view, table.at + PATTERN, PATTERNS, (record) =>
        view.bytes.slice(record + PLAIN_BYTES, record + PLAIN_BYTES + view.word(record + 8)),
      ),
    }));
  }

  #widen(table: KernelTable, columns: readonly Column[]): void {
    if (columns.length === table.columns.length) return;
    const limit = sampleLimit(columns.length);
    const { exports } = this.#kernel;
    if (limit < sampleLimit(table.columns.length)) for (const place of table.places) exports.limitColumn(place, limit);
    for (const column of columns.slice(table.columns.length)) {
      const seed = columnSeed(column.name, table.seen);
      const place = exports.addColumn(table.at, seed % 4294967296, Math.floor(seed / 4294967296), limit);
      table.columns.push(column);
      table.places.push(place);
      this.#dates.set(place, dateTally());
    }
  }

  #copied(batch: Batch): { at: number; spans: number } {
    const { bytes, spans } = batch;
    const spansAt = (bytes.length + 15) & ~7;
    const size = spansAt + spans.byteLength;
    if (size > this.#guest.size) {
      const room = Math.max(size, this.#guest.size * 2, 1 << 20);
      this.#guest = { at: this.#kernel.exports.takeRegion(room), size: room };
    }
    const { at } = this.#guest;
    this.#kernel.bytes.set(bytes, at);
    this.#kernel.words.set(spans, (at + spansAt) >> 2);
    return { at, spans: at + spansAt };
  }

  #column(view: KernelView, column: Column, at: number): ColumnTally {
    return {
      column,
      cells: view.long(at),
      empty: view.long(at + 8),
      placeholders: view.long(at + 16),
      masked: view.long(at + 24),
      hashed: view.long(at + 32),
      leadingZeros: view.long(at + 40),
      minLength: view.word(at + 52) === 0 ? Number.POSITIVE_INFINITY : view.word(at + 48),
      maxLength: view.word(at + 52),
      shapes: sample(view, at + SHAPES, view.word(at + SHAPES), (record) =>
        plainText(view, record).replaceAll('\u0001', '·'),
      ),
      values: sample(view, at + VALUES, view.word(at + VALUES), (record) => valueAt(view, record)),
      dates: this.#dates.get(at) ?? dateTally(),
    };
  }

  #takeDates(column: number): void {
    const tally = this.#dates.get(column);
    if (tally === undefined) return;
    const view = this.#kernel.view();
    for (const [table, timed] of [
      [DATES, true],
      [DAYS, false],
    ] as const) {
      eachSlot(view, column + table, (_, record) => {
        const date = parseDate(plainText(view, record));
        if (date !== null) tallyDate(tally, date, view.long(record), timed);
      });
    }
    eachSlot(view, column + TIMES, (_, record) =>
      addCount(tally.times, view.word(record + PLAIN_BYTES), view.long(record)),
    );
    const calendars = view.word(column + CALENDARS);
    for (let i = 0; i < calendars; i++) takeCalendar(view, tally, view.place(column + CALENDARS + 4 + i * 4));
    if (calendars === 0) return;
    const seconds = view.place(column + SECONDS);
    for (let second = 0; second < DAY_SECONDS; second++) {
      const rows = view.place(seconds + second * 4);
      if (rows > 0) addCount(tally.times, second, rows);
    }
  }
}

/** Counts of a calendar: its dates are written again as they stood, and parsed. */
function takeCalendar(view: KernelView, tally: DateTally, calendar: number): void {
  const layout = view.word(calendar);
  const tail = view.text(calendar + 8, view.word(calendar + 4));
  const separator = String.fromCharCode(layout & 255);
  const [a, b, c] = [(layout >> 14) & 7, (layout >> 11) & 7, (layout >> 8) & 7];
  const dateAt = (place: number): ParsedDate | null => {
    const year = FIRST_YEAR + (place >> 10);
    const [one, two] = [(place >> 5) & 31, place & 31];
    const parts =
      a === 4
        ? [year, digits(one, b), digits(two, c)]
        : [digits(one, a), digits(two, b), c === 4 ? year : digits(year % 100, 2)];
    return parseDate(parts.join(separator) + tail);
  };
  // But for the year, a date with a full one says in all leap years, and in all others, what it says in one of them.
  const plain = a === 4 || c === 4;
  const known: (ParsedDate | null | undefined)[] = [];
  for (let place = 0; place < CALENDAR_PLACES; place++) {
    const rows = view.place(calendar + CALENDAR_COUNTS + place * 4);
    if (rows === 0) continue;
    const year = FIRST_YEAR + (place >> 10);
    const day = (place & 1023) | (isLeap(year) ? 1024 : 0);
    if (plain && known[day] === undefined) known[day] = dateAt(place);
    const date = plain ? known[day] : dateAt(place);
    if (date !== null && date !== undefined)
      tallyDate(tally, date.year === year ? date : { ...date, year }, rows, tail === '');
  }
}

function plainText(view: KernelView, record: number): string {
  return view.text(record + PLAIN_BYTES, view.word(record + 8));
}

function valueAt(view: KernelView, record: number): Sampled {
  const rows = view.place(record + 8);
  const hashes: number[] = [];
  for (let i = 0; i < view.word(record + 12); i++) hashes.push(view.long(rows + i * 8));
  return {
    value: view.text(record + VALUE_BYTES, view.word(record + 24)),
    rows: new RowSample(hashes, view.word(record + 20) !== 0),
  };
}

/** A sample; only what it keeps is made. `item` is null for slots without records. */
function sample(view: KernelView, at: number, limit: number, item: null): BottomK<null>;
function sample<T>(view: KernelView, at: number, limit: number, item: (record: number) => T): BottomK<T>;
function sample<T>(
  view: KernelView,
  at: number,
  limit: number,
  item: ((record: number) => T) | null,
): BottomK<T | null> {
  // An untouched threshold has all bits set.
  const top = view.word(at + 20) === -1 ? Number.POSITIVE_INFINITY : view.long(at + 16);
  const kept: { hash: number; record: number }[] = [];
  eachSlot(view, at, (hash, record) => {
    if (hash < top) kept.push({ hash, record });
  });
  kept.sort((x, y) => x.hash - y.hash);
  const cut = kept.length > limit;
  const threshold = cut ? (kept[limit - 1]?.hash ?? 0) + 1 : top;
  const entries = kept.slice(0, limit).map(({ hash, record }) => ({
    hash,
    count: item === null ? 1 : view.long(record),
    item: item === null ? null : item(record),
  }));
  return BottomK.of(limit, entries, threshold, cut || view.word(at + 12) !== 0);
}

function eachSlot(view: KernelView, bottom: number, visit: (hash: number, record: number) => void): void {
  const slots = view.place(bottom + 24);
  const count = view.word(bottom + 8) + 1;
  for (let i = 0; i < count; i++) {
    const hash = view.long(slots + i * 16);
    if (hash !== 0) visit(hash, view.place(slots + i * 16 + 8));
  }
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

interface KernelTable {
  readonly name: string;
  readonly at: number;
  readonly columns: Column[];
  /** Of each column, where it lies in the kernel. */
  readonly places: number[];
  readonly seen: Map<string, number>;
}
