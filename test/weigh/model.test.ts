/** The model of leaking: what costs much, what costs little, and what bounds it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { candidatesOf } from '../../src/match/holdings.ts';
import type { Profile } from '../../src/profile/types.ts';
import type { System } from '../../src/systems/types.ts';
import { statementKey } from '../../src/weigh/belief.ts';
import { prepare, totals, weigh } from '../../src/weigh/index.ts';
import { AS_GRADED, type Beliefs, type Weighed } from '../../src/weigh/types.ts';
import { column, field, OTHERS, profile, statement, system } from './make.ts';

function total(seen: Profile, one: System, beliefs: Beliefs = AS_GRADED): number {
  const weighing = prepare(seen, candidatesOf([one]), OTHERS);
  return totals(weighing, beliefs).get(`${one.id}/database`) ?? Number.NaN;
}

const name = column('person.name', { precision: { full: 1 } });
const phone = column('contact.phone', { precision: { full: 1 } });
const vaccine = column('health.vaccine');
const day = column('person.birthDate', { precision: { day: 1 } });
const year = column('person.birthDate', { precision: { year: 1 } });
const base = [field('person.name'), field('contact.phone'), field('health.vaccine')];
const holding = (precision: string, more: Parameters<typeof system>[1] = {}) =>
  system('h', { fields: [...base, field('person.birthDate', { precision })], ...more });

test('precision is directional: coarser than held is cheap, finer than held is dear', () => {
  const held = total(profile([name, phone, vaccine, day]), holding('day'));
  const finer = total(profile([name, phone, vaccine, day]), holding('year'));
  const coarser = total(profile([name, phone, vaccine, year]), holding('day'));
  const same = total(profile([name, phone, vaccine, year]), holding('year'));
  assert.ok(held - finer > 0.6, `finer costs ${held - finer}`);
  assert.ok(same - coarser < held - finer, 'coarser costs less than finer');
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
  const weighing = prepare(profile([name, phone, vaccine]), candidatesOf([system('h', { fields: base })]), OTHERS);
  const lines = weigh(weighing)[0]?.lines ?? [];
  const of = (group: string) => lines.find((line) => line.group === group)?.log10 ?? Number.NaN;
  assert.ok(of('health.vaccine') > 0.3, String(of('health.vaccine')));
  assert.ok(Math.abs(of('person.name')) < 0.15);
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

test('an interested denial can cost no more than log10(1 - r), accepted it costs more, rejected nothing', () => {
  const party = statement('party', { reliability: 'B', credibility: 3, interested: true });
  const deny = [{ attribute: 'person.birthDate', finerThan: 'year', statements: ['party'] }];
  const one = system('h', {
    fields: base,
    statements: [statement('doc'), party],
    notHeld: deny,
    more: { completeness: 'open' },
  });
  const seen = profile([name, phone, vaccine, day]);
  const r = 0.5 + 0.3 * 0.45;
  const believing = (value: number): Beliefs => ({
    ...AS_GRADED,
    statements: new Map([[statementKey('h', 'party'), value]]),
  });
  const graded = total(seen, one);
  const rejected = total(seen, one, believing(0));
  const accepted = total(seen, one, believing(1));
  assert.ok(rejected >= graded && graded > accepted);
  assert.ok(rejected - graded <= -Math.log10(1 - r) + 1e-9, 'bounded by log10(1 - r)');
});

test('two denials of one party are one event', () => {
  const party = statement('party', { reliability: 'A', credibility: 1, interested: true });
  const deny = (attributes: readonly string[]) =>
    attributes.map((attribute) => ({ attribute, finerThan: null, statements: ['party'] }));
  const seen = profile([name, phone, vaccine, day, column('contact.address', { precision: { line: 1 } })]);
  const make = (attributes: readonly string[]) =>
    system('h', {
      fields: base,
      statements: [statement('doc'), party],
      notHeld: deny(attributes),
      more: { completeness: 'open' },
    });
  const none = total(seen, make([]));
  const both = total(seen, make(['person.birthDate', 'contact.address']));
  const r = 0.5 + 0.49 * 0.5;
  assert.ok(none - both <= -Math.log10(1 - r) + 0.35, `${none} - ${both}`);
});

test('statements that agree multiply odds; a better source weighs more', () => {
  const seen = profile([name, phone, vaccine]);
  const by = (grades: Parameters<typeof statement>[1]) =>
    total(seen, system('h', { fields: base, statements: [statement('doc', grades)] }));
  assert.ok(by({ reliability: 'A', credibility: 1 }) > by({ reliability: 'C', credibility: 3 }));
  assert.ok(by({ reliability: 'C', credibility: 3 }) > by({ reliability: 'F', credibility: 6 }));
  const agreeing = system('h', {
    fields: base.map((entry) => ({ ...entry, statements: ['a', 'b'] })),
    statements: [
      statement('a', { reliability: 'C', credibility: 3 }),
      statement('b', { reliability: 'C', credibility: 3 }),
    ],
  });
  assert.ok(total(seen, agreeing) > by({ reliability: 'C', credibility: 3 }));
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

/** What looks at the order of columns, and what is settled for all lines together. */
const OF_ALL = new Set(['column order', 'another candidate', 'calibration', 'cap']);

