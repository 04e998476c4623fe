/** Saved profiles are anybody's: whatever stands in a sketch, it is refused in one line or taken, and never crashes. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { InputError } from '../../src/errors.ts';
import { describeTable } from '../../src/profile/index.ts';
import { addSaved } from '../../src/profile/merge.ts';
import { parseProfile } from '../../src/profile/saved.ts';
import { Shards } from '../../src/profile/shards.ts';
import { safeJson } from '../../src/report/escape.ts';
import { cpuClock } from '../cpu.ts';
import { made, tallyOf, two } from './tables.ts';

const rows = made(60, (i) => [
  `Asha Kumar${'abc'.charAt(i % 3)}`,
  `19${two(30 + (i % 60))}-${two(1 + (i % 12))}-01 10:1${i % 10}`,
  i % 2 === 0 ? 'Covaxin' : 'Covishield',
  i % 5 === 0 ? '' : `a${i}@mail.example`,
]);
const EVIDENCE = {
  name: 'a',
  bytes: 1,
  sha256: '0'.repeat(64),
  format: 'csv',
  encoding: 'utf-8',
  records: 60,
  complete: true,
  losses: {},
};

/** A fresh document. */
function document(): Record<string, unknown> {
  const tables = [describeTable(tallyOf(['name', 'dob', 'vaccine', 'mail'], rows), 'unkeyed')];
  return JSON.parse(safeJson({ format: 'leakprint-profile/1', complete: true, evidence: [EVIDENCE], tables }));
}

async function refusal(value: unknown): Promise<string | null> {
  const text = JSON.stringify(value);
  try {
    const shards = new Shards();
    for (const name of ['a.json', 'b.json']) addSaved(await parseProfile(name, text), name, shards);
    // What was taken can be written and read again.
    const tables = shards.describe(true);
    await parseProfile(
      'c.json',
      safeJson({ format: 'leakprint-profile/1', complete: true, evidence: [EVIDENCE], tables }),
    );
    return null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    assert.ok(!error.message.includes('\n'), 'one line');
    return error.message;
  }
}

type Path = readonly (string | number)[];

function* leaves(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

function get(value: unknown, path: Path): unknown {
  return path.reduce((at, key) => (at as Record<string | number, unknown>)[key], value);
}

function set(value: unknown, path: Path, to: unknown): void {
  const last = path.at(-1) ?? '';
  (get(value, path.slice(0, -1)) as Record<string | number, unknown>)[last] = to;
}

const SKETCH: Path = ['tables', 0, 'sketch'];

/** Other things that may stand in the place of a value. */
function others(value: unknown): unknown[] {
  const usual = [null, -1, 1e300, 2 ** 53, '', '__proto__', [], {}];
  if (typeof value === 'string')
    return [
      ...usual,
      value.slice(0, -1),
      value.slice(1),
      `${value} 1`,
      `${value}${value}`,
      value.replace(/\d/, '9007199254740991'),
      value.split(' ').reverse().join(' '),
      '-'.repeat(9),
      'z'.repeat(9),
    ];
  if (typeof value === 'number') return [...usual, 0, value + 1, value + 1e6];
  if (typeof value === 'boolean') return [...usual, !value];
  if (Array.isArray(value)) return [...usual, value.slice(1), [...value, ...value]];
  return usual;
}

test('every value of a sketch replaced by others', async () => {
  assert.equal(await refusal(document()), null);
  const whole = document();
  const below = [...leaves(get(whole, SKETCH), SKETCH)];
  assert.ok(below.length > 100, 'there are values');
  let refused = 0;
  let taken = 0;
  for (const path of below) {
    for (const other of others(get(whole, path))) {
      const changed = structuredClone(whole);
      set(changed, path, other);
      if ((await refusal(changed)) === null) taken++;
      else refused++;
    }
  }
  assert.ok(refused > 3 * taken && taken > 0, `${refused} refused, ${taken} taken`);
});

test('the refusal says where and what', async () => {
  const values = [...SKETCH, 'columns', 0, 'values'];
  const table: readonly (readonly [Path, unknown, RegExp])[] = [
    [
      [...values, 'prints'],
      '5qE2nF2y',
      /^a\.json: tables\[0\]\.sketch\.columns\[0\]\.values: must hold fingerprints of 9 characters$/,
    ],
    [[...values, 'prints'], 'zzzzzzzzzAAAAAAAAA', /holds a fingerprint that none can be$/],
    [
      [...values, 'prints'],
      'BAAAAAAAAAAAAAAAAA'.slice(0, 18),
      /must hold (?:fingerprints in order, each once|3 entries)$/,
    ],
    [[...values, 'rows'], '1 2', /must hold 3 entries$/],
    [[...values, 'rows'], '1 2 9007199254740991', /must hold whole numbers up to 60$/],
    [[...values, 'prints'], '!', /sketch\.columns\[0\]\.values\.prints: /],
    [[...SKETCH, 'columns', 0, 'masked'], 61, /does not add up with the counts of the column$/],
    [[...SKETCH, 'columns', 1, 'dates', 'years'], '1930 61', /columns\[1\]\.dates: /],
    [[...SKETCH, 'patterns', 'bits'], 'ff 01', /must hold a bit for each column, in hexadecimal$/],
    [[...SKETCH, 'columns'], [], /must (?:not be empty|hold an entry for each column of the table)/],
    [[...SKETCH, 'version'], 2, /sketch\.version: must be /],
    [[...SKETCH, 'fingerprints'], 'keyed:x', /sketch\.fingerprints: /],
    [['tables', 0, 'records'], 3, /does not add up/],
  ];
  for (const [path, value, expected] of table) {
    const changed = document();
    set(changed, path, value);
    assert.match((await refusal(changed)) ?? 'taken', expected, path.join('.'));
  }
});

test('more records than can be counted are refused', async () => {
  const huge = document();
  set(huge, ['tables', 0, 'records'], Number.MAX_SAFE_INTEGER);
  assert.match((await refusal(huge)) ?? 'taken', /^"b\.json" brings a table to more records than can be counted$/);
});

test('long lists of nothing are refused in linear time', async () => {
  const spent = cpuClock();
  for (const [key, text] of [
    ['rows', '1 '.repeat(1 << 20)],
    ['prints', '-'.repeat(9 << 18)],
    ['records', '1+ '.repeat(1 << 20)],
    ['looks', '0,'.repeat(1 << 20)],
  ] as const) {
    const changed = document();
    set(changed, [...SKETCH, 'columns', 0, 'values', key], text);
    assert.notEqual(await refusal(changed), null, key);
  }
  assert.ok(spent() < 20_000, 'in linear time');
});
