/** When events happened, against the period of a path. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { ColumnProfile } from '../../src/profile/types.ts';
import type { Period } from '../../src/systems/types.ts';
import { prepare, weigh } from '../../src/weigh/index.ts';
import { column, field, OTHERS, profile, system } from './make.ts';

const span = (min: number, median: number, max: number) => ({ min, median, max, spread: max - min });

function lineOf(years: ColumnProfile['years'], period: Period | null, more: Partial<ColumnProfile> = {}) {
  const attribute = more.attribute ?? 'health.vaccinationDate';
  const one = system('h', {
    fields: [field('person.name'), field(attribute)],
    paths: [{ period, statements: ['doc'] }],
  });
  const seen = profile([column('person.name'), column(attribute, { years, ...more })]);
  const weighed = weigh(prepare(seen, candidatesOf([one]), OTHERS))[0];
  return weighed?.lines.find((line) => line.finding === 'period')?.log10;
}

const SINCE_2021: Period = { from: '2021-01-16', to: null };

test('within its period a little for, outside it clearly against, some outside in between', () => {
  const within = lineOf(span(2021, 2021, 2022), SINCE_2021) ?? 0;
  const some = lineOf(span(2019, 2021, 2022), SINCE_2021) ?? 0;
  const before = lineOf(span(2017, 2018, 2022), SINCE_2021) ?? 0;
  assert.ok(within > 0 && within < 0.2, String(within));
  assert.ok(some < 0 && before < some && before > -1.5, `${some} ${before}`);
  const ended: Period = { from: null, to: '2023-04' };
  assert.ok((lineOf(span(2022, 2024, 2025), ended) ?? 0) < -0.5);
  const old = lineOf(span(2001, 2020, 2023), ended) ?? 0;
  assert.ok(old > 0 && old < within / 2, 'that it is older than an end hardly tells');
});

test('paths that take over the period of their system weigh alike, whatever they rest on', () => {
  const fields = [field('person.name'), field('health.vaccinationDate')];
  const paths = [{ period: SINCE_2021, statements: ['doc'] }, { period: SINCE_2021 }];
  const one = system('h', { fields, paths, more: { period: { ...SINCE_2021 } } });
  const seen = profile([column('health.vaccinationDate', { years: span(2017, 2018, 2022) })]);
  const found = weigh(prepare(seen, candidatesOf([one]), OTHERS)).map(({ lines }) =>
    lines.find((line) => line.finding === 'period'),
  );
  assert.equal(found.length, 2);
  assert.ok(found[0] !== undefined);
  assert.equal(found[0].log10, found[1]?.log10);
});

test('no line for what is unknown', () => {
  const years = span(2017, 2018, 2022);
  assert.ok(lineOf(years, SINCE_2021) !== undefined);
  assert.equal(lineOf(years, null), undefined);
  assert.equal(lineOf(years, { from: null, to: null }), undefined);
  assert.equal(lineOf(years, { from: 'the beginning', to: null }), undefined);
  assert.equal(lineOf(null, SINCE_2021), undefined);
  assert.equal(lineOf(years, SINCE_2021, { attribute: 'person.birthDate' }), undefined);
  assert.equal(lineOf(years, SINCE_2021, { distinct: 3 }), undefined);
  assert.equal(lineOf(years, SINCE_2021, { confidence: 0.5 }), undefined);
});
