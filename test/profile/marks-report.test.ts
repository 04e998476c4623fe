/** Marks as they are told: a sentence each, names masked, and as JSON that the schemas know. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { MARKS } from '../../src/profile/marks/index.ts';
import type { Mark } from '../../src/profile/marks/types.ts';
import { profilePage } from '../../src/report/profile-page.ts';
import { faults } from '../report/schema.ts';
import { profileOf } from './tables.ts';

const shared = [
  { text: 'shopco', values: 12, records: 14 },
  { text: 'asha@mail.example', values: 11, records: 11 },
  { text: null, values: 10, records: 10 },
  { text: 'wordshop', values: 12, records: 4213, estimated: true },
];
const found = { columns: [0], k: 40, n: 90, of: 'values' } as const;

/** One of each. */
const ALL: readonly Mark[] = [
  { ...found, mark: 'mail-tag', detail: { different: 6, shared } },
  { ...found, mark: 'mail-domain', detail: { shared: [] } },
  { ...found, mark: 'mail-name', of: 'rows', detail: {} },
  { ...found, mark: 'internal-host', detail: { suffix: 3, address: 2, stage: 1, shared } },
  { ...found, mark: 'lookup-key', of: 'rows', detail: { next: 0.25, neighbours: { k: 3, n: 4 } } },
  { ...found, mark: 'number-run', detail: { step: 10, from: 51_000, to: 52_000, begins: 'later' } },
  {
    ...found,
    mark: 'record-key',
    detail: { style: 'ulid', spans: [{ epoch: '1970-01-01', from: '2020-01-02', to: '2021-01-02' }] },
  },
  {
    ...found,
    mark: 'zone-offset',
    detail: {
      offsets: [
        { minutes: 330, values: 30 },
        { minutes: -180, values: 10 },
      ],
    },
  },
  { ...found, mark: 'shifted-midnight', of: 'rows', detail: { times: ['11:00'], minutes: [-660, 780] } },
  { ...found, mark: 'night-gap', of: 'rows', detail: { from: 20, until: 2, clock: 'unknown', minutes: [270] } },
  { ...found, mark: 'default-date', of: 'rows', detail: { days: [{ day: '1970-01-01', rows: 40 }] } },
  { ...found, mark: 'test-account', detail: { rows: 50 } },
];

function profileWith(marks: readonly Mark[] | null) {
  const table = { ...profileOf(['mail'], [['a@mail.example'], ['b@mail.example']]), marks };
  const evidence = [
    {
      ...{ name: 'a', bytes: 1, sha256: '0'.repeat(64), format: 'csv', encoding: 'utf-8', records: 1 },
      ...{ complete: true, losses: {} },
    },
  ];
  return { format: 'leakprint-profile/1', complete: true, evidence, tables: [table] } as const;
}

function linesOf(marks: readonly Mark[] | null): readonly string[] {
  const blocks = profilePage(profileWith(marks));
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Marks of a source');
  if (at < 0) return [];
  const list = blocks.slice(at).find((block) => block.kind === 'list');
  return list?.kind === 'list' ? list.items : [];
}

test('every mark has a sentence with its figures, and none is told twice', () => {
  assert.deepEqual(ALL.map(({ mark }) => mark).sort(), MARKS.map(({ id }) => id).sort());
  const lines = linesOf(ALL);
  assert.equal(new Set(lines).size, ALL.length);
  for (const line of lines) {
    assert.match(line, /^mail: .*\d.*\.$/);
    assert.doesNotMatch(line, /undefined|null|NaN|\[object/);
  }
  const whole = lines.join('\n');
  for (const part of [
    '"shopco": 12 addresses, 14 records',
    'one not shown: 10',
    '"wordshop": 12 addresses, about 4,210 records',
    'UTC+5:30 (30)',
    'UTC-11 or UTC+13',
    'steps of 10',
  ])
    assert.ok(whole.includes(part), part);
  assert.ok(!whole.includes('asha'), 'a text that is itself a value becomes its shape');
});

test('no marks, or none known: no section', () => {
  assert.deepEqual(linesOf([]), []);
  assert.deepEqual(linesOf(null), []);
});

test('the schemas know every mark, both alike, and refuse what is none', () => {
  for (const marks of [ALL, [], null]) assert.deepEqual(faults('profile', profileWith(marks)), []);
  const [first] = ALL;
  const wrong = [
    { ...first, mark: 'mail-tags' },
    { ...first, k: -1 },
    { ...first, detail: { secret: 1 } },
  ];
  for (const mark of wrong) {
    const profile = profileWith(null);
    assert.notDeepEqual(faults('profile', { ...profile, tables: [{ ...profile.tables[0], marks: [mark] }] }), []);
  }
  const [profile, report] = ['profile', 'report'].map((name) => {
    const path = join(import.meta.dirname, `../../schemas/${name}.schema.json`);
    const { definitions } = JSON.parse(readFileSync(path, 'utf8'));
    return { mark: definitions.mark, shared: definitions.shared };
  });
  assert.deepEqual(report, profile);
  assert.deepEqual(
    profile?.mark.properties.mark.enum,
    MARKS.map(({ id }) => id),
  );
});
