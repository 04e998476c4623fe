/** Excel workbooks: cells as they are shown, sheets, damage. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { xlsx } from '../../src/evidence/formats/xlsx.ts';
import { columnOf } from '../../src/evidence/xlsx/sheet.ts';
import { unescaped } from '../../src/evidence/xlsx/strings.ts';
import { contentOf, readBinary, readDamaged } from './binary-content.ts';
import { packageOf, tarOf, zipOf } from './containers-make.ts';
import { type ReadMember, readMembers } from './read.ts';

const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Book {
  readonly sheets: readonly (readonly [string, string])[];
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
}

/** As Excel writes it behind the sheets. */
const EXTENSION = '<extLst><ext><x14:workbookPr defaultImageDpi="32767"/></ext></extLst>';

function workbookOf(book: Book): Buffer {
  return packageOf(partsOf(book));
}

function partsOf({ sheets, strings, styles, date1904 = false }: Book): (readonly [string, string])[] {
  const related = (items: readonly (readonly [string, string, string])[]): string =>
    `<Relationships>${items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  const listed = sheets.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"/>`).join('');
  return [
    ['_rels/.rels', related([['r', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook><workbookPr date1904="${date1904}"/><sheets>${listed}</sheets>${EXTENSION}</workbook>`,
    ],
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
  ];
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

test('dates whose format hides a part of them are read as shown, and counted', async () => {
  const shown: readonly (readonly [format: string, stored: string, shows: string, hidden: number])[] = [
    ['yyyy', '31692', '1986', 1],
    ['yyyy', '31778', '1987', 0],
    ['mmm-yy', '31778', 'Jan-87', 0],
    ['mmm-yy', '31779', 'Jan-87', 1],
    ['d-mmm', '31779', '2-Jan', 1],
    ['dddd', '31779', 'Friday', 1],
    ['mmmm', '31778.75', 'January', 1],
    ['h:mm', '31778.75', '18:00', 1],
    ['h:mm', '0.75', '18:00', 0],
    // Spans of time.
    ['h:mm', '1.75', '18:00', 0],
    ['[h]:mm', '31778.75', '762690:00', 0],
    ['mm:ss.0', '0.5', '00:00.0', 0],
    ['d-mmm', '0.5', '0-Jan', 0],
    ['dd/mm/yyyy', '31778.75', '01/01/1987', 0],
  ];
  for (const [form, stored, shows, hidden] of shown) {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="${form}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`;
    const cell = (number: number): string => `<c r="C${number}" s="0"><v>${stored}</v></c>`;
    const found = await cells(row(2, cell(2)) + row(3, cell(3)), { styles });
    assert.equal(found.row[2], shows, `${form} ${stored}`);
    assert.equal(found.losses.datesHiddenInPart ?? 0, hidden * 2, `${form} ${stored}`);
    assert.equal(found.complete, true);
  }
});

test('formats that are dates for some and times for others show what the number is', async () => {
  const styles = '<cellXfs><xf numFmtId="56"/></cellXfs>';
  for (const [stored, shows] of [
    ['31779', '1987-01-02'],
    ['0.75', '18:00:00'],
  ] as const)
    assert.equal((await cells(row(2, `<c r="C2" s="0"><v>${stored}</v></c>`), { styles })).row[2], shows);
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

test('a long string that many cells share is counted against what a file may unpack to', async () => {
  const strings = `<si><t>name</t></si><si><t>${'x'.repeat(4000)}</t></si>`;
  const cell = (number: number, index: number): string => `<c r="B${number}" t="s"><v>${index}</v></c>`;
  const rows = Array.from({ length: 500 }, (_, i) =>
    row(i + 1, i === 0 ? text('A1', 'id') : `<c r="A${i + 1}"><v>${i}</v></c>`, cell(i + 1, i === 0 ? 0 : 1)),
  ).join('');
  const bytes = workbookOf({ sheets: [['One', rows]], strings });
  const [within] = await readMembers(bytes, { limits: { free: 1 << 22, ratio: 1 } });
  assert.deepEqual([within?.manifest.records, within?.manifest.complete], [499, true]);
  const [beyond] = await readMembers(bytes, { limits: { free: 1 << 20, ratio: 1 } });
  assert.deepEqual([beyond?.manifest.losses, beyond?.manifest.complete], [{ beyondBudget: 1 }, false]);
  assert.ok((beyond?.manifest.records ?? 0) > 200 && (beyond?.manifest.records ?? 0) < 499);
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
  await assert.rejects(readBinary(xlsx, packageOf([['xl/other.xml', '<a/>']])), InputError);
  const binary = [
    [
      '_rels/.rels',
      `<Relationships><Relationship Id="r" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
    ],
    ['xl/workbook.bin', '\x83\x01\x00'],
  ] as const;
  await assert.rejects(readBinary(xlsx, packageOf(binary)), /no workbook of XML in it: save it as \.xlsx/);
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
  assert.equal(xlsx.sniff(contentOf(packageOf([['word/document.xml', '']])).head), 0);
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

describe('a workbook is an archive like any other', () => {
  const sheets = ['One', 'Two', 'Three'].map((name) => [name, HEADER + row(2, text('A2', name))] as const);
  const parts = partsOf({ sheets }).map(([name, data]) => ({ name, data }));
  const records = (read: ReadMember[]) => read.map(({ manifest }) => manifest.records);

  test('one that unpacks to far more than it is ends within the budget', async () => {
    const blank = (name: string) => [name, `${HEADER}${row(2, text('A2', name))}${' '.repeat(2_000_000)}`] as const;
    const bytes = workbookOf({ sheets: ['One', 'Two', 'Three', 'Four'].map(blank) });
    const limits = { free: 3_000_000, ratio: 20 };
    for (const [name, read] of [
      ['on the disk', await readMembers(bytes, { limits })],
      ['in a tar', (await readMembers(tarOf([{ name: 'w.xlsx', data: bytes }]), { limits })).slice(1)],
    ] as const) {
      const { manifest } = read[0] ?? assert.fail();
      assert.deepEqual([manifest.format, manifest.complete, manifest.losses.beyondBudget], ['xlsx', false, 1], name);
      assert.match(manifest.note ?? '', /unpacks to far more than it is/);
      assert.ok(manifest.records >= 1 && manifest.records < 4, `${name}: ${manifest.records}`);
    }
    assert.deepEqual(records(await readMembers(bytes)), [4]);
    const none = readMembers(bytes, { limits: { free: 1, ratio: 0 } });
    await assert.rejects(none, /InputError: "sample" unpacks to far more than it is/);
  });

  test('parts that an end record hides, that share their bytes or a name, or are encrypted', async () => {
    const whole = zipOf(parts);
    const hiding = Buffer.from(whole);
    hiding.writeUInt16LE(parts.length - 1, hiding.length - 12);
    const shared = Buffer.from(whole);
    const entry = (name: string) => shared.lastIndexOf(`xl/worksheets/${name}`) - 46;
    shared.copy(shared, entry('sheet2') + 42, entry('sheet1') + 42, entry('sheet1') + 46);
    for (const [name, bytes, losses, count] of [
      ['whole', whole, {}, 3],
      ['hidden', hiding, { damagedParts: 1 }, 3],
      ['shared', shared, { missingParts: 1 }, 2],
      ['named twice', zipOf([...parts, { name: 'xl/worksheets/SHEET1.xml', data: 'x' }]), { repeatedParts: 1 }, 3],
      ['encrypted', zipOf(parts.map((part, i) => ({ ...part, flags: i === 3 ? 1 : 0 }))), { encryptedParts: 1 }, 2],
      ['noughts behind', zipOf(parts, { behind: Buffer.alloc(6) }), {}, 3],
      ['bytes behind', zipOf(parts, { behind: Buffer.from('a note') }), { bytesBehindTheEnd: 6 }, 3],
      ['two of them', Buffer.concat([whole, whole]), {}, 6],
      ['one and another archive', Buffer.concat([whole, zipOf([{ name: 'a', data: 'x' }])]), { missingParts: 1 }, 3],
    ] as const) {
      const { manifest } = (await readMembers(bytes))[0] ?? assert.fail();
      assert.deepEqual([{ ...manifest.losses }, manifest.records], [losses, count], name);
      assert.equal(manifest.complete, Object.keys(losses).length === 0 || 'bytesBehindTheEnd' in losses, name);
    }
  });
});

test('ids with the noughts that their format shows; decimals with the digits that a sheet has', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="[$-409]000\\-00\\-0000;@"/><numFmt numFmtId="166" formatCode="0.00"/><numFmt numFmtId="167" formatCode="00000000000000000"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>';
  const shown: readonly (readonly [string, string, string])[] = [
    ['1', '1234', '01234'],
    ['1', '123456', '123456'],
    ['1', '12.5', '12.5'],
    ['1', '-7', '-7'],
    ['2', '12345678', '012-34-5678'],
    ['3', '5', '5'],
    ['4', '1234567890123456', '1234567890123456'],
    ['0', '8841.3700000000008', '8841.37'],
    ['0', '-0.10000000000000001', '-0.1'],
    ['0', '12.000000000000001', '12'],
    ['0', '123456789012350.0625', '123456789012350'],
    ['0', '1234567890123456.5', '1234567890123456.5'],
    ['0', '1.2345678901234567E-5', '1.2345678901234567E-5'],
  ];
  for (const [style, value, want] of shown) {
    const found = await cells(row(2, `<c r="C2" s="${style}"><v>${value}</v></c>`), { styles });
    assert.equal(found.row[2], want, `${style} ${value}`);
  }
});

test('dates whose format hides a part of them are read as shown, and counted', async () => {
  const shown: readonly (readonly [format: string, stored: string, shows: string, hidden: number])[] = [
    ['yyyy', '31692', '1986', 1],
    ['yyyy', '31778', '1987', 0],
    ['mmm-yy', '31778', 'Jan-87', 0],
    ['mmm-yy', '31779', 'Jan-87', 1],
    ['d-mmm', '31779', '2-Jan', 1],
    ['dddd', '31779', 'Friday', 1],
    ['mmmm', '31778.75', 'January', 1],
    ['h:mm', '31778.75', '18:00', 1],
    ['h:mm', '0.75', '18:00', 0],
    // Spans of time.
    ['h:mm', '1.75', '18:00', 0],
    ['[h]:mm', '31778.75', '762690:00', 0],
    ['mm:ss.0', '0.5', '00:00.0', 0],
    ['d-mmm', '0.5', '0-Jan', 0],
    ['dd/mm/yyyy', '31778.75', '01/01/1987', 0],
  ];
  for (const [form, stored, shows, hidden] of shown) {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="${form}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`;
    const cell = (number: number): string => `<c r="C${number}" s="0"><v>${stored}</v></c>`;
    const found = await cells(row(2, cell(2)) + row(3, cell(3)), { styles });
    assert.equal(found.row[2], shows, `${form} ${stored}`);
    assert.equal(found.losses.datesHiddenInPart ?? 0, hidden * 2, `${form} ${stored}`);
    assert.equal(found.complete, true);
  }
});
