/** Entries of zip archives: names, checksums, bounds, damage. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openZip, unpackBudget, ZipBroken, type ZipEntry } from '../../src/evidence/zip/entries.ts';
import { contentOf } from './binary-content.ts';
import { zipOf } from './zip-files.ts';

async function entriesOf(bytes: Uint8Array): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for await (const entry of await openZip(await contentOf(bytes).random())) entries.push(entry);
  return entries;
}

async function textOf(entry: ZipEntry | undefined, most?: number): Promise<string> {
  const parts: Uint8Array[] = [];
  if (entry !== undefined) for await (const part of entry.bytes(most)) parts.push(part);
  return Buffer.concat(parts).toString();
}

const LONG = 'row of a table\n'.repeat(20_000);

test('entries, stored and deflated, with names as they stand', async () => {
  const names = ['a.txt', '../up/ä.txt', '/root', 'b\\c.txt', '__proto__'];
  const entries = await entriesOf(zipOf(names.map((name, i) => [name, LONG + i, { stored: i % 2 === 0 }])));
  assert.deepEqual(
    entries.map((entry) => entry.name),
    names,
  );
  for (const [i, entry] of entries.entries()) {
    assert.equal(await textOf(entry), LONG + i);
    assert.deepEqual([entry.size, entry.encrypted, entry.readable], [LONG.length + 1, false, true]);
  }
});

test('encrypted entries and unknown methods are named, not read', async () => {
  const entries = await entriesOf(
    zipOf([
      ['a', 'x', { flags: 1 }],
      ['b', 'x', { method: 99 }],
      ['c', ''],
    ]),
  );
  assert.deepEqual(
    entries.map((entry) => [entry.encrypted, entry.readable]),
    [
      [true, false],
      [false, false],
      [false, true],
    ],
  );
  assert.equal(await textOf(entries[2]), '');
});

test('another checksum and a bomb end in ZipBroken', async () => {
  const [crc, bomb] = await entriesOf(
    zipOf([
      ['a', LONG, { crc: 1 }],
      ['b', Buffer.alloc(1 << 22)],
    ]),
  );
  await assert.rejects(textOf(crc), ZipBroken);
  await assert.rejects(textOf(bomb, 1 << 20), /unpacks to more than/);
  assert.equal((await textOf(bomb)).length, 1 << 22);
  assert.equal(unpackBudget(10), 1 << 28);
});

test('cut and changed archives end in ZipBroken', async () => {
  const bytes = zipOf([
    ['a', LONG],
    ['b', LONG, { stored: true }],
  ]);
  const attempt = async (copy: Uint8Array): Promise<void> => {
    try {
      for (const entry of await entriesOf(copy)) if (entry.readable) await textOf(entry, 1 << 20);
    } catch (error) {
      if (!(error instanceof ZipBroken)) throw error;
    }
  };
  for (let length = 0; length < bytes.length; length += 1999) {
    await assert.rejects(entriesOf(bytes.subarray(0, length)), ZipBroken);
  }
  for (let i = 0; i < 300; i++) {
    const copy = Buffer.from(bytes);
    const at = i % 2 === 0 ? copy.length - 1 - (i % 120) : (i * 7919) % copy.length;
    copy[at] = (i * 31) % 256;
    await attempt(copy);
  }
});
