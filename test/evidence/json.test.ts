import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { documents } from './json-cases.ts';
import { byLines } from './json-lines-cases.ts';
import { readAll } from './read.ts';

const cases = [...documents, ...byLines];

const long = (i: number) => `{"id":${i},"note":"${'x'.repeat(70_000)}","t":[{"k":${i}}]}`;

describe('JSON', () => {
  for (const size of [65_536, 100_003]) {
    test(`lines longer than the head, in blocks of ${size}`, async () => {
      const good = await readAll([1, 2, 3].map(long).join('\n'), size);
      assert.deepEqual(
        good.tables['(document)']?.rows.map(([id]) => id),
        ['1', '2', '3'],
      );
      assert.deepEqual(good.tables.t?.rows, [['1'], ['2'], ['3']]);
      for (const broken of [0, 1, 2]) {
        const lines = [1, 2, 3].map((i) => (i === broken + 1 ? long(i).replace('xx"', 'xx') : long(i)));
        const read = await readAll(`${lines.join('\r\n')}\r\n`, size);
        const left = ['1', '2', '3'].filter((id) => id !== String(broken + 1));
        assert.deepEqual(
          read.tables['(document)']?.rows.map(([id]) => id),
          left,
        );
        assert.deepEqual([read.manifest.losses.brokenLines, read.manifest.complete], [1, true]);
      }
    });
  }

  test('a long line that is all there is and breaks', async () => {
    const read = await readAll(`{"s":"ok","t":[${'{"a":1},'.repeat(20_000)}oops]}\n`);
    assert.equal(read.tables.t?.rows.length, 20_000);
    assert.deepEqual(read.tables['(document)']?.rows, [['ok']]);
    assert.deepEqual([{ ...read.manifest.losses }, read.manifest.complete], [{ truncated: 1 }, false]);
  });

  test('cut off anywhere', async () => {
    for (const { text } of cases) {
      for (let end = 1; end < text.length; end += 2) {
        try {
          await readAll(text.slice(0, end));
        } catch (error) {
          assert.ok(error instanceof InputError, `${text.slice(0, end)}: ${error}`);
        }
      }
    }
  });

  test('comments are refused', async () => {
    await assert.rejects(readAll('{ // a comment\n "a": 1 }'), InputError);
  });

  for (const { name, text, tables, losses = {}, complete = true, format = 'json' } of cases) {
    for (const size of [65_536, 1, 3]) {
      test(`${name}, in pieces of ${size}`, async () => {
        const read = await readAll(text, size);
        const got = Object.fromEntries(
          Object.entries(read.tables).map(([table, { columns, rows }]) => [table, [columns, rows]]),
        );
        assert.deepEqual(got, tables);
        assert.deepEqual({ ...read.manifest.losses }, losses);
        assert.deepEqual([read.manifest.complete, read.manifest.format], [complete, format]);
      });
    }
  }

  const inner = '[ {\n "id" : "1", "mail" : "a@b.org; )"\n}, {"id":"2","mail":"é"} ]';
  for (const [front, behind, around] of [
    ['window.YTD.account.part0 = ', '', 27],
    ['var data =', ';\n', 11],
    ['export const rows= ', '', 19],
    ['export default ', '  ;', 18],
    ['window["a b"].x=', '\r\n;\r\n', 19],
    ['callback(', ');\n', 11],
    ['/**/jQuery1_2.f( ', ' ) ', 19],
    [")]}',\n", '\n', 6],
    ['for (;;);', '', 9],
  ] as const) {
    for (const size of [65_536, 1, 3]) {
      test(`alone in ${JSON.stringify(front)}, in pieces of ${size}`, async () => {
        const { tables, manifest } = await readAll(`${front}${inner}${behind}`, size);
        assert.deepEqual(tables['']?.rows, [
          ['1', 'a@b.org; )'],
          ['2', 'é'],
        ]);
        assert.deepEqual([{ ...manifest.losses }, manifest.format], [{ bytesAroundJson: around }, 'json']);
      });
    }
  }

  test('alone in an assignment, much of it, whole and cut off', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ id: i, name: 'Ada' }));
    const text = `var data = ${JSON.stringify(rows)}`;
    const whole = await readAll(`${text};\n`);
    assert.deepEqual([whole.manifest.records, whole.manifest.complete], [20_000, true]);
    for (const cut of [text.slice(0, -20), `${text}; var more = 1;`, `${text})`]) {
      const { manifest } = await readAll(cut);
      assert.ok(manifest.records >= 19_999);
      assert.deepEqual([manifest.losses.truncated, manifest.complete], [1, false], cut.slice(-20));
    }
  });

  test('null is empty, "" is quoted empty', async () => {
    const { tables } = await readAll('[{"a":null,"b":"","c":"x","d":1}]');
    assert.deepEqual(tables['']?.quoted, [[false, true, true, false]]);
  });

  test('no record before the break', async () => {
    for (const text of ['[{"name":', '{"users":[', '{"name":"Ada","b']) {
      await assert.rejects(readAll(text), InputError, text);
    }
  });

  test('lines of which none parses', async () => {
    await assert.rejects(readAll('{"a"\n{"b"\n{"c"\n'), InputError);
  });

  for (const [name, open, close] of [
    ['arrays', '[', ']'],
    ['objects', '{"a":', '}'],
  ] as const) {
    test(`a hundred thousand nested ${name}`, async () => {
      const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
      const { tables, manifest } = await readAll(`[{"id":1,"deep":${deep}},{"id":2}]`);
      assert.deepEqual(tables['']?.rows, [['1'], ['2']]);
      assert.equal(manifest.losses.tooDeep, 1);
      const lines = await readAll(`{"id":1}\n{"id":2}\n{"id":3,"deep":${deep}}\n`);
      assert.deepEqual(lines.tables['']?.rows, [['1'], ['2'], ['3']]);
    });
  }

  test('too many tables are counted', async () => {
    const text = `{${Array.from({ length: 300 }, (_, i) => `"t${i}":[{"a${i}":1}]`).join(',')}}`;
    const { tables, manifest } = await readAll(text);
    assert.equal(Object.keys(tables).length, 256);
    assert.deepEqual([manifest.losses.rowsBeyondTableLimit, manifest.complete], [44, false]);
  });

  test('rows over many batches stay in order', async () => {
    const { tables } = await readAll(
      JSON.stringify(Array.from({ length: 5000 }, (_, i) => ({ id: i, ...(i > 4000 ? { late: 'x' } : {}) }))),
    );
    const rows = tables['']?.rows ?? [];
    assert.equal(rows.length, 5000);
    assert.ok(rows.every((row, i) => row[0] === String(i)));
    assert.deepEqual(rows[4999], ['4999', 'x']);
  });
});

test('many broken records of a list, one behind another: each costs itself', async () => {
  const good = '{"a":1,"b":2},'.repeat(6000);
  const { tables, manifest } = await readAll(`[${good}${'{"a":1,"b":x},'.repeat(30_000)}{"a":3,"b":4}]`);
  assert.deepEqual([tables['']?.rows.length, { ...manifest.losses }], [36_001, { brokenRecords: 30_000 }]);
  assert.deepEqual(tables['']?.rows.at(-1), ['3', '4']);
});
