/** Saved profiles: what the schema says, and as good as the evidence they were made of. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadProfile } from '../../src/profile/load.ts';
import { safeJson } from '../../src/report/escape.ts';
import { reportOn } from '../cases/run.ts';
import { faults } from './schema.ts';

const EVIDENCE = [
  ['icmr-2023/sample.csv'],
  ['cowin-2023-padded/result.json'],
  ['cowin-2023-press/reported.yaml'],
  ['cowin-2022-forum/sample.csv', 'unrelated-forum/users.csv'],
] as const;

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
