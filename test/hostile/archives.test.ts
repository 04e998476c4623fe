/** Archives that are cut off, that blow up, or that would write where they shouldn't. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { describe, test } from 'node:test';
import { createGzip, gzipSync } from 'node:zlib';
import { folderOf } from '../cli/leakprint.ts';
import { CSV, overlappingZip, packed, sevenZipOf, tarOf, zipOf } from '../evidence/containers-make.ts';
import { readMembers } from '../evidence/read.ts';
import { held, measured, profile, run } from './run.ts';

const PEOPLE = `id,name,phone\n${Array.from({ length: 3000 }, (_, i) => `${i},Person ${(i * 7919) % 997},90000${String((i * 104729) % 100_000).padStart(5, '0')}\n`).join('')}`;
const half = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length / 2));

describe('truncated archives: what came before is kept, exit 3', { concurrency: 2 }, () => {
  const cut: readonly [string, Uint8Array, number][] = [
    ['a.csv.gz', half(gzipSync(PEOPLE)), 1000],
    ['a.zip', half(zipOf([{ name: 'a.csv', data: PEOPLE }])), 1000],
    ['a.tar', half(tarOf([{ name: 'a.csv', data: PEOPLE }])), 1000],
    ['a.tar.gz', half(gzipSync(tarOf([{ name: 'a.csv', data: PEOPLE }]))), 1000],
    ['a.csv.xz', packed('xz').subarray(0, packed('xz').length - 40), 1],
    ['a.csv.zst', packed('zstd').subarray(0, packed('zstd').length - 2), 1],
  ];
  for (const [name, bytes, least] of cut) {
    test(name, async (t) => {
      const { code, stderr, profile: read } = await profile(t, [name], { [name]: bytes });
      assert.equal(code, 3, stderr);
      assert.match(stderr, /^leakprint: incomplete: /);
      assert.equal(read.complete, false);
      assert.ok(read.evidence.reduce((sum, entry) => sum + entry.records, 0) >= least);
      assert.ok(read.evidence.some(({ losses }) => (losses.truncated ?? 0) + (losses.corrupt ?? 0) > 0));
    });
  }

  test('nothing could be saved: exit 2, one line', async (t) => {
    for (const bytes of [
      sevenZipOf(Buffer.from(CSV), CSV, [0]).subarray(0, 60),
      gzipSync(PEOPLE).subarray(0, 12),
      packed('bzip2').subarray(0, 60),
    ]) {
      const { code, stderr } = await run(t, ['profile', 'a.bin'], { 'a.bin': bytes });
      assert.equal(code, 2);
      assert.match(stderr, /^leakprint: "a\.bin"/);
    }
  });
});

describe('bombs', () => {
  const zeros = Buffer.alloc(4_000_000);
  const bombs: readonly [string, Uint8Array][] = [
    ['gzip', gzipSync(zeros)],
    ['gzip in gzip', gzipSync(gzipSync(zeros))],
    ['zip in zip', zipOf([{ name: 'b.zip', data: zipOf([{ name: 'a.csv', data: zeros }]) }])],
    ['tar in gzip', gzipSync(tarOf([{ name: 'a.csv', data: zeros }]))],
    ['bzip2', packed('bzip2Zeros')],
    ['zstd', packed('zstdZeros')],
  ];
  for (const [name, bytes] of bombs) {
    test(`${name}: by its ratio and by bytes`, async () => {
      for (const limits of [{ free: 1 << 16, ratio: 20 }, { unpacked: 1 << 16 }]) {
        await assert.rejects(
          readMembers(bytes, { limits }),
          /unpacks to far more than it is \(\d+ bytes so far\): it was left there/,
        );
      }
    });
  }

  test('what came out before the limit stays', async () => {
    const lines = gzipSync(`id,name\n${'1,Ada\n'.repeat(200_000)}`);
    const [container, member] = await readMembers(lines, { limits: { free: 1 << 19, ratio: 1 } });
    assert.equal(container?.manifest.complete, false);
    assert.equal(member?.manifest.losses.beyondBudget, 1);
    assert.ok((member?.manifest.records ?? 0) > 10_000);
  });

  test('too deep, too many, overlapping', async () => {
    let nested: Uint8Array = gzipSync(PEOPLE);
    for (let i = 0; i < 8; i++) nested = gzipSync(nested);
    await assert.rejects(readMembers(nested), /lies deeper than 5 containers inside each other: unpack it/);
    const many = zipOf(Array.from({ length: 50 }, (_, i) => ({ name: `${i}.csv`, data: CSV })));
    const read = await readMembers(many, { limits: { members: 10 } });
    assert.equal(read[0]?.manifest.complete, false);
    assert.ok(read.length <= 12);
    const overlaps = await readMembers(overlappingZip(30, Buffer.from(CSV)));
    assert.equal(overlaps.filter(({ manifest }) => /lies inside another member/.test(manifest.note ?? '')).length, 29);
  });

  test('400 MiB of zeros at 1000:1, end to end: stopped within a second or two', async (t) => {
    const folder = folderOf(t);
    const gzip = createGzip({ level: 1 });
    const file = gzip.pipe(createWriteStream(join(folder, 'bomb.csv.gz')));
    const block = Buffer.alloc(1 << 20);
    for (let i = 0; i < 400; i++) if (!gzip.write(block)) await once(gzip, 'drain');
    gzip.end();
    await finished(file);
    const { outcome, seconds, megabytes } = await measured(['profile', 'bomb.csv.gz'], folder);
    assert.equal(held(outcome).code, 2);
    assert.match(outcome.stderr, /unpacks to far more than it is|is binary/);
    assert.ok(seconds < 10, `${seconds} s`);
    assert.ok(megabytes < 600, `${megabytes} MB`);
  });
});

test('zip slip, absolute names, links: labels, never places', async (t) => {
  const names = [
    '../../../tmp/leakprint-slip.csv',
    '/tmp/leakprint-slip.csv',
    'C:\\leakprint-slip.csv',
    '..\\..\\slip.csv',
    '\u001b[31m\u202e.csv',
  ];
  const files = {
    'a.zip': zipOf([
      ...names.map((name) => ({ name, data: CSV })),
      { name: 'link', data: '/etc/passwd', mode: 0o120777 },
    ]),
    'a.tar': tarOf([
      ...names.map((name) => ({ name, data: CSV })),
      { name: '/etc/passwd', data: '', type: '2' },
      { name: 'pipe', data: '', type: '6' },
    ]),
  };
  for (const name of Object.keys(files)) {
    const { code, profile: read } = await profile(t, [name], files);
    assert.equal(code, 0);
    assert.equal(read.evidence.filter(({ records }) => records > 0).length, names.length);
    assert.ok(read.evidence.every((entry) => entry.name.startsWith(name)));
    assert.ok(read.evidence.every(({ format, records }) => format !== 'unread' || records === 0));
  }
  assert.equal(existsSync('/tmp/leakprint-slip.csv'), false);
});
