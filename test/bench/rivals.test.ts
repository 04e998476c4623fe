/** Every rival that is here reads a small file and counts what is in it; and a wrong profile is found out. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Profile } from '../../src/profile/types.ts';
import { compress, DEFAULTS, type GenerateOptions, generate } from './generate.ts';
import type { Truth } from './generate-truth.ts';
import { differences } from './leakprint.ts';
import { measure } from './measure.ts';
import { type Kind, rivals } from './rivals.ts';

const folder = mkdtempSync(join(tmpdir(), "bench-riv'als-"));
after(() => rmSync(folder, { recursive: true }));
const all = rivals(folder);

const KINDS: readonly (readonly [Kind, Partial<GenerateOptions>])[] = [
  ['csv', { newlines: true }],
  ['ragged', { ragged: 0.02, stray: 0.01 }],
  ['ndjson', { encoding: 'ndjson', newlines: true }],
  ['gzip', { newlines: true }],
];

for (const [kind, options] of KINDS) {
  test(`${kind}: rivals that count find every row`, async (t) => {
    const made = join(folder, kind);
    const truth = await generate(made, { ...DEFAULTS, ...options, bytes: 60_000 });
    const file = kind === 'gzip' ? await compress(made) : made;
    for (const rival of all.filter(({ kinds, name }) => kinds.includes(kind) && !/2 threads|typed/.test(name))) {
      if (!rival.installed()) {
        t.diagnostic(`${rival.name}: not installed`);
        continue;
      }
      const { output } = await measure(rival.command(file, kind));
      const rows = rival.rows(output);
      const lines = kind === 'ndjson' ? truth.rows : truth.lines;
      if (rows !== null) assert.equal(rows, rival.counts === 'lines' ? lines : truth.rows, rival.name);
    }
  });
}

const COUNTS = { present: 2, empty: 1, absent: 0, characters: 5, shortest: 2, longest: 3 };

function truthOf(encoding: string): Truth {
  const columns = ['id', 'amount'].map((name) => ({ name, ...COUNTS }));
  const empty = { lines: 0, shortRows: 0, longRows: 0, strayQuotes: 0, genders: {}, statuses: {}, birthYears: {} };
  return { generator: '', options: { encoding }, bytes: 0, rows: 3, columns, ...empty };
}

function profileOf(amount: object, records = 3): Profile {
  const right = { cells: 3, present: 2, empty: 1, length: [2, 3] };
  const columns = [
    { name: 'id', ...right },
    { name: 'amount', ...right, ...amount },
  ];
  return JSON.parse(JSON.stringify({ tables: [{ name: '', records, columns }] }));
}

test('differences between a profile and the truth', () => {
  const cases: readonly (readonly [string, Profile, readonly RegExp[]])[] = [
    ['csv', profileOf({}), []],
    ['csv', profileOf({}, 4), [/^rows: 4, truth 3$/]],
    ['csv', profileOf({ present: 1 }), [/^amount present: 1, truth 2$/]],
    ['csv', profileOf({ length: [2, 4] }), [/^amount lengths: 2-4, truth 2-3$/]],
    ['csv', profileOf({ empty: 0, cells: 2 }), [/^amount empty: 0/, /^amount cells: 2/]],
    ['sql', profileOf({ empty: 0, cells: 2 }), []],
    ['sql', profileOf({}), []],
    ['ndjson', profileOf({ empty: 0 }), [/^amount cells: 3, truth 2$/]],
    ['csv', profileOf({ name: 'other' }), [/present: undefined/, /empty/, /cells/, /lengths/]],
  ];
  for (const [encoding, profile, expected] of cases) {
    const found = differences(profile, truthOf(encoding));
    assert.equal(found.length, expected.length, found.join('; '));
    for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? '', pattern);
  }
  assert.ok(differences(JSON.parse('{"tables":[]}'), truthOf('csv')).length > 0);
});
