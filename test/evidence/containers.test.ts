import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { InputError } from '../../src/errors.ts';
import { containers } from '../../src/evidence/containers/index.ts';
import { CSV, packed, sevenZipOf, tarOf, zipOf } from './containers-make.ts';
import { lines, losses } from './containers-read.ts';
import { RAR_PACKED, rarOf } from './rar-make.ts';
import { type ReadMember, readMembers } from './read.ts';

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const last = (read: readonly ReadMember[]) => read.at(-1)?.rows.at(-1);
const LZMA2 = [33, 33, 1, 16];

const ONE: readonly (readonly [string, Buffer])[] = [
  ['gzip', gzipSync(CSV)],
  ['bzip2', packed('bzip2')],
  ['xz', packed('xz')],
  ['zstd', packed('zstd')],
];
const MANY: readonly (readonly [string, Buffer])[] = [
  ['tar', tarOf([{ name: 'a.csv', data: CSV }])],
  ['zip', zipOf([{ name: 'a.csv', data: CSV }])],
  ['7z', sevenZipOf(packed('lzma2'), CSV, LZMA2)],
  ['rar', RAR_PACKED],
  ['rar', rarOf([{ name: 'a.csv', data: CSV }])],
  ['rar', rarOf([{ name: 'a.csv', data: CSV }], { layout: 4 })],
];

test('zstd: a wrong byte anywhere behind the header is noticed', async () => {
  const whole = packed('zstd');
  for (let at = 8; at < whole.length; at += 3) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    const read = await readMembers(bytes).catch(() => undefined);
    assert.ok(read === undefined || read.some(({ manifest }) => !manifest.complete), `byte ${at}`);
  }
});

test('zstd: frames to be skipped in front, as pzstd writes them', async () => {
  const skipped = Buffer.from('502a4d1804000000616263645f2a4d1800000000', 'hex');
  const read = await readMembers(Buffer.concat([skipped, packed('zstd')]));
  assert.deepEqual(lines(read), ['sample zstd 0', 'sample/content csv 40']);
});

