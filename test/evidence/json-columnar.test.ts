import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { byRows } from '../../src/evidence/json/columnar.ts';
import type { Reading } from '../../src/evidence/types.ts';
import { readAll } from './read.ts';

type Tables = Record<string, { columns: string[]; rows: (string | undefined)[][] }>;

const cases: { name: string; text: string; tables: Tables }[] = [
  {
    name: 'lists of scalars; numbers as written, null, escapes, quotes',
    text: '{"id": [007.50, 12345678901234567890, null],\n "name": ["Ada \\"x\\"\\n", "B\\u00f6\\ud83d\\ude00", ""]}\n'.replace(
      '007',
      '7',
    ),
    tables: {
      '': {
        columns: ['id', 'name'],
        rows: [
          ['7.50', 'Ada "x"\n'],
          ['12345678901234567890', 'Bö😀'],
          ['', ''],
        ],
      },
    },
  },
  {
    name: 'maps by place, cells that are lists and maps behind the first',
    text: '{"name": {"0": "Ada", "1": "Bo"}, "tags": {"0": ["a", {"k": null, "l": [1]}, "b"], "1": []}, "address": {"0": {"city": "Rome"}, "1": {"city": "Oslo", "zip": 1}}}',
    tables: {
      'tags.l': { columns: ['tags.l'], rows: [['1']] },
      tags: {
        columns: ['tags', 'tags.k'],
        rows: [
          ['a', undefined],
          [undefined, ''],
          ['b', undefined],
        ],
      },
      '': {
        columns: ['name', 'address.city', 'address.zip'],
        rows: [
          ['Ada', 'Rome', undefined],
          ['Bo', 'Oslo', '1'],
        ],
      },
    },
  },
  {
    name: 'maps by other numbers, which are kept',
    text: '{"name": {"9000000017": "Ada", "9000000004": "Bo"}, "city": {"9000000017": "Rome", "9000000004": "Oslo"}}',
    tables: {
      '': {
        columns: ['key', 'name', 'city'],
        rows: [
          ['9000000017', 'Ada', 'Rome'],
          ['9000000004', 'Bo', 'Oslo'],
        ],
      },
    },
  },
];

/** What isn't sure to be one table stays as it came. */
const others = [
  '{"name": ["Ada", "Bo"], "phone": ["1", "2", "3"]}',
  '{"name": ["Ada"], "phone": ["1"]}',
  '{"name": ["Ada", "Bo"], "total": 2}',
  '{"name": ["Ada", "Bo"]}',
  '{"columns": ["id", "name"], "row": ["1", "Ada"]}',
  '{"columns": ["id", "name"], "data": [[1, "Ada"], [2, "Bo"]]}',
  '{"ada@example.org": ["1", "2"], "bo@example.org": ["3", "4"]}',
  '{"Ada Lovelace": ["1", "2"], "Bo Example": ["3", "4"]}',
  '{"1001": {"1": "Ada", "2": "+43"}, "1002": {"1": "Bo", "2": "+44"}}',
  '{"name": {"0": "Ada", "1": "Bo"}, "phone": {"0": "1", "2": "2"}}',
  '{"name": {"a": "Ada", "b": "Bo"}, "phone": {"a": "1", "b": "2"}}',
  '{"name": {"0": {"a": 1}, "1": {"a": 2}}, "phone": {"0": {"a": 1}, "1": {"a": 2}}}',
  '{"name": ["Ada", "Bo"], "phone": ["1", "2"]}\n{"name": ["Cy", "Di"], "phone": ["1", "2"]}',
  '{"name": ["Ada", "Bo"], "phone": ["1", "2"',
  '{"name": ["Ada", "Bo"], "name": ["1", "2"]}',
  '[{"name": ["Ada", "Bo"], "phone": ["1", "2"]}]',
  '{"name": ["Ada", "Bo"], "phone": ["1", "2"]} x',
];

function fresh(): Reading {
  return { complete: true, losses: Object.create(null) };
}

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function passed(blocks: AsyncIterable<Uint8Array>, reading: Reading): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of byRows(blocks, reading)) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('JSON by column', () => {
  for (const { name, text, tables } of cases) {
    for (const size of [65_536, 7, 1]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readAll(text, size);
        assert.equal(read.manifest.format, 'json');
        const found = Object.fromEntries(
          Object.entries(read.tables).map(([id, { columns, rows }]) => [id, { columns, rows }]),
        );
        assert.deepEqual(found, tables);
        assert.deepEqual([read.manifest.complete, { ...read.manifest.losses }], [true, {}]);
      });
    }
  }

  test('quotes are told', async () => {
    const { tables } = await readAll('{"id": [1, "2"], "name": ["Ada", null]}');
    assert.deepEqual(tables['']?.quoted, [
      [false, true],
      [true, false],
    ]);
  });

  for (const text of others)
    test(`stays: ${text}`, async () => {
      for (const size of [65_536, 3]) {
        const reading = fresh();
        assert.equal(await passed(pieces(text, size), reading), text);
        assert.deepEqual([reading.complete, { ...reading.losses }], [true, {}]);
      }
    });

  test('columns beyond the limit stay tables of their own, which is said', async () => {
    const list = (cell: string) => `[${`${cell},`.repeat(2_200_000)}${cell}]`;
    const text = `{"id":${list('1')},"name":${list('"a"')}}`;
    const reading = fresh();
    assert.equal((await passed(pieces(text, 1 << 18), reading)).length, text.length);
    assert.deepEqual([reading.complete, { ...reading.losses }], [false, { columnsNotJoined: 2 }]);
    const other = fresh();
    await passed(pieces(`${text.slice(0, -1)},"more":1}`, 1 << 18), other);
    assert.deepEqual([other.complete, { ...other.losses }], [true, {}]);
  });
});
