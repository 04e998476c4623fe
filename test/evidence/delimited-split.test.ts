/** Delimited text that comes in two buffers: what is read doesn't hang on where the first one ends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Dialect } from '../../src/evidence/csv/dialect.ts';
import { Scanner } from '../../src/evidence/csv/scanner.ts';
import type { Reading } from '../../src/evidence/types.ts';

const dialect = fc.record({
  delimiter: fc.constantFrom(',', '||', ''),
  quote: fc.constant('"'),
  backslash: fc.boolean(),
  loneReturn: fc.boolean(),
  skipBlanks: fc.boolean(),
  skipLines: fc.constant(0),
  consistency: fc.constant(1),
  otherwise: fc.constant(0),
});
const text = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '"', '\n', '\r\n', '"\r', '\\', ',', '||', ',"', '\n"', '\\"', '",a'),
  minLength: 6,
  maxLength: 24,
});

function read(dialect: Dialect, buffers: readonly string[]): unknown {
  const reading: Reading = { complete: true, losses: Object.create(null) };
  const records = [];
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
