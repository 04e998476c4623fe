import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { InputError } from '../../src/errors.ts';
import { containers } from '../../src/evidence/containers/index.ts';
import { CSV, overlappingZip, packed, sevenZipOf, tarOf, zipOf } from './containers-make.ts';
import { type ReadMember, readMembers } from './read.ts';

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** "name format records" of each line, with "!" where it is incomplete. */
const lines = (read: readonly ReadMember[]) =>
  read.map(({ manifest: m }) => `${m.name} ${m.format} ${m.records}${m.complete ? '' : '!'}`);
const losses = (read: readonly ReadMember[], at = 0) => ({ ...read[at]?.manifest.losses });
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
];

describe('every container', () => {
  test('a file per entry, an entry per file', () => {
    const files = readdirSync(new URL('../../src/evidence/containers', import.meta.url));
    assert.equal(containers.length, files.filter((name) => !/^(?:index|types)\.ts$/.test(name)).length);
    assert.deepEqual([...new Set([...ONE, ...MANY].map(([id]) => id))].sort(), containers.map(({ id }) => id).sort());
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
      if (id !== '7z' && id !== 'bzip2') assert.ok(rows >= 30, `${rows}`);
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
      assert.deepEqual(lines(twice), [`sample ${id} 0`, 'sample/content csv 81']);
      // The xz decoder reads on behind its end and finds damage.
      if (id === 'xz') return;
      const garbage = await readMembers(Buffer.concat([bytes, Buffer.from('more than nothing')]));
      assert.deepEqual([lines(garbage)[1], losses(garbage)], ['sample/content csv 40', { bytesBehindTheEnd: 17 }]);
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

describe('zip', () => {
  test('stored, deflated, ZIP64, lengths behind the data, other methods', async () => {
    const read = await readMembers(
      zipOf([
        { name: 'stored.csv', data: CSV, method: 0 },
        { name: 'wide.csv', data: CSV, zip64: true },
        { name: 'behind.csv', data: CSV, descriptor: true },
        { name: 'folder/', data: '', method: 0 },
        { name: 'bz.csv', data: packed('bzip2'), method: 12, plain: CSV },
        { name: 'xz.csv', data: packed('xz'), method: 95, plain: CSV },
        { name: 'zs.csv', data: packed('zstd'), method: 93, plain: CSV },
      ]),
    );
    assert.deepEqual(lines(read), [
      'sample zip 0',
      ...['stored', 'wide', 'behind', 'bz', 'xz', 'zs'].map((name) => `sample/${name}.csv csv 40`),
    ]);
  });

  test('without its directory: the headers of the members, one after another', async () => {
    const parts = [
      { name: 'a.csv', data: CSV, descriptor: true },
      { name: 'b.csv', data: CSV },
      { name: 'c.csv', data: CSV, method: 0 },
    ];
    for (const bytes of [zipOf(parts, { cut: true }), zipOf(parts).subarray(0, -30)]) {
      const read = await readMembers(bytes);
      assert.deepEqual(lines(read), ['sample zip 0!', ...['a', 'b', 'c'].map((name) => `sample/${name}.csv csv 40`)]);
      assert.deepEqual(losses(read), { missingDirectory: 1, truncated: 1 });
      assert.match(read[0]?.manifest.note ?? '', /no directory/);
    }
  });

  test('bytes behind it and in front of it', async () => {
    const bytes = zipOf([{ name: 'a.csv', data: CSV }], { behind: Buffer.from('a note') });
    assert.deepEqual(lines(await readMembers(bytes)), ['sample zip 0', 'sample/a.csv csv 40']);
  });

  test('encrypted, unknown, links, wrong checksums', async () => {
    const read = await readMembers(
      zipOf([
        { name: 'ok.csv', data: CSV },
        { name: 'secret.csv', data: CSV, flags: 1 },
        { name: 'd64.csv', data: CSV, method: 9 },
        { name: 'link', data: '/etc/passwd', mode: 0o120777 },
        { name: 'crc.csv', data: CSV, crc: 7 },
      ]),
    );
    assert.deepEqual(lines(read), [
      'sample zip 0!',
      'sample/ok.csv csv 40',
      'sample/secret.csv unread 0!',
      'sample/d64.csv unread 0!',
      'sample/link unread 0',
      'sample/crc.csv csv 40!',
    ]);
    assert.deepEqual(losses(read), { corrupt: 1, unreadMembers: 3 });
    assert.match(read[2]?.manifest.note ?? '', /encrypted: unpack it with its password/);
    await assert.rejects(readMembers(zipOf([{ name: 's.csv', data: CSV, flags: 1 }])), {
      name: 'InputError',
      message: '"sample" holds no records that can be read: "sample/s.csv" is encrypted: unpack it with its password',
    });
  });

  test('names are labels: outside, absolute, of the language itself, endless', async () => {
    const names = ['../../etc/x.csv', '/abs.csv', 'C:\\x.csv', '__proto__', 'n'.repeat(60_000), 'a\nb\u202e.csv'];
    const read = await readMembers(zipOf(names.map((name) => ({ name, data: CSV }))));
    assert.equal(read.length, names.length + 1);
    assert.ok(read.every(({ manifest }) => manifest.complete && manifest.name.length < 1100));
  });

  test('members that are no tables: listed, and only the doubtful ones are missed', async () => {
    const picture = Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1');
    const harmless = zipOf([
      { name: 'a.csv', data: CSV },
      { name: 'p.png', data: picture },
      { name: '__MACOSX/._a.csv', data: '\0\x05\x16\x07' },
      { name: 'empty.csv', data: '' },
    ]);
    const read = await readMembers(harmless);
    assert.deepEqual(lines(read).slice(2), ['sample/p.png unread 0', 'sample/__MACOSX/._a.csv unread 0']);
    assert.deepEqual([read[0]?.manifest.complete, losses(read)], [true, { emptyMembers: 1, unreadMembers: 2 }]);
    const doubtful = await readMembers(
      zipOf([
        { name: 'a.csv', data: CSV },
        { name: 'x.bin', data: Buffer.alloc(500, 3) },
        { name: 'cut.json', data: '{"a": [' },
      ]),
    );
    assert.deepEqual(lines(doubtful), [
      'sample zip 0!',
      'sample/a.csv csv 40',
      'sample/x.bin unread 0!',
      'sample/cut.json json 0!',
    ]);
    assert.equal(losses(doubtful).unreadMembers, 2);
  });

  test('held in memory where it is nested, up to a limit', async () => {
    const inner = zipOf([{ name: 'a.csv', data: CSV }]);
    const outer = zipOf([
      { name: 'ok.csv', data: CSV },
      { name: 'in.zip', data: inner },
    ]);
    assert.deepEqual(lines(await readMembers(outer)).slice(2), ['sample/in.zip zip 0', 'sample/in.zip/a.csv csv 40']);
    const small = await readMembers(
      tarOf([
        { name: 'ok.csv', data: CSV },
        { name: 'in.zip', data: inner },
      ]),
      { limits: { held: 100 } },
    );
    assert.deepEqual(lines(small), ['sample tar 0!', 'sample/ok.csv csv 40', 'sample/in.zip zip 0!']);
    assert.match(small[2]?.manifest.note ?? '', /too large to be held/);
  });
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

  test('a header that is none ends it', async () => {
    const bytes = tarOf([
      { name: 'a.csv', data: CSV },
      { name: 'b.csv', data: CSV },
    ]);
    bytes[512 + 1024 + 5] = 0x7a;
    const read = await readMembers(bytes);
    assert.deepEqual([lines(read), losses(read)], [['sample tar 0!', 'sample/a.csv csv 40'], { corrupt: 1 }]);
  });
});

describe('bombs', () => {
  const zeros = Buffer.alloc(4_000_000);
  const limits = { free: 100_000, ratio: 20 };
  const bombs: readonly (readonly [string, Buffer])[] = [
    ['gzip', gzipSync(zeros)],
    ['bzip2', packed('bzip2Zeros')],
    ['zstd', packed('zstdZeros')],
    [
      'zip',
      zipOf([
        { name: 'zeros', data: zeros },
        { name: 'a.csv', data: CSV },
      ]),
    ],
    [
      'zips in a zip',
      zipOf([{ name: '1.zip', data: zipOf([{ name: '2.zip', data: zipOf([{ name: '0', data: zeros }]) }]) }]),
    ],
    ['gzip in gzip', gzipSync(gzipSync(zeros))],
  ];
  for (const [name, bytes] of bombs) {
    test(`${name}: stops early and says so`, async () => {
      const table = tarOf([
        { name: 'a.csv', data: CSV },
        { name: 'bomb', data: bytes },
        { name: 'z.csv', data: CSV },
      ]);
      const read = await readMembers(table, { limits });
      assert.equal(read[0]?.manifest.complete, false);
      assert.equal(losses(read).beyondBudget, 1);
      assert.equal(read[1]?.manifest.records, 40);
      const unpacked = read.reduce((sum, { manifest }) => sum + manifest.bytes, 0);
      assert.ok(unpacked < 2_500_000, `${unpacked}`);
    });
  }

  test('members that share their bytes', async () => {
    const read = await readMembers(overlappingZip(500, Buffer.from(CSV)));
    assert.equal(read.filter(({ manifest }) => manifest.format === 'csv').length, 1);
    assert.deepEqual([read.length, losses(read), read[0]?.manifest.complete], [501, { unreadMembers: 499 }, false]);
  });

  test('too many members, too deep', async () => {
    const many = zipOf(Array.from({ length: 20 }, (_, i) => ({ name: `${i}.csv`, data: CSV })));
    const read = await readMembers(many, { limits: { members: 10 } });
    assert.deepEqual([read.length, losses(read)], [11, { beyondBudget: 1 }]);
    let deep: Buffer = Buffer.from(CSV);
    for (let i = 0; i < 7; i++) deep = gzipSync(deep);
    const nested = await readMembers(
      tarOf([
        { name: 'a.csv', data: CSV },
        { name: 'deep', data: deep },
      ]),
    );
    assert.match(nested.at(-1)?.manifest.note ?? '', /deeper than 5/);
    assert.equal(nested[0]?.manifest.complete, false);
  });

  test('lengths and counts that lie', async () => {
    const bytes = zipOf([{ name: 'a.csv', data: CSV }]);
    const at = bytes.indexOf('PK\x01\x02');
    for (const place of [20, 24, 28, 30, 32, 42]) {
      const wrong = Buffer.from(bytes);
      wrong.writeUInt16LE(0xffff, at + place);
      wrong.writeUInt16LE(0xffff, at + place + (place > 27 && place < 42 ? 0 : 2));
      try {
        await readMembers(wrong);
      } catch (error) {
        assert.ok(error instanceof InputError, String(error instanceof Error ? error.stack : error));
      }
    }
    // A Zstandard window of 2 GiB; a dictionary.
    const window = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0xa8]), Buffer.from([9, 0, 0, 0x41])]);
    await assert.rejects(readMembers(window), /needs more than 128 MiB/);
    const dictionary = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 0x58, 7, 9, 0, 0, 0x41]);
    await assert.rejects(readMembers(dictionary), /needs a dictionary/);
  });
});

describe('what is refused', () => {
  const refused: readonly (readonly [string, Buffer])[] = [
    ['RAR', Buffer.from('Rar!\x1a\x07\x01\0rest', 'latin1')],
    ['lz4', Buffer.from('\x04\x22\x4d\x18rest', 'latin1')],
    ['lzma', Buffer.from('\x5d\0\0\x80\0\xff\xff\xff\xff\xff\xff\xff\xff\0', 'latin1')],
    ['encrypted|damaged', sevenZipOf(Buffer.from(CSV), CSV, [0x24, 6, 0xf1, 7, 1, 2, 0x13, 0x0f])],
  ];
  for (const [kind, bytes] of refused) {
    test(`${kind}, in one line`, async () => {
      await assert.rejects(readMembers(bytes), (error: Error) => {
        assert.ok(error instanceof InputError);
        assert.match(error.message, new RegExp(`${kind}.*unpack`));
        return !error.message.includes('\n');
      });
    });
  }

  test('7-Zip without packing', async () => {
    assert.deepEqual(lines(await readMembers(sevenZipOf(Buffer.from(CSV), CSV, [1, 0])))[1], 'sample/a.csv csv 40');
  });
});
