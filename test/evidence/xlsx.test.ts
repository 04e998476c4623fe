/** Excel workbooks: cells as they are shown, sheets, damage. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { xlsx } from '../../src/evidence/formats/xlsx.ts';
import { columnOf } from '../../src/evidence/xlsx/sheet.ts';
import { unescaped } from '../../src/evidence/xlsx/strings.ts';
import { contentOf, readBinary, readDamaged } from './binary-content.ts';
import { zipOf } from './zip-files.ts';

const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Book {
  readonly sheets: readonly (readonly [string, string])[];
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
}

function workbookOf({ sheets, strings, styles, date1904 = false }: Book): Buffer {
  const related = (items: readonly (readonly [string, string, string])[]): string =>
    `<Relationships>${items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  const listed = sheets.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"/>`).join('');
  return zipOf([
    ['_rels/.rels', related([['r', 'officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', `<workbook><workbookPr date1904="${date1904}"/><sheets>${listed}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      related([
        ...sheets.map((_, i) => [`r${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['s', 'sharedStrings', '/xl/sharedStrings.xml'],
        ['t', 'styles', 'styles.xml'],
      ]),
    ],
    ...(strings === undefined ? [] : [['xl/sharedStrings.xml', `<sst>${strings}</sst>`] as const]),
    ...(styles === undefined ? [] : [['xl/styles.xml', `<styleSheet>${styles}</styleSheet>`] as const]),
    ...sheets.map(
      ([, rows], i) =>
        [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet><sheetData>${rows}</sheetData></worksheet>`] as const,
    ),
    ['xl/vbaProject.bin', 'never read'],
  ]);
}

const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;
const text = (reference: string, value: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADER = row(1, text('A1', 'id'), text('B1', 'name'), text('C1', 'birth date'), text('D1', 'status'));
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[$-F800]dddd, mmmm dd, yyyy"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="4"/></cellXfs>';

async function cells(
  rows: string,
  book: Partial<Book> = {},
): Promise<{ row: (string | undefined)[]; quoted: boolean[]; losses: Record<string, number>; complete: boolean }> {
  const { tables, reading } = await readBinary(
    xlsx,
    workbookOf({ sheets: [['One', HEADER + rows]], styles: STYLES, ...book }),
  );
  return {
    row: tables['']?.rows[0] ?? [],
    quoted: tables['']?.quoted[0] ?? [],
    losses: { ...reading.losses },
    complete: reading.complete,
  };
}

test('numbers keep their digits; missing cells are absent', async () => {
  const found = await cells(row(2, '<c r="A2"><v>1234567890123456789</v></c>', '<c r="D2" s="5"><v>1E5</v></c>'));
  assert.deepEqual(found, {
    row: ['1234567890123456789', undefined, undefined, '1E5'],
    quoted: [false, false, false, false],
    losses: {},
    complete: true,
  });
});

test('dates are shown as the cell shows them', async () => {
  const shown: readonly (readonly [string, string, boolean, string])[] = [
    ['2', '33154', false, '08/10/1990'],
    ['1', '33154', false, '1990-10-08'],
    ['3', '33154', false, '1990-10-08'],
    ['4', '44317.5', false, '2021-05-01 12:00'],
    ['1', '31692', true, '1990-10-08'],
    ['0', '33154', false, '33154'],
    ['2', '-5', false, '-5'],
    ['77', '5', false, '5'],
  ];
  for (const [style, value, date1904, want] of shown) {
    const found = await cells(row(2, `<c r="C2" s="${style}"><v>${value}</v></c>`), { date1904 });
    assert.equal(found.row[2], want, `${style} ${value}`);
  }
});

test('strings, booleans, errors, formulas', async () => {
  const strings =
    '<si><t>shared &amp; &lt;x&gt;</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>no</t></rPh></si>';
  const found = await cells(
    row(
      2,
      '<c r="A2" t="s"><v>0</v></c>',
      '<c r="B2" t="s"><v>1</v></c>',
      '<c r="C2" t="b"><v>1</v></c>',
      '<c r="D2" t="e"><v>#N/A</v></c>',
    ),
    { strings },
  );
  assert.deepEqual(
    [found.row, found.quoted],
    [
      ['shared & <x>', 'rich ', 'TRUE', '#N/A'],
      [true, true, false, false],
    ],
  );
  const formulas = await cells(
    row(
      2,
      '<c r="A2" t="str"><f>1+1</f><v>two</v></c>',
      '<c r="B2"><f>HYPERLINK("http://x")</f><v></v></c>',
      '<c><v>7</v></c>',
    ),
  );
  assert.deepEqual([formulas.row, formulas.losses], [['two', undefined, '7', undefined], { formulasWithoutValue: 1 }]);
  const missing = await cells(row(2, '<c r="A2" t="s"><v>9</v></c>', '<c r="B2"><v>1</v></c>'), { strings });
  assert.deepEqual([missing.row[0], missing.losses.missingStrings, missing.complete], [undefined, 1, false]);
});

test('sheets are tables; prefixes of names and empty rows do not matter', async () => {
  const prefixed = '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>v</x:t></x:is></x:c></x:row><x:row r="9"/>';
  const { tables } = await readBinary(
    xlsx,
    workbookOf({
      sheets: [
        ['One', HEADER + row(2, text('A2', 'a'))],
        ['__proto__', prefixed],
        ['Empty', ''],
      ],
    }),
  );
  assert.deepEqual(Object.keys(tables), ['One', '__proto__']);
  assert.deepEqual(tables.One?.columns, ['id', 'name', 'birth date', 'status']);
  assert.deepEqual(Object.values(tables)[1]?.rows, [['v']]);
});

test('a thousand rows, all of them', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) =>
    row(i + 2, `<c r="A${i + 2}"><v>${i}</v></c>`, text(`B${i + 2}`, `n${i}`)),
  ).join('');
  const { tables } = await readBinary(xlsx, workbookOf({ sheets: [['One', HEADER + rows]] }));
  assert.equal(tables['']?.rows.length, 5000);
  assert.deepEqual(tables['']?.rows[4999], ['4999', 'n4999', undefined, undefined]);
});

test('a sheet cut short, columns beyond the last, no workbook', async () => {
  const cut = await readBinary(
    xlsx,
    workbookOf({ sheets: [['One', `${HEADER}${row(2, text('A2', 'a'))}<row r="3"><c`]] }),
  );
  assert.equal(cut.tables['']?.rows.length, 1);
  const far = await cells(row(2, text('A2', 'a'), text('XFE2', 'z')));
  assert.deepEqual([far.losses.cellsBeyondColumnLimit, far.complete], [1, false]);
  await assert.rejects(readBinary(xlsx, zipOf([['xl/other.xml', '<a/>']])), InputError);
  await assert.rejects(readBinary(xlsx, Buffer.from('PK\x03\x04 xl/')), InputError);
});

test('names of columns and escapes', () => {
  for (const [reference, column] of [
    ['A1', 0],
    ['Z9', 25],
    ['AA1', 26],
    ['XFD1048576', 16383],
    ['1', undefined],
    [undefined, undefined],
  ] as const)
    assert.equal(columnOf(reference), column);
  assert.equal(unescaped('a_x000D_b_x005F_c_xZZ'), 'a\rb_c_xZZ');
});

test('only workbooks are recognised, damaged copies never crash', async () => {
  const bytes = workbookOf({
    sheets: [['One', HEADER + row(2, text('A2', 'a'), '<c r="C2" s="2"><v>33154</v></c>')]],
    styles: STYLES,
    strings: '<si><t>a</t></si>',
  });
  assert.equal(xlsx.sniff(contentOf(bytes).head), 0.95);
  assert.equal(xlsx.sniff(contentOf(zipOf([['word/document.xml', '']])).head), 0);
  await readDamaged(xlsx, bytes, 150);
});

test('sheets of one name are tables of their own', async () => {
  const one = row(1, text('A1', 'id')) + row(2, text('A2', '1'));
  const two = row(1, text('A1', 'mail'), text('B1', 'id')) + row(2, text('A2', 'a@b.example'), text('B2', '2'));
  const bytes = workbookOf({
    sheets: [
      ['T (2)', one],
      ['T', one],
      ['T', two],
    ],
  });
  const { tables } = await readBinary(xlsx, bytes);
  assert.deepEqual(Object.keys(tables), ['T (2)', 'T', 'T (3)']);
  assert.deepEqual(tables['T (3)']?.columns, ['mail', 'id']);
});

test('tables one below the other are two, whether the rows between are empty or left out', async () => {
  const people = row(2, text('A2', '1'), text('B2', 'Ada'), text('C2', '1990-01-02'), text('D2', 'new'));
  const more = row(3, text('A3', '2'), text('B3', 'Bo'), text('C3', '1991-01-02'), text('D3', 'old'));
  const orders = (from: number) =>
    row(from, text(`A${from}`, 'order'), text(`B${from}`, 'amount')) +
    row(from + 1, text(`A${from + 1}`, 'X1'), text(`B${from + 1}`, '17')) +
    row(from + 2, text(`A${from + 2}`, 'X2'), text(`B${from + 2}`, '25'));
  for (const rows of [people + more + orders(8), people + more + row(4) + orders(5)]) {
    const { tables } = await readBinary(xlsx, workbookOf({ sheets: [['One', HEADER + rows]] }));
    assert.deepEqual(
      Object.values(tables).map(({ columns }) => columns),
      [
        ['id', 'name', 'birth date', 'status'],
        ['order', 'amount'],
      ],
    );
  }
});
