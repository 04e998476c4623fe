/** The generator's truth against readers that know nothing of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { verhoeff } from '../../src/vocabulary/checksums.ts';
import { bytesOf, compress, DEFAULTS, type GenerateOptions, generate, generateOnce, shareOf } from './generate.ts';
import { COLUMNS } from './generate-row.ts';
import type { Truth } from './generate-truth.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-generate-'));
after(() => rmSync(folder, { recursive: true }));

const BYTES = 150_000;
type Cells = (string | null)[];

async function make(options: Partial<GenerateOptions>): Promise<{ text: string; truth: Truth; file: string }> {
  const file = join(folder, 'made');
  const truth = await generate(file, { ...DEFAULTS, bytes: BYTES, ...options });
  return { text: readFileSync(file, 'utf8'), truth, file };
}

/** Counts rows as the truth does; null is no cell. */
function count(rows: readonly Cells[]): object[] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => {
    const cells = rows.map((row) => row[index] ?? null).filter((cell) => cell !== null);
    const lengths = cells.filter((cell) => cell !== '').map((cell) => [...cell].length);
    return {
      present: lengths.length,
      empty: cells.length - lengths.length,
      absent: rows.length - cells.length,
      characters: lengths.reduce((sum, length) => sum + length, 0),
      shortest: Math.min(...lengths),
      longest: Math.max(...lengths),
    };
  });
}

function tallied(rows: readonly Cells[], of: (row: Cells) => string | null | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of rows.map(of)) if (value) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function checkTruth(truth: Truth, rows: readonly Cells[]): void {
  assert.equal(truth.rows, rows.length);
  assert.deepEqual(
    truth.columns.map(({ name: _, ...counts }) => counts),
    count(rows),
  );
  assert.deepEqual(
    { ...truth.genders },
    tallied(rows, (row) => row[COLUMNS.indexOf('gender')]),
  );
  assert.deepEqual(
    { ...truth.statuses },
    tallied(rows, (row) => row[COLUMNS.indexOf('status')]),
  );
  assert.deepEqual(
    { ...truth.birthYears },
    tallied(rows, (row) => row[COLUMNS.indexOf('birth_date')]?.slice(-4)),
  );
}

const CSV: readonly (readonly [string, Partial<GenerateOptions>])[] = [
  ['clean', {}],
  ['with line ends in cells', { newlines: true }],
  ['without empty cells', { null: 0 }],
  ['half empty', { null: 0.5 }],
  ['torn rows', { ragged: 0.3 }],
  ['torn rows with line ends', { ragged: 0.3, newlines: true }],
];

for (const [name, options] of CSV) {
  test(`CSV, ${name}: the truth is what csv-parse finds`, async () => {
    const { text, truth } = await make(options);
    const [header, ...rows] = parse(text, { relax_column_count: true });
    assert.deepEqual(header, [...COLUMNS]);
    checkTruth(truth, rows);
    assert.equal(truth.bytes, Buffer.byteLength(text));
    assert.equal(truth.lines, text.split('\n').length - 1);
    const torn = rows.filter((row) => row.length !== COLUMNS.length).length;
    assert.equal(truth.shortRows + truth.longRows, torn);
    assert.equal(torn > 0, (options.ragged ?? 0) > 0);
    assert.equal(truth.lines > truth.rows + 1, options.newlines === true);
  });
}

