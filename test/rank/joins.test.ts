/** What gaps, keys and names of columns say for two systems together, and against them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { Profile, RowPattern } from '../../src/profile/types.ts';
import { findJoins } from '../../src/rank/joins.ts';
import { weighPair } from '../../src/rank/pair.ts';
import type { Trace } from '../../src/rank/trace.ts';
import type { System } from '../../src/systems/types.ts';
import { findings, prepare } from '../../src/weigh/index.ts';
import { AS_GRADED } from '../../src/weigh/types.ts';
import { column, FORTY, field, profile, system } from '../weigh/make.ts';

const full = { precision: { full: 1 } };
const COLUMNS = [
  column('contact.phone', full),
  column('health.vaccine'),
  column('health.dose'),
  column('person.birthDate', { precision: { day: 1 } }),
  column('contact.address', { precision: { line: 1 } }),
  column('employment.jobTitle'),
];
const BIRTH = field('person.birthDate', { precision: 'day' });
const ADDRESS = field('contact.address', { precision: 'line' });
const CLINIC = system('clinic', {
  fields: [field('contact.phone'), field('id.health'), field('health.vaccine'), field('health.dose')],
});
const REGISTER = system('register', {
  fields: [field('contact.phone'), field('id.health'), BIRTH, ADDRESS, field('employment.jobTitle')],
});
/** Holds one field of each part. */
const CROSS = system('cross', { fields: [field('contact.phone'), field('health.dose'), BIRTH, ADDRESS] });

/** Which columns the records fill, and how many records do. */
type Filled = readonly (readonly [columns: readonly number[], rows: number])[];
const ALL = [0, 1, 2, 3, 4, 5];
const FOUND: Filled = [
  [ALL, 80],
  [[0, 1, 2], 20],
];
const WHOLE: Filled = [[ALL, 100]];
const APART: Filled = [
  [ALL, 60],
  [[0, 1, 2, 4, 5], 14],
  [[0, 1, 2, 3, 5], 13],
  [[0, 1, 2, 3, 4], 13],
];

function leak(filled: Filled | null, columns = COLUMNS): Profile {
  const patterns: RowPattern[] = (filled ?? []).map(([own, rows]) => ({ columns: own, rows }));
  const plain = profile(columns);
  return { ...plain, tables: plain.tables.map((table) => ({ ...table, patterns })) };
}

const joins = (seen: Profile, systems: readonly System[] = [CLINIC, REGISTER]) =>
  findJoins(prepare(seen, candidatesOf(systems), FORTY));
const best = (filled: Filled | null) => {
  const [first] = joins(leak(filled));
  assert.ok(first !== undefined);
  return first;
};

test('records that lack all that a donor adds speak for a join, records that lack nothing against', () => {
  const [traced, unknown, whole, apart] = [best(FOUND), best(null), best(WHOLE), best(APART)];
  assert.deepEqual(traced.members, ['clinic/database', 'register/database']);
  assert.deepEqual(traced.unmatched, { columns: [3, 4, 5], rows: 20, of: 100 });
  for (const join of [unknown, whole, apart]) assert.equal(join.unmatched, null);
  // What was only reported has no gaps: nothing is known of them.
  assert.ok(traced.leadLog10 > unknown.leadLog10 && unknown.leadLog10 > whole.leadLog10);
  // Gaps of each column by itself are no trace.
  assert.ok(Math.abs(apart.leadLog10 - whole.leadLog10) < 0.01);
  assert.ok(Math.abs(whole.leadLog10 - unknown.leadLog10) < 0.5, 'others pass on what both have');
});

test('gaps tell which of the two is the main source, and which donor it was', () => {
  const turned = best([
    [ALL, 80],
    [[0, 3, 4, 5], 20],
  ]);
  assert.deepEqual(turned.members, ['register/database', 'clinic/database']);
  // The donor that holds the whole block comes before one that holds a part of it.
  const [first] = joins(leak(FOUND), [CLINIC, REGISTER, CROSS]);
  assert.deepEqual(first?.members, ['clinic/database', 'register/database']);
  // One source leaves an optional part empty, too, and a join may: this one is nobody's.
  const odd = joins(
    leak([
      [ALL, 80],
      [[0, 2, 3, 5], 20],
    ]),
  );
  assert.ok(odd.every(({ unmatched }) => unmatched === null));
  assert.ok((odd[0]?.leadLog10 ?? 0) <= best(WHOLE).leadLog10 + 0.01);
});

