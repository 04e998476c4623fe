/** Few bytes that claim much, and texts that a pattern could stumble on: told as losses, in time that follows the length. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { storedTable } from '../../src/evidence/sqlite/schema.ts';
import { shownNames } from '../../src/profile/value-names.ts';
import { cpuClock } from '../cpu.ts';
import { readAll } from '../evidence/read.ts';

const ODF =
  '<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>';
const END = '</office:spreadsheet></office:body></office:document>';

describe('few bytes that claim much', () => {
  test('rows and columns of a spreadsheet that come again without end', async () => {
    const row =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="10000"><text:p>x</text:p></table:table-cell></table:table-row>';
    const { manifest } = await readAll(`${ODF}<table:table table:name="T">${row}</table:table>${END}`);
    assert.deepEqual([manifest.complete, { ...manifest.losses }], [false, { rowsBeyondSheet: 1 }]);
    assert.ok(manifest.records > 1000 && manifest.records < 2000, `${manifest.records} records`);
  });

  test('rows with more cells than there are columns', async () => {
    const many = 10_007;
    const json = `[${`[${'1,'.repeat(many - 1)}1],`.repeat(2)}[1,2]]`;
    const records = `${'x\u001f'.repeat(many - 1)}x\u001e`.repeat(3);
    const html = `<html><table>${`<tr>${'<td>1</td>'.repeat(many)}</tr>`.repeat(3)}</table></html>`;
    for (const [text, lost] of [
      [json, 14],
      [records, 21],
      [html, 21],
    ] as const) {
      const { manifest } = await readAll(text);
      assert.deepEqual([manifest.format, manifest.complete], [manifest.format, false]);
      assert.deepEqual([manifest.records, manifest.losses.cellsBeyondColumnLimit], [3, lost], manifest.format);
    }
  });

  test('a table of a page may have more than a thousand columns', async () => {
    const row = (text: string) => `<tr>${`<td>${text}</td>`.repeat(1200)}</tr>`;
    const { tables, manifest } = await readAll(`<html><table>${row('a')}${row('b')}</table></html>`);
    assert.deepEqual([tables['']?.columns.length, { ...manifest.losses }], [1200, {}]);
  });
});

test('a message about broken JSON holds nothing of it', async () => {
  await assert.rejects(readAll('[{"phone": 09812345678}]'), (error: Error) => {
    assert.match(error.message, /broken JSON/);
    assert.doesNotMatch(error.message, /0981|5678/);
    return true;
  });
});

describe('time that follows the length', () => {
  const LENGTH = 400_000;
  const texts: Readonly<Record<string, () => unknown>> = {
    'figures in a cell': () => readAll(`id,name\n1,${'1'.repeat(LENGTH)}x\n2,b\n`),
    'blanks behind a document and a bracket': () => readAll(`{"a":1}\n{${' '.repeat(LENGTH * 30)}"b":2}`, 1 << 16),
    'blanks in base 64': () => readAll(`dn: a\ncn: b\nx:: ${'A '.repeat(LENGTH)}!\n\ndn: c\ncn: d\n`),
    'line ends in a heading': () =>
      readAll(`<html><table>${`<tr><th>${'<br>'.repeat(LENGTH)}a</th><td>b</td></tr>`.repeat(2)}</table></html>`),
    'blanks in front of rows': () => readAll(`(1,'a')${' '.repeat(LENGTH)}x\n(2,'b'),\n`),
    'brackets in a schema': () => storedTable(`CREATE TABLE t(${'['.repeat(LENGTH)}`),
    'quotes in a schema': () => storedTable(`CREATE TABLE t(${'"a '.repeat(LENGTH / 4)}`),
    'names of columns': () =>
      shownNames(
        Array.from({ length: 12 }, (_, i) => ({ name: `${'aA'.repeat(LENGTH / 2)}${i}`, cells: 1 })),
        1000,
      ),
  };
  for (const [what, work] of Object.entries(texts))
    test(what, async () => {
      const spent = cpuClock();
      await Promise.resolve(work()).catch(() => undefined);
      assert.ok(spent() < 4000, `${spent()} ms`);
    });
});
