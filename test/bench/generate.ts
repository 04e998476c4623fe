/**
 * Enters: options, by command line or call. Leaves: a file of invented people, the same bytes for the same options, and
 * beside it `<file>.truth.json`, what a correct reading must count. Deliberately absent: measurements.
 *
 *   npx tsx test/bench/generate.ts --bytes 1GB --newlines --out /tmp/mixed.csv
 */
import { closeSync, createReadStream, createWriteStream, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { Encoder, type Encoding } from './generate-encode.ts';
import { RowMaker, type RowOptions } from './generate-row.ts';
import { type Truth, TruthTally } from './generate-truth.ts';

/** Changed when the same options would make other bytes. */
const GENERATOR = 'mixed/1';
/** Handed to the file at once. */
const BLOCK_BYTES = 1 << 20;

export interface GenerateOptions extends RowOptions {
  /** The file ends with the first row that reaches it. */
  readonly bytes: number;
  readonly encoding: Encoding;
}

export const DEFAULTS: GenerateOptions = {
  bytes: 200e6,
  encoding: 'csv',
  seed: 1,
  null: 0.03,
  newlines: false,
  ragged: 0,
  stray: 0,
};

/** Writes `file` and its truth. @throws {RangeError} for ragged rows or stray quotes in anything but CSV */
export async function generate(file: string, options: GenerateOptions): Promise<Truth> {
  const { bytes, encoding, ...rows } = options;
  if (encoding !== 'csv' && (rows.ragged > 0 || rows.stray > 0))
    throw new RangeError('only CSV can be ragged or have stray quotes');
  const maker = new RowMaker(rows);
  const encoder = new Encoder(encoding, BLOCK_BYTES);
  const tally = new TruthTally();
  const descriptor = openSync(file, 'w');
  let written = 0;
  const flush = (): void => {
    for (let at = 0; at < encoder.used; ) at += writeSync(descriptor, encoder.out, at, encoder.used - at);
    written += encoder.used;
    encoder.used = 0;
  };
  try {
    encoder.begin();
    while (written + encoder.used < bytes) {
      maker.next();
      tally.add(maker);
      encoder.row(maker);
      if (encoder.used >= BLOCK_BYTES) flush();
    }
    encoder.end();
    flush();
  } finally {
    closeSync(descriptor);
  }
  const truth = tally.truth(GENERATOR, { ...options }, written);
  await writeFile(`${file}.truth.json`, `${JSON.stringify(truth, null, 2)}\n`);
  return truth;
}

/** As `generate`, unless the file is there already, made with the same options and of the right size. */
export async function generateOnce(file: string, options: GenerateOptions): Promise<Truth> {
  try {
    const truth: Truth = JSON.parse(readFileSync(`${file}.truth.json`, 'utf8'));
    const same = JSON.stringify(truth.options) === JSON.stringify({ ...options });
    if (same && truth.generator === GENERATOR && statSync(file).size === truth.bytes) return truth;
  } catch {
    // Not there, or not ours: made anew.
  }
  return await generate(file, options);
}

/** Writes `<file>.gz`, as gzip does by default, unless it is there and younger than the file. @returns its path */
export async function compress(file: string): Promise<string> {
  const target = `${file}.gz`;
  const made = statSync(target, { throwIfNoEntry: false });
  if (made !== undefined && made.mtimeMs > statSync(file).mtimeMs) return target;
  const blocks = { highWaterMark: BLOCK_BYTES };
  await pipeline(createReadStream(file, blocks), createGzip(), createWriteStream(`${target}.part`));
  await rename(`${target}.part`, target);
  return target;
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
};

/** Bytes of `1GB`, `200 MB`, `64KiB` or a plain number. @throws {RangeError} for anything else */
export function bytesOf(text: string): number {
  const found = /^(\d+(?:\.\d+)?)\s?([KMG]?I?B?)$/i.exec(text);
  const unit = UNITS[found?.[2]?.toUpperCase() ?? '?'];
  if (found === null || unit === undefined) throw new RangeError(`not a size: ${text} (try 200MB)`);
  return Math.round(Number(found[1]) * unit);
}

/** A share of 0 to 1. @throws {RangeError} for anything else */
export function shareOf(text: string): number {
  const share = Number(text);
  if (text.trim() === '' || !(share >= 0 && share <= 1)) throw new RangeError(`not a share of 0 to 1: ${text}`);
  return share;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      bytes: { type: 'string', default: String(DEFAULTS.bytes) },
      seed: { type: 'string', default: String(DEFAULTS.seed) },
      null: { type: 'string', default: String(DEFAULTS.null) },
      ragged: { type: 'string', default: '0' },
      stray: { type: 'string', default: '0' },
      newlines: { type: 'boolean', default: false },
      ndjson: { type: 'boolean', default: false },
      sql: { type: 'boolean', default: false },
      gz: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new RangeError('--out <file> is missing');
  const start = performance.now();
  const truth = await generate(values.out, {
    bytes: bytesOf(values.bytes),
    encoding: values.ndjson ? 'ndjson' : values.sql ? 'sql' : 'csv',
    seed: Math.trunc(Number(values.seed)),
    null: shareOf(values.null),
    newlines: values.newlines,
    ragged: shareOf(values.ragged),
    stray: shareOf(values.stray),
  });
  const seconds = (performance.now() - start) / 1000;
  const speed = Math.round(truth.bytes / seconds / 1e6);
  process.stderr.write(`${values.out}: ${truth.rows} rows, ${truth.bytes} bytes, ${speed} MB/s\n`);
  if (values.gz) await compress(values.out);
}

if (process.argv[1] === import.meta.filename) {
  main().catch((error: unknown) => {
    process.stderr.write(`generate: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
}
