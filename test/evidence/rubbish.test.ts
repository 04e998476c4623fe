import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Rubbish } from '../../src/evidence/encoding/rubbish.ts';
import type { Reading } from '../../src/evidence/types.ts';
import { readAll, readOne } from './read.ts';

const HEADER = 'id,name,mail\n';
const people = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `${from + i},Zoë ${from + i},zoe${from + i}@example.org\n`).join('');
/** Bytes of no order, the same in each run. */
function chance(length: number): Buffer {
  let state = 9;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 24;
    }),
  );
}
/** What stands around a stored member of a zip archive, the first bytes damaged. */
const MEMBER = Buffer.from(
  '\x8a\x13\xf0\x07\x14\0\0\0\0\0\x21\x58\x1a\x5c\x91\xd2\x07\x33\x80\x01\0\0\x80\x01\0\0\x0a\0\0\0people.csv',
  'latin1',
);

const text = Buffer.from(HEADER + people(0, 400));
const dump = Buffer.from(
  Array.from({ length: 400 }, (_, i) => `INSERT INTO t (id,name) VALUES (${i},'Ada ${i}');\n`).join(''),
);
/** A table in which bytes stand in the place of others. */
function copy(bytes: Uint8Array): Buffer {
  const rows = Array.from({ length: 400 }, (_, i) => `${i}\tAda ${i}\tada${i}@example.org\t1990-01-02\n`).join('');
  const whole = Buffer.from(`COPY public.t (id, name, mail, born) FROM stdin;\n${rows}\\.\n`);
  whole.set(bytes, 9000);
  return whole;
}
const damaged: [string, Uint8Array[], number][] = [
  ['bytes of memory in front', [chance(260), text], 1],
  ['bytes of memory in the middle', [text, chance(260), text], 1],
  ['at two places', [text, chance(260), text, chance(260), text], 2],
  ['at the end', [text, chance(260)], 1],
  ['a member of an archive whose mark is damaged', [MEMBER, text], 1],
  ['lines of UTF-16 behind others', [text, Buffer.from(people(400, 420), 'utf16le')], 1],
  ['a hole', [text, Buffer.alloc(300), text], 1],
  ['a hole as large as all the rest', [text, Buffer.alloc(20_000), text], 1],
  ['a hole at the end', [text, Buffer.alloc(20_000)], 1],
  ['a hole in a dump', [dump, Buffer.alloc(300), dump], 1],
  // The second is the row that it leaves.
  ['a hole in COPY', [copy(Buffer.alloc(512))], 2],
];

const sound: [string, Uint8Array | string][] = [
  ['a NUL in a value now and then', HEADER + people(0, 400).replaceAll('3,Z', '3,\0Z')],
  ['another encoding', Buffer.from(HEADER + people(0, 400), 'latin1')],
  ['UTF-16', Buffer.from(HEADER + people(0, 400), 'utf16le')],
  ['a separator that comes often', `id|name\0${`1|${'Example '.repeat(8)}\0`.repeat(1200)}${'1|Ada\0'.repeat(300)}`],
  [
    'bytes in a dump',
    Buffer.concat([
      Buffer.from("INSERT INTO t (id,photo) VALUES (1,_binary '"),
      Buffer.from(chance(4000).filter((byte) => byte > 0 && byte !== 0x27 && byte !== 0x5c)),
      Buffer.from("'),(2,'x');\n"),
      Buffer.from(Array.from({ length: 2000 }, (_, i) => `INSERT INTO t (id,photo) VALUES (${i},'none');\n`).join('')),
    ]),
  ],
];

describe('places in a text that are none', () => {
  for (const [name, parts, places] of damaged)
    test(`${name} are read over, and said`, async () => {
      const bytes = Buffer.concat(parts);
      for (const size of [1 << 16, 1000, 77]) {
        const { manifest } = await readAll(bytes, size);
        assert.deepEqual([manifest.complete, manifest.losses.corrupt], [false, places], `blocks of ${size}`);
        assert.ok(manifest.records >= (name === 'a hole in COPY' ? 380 : 400));
      }
    });
  for (const [name, content] of sound)
    test(`${name} is no damage`, async () => {
      const { manifest } = await readAll(content);
      assert.deepEqual([manifest.complete, manifest.losses.corrupt], [true, undefined]);
    });
});

test('bytes of memory among the first records make no other format of a text', async () => {
  const record = (i: number): string => JSON.stringify({ id: i, name: `Ada ${i}`, mail: `ada${i}@example.org` });
  const rows = Array.from({ length: 400 }, (_, i) => record(i));
  for (const [format, whole] of [
    ['csv', HEADER + people(0, 400)],
    ['ndjson', rows.join('\n')],
    ['json', `[${rows.join(',')}]`],
  ] as const)
    for (const at of [2000, 5000, 9000]) {
      const bytes = Buffer.from(whole);
      bytes.set(chance(512), at);
      const { manifest } = await readAll(bytes);
      assert.deepEqual([manifest.format, manifest.complete], [format, false], `${format} at ${at}`);
    }
});

test('where no record is left, damage is said, and not that there are none', async () => {
  const row = "INSERT INTO t (id,name) VALUES (1,'Ada";
  await assert.rejects(readAll(`${row}\n${row}\n`), /holds no record that can be read: it is damaged, cut off/);
});

test('rows of COPY under bytes of memory', async () => {
  const { manifest } = await readAll(copy(chance(512)));
  const insert = Buffer.from(dump);
  insert.set(chance(512), 5000);
  assert.equal((await readAll(insert)).manifest.losses['corrupt'], 1);
  assert.equal(manifest.complete, false);
  assert.ok((manifest.losses.corrupt ?? 0) > 0 && manifest.records >= 380);
});

test('a separator in a damaged place makes no records', async () => {
  const bytes = `${HEADER}${people(0, 300)}300,Z\x1eo\x1f,z@example.org\n${people(301, 500)}`;
  const { rows, manifest } = await readOne(bytes);
  assert.deepEqual([manifest.format, rows.length], ['csv', 500]);
});

test('the count of damaged places does not hang on the blocks', () => {
  const gap = people(0, 9);
  const bytes = Buffer.from(
    Buffer.concat([
      chance(300),
      Buffer.from(gap),
      Buffer.alloc(200),
      Buffer.from(gap + gap),
      chance(500),
      Buffer.from('x'),
    ]),
  );
  for (const size of [1, 2, 3, 126, 127, 128, 129, 255, 256, 257, bytes.length]) {
    const reading: Reading = { complete: true, losses: Object.create(null) };
    const rubbish = new Rubbish(reading);
    for (let at = 0; at < bytes.length; at += size) rubbish.write(bytes.subarray(at, at + size));
    rubbish.end();
    assert.deepEqual([reading.complete, { ...reading.losses }], [false, { corrupt: 3 }], `blocks of ${size}`);
  }
});

test('characters that lie across two looks are sound', () => {
  const reading: Reading = { complete: true, losses: Object.create(null) };
  const rubbish = new Rubbish(reading);
  // Tabs count as nothing, the other control characters make each look ask whether the bytes are text.
  for (const shift of ['', 'x', 'xx', 'xxx']) rubbish.write(Buffer.from(`${shift}${'\x01\x02\x03😀'.repeat(300)}`));
  rubbish.end();
  assert.deepEqual([reading.complete, { ...reading.losses }], [true, {}]);
});
