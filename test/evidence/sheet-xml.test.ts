/** Spreadsheets in XML: what their cells show, sheet by sheet. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { packageOf } from './containers-make.ts';
import { readAll, readMembers } from './read.ts';

const ODF =
  '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>';
const END = '</office:spreadsheet></office:body></office:document-content>';
const cell = (text: string, more = '') => `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
const NAMES = row(cell('id') + cell('name') + cell('mail'));
const EMPTY = '<table:table-cell table:number-columns-repeated="1021"/>';
const SHEETS = `${ODF}<table:table table:name="People"><table:table-column/>${NAMES}${row(
  `${cell('1')}<table:table-cell/>${cell('a@b.org<text:s/>x</text:p><text:p>two')}${EMPTY}`,
)}${row(cell('7', ' table:number-columns-repeated="2"') + cell('c@b.org'), ' table:number-rows-repeated="2"')}${row(
  `<table:table-cell office:value="8"/><table:covered-table-cell/><table:table-cell><office:annotation><text:p>note</text:p></office:annotation><text:p>d@<text:a>b</text:a>.org</text:p></table:table-cell>`,
)}${row(EMPTY, ' table:number-rows-repeated="1048000"')}</table:table><table:table table:name="Two">${NAMES}${row(cell('2') + cell('Bo') + cell('b@b.org'))}</table:table>${END}`;
const PEOPLE = [
  ['1', '', 'a@b.org x\ntwo'],
  ['7', '7', 'c@b.org'],
  ['7', '7', 'c@b.org'],
  ['8', '', 'd@b.org'],
];
const EXCEL = `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <Worksheet ss:Name="S"><Table>
  <Row><Cell><Data ss:Type="String">id</Data></Cell><Cell><Data ss:Type="String">name</Data></Cell><Cell><Data ss:Type="String">mail</Data></Cell></Row>
  <Row><Cell><Data ss:Type="Number">007</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">a@b.org</Data><Comment><ss:Data>note</ss:Data></Comment></Cell></Row>
 </Table></Worksheet>
</Workbook>`;

describe('spreadsheets in XML', () => {
  for (const size of [65_536, 7]) {
    test(`OpenDocument, in pieces of ${size}`, async () => {
      const { tables, manifest } = await readAll(SHEETS, size);
      assert.equal(manifest.format, 'sheet-xml');
      assert.deepEqual(Object.keys(tables), ['People', 'Two']);
      assert.deepEqual(tables.People?.columns, ['id', 'name', 'mail']);
      assert.deepEqual(tables.People?.rows, PEOPLE);
      assert.deepEqual(tables.Two?.rows, [['2', 'Bo', 'b@b.org']]);
      assert.deepEqual([manifest.complete, { ...manifest.losses }], [true, {}]);
    });

    test(`Excel 2003, in pieces of ${size}`, async () => {
      const { tables, manifest } = await readAll(EXCEL, size);
      assert.deepEqual([manifest.format, tables.S?.columns], ['sheet-xml', ['id', 'name', 'mail']]);
      assert.deepEqual(tables.S?.rows, [['007', '', 'a@b.org']]);
    });
  }

  test('of an .ods the parts that never hold cells are left, and what was put beside them is read', async () => {
    const bytes = packageOf([
      ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
      ['meta.xml', '<a><b>1</b><b>2</b></a>'],
      ['content.xml', SHEETS],
      ['more.csv', 'id,mail\n1,a@b.example\n2,b@b.example\n'],
    ]);
    const read = await readMembers(bytes);
    assert.deepEqual(
      read.map(({ manifest }) => [manifest.name, manifest.format, manifest.bytes, manifest.records, manifest.complete]),
      [
        ['sample', 'zip', bytes.length, 0, true],
        ['sample/mimetype', 'unread', 46, 0, true],
        ['sample/meta.xml', 'unread', 23, 0, true],
        ['sample/content.xml', 'sheet-xml', SHEETS.length, 5, true],
        ['sample/more.csv', 'csv', 36, 2, true],
      ],
    );
  });

  test('an .ods that was packed again has its parts in another order', async () => {
    const parts: [string, string][] = [
      ['META-INF/manifest.xml', '<a><b c="1"/><b c="2"/></a>'],
      ['content.xml', SHEETS],
      ['manifest.rdf', '<a><b>1</b><b>2</b></a>'],
      ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
    ];
    const formats = async (own: typeof parts) =>
      (await readMembers(packageOf(own))).map(({ manifest }) => manifest.format);
    assert.deepEqual(await formats(parts), ['zip', 'unread', 'sheet-xml', 'unread', 'unread']);
    // Evidence of those names is evidence.
    assert.deepEqual(await formats(parts.slice(0, 3)), ['zip', 'xml', 'sheet-xml', 'xml']);
  });

  test('sheets of one name are tables of their own', async () => {
    const sheet = (...cells: string[]) =>
      `<table:table table:name="T">${row(cell('id') + cells.map((text) => cell(text)).join(''))}${row(cell('1') + cells.map((text) => cell(`${text}.`)).join(''))}</table:table>`;
    const { tables } = await readAll(`${ODF}${sheet('mail')}${sheet('name', 'city')}${sheet('zip')}${END}`);
    assert.deepEqual(
      Object.entries(tables).map(([name, table]) => [name, table.columns, table.rows]),
      [
        ['T', ['id', 'mail'], [['1', 'mail.']]],
        ['T (2)', ['id', 'name', 'city'], [['1', 'name.', 'city.']]],
        ['T (3)', ['id', 'zip'], [['1', 'zip.']]],
      ],
    );
  });

  test('a row that claims to come again for ever ends with the sheet', async () => {
    const again = row(cell('1') + cell('x'), ' table:number-rows-repeated="4000000000"');
    const { manifest } = await readAll(`${ODF}<table:table table:name="T">${again}</table:table>${END}`);
    assert.deepEqual([manifest.records, manifest.complete], [1 << 20, false]);
    assert.deepEqual({ ...manifest.losses }, { rowsBeyondSheet: 1 });
  });

  test('a text that breaks off is said to', async () => {
    const { tables, manifest } = await readAll(SHEETS.slice(0, SHEETS.indexOf('table:name="Two"')));
    assert.deepEqual(tables.People?.rows, PEOPLE);
    assert.deepEqual([manifest.complete, { ...manifest.losses }], [false, { truncated: 1 }]);
  });
});
