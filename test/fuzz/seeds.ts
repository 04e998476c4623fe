/** Enters: a source of chance. Leaves: whole files of every format and container, as they should be. For tests only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import { CSV, packageOf, packed, sevenZipOf, tarOf, zipOf } from '../evidence/containers-make.ts';
import { dbfOf } from '../evidence/dbf-make.ts';
import { customDumpOf, type DumpTable, tarDumpOf } from '../evidence/pg-dump-make.ts';
import { RAR_PACKED, rarOf } from '../evidence/rar-make.ts';
import { bookOf, compoundOf, double, record, shared, text, xlsOf } from '../evidence/xls-make.ts';
import { mutate } from './mutate.ts';
import type { Random } from './random.ts';
import { TEXT } from './seeds-text.ts';

/**
 * Files made by other libraries, which stand as base64 of gzip in the tests of their formats. Taken from there, so that they
 * stand there only.
 */
function libraryFiles(test: string): readonly Buffer[] {
  const source = readFileSync(join(import.meta.dirname, '..', 'evidence', test), 'utf8');
  const found = [...source.matchAll(/'(H4sI[\w+/=]*'(?:,\s*'[\w+/=]+')*)/g)];
  return found.map(([, text = '']) => gunzipSync(Buffer.from(text.replace(/[^\w+/=]/g, ''), 'base64')));
}

const LIBRARY = {
  sqlite: libraryFiles('sqlite.test.ts'),
  parquet: libraryFiles('parquet.test.ts'),
  avro: libraryFiles('avro.test.ts'),
  bson: libraryFiles('bson.test.ts'),
} as const;

