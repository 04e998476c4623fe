import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { html } from '../../src/evidence/formats/html.ts';
import { headOf, readAs } from './read-as.ts';

const u = undefined;
const page = (body: string) =>
  `<!DOCTYPE html>\n<html><head><title><table></title><style>td{}</style></head><body>${body}</body></html>`;
const cases: {
  name: string;
  text: string;
  tables: Record<string, [string[], (string | undefined)[][]]>;
  losses?: Record<string, number>;
  complete?: boolean;
}[] = [
  {
    name: 'headings, entities, breaks, scripts',
    text: page(
      '<table><caption>c</caption><thead><tr><th>Name</th><th>Phone</th></tr></thead><tbody><tr><td>Zo&euml; <b>E</b>x<script>x<td>y</script></td><td>\n 0&#48;7 </td></tr><tr><td>1 Main St<br/>Flat&nbsp; 2</td><td></td></tr></tbody></table>',
    ),
    tables: {
      '': [
        ['Name', 'Phone'],
        [
          ['Zoë Ex', '007'],
          ['1 Main St\nFlat 2', ''],
        ],
      ],
    },
  },
  {
    name: 'rows without their table',
    text: '<TR><TH>id</TH>\n<TH>name</TH>\n</TR>\n<TR><TD>1</TD>\n<TD>Ada &amp; Bo</TD>\n</TR>\n<TR><TD>2</TD>\n<TD></TD>\n</TR>\n',
    tables: {
      '': [
        ['id', 'name'],
        [
          ['1', 'Ada & Bo'],
          ['2', ''],
        ],
      ],
    },
  },
  {
    name: 'rows without their table, many blank lines behind them',
    text: `<tr><td>id</td><td>name</td></tr><tr><td>1</td><td>Ada</td></tr>${'\n'.repeat(40)}`,
    tables: { '': [['id', 'name'], [['1', 'Ada']]] },
  },
  {
    name: 'rows without their table, cut off',
    text: '<tr><td>id</td><td>name</td></tr><tr><td>1</td><td>Ada</td></tr><tr><td>2</td><td>Bo',
    tables: {
      '': [
        ['id', 'name'],
        [
          ['1', 'Ada'],
          ['2', 'Bo'],
        ],
      ],
    },
    losses: { truncated: 1 },
    complete: false,
  },
  {
    name: 'end tags left out, header by its words',
    text: '<TABLE border=1><TR><TD>name<TD>phone<TR><TD>Ada<TD>9000000001<TR><TD>Bo<TD>9000000002</TABLE>',
    tables: {
      '': [
        ['name', 'phone'],
        [
          ['Ada', '9000000001'],
          ['Bo', '9000000002'],
        ],
      ],
    },
  },
  {
    name: 'the same header twice, another one, a headless one',
    text: page(
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr><tr><th>a</th><th>b</th></tr><tr><td>3</td></tr></table><table id="t"><tr><th>c</th><th>d</th></tr><tr><td>5</td><td>6</td></tr></table><table><tr><th>a</th><th>b</th></tr><tr><td>7</td><td>8</td></tr></table><table><tr><td>9</td><td>1</td></tr><tr><td>2</td><td>3</td></tr></table>',
    ),
    tables: {
      '': [
        ['a', 'b'],
        [
          ['1', '2'],
          ['3', u],
          ['7', '8'],
        ],
      ],
      t: [['c', 'd'], [['5', '6']]],
      'table 3': [
        ['(column 1)', '(column 2)'],
        [
          ['9', '1'],
          ['2', '3'],
        ],
      ],
    },
    losses: { raggedRows: 1, repeatedHeaders: 1 },
  },
  {
    name: 'spans',
    text: page(
      '<table><tr><th colspan=2>Name</th><th rowspan="2">Age</th></tr><tr><th>First</th><th>Last</th></tr><tr><td rowspan=2>Ada</td><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr><tr><td colspan="3">none</td></tr></table>',
    ),
    tables: {
      '': [
        ['Name First', 'Name Last', 'Age'],
        [
          ['Ada', 'A', '1'],
          ['Ada', 'B', '2'],
        ],
      ],
    },
    losses: { spannedCells: 2, footerLines: 1 },
  },
  {
    name: 'lines over all columns: above, between and below the records; a foot',
    text: page(
      '<table><tr><td colspan=2>People</td></tr><tr><td>name</td><td>phone</td></tr><tr><td>Ada</td><td>9000000001</td></tr><tr><td colspan=2>North</td></tr><tr><td>Bo</td><td>9000000002</td></tr><tr><td>name</td><td>phone</td></tr><tr><td>Cy</td><td>9000000003</td></tr><tr><td colspan=9>1 2 3</td></tr><tfoot><tr><td>Total<td>3</tfoot></table>',
    ),
    tables: {
      '': [
        ['name', 'phone'],
        [
          ['Ada', '9000000001'],
          ['North', u],
          ['Bo', '9000000002'],
          ['Cy', '9000000003'],
        ],
      ],
    },
    losses: { spannedCells: 3, linesBeforeHeader: 1, footerLines: 2, repeatedHeaders: 1 },
  },
  {
    name: 'fields of forms, small tables in cells, empty rows',
    text: page(
      '<table><tr><th>name<th>role<th>note<tr><td><input type=hidden value=t><input value="Ada &amp; Bo"><input type=checkbox value=1><td><select><option>no<option selected>admin</select><td><textarea>x y</textarea><tr><td><table><tr><td>Cy</table><td>b<td><button>Go</button><tr><td>&nbsp;</table>',
    ),
    tables: {
      '': [
        ['name', 'role', 'note'],
        [
          ['Ada & Bo', 'admin', 'x y'],
          ['Cy', 'b', 'Go'],
        ],
      ],
    },
    losses: { emptyRows: 1 },
  },
  {
    name: 'a table that only holds another, one that has a table in each record, one column',
    text: page(
      '<table><tr><td colspan=2>Site</td></tr><tr><td>menu</td><td><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table><table><tr><th>c<th>d<tr><td>x<td><table><tr><th>a<th>b<tr><td>3<td>4</table><tr><td>y<td>z</table><table><tr><th>mail<tr><td>a@example.org<tr><td>b@example.org</table><table><tr><td>menu<tr><td>of<tr><td>links</table>',
    ),
    tables: {
      '': [
        ['a', 'b'],
        [
          ['1', '2'],
          ['3', '4'],
        ],
      ],
      'table 2': [
        ['c', 'd'],
        [
          ['x', ''],
          ['y', 'z'],
        ],
      ],
      'table 3': [['mail'], [['a@example.org'], ['b@example.org']]],
    },
    losses: { spannedCells: 1, layoutTables: 1, smallTables: 1 },
  },
  {
    name: 'nested tables and small ones',
    text: page(
      '<table><tr><td>menu</td><td><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table><table></table>',
    ),
    tables: { '': [['a', 'b'], [['1', '2']]] },
    losses: { smallTables: 1 },
  },
  {
    name: 'labels and values',
    text: page(
      '<table><tr><th>Name</th><td>Ada</td></tr><tr><th>Phone</th><td>1</td></tr></table><table><tr><td>Name:</td><td>Bo</td></tr><tr><td>Phone :</td><td>2</td></tr><tr><td>Phone:</td><td>3</td></tr></table>',
    ),
    tables: {
      '': [
        ['Name', 'Phone', 'Phone 2'],
        [
          ['Ada', '1', u],
          ['Bo', '2', '3'],
        ],
      ],
    },
  },
  {
    name: 'labels and values under a line over both columns',
    text: page(
      '<table><tr><td colspan="2">Photo</td></tr><tr><th>Name</th><td>Ada</td></tr><tr><td colspan="2">Contact</td></tr><tr><th>Phone</th><td>1</td></tr></table>',
    ),
    tables: { '': [['Name', 'Phone'], [['Ada', '1']]] },
    losses: { linesOutsideTables: 2, spannedCells: 2 },
  },
  {
    name: 'lists of terms: several descriptions, none, and lists and tables in one',
    text: page(
      `<dl><div><dt>Name</dt><dd>Ada <b>L.</b></dd></div><dt>Phone<dd>1<dd>2<dt>Note<dd><dl><dt>a<dd>b</dl>.<dt>Mail<dt>Born<dd>1990</dl>
      <table><tr><td>x <dl><dt>Name<dd>no</dl></td><td>1</td></tr><tr><td>y</td><td>2</td></tr></table>
      <dl><dt>Name<dd>Bo<dt>Phone<dd><table><tr><th>kind</th><th>number</th></tr><tr><td>home</td><td>3</td></tr></table></dl>`,
    ),
    tables: {
      '': [
        ['Name', 'Phone', 'Note', 'Mail', 'Born'],
        [
          ['Ada L.', '1\n2', 'a b .', '', '1990'],
          ['Bo', '', u, u, u],
        ],
      ],
      'table 2': [
        ['(column 1)', '(column 2)'],
        [
          ['x Name no', '1'],
          ['y', '2'],
        ],
      ],
      'table 3': [['kind', 'number'], [['home', '3']]],
    },
  },
  {
    name: 'cut off in a list of terms',
    text: '<html><body><dl><dt>Name<dd>Ada<dt>Phone<dd>1',
    tables: { '': [['Name', 'Phone'], [['Ada', '1']]] },
    losses: { truncated: 1 },
    complete: false,
  },
  {
    name: 'cut off',
    text: '<html><body><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4',
    tables: {
      '': [
        ['a', 'b'],
        [
          ['1', '2'],
          ['3', '4'],
        ],
      ],
    },
    losses: { truncated: 1 },
    complete: false,
  },
];

