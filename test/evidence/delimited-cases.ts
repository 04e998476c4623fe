/** Delimited texts and what is read of them, whole and in pieces. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOne } from './read.ts';

export interface Case {
  readonly name: string;
  readonly text: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | undefined)[])[];
  readonly losses?: Readonly<Record<string, number>>;
}

/** A test for each case, and for pieces of some sizes. */
export function readCases(cases: readonly Case[]): void {
  for (const { name, text, columns, rows, losses = {} } of cases) {
    test(name, async () => {
      const read = await readOne(text);
      assert.deepEqual([read.columns, read.rows], [columns, rows]);
      assert.deepEqual({ ...read.manifest.losses }, losses);
      assert.equal(read.manifest.format, 'csv');
      assert.equal(read.manifest.records, rows.length);
    });
    for (const size of [1, 2, 3, 7]) {
      test(`${name}, in pieces of ${size}`, async () => {
        const read = await readOne(text, size);
        assert.deepEqual([read.columns, read.rows, { ...read.manifest.losses }], [columns, rows, losses]);
      });
    }
  }
}
