/**
 * Enters: the root page of a tree. Leaves: the payloads in it with their row numbers, page by page. Deliberately absent:
 * searching, and recursion. Damaged cells and pages are counted and passed over; what lies beside them is kept.
 */
import { HEADER_BYTES, type SqlitePages, uint16, uint32 } from './pages.ts';

/** A row as it is stored. */
export interface Stored {
  /** The row number; undefined in tables without one. */
  readonly rowid: number | bigint | undefined;
  /** The payload lies in these, from `start` to before `end`. */
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Bytes of the payload that lie in the page itself. */
  readonly local: number;
  /** Bytes of the whole cell in the page. */
  readonly size: number;
}

const INDEX_INTERIOR = 2;
const TABLE_INTERIOR = 5;
const INDEX_LEAF = 10;
const TABLE_LEAF = 13;
/** A freed cell must have room for a link and a length. */
const LEAST_CELL = 4;

/** A number of variable length at `at`: 1 to 9 bytes. `end` is −1 if the bytes end (at `most`) before it does. */
function varint(
  bytes: Uint8Array,
  at: number,
  most: number,
): { readonly value: number | bigint; readonly end: number } {
  let value = 0;
  for (let i = 0; i < 7; i++) {
    if (at + i >= most) return { value: 0, end: -1 };
    const byte = bytes[at + i] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + i + 1 };
  }
  const eighth = bytes[at + 7] ?? 0;
  const wide = (BigInt(value) << 7n) | BigInt(eighth & 0x7f);
  const long = eighth >= 0x80;
  if (at + (long ? 9 : 8) > most) return { value: 0, end: -1 };
  if (!long) return { value: wide, end: at + 8 };
  return { value: BigInt.asIntN(64, (wide << 8n) | BigInt(bytes[at + 8] ?? 0)), end: at + 9 };
}

/** The same for lengths: past the range of numbers it is as good as infinite. */
export function length(bytes: Uint8Array, at: number, most: number): { readonly value: number; readonly end: number } {
  const { value, end } = varint(bytes, at, most);
  return { value: value < 0 ? Number.MAX_SAFE_INTEGER : Number(value), end };
}

/** All rows of a tree, some at a time, in its order. */
export async function* treeRows(pages: SqlitePages, root: number): AsyncGenerator<readonly Stored[]> {
  const waiting: (number | Stored)[] = [];
  if (pages.take(root)) waiting.push(root);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'number') {
      yield [next];
      continue;
    }
    const page = await pages.page(next);
    const start = next === 1 ? HEADER_BYTES : 0;
    const kind = page[start];
    if (kind === TABLE_LEAF || kind === INDEX_LEAF) yield await leaf(pages, page, start, kind);
    else if (kind === TABLE_INTERIOR || kind === INDEX_INTERIOR)
      waiting.push(...(await interior(pages, page, start, kind)).reverse());
    else pages.damaged('damagedPages');
  }
}

async function leaf(pages: SqlitePages, page: Uint8Array, start: number, kind: number): Promise<Stored[]> {
  const rows: Stored[] = [];
  let room = page.length;
  let known = freeBytes(page, start);
  for (const at of cells(pages, page, start, start + 8)) {
    const found = cell(pages, page, at, kind);
    const row = found instanceof Promise ? await found : found;
    // Cells that lie over each other: one page could otherwise become thousands of times its size.
    room -= row?.local ?? 0;
    if (room < 0) {
      pages.damaged('damagedPages');
      known = page.length;
      break;
    }
    known += row?.size ?? page.length;
    if (row !== undefined) rows.push(row);
  }
  account(pages, page, start, known);
  return rows;
}

/** Every byte of a page's content belongs to a cell or is told to be free; where some do not, cells have been lost. */
function account(pages: SqlitePages, page: Uint8Array, start: number, known: number): void {
  const content = uint16(page, start + 5) || 0x10000;
  if (page.length >= pages.usable && known < pages.usable - content) pages.damaged('damagedPages');
}

/** Bytes of a page's content that are told to be free: blocks in a chain, and fragments too small for one. */
function freeBytes(page: Uint8Array, start: number): number {
  let free = page[start + 7] ?? 0;
  for (let at = uint16(page, start + 1), before = 0; at > before && at < page.length; ) {
    free += uint16(page, at + 2);
    before = at;
    at = uint16(page, at);
  }
  return free;
}

/** The pages below, taken, and in trees of indexes the rows between them. */
async function interior(
  pages: SqlitePages,
  page: Uint8Array,
  start: number,
  kind: number,
): Promise<(number | Stored)[]> {
  const found: (number | Stored)[] = [];
  let room = page.length;
  let known = freeBytes(page, start);
  const below = (at: number): void => {
    const child = uint32(page, at);
    if (pages.take(child)) found.push(child);
  };
  for (const at of cells(pages, page, start, start + 12)) {
    below(at);
    if (kind !== INDEX_INTERIOR) {
      // A number that runs out of the page ends with it.
      const { end } = varint(page, at + 4, page.length);
      known += (end < 0 ? page.length : end) - at;
      continue;
    }
    const row = await cell(pages, page, at + 4, kind);
    room -= row?.local ?? 0;
    if (room < 0) {
      pages.damaged('damagedPages');
      known = page.length;
      break;
    }
    known += 4 + (row?.size ?? page.length);
    if (row !== undefined) found.push(row);
  }
  account(pages, page, start, known);
  below(start + 8);
  return found;
}

/** Where the cells of a page begin; pointers out of the page are counted. */
function* cells(pages: SqlitePages, page: Uint8Array, start: number, pointers: number): Generator<number> {
  const count = uint16(page, start + 3);
  for (let i = 0; i < count; i++) {
    const pointer = pointers + i * 2;
    // More pointers than the page has room for: the count is wrong, and one loss says it.
    if (pointer + 2 > page.length) return pages.damaged('damagedPages');
    const at = uint16(page, pointer);
    if (at < pointers || at >= page.length) pages.damaged('damagedRows');
    else yield at;
  }
}

/** A promise only where it has overflow pages: waiting for each row would cost more than reading it. */
function cell(
  pages: SqlitePages,
  page: Uint8Array,
  at: number,
  kind: number,
): Stored | undefined | Promise<Stored | undefined> {
  const { usable } = pages;
  const size = length(page, at, page.length);
  const key = kind === TABLE_LEAF && size.end > 0 ? varint(page, size.end, page.length) : undefined;
  const start = key?.end ?? size.end;
  if (size.end < 0 || start < 0) {
    pages.damaged('damagedRows');
    return undefined;
  }
  const most = kind === TABLE_LEAF ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  let local = size.value;
  if (local > most) {
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const kept = least + ((size.value - least) % (usable - 4));
    local = kept <= most ? kept : least;
  }
  const end = Math.max(start, Math.min(start + local, usable, page.length));
  const overflows = local < size.value;
  const whole = Math.max(LEAST_CELL, start - at + local + (overflows ? 4 : 0));
  const row: Stored = { rowid: key?.value, bytes: page, start, end, local: end - start, size: whole };
  if (end - start < local) {
    pages.damaged('damagedRows');
    return end > start ? row : undefined;
  }
  // The number of the first overflow page follows the local part.
  return overflows ? overflowing(pages, row, size.value, uint32(page, start + local)) : row;
}

async function overflowing(pages: SqlitePages, row: Stored, size: number, first: number): Promise<Stored> {
  const bytes = await pages.payload(row.bytes.subarray(row.start, row.end), size, first);
  return { ...row, bytes, start: 0, end: bytes.length };
}