test('stray quotes stand in names and addresses, one in a row, and never on a line that goes on', async () => {
  const { text, truth } = await make({ stray: 0.2, newlines: true });
  const names = text.match(/^\d+,\d*,[^,"\n]+"/gm)?.length ?? 0;
  const addresses = text.match(/,"\d+"\/[^"\n]*",/g)?.length ?? 0;
  assert.ok(names > 20 && addresses > 20);
  assert.equal(names + addresses, truth.strayQuotes);
  const clean = text.replace(/^(\d+,\d*,[^,"\n]+)"/gm, '$1').replace(/,"(\d+)"(\/[^"\n]*",)/g, ',"$1$2');
  assert.equal(parse(clean).length, truth.rows + 1);
});

test('NDJSON: the truth is what JSON.parse finds', async () => {
  const { text, truth } = await make({ encoding: 'ndjson', newlines: true });
  const records: Record<string, string | number | null>[] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(Object.keys(records[0] ?? {}), [...COLUMNS]);
  // Numbers lose their last zeros in JSON.parse: the text has them.
  const amounts = [...text.matchAll(/"amount":([\d.]+|null)/g)].map(([, amount]) => (amount === 'null' ? '' : amount));
  const rows = records.map((record, index) =>
    COLUMNS.map((name) => (name === 'amount' ? amounts[index] : record[name])),
  );
  checkTruth(
    truth,
    rows.map((row) => row.map(String)),
  );
});

test('SQL: the truth is what the tuples hold', async () => {
  const { text, truth } = await make({ encoding: 'sql', newlines: true, bytes: 2_500_000 });
  const rows: Cells[] = [];
  const inserts = text.match(/^INSERT INTO `people` VALUES .*;$/gm) ?? [];
  assert.ok(inserts.length > 1);
  for (const [tuple] of inserts.join('\n').matchAll(/\((?:\d+)(?:,(?:NULL|[\d.]+|'(?:[^'\\]|\\.)*'))+\)/g)) {
    const cells = tuple.slice(1, -1).match(/NULL|[\d.]+|'(?:[^'\\]|\\.)*'/g) ?? [];
    rows.push(cells.map((cell) => (cell === 'NULL' ? '' : cell.startsWith("'") ? unescaped(cell.slice(1, -1)) : cell)));
  }
  checkTruth(truth, rows);
  assert.ok(rows.some((row) => row[COLUMNS.indexOf('full_name')]?.includes("'")));
});

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

test('cells are what their columns say', async () => {
  const { text } = await make({ null: 0 });
  const [, ...rows] = parse(text);
  for (const [index, row] of rows.entries()) {
    const cells = new Map(COLUMNS.map((name, place) => [name, row[place] ?? '']));
    assert.equal(cells.get('id'), String(index + 1));
    assert.ok(verhoeff(cells.get('national_id') ?? ''), cells.get('national_id'));
    assert.match(cells.get('national_id') ?? '', /^[2-9]\d{11}$/);
    assert.match(cells.get('email') ?? '', /^[a-z]+\.[a-z]+\d{1,4}@(example\.(com|org|net)|(mail|post)\.example)$/);
    assert.match(cells.get('phone') ?? '', /^\+91[6-9]\d{9}$/);
    assert.match(cells.get('pincode') ?? '', /^\d{6}$/);
    assert.match(cells.get('amount') ?? '', /^[1-9]\d*\.\d\d$/);
    assert.match(cells.get('password_md5') ?? '', /^[0-9a-f]{32}$/);
    assert.match(cells.get('address') ?? '', /^\d+\/\d+.*, [A-Z][a-z]+ [A-Z][a-z]+, [A-Z][a-z]+ \d+$/);
    const [day, month, year] = (cells.get('birth_date') ?? '').split('/').map(Number);
    assert.equal(new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day)).getUTCDate(), day);
    assert.ok(!Number.isNaN(Date.parse(`${cells.get('created_at')?.replace(' ', 'T')}Z`)), cells.get('created_at'));
  }
});

test('the same options make the same bytes, another seed makes others, a longer file begins with the shorter', async () => {
  const { text } = await make({});
  assert.equal((await make({})).text, text);
  assert.notEqual((await make({ seed: 2 })).text.slice(0, 500), text.slice(0, 500));
  assert.ok((await make({ bytes: BYTES * 10 })).text.startsWith(text));
});

test('a file is made once, and packed once', async () => {
  const file = join(folder, 'once');
  const options = { ...DEFAULTS, bytes: 10_000 };
  const truth = await generateOnce(file, options);
  const { ino, mtimeMs } = statSync(file);
  assert.deepEqual(await generateOnce(file, options), JSON.parse(JSON.stringify(truth)));
  assert.equal(statSync(file).mtimeMs, mtimeMs);
  const gz = await compress(file);
  const packed = statSync(gz);
  assert.deepEqual(gunzipSync(readFileSync(gz)), readFileSync(file));
  await compress(file);
  assert.equal(statSync(gz).ino, packed.ino);
  assert.equal(statSync(file).ino, ino);
  assert.notEqual((await generateOnce(file, { ...options, seed: 2 })).columns, truth.columns);
  assert.notEqual(statSync(file).mtimeMs, mtimeMs);
});

test('only CSV is torn', async () => {
  await assert.rejects(make({ encoding: 'sql', ragged: 0.1 }), /only CSV/);
  await assert.rejects(make({ encoding: 'ndjson', stray: 0.1 }), /only CSV/);
});

test('sizes and shares', () => {
  const sizes: readonly (readonly [string, number])[] = [
    ['200MB', 200e6],
    ['1GB', 1e9],
    ['1.5 gb', 1.5e9],
    ['64KiB', 65_536],
    ['17', 17],
    ['17B', 17],
  ];
  for (const [text, bytes] of sizes) assert.equal(bytesOf(text), bytes, text);
  for (const text of ['', 'MB', '-1', '1TB', '1 2', 'I']) assert.throws(() => bytesOf(text), RangeError, text);
  assert.equal(shareOf('0.03'), 0.03);
  for (const text of ['', ' ', '-0.1', '1.1', 'x']) assert.throws(() => shareOf(text), RangeError, text);
});
