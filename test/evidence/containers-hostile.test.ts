/** Containers made to hurt, and those that are refused. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { InputError } from '../../src/errors.ts';
import { CSV, overlappingZip, packed, sevenZipOf, tarOf, zipOf } from './containers-make.ts';
import { lines, losses } from './containers-read.ts';
import { readMembers } from './read.ts';

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
    ['damaged|cut off', Buffer.from('Rar!\x1a\x07\x01\0rest', 'latin1')],
    ['lz4', Buffer.from('\x04\x22\x4d\x18rest', 'latin1')],
    ['lzma', Buffer.from('\x5d\0\0\x80\0\xff\xff\xff\xff\xff\xff\xff\xff\0', 'latin1')],
    [
      'a filter or a checksum',
      // Python: lzma.compress(b'id,name\n1,Ada\n', check=lzma.CHECK_SHA256)
      Buffer.from(
        '/Td6WFoAAArh+wyhAgAhARYAAAB0L+WjAQANaWQsbmFtZQoxLEFkYQoAAAC1fhqJSqYqEt2tCmj0yqNkqfWxEWMfEOFG4o3y+IpwaAABPg5Rg/uGGJtLmgEAAAAAClla',
        'base64',
      ),
    ],
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
