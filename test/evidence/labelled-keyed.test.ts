/** Records of a name and a value a line, as psql writes them without headings; and tables that only look so. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readOne } from './read.ts';

const u = undefined;
const cases: {
  name: string;
  text: string;
  columns: string[];
  rows: (string | undefined)[][];
  losses?: Record<string, number>;
}[] = [
  {
    name: 'psql -x -A: values of several lines, with delimiters, empty ones',
    text: 'id|1\nname|Ada | Li\nnote|one\n\ntwo\n  |three\nmail|a@b.org\n\nid|2\nname|\nnote| x\nmail|\n\nid|3\nname|Bo\nnote|\nmail|b|c\n',
    columns: ['id', 'name', 'note', 'mail'],
    rows: [
      ['1', 'Ada | Li', 'one\n\ntwo\n  |three', 'a@b.org'],
      ['2', '', ' x', ''],
      ['3', 'Bo', '', 'b|c'],
    ],
  },
  {
    name: 'another delimiter, a line in front, the end cut off',
    text: 'Expanded display is on.\n\nid,1\nname,Ada\n\nid,2\nname,Bo, jr.\n\nid,3',
    columns: ['id', 'name'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Bo, jr.'],
      ['3', u],
    ],
    losses: { unlabelledLines: 1 },
  },
  {
    name: 'psql -x -t: laid out, with rules',
    text: 'id   | 1\nname | Ada | Li\nnote | one     +\n     | two\n-----+----------\nid   | 2\nname | \nnote | x\n',
    columns: ['id', 'name', 'note'],
    rows: [
      ['1', 'Ada | Li', 'one\ntwo'],
      ['2', '', 'x'],
    ],
  },
  {
    name: 'the answers of two queries',
    text: 'id|1\nname|Ada\n\nid|2\nname|Bo\n\ncode|7\ntown|x\nlike|y\n\ncode|8\ntown|z\nlike|\n\nid|3\nname|Li\n',
    columns: ['id', 'name', 'code', 'town', 'like'],
    rows: [
      ['1', 'Ada', u, u, u],
      ['2', 'Bo', u, u, u],
      [u, u, '7', 'x', 'y'],
      [u, u, '8', 'z', ''],
      ['3', 'Li', u, u, u],
    ],
  },
];

/** Tables with empty lines, which stay tables. */
const tables: [name: string, text: string, rows: number][] = [
  ['the same header again', 'name,phone\nAda,1\n\nname,phone\nBo,2\n\nname,phone\nLi,3\n', 3],
  ['more than two columns', 'men,1,2,3\nwomen,4,5,6\n\nmen,7,8,9\nwomen,1,2,3\n', 4],
  ['different first cells', 'a|1\nb|2\n\nc|3\nd|4\n\ne|5\nf|6\n', 6],
];

describe('a name and a value a line', () => {
  for (const { name, text, columns, rows, losses = {} } of cases) {
    for (const size of [65_536, 1, 4]) {
      test(`${name}, in pieces of ${size}`, async () => {
        for (const ends of [text, text.replaceAll('\n', '\r\n')]) {
          const read = await readOne(ends, size);
          assert.deepEqual(
            [read.manifest.format, read.columns, read.rows, { ...read.manifest.losses }],
            ['labelled', columns, rows, losses],
          );
        }
      });
    }
  }
  for (const [name, text, rows] of tables) {
    test(`a table: ${name}`, async () => {
      const { manifest } = await readOne(text);
      assert.deepEqual([manifest.format, manifest.records], ['csv', rows]);
    });
  }
});
