/** Delimited text of any cells: what was written is read, as another parser reads it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readOne } from './read.ts';

const delimiters = [',', ';', '\t', '|'] as const;
const value = fc.string({
  unit: fc.constantFrom('a', 'é', '1', ' ', '"', '\n', ',', ';', '😀', '\t', '|'),
  maxLength: 6,
});

test('what is written as CSV is read as the same cells', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...delimiters),
      fc
        .integer({ min: 2, max: 4 })
        .chain((width) =>
          fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
        ),
      fc.constantFrom(1, 5, 64, 65_536),
      async (delimiter, matrix, size) => {
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        // Plain rows first, so that the delimiter can be seen at all.
        const plain = matrix.map((row) => row.map((_, column) => `qx ${'abcd'[column]}`));
        const lines = [...plain, ...plain, ...plain].map((row) => row.join(delimiter));
        const text = [...lines, ...matrix.map((row) => row.map(quoted).join(delimiter))].join('\n');
        const { rows } = await readOne(text, size);
        assert.deepEqual(rows.slice(lines.length), matrix);
      },
    ),
    { numRuns: 300 },
  ));

test('agrees with csv-parse where quoting is sound', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(value, value, fc.boolean()), { minLength: 1, maxLength: 8 }), async (matrix) => {
      const write = (cell: string, quote: boolean) =>
        quote || /[",\n\r]|^ | $|^$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
      const text = `id,name,city\n${matrix.map(([a, b, quote], i) => `${i},${write(a, quote)},${write(b, quote)}`).join('\n')}\n`;
      const expected = (parse(text, { relax_column_count: true }) as string[][]).slice(1);
      assert.deepEqual((await readOne(text)).rows, expected);
    }),
    { numRuns: 300 },
  ));
