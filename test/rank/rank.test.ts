import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import { rank } from '../../src/rank/index.ts';
import { verdictOf } from '../../src/rank/verdict.ts';
import type { System } from '../../src/systems/types.ts';
import { prepare } from '../../src/weigh/index.ts';
import { column, field, OTHERS, profile, statement, system } from '../weigh/make.ts';

const ranking = (seen: ReturnType<typeof profile>, systems: readonly System[]) =>
  rank(prepare(seen, candidatesOf(systems), OTHERS));

const clinic = [
  field('person.name'),
  field('contact.phone', { unique: true }),
  field('health.vaccine'),
  field('health.dose'),
];
const columns = [
  column('person.name', { precision: { full: 1 } }),
  column('contact.phone', { precision: { full: 1 } }),
  column('health.vaccine'),
  column('health.dose'),
];

test('the verbal scale', () => {
  const table: [number, string][] = [
    [0, 'no support either way'],
    [0.3, 'no support either way'],
    [0.302, 'weak support'],
    [-0.9, 'weak support against'],
    [1, 'moderate support'],
    [2, 'moderately strong support'],
    [3.5, 'strong support'],
    [4, 'very strong support'],
    [6, 'extremely strong support'],
    [-7, 'extremely strong support against'],
  ];
  for (const [log10, words] of table) assert.equal(verdictOf(log10), words, String(log10));
});

test('identical candidates are ties: one rank, both flagged', () => {
  const { entries } = ranking(profile(columns), [system('a', { fields: clinic }), system('b', { fields: clinic })]);
  assert.deepEqual(
    entries.map((entry) => entry.rank),
    [1, 1],
  );
  assert.ok(entries[0]?.flags.includes('not discriminated from b/database'));
  assert.ok(entries[1]?.flags.includes('not discriminated from a/database'));
});

test('nothing is supported when nothing fits', () => {
  const { supported, flags } = ranking(profile(columns), [
    system('shop', { fields: [field('commerce.order'), field('commerce.product')] }),
  ]);
  assert.deepEqual(supported, []);
  assert.deepEqual(flags, ['none of the listed is supported']);
});

test('a join of two sources with a shared key explains what neither does alone', () => {
  const birth = column('person.birthDate', { precision: { day: 1 } });
  const address = column('contact.address', { precision: { line: 1 } });
  const a = system('a', { fields: clinic });
  const b = system('b', {
    fields: [
      field('contact.phone'),
      field('person.birthDate', { precision: 'day' }),
      field('contact.address', { precision: 'line' }),
    ],
  });
  const c = system('c', { fields: [field('account.username'), field('account.password')] });
  const { joins } = ranking(profile([...columns, birth, address]), [a, b, c]);
  assert.deepEqual([...(joins[0]?.members ?? [])].sort(), ['a/database', 'b/database']);
  assert.equal(joins[0]?.key, 'contact.phone');
  assert.ok((joins[0]?.log10LR ?? 0) > Math.max(...(joins[0]?.alone ?? [9, 9])));
  assert.ok((joins[0]?.leadLog10 ?? 0) > 0, 'by what was found, too');
});

test('an excluding statement is a flag, and the assumption is answered by a join', () => {
  const party = statement('party', { interested: true, credibility: 3, reliability: 'B', date: '2023-06-12' });
  const a = system('a', {
    fields: clinic,
    statements: [statement('doc'), party],
    notHeld: [{ attribute: 'person.birthDate', finerThan: 'year', statements: ['party'] }],
    more: { completeness: 'open' },
  });
  const b = system('b', { fields: [field('contact.phone'), field('person.birthDate', { precision: 'day' })] });
  const { entries, joins } = ranking(profile([...columns, column('person.birthDate', { precision: { day: 1 } })]), [
    a,
    b,
  ]);
  const flags = entries.find((entry) => entry.candidate.id === 'a/database')?.flags ?? [];
  assert.ok(
    flags.some(
      (flag) =>
        flag === 'cannot be the sole source if party (party, 2023-06-12) holds: date of birth finer than year was seen',
    ),
    flags.join(),
  );
  assert.ok(
    joins.some(
      (join) =>
        join.assuming[0] === 'a: party' && join.members.includes('a/database') && join.members.includes('b/database'),
    ),
  );
});

test('pivots name what the first place hangs on', () => {
  const a = system('a', { fields: clinic });
  const b = system('b', { fields: [field('person.name'), field('contact.phone'), field('contact.email')] });
  const { entries, pivots } = ranking(profile([...columns, column('contact.email', { precision: { full: 1 } })]), [
    a,
    b,
  ]);
  assert.equal(entries[0]?.candidate.id, 'a/database');
  assert.ok(
    pivots.some((pivot) => pivot.kind === 'group' && pivot.becomes === 'b/database' && /health/.test(pivot.id)),
  );
});

test('an aggregator imitates any field set and is carried by traces of mixing only', () => {
  const spelled = (formats: readonly [string, number][]) =>
    column('person.birthDate', {
      precision: { day: 1 },
      formats: formats.map(([value, rows]) => ({ value, rows })),
      format: formats[0]?.[0] ?? null,
    });
  const compiled = system('compiled', { more: { aggregator: true, completeness: 'open' } });
  const clean = ranking(profile([...columns, spelled([['DD-MM-YYYY', 100]])]), [compiled]).entries[0]?.total ?? 0;
  const mixed =
    ranking(
      profile([
        ...columns,
        spelled([
          ['DD-MM-YYYY', 50],
          ['YYYY-MM-DD', 30],
          ['MM/DD/YYYY', 20],
        ]),
      ]),
      [compiled],
    ).entries[0]?.total ?? 0;
  assert.ok(mixed > clean + 0.5);
});

test('intervals contain the total and do not depend on the list', () => {
  const a = system('a', { fields: clinic });
  const b = system('b', { fields: [field('person.name')] });
  const one = ranking(profile(columns), [a, b]).entries.find((entry) => entry.candidate.id === 'a/database');
  const two = ranking(profile(columns), [b, a]).entries.find((entry) => entry.candidate.id === 'a/database');
  assert.ok(one !== undefined && one.interval[0] <= one.total && one.total <= one.interval[1]);
  assert.deepEqual(one.interval, two?.interval);
});