const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook; its parts are changed before they are packed, since the checksums of zip would hide what comes after. */
function workbook(random: Random): Buffer {
  const cell = (reference: string) =>
    random.pick([
      `<c r="${reference}" t="inlineStr"><is><t>Ada &amp; Bo</t></is></c>`,
      `<c r="${reference}" t="s"><v>${random.below(4)}</v></c>`,
      `<c r="${reference}" s="${random.below(6)}"><v>${random.pick(['1', '44562.5', '-1', '1e5', '1e400', 'x', ''])}</v></c>`,
      `<c r="${reference}" t="b"><v>1</v></c>`,
      `<c r="${reference}" t="e"><v>#N/A</v></c>`,
      `<c t="str"><f>A1&amp;"x"</f><v>007</v></c>`,
    ]);
  const sheet = random
    .many(
      2,
      12,
      (i) => `<row r="${i + 1}">${['A', 'B', 'C', 'AA'].map((column) => cell(`${column}${i + 1}`)).join('')}</row>`,
    )
    .join('');
  const parts: [string, string][] = [
    [
      '_rels/.rels',
      `<Relationships><Relationship Id="r" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      '<workbook><workbookPr date1904="false"/><sheets><sheet name="One" sheetId="1" r:id="r0"/></sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="r0" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s" Type="${DOCUMENT}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/sharedStrings.xml',
      '<sst><si><t>id</t></si><si><r><t>na</t></r><r><t>me</t></r></si><si><t xml:space="preserve"> x </t></si></sst>',
    ],
    [
      'xl/styles.xml',
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="4"/></cellXfs></styleSheet>',
    ],
    ['xl/worksheets/sheet1.xml', `<worksheet><sheetData>${sheet}</sheetData></worksheet>`],
  ];
  const files = parts.map(([name, text]): [string, Uint8Array] => {
    const bytes = Buffer.from(text);
    return [name, random.once(4) ? mutate(bytes, random, () => bytes).bytes : bytes];
  });
  return packageOf(files);
}

/** Any text, sometimes damaged: what is packed by people who don't look at it. */
function anyText(random: Random): Buffer {
  const bytes = Buffer.from((TEXT[random.pick(Object.keys(TEXT))] ?? (() => CSV))(random));
  return random.once(3) ? mutate(bytes, random, () => bytes).bytes : bytes;
}

/** Tables of a dump, with statements or with rows for COPY. */
const dumped = (random: Random): DumpTable[] =>
  random.many(1, 3, (i) => {
    const inserts = random.once(3);
    const values = random.many(0, 30, (row) => [`${row}`, random.pick(['Ada', 'Zoë', 'x y'])] as const);
    const rows = values.map(([id, name]) =>
      inserts ? `INSERT INTO t${i} VALUES (${id}, '${name}');\n` : `${id}\t${name}\n`,
    );
    return { name: `t${i}`, columns: ['id', 'name'], rows: rows.join(''), inserts };
  });

const members = (random: Random) =>
  random.many(1, 4, (i) => ({
    name: random.pick([`a${i}.csv`, '../../etc/x', '/abs', 'a\u001b[31m', 'd/']),
    data: anyText(random),
  }));

/** A workbook of before 2007, of some kinds of cells. */
function oldWorkbook(random: Random): Buffer {
  const version = random.pick([0x600, 0x600, 0x500]);
  const cells = random.many(3, 40, (i) => {
    const [row, column] = [i >> 1, i % 2];
    return random.pick([
      record(0x203, row, column, 0, double(random.pick([1, 44_562.5, -1, 1e300]))),
      record(0x204, row, column, 0, text(random.pick(['Ada', 'Иван', '007', '']))),
      record(0xfd, row, column, 0, random.below(4), 0),
      record(0x27e, row, column, 1, random.below(65_536), random.below(65_536)),
      record(0x06, row, column, 0, Buffer.of(0, 0, 0, 0, 0, 0, 255, 255), 0, 0, 0),
      record(0x207, text('of a formula')),
    ]);
  });
  const globals = [
    record(0x41e, 164, text('yyyy-mm-dd')),
    record(0xe0, 0, 164, 0),
    shared(3, Buffer.concat([text('Ada'), text('Zoë')]), text('王小明')),
  ];
  const sheets = random.many(1, 3, (i) => ({ name: `S${i}`, cells, type: random.pick([0, 0, 2]) }));
  const book = bookOf(globals, sheets, version);
  return random.once(3) ? compoundOf({ Workbook: book }) : xlsOf(book);
}

type Make = (random: Random) => Uint8Array;

const BINARY: Readonly<Record<string, Make>> = {
  sqlite: (random) => random.pick(LIBRARY.sqlite),
  parquet: (random) => random.pick(LIBRARY.parquet),
  avro: (random) => random.pick(LIBRARY.avro),
  bson: (random) => random.pick(LIBRARY.bson),
  xlsx: workbook,
  xls: oldWorkbook,
  dbf: (random) =>
    dbfOf({
      version: random.pick([3, 4, 0x30, 0x83]),
      language: random.pick([0, 2, 0x65, 0xc9, 0x7b]),
      fields: random.pick([
        [
          ['NAME', 'C', 20],
          ['BORN', 'D', 8],
          ['SUM', 'N', 10, 2],
        ],
        [
          ['I', 'I', 4],
          ['T', 'T', 8],
          ['V', 'V', 6, 0, 2],
          ['M', 'M', 4],
          ['_NullFlags', '0', 1, 0, 5],
        ],
      ]),
      rows: random.many(1, 20, () => random.pick([['Ada', '19900102', '12.50'], [Buffer.of(1, 2, 3, 4)], ['', 'x']])),
      deleted: [random.below(20)],
    }),
};

const CONTAINERS: Readonly<Record<string, Make>> = {
  gzip: (random) => Buffer.concat(random.many(1, 2, () => gzipSync(anyText(random)))),
  bzip2: () => packed('bzip2'),
  xz: () => packed('xz'),
  zstd: () => packed('zstd'),
  tar: (random) => tarOf(members(random), random.below(3)),
  zip: (random) =>
    zipOf(
      members(random).map((part) => ({
        ...part,
        method: random.pick([0, 8, 8]),
        descriptor: random.once(3),
        zip64: random.once(5),
      })),
    ),
  '7z': (random) =>
    random.once(2) ? sevenZipOf(Buffer.from(CSV), CSV, [0]) : sevenZipOf(packed('lzma2'), CSV, [33, 33, 1, 24]),
  rar: (random) =>
    random.once(4)
      ? RAR_PACKED
      : rarOf(
          members(random).map(({ name, data }) => ({ name, data: String(data) })),
          {
            layout: random.pick([4, 5] as const),
            volume: random.once(9),
            solid: random.once(5),
          },
        ),
  'pg-dump': (random) =>
    customDumpOf(dumped(random), {
      minor: 15 + random.below(2),
      packing: random.pick(['none', 'zlib', 'zlib', 'zstd'] as const),
      objects: random.once(9) ? 2 : 0,
      intBytes: random.pick([4, 8]),
      piece: random.pick([7, 100, 4096]),
    }),
  'pg-dump-tar': (random) => tarDumpOf(dumped(random), { minor: 10 + random.below(7) }),
  nested: (random) =>
    gzipSync(
      tarOf([
        { name: 'a.zip', data: zipOf(members(random)) },
        { name: 'b.csv.gz', data: gzipSync(anyText(random)) },
      ]),
    ),
  // Nothing that is read: bytes of no format, and of some that leakprint doesn't know.
  strange: (random) => random.pick([deflateSync, brotliCompressSync])(anyText(random)),
};

/** Makers of files, by format. */
export const SEEDS: Readonly<Record<string, Make>> = {
  ...Object.fromEntries(
    Object.entries(TEXT).map(([id, make]) => [id, (random: Random) => encoded(make(random), random)]),
  ),
  ...BINARY,
  ...CONTAINERS,
};

/** Mostly UTF-8. */
function encoded(text: string, random: Random): Buffer {
  const kind = random.below(20);
  if (kind === 0) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (kind === 1) return Buffer.from(`\ufeff${text}`);
  if (kind === 2) return Buffer.from(text, 'latin1');
  if (kind === 3) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return Buffer.from(text);
}
