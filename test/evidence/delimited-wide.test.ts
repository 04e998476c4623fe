/** Short rows in a table that one long row has made wide take far more room than their bytes: they are handed on in time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChunkSource } from '../../src/evidence/chunk-source.ts';
import { peekSource } from '../../src/evidence/open.ts';

const COLUMNS = 5_000;
const ROWS = 20_000;

test('a row of 5,000 cells, then 20,000 of two', async () => {
  const wide = Array.from({ length: COLUMNS }, (_, i) => `col${i}`).join(',');
  const bytes = Buffer.from(`1,2\n3,4\n${wide}\n${'5,6\n'.repeat(ROWS)}`);
  async function* once(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const evidence = (await peekSource(new ChunkSource(once(), 'wide.csv'))).asEvidence();
  const before = process.memoryUsage().arrayBuffers;
  let [rows, most] = [0, 0];
  for await (const batch of evidence.batches()) {
    rows += batch.rows;
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  assert.equal(rows, ROWS + 3);
  // Nine bytes for each place would be 900 MB.
  assert.ok(most < 300e6, String(most));
});

test('a quote that never closes, then a million and a half of short rows', async () => {
  const bytes = Buffer.from(`email,x\na@example.org,1\n"${'a\n'.repeat(1_500_000)}`);
  async function* once(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1 << 18) yield bytes.subarray(at, at + (1 << 18));
  }
  const evidence = (await peekSource(new ChunkSource(once(), 'quote.csv'))).asEvidence();
  const before = process.memoryUsage().heapUsed;
  let [rows, most] = [0, 0];
  for await (const batch of evidence.batches()) {
    rows += batch.rows;
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  assert.equal(rows, 1_500_001);
  // All of them at once, as objects, are some 340 MB.
  assert.ok(most < 120e6, String(most));
});

test('names of thousands of columns, of which the head holds no other row', async () => {
  const names = Array.from(
    { length: 4300 },
    (_, i) => `${['mittauksia', 'arvoja', 'tasoja'][i % 3]}${'xyzwv'[i % 5]}_${i}`,
  );
  const row = (from: number): string => names.map((_, i) => String(from + (i % 90))).join(',');
  const bytes = Buffer.from(`${names.join(',')}\n${[0, 1, 2, 3, 4, 5, 6].map((i) => row(i * 7)).join('\n')}\n`);
  const end = bytes.indexOf(10);
  assert.ok(end < 65_536 && bytes.indexOf(10, end + 1) > 65_536, String(end));
  async function* once(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const evidence = (await peekSource(new ChunkSource(once(), 'wide.csv'))).asEvidence();
  let [rows, named] = [0, 0];
  for await (const batch of evidence.batches()) {
    rows += batch.rows;
    named = batch.columns.filter((column) => column.named).length;
  }
  assert.deepEqual([rows, named], [7, 4300]);
});
