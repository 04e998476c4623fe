/** The program as it is published reads every format and container: each loads its own library, if it has one. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { containers } from '../../src/evidence/containers/index.ts';
import { formats } from '../../src/evidence/index.ts';
import { folderOf } from '../cli/leakprint.ts';
import { Random } from '../fuzz/random.ts';
import { SEEDS } from '../fuzz/seeds.ts';
import { profile } from './run.ts';

test('every format and container', async (t) => {
  const folder = folderOf(t);
  const random = new Random(11);
  for (const [id, make] of Object.entries(SEEDS)) {
    // Of some, several: what is chosen by chance may happen to look like another format.
    for (let i = 0; i < 6; i++) writeFileSync(join(folder, `${id}-${i}`), make(random));
  }
  const { profile: read } = await profile(t, [folder], {});
  const seen = new Set(
    read.evidence.filter(({ records, format }) => records > 0 || format !== 'unread').map(({ format }) => format),
  );
  for (const { id } of [...formats, ...containers]) assert.ok(seen.has(id), id);
  const inside = (format: string) => read.evidence.filter((entry) => entry.format === format).map(({ name }) => name);
  for (const { id } of containers) {
    const names = inside(id);
    assert.ok(
      read.evidence.some(({ name, records }) => records > 0 && names.some((outer) => name.startsWith(`${outer}/`))),
      `nothing was read in ${id}`,
    );
  }
});