describe('HTML', () => {
  for (const { name, text, tables, losses = {}, complete = true } of cases) {
    for (const size of [65_536, 7, 1]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readAs(html, text, size);
        assert.deepEqual(
          Object.fromEntries(Object.entries(read.tables).map(([table, { columns, rows }]) => [table, [columns, rows]])),
          tables,
        );
        assert.deepEqual([read.losses, read.complete], [losses, complete]);
        assert.ok(read.sniff > 0.9);
      });
    }
  }

  test('a page without tables is refused', async () => {
    assert.equal(html.sniff(headOf(page('<ul><li>Ada</li></ul>'))), 0);
    assert.equal(html.sniff(headOf('<users><table>x</table></users>')), 0);
    await assert.rejects(readAs(html, page('<table><tr><td>x</td></tr></table>')), InputError);
  });

  test('short tags do not multiply text', async () => {
    const text = page(
      `<table><tr><td rowspan=65534 colspan=9999>${'x'.repeat(10_000)}<td>y</tr>${'<tr><td>z'.repeat(20_000)}</table>`,
    );
    const read = await readAs(html, text);
    assert.equal(read.tables['']?.rows.length, 20_001);
    assert.ok(read.losses.spannedCells);
  });

  test('tables in tables without end', async () => {
    const read = await readAs(html, page(`<table><tr><td>a<td>b<tr><td>c<td>${'<table><tr><td>'.repeat(400)}`));
    assert.equal(read.complete, false);
    const deep = await readAs(html, page('<table><tr><td>x'.repeat(50_000)));
    assert.deepEqual([deep.complete, deep.losses.brokenMarkup, deep.losses.tooDeep], [false, 1, 1]);
  });

  test('kinds without end are counted', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `<table><tr><th>a${i}<th>b<tr><td>1<td>2</table>`).join('');
    const read = await readAs(html, page(many));
    assert.deepEqual(
      [Object.keys(read.tables).length, read.losses.rowsBeyondTableLimit, read.complete],
      [256, 44, false],
    );
  });

  test('cut off anywhere', async () => {
    for (const { text } of cases) {
      for (let end = 1; end < text.length; end += 3) {
        try {
          await readAs(html, text.slice(0, end));
        } catch (error) {
          assert.ok(error instanceof InputError, String(error));
        }
      }
    }
  });
});
