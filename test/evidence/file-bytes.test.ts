import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { BLOCK_BYTES, chunksOf } from '../../src/evidence/file-bytes.ts';
import { folderOf } from '../cli/leakprint.ts';

const BYTES = Buffer.from(Array.from({ length: 9 * BLOCK_BYTES + 17 }, (_, i) => (i * 2654435761) >>> 24));

test('a file is the same read ahead, on the spot, and first the one and then the other', async (t) => {
  const path = join(folderOf(t), 'file');
  writeFileSync(path, BYTES);
  for (const from of [0, 1, 3, Number.POSITIVE_INFINITY]) {
    const file = await open(path);
    const read: Buffer[] = [];
    // What passes holds only until the next is asked for.
    for await (const chunk of chunksOf(file, () => read.length >= from)) read.push(Buffer.from(chunk));
    await file.close();
    assert.ok(BYTES.equals(Buffer.concat(read)), `passing from chunk ${from}`);
  }
});

test('what is read on the spot lets others have their turn', async (t) => {
  const path = join(folderOf(t), 'file');
  writeFileSync(path, BYTES);
  const file = await open(path);
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  for await (const _ of chunksOf(file, () => true)) {
    const until = performance.now() + 5;
    while (performance.now() < until);
  }
  clearInterval(others);
  await file.close();
  assert.ok(turns > 0);
});

test('whoever stops early can close the file', async (t) => {
  const path = join(folderOf(t), 'file');
  writeFileSync(path, BYTES);
  for (const passing of [true, false]) {
    const file = await open(path);
    for await (const chunk of chunksOf(file, () => passing)) {
      assert.equal(chunk.length, BLOCK_BYTES);
      break;
    }
    await file.close();
  }
});
