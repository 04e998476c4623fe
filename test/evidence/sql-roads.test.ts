/** The kernel and the strict reader of rows say the same of every dump. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellText, isQuoted } from '../../src/evidence/batch.ts';
import { SqlReader } from '../../src/evidence/sql/reader.ts';
import type { Reading } from '../../src/evidence/types.ts';
import { Kernel } from '../../src/kernel/kernel.ts';
import { statements } from './sql-cases.ts';
import { otherDumps } from './sql-other-cases.ts';

interface Read {
  readonly cells: readonly (readonly (string | undefined)[])[];
  readonly reading: Reading;
  /** Batches that the kernel read. */
  readonly placed: number;
}

/** Reads a dump in windows of this many new bytes. */
function read(text: Buffer, size: number, backslash: boolean, kernel: Kernel | null): Read {
  const reading: Reading = { complete: true, losses: {} };
  const reader = new SqlReader(reading, backslash, kernel);
  const cells: (string | undefined)[][] = [];
  let placed = 0;
  let rest = Buffer.alloc(0);
  for (let at = 0; at <= text.length; at += size) {
    const window = Buffer.concat([rest, text.subarray(at, at + size)]);
    const final = at + size > text.length;
    const done = reader.read(window, final);
    for (const batch of reader.take(window)) {
      if (batch.place !== undefined) placed++;
      for (let row = 0; row < batch.rows; row++) {
        const read = batch.columns.map((_, i) => {
          const value = cellText(batch, row, i);
          return value === undefined ? value : `${isQuoted(batch, row, i) ? '"' : ''}${value}`;
        });
        cells.push([batch.table, ...read]);
      }
    }
    rest = window.subarray(done);
  }
  return { cells, reading, placed };
}

const inside = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('a', 'b c', '# ', 'é', '😀', '1', '-', ',', ')', '(', ';', '\n', '--', '/*'),
      },
      fc.constantFrom("''", '""', "\\'", '\\\\', '\\0', '\\b', '\\t', '\\n', '\\r', '\\Z', '\\%', '\\_', '\\q', '"'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const plain = fc.oneof(
  { weight: 8, arbitrary: inside.map((text) => `'${text}'`) },
  fc.constantFrom('1', '-2.50', 'NULL', 'null', ' 7 ', "''", 'nan', 'TRUE', '1e5', "N'x'", '"y"'),
);
const odd = fc.constantFrom(
  ...[
    'DEFAULT',
    '0x41',
    "x'41'",
    "_utf8'z'",
    'now()',
    '',
    '/* c */ 3',
    '--4',
    '5 # c\n',
    '# ,\n6',
    '#7',
    "'y' # z\n",
    '8#',
    "'a' 'b'",
    '(1)',
    "'",
    '`b`',
    '$1',
  ],
);
/** Values of a row: nearly always as many as there are columns, and plain. */
const values = fc.oneof(
  { weight: 40, arbitrary: fc.array(plain, { minLength: 3, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(plain, odd), { minLength: 2, maxLength: 4 }) },
);
const row = values.chain((some) => fc.constantFrom(`(${some.join(',')})`, `( ${some.join(' ,\n')} )`));
const statement = fc
  .tuple(
    fc.constantFrom('t', 'u', 't (a,b,c)', 't (b,a,c)', 'w (c,d,e)'),
    fc.array(row, { minLength: 1, maxLength: 40 }),
  )
  .map(([into, rows]) => `INSERT INTO ${into} VALUES ${rows.join(rows.length % 2 === 0 ? ',' : ',\n')};\n`);
const dump = fc
  .array(statement, { minLength: 1, maxLength: 5 })
  .map((statements) => `CREATE TABLE u (a int, b text, c text);\n${statements.join('')}`);

test('whatever a dump holds, both roads read the same', () => {
  let placed = 0;
  fc.assert(
    fc.property(dump, fc.constantFrom(50, 777, 1 << 19), fc.boolean(), (text, size, backslash) => {
      const bytes = Buffer.from(text);
      const fast = read(bytes, size, backslash, Kernel.create());
      const strict = read(bytes, size, backslash, null);
      assert.deepEqual([...fast.cells].sort(), [...strict.cells].sort());
      assert.deepEqual(fast.reading, strict.reading);
      placed += fast.placed;
    }),
    { numRuns: 500 },
  );
  assert.ok(placed > 60, `the kernel read ${placed} batches`);
});

test('rows in statements of their own, and more values than a grid holds', () => {
  const rows = Array.from({ length: 70_000 }, (_, i) => `(${i},'a''${i}',NULL)`);
  for (const text of [
    `INSERT INTO t (a,b,c) VALUES ${rows.join(',')};\n`,
    rows.map((one) => `INSERT INTO t (a,b,c) VALUES ${one};\n`).join(''),
  ]) {
    const { cells, placed } = read(Buffer.from(text), 1 << 19, false, Kernel.create());
    assert.ok(placed > 0 && placed < 100, `${placed} batches`);
    assert.deepEqual(
      cells,
      rows.map((_, i) => ['t', String(i), `"a'${i}`, '']),
    );
  }
});

for (const { name, text } of [...statements, ...otherDumps]) {
  test(`the same in windows of any size: ${name}`, () => {
    for (const backslash of [true, false]) {
      const whole = read(Buffer.from(text), 1 << 19, backslash, null);
      for (const size of [1, 50, 333])
        for (const kernel of [null, Kernel.create()]) {
          const parts = read(Buffer.from(text), size, backslash, kernel);
          assert.deepEqual(parts.reading, whole.reading, `${size}`);
          assert.deepEqual(filled(parts.cells), filled(whole.cells), `${size}`);
        }
    }
  });
}

/** Columns that come later are missing in rows of earlier batches, and batches of several tables in any order. */
function filled(cells: Read['cells']): string[] {
  return cells.map((row) => JSON.stringify(row).replace(/(?:,null)+\]$/, ']')).sort();
}
