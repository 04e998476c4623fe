import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { escapedText } from '../../src/evidence/formats/escaped-text.ts';
import { Kernel } from '../../src/kernel/kernel.ts';
import { readOne } from './read.ts';

const NULL = '';
const cases: {
  name: string;
  text: string;
  format?: string;
  columns: string[];
  rows: string[][];
  losses?: Record<string, number>;
}[] = [
  {
    name: 'COPY to a file: quotes are text, a backslash escapes, the end is marked',
    text: '1\tAda\t"a"\t\\N\n2\tsay "hi\tc:\\\\new\\\\\t{"k": "\\\\"\\\\""}\n3\ttab\\there\tline\\nbreak\t\n\\.\n\n\n',
    columns: ['(column 1)', '(column 2)', '(column 3)', '(column 4)'],
    rows: [
      ['1', 'Ada', '"a"', NULL],
      ['2', 'say "hi', 'c:\\new\\', '{"k": "\\"\\""}'],
      ['3', 'tab\there', 'line\nbreak', ''],
    ],
  },
  {
    name: 'INTO OUTFILE: line ends and delimiters stand behind a backslash',
    text: 'id\tname\tnote\n1\tAda\tone\\\ntwo\n2\tBo\ta\\\tb\n3\tCy\t\\N\n4\tDi\t"\n',
    columns: ['id', 'name', 'note'],
    rows: [
      ['1', 'Ada', 'one\ntwo'],
      ['2', 'Bo', 'a\tb'],
      ['3', 'Cy', NULL],
      ['4', 'Di', '"'],
    ],
  },
  {
    name: 'another delimiter, lines that end in CR LF',
    text: '1|Ada|x\\|y\r\n2|Bo|one\\\r\ntwo\r\n3|Cy|z\\\\\r\n',
    columns: ['(column 1)', '(column 2)', '(column 3)'],
    rows: [
      ['1', 'Ada', 'x|y'],
      ['2', 'Bo', 'one\r\ntwo'],
      ['3', 'Cy', 'z\\'],
    ],
  },
  {
    name: 'one column with its end marked',
    text: 'one\n\\N\n\ntwo\\n\n\\.\n\n',
    columns: ['(column 1)'],
    rows: [['one'], [NULL], [''], ['two\n']],
  },
  {
    name: 'data behind the end mark, then statements',
    text: "1\ta\\\\b\n\\.\n\n\n2\tc\n\\.\n\nSELECT pg_catalog.setval('x', 1);\n-- done\n",
    columns: ['(column 1)', '(column 2)'],
    rows: [
      ['1', 'a\\b'],
      ['2', 'c'],
    ],
  },
  {
    name: 'the end marked behind rows of a delimiter that nothing escapes',
    text: '1|Ada\n2|Bo\n\\.\n',
    columns: ['(column 1)', '(column 2)'],
    rows: [
      ['1', 'Ada'],
      ['2', 'Bo'],
    ],
  },
  {
    name: 'the end marked behind rows that quotes protect',
    text: 'name,town\n"Lee, Bo",Oslo\nAda,"Rome, IT"\nCy,Bonn\n\\.\n',
    format: 'csv',
    columns: ['name', 'town'],
    rows: [
      ['Lee, Bo', 'Oslo'],
      ['Ada', 'Rome, IT'],
      ['Cy', 'Bonn'],
    ],
    losses: { footerLines: 1 },
  },
  {
    name: 'the end marked behind more rows than the head holds',
    text: `${Array.from({ length: 900 }, (_, i) => `${i}\tAda\n`).join('')}\\.\n`,
    columns: ['(column 1)', '(column 2)'],
    rows: Array.from({ length: 900 }, (_, i) => [String(i), 'Ada']),
  },
  {
    name: 'a short row is counted',
    text: '1\ta\\\\b\tc\n2\td\n3\te\tf\n4\tg\th\n5\ti\tj\n6\tk\tl',
    columns: ['(column 1)', '(column 2)', '(column 3)'],
    rows: [
      ['1', 'a\\b', 'c'],
      ['2', 'd'],
      ['3', 'e', 'f'],
      ['4', 'g', 'h'],
      ['5', 'i', 'j'],
      ['6', 'k', 'l'],
    ],
    losses: { raggedRows: 1 },
  },
  {
    name: 'quotes that protect cells are those of CSV',
    text: '1;"a;b";\\N\n2;"c\nd";"e"\n3;"f";\\N\n',
    format: 'csv',
    columns: ['(column 1)', '(column 2)', '(column 3)'],
    rows: [
      ['1', 'a;b', '\\N'],
      ['2', 'c\nd', 'e'],
      ['3', 'f', '\\N'],
    ],
  },
  {
    name: 'paths are no escapes',
    text: '1\tC:\\Users\\ada\tx\n2\t\\\\server\\share\ty\n3\tD:\\new\tz\n',
    format: 'csv',
    columns: ['(column 1)', '(column 2)', '(column 3)'],
    rows: [
      ['1', 'C:\\Users\\ada', 'x'],
      ['2', '\\\\server\\share', 'y'],
      ['3', 'D:\\new', 'z'],
    ],
  },
  {
    name: 'a backslash that ends a password is none of an escape',
    text: 'mail;password;town\na@x.org;pw1;Rome\nb@x.org;pw2\\;Oslo\nc@x.org;pw3;Bonn\nd@x.org;pw4;Nice\ne@x.org;pw5;Lund\nf@x.org;pw6;Kiel\n',
    format: 'csv',
    columns: ['mail', 'password', 'town'],
    rows: [
      ['a@x.org', 'pw1', 'Rome'],
      ['b@x.org', 'pw2\\', 'Oslo'],
      ['c@x.org', 'pw3', 'Bonn'],
      ['d@x.org', 'pw4', 'Nice'],
      ['e@x.org', 'pw5', 'Lund'],
      ['f@x.org', 'pw6', 'Kiel'],
    ],
  },
  {
    name: 'nor one that ends a line',
    text: 'mail\ttown\tpassword\na@x.org\tRome\tpw1\nb@x.org\tOslo\tpw2\\\nc@x.org\tBonn\tpw3\nd@x.org\tNice\tpw4\ne@x.org\tLund\tpw5\nf@x.org\tKiel\tpw6\ng@x.org\tGent\tpw7\n',
    format: 'csv',
    columns: ['mail', 'town', 'password'],
    rows: [
      ['a@x.org', 'Rome', 'pw1'],
      ['b@x.org', 'Oslo', 'pw2\\'],
      ['c@x.org', 'Bonn', 'pw3'],
      ['d@x.org', 'Nice', 'pw4'],
      ['e@x.org', 'Lund', 'pw5'],
      ['f@x.org', 'Kiel', 'pw6'],
      ['g@x.org', 'Gent', 'pw7'],
    ],
  },
  {
    name: 'quotes where they are needed only, beside NULL as MySQL and Hive write it',
    text: 'id,name,mail\n1,Ada,a@x.org\n2,"Li, Bo",b@x.org\n3,Cy,\\N\n4,Di,\\N\n5,Ed,e@x.org\n6,Flo,f@x.org\n',
    format: 'csv',
    columns: ['id', 'name', 'mail'],
    rows: [
      ['1', 'Ada', 'a@x.org'],
      ['2', 'Li, Bo', 'b@x.org'],
      ['3', 'Cy', '\\N'],
      ['4', 'Di', '\\N'],
      ['5', 'Ed', 'e@x.org'],
      ['6', 'Flo', 'f@x.org'],
    ],
  },
  {
    name: 'quotes around a tab, beside two backslashes in a text',
    text: 'name\tnote\tmail\nAda\t"a\tb"\ta@x.org\nBo\tx\tb@x.org\nCy\tx\\\\y\tc@x.org\nDi\tx\td@x.org\nEd\tx\te@x.org\n',
    format: 'csv',
    columns: ['name', 'note', 'mail'],
    rows: [
      ['Ada', 'a\tb', 'a@x.org'],
      ['Bo', 'x', 'b@x.org'],
      ['Cy', 'x\\\\y', 'c@x.org'],
      ['Di', 'x', 'd@x.org'],
      ['Ed', 'x', 'e@x.org'],
    ],
  },
];

