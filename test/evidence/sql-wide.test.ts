/** Rows of few values in a table of many columns take far more room than their bytes: they are handed on in time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellText } from '../../src/evidence/batch.ts';
import { SqlReader } from '../../src/evidence/sql/reader.ts';
import { readWindow } from '../../src/evidence/sql/windows.ts';
import type { Reading } from '../../src/evidence/types.ts';

const COLUMNS = 5_000;
const ROWS = 4_000;
const names = Array.from({ length: COLUMNS }, (_, i) => `c${i} text`).join(', ');
const rows = Array.from({ length: ROWS }, (_, i) => i);
const dumps = {
  INSERT: `INSERT INTO t VALUES ${rows.map((i) => `('${i}''')`).join(',\n')};\n`,
  COPY: `COPY t FROM stdin;\n${rows.map((i) => `${i}\\t\n`).join('')}\\.\n`,
};

for (const [name, dump] of Object.entries(dumps))
  test(`${name}: a wide table with short rows`, () => {
    const reading: Reading = { complete: true, losses: {} };
    const reader = new SqlReader(reading, false, null);
    const read = Buffer.from(`CREATE TABLE t (${names});\n${dump}INSERT INTO u VALUES (1);\n`);
    const cells: (string | undefined)[] = [];
    let [waiting, most] = [0, 0];
    const { take } = reader;
    reader.take = (bytes) => {
      waiting = 0;
      return take.call(reader, bytes);
    };
    for (const batch of readWindow(read, reader, true)) {
      waiting += batch.rows * batch.columns.length;
      most = Math.max(most, waiting);
      for (let row = 0; row < batch.rows; row++) cells.push(cellText(batch, row, 0));
    }
    const end = name === 'INSERT' ? "'" : '\t';
    assert.deepEqual(cells, [...rows.map((i) => `${i}${end}`), '1']);
    // What COPY writes has as many cells as columns, or is damaged.
    const damage = name === 'INSERT' ? {} : { corrupt: ROWS };
    assert.deepEqual(reading, { complete: name === 'INSERT', losses: { raggedRows: ROWS, ...damage } });
    assert.ok(most < COLUMNS * ROWS * 0.5, String(most));
  });
