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