describe('text with backslash escapes', () => {
  for (const { name, text, format = 'escaped-text', columns, rows, losses = {} } of cases)
    test(name, async () => {
      for (const size of [1, 7, 1 << 16]) {
        const read = await readOne(text, size);
        assert.deepEqual(
          [read.manifest.format, read.manifest.complete, read.manifest.losses, read.columns],
          [format, true, losses, columns],
        );
        const cells = read.rows.map((row) => row.filter((cell) => cell !== undefined));
        assert.deepEqual(cells, rows);
      }
    });

  test('NULL and an empty text are told apart', async () => {
    const { quoted } = await readOne('1\t\\N\tx\\\\\n2\t\ty\n3\tz\tz\n');
    assert.deepEqual(
      quoted.map((row) => row[1]),
      [false, true, false],
    );
  });

  test('a record that is looked for in the middle of a file begins behind no backslash', () => {
    const { parts } = escapedText;
    const kernel = Kernel.create();
    assert.ok(parts !== undefined && kernel !== null);
    // Behind "one" stand an escaped backslash and an escaped line end.
    const escaped = Buffer.from('one\\\\\\\ntwo\tx\nthree\ty\n');
    const second = escaped.indexOf('three');
    for (let from = 0; from < escaped.indexOf('two'); from++)
      assert.equal(from + parts.recordStart({}, escaped.subarray(from), kernel), second, String(from));
  });

  test('lines that a lone CR ends are no escaped text', async () => {
    const { rows, manifest } = await readOne('id\tnote\r1\t"a\\\\b"\r2\tso\r3\t"\\\\"\r');
    assert.deepEqual([manifest.format, rows.length], ['csv', 3]);
  });

  test('rows beyond one window', async () => {
    const note = `a\\\nb\\\\${'x'.repeat(50)}`;
    const text = Array.from({ length: 20_000 }, (_, i) => `${i}\tAda "\t${note}\n`).join('');
    const { rows, manifest } = await readOne(text);
    assert.deepEqual([rows.length, manifest.losses], [20_000, {}]);
    assert.deepEqual(rows.at(-1), ['19999', 'Ada "', `a\nb\\${'x'.repeat(50)}`]);
  });
});
