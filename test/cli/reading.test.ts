/** How evidence is read: by any number of threads alike, in samples that say so, and stopped without a lie. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { sizeOf } from '../../src/cli/reading.ts';
import { Interrupted } from '../../src/errors.ts';
import { placesOf, SAMPLE_BLOCK } from '../../src/evidence/sample.ts';
import type { Batch } from '../../src/evidence/types.ts';
import { Crew } from '../../src/profile/crew.ts';
import { loadProfile } from '../../src/profile/load.ts';
import { profilePage } from '../../src/report/profile-page.ts';
import { faults } from '../report/schema.ts';
import { folderOf } from './leakprint.ts';

const HEADER = 'id,name,phone,city\n';

/** A table of about so many bytes; a row tells its number. */
function table(bytes: number, newline = '\n'): string {
  const rows: string[] = [HEADER.trim()];
  for (let size = 0, i = 0; size < bytes; i++) {
    const city = i % 7 === 0 ? `"Old Town, ${i % 90}"` : `Town ${i % 400}`;
    const row = `${i},Asha ${(i * 7919) % 5000} Rao,9${String((i * 104729) % 1e9).padStart(9, '0')},${city}`;
    rows.push(row);
    size += row.length + 1;
  }
  return `${rows.join(newline)}${newline}`;
}

const FOUR_MB = table(4e6);

