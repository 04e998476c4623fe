/** Sound zip archives, read by leakprint's reader and by yauzl: the same members, with the same bytes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromBuffer, type ZipFile } from 'yauzl';
import { archives } from '../../src/evidence/zip/archives.ts';
import { zipParts } from '../../src/evidence/zip/members.ts';
import { contentOf } from './binary-content.ts';
import { type ZipPart, zipOf } from './containers-make.ts';

type Read = [name: string, bytes: string][];

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString('base64');
}

async function byYauzl(bytes: Buffer): Promise<Read> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false };
    fromBuffer(bytes, options, (error, opened) => (opened === undefined ? reject(error) : resolve(opened)));
  });
  const read: Read = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    read.push([entry.fileName, await joined(await zip.openReadStreamPromise(entry))]);
  }
  return read;
}

async function byOurs(bytes: Buffer): Promise<Read> {
  const reading = { complete: true, losses: {} };
  const read: Read = [];
  for (const { random, directory } of await archives(await contentOf(bytes).random(), reading, 1000)) {
    assert.equal(directory?.whole, true);
    for (const part of directory === undefined ? [] : zipParts(random, directory, { reading, inside: '' }))
      read.push([part.name, await joined(part.bytes)]);
  }
  assert.deepEqual(reading, { complete: true, losses: {} });
  return read;
}

const part: fc.Arbitrary<ZipPart> = fc.record(
  {
    name: fc.constantFrom('a.csv', 'xl/workbook.xml', 'ä/ß.txt', '__proto__', 'n'.repeat(5000), '数.csv'),
    data: fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: 0, max: 40_000 }).map((n) => 'Ada,1990\n'.repeat(n)),
    ),
    method: fc.constantFrom(0, 8),
    descriptor: fc.boolean(),
    zip64: fc.boolean(),
  },
  { requiredKeys: ['name', 'data'] },
);

test('as yauzl reads them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), fc.boolean(), async (parts, folder) => {
      const bytes = zipOf(folder ? [{ name: 'folder/', data: '', method: 0 }, ...parts] : parts);
      const own = await byOurs(bytes);
      assert.deepEqual(own, await byYauzl(bytes));
      assert.equal(own.length, parts.length);
    }),
    { numRuns: 100, seed: 20 },
  );
});
