import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { namedEncoding } from '../../src/evidence/encoding/named.ts';
import { readAll } from './read.ts';

const NAMED: readonly (readonly [string, string | undefined])[] = [
  ['<?xml version="1.0" encoding="EUC-KR"?>', 'euc-kr'],
  ["<?xml version='1.0' encoding='iso-8859-1' standalone='yes'?>", 'windows-1252'],
  ['<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', 'windows-1251'],
  ['<META CHARSET=Shift_JIS>', 'shift_jis'],
  ["-- dump\nSET client_encoding = 'WIN1257';\n", 'windows-1257'],
  ["SET client_encoding TO 'EUC_JP';", 'euc-jp'],
  ["SET client_encoding = 'LATIN9';", 'iso-8859-15'],
  ['/*!40101 SET NAMES cp1250 */;', 'windows-1250'],
  ['SET NAMES koi8r;', 'koi8-r'],
  ["SET NAMES 'cp852';", 'ibm852'],
  ['BEGIN:VCARD\nN;CHARSET=ISO-8859-2:x', 'iso-8859-2'],
  ['BEGIN:VCARD\nN;LANGUAGE=ru;CHARSET=KOI8-R:x', 'koi8-r'],
  ['<?xml version="1.0" encoding="ISO-8859-13"?>', 'windows-1257'],
  ['<?xml version="1.0" encoding="GB2312"?>', 'gbk'],
  ['<?xml version="1.0" encoding="no such"?>', undefined],
  ['<?xml version="1.0"?>', undefined],
  ['name,charset=koi8-r\n', undefined],
  [`${'x'.repeat(1 << 14)}\nSET NAMES koi8r;`, undefined],
];

describe('the encoding that a text names', () => {
  for (const [text, label] of NAMED)
    test(JSON.stringify(text.slice(0, 60)), () => {
      assert.equal(namedEncoding(Buffer.from(text)), label);
    });

  // One short name, which could be anything.
  for (const [name, hex, encoding, text] of [
    ['EUC-KR', 'b1e8b9ce', 'euc-kr', '김민'],
    ['Shift_JIS', '8d82', 'shift_jis', '高'],
    ['ISO-8859-2', 'a3f364bc', 'iso-8859-2', 'Łódź'],
    ['TIS-620', 'cac1aad2c2', 'windows-874', 'สมชาย'],
    ['ISO-8859-15', 'a4', 'iso-8859-15', '€'],
  ] as const)
    test(`${name} settles one short name`, async () => {
      for (const size of [1 << 16, 50]) {
        const lines = [
          '<r><p><n>Ann</n><t>x</t></p>',
          `<p><n>${Buffer.from(hex, 'hex').toString('latin1')}</n><t>y</t></p></r>`,
        ];
        const xml = Buffer.from(`<?xml version="1.0" encoding="${name}"?>\n${lines.join('\n')}`, 'latin1');
        const { tables, manifest } = await readAll(xml, size);
        assert.equal(manifest.encoding, encoding);
        assert.equal(Object.values(tables)[0]?.rows[1]?.[0], text);
      }
    });

  test('the bytes outvote it', async () => {
    const rows = ['Иван Петров', 'Ольга Сидорова', 'Тимур Ярмухамедов', 'Елена Быкова'];
    const bytes = (text: string) =>
      Array.from(text, (c) => (c === ' ' ? 32 : 0xc0 + (c.codePointAt(0) ?? 0) - 0x410))
        .map((b) => String.fromCharCode(b))
        .join('');
    const sql = `SET NAMES koi8r;\n${rows.map((name, i) => `INSERT INTO p (id, name) VALUES (${i}, '${bytes(name)}');\n`).join('')}`;
    const { tables, manifest } = await readAll(Buffer.from(sql, 'latin1'));
    assert.equal(manifest.encoding, 'windows-1251');
    assert.deepEqual(
      Object.values(tables)[0]?.rows.map((row) => row[1]),
      rows,
    );
  });

  test('a name of UTF-8 in front of what is none changes nothing', async () => {
    const { manifest } = await readAll(Buffer.from("SET NAMES utf8;\nINSERT INTO p VALUES ('Jos\xe9');\n", 'latin1'));
    assert.equal(manifest.encoding, 'windows-1252');
  });
});