test('a key that the leak does not show costs a factor of three', () => {
  const untraced: Trace = { parted: null, joined: (whole) => ({ log10LR: whole, traced: false }) };
  const beyondTraits = (columns: typeof COLUMNS) => {
    const weighing = prepare(leak(null, columns), candidatesOf([CLINIC, REGISTER]), FORTY);
    const [first, second] = weighing.candidates;
    assert.ok(first !== undefined && second !== undefined);
    const { model } = weighing;
    const pair = weighPair(weighing, untraced, AS_GRADED, [first, second], Number.NEGATIVE_INFINITY);
    const both = model.engine.totalJoined(model.hypothesis(first), model.hypothesis(second));
    return {
      key: pair?.key,
      log10: Number(((pair?.log10LR ?? 0) - (both - model.alternative.total()) / Math.LN10).toFixed(1)),
    };
  };
  const [phone, ...others] = COLUMNS.slice(0, 4);
  assert.ok(phone !== undefined);
  assert.deepEqual(beyondTraits([phone, ...others.slice(1)]), { key: 'contact.phone', log10: 0 });
  assert.deepEqual(beyondTraits(others), { key: 'contact.phone', log10: -0.5 });
});

test('a pair that one among so many would reach by chance is told only where gaps trace it', () => {
  const other = (i: number) =>
    system(`other-${i}`, {
      fields: ['contact.phone', `${i % 2 === 0 ? 'travel.ticket' : 'commerce.order'}`, 'person.gender'].map((id) =>
        field(id),
      ),
    });
  const some = { fields: [field('contact.phone'), field('health.vaccine')] };
  const few = [system('clinic', some), system('register', { fields: [field('contact.phone'), BIRTH] })];
  const many = [...few, ...Array.from({ length: 30 }, (_, i) => other(i))];
  const columns = COLUMNS.filter(({ attribute }) => /phone|vaccine|birthDate|address/.test(attribute));
  const told = (filled: Filled, systems: readonly System[]) =>
    joins(leak(filled, columns), systems).map(({ members, unmatched }) => [members.join(' '), unmatched !== null]);
  const whole: Filled = [[[0, 1, 2, 3], 100]];
  assert.equal(told(whole, few).length, 1);
  assert.deepEqual(told(whole, many), []);
  const found: Filled = [
    [[0, 1, 2, 3], 80],
    [[0, 1], 20],
  ];
  assert.deepEqual(told(found, many)[0], ['clinic/database register/database', true]);
});

test('who explains all by itself needs nobody beside it, unless gaps say so', () => {
  const { members } = best(null);
  assert.deepEqual(members, ['clinic/database', 'register/database']);
  // Its dates speak against the one that holds all; of the other, which adds nothing, no dates are known.
  const dates = column('health.vaccinationDate', {
    years: { min: 2019, median: 2020, max: 2021, spread: 2 },
    distinct: 99,
  });
  const everything = system('everything', {
    fields: [...CLINIC.fields, BIRTH, ADDRESS, field('employment.jobTitle'), field('health.vaccinationDate')],
    paths: [{ period: { from: '2001', to: '2003' }, statements: ['doc'] }],
  });
  const part = system('part', { fields: [field('contact.phone'), field('id.health'), field('health.vaccine')] });
  const weighing = prepare(leak(null, [...COLUMNS, dates]), candidatesOf([part, everything]), FORTY);
  const [first, second] = weighing.candidates;
  assert.ok(first !== undefined && second !== undefined);
  const untraced: Trace = { parted: null, joined: (whole) => ({ log10LR: whole, traced: false }) };
  const pair = weighPair(weighing, untraced, AS_GRADED, [first, second], Number.NEGATIVE_INFINITY);
  assert.equal(pair?.both, false);
  assert.ok(
    (pair?.log10LR ?? 0) > 0.6 + (findings(weighing, AS_GRADED).get(second.id) ?? 0),
    'as a pair it has no dates',
  );
  assert.deepEqual(findJoins(weighing), []);
});
