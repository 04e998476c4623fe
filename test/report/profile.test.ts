/** Saved profiles: what the schema says, and as good as the evidence they were made of. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadProfile } from '../../src/profile/load.ts';
import { safeJson } from '../../src/report/escape.ts';
import { profilePage } from '../../src/report/profile-page.ts';
import { reportOn } from '../cases/run.ts';
import { made, profileOf, scattered } from '../profile/tables.ts';
import { faults } from './schema.ts';

const EVIDENCE = [
  ['icmr-2023/sample.csv'],
  ['cowin-2023-padded/result.json'],
  ['cowin-2023-press/reported.yaml'],
  ['cowin-2022-forum/sample.csv', 'unrelated-forum/users.csv'],
] as const;

const MANIFEST = {
  ...{ name: 'a.csv', bytes: 1, sha256: '0'.repeat(64), format: 'csv', encoding: 'utf-8', records: 1 },
  ...{ complete: true, losses: {} },
};

for (const names of EVIDENCE) {
  const files = names.map((name) => join('fixtures', name));

  test(`${names.join(' + ')}: the saved profile ranks as the evidence does`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'profile-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const saved = join(folder, 'p.json');
    const profile = await loadProfile(files);
    writeFileSync(saved, safeJson(profile));
    assert.deepEqual(faults('profile', JSON.parse(safeJson(profile))), []);
    assert.deepEqual(JSON.parse(JSON.stringify(await loadProfile([saved]))), JSON.parse(JSON.stringify(profile)));
    assert.deepEqual(await reportOn([saved]), await reportOn(files));
  });
}

test('what was counted and what was estimated, one and several', () => {
  const page = (rows: number) => {
    const table = profileOf(
      ['id', 'note'],
      made(rows, (i) => [`n${scattered(i, 900_000)}x`, i === 0 ? 'N/A' : 'yes']),
    );
    const profile = { format: 'leakprint-profile/1', complete: true, evidence: [], tables: [table] } as const;
    assert.deepEqual(faults('profile', { ...profile, evidence: [MANIFEST] }), []);
    const blocks = profilePage(profile);
    const grid = blocks.find((block) => block.kind === 'table');
    const said = blocks.flatMap((block) =>
      block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : [],
    );
    return { said, distinct: grid?.kind === 'table' ? grid.rows.map((cells) => cells[4]) : [] };
  };
  const one = page(1);
  assert.ok(one.said.includes('Table: 1 record, 1 distinct'), one.said.join('\n'));
  assert.ok(one.said.includes('note: 1 placeholder'), one.said.join('\n'));
  const few = page(2000);
  assert.deepEqual([few.said[0], few.distinct], ['Table: 2,000 records, 2,000 distinct', ['2,000', '1']]);
  const many = page(5000);
  assert.match(many.said[0] ?? '', /^Table: 5,000 records, about (?:4|5),\d\d0 distinct$/);
  assert.match(many.distinct[0] ?? '', /^about (?:4|5),\d\d0$/);
});
