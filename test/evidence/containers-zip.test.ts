/** ZIP as its many writers write it, damaged, encrypted, and with members that are no tables. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { crc32 } from 'node:zlib';
import type { RandomAccess, Reading } from '../../src/evidence/types.ts';
import { archives } from '../../src/evidence/zip/archives.ts';
import { CSV, packed, tarOf, zipOf } from './containers-make.ts';
import { lines, losses } from './containers-read.ts';
import { readMembers } from './read.ts';

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

  test('archives behind each other, and one whose comment is the end of an empty one', async () => {
    const of = (name: string) => zipOf([{ name, data: CSV }]);
    const three = await readMembers(Buffer.concat([of('a.csv'), of('b.csv'), of('c.csv')]));
    assert.deepEqual(lines(three), ['sample zip 0', ...['a', 'b', 'c'].map((name) => `sample/${name}.csv csv 40`)]);
    assert.deepEqual(losses(three), {});
    const hidden = await readMembers(Buffer.concat([of('a.csv'), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]));
    assert.deepEqual([lines(hidden), losses(hidden)], [['sample zip 0', 'sample/a.csv csv 40'], {}]);
    const cut = zipOf([{ name: 'a.csv', data: CSV }], { cut: true });
    const front = await readMembers(Buffer.concat([cut, of('b.csv')]));
    assert.deepEqual(lines(front), ['sample zip 0!', 'sample/a.csv csv 40', 'sample/b.csv csv 40']);
  });

  test('behind an archive: one that is cut off, one without its directory, other bytes', async () => {
    const whole = zipOf([{ name: 'a.csv', data: CSV }]);
    const names = (read: Parameters<typeof lines>[0]) => lines(read).map((line) => line.replace('sample/', ''));
    const second = zipOf(['b.csv', 'c.csv'].map((name) => ({ name, data: CSV })));
    const two = await readMembers(Buffer.concat([whole, second.subarray(0, -50)]));
    assert.deepEqual(names(two), ['sample zip 0!', 'a.csv csv 40', 'b.csv csv 40', 'c.csv csv 40']);
    assert.deepEqual(losses(two), { missingDirectory: 1, truncated: 1 });
    const cut = await readMembers(Buffer.concat([whole, second.subarray(0, 150)]));
    assert.deepEqual([names(cut)[0], names(cut)[1], losses(cut)['truncated']], ['sample zip 0!', 'a.csv csv 40', 2]);
    // Too far from the end for the directory of the first to be found.
    const far = zipOf([{ name: 'b.csv', data: `${CSV}${'x'.repeat(90_000)}`, method: 0 }], { cut: true });
    const both = await readMembers(Buffer.concat([whole, far]));
    assert.deepEqual(names(both).slice(0, 2), ['sample zip 0!', 'a.csv csv 40']);
    assert.match(names(both)[2] ?? '', /^b\.csv csv 41/);
    const other = await readMembers(Buffer.concat([whole, Buffer.from('more')]));
    assert.deepEqual([names(other), losses(other)], [['sample zip 0', 'a.csv csv 40'], { bytesBehindTheEnd: 4 }]);
  });

  test('members that the directory does not name are read, and said', async () => {
    const parts = ['a.csv', 'b.csv', 'c.csv'].map((name) => ({ name, data: CSV }));
    for (const descriptor of [false, true])
      for (const unlisted of ['b.csv', 'c.csv']) {
        const read = await readMembers(
          zipOf(
            parts.map((part) => ({ ...part, descriptor })),
            { unlisted },
          ),
        );
        assert.deepEqual([...lines(read)].sort(), [
          'sample zip 0',
          ...parts.map(({ name }) => `sample/${name} csv 40`),
        ]);
        assert.deepEqual(losses(read), { unlistedMembers: 1 }, unlisted);
      }
  });

  test('a program in front is counted', async () => {
    const reading: Reading = { complete: true, losses: {} };
    const bytes = Buffer.concat([Buffer.from('MZ program'), zipOf([{ name: 'a.csv', data: CSV }])]);
    const random: RandomAccess = { size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) };
    const found = await archives(random, reading, 100);
    assert.deepEqual(
      [found.length, found[0]?.directory?.members[0]?.offset, reading],
      [1, 10, { complete: true, losses: { bytesInFront: 10 } }],
    );
  });

  test('a folder that holds bytes is a file', async () => {
    const hidden = { name: 'hidden.csv/', data: CSV, method: 0, plain: '', crc: crc32(CSV) };
    const read = await readMembers(zipOf([{ name: 'a.csv', data: CSV }, { name: 'folder/', data: '' }, hidden]));
    assert.deepEqual(lines(read), ['sample zip 0', 'sample/a.csv csv 40', 'sample/hidden.csv/ csv 40']);
  });

  test('without its beginning: what lay there is not where it should be', async () => {
    const whole = zipOf(['a.csv', 'b.csv'].map((name) => ({ name, data: CSV })));
    const read = await readMembers(whole.subarray(whole.indexOf('PK\x03\x04', 1, 'latin1')));
    assert.deepEqual(lines(read), ['sample zip 0!', 'sample/a.csv unread 0!', 'sample/b.csv csv 40']);
    assert.match(read[1]?.manifest.note ?? '', /^is not where the directory says/);
  });

  test('encrypted, unknown, links, wrong checksums', async () => {
    const read = await readMembers(
      zipOf([
        { name: 'ok.csv', data: CSV },
        { name: 'secret.csv', data: CSV, flags: 1 },
        { name: 'd64.csv', data: CSV, method: 9 },
        { name: 'link', data: '/etc/passwd', mode: 0o120777 },
        { name: 'no-link.csv', data: CSV.repeat(9), mode: 0o120777 },
        { name: 'crc.csv', data: CSV, crc: 7 },
      ]),
    );
    assert.deepEqual(lines(read), [
      'sample zip 0!',
      'sample/ok.csv csv 40',
      'sample/secret.csv unread 0!',
      'sample/d64.csv unread 0!',
      'sample/link unread 0',
      'sample/no-link.csv csv 360',
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
