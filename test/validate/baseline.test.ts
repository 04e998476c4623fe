/** The spreadsheet: names as they are spelled, meanings as they overlap. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import { baselineScore, sheetOf } from '../../src/validate/baseline.ts';
import { SOME } from './outcomes.ts';

function sheet(columns: readonly (readonly [name: string, attribute: string])[]) {
  return sheetOf({ tables: [{ columns: columns.map(([name, attribute]) => ({ name, attribute })) }] });
}

const [candidate] = candidatesOf(SOME);

test('its own names and meanings: 2; neither: 0', () => {
  assert.ok(candidate !== undefined);
  const { system, path } = candidate;
  const fields = system.fields.filter(({ name }) => path.shows.includes(name));
  const own = fields.map(({ name, attribute }) => [name.toUpperCase().replaceAll('_', ' '), attribute] as const);
  assert.equal(baselineScore(sheet(own), candidate), 2);
  assert.equal(baselineScore(sheet([['zzz', 'other']]), candidate), 0);
  assert.equal(baselineScore(sheet([]), candidate), 0);
});

test('half of the names: half a point', () => {
  assert.ok(candidate !== undefined);
  const [name = ''] = candidate.path.shows;
  assert.equal(
    baselineScore(
      sheet([
        [name, 'other'],
        ['zzz', 'other'],
      ]),
      candidate,
    ),
    0.5,
  );
});
