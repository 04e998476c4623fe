/** Enters: tables. Leaves: what `pg_dump -Fc` or `-Ft` writes of them (pg_backup_archiver.c). For tests only. */
import { deflateSync } from 'node:zlib';
import { tarOf } from './containers-make.ts';

export interface DumpTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** As COPY writes them, or statements if `inserts`. */
  readonly rows: string;
  readonly inserts?: boolean;
  /** What is damaged of it. */
  readonly wrong?: 'packing';
}

export interface DumpOptions {
  /** Of the version: 1.`minor`. */
  readonly minor?: number;
  readonly packing?: 'none' | 'zlib' | 'lz4' | 'zstd';
  readonly intBytes?: number;
  /** How many large objects there are. */
  readonly objects?: number;
  readonly encoding?: string;
  /** Bytes of a piece of data. */
  readonly piece?: number;
}

const PACKINGS = ['none', 'zlib', 'lz4', 'zstd'];

class Writer {
  readonly #parts: Buffer[] = [];
  readonly #intBytes: number;

  constructor(intBytes: number) {
    this.#intBytes = intBytes;
  }

  bytes(bytes: Iterable<number> | Buffer): this {
    this.#parts.push(Buffer.from([...bytes]));
    return this;
  }

  int(value: number): this {
    const low = Array.from({ length: this.#intBytes }, (_, i) => Math.floor(Math.abs(value) / 256 ** i) % 256);
    return this.bytes([value < 0 ? 1 : 0, ...low]);
  }

  text(...texts: readonly (string | undefined)[]): this {
    for (const text of texts) {
      if (text === undefined) this.int(-1);
      else this.int(Buffer.byteLength(text)).bytes(Buffer.from(text));
    }
    return this;
  }

  whole(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

/** One file of its own. */
export function customDumpOf(tables: readonly DumpTable[], options: DumpOptions = {}): Buffer {
  const { packing = 'zlib', intBytes = 4, objects = 0, piece = 1000 } = options;
  const out = new Writer(intBytes).bytes(contentsOf(tables, options, 1));
  const piecesOf = (data: Buffer) => {
    for (let at = 0; at < data.length; at += piece) {
      const part = data.subarray(at, at + piece);
      out.int(part.length).bytes(part);
    }
    out.int(0);
  };
  for (const [i, table] of tables.entries()) {
    out.bytes([1]).int(i + 10);
    const data = packed(dataOf(table), packing);
    if (table.wrong === 'packing') data.fill(0xff, 2);
    piecesOf(data);
  }
  if (objects > 0) {
    out.bytes([3]).int(9);
    for (let i = 1; i <= objects; i++) {
      out.int(i);
      piecesOf(packed('object', packing));
    }
    out.int(0);
  }
  return out.whole();
}

/** A tar of a list and a file for each table. */
export function tarDumpOf(
  tables: readonly DumpTable[],
  options: DumpOptions = {},
  more: readonly string[] = [],
): Buffer {
  const objects = Array.from({ length: options.objects ?? 0 }, (_, i) => ({
    name: `blob_${i + 1}.dat`,
    data: 'object',
  }));
  return tarOf([
    { name: 'toc.dat', data: contentsOf(tables, { packing: 'none', ...options }, 3) },
    ...tables.map((table, i) => ({ name: `${i + 10}.dat`, data: dataOf(table) })),
    ...(objects.length > 0 ? [{ name: 'blobs.toc', data: '1 blob_1.dat\n' }, ...objects] : []),
    ...more.map((name) => ({ name, data: '1\t2\n' })),
    { name: 'restore.sql', data: 'CREATE TABLE x (y integer);\n' },
  ]);
}

function contentsOf(tables: readonly DumpTable[], options: DumpOptions, format: number): Buffer {
  const { minor = 14, packing = 'zlib', intBytes = 4, objects = 0, encoding = 'UTF8' } = options;
  const out = new Writer(intBytes).bytes([...Buffer.from('PGDMP'), 1, minor, 0, intBytes, 8, format]);
  if (minor < 15) out.int(packing === 'none' ? 0 : -1);
  else out.bytes([PACKINGS.indexOf(packing)]);
  for (const part of [1, 2, 3, 4, 5, 123, 0]) out.int(part);
  out.text('shop', '15.1', '15.1');
  out.int(1 + tables.length * 2 + (objects > 0 ? 1 : 0));
  const entry = (id: number, kind: string, definition: string, statement: string, file: string) => {
    out
      .int(id)
      .int(file === '' ? 0 : 1)
      .text('0', '0', 'name', kind);
    if (minor >= 11) out.int(2);
    out.text(definition, '', statement, 'public', '');
    if (minor >= 14) out.text('heap');
    if (minor >= 16) out.int(0);
    out.text('owner', 'false', '5', '6', undefined);
    if (format === 1) out.bytes([file === '' ? 3 : 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    else out.text(file);
  };
  entry(1, 'ENCODING', `SET client_encoding = '${encoding}';\n`, '', '');
  for (const [i, { name, columns }] of tables.entries())
    entry(100 + i, 'TABLE', `CREATE TABLE ${name} (\n${columns.map((c) => `    ${c} text`).join(',\n')}\n);\n`, '', '');
  for (const [i, { name, columns, inserts = false }] of tables.entries()) {
    const statement = inserts ? '' : `COPY ${name} (${columns.join(', ')}) FROM stdin;\n`;
    entry(10 + i, 'TABLE DATA', '', statement, `${10 + i}.dat`);
  }
  if (objects > 0) entry(9, 'BLOBS', '', '', 'blobs.toc');
  return out.whole();
}

function dataOf({ rows, inserts = false }: DumpTable): string {
  return inserts ? `${rows}\n\n` : `${rows}\\.\n\n\n`;
}

function packed(text: string, packing: DumpOptions['packing']): Buffer {
  const bytes = Buffer.from(text);
  if (packing === 'zlib') return deflateSync(bytes);
  return packing === 'zstd' ? rawFrame(bytes) : bytes;
}

/** A frame of zstd of one block as it is. */
function rawFrame(bytes: Buffer): Buffer {
  const size = bytes.length * 8 + 1;
  return Buffer.concat([
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x58, size & 255, (size >> 8) & 255, size >> 16]),
    bytes,
  ]);
}
