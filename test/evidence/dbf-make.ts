/** Enters: fields and records as bytes. Leaves: a dBase table. For tests only. */

/** [name, type, length, decimals, flags] */
export type MadeField = readonly [
  name: string | Buffer,
  type: string,
  length: number,
  decimals?: number,
  flags?: number,
];

export interface MadeTable {
  readonly fields: readonly MadeField[];
  /** A value a field; texts are filled up with blanks. A string 'deleted' in front marks the record. */
  readonly rows: readonly (readonly (string | Buffer)[])[];
  readonly version?: number;
  readonly language?: number;
  /** Records, as the header says. */
  readonly count?: number;
  readonly deleted?: readonly number[];
  readonly end?: string;
}

/** Writes a table. */
export function dbfOf({
  fields,
  rows,
  version = 3,
  language = 0,
  count,
  deleted = [],
  end = '\x1a',
}: MadeTable): Buffer {
  const seven = (version & 7) === 4;
  const length = 1 + fields.reduce((sum, [, , size]) => sum + size, 0);
  const descriptors = fields.map(([name, type, size, decimals = 0, flags = 0]) => {
    const field = Buffer.alloc(seven ? 48 : 32);
    Buffer.from(name).copy(field, 0);
    field.write(type, seven ? 32 : 11);
    field[seven ? 33 : 16] = size & 0xff;
    field[seven ? 34 : 17] = type === 'C' && size > 255 ? size >> 8 : decimals;
    if (!seven) field[18] = flags;
    return field;
  });
  const head = Buffer.alloc(seven ? 68 : 32);
  const link = Buffer.alloc(version === 0x30 ? 263 : 0);
  head.set([version, 124, 6, 12]);
  head.writeUInt32LE(count ?? rows.length, 4);
  head.writeUInt16LE(head.length + descriptors.length * (descriptors[0]?.length ?? 0) + 1 + link.length, 8);
  head.writeUInt16LE(length, 10);
  head[29] = language;
  const records = rows.map((row, i) =>
    Buffer.concat([
      Buffer.from(deleted.includes(i) ? '*' : ' '),
      ...fields.map(([, , size], place) => {
        const value = row[place] ?? '';
        const cell = Buffer.alloc(size, typeof value === 'string' ? ' ' : 0);
        Buffer.from(value).copy(cell);
        return cell;
      }),
    ]),
  );
  return Buffer.concat([head, ...descriptors, Buffer.from('\r'), link, ...records, Buffer.from(end, 'latin1')]);
}
