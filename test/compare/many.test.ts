/** Many tables and wide ones: which belong together, what is not compared, and how long it takes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareProfiles } from '../../src/compare/index.ts';
import { placeOf } from '../../src/compare/lookup.ts';
import { describeTable } from '../../src/profile/index.ts';
import type { Profile, TableProfile } from '../../src/profile/types.ts';
import { compareReport } from '../../src/report/compare-page.ts';
import { cpuClock } from '../cpu.ts';
import { tallyOf } from '../profile/tables.ts';
import { HEADER, people } from './people.ts';
import { faults } from './schema.ts';
import { inOrder, mirrored, profileTable } from './sides.ts';

type Table = readonly [string, readonly string[], readonly (readonly string[])[]];

/** Tables that were described before: the same ones stand on both sides, in several orders. */
const DESCRIBED = new WeakMap<Table, TableProfile>();

function described(table: Table): TableProfile {
  const [name, header, rows] = table;
  const known = DESCRIBED.get(table) ?? { ...describeTable(tallyOf(header, rows), 'unkeyed'), name };
  DESCRIBED.set(table, known);
  return known;
}

/** A profile of several tables, by their names. */
function profileTables(tables: readonly Table[]): Profile {
  const [, header = [], rows = []] = tables[0] ?? [];
  return { ...profileTable(header, rows), tables: tables.map((table) => ({ ...described(table) })) };
}

const identical = (a: Profile, b: Profile): [Profile, Profile] => {
  const evidence = a.evidence.map((entry) => ({ ...entry, sha256: 'f'.repeat(64) }));
  return [
    { ...a, evidence },
    { ...b, evidence },
  ];
};

/** A table of its own columns and of other people. */
function table(i: number, records: number, prefix = 't'): Table {
  return [`${prefix}${i}`, HEADER.map((name) => `${name} ${i}`), people(i + 1, records)];
}

test('the same bytes: tables pair by their columns, wherever they stand', () => {
  const [one, two] = [table(1, 30), table(2, 50)];
  const [a, b] = identical(profileTables([one, two]), profileTables([two, one]));
  // Of another key: only columns can tell.
  const other = { ...b, tables: b.tables.map((entry) => rekeyed(entry)) };
  for (const right of [b, other]) {
    const { tables, verdict, alone } = compareProfiles(a, right);
    assert.deepEqual(verdict, { kind: 'same', differs: [] });
    assert.deepEqual(
      tables.map((entry) => [entry.a.name, entry.b.name, entry.a.records, entry.b.records, entry.verdict.kind]),
      [
        ['t2', 't2', 50, 50, 'same'],
        ['t1', 't1', 30, 30, 'same'],
      ],
    );
    assert.deepEqual(alone, { a: [], b: [] });
  }
});

function rekeyed(entry: TableProfile): TableProfile {
  return entry.sketch === undefined ? entry : { ...entry, sketch: { ...entry.sketch, fingerprints: 'keyed:x' } };
}

test('thirty tables: each finds its own, the smallest too', () => {
  const tables = Array.from({ length: 30 }, (_, i) => table(i, 12 + i));
  const comparison = compareProfiles(profileTables(tables), profileTables([...tables].reverse()));
  assert.deepEqual(comparison.verdict, { kind: 'same', differs: ['bytes'] });
  assert.deepEqual([comparison.tables.length, comparison.alone.a.length], [30, 0]);
  for (const { a, b } of comparison.tables) assert.equal(a.name, b.name);
  const equal = Array.from({ length: 30 }, (_, i) => table(i, 12));
  const [x, y] = [profileTables(equal), profileTables([...equal.slice(7), ...equal.slice(0, 7)])];
  assert.deepEqual(inOrder(compareProfiles(y, x)), mirrored(compareProfiles(x, y)));
});

