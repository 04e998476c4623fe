/** What counts as supported is said in words where the rank stage can't be asked: the same number everywhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SUPPORTED } from '../../src/rank/verdict.ts';

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('report, schema and README name the total from which on a candidate is supported', () => {
  assert.ok(
    text('src/report/sections/ranking.ts').includes(`* supported: +${SUPPORTED} or more, and the interval above 0`),
  );
  assert.ok(text('schemas/report.schema.json').includes(`log10LR of at least ${SUPPORTED} and an interval above 0`));
  assert.ok(text('schemas/report.schema.json').includes(`a total of ${SUPPORTED} with a low end above 0`));
  assert.ok(text('README.md').includes(`log10 LR of at least ${SUPPORTED} and an interval above 0`));
});
