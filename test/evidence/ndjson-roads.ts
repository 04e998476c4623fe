/** Enters: lines of JSON. Leaves: what the strict reader and the kernel read in them, as plain rows. For tests only. */
import assert from 'node:assert/strict';
import { cellText, isQuoted } from '../../src/evidence/batch.ts';
import { Decoding } from '../../src/evidence/encoding/decode.ts';
import { kernelNdjson } from '../../src/evidence/ndjson/kernel.ts';
import { NdjsonLines, strictNdjson } from '../../src/evidence/ndjson/lines.ts';
import type { Batch, Reading } from '../../src/evidence/types.ts';
import { Kernel } from '../../src/kernel/kernel.ts';

/** A first record that teaches a and b, then the text, then one that shows that reading goes on. */
export const framed = (text: string): string => `{"a":1,"b":{"c":"x"}}\n${text}\n{"b":{"c":"last"},"a":"end"}\n`;

export interface Road {
  tables: Record<string, { columns: string[]; rows: (string | undefined)[][]; quoted: boolean[][] }>;
  losses: Record<string, number>;
  complete: boolean;
  rows: number;
  /** Rows in batches that lay in the kernel. */
  fast: number;
}

/** Bytes in a block. */
const SIZES = [1, 7, 1 << 16];

/** Asserts that the kernel reads what the strict reader does, in blocks of each size; leaves what it read in the last. */
export async function same(content: string | Uint8Array, sizes = SIZES): Promise<Road> {
  const { fast: _, ...strict } = await strictRoad(content);
  let last: Road | undefined;
  for (const size of sizes) {
    last = await kernelRoad(content, size);
    const { fast: __, ...kernel } = last;
    assert.deepEqual(kernel, strict, `blocks of ${size}`);
  }
  if (last === undefined) throw new Error('no size');
  return last;
}

async function strictRoad(content: string | Uint8Array, size = 1 << 16): Promise<Road> {
  const reading = fresh();
  const lines = new NdjsonLines(reading, true);
  const text = new Decoding(reading, bytesOf(content).subarray(0, 1 << 16)).decode(blocks(bytesOf(content), size));
  return gather(strictNdjson(text, lines), lines, reading);
}

export async function kernelRoad(content: string | Uint8Array, size = 1 << 16): Promise<Road> {
  const kernel = Kernel.create();
  if (kernel === null) throw new Error('the kernel is not built: npm run build');
  const reading = fresh();
  const lines = new NdjsonLines(reading, true);
  const utf8 = new Decoding(reading, bytesOf(content).subarray(0, 1 << 16)).utf8(blocks(bytesOf(content), size));
  return gather(kernelNdjson(utf8, lines, reading, kernel), lines, reading);
}

async function gather(batches: AsyncIterable<Batch>, lines: NdjsonLines, reading: Reading): Promise<Road> {
  const { add, road } = gathering(lines, reading);
  for await (const batch of batches) add(batch);
  return road();
}

function gathering(lines: NdjsonLines, reading: Reading): { add: (batch: Batch) => void; road: () => Road } {
  const tables: Road['tables'] = Object.create(null);
  let fast = 0;
  const add = (batch: Batch): void => {
    tables[batch.table] ??= { columns: [], rows: [], quoted: [] };
    const table = tables[batch.table];
    if (table === undefined) return;
    const columns = batch.columns.map(({ name, named }) => (named ? name : `(${name})`));
    if (columns.slice(0, table.columns.length).join('\0') !== table.columns.join('\0'))
      throw new Error('columns grow only at the end');
    table.columns = columns;
    for (let row = 0; row < batch.rows; row++) {
      table.rows.push(columns.map((_, column) => cellText(batch, row, column)));
      table.quoted.push(columns.map((_, column) => isQuoted(batch, row, column)));
    }
    if (batch.place !== undefined) fast += batch.rows;
  };
  const road = (): Road => {
    for (const { columns, rows, quoted } of Object.values(tables)) {
      for (const row of rows) while (row.length < columns.length) row.push(undefined);
      for (const row of quoted) while (row.length < columns.length) row.push(false);
    }
    const sorted = Object.fromEntries(Object.entries(tables).sort(([x], [y]) => (x < y ? -1 : 1)));
    return { tables: sorted, losses: { ...reading.losses }, complete: reading.complete, rows: lines.rows, fast };
  };
  return { add, road };
}

function fresh(): Reading {
  return { complete: true, losses: Object.create(null) };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

async function* blocks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
