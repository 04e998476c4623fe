import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withoutEndMark, withoutFooter } from '../../src/evidence/end-mark.ts';
import type { Reading } from '../../src/evidence/types.ts';
import { readLines } from './read-lines.ts';

async function passed(
  through: typeof withoutEndMark,
  bytes: Uint8Array,
  size: number,
): Promise<{ text: string; losses: Record<string, number> }> {
  const reading: Reading = { complete: true, losses: Object.create(null) };
  // A block holds only until the next is asked for.
  async function* blocks(): AsyncGenerator<Uint8Array> {
    const room = new Uint8Array(size);
    for (let at = 0; at < bytes.length; at += size) {
      room.set(bytes.subarray(at, at + size));
      yield room.subarray(0, Math.min(size, bytes.length - at));
    }
  }
  const parts: Buffer[] = [];
  for await (const block of through(blocks(), reading)) {
    assert.ok(block.length > 0);
    parts.push(Buffer.from(block));
  }
  return { text: Buffer.concat(parts).toString('latin1'), losses: { ...reading.losses } };
}

const SIZES = [1, 3, 255, 256, 1 << 16];
const LONG = 'x,y\n'.repeat(700);

describe('what stands at the end', () => {
  for (const size of SIZES) {
    for (const [text, kept] of [
      ['a\x1a', 'a'],
      ['a\x1a\x1a\x1a', 'a'],
      ['a\x1ab\x1a', 'a\x1ab'],
      ['a\x1ab', 'a\x1ab'],
      [`${LONG}\x1a`, LONG],
      [`${'\x1a'.repeat(5000)}b`, `${'\x1a'.repeat(5000)}b`],
    ] as const)
      test(`marks: ${JSON.stringify(text.slice(-8))} of ${text.length}, in blocks of ${size}`, async () => {
        const losses = text === kept ? {} : { endMarks: 1 };
        assert.deepEqual(await passed(withoutEndMark, Buffer.from(text), size), { text: kept, losses });
      });
    for (const [text, kept, losses] of [
      ['a\n\0\0\0', 'a\n', { endMarks: 1 }],
      ['a\r\0\x1a', 'a\r', { endMarks: 1 }],
      // A cell that is empty, or a separator of records.
      ['a\0b\0', 'a\0b\0', {}],
      ['a\0\x1a', 'a\0\x1a', {}],
      [`a${'\0'.repeat(100_000)}`, 'a', { corrupt: 1 }],
      [`a${'\0'.repeat(100_000)}b`, `a${'\0'.repeat(100_000)}b`, {}],
      ['\0\x1a'.repeat(3000), '\0\x1a'.repeat(3000), {}],
    ] as const)
      test(`NULs: ${JSON.stringify(text.slice(0, 8))} of ${text.length}, in blocks of ${size}`, async () => {
        assert.deepEqual(await passed(withoutEndMark, Buffer.from(text), size), { text: kept, losses });
      });
    for (const [text, kept] of [
      ['a,b\n1,2\n(1 row)\n', 'a,b\n1,2\n'],
      [`${LONG}(700 rows)\r\n\r\n`, LONG],
      [`${LONG}\n700 rows in set (0.00 sec)`, `${LONG}\n`],
      [`${LONG}\\.\n\n\n`, LONG],
      [`${LONG}x\\.\n`, `${LONG}x\\.\n`],
      ['(1 row)', '(1 row)'],
      [`${LONG}(700 rows),1\n`, `${LONG}(700 rows),1\n`],
      [`${LONG}(700 rows)\n1,2\n`, `${LONG}(700 rows)\n1,2\n`],
      [LONG, LONG],
    ] as const)
      test(`a number of rows: ${JSON.stringify(text.slice(-20))} of ${text.length}, in blocks of ${size}`, async () => {
        const losses = text === kept ? {} : { footerLines: 1 };
        assert.deepEqual(await passed(withoutFooter, Buffer.from(text), size), { text: kept, losses });
      });
  }

  test('characters of several bytes stay whole', async () => {
    const text = `${'é'.repeat(1000)}\n`;
    for (let more = 0; more < 4; more++) {
      const bytes = Buffer.from(`${'a'.repeat(more)}${text}`);
      for await (const block of withoutFooter(
        (async function* () {
          yield bytes;
        })(),
        { complete: true, losses: {} },
      ))
        assert.equal(Buffer.from(block).toString('utf8').includes('\ufffd'), false);
    }
  });
});

const ROWS = [
  ['1', 'Ada', '1990-01-02'],
  ['2', 'Bo', '1991-01-02'],
];
const HEAD = ['id', 'name', 'born'];
const lines = (rows: readonly (readonly string[])[], mark = '|') => rows.map((row) => `${row.join(mark)}\n`).join('');
// What closes no quote is the strict reader's.
for (const [name, text, losses] of [
  ['psql -A', `${lines([HEAD, ...ROWS])}(2 rows)\n`, { footerLines: 1 }],
  ['a mark of DOS', `${lines([HEAD, ...ROWS], ',')}\x1a`, { endMarks: 1 }],
  ['a mark behind the last value', `${lines([HEAD, ...ROWS], ',').trimEnd()}\x1a\x1a`, { endMarks: 1 }],
  ['types below the names', lines([HEAD, ['INT', 'VARCHAR(20)', 'DATE'], ...ROWS]), { typeRows: 1 }],
  [
    'types below the names and a rule',
    lines([HEAD, ['---', '---', '---'], ['int64', 'str', 'date'], ...ROWS], ','),
    { typeRows: 1 },
  ],
  [
    'all of it',
    `${lines([HEAD, ['int', 'text', 'date'], ...ROWS], ';')}\n2 rows selected.\n\x1a`,
    { typeRows: 1, endMarks: 1, footerLines: 1 },
  ],
] as const)
  for (const size of [1 << 16, 5])
    for (const more of ['', '3|"x\n', '3,"x\n'])
      test(`delimited text: ${name}, in blocks of ${size}${more === '' ? '' : ', a stray quote'}`, async () => {
        if (more !== '' && !text.includes(more.charAt(1))) return;
        const at = text.lastIndexOf('1991-01-02') + 10;
        const read = await readLines(
          more === '' ? text : `${text.slice(0, at)}\n${more.trimEnd()}${text.slice(at)}`,
          size,
        );
        assert.deepEqual([read.format, read.columns], ['csv', HEAD]);
        assert.deepEqual(read.rows.slice(0, 2), ROWS);
        assert.equal(read.rows.length, more === '' ? 2 : 3);
        for (const [loss, times] of Object.entries(losses)) assert.equal(read.losses[loss], times, loss);
      });

test('records that name types stay', async () => {
  const read = await readLines('name,type\ntext,int\nchar,date\n');
  assert.equal(read.rows.length + (read.columns[0] === 'name' ? 1 : 0), 3);
});
