/** The model of leaking: what costs much, what costs little. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { ColumnProfile, Profile } from '../../src/profile/types.ts';
import { prepare, weigh } from '../../src/weigh/index.ts';
import { AS_GRADED } from '../../src/weigh/types.ts';
import { base, day, holding, name, phone, total, vaccine, year } from './clinic.ts';
import { column, FORTY, field, OTHERS, profile, system } from './make.ts';

test('precision is directional: coarser than held is cheap, finer than held is dear', () => {
  // A candidate is one of the population: what it explains badly, that explains badly, too, the more the smaller it is.
  for (const [known, least] of [
    [FORTY, 1],
    [OTHERS, 0.8],
  ] as const) {
    const of = (seen: ColumnProfile, precision: string) =>
      total(profile([name, phone, vaccine, seen]), holding(precision), AS_GRADED, known);
    const dear = of(day, 'day') - of(day, 'year');
    assert.ok(dear > least, `finer costs ${dear}`);
    assert.ok(of(year, 'year') - of(year, 'day') < dear, 'coarser costs less than finer');
  }
});

test('side by side, against one alternative, finer than held costs a hundred times', () => {
  const listed = [holding('day'), { ...holding('year'), id: 'y', family: 'y' }];
  const [held, finer] = weigh(prepare(profile([name, phone, vaccine, day]), candidatesOf(listed), OTHERS));
  assert.ok(held !== undefined && finer !== undefined);
  assert.ok(held.findings - finer.findings > 2, `${held.findings} against ${finer.findings}`);
  assert.ok(held.total - finer.total > 2, `${held.total} against ${finer.total}`);
});

test('a field that some people lack is no worse explained for it where nothing coarser stands in', () => {
  const some = column('person.birthDate', { precision: { day: 1 }, cells: 100, present: 60 });
  const seen = profile([name, phone, vaccine, some]);
  const of = (coverage: number | null) =>
    total(seen, system('h', { fields: [...base, field('person.birthDate', { precision: 'day', coverage })] }));
  assert.ok(Math.abs(of(0.6) - of(null)) < 0.05, `${of(0.6)} ${of(null)}`);
});

test('an absent held field is weak evidence', () => {
  const seen = profile([name, phone, vaccine]);
  const loss =
    total(seen, system('h', { fields: base })) -
    total(seen, system('h', { fields: [...base, field('contact.address')] }));
  assert.ok(loss > 0 && loss < 1, String(loss));
});

test('rare fields weigh much, common ones little', () => {
  // One in ten has a vaccine; among ten the candidate itself, whose domain weighs more, makes it two.
  for (const [known, least] of [
    [FORTY, 0.5],
    [OTHERS, 0.35],
  ] as const) {
    const seen = profile([name, phone, vaccine]);
    const lines = weigh(prepare(seen, candidatesOf([system('h', { fields: base })]), known))[0]?.lines ?? [];
    const of = (group: string) => lines.find((line) => line.group === group)?.log10 ?? Number.NaN;
    assert.ok(of('health.vaccine') > least, String(of('health.vaccine')));
    assert.ok(Math.abs(of('person.name')) < 0.15);
  }
});

test('silence of an open descriptor costs less than silence of a closed one', () => {
  const seen = profile([name, phone, vaccine, column('contact.address', { precision: { line: 1 } })]);
  const open = total(seen, system('h', { fields: base, more: { completeness: 'open' } }));
  const closed = total(seen, system('h', { fields: base, more: { completeness: 'closed' } }));
  assert.ok(open > closed);
});

test('ten rows say less than a thousand, and a copied row no more than one', () => {
  const rows = (n: number, distinct = n) =>
    profile(
      [name, phone, vaccine, column('person.birthDate', { precision: { day: 1 }, cells: n, present: n })].map((c) => ({
        ...c,
        cells: n,
        present: n,
      })),
      n,
      distinct,
    );
  const gap = (seen: Profile) => total(seen, holding('day')) - total(seen, holding('year'));
  assert.ok(gap(rows(1000)) >= gap(rows(10)));
  assert.equal(total(rows(1_000_000, 1), holding('year')), total(rows(1, 1), holding('year')));
});

test('a mixed id column is explained by its kinds, and the reverse, at a price', () => {
  const seen = profile([name, phone, column('id.national', { precision: { full: 1 } })]);
  const make = (attribute: string | null) =>
    total(
      seen,
      system('h', {
        fields: [field('person.name'), field('contact.phone'), ...(attribute === null ? [] : [field(attribute)])],
      }),
    );
  assert.ok(make('id.national') > make('id.number') && make('id.number') > make(null));
});

test('given and family name hold a full name', () => {
  const seen = profile([name, phone]);
  const split = total(
    seen,
    system('h', { fields: [field('person.givenName'), field('person.familyName'), field('contact.phone')] }),
  );
  const half = total(seen, system('h', { fields: [field('person.givenName'), field('contact.phone')] }));
  assert.ok(split > half);
});

test('a habit of the export that shows in several columns counts once', () => {
  const dates = ['account.createdAt', 'account.updatedAt', 'account.lastLoginAt', 'record.timestamp'];
  const format = 'MM/DD/YYYY';
  const one = system('h', {
    fields: [field('person.name'), ...dates.map((date) => field(date, { precision: 'day', format }))],
  });
  const seen = profile([name, ...dates.map((date) => column(date, { precision: { day: 1 }, format }))]);
  const lines = weigh(prepare(seen, candidatesOf([one]), OTHERS))[0]?.lines ?? [];
  assert.equal(lines.filter((line) => line.finding === 'format').length, 1);
});

test('the year of a split date is not written as the date of a system', () => {
  const one = system('h', { fields: [field('person.birthDate', { precision: 'year', format: 'YYYY' })] });
  const birth = column('person.birthDate', { precision: { year: 1 }, format: 'YYYY' });
  const said = (seen: Profile) =>
    (weigh(prepare(seen, candidatesOf([one]), OTHERS))[0]?.lines ?? []).some((line) => line.finding === 'format');
  assert.ok(said(profile([birth])));
  assert.ok(!said(profile([{ ...birth, datePart: 'year' }])));
});

test('one stray record in another table decides nothing', () => {
  const table = (
    precision: Record<string, number>,
    records: number,
    extra: readonly ReturnType<typeof column>[] = [],
  ) => profile([...extra, column('person.birthDate', { precision, cells: records, present: records })], records).tables;
  const with_ = (tables: Profile['tables']): Profile => ({ ...profile([]), tables });
  const plain = with_(table({ year: 1 }, 10_000, [name, phone, vaccine]));
  const stray = with_([...table({ year: 1 }, 10_000, [name, phone, vaccine]), ...table({ day: 1 }, 1)]);
  assert.ok(Math.abs(total(stray, holding('year')) - total(plain, holding('year'))) < 0.2);
});

test('a column whose precision nobody can tell speaks for its presence alone', () => {
  const unknown = profile([name, phone, vaccine, column('person.birthDate', { precision: {} })]);
  const fine = total(unknown, holding('day'));
  const coarse = total(unknown, holding('year'));
  assert.ok(Math.abs(fine - coarse) < 0.1, `${fine} ${coarse}`);
  assert.ok(fine > total(unknown, system('h', { fields: base })));
});

test('a column of unknown precision never decides over one that is known', () => {
  const age = column('person.age', { precision: { year: 1 } });
  const blank = column('person.birthDate', { precision: {} });
  // With fewer than four columns in common their order says nothing; with more it is a finding of its own.
  for (const others of [
    [name, phone],
    [name, phone, vaccine],
  ]) {
    const of = (columns: readonly ColumnProfile[]) => {
      const [weighed] = weigh(prepare(profile(columns), candidatesOf([holding('year')]), OTHERS));
      const order = weighed?.lines.find((line) => line.finding === 'column order')?.log10;
      return { total: (weighed?.total ?? Number.NaN) - (order ?? 0), ordered: order !== undefined };
    };
    const [alone, both] = [of([...others, age]), of([...others, age, blank])];
    assert.ok(Math.abs(alone.total - both.total) < 0.05, `${alone.total} ${both.total}`);
    if (others.length < 3) assert.ok(!alone.ordered && !both.ordered);
  }
});

test('of two columns of one name what they hold decides which of them speaks, not which comes first', () => {
  const lone = { values: 100, mean: 1, most: 1, shared: 0 };
  const first = column('contact.phone', { precision: { full: 1 }, confidence: 0.9, rowsPerValue: lone });
  const second = { ...first, rowsPerValue: { ...lone, most: 4, shared: 0.4 } };
  const unsure = { ...first, confidence: 0.5 };
  const listed = system('h', { fields: [field('person.name'), field('contact.phone', { unique: true })] });
  const of = (columns: readonly ColumnProfile[]) => total(profile(columns), listed);
  for (const other of [second, unsure]) assert.equal(of([name, first, other]), of([name, other, first]));
});