function fileOf(t: TestContext, text: string | Uint8Array, name = 'a.csv'): string {
  return join(folderOf(t, { [name]: text }), name);
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('threads', () => {
  test('the profile is the same for any number of them', async (t) => {
    const file = fileOf(t, FOUR_MB);
    const alone = plain(await loadProfile([file], { jobs: 1 }));
    assert.equal(alone.tables[0].records, FOUR_MB.split('\n').length - 2);
    for (const jobs of [2, 3])
      assert.deepEqual(plain(await loadProfile([file], { jobs, bytesBeforeThreads: 1 << 19 })), alone, `${jobs}`);
  });

  test('one that has gone is an error, not a wait', { timeout: 20_000 }, async () => {
    const crew = new Crew(2);
    await crew.dismiss();
    const batch: Batch = {
      table: '',
      columns: [{ name: 'a', named: true }],
      rows: 1,
      bytes: Buffer.from('x'),
      spans: Int32Array.of(0, 1),
      quoted: Uint8Array.of(0),
    };
    const line = { name: 'InputError', message: /a thread that counts could not go on \(exit code \d\): .*--jobs 1$/ };
    await assert.rejects(crew.images(), line);
    assert.throws(() => crew.offer(batch), line);
  });
});

describe('interrupted', () => {
  for (const jobs of [1, 2])
    test(`after some records, with ${jobs} at work: these, and a hash that says of what`, async (t) => {
      const file = fileOf(t, FOUR_MB);
      const stop = new AbortController();
      let read = 0;
      const meter = {
        expect() {},
        end() {},
        read(bytes: number) {
          read += bytes;
          if (read > 2e6) stop.abort();
        },
      };
      const profile = await loadProfile([file, fileOf(t, FOUR_MB)], {
        jobs,
        meter,
        signal: stop.signal,
        bytesBeforeThreads: 1 << 19,
      });
      const [first, second] = profile.evidence;
      assert.equal(profile.complete, false);
      assert.deepEqual([first?.complete, first?.losses], [false, { interrupted: 1 }]);
      assert.ok(first !== undefined && first.bytes > 2e6 && first.bytes < 3e6);
      assert.ok(first.records > 10_000 && first.records === profile.tables[0]?.records);
      assert.equal(first.sha256, createHash('sha256').update(FOUR_MB.slice(0, first.bytes)).digest('hex'));
      assert.deepEqual([second?.format, second?.bytes, second?.complete], ['unread', 0, false]);
      assert.match(second?.note ?? '', /^was not read: interrupted/);
      assert.deepEqual(faults('profile', plain(profile)), []);
      const page = JSON.stringify(profilePage(profile));
      assert.match(page, new RegExp(`SHA-256 of the first ${first.bytes} bytes ${first.sha256}`));
    });

  test('before there was a record: nothing to report', async (t) => {
    const file = fileOf(t, FOUR_MB);
    await assert.rejects(loadProfile([file], { signal: AbortSignal.abort() }), Interrupted);
  });

  test('every format and container ends, at whatever byte', async (t) => {
    const cases = ['icmr-2023/sample.csv', 'cowin-2023-padded/result.json'];
    for (const name of cases) {
      const file = join('fixtures', name);
      const size = readFileSync(file).length;
      for (const limit of [1, size]) {
        const stop = new AbortController();
        let read = 0;
        const count = (bytes: number) => {
          read += bytes;
          if (read >= limit) stop.abort();
        };
        const meter = { expect() {}, end() {}, read: count };
        await loadProfile([file], { meter, signal: stop.signal }).then(
          (profile) => assert.equal(profile.complete, false),
          (error) => assert.ok(error instanceof Interrupted),
        );
      }
    }
    t.diagnostic(`${cases.length} files`);
  });
});

describe('samples', () => {
  /** Text, bytes. */
  const SIZES: readonly (readonly [string, number])[] = [
    ['64', 64e6],
    ['64MB', 64e6],
    ['64mb', 64e6],
    ['1.5 GiB', 1.5 * 2 ** 30],
    ['2GiB', 2 ** 31],
    ['1100kB', 1.1e6],
    ['1TB', 1e12],
  ];
  for (const [text, bytes] of SIZES) test(text, () => assert.equal(sizeOf(text), bytes));
  for (const text of ['', '0', '1kB', '-5', 'MB', '64 XB', '1e3', '0x10', '9'.repeat(13), '64MB ', '99999999999TB'])
    test(`no size: "${text}"`, () => assert.throws(() => sizeOf(text), { name: 'UsageError' }));

  test('places: the start, then one in every stretch, none over another, drawn by the seed', () => {
    for (const [size, bytes] of [
      [10e9, 64e6],
      [5e6, 4e6],
      [2.2e6, 2e6],
      [1e12, 1e9],
    ] as const) {
      const places = placesOf(size, { bytes, seed: 1 });
      assert.equal(places.length, Math.round(bytes / SAMPLE_BLOCK));
      assert.equal(places[0], 0);
      places.forEach((place, i) => {
        assert.ok(place + SAMPLE_BLOCK <= size, `${place} of ${size}`);
        assert.ok(i === 0 || place >= (places[i - 1] ?? 0) + SAMPLE_BLOCK - 1, `${i}: ${place}`);
      });
      assert.deepEqual(placesOf(size, { bytes, seed: 1 }), places);
      if (places.length > 1 && size > 2 * bytes) assert.notDeepEqual(placesOf(size, { bytes, seed: 2 }), places);
    }
  });

  const LARGE = table(12e6);
  const WINDOWS = Buffer.from(table(12e6, '\r\n').replaceAll('Rao', 'M\u00fcller'), 'latin1');
  for (const [what, content, encoding] of [
    ['UTF-8', LARGE, 'utf-8'],
    ['a byte order mark', `\ufeff${LARGE}`, 'utf-8-bom'],
    ['windows-1252 and CR LF', WINDOWS, 'windows-1252'],
  ] as const)
    test(`whole records, seeded, and it is said: ${what}`, async (t) => {
      const file = fileOf(t, content);
      const sampled = (seed: number) => loadProfile([file], { sample: { bytes: 4 * SAMPLE_BLOCK, seed } });
      const [profile, again, other] = [await sampled(1), await sampled(1), await sampled(2)];
      const [entry] = profile.evidence;
      const [columns] = profile.tables;
      assert.ok(entry?.sampled !== undefined && columns !== undefined);
      assert.deepEqual([entry.sampled.blocks, entry.sampled.seed, entry.encoding], [4, 1, encoding]);
      assert.deepEqual([entry.complete, entry.losses], [true, {}], 'no record was cut');
      assert.equal(entry.bytes, Buffer.byteLength(content), 'the size of the file');
      assert.ok(Math.abs(entry.sampled.bytes - 4 * SAMPLE_BLOCK) < 1 << 17);
      assert.deepEqual(
        columns.columns.map((column) => column.name),
        ['id', 'name', 'phone', 'city'],
      );
      assert.ok(columns.records > 50_000 && columns.records < 150_000 && columns.records === entry.records);
      assert.equal(columns.distinctRecords > 0.9 * columns.records, true, 'no block was read twice');
      assert.deepEqual(plain(again), plain(profile));
      assert.notEqual(other.evidence[0]?.sha256, entry.sha256);
      assert.deepEqual(faults('profile', plain(profile)), []);
      const page = JSON.stringify(profilePage(profile));
      assert.match(page, /SAMPLED: /);
      assert.match(page, /read 4\.\d MiB in 4 blocks of 1\d\.\d MB, seed 1; SHA-256 of these blocks /);
    });

  test('a smaller file is read whole', async (t) => {
    const profile = await loadProfile([fileOf(t, FOUR_MB)], { sample: { bytes: 64e6, seed: 1 } });
    assert.equal(profile.evidence[0]?.sampled, undefined);
    assert.equal(profile.tables[0]?.records, FOUR_MB.split('\n').length - 2);
  });

  const json = `[${'{"name":"Asha Rao","phone":"9000000001"},\n'.repeat(40_000)}{"name":"Ravi"}]`;
  for (const [what, content, line] of [
    ['JSON', json, /is read in one piece \(JSON.*it can't be sampled; leave --sample out$/],
    ['UTF-16', Buffer.from(`\ufeff${FOUR_MB}`, 'utf16le'), /is in utf-16le.*leave --sample out$/],
    ['records without an end', `a,b\n1,"${'x\n'.repeat(2e6)}`, /can't be sampled.*leave --sample out$/],
  ] as const)
    test(`refused: ${what}`, async (t) => {
      const file = fileOf(t, content);
      await assert.rejects(loadProfile([file], { sample: { bytes: SAMPLE_BLOCK, seed: 1 } }), {
        name: 'InputError',
        message: line,
      });
    });
});
