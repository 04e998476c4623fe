import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { ColumnProfile } from '../../src/profile/types.ts';
import type { Field, System } from '../../src/systems/types.ts';
import { TRAITS, traitOf } from '../../src/vocabulary/index.ts';
import { prepare, weigh } from '../../src/weigh/index.ts';
import type { WeightLine } from '../../src/weigh/types.ts';
import { column, FORTY, field, profile, system } from './make.ts';

const NAME = column('person.name', { precision: { full: 1 } });

/** Columns of a meaning without any name, as in files that have lost their headers. */
function columns(attribute: string, count: number): ColumnProfile[] {
  const precision = attribute === 'contact.phone' ? { full: 1 } : {};
  return Array.from({ length: count }, (_, i) =>
    column(attribute, { name: `${attribute} ${i}`, named: false, precision }),
  );
}

function fields(attribute: string, count: number): Field[] {
  return Array.from({ length: count }, (_, i) => field(attribute, { name: `x${i}_${attribute.slice(-3)}` }));
}

function lineOf(seen: readonly ColumnProfile[], candidate: System): WeightLine | undefined {
  const [weighed] = weigh(prepare(profile(seen), candidatesOf([candidate]), FORTY));
  return weighed?.lines.find(({ finding }) => finding === 'make-up');
}

const weightOf = (seen: readonly ColumnProfile[], candidate: System): number => lineOf(seen, candidate)?.log10 ?? 0;

const holding = (phones: number, others = 0): System =>
  system('h', {
    fields: [field('person.name', { name: 'x_nm' }), ...fields('contact.phone', phones), ...fields('other', others)],
  });

test('as many columns of one meaning as it has fields speak for a system, more than that against it', () => {
  const three = [NAME, ...columns('contact.phone', 3)];
  assert.ok(weightOf(three, holding(3)) > 0.2, `${weightOf(three, holding(3))}`);
  assert.ok(weightOf(three, holding(1)) < 0, `${weightOf(three, holding(1))}`);
  // Fewer than that any leak can have.
  const one = [NAME, ...columns('contact.phone', 1)];
  const dear = weightOf(three, holding(3)) - weightOf(three, holding(1));
  const cheap = weightOf(one, holding(1)) - weightOf(one, holding(3));
  assert.ok(cheap < 0.6 * dear, `${cheap} against ${dear}`);
});

test('columns that nobody knows speak for a system with such fields', () => {
  const seen = [NAME, ...columns('contact.phone', 1), ...columns('other', 6)];
  const [some, none] = [weightOf(seen, holding(1, 6)), weightOf(seen, holding(1))];
  assert.ok(some > 0.3, `${some}`);
  assert.ok(none < 0, `${none}`);
});

test('names have no say, and no more than the bound of a row is said', () => {
  const seen = [NAME, ...columns('contact.phone', 3), ...columns('other', 9)];
  const named = seen.map((one, i) => ({ ...one, name: `n${i}` }));
  assert.equal(weightOf(seen, holding(3, 9)), weightOf(named, holding(3, 9)));
  const many = [NAME, ...columns('contact.phone', 50), ...columns('other', 300)];
  for (const candidate of [holding(50, 300), holding(1)]) {
    const weight = weightOf(many, candidate);
    assert.ok(Number.isFinite(weight) && Math.abs(weight) <= 2, `${weight}`);
  }
});

test('what a system lists nothing of has been weighed by its presence', () => {
  const less = [NAME, ...columns('contact.phone', 1)];
  const more = [...less, ...columns('contact.email', 6)];
  const without = system('h', { fields: [field('person.name', { name: 'x_nm' }), ...fields('contact.phone', 1)] });
  assert.ok(Math.abs(weightOf(less, without) - weightOf(more, without)) < 0.15);
});

test('an age is made of a birth date, and a column whose precision nobody can tell is none', () => {
  const born = system('h', { fields: [field('person.name'), field('person.birthDate', { precision: 'year' })] });
  const age = column('person.age', { precision: { year: 1 } });
  const year = column('person.birthDate', { precision: { year: 1 } });
  const blank = column('person.birthDate', { precision: {} });
  assert.equal(weightOf([NAME, age], born), weightOf([NAME, year], born));
  assert.equal(weightOf([NAME, age, blank], born), weightOf([NAME, age], born));
  assert.ok(weightOf([NAME, age, year], born) < weightOf([NAME, age], born));
});

test('compilations, notices in prose and reported columns have no numbers of columns', () => {
  const seen = [NAME, ...columns('contact.phone', 3)];
  assert.equal(lineOf(seen, { ...holding(3), aggregator: true }), undefined);
  const prose = system('h', {
    fields: [field('person.name', { name: 'full name' }), field('contact.phone', { name: 'mobile number' })],
  });
  assert.equal(lineOf(seen, prose), undefined);
  const paper = { statement: 'paper', by: 'a newspaper', reliability: 'A', credibility: 1, interested: false } as const;
  const told = seen.map((one) => ({ ...one, reported: paper }));
  assert.equal(lineOf(told, holding(3)), undefined);
});

test('the line says what was counted', () => {
  const line = lineOf([NAME, ...columns('contact.phone', 3)], holding(1));
  assert.match(line?.observed ?? '', /3 contact\.phone/);
  assert.match(line?.held ?? '', /1 contact\.phone/);
});

test('a leak of very many columns of every meaning has a weight, and so has every candidate', () => {
  const attributes = TRAITS.flatMap(({ members }) => [...members.keys()].slice(0, 1));
  const seen = attributes.flatMap((attribute) =>
    columns(attribute, 12).map((one) => ({ ...one, precision: { [traitOf(attribute)?.steps[0] ?? 'full']: 1 } })),
  );
  const every = system('every', { fields: attributes.flatMap((attribute) => fields(attribute, 1)) });
  const weighed = weigh(prepare(profile(seen), candidatesOf([every, holding(1)]), FORTY));
  for (const { total, lines } of weighed) {
    assert.ok(Number.isFinite(total));
    for (const { log10, pGivenPopulation } of lines) assert.ok(Number.isFinite(log10) && pGivenPopulation !== 0);
  }
  assert.ok(weighed[0]?.lines.some(({ finding }) => finding === 'make-up'));
});

test('a descriptor of very many fields that were not seen has shares left out', () => {
  const [line] = [lineOf([NAME, ...columns('other', 3)], holding(20_000, 3))];
  assert.ok(line !== undefined && Number.isFinite(line.log10));
});
