/** Numbers written digit by digit, and bytes that may be copied as they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BatchBuilder, cellText } from '../../src/evidence/batch.ts';
import { isPlainBlob, isPlainText } from '../../src/evidence/cell-bytes.ts';

const NUMBERS = [0, 1, 9, 10, 99, 100, 12_345_678, 99_999_999, 1e8, 1e8 + 1, 2 ** 31, 9_876_543_210, 1e15 - 1, 1e15];

test('whole numbers are written as JavaScript writes them', () => {
  const builder = new BatchBuilder('t', { complete: true, losses: {} });
  const numbers = [...NUMBERS, -1, -(2 ** 47), 2 ** 53 - 1];
  for (const number of numbers) builder.cellWhole(builder.columnAt(numbers.indexOf(number)), number);
  builder.endRow();
  const batch = builder.take();
  assert.ok(batch);
  assert.deepEqual(
    numbers.map((_, column) => cellText(batch, 0, column)),
    numbers.map(String),
  );
});

test('builders that share their room keep their cells apart', () => {
  const builders = ['a', 'b', 'c'].map((name) => new BatchBuilder(name, { complete: true, losses: {} }));
  const text = (table: number, row: number): string => `${table}-${row}-`.repeat(1 + ((row * 7) % 40));
  for (let round = 0; round < 3; round++) {
    for (let row = 0; row < 300; row++) {
      for (const [table, builder] of builders.entries()) {
        for (let column = 0; column < 3 + table; column++)
          builder.cell(builder.columnAt(column), text(table, row), true);
        builder.endRow();
        builder.cell(0, 'dropped', false);
        builder.dropRow();
      }
    }
    const batches = builders.map((builder) => builder.take());
    for (const [table, batch] of batches.entries()) {
      assert.ok(batch);
      assert.equal(batch.rows, 300);
      for (const row of [0, 1, 150, 299]) assert.equal(cellText(batch, row, 2 + table), text(table, row));
    }
  }
});

test('bytes are copied only where decoding changes and counts nothing', () => {
  const rows: [string, string, boolean, boolean][] = [
    ['ASCII', '41', true, true],
    ['empty', '', true, true],
    ['UTF-8', 'c3a9', true, true],
    ['a control character', '4101', true, false],
    ['a tab', '4109', true, true],
    ['not UTF-8', '41ff', false, false],
    ['cut off', '41e282', false, false],
    ['U+FFFD itself', '41efbfbd', false, true],
    ['long, not UTF-8', `${'41'.repeat(100)}ff`, false, false],
  ];
  for (const [what, hex, text, blob] of rows) {
    const bytes = Buffer.from(`ff${hex}ff`, 'hex');
    assert.equal(isPlainText(bytes, 1, bytes.length - 1), text, what);
    assert.equal(isPlainBlob(bytes, 1, bytes.length - 1), blob, what);
  }
});
