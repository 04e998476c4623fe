/** What a report says of two systems together where gaps speak for it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { joins } from '../../src/report/sections/together.ts';
import { said } from '../../src/report/summary.ts';
import type { Report } from '../../src/report/types.ts';

const report = JSON.parse(
  readFileSync(new URL('../../fixtures/cowin-2023-detailed/expected.json', import.meta.url), 'utf8'),
) as Report;
const WORDS = '20 of 1,200 records lack all 3 columns that the second would have brought';

function withTrace(columns: readonly number[]): Report {
  const [first, ...rest] = report.joins;
  assert.ok(first !== undefined);
  return { ...report, joins: [{ ...first, unmatched: { columns, rows: 20, of: 1200 } }, ...rest] };
}

test('records for which nothing was found are told in the summary and beside the pair', () => {
  const traced = withTrace([3, 4, 5]);
  for (const text of [said(traced).join('\n'), JSON.stringify(joins(traced))]) assert.ok(text.includes(WORDS), text);
  assert.ok(
    said(withTrace([3, 4]))
      .join('\n')
      .includes('lack both columns'),
  );
});

test('without such records nothing of the kind is told, but that gaps and keys count', () => {
  for (const text of [said(report).join('\n'), JSON.stringify(joins(report))])
    assert.ok(!text.includes('would have brought'));
  assert.ok(JSON.stringify(joins(report)).includes('seldom leaves out the key'));
});
