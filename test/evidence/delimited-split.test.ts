/** The strict reader of delimited text by itself: soundly quoted cells, and text that comes in two buffers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Dialect } from '../../src/evidence/csv/dialect.ts';
import { Scanner } from '../../src/evidence/csv/scanner.ts';
import type { RawCell, Reading } from '../../src/evidence/types.ts';

const dialect = fc.record({
  delimiter: fc.constantFrom(',', '||', ''),
  quote: fc.constant('"'),
  backslash: fc.boolean(),
  loneReturn: fc.boolean(),
  skipBlanks: fc.boolean(),
  skipLines: fc.constant(0),
  consistency: fc.constant(1),
  otherwise: fc.constant(0),
  sure: fc.constant(false),
});
const text = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '"', '\n', '\r\n', '"\r', '\\', ',', '||', ',"', '\n"', '\\"', '",a'),
  minLength: 6,
  maxLength: 24,
});

const plain: Dialect = {
  delimiter: ',',
  quote: '"',
  backslash: false,
  loneReturn: false,
  skipBlanks: false,
  skipLines: 0,
  consistency: 1,
  otherwise: 0,
  sure: false,
};

function read(dialect: Dialect, buffers: readonly string[]): { records: RawCell[][]; losses: Reading['losses'] } {
  const reading: Reading = { complete: true, losses: Object.create(null) };
  const records: RawCell[][] = [];
  let rest = '';
  for (const [i, buffer] of buffers.entries()) {
    const scanner = new Scanner(rest + buffer, i === buffers.length - 1, dialect, reading);
    records.push(...scanner.records());
    rest = scanner.rest();
  }
  return { records, losses: { ...reading.losses } };
}

test('records and losses are the same wherever a buffer ends', () => {
  fc.assert(
    fc.property(dialect, text, (dialect, text) => {
      const whole = read(dialect, [text]);
      for (let end = 1; end < text.length; end++)
        assert.deepEqual(read(dialect, [text.slice(0, end), text.slice(end)]), whole, `${end} characters first`);
    }),
    { numRuns: 4000 },
  );
});

test('soundly quoted cells are read as csv-parse reads them, and nothing is in doubt', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', '\n', '\r\n', ',', '\\'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 2, maxLength: 4 })), (rows) => {
      const written = rows.map((row) =>
        row
          .map(([text, quoted]) => (quoted || /["\n\r,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
          .join(','),
      );
      const { records, losses } = read(plain, [written.join('\n')]);
      const filled = written.filter((row) => !/^,+$/.test(row));
      assert.deepEqual(
        records.map((record) => record.map(({ text }) => text)),
        parse(filled.join('\n'), { relax_column_count: true }),
      );
      const empty = written.length - filled.length;
      assert.deepEqual(losses, empty === 0 ? {} : { emptyRows: empty });
    }),
    { numRuns: 1000 },
  );
});