/** The sum of the other lines. */
function withoutOrder(weighed: Weighed | undefined): number {
  const lines = weighed?.lines.filter((line) => !OF_ALL.has(line.finding));
  return lines?.reduce((sum, line) => sum + line.log10, 0) ?? Number.NaN;
}

test('properties: finite, additive, indifferent to order', () => {
  const attributes = [
    'person.name',
    'contact.phone',
    'contact.email',
    'person.birthDate',
    'contact.address',
    'health.vaccine',
    'id.national',
    'account.password',
    'contact.geolocation',
  ];
  const arbitrary = fc.record({
    seen: fc.uniqueArray(fc.constantFrom(...attributes), { minLength: 1 }),
    held: fc.array(fc.uniqueArray(fc.constantFrom(...attributes)), { minLength: 1, maxLength: 4 }),
    rows: fc.constantFrom(1, 7, 300, 1_000_000),
    open: fc.boolean(),
  });
  fc.assert(
    fc.property(arbitrary, ({ seen, held, rows, open }) => {
      const systems = held.map((list, i) =>
        system(`s${i}`, {
          fields: list.map((attribute) => field(attribute)),
          more: { completeness: open ? 'open' : 'closed' },
        }),
      );
      const picture = profile(
        seen.map((attribute) => column(attribute, { cells: rows, present: rows })),
        rows,
      );
      const plain = weigh(prepare(picture, candidatesOf(systems), OTHERS));
      for (const entry of plain) {
        assert.ok(Number.isFinite(entry.total));
        assert.equal(
          entry.total,
          entry.lines.reduce((sum, line) => sum + line.log10, 0),
        );
        for (const line of entry.lines) {
          if (line.pGivenCandidate === null || line.pGivenPopulation === null) continue;
          assert.ok(line.pGivenCandidate > 0 && line.pGivenPopulation > 0);
          assert.ok(Math.abs(Math.log10(line.pGivenCandidate / line.pGivenPopulation) - line.log10) < 1e-6);
        }
      }
      const twinsOf = (columns: Profile['tables'][number]['columns'], list: readonly System[]) =>
        new Map(
          weigh(prepare(profile(columns, rows), candidatesOf(list), OTHERS)).map((entry) => [
            entry.candidate.id,
            entry,
          ]),
        );
      const columns = picture.tables[0]?.columns ?? [];
      const listedBackwards = twinsOf(columns, [...systems].reverse());
      const columnsBackwards = twinsOf([...columns].reverse(), systems);
      for (const entry of plain) {
        const { id } = entry.candidate;
        assert.ok(Math.abs((listedBackwards.get(id)?.total ?? Number.NaN) - entry.total) < 1e-9);
        assert.ok(Math.abs(withoutOrder(columnsBackwards.get(id)) - withoutOrder(entry)) < 1e-9);
      }
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('lines and totals come from one derivation', () => {
  const seen = profile([name, phone, vaccine, day]);
  const weighing = prepare(seen, candidatesOf([holding('year'), system('i', { fields: base })]), OTHERS);
  const fast = totals(weighing, AS_GRADED);
  for (const entry of weigh(weighing))
    assert.ok(Math.abs(entry.total - (fast.get(entry.candidate.id) ?? Number.NaN)) < 1e-9);
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

test('a denial does not speak for a system that is silent otherwise', () => {
  const party = statement('party', { interested: true });
  const seen = profile([name, phone, vaccine, day]);
  for (const completeness of ['open', 'closed'] as const) {
    for (const finerThan of ['year', null]) {
      const notHeld = [{ attribute: 'person.birthDate', finerThan, statements: ['party'] }];
      const denied = system('h', {
        fields: base,
        statements: [statement('doc'), party],
        notHeld,
        more: { completeness },
      });
      assert.ok(
        total(seen, denied) <= total(seen, system('h', { fields: base, more: { completeness } })) + 1e-9,
        `${completeness} ${finerThan}`,
      );
    }
  }
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
  // One column more changes what their order says, which is a finding of its own.
  const weighed = (columns: Parameters<typeof profile>[0]) =>
    withoutOrder(weigh(prepare(profile(columns), candidatesOf([holding('year')]), OTHERS))[0]);
  const alone = weighed([name, phone, vaccine, age]);
  const both = weighed([name, phone, vaccine, age, blank]);
  assert.ok(Math.abs(alone - both) < 0.05, `${alone} ${both}`);
});

test('of two columns of one name what they hold decides which of them speaks, not which comes first', () => {
  const lone = { values: 100, mean: 1, most: 1, shared: 0 };
  const first = column('contact.phone', { precision: { full: 1 }, confidence: 0.9, rowsPerValue: lone });
  const second = { ...first, rowsPerValue: { ...lone, most: 4, shared: 0.4 } };
  const unsure = { ...first, confidence: 0.5 };
  const listed = system('h', { fields: [field('person.name'), field('contact.phone', { unique: true })] });
  const of = (columns: Parameters<typeof profile>[0]) =>
    withoutOrder(weigh(prepare(profile(columns), candidatesOf([listed]), OTHERS))[0]);
  for (const other of [second, unsure]) assert.equal(of([name, first, other]), of([name, other, first]));
});