test('what is not compared is unknown, and said', () => {
  const mine = Array.from({ length: 30 }, (_, i) => table(i, 12));
  const theirs = Array.from({ length: 30 }, (_, i) => table(100 + i, 12, 'u'));
  const comparison = compareProfiles(profileTables(mine), profileTables(theirs));
  assert.deepEqual([comparison.notCompared.a.length, comparison.notCompared.b.length], [6, 6]);
  const told = [comparison.tables.length, comparison.alone.a.length, comparison.notCompared.a.length];
  assert.equal(
    told.reduce((sum, n) => sum + n, 0),
    30,
  );
  assert.deepEqual(comparison.verdict, { kind: 'unknown', because: 'not-compared' });
  const report = compareReport(comparison);
  assert.match(report.says[0] ?? '', /too many tables/);
  assert.deepEqual(faults(JSON.parse(JSON.stringify(report))), []);
  const turned = compareProfiles(profileTables([...mine].reverse()), profileTables(theirs));
  const names = ({ notCompared }: typeof turned) => notCompared.a.map(({ name }) => name).sort();
  assert.deepEqual(names(turned), names(comparison), 'ties are not by reading order');
  assert.deepEqual(inOrder(compareProfiles(profileTables(theirs), profileTables(mine))), mirrored(comparison));
});

const NOTES = ['text'] as const;
const LABELS = ['colour', 'size'] as const;
const labels = Array.from({ length: 60 }, (_, i) => [i % 2 ? 'red' : 'blue', i % 3 ? 'L' : 'M']);
const texts = (seed: number) => people(seed, 60).map(([, email = '']) => [email.split('@')[0] ?? '']);

test('no pair of tables: unknown where too little could tell, or only a sample was read', () => {
  const [a, b] = [
    profileTables([['n', NOTES, texts(1)]]),
    profileTables([
      ['l', LABELS, labels],
      ['m', ['shape'], labels],
    ]),
  ];
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    const { verdict, tables } = compareProfiles(x, y);
    assert.deepEqual([tables.length, verdict], [0, { kind: 'unknown', because: 'too-few' }]);
  }
  const books = (seed: number) => people(seed, 60).map(([, , phone = '']) => [`Z${phone}Q`]);
  const known = profileTables([
    ['o', ['code'], books(5)],
    ['p', ['sign'], books(6)],
  ]);
  assert.deepEqual(compareProfiles(a, known).verdict, { kind: 'unrelated' });
  const sampled = {
    ...known,
    evidence: known.evidence.map((e) => ({ ...e, sampled: { bytes: 1, blocks: 1, seed: 1 } })),
  };
  assert.deepEqual(compareProfiles(a, sampled).verdict, { kind: 'unknown', because: 'sampled' });
});

test('a table of three rows beside thousands leaves nothing open', () => {
  const small = [
    'x',
    ['k', 'v'],
    [
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'c'],
    ],
  ] as const;
  const a = profileTables([['p', HEADER, people(1, 300)]]);
  const b = profileTables([['p', HEADER, people(2, 300)], small]);
  assert.deepEqual(compareProfiles(a, b).verdict, { kind: 'unrelated' });
});

test('a batch finds the table of its columns; where it could be several, none', () => {
  const columns = (...names: readonly string[]) => names.map((name) => ({ name, named: true }));
  const tables = [
    ['a', 'b', 'c'],
    ['a', 'b'],
    ['a', 'b', 'd'],
  ].map((names) => ({ columns: columns(...names) }) as unknown as TableProfile);
  assert.equal(placeOf({ columns: columns('a', 'b') }, tables), 1);
  assert.equal(placeOf({ columns: columns('a', 'b', 'd') }, tables), 2);
  assert.equal(placeOf({ columns: columns('a') }, tables), -1);
  assert.equal(placeOf({ columns: columns('a') }, tables.slice(0, 1)), 0);
  assert.equal(placeOf({ columns: columns('x') }, tables), -1);
});

test('four thousand columns of yes and no: paired by their names, in seconds', { timeout: 60_000 }, () => {
  const names = Array.from({ length: 4000 }, (_, i) => `question ${i}`);
  const rows = Array.from({ length: 12 }, (_, r) => names.map((_, i) => ((r * 7 + i * 3) % 5 < 2 ? 'yes' : 'no')));
  const [a, b] = [profileTable(names, rows), profileTable([...names].reverse(), rows)];
  const spent = cpuClock();
  const { tables } = compareProfiles(a, b);
  assert.ok(spent() < 20_000, String(spent()));
  assert.equal(tables[0]?.columns.length, 4000);
  for (const link of tables[0]?.columns ?? []) assert.equal(link.a?.name, link.b?.name);
  // Names say nothing: still no million of pairs.
  const unnamed = profileTable(
    names.map(() => null),
    rows,
  );
  assert.ok(compareProfiles(unnamed, unnamed).tables.length === 1);
});