describe('every container', () => {
  test('a file per entry, an entry per file', () => {
    const files = readdirSync(new URL('../../src/evidence/containers', import.meta.url));
    assert.equal(containers.length, files.filter((name) => !/^(?:index|libarchive|types)\.ts$/.test(name)).length);
    // Those of `pg-dump` hold no files: it has tests of its own.
    const tested = ['pg-dump', ...[...ONE, ...MANY].map(([id]) => id)];
    assert.deepEqual([...new Set(tested)].sort(), containers.map(({ id }) => id).sort());
  });

  for (const [id, bytes] of [...ONE, ...MANY]) {
    test(`${id}: line for itself and for its member, whatever the pieces`, async () => {
      for (const size of [65_536, 7, 1]) {
        const read = await readMembers(bytes, { size });
        const inside = ONE.some(([one]) => one === id) ? 'content' : 'a.csv';
        assert.deepEqual(lines(read), [`sample ${id} 0`, `sample/${inside} csv 40`]);
        const [container, member] = read.map(({ manifest }) => manifest);
        assert.deepEqual([container?.bytes, container?.sha256], [bytes.length, sha256(bytes)]);
        assert.deepEqual([container?.members, container?.encoding], [1, 'binary']);
        assert.deepEqual([member?.bytes, member?.sha256, member?.within], [CSV.length, sha256(CSV), 'sample']);
        assert.deepEqual(last(read), ['40', 'Ada 711', 'City1']);
      }
    });

    test(`${id}: cut off anywhere, what came before is kept and the end is missed`, async () => {
      let rows = 0;
      // Shorter heads are those of no container.
      const first = id === 'tar' ? 512 : 14;
      for (let length = first; length < bytes.length; length += length < 60 ? 1 : 23) {
        let read: ReadMember[];
        try {
          read = await readMembers(bytes.subarray(0, length));
        } catch (error) {
          assert.ok(error instanceof InputError, String(error instanceof Error ? error.stack : error));
          assert.doesNotMatch(error.message, /what came before/, 'nothing came');
          continue;
        }
        // Tar ends with blocks of zeros that hold nothing.
        const zeros = id === 'tar' && (length >= bytes.length - 512 || length === bytes.length - 1024);
        assert.equal(
          read.every(({ manifest }) => manifest.complete),
          zeros,
          `${length}`,
        );
        rows = Math.max(rows, read.at(-1)?.rows.length ?? 0);
        for (const [row, cells] of (read.at(-1)?.rows ?? []).slice(0, -1).entries())
          assert.equal(cells[0], String(row + 1));
      }
      if (id !== '7z' && id !== 'rar' && id !== 'bzip2') assert.ok(rows >= 30, `${rows}`);
    });

    test(`${id}: one wrong byte is an error, a loss or nothing, never a crash`, async () => {
      for (let at = 0; at < bytes.length; at += 13) {
        const wrong = Buffer.from(bytes);
        wrong[at] = (wrong[at] ?? 0) ^ 0x55;
        try {
          await readMembers(wrong);
        } catch (error) {
          assert.ok(error instanceof InputError, `${at} ${error instanceof Error ? error.stack : error}`);
          assert.doesNotMatch(error.message, /\n/);
        }
      }
    });
  }

  for (const [id, bytes] of ONE) {
    test(`${id}: several in a row are one, what follows them is counted`, async () => {
      const twice = await readMembers(Buffer.concat([bytes, bytes]));
      assert.deepEqual(lines(twice), [`sample ${id} 0`, 'sample/content csv 80']);
      assert.deepEqual(losses(twice, 1), { repeatedHeaders: 1 });
      const garbage = await readMembers(Buffer.concat([bytes, Buffer.from('more than nothing')]));
      assert.deepEqual([lines(garbage)[1], losses(garbage)], ['sample/content csv 40', { bytesBehindTheEnd: 17 }]);
      const padded = await readMembers(Buffer.concat([bytes, Buffer.alloc(70_000)]));
      assert.deepEqual([lines(padded)[1], losses(padded)], ['sample/content csv 40', {}]);
    });
  }

  test('xz: what came before damage or too short an end is read', async () => {
    const good = packed('xz');
    const index = Buffer.from(good);
    index[good.length - 20] = (index[good.length - 20] ?? 0) ^ 0xff;
    for (const [bytes, loss] of [
      [index, 'corrupt'],
      [Buffer.concat([good, Buffer.alloc(7)]), 'corrupt'],
      [Buffer.concat([good, Buffer.from('more')]), 'truncated'],
      [good.subarray(0, -12), 'truncated'],
    ] as const) {
      const read = await readMembers(bytes);
      assert.deepEqual([lines(read), losses(read)], [['sample xz 0!', 'sample/content csv 40!'], { [loss]: 1 }]);
    }
    const padded = await readMembers(Buffer.concat([good, Buffer.alloc(8)]));
    assert.deepEqual([lines(padded), losses(padded)], [['sample xz 0', 'sample/content csv 40'], {}]);
  });

  test('bzip2: of a block with a wrong checksum nothing comes out', async () => {
    const good = packed('bzip2');
    const wrong = Buffer.from(good);
    wrong[10] = (wrong[10] ?? 0) ^ 1;
    await assert.rejects(readMembers(wrong), /its checksum is that of other bytes/);
    const behind = await readMembers(Buffer.concat([good, wrong]));
    assert.deepEqual(lines(behind), ['sample bzip2 0!', 'sample/content csv 40!']);
    assert.equal(losses(behind).corrupt, 1);
  });

  test('bzip2: a block that runs make larger than is held comes out whole', async () => {
    const read = await readMembers(
      tarOf([
        { name: 'a.csv', data: CSV },
        { name: 'z.bz2', data: packed('bzip2Zeros') },
      ]),
    );
    const { bytes, sha256 } = read.at(-1)?.manifest ?? {};
    const zeros = createHash('sha256').update(Buffer.alloc(4_000_000)).digest('hex');
    assert.deepEqual([bytes, sha256], [4_000_000, zeros]);
  });

  const NAMES: readonly (readonly [string, string])[] = [
    ['a/b c.csv', 'a/b c.csv'],
    ['dump_2023-06-01.csv', 'dump_2023-06-01.csv'],
    ['20230601T120000Z/users.csv', '20230601T120000Z/users.csv'],
    ['9876543210.csv', '9999999999.csv'],
    ['users/asha@mail.example/1990-05-13.csv', 'users/aaaa@aaaa.aaaaaaa/9999-99-99.csv'],
    ['a.csv\n1,Asha Rao,Rome\n2,Bo Lee,Oslo', 'a.aaa\n9,Aaaa Aaa,Aaaa\n9,Aa Aaa,Aaaa'],
    ['x'.repeat(400), `${'x'.repeat(119)}…`],
  ];
  for (const [name, shown] of NAMES) {
    test(`a member's name as it is shown: ${JSON.stringify(name.slice(0, 40))}`, async () => {
      const [, member] = await readMembers(zipOf([{ name, data: CSV }]));
      assert.equal(member?.manifest.name, `sample/${shown}`);
      assert.equal(member?.manifest.records, 40);
    });
  }

  test('compressed inside the same compression', async () => {
    const read = await readMembers(
      tarOf([
        { name: 'b.xz', data: packed('xz') },
        { name: 'c.xz', data: packed('xz') },
      ]),
    );
    assert.deepEqual(lines(read).slice(1), [
      'sample/b.xz xz 0',
      'sample/b.xz/b csv 40',
      'sample/c.xz xz 0',
      'sample/c.xz/c csv 40',
    ]);
  });
});

