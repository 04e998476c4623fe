import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { dateFormat } from '../../src/match/formats.ts';
import { matchCandidate } from '../../src/match/index.ts';
import { sideOfFields } from '../../src/match/sides.ts';
import { SIGNALS } from '../../src/match/signals/index.ts';
import type { ColumnProfile, Profile } from '../../src/profile/types.ts';
import { candidate, column, field } from './systems.ts';

function profile(columns: readonly ColumnProfile[]): Profile {
  const placed = columns.map((entry, position) => ({ ...entry, position }));
  return {
    format: 'leakprint-profile/1',
    complete: true,
    evidence: [],
    tables: [{ name: 't', records: 100, distinctRecords: 100, columns: placed, patterns: [] }],
  };
}

test('a field speaks by its name alone where nobody stated its meaning, whatever else was said of it', () => {
  const bare = field('contact.phone', { name: 'tel' });
  const listed = field('person.gender', { name: 'sex', typedByName: true, values: ['M', 'F'], statements: ['doc'] });
  assert.deepEqual(
    sideOfFields([bare, listed]).items.map(({ byName }) => byName),
    [false, true],
  );
});

test('date formats in free text', () => {
  const table: [string | null, string | null][] = [
    ['YYYY-MM-DD HH:MM:SS', 'YYYY-MM-DD'],
    ['dd/mm/yyyy', 'DD/MM/YYYY'],
    ['YYYY-MM-DDTHH:MM:SS.SSS', 'YYYY-MM-DD'],
    ['YYYYMMDDHHMMSS', 'YYYYMMDD'],
    ['DD MMM YYYY', 'DD MMM YYYY'],
    ['D/M/YYYY', 'D/M/YYYY'],
    ['YYYY', 'YYYY'],
    ['AA/BB/YYYY', null],
    ['A/B/YY', null],
    ['MM', null],
    ['6 digits', null],
    ['added by hand', null],
    ['epoch milliseconds', 'epoch-ms'],
    ['epoch-s', 'epoch-s'],
    ['unix seconds', 'epoch-s'],
    ['Unix time in milliseconds', 'epoch-ms'],
    ['unixodbc', null],
    ['ISO 8601', 'YYYY-MM-DD'],
    [null, null],
  ];
  for (const [text, expected] of table) assert.equal(dateFormat(text), expected, String(text));
});

test('each field goes to one column, best pair first, and columns may stay alone', () => {
  const fields = [field('contact.phone', { name: 'mobile' }), field('person.name', { name: 'full_name' })];
  const leak = profile([
    column('contact.phone', { name: 'alt' }),
    column('contact.phone', { name: 'mobile' }),
    column('person.name', { name: 'column 3', named: false }),
    column('health.vaccine', { name: 'vaccine' }),
  ]);
  const matches = matchCandidate(leak, candidate({ fields }));
  assert.deepEqual(
    matches.map((match) => match.field?.name ?? null),
    [null, 'mobile', 'full_name', null],
  );
  assert.deepEqual(
    matches.map((match) => match.relation),
    ['held', 'held', 'held', 'notHeld'],
  );
  assert.equal(matches[0]?.runnersUp[0]?.field.name, 'mobile');
});

test('equal pairs go to the earlier column and the earlier field', () => {
  const fields = [field('contact.phone', { name: 'x' }), field('contact.phone', { name: 'x ' })];
  const unnamed = { named: false, name: 'column' };
  const matches = matchCandidate(
    profile([column('contact.phone', unnamed), column('contact.phone', unnamed)]),
    candidate({ fields }),
  );
  assert.deepEqual(
    matches.map((match) => match.field?.name),
    ['x', 'x '],
  );
});

test('columns without values and fields that the path hides match nothing', () => {
  const fields = [field('contact.phone')];
  assert.deepEqual(matchCandidate(profile([column('contact.phone', { present: 0 })]), candidate({ fields })), []);
  const hidden = matchCandidate(profile([column('contact.phone')]), candidate({ fields, path: { shows: [] } }));
  assert.equal(hidden[0]?.field, null);
});

test('one spelling of dates alone makes no pair, a shared vocabulary does', () => {
  const dates = matchCandidate(
    profile([column('other', { named: false, name: 'column 1', format: 'YYYY-MM-DD' })]),
    candidate({ fields: [field('other', { name: 'x', format: 'YYYY-MM-DD' })] }),
  );
  assert.equal(dates[0]?.pair, null);
  const words = matchCandidate(
    profile([column('other', { named: false, name: 'column 1', values: [{ value: 'red', rows: 50 }] })]),
    candidate({ fields: [field('other', { name: 'x', values: ['Red', 'Blue'] })] }),
  );
  // One shared vocabulary makes a pair probable, never sure.
  const score = words[0]?.pair?.score ?? 0;
  assert.ok(score > 0.7 && score < 1, String(score));
});

test('a score is the probability that its signals add up to', () => {
  const [match] = matchCandidate(
    profile([column('contact.phone', { name: 'phone number' })]),
    candidate({ fields: [field('contact.phone', { name: 'phone' })] }),
  );
  const signals = match?.pair?.signals ?? [];
  assert.ok(signals.length >= 2);
  const log10 = signals.reduce((sum, { value, weight }) => sum + (value >= 0.5 ? weight : -weight), 0);
  // Ten fields at least might be the one, and none as likely as one of them.
  const odds = 10 ** log10 / 10;
  assert.ok(Math.abs((match?.pair?.score ?? 0) - odds / (1 + odds)) < 1e-12);
});

test('the list of signals is the folder', () => {
  const files = readdirSync(new URL('../../src/match/signals/', import.meta.url)).filter((name) => name !== 'index.ts');
  assert.deepEqual(SIGNALS.map(({ id }) => `${id}.ts`).sort(), files.sort());
});
