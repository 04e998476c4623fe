/** Enters: records, streams. Leaves: workbooks of Excel 97 and 95, and compound files. For tests only. */

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;

/** A compound file of streams; those below 4096 bytes lie in the mini stream, as they must. */
export function compoundOf(streams: Readonly<Record<string, Buffer>>): Buffer {
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const put = (bytes: Buffer): number => {
    const start = sectors.length;
    for (let at = 0; at < bytes.length; at += SECTOR) {
      const sector = Buffer.alloc(SECTOR);
      bytes.copy(sector, 0, at, at + SECTOR);
      sectors.push(sector);
      table.push(at + SECTOR < bytes.length ? sectors.length : END);
    }
    return bytes.length === 0 ? END : start;
  };
  const small: Buffer[] = [];
  const smallTable: number[] = [];
  const entries = Object.entries(streams).map(([name, bytes]) => {
    if (bytes.length >= 4096) return { name, type: 2, start: put(bytes), size: bytes.length };
    const start = smallTable.length;
    for (let at = 0; at < bytes.length; at += 64) {
      const sector = Buffer.alloc(64);
      bytes.copy(sector, 0, at, at + 64);
      small.push(sector);
      smallTable.push(at + 64 < bytes.length ? smallTable.length + 1 : END);
    }
    return { name, type: 2, start, size: bytes.length };
  });
  const mini = Buffer.concat(small);
  const root = { name: 'Root Entry', type: 5, start: put(mini), size: mini.length };
  const smallFat = put(numbers(smallTable));
  const directory = put(Buffer.concat([root, ...entries].map(entryOf)));
  let fats = 1;
  while ((sectors.length + fats) * 4 > fats * SECTOR) fats++;
  const fatStart = sectors.length;
  for (let i = 0; i < fats; i++) table.push(FAT);
  const fat = Buffer.alloc(fats * SECTOR, 0xff);
  numbers(table).copy(fat);
  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  for (const [at, value] of [
    [44, fats],
    [48, directory],
    [56, 4096],
    [60, smallFat],
    [64, smallTable.length > 0 ? 1 : 0],
    [68, END],
  ] as const)
    header.writeUInt32LE(value >>> 0, at);
  for (let i = 0; i < 109; i++) header.writeUInt32LE(i < fats ? fatStart + i : FREE, 76 + i * 4);
  return Buffer.concat([header, ...sectors, fat]);
}

function entryOf({ name, type, start, size }: { name: string; type: number; start: number; size: number }): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE(name.length * 2 + 2, 64);
  entry[66] = type;
  entry.writeUInt32LE(start >>> 0, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, i * 4);
  return bytes;
}

/** A record: its number and what is in it: bytes, or numbers of 16 bits. */
export function record(id: number, ...parts: readonly (Buffer | number)[]): Buffer {
  const bytes = Buffer.concat(parts.map((part) => (typeof part === 'number' ? short(part) : part)));
  return Buffer.concat([short(id), short(bytes.length), bytes]);
}

export const short = (value: number): Buffer => Buffer.of(value & 0xff, (value >> 8) & 0xff);
export const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
/** A text of 1997: characters in a byte each if they fit. @param wide bytes of the count */
export function text(value: string, wide: 1 | 2 = 2): Buffer {
  const narrow = /^[\0-\xff]*$/.test(value);
  const count = wide === 2 ? short(value.length) : Buffer.of(value.length);
  return Buffer.concat([count, Buffer.of(narrow ? 0 : 1), Buffer.from(value, narrow ? 'latin1' : 'utf16le')]);
}
export const begin = (type: number, version = 0x600): Buffer =>
  record(0x809, version, type, 0, 0, Buffer.alloc(version === 0x600 ? 8 : 0));
export const END_RECORD = record(0x0a);

/** The table of shared strings, in as many records as there are parts. */
export function shared(count: number, ...parts: readonly Buffer[]): Buffer {
  const [first = Buffer.alloc(0), ...more] = parts;
  const counts = Buffer.concat([short(count), short(0), short(count), short(0)]);
  return Buffer.concat([record(0xfc, counts, first), ...more.map((part) => record(0x3c, part))]);
}

export interface MadeSheet {
  readonly name: string;
  /** Records of its cells. */
  readonly cells: readonly Buffer[];
  /** 0 a worksheet, 2 a chart. */
  readonly type?: number;
  readonly hidden?: boolean;
}

/** The stream of a workbook. @param globals records in front of the list of sheets */
export function bookOf(globals: readonly Buffer[], sheets: readonly MadeSheet[], version = 0x600): Buffer {
  const listed = (place: number, { name, type = 0, hidden = false }: MadeSheet): Buffer =>
    record(
      0x85,
      Buffer.concat([short(place & 0xffff), short(place >> 16)]),
      Buffer.of(hidden ? 1 : 0, type),
      version === 0x600 ? text(name, 1) : Buffer.concat([Buffer.of(name.length), Buffer.from(name, 'latin1')]),
    );
  const parts = sheets.map(({ cells, type = 0 }) =>
    Buffer.concat([begin(type === 0 ? 0x10 : 0x20, version), ...cells, END_RECORD]),
  );
  const front = Buffer.concat([begin(5, version), ...globals]);
  let place = front.length + sheets.reduce((sum, sheet) => sum + listed(0, sheet).length, 0) + END_RECORD.length;
  const list = sheets.map((sheet, i) => {
    const entry = listed(place, sheet);
    place += parts[i]?.length ?? 0;
    return entry;
  });
  return Buffer.concat([front, ...list, END_RECORD, ...parts]);
}

/** A workbook: its stream in a compound file, long enough not to be a small one. */
export function xlsOf(book: Buffer, name = 'Workbook'): Buffer {
  return compoundOf({ [name]: Buffer.concat([book, Buffer.alloc(Math.max(0, 4096 - book.length))]) });
}

/** Labels and numbers as cells, row by row from the first on. */
export function cellsOf(rows: readonly (readonly (string | number | undefined)[])[]): Buffer[] {
  return rows.flatMap((row, r) =>
    row.flatMap((value, c) => {
      if (value === undefined) return [];
      return [typeof value === 'number' ? record(0x203, r, c, 0, double(value)) : record(0x204, r, c, 0, text(value))];
    }),
  );
}