describe('gzip', () => {
  test('header fields, padding, a wrong checksum', async () => {
    const plain = gzipSync(CSV);
    const flags = Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3]),
      Buffer.from('a name\0a comment\0..'),
      plain.subarray(10),
    ]);
    assert.deepEqual(lines(await readMembers(flags))[1], 'sample/content csv 40');
    const padded = await readMembers(Buffer.concat([plain, Buffer.alloc(500)]));
    assert.deepEqual(losses(padded), {});
    const wrong = Buffer.from(plain);
    wrong.writeUInt32LE(1, wrong.length - 8);
    const read = await readMembers(wrong);
    assert.deepEqual(lines(read), ['sample gzip 0!', 'sample/content csv 40!']);
    assert.deepEqual([losses(read), losses(read, 1)], [{ corrupt: 1 }, { corrupt: 1 }]);
    assert.match(read[1]?.manifest.note ?? '', /checksum/);
  });

  test('damage in the middle costs what follows', async () => {
    const long = `id,name\n${Array.from({ length: 60_000 }, (_, i) => `${i},Ada ${(i * 7919) % 99_991}\n`).join('')}`;
    const bytes = gzipSync(long);
    bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 64);
    const read = await readMembers(bytes);
    assert.equal(read[1]?.manifest.complete, false);
    assert.ok((read[1]?.manifest.records ?? 0) > 25_000, `${read[1]?.manifest.records}`);
  });
});

test('7-Zip: archives behind each other, other bytes behind, cut off', async () => {
  const one = sevenZipOf(Buffer.from(CSV), CSV, [1, 0]);
  const two = await readMembers(Buffer.concat([one, one]));
  assert.deepEqual([lines(two), losses(two)], [['sample 7z 0', 'sample/a.csv csv 40', 'sample/a.csv csv 40'], {}]);
  const more = await readMembers(Buffer.concat([one, Buffer.from('more')]));
  assert.deepEqual([lines(more), losses(more)], [['sample 7z 0', 'sample/a.csv csv 40'], { bytesBehindTheEnd: 4 }]);
  assert.deepEqual(losses(await readMembers(Buffer.concat([one, Buffer.alloc(70_000)]))), {});
  await assert.rejects(readMembers(one.subarray(0, 90)), /is cut off: the directory that stood at its end is missing/);
});

describe('tar', () => {
  test('long names, pax, links, devices, no end, more behind the end', async () => {
    const long = `${'d/'.repeat(90)}x.csv`;
    const record = (text: string) => `${text.length + 4} ${text}\n`;
    const read = await readMembers(
      tarOf(
        [
          { name: '././@LongLink', data: `${long}\0`, type: 'L' },
          { name: 'short', data: CSV },
          { name: 'pax', data: record(`path=${'p'.repeat(90)}`), type: 'x' },
          { name: 'short', data: CSV },
          { name: 'dir/', data: '', type: '5' },
          { name: 'link', data: '', type: '2' },
          { name: 'hard', data: '', type: '1' },
          { name: 'dev', data: '', type: '3' },
        ],
        0,
      ),
    );
    assert.deepEqual(lines(read), [
      'sample tar 0',
      `sample/${long} csv 40`,
      `sample/${'p'.repeat(90)} csv 40`,
      ...['link', 'hard', 'dev'].map((name) => `sample/${name} unread 0`),
    ]);
    const behind = await readMembers(Buffer.concat([tarOf([{ name: 'a.csv', data: CSV }]), Buffer.from('more')]));
    assert.deepEqual(losses(behind), { bytesBehindTheEnd: 4 });
  });

  test('archives behind each other, and an end in the middle', async () => {
    const of = (name: string, blocks = 2) => tarOf([{ name, data: CSV }], blocks);
    const read = await readMembers(Buffer.concat([of('a.csv'), of('b.csv', 20), of('c.csv', 0)]));
    assert.deepEqual(lines(read), ['sample tar 0', ...['a', 'b', 'c'].map((name) => `sample/${name}.csv csv 40`)]);
    assert.deepEqual(losses(read), {});
    const odd = await readMembers(
      Buffer.concat([of('a.csv'), Buffer.alloc(700, 0x7a), Buffer.alloc(324), of('b.csv')]),
    );
    assert.deepEqual(lines(odd), ['sample tar 0!', 'sample/a.csv csv 40', 'sample/b.csv csv 40']);
    assert.deepEqual(losses(odd), { corrupt: 1 });
  });

  test('a header that is none costs its member, and is said', async () => {
    const whole = tarOf([
      { name: 'a.csv', data: CSV },
      { name: 'b.csv', data: CSV },
      { name: 'c.csv', data: CSV },
    ]);
    const kept = (names: string) => ['sample tar 0!', ...[...names].map((name) => `sample/${name}.csv csv 40`)];
    for (const [at, names] of [
      [0, 'bc'],
      [124, 'bc'],
      [512 + 1024 + 5, 'ac'],
      [2 * (512 + 1024) + 5, 'ab'],
    ] as const) {
      const bytes = Buffer.from(whole);
      bytes[at] = 0x7a;
      const read = await readMembers(bytes);
      assert.deepEqual([lines(read), losses(read)], [kept(names), { corrupt: 1 }], `${at}`);
    }
  });
});
