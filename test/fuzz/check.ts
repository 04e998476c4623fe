/**
 * Enters: bytes, however damaged. Leaves: nothing if leakprint reads them as it promises to, else an error that says what it
 * broke: only an InputError of one line, honest counts, spans inside their bytes, the same twice. For tests only.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { InputError } from '../../src/errors.ts';
import type { Limits } from '../../src/evidence/budget.ts';
import { ChunkSource } from '../../src/evidence/chunk-source.ts';
import { peekSource } from '../../src/evidence/open.ts';
import type { Batch, EvidenceFile, EvidenceManifest } from '../../src/evidence/types.ts';

/** What a small file may unpack to. */
const LIMITS: Partial<Limits> = { unpacked: 2 ** 24, free: 2 ** 20, members: 200 };
/** Records a byte may stand for: run lengths and columns of nothing make many of few, within reason. */
const RECORDS_A_BYTE = 64;
const RECORDS_FREE = 100_000;
/** Formats whose libraries tell the last piece of what is cut off now so, now so. */
const CUT_ANYWHERE = new Set(['xz', 'html', 'telegram-html', 'xml', 'sheet-xml', 'xlsx']);
/** Everything that JavaScript gives all objects, before a reader has run. */
const SHARED = [Object.prototype, Array.prototype, Function.prototype, String.prototype] as const;
const BEFORE = SHARED.map((owner) => Reflect.ownKeys(owner).length);

/** What reading gave. */
export interface Outcome {
  /** Of every cell, column and count. */
  readonly digest: string;
  readonly manifests: readonly EvidenceManifest[];
  /** The message, if it could not be read. */
  readonly refused: string | undefined;
}

/** Reads in blocks of `size`. */
async function outcomeOf(bytes: Uint8Array, size: number): Promise<Outcome> {
  const hash = createHash('sha256');
  const seen: { file: EvidenceFile; rows: number }[] = [];
  let refused: string | undefined;
  try {
    const peeked = await peekSource(new ChunkSource(pieces(bytes, size), 'sample', { blockBytes: size }));
    for await (const file of peeked.files({ limits: LIMITS })) {
      const entry = { file, rows: 0 };
      seen.push(entry);
      const columns = new Map<string, string[]>();
      // By table, since a batch may end anywhere.
      const cells = new Map<string, string[]>();
      for await (const batch of file.batches()) {
        checkBatch(batch, columns);
        entry.rows += batch.rows;
        assert.ok(entry.rows <= RECORDS_FREE + RECORDS_A_BYTE * 2 ** 20, 'far more records than bytes');
        collect(batch, cells);
      }
      for (const [table, list] of cells)
        hash.update(`${table}\n${columns.get(table)?.join('\n')}\n${list.join('\n')}\n`);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    assert.doesNotMatch(
      error.message,
      /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u,
      'a message of one plain line',
    );
    refused = error.message;
  }
  const manifests = refused === undefined ? seen.map(({ file }) => settled(file.manifest())) : [];
  for (const [i, manifest] of manifests.entries()) checkManifest(manifest, seen[i]?.rows ?? -1);
  SHARED.forEach((owner, i) => {
    assert.equal(Reflect.ownKeys(owner).length, BEFORE[i], 'a prototype was changed');
  });
  return { digest: hash.digest('hex'), manifests, refused };
}

/** Reads, `twice` in blocks of different sizes. @returns what came out */
export async function check(bytes: Uint8Array, sizes: readonly [number, number], twice = true): Promise<Outcome> {
  const first = await outcomeOf(bytes, sizes[0]);
  if (!twice) return first;
  const second = await outcomeOf(bytes, sizes[1]);
  // How much of a damaged stream comes out hangs, in its library, on the pieces it is fed. Files are always fed in the same.
  if (isDamaged(first) || isDamaged(second)) assert.deepEqual(await outcomeOf(bytes, sizes[0]), first, 'read again');
  // What damaged streams gave may be refused for other reasons.
  else if (first.refused === undefined || second.refused === undefined)
    assert.deepEqual(second, first, `blocks of ${sizes.join(' and ')} make a difference`);
  return first;
}

function isDamaged({ refused, manifests }: Outcome): boolean {
  if (/is damaged/.test(refused ?? '') || manifests.some(({ losses }) => 'corrupt' in losses)) return true;
  // Of these that holds for what is cut off, too: what stands in a tag without an end is text to the parser, or nothing.
  return manifests.some(({ format, losses }) => CUT_ANYWHERE.has(format) && 'truncated' in losses);
}

/** Where a document breaks off, the rest of its block has been decoded, and counted, already. */
function settled(manifest: EvidenceManifest): EvidenceManifest {
  if (manifest.complete) return manifest;
  const { replacedCharacters, misreadUtf8, encodingInDoubt, ...losses } = manifest.losses;
  return { ...manifest, losses };
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function checkBatch(batch: Batch, known: Map<string, string[]>): void {
  const width = batch.columns.length;
  assert.ok(Number.isSafeInteger(batch.rows) && batch.rows > 0, `${batch.rows} rows`);
  assert.equal(batch.spans.length, batch.rows * width * 2, 'a span for each place');
  assert.equal(batch.quoted.length, batch.rows * width, 'a mark for each place');
  for (let i = 0; i < batch.spans.length; i += 2) {
    const start = batch.spans[i] ?? Number.NaN;
    const end = batch.spans[i + 1] ?? Number.NaN;
    assert.ok(start === -1 || (start >= 0 && start <= end && end <= batch.bytes.length), `span ${start} to ${end}`);
  }
  const names = batch.columns.map(({ name, named }) => `${named} ${name}`);
  const before = known.get(batch.table) ?? [];
  assert.deepEqual(names.slice(0, before.length), before, 'columns grow at their end only');
  known.set(batch.table, names);
}

function collect(batch: Batch, cells: Map<string, string[]>): void {
  const list = cells.get(batch.table) ?? [];
  cells.set(batch.table, list);
  const width = batch.columns.length;
  const bytes = Buffer.from(batch.bytes.buffer, batch.bytes.byteOffset, batch.bytes.length);
  for (let row = 0; row < batch.rows; row++) {
    const line: string[] = [];
    for (let column = 0; column < width; column++) {
      const place = row * width + column;
      const start = batch.spans[place * 2] ?? -1;
      if (start >= 0)
        line.push(
          `${column}${batch.quoted[place] === 1 ? 'q' : ''}${bytes.toString('utf8', start, batch.spans[place * 2 + 1])}`,
        );
    }
    list.push(line.join('\0'));
  }
}

function checkManifest(manifest: EvidenceManifest, rows: number): void {
  const { bytes, records, members, losses, sha256, complete, name } = manifest;
  for (const number of [bytes, records, members ?? 0, ...Object.values(losses)])
    assert.ok(Number.isSafeInteger(number) && number >= 0, `${name}: ${number} in the manifest`);
  assert.equal(records, rows, `${name}: records`);
  assert.match(sha256, /^[0-9a-f]{64}$/);
  assert.equal(typeof complete, 'boolean');
}
