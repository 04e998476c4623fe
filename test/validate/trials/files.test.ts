/** Evidence that trials leave is read with the readers that read all evidence. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadProfile } from '../../../src/profile/load.ts';
import { styled } from '../../../src/validate/trials/channel/names.ts';
import type { FileFormat } from '../../../src/validate/trials/channel/types.ts';
import { encode, fileName } from '../../../src/validate/trials/encode.ts';
import type { Trial } from '../../../src/validate/trials/index.ts';
import { Chance } from '../../../src/validate/trials/random.ts';
import { POPULATION, SIDES, textOf, trials } from './population.ts';

const folder = mkdtempSync(join(tmpdir(), 'leakprint-trials-'));
after(() => rmSync(folder, { recursive: true }));

async function profileOf(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return await loadProfile([path]);
}

/** Rows that were torn have more cells than there are columns, and a broken line is told by its length. */
const DAMAGED = /torn|broken off|too far right|last columns/;

for (const side of SIDES) {
  test(`${side}: evidence is read, with the columns and records that were written`, async () => {
    let asWritten = 0;
    const all = trials(side, 26, { size: 25 });
    for (const trial of all) {
      const [file] = trial.files;
      assert.ok(file !== undefined);
      const profile = await profileOf(`${trial.id}-${file.name}`, file.bytes);
      assert.ok(profile.complete);
      assert.equal(profile.evidence.length, 1);
      const columns = new Set(trial.leaked.map(({ column }) => column)).size;
      const seen = profile.tables[0]?.columns.length ?? 0;
      assert.ok(profile.tables.length === 1 && seen > 0, trial.id);
      if (DAMAGED.test(trial.steps.join('\n'))) asWritten += seen >= columns ? 1 : 0;
      else asWritten += seen === columns && profile.evidence[0]?.records === trial.rows ? 1 : 0;
    }
    // A header in a language that the reader doesn't know may be taken for a record.
    assert.ok(asWritten >= all.length - 2, `${asWritten} of ${all.length}`);
  });
}

test('every format is read back, cell by cell counted, whatever stands in the cells', async () => {
  const rows = [
    ['Ana "Bee" O’Neil', 'a@example.com', '1,5;2|3', '000123'],
    ["D'Souza \\ x", 'b@example.com', '', '000456'],
    ['Käthe\tGroß', 'c@example.com', '`-- ;', '000789'],
    ['{"a":1}', 'd@example.com', '=1+1', '000012'],
    ['名前', 'e@example.com', "');DROP", '000345'],
  ];
  const formats: readonly FileFormat[] = ['comma', 'semicolon', 'tab', 'pipe', 'ndjson', 'sql', 'text'];
  for (const format of formats) {
    for (let draw = 0; draw < 6; draw++) {
      const sheet = { headers: ['full_name', 'email', 'remark', 'customer_no'], rows, none: '', table: 'people' };
      const bytes = encode(format, sheet, new Chance(`${format} ${draw}`));
      const text = new TextDecoder().decode(bytes);
      if (['comma', 'semicolon', 'pipe'].includes(format)) assert.ok(text.includes('"Ana ""Bee"" O’Neil"'), text);
      const profile = await profileOf(`${format}-${draw}-${fileName(format)}`, bytes);
      const columns = profile.tables[0]?.columns ?? [];
      assert.deepEqual(
        columns.map(({ name }) => name),
        sheet.headers,
        format,
      );
      assert.deepEqual(
        columns.map(({ present }) => present),
        [5, 5, 4, 5],
        `${format} ${draw}`,
      );
    }
  }
});

/** What the first line of a delimited file says, or the keys of other files. */
function headersIn(trial: Trial): string {
  return textOf(trial).slice(0, 20_000);
}

test('the style of the header is what it says', () => {
  const met = new Map<string, number>();
  for (const trial of SIDES.flatMap((side) => trials(side, 60, { size: 6, kind: 'listed' }))) {
    const system = POPULATION.find(({ id }) => id === trial.truthSystems[0]);
    const own = trial.leaked.filter(({ field }) => field !== null);
    met.set(trial.headerStyle, (met.get(trial.headerStyle) ?? 0) + 1);
    const bare = (name: string | null): string => name?.replace(/^[^.]*\./, '') ?? '';
    const same = ({ column, field }: (typeof own)[number]): boolean =>
      column === field ||
      column === bare(field) ||
      column.replace(/_\d$/, '') === bare(field) ||
      field?.endsWith(column) === true;
    if (trial.headerStyle === 'gone') {
      for (const { column } of own) assert.match(column, /^\d+$/);
      for (const field of system?.fields ?? []) {
        if (field.name.length > 8) assert.ok(!headersIn(trial).startsWith(field.name), field.name);
      }
      continue;
    }
    for (const { column } of trial.leaked) {
      if (trial.files[0]?.name !== 'leak.sql') assert.ok(headersIn(trial).includes(column) || trial.rows < 60, column);
    }
    const kept = own.filter(same).length / Math.max(1, own.length);
    if (trial.headerStyle === 'kept') assert.ok(kept > 0.8, `${trial.id}: ${kept}`);
    if (trial.headerStyle === 'restyled') {
      const flat = (name: string): string => styled(name, 'packed');
      const alike = own.filter(({ column, field }) =>
        flat(field ?? '').endsWith(flat(column).replace(/\d$/, '').slice(-6)),
      );
      assert.ok(alike.length > own.length / 2, trial.id);
      assert.ok(kept < 1, trial.id);
    }
    if (trial.headerStyle === 'renamed' || trial.headerStyle === 'translated')
      assert.ok(kept < 0.9, `${trial.id}: ${kept}`);
  }
  assert.deepEqual([...met.keys()].sort(), ['gone', 'kept', 'renamed', 'restyled', 'translated']);
});

test('every column has a name of its own, and files hold no control character but ends of lines and tabs', () => {
  for (const trial of SIDES.flatMap((side) => trials(side, 40, { size: 10 }))) {
    const byColumn = new Map<string, string[]>();
    for (const { column, system } of trial.leaked)
      byColumn.set(column, [...(byColumn.get(column) ?? []), system ?? '-']);
    for (const [column, systems] of byColumn)
      assert.equal(new Set(systems).size, systems.length, `${trial.id} ${column}`);
    assert.doesNotMatch(
      textOf(trial),
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
  }
});
