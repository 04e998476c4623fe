/** Batches of wide tables use the memory of those that were used up, and nothing shows of what lay there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BatchBuilder, cellText, isQuoted } from '../../src/evidence/batch.ts';
import { useUp } from '../../src/evidence/grids.ts';
import type { Batch } from '../../src/evidence/types.ts';

const WIDTH = 9000;

/** A batch of as many rows as there are lists of columns; only these have a cell. */
function batchOf(...rows: readonly (readonly number[])[]): Batch {
  const builder = new BatchBuilder('t', { complete: true, losses: {} });
  for (let i = 0; i < WIDTH; i++) builder.addColumn(`c${i}`, true);
  for (const columns of rows) {
    for (const column of columns) builder.cell(column, `v${column}`, false);
    builder.endRow();
  }
  const batch = builder.take();
  assert.ok(batch !== undefined);
  return batch;
}

const filled = (batch: Batch): string[][] =>
  Array.from({ length: batch.rows }, (_, row) =>
    Array.from({ length: WIDTH }, (__, column) => cellText(batch, row, column)).filter((text) => text !== undefined),
  );

test('a grid that was used up serves again, empty; one that is still read does not', () => {
  const first = batchOf([1, 2, 8999], [5], [6], [7]);
  const kept = batchOf([3], [3], [3], [3]);
  assert.notEqual(kept.spans.buffer, first.spans.buffer);
  useUp(first);
  useUp(first);
  const second = batchOf([4], [], [8], [9]);
  assert.equal(second.spans.buffer, first.spans.buffer);
  assert.deepEqual(filled(second), [['v4'], [], ['v8'], ['v9']]);
  assert.notEqual(batchOf([1], [1], [1], [1]).spans.buffer, first.spans.buffer);
  assert.deepEqual(filled(kept), [['v3'], ['v3'], ['v3'], ['v3']]);
});

test('wide batches that wait have no grids: each is laid out when it is looked at, and stays as it was', () => {
  const { arrayBuffers } = process.memoryUsage();
  const waiting = Array.from({ length: 200 }, (_, i) => batchOf([i], [i + 1, 8999], [], [i]));
  assert.ok(process.memoryUsage().arrayBuffers - arrayBuffers < 50 << 20);
  waiting.forEach((batch, i) => {
    assert.deepEqual(filled(batch), [[`v${i}`], [`v${i + 1}`, 'v8999'], [], [`v${i}`]]);
    useUp(batch);
  });
});

test('of a cell filled twice the last spelling stands, quoted or not, in wide batches as in narrow ones', () => {
  for (const width of [3, WIDTH]) {
    const builder = new BatchBuilder('t', { complete: true, losses: {} });
    for (let i = 0; i < width; i++) builder.addColumn(`c${i}`, true);
    for (let row = 0; row < 4; row++) {
      builder.cell(1, 'a', row % 2 === 0);
      builder.cell(2, 'b', true);
      builder.cell(2, 'c', false);
      builder.endRow();
    }
    const batch = builder.take();
    assert.ok(batch !== undefined);
    assert.deepEqual(
      [0, 1, 2, 3].map((row) => [isQuoted(batch, row, 0), isQuoted(batch, row, 1), isQuoted(batch, row, 2)]),
      [0, 1, 2, 3].map((row) => [false, row % 2 === 0, false]),
    );
    assert.equal(cellText(batch, 3, 2), 'c');
    // A copy holds what its original holds.
    assert.equal(cellText({ ...batch, table: 'u' }, 3, 1), 'a');
  }
});

test('memory that is not ours is not taken', () => {
  const spans = new Int32Array(1 << 17);
  useUp({ ...batchOf([1]), spans });
  assert.notEqual(batchOf([1], [1], [1], [1], [1]).spans.buffer, spans.buffer);
});

test('a place that is filled again and again keeps a bounded row', () => {
  const builder = new BatchBuilder('t', { complete: true, losses: {} });
  const column = builder.addColumn('a', true);
  const other = builder.addColumn('b', true);
  for (const again of [3, 100_000]) {
    for (let i = 0; i <= again; i++) assert.equal(builder.cell(column, String(i), false), i > 0);
    builder.cell(other, 'x', false);
    builder.endRow();
  }
  const batch = builder.take();
  assert.ok(batch !== undefined);
  // The later one stands, as far as they are kept.
  assert.deepEqual(
    [0, 1].map((row) => [cellText(batch, row, 0), cellText(batch, row, 1)]),
    [
      ['3', 'x'],
      ['65536', 'x'],
    ],
  );
});
