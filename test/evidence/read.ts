/** Enters: text or bytes. Leaves: what the evidence stage reads in them, as plain rows. For tests only. */
import { cellText, isQuoted } from '../../src/evidence/batch.ts';
import type { Limits } from '../../src/evidence/budget.ts';
import { ChunkSource } from '../../src/evidence/chunk-source.ts';
import { peekSource } from '../../src/evidence/open.ts';
import type { EvidenceFile, EvidenceManifest } from '../../src/evidence/types.ts';

export interface ReadTable {
  columns: string[];
  /** Names that are ours stand in parentheses here. */
  rows: (string | undefined)[][];
  quoted: boolean[][];
}

export interface ReadResult {
  tables: Record<string, ReadTable>;
  manifest: EvidenceManifest;
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads bytes as evidence; `size` is both the size in which they arrive and that of the blocks. */
export async function readAll(content: string | Uint8Array, size = 1 << 16): Promise<ReadResult> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = (await peekSource(new ChunkSource(pieces(bytes, size), 'sample', { blockBytes: size }))).asEvidence();
  const tables: Record<string, ReadTable> = Object.create(null);
  for await (const batch of file.batches()) {
    tables[batch.table] ??= { columns: [], rows: [], quoted: [] };
    const table = tables[batch.table];
    if (table === undefined) continue;
    table.columns = batch.columns.map(({ name, named }) => (named ? name : `(${name})`));
    for (let row = 0; row < batch.rows; row++) {
      table.rows.push(batch.columns.map((_, column) => cellText(batch, row, column)));
      table.quoted.push(batch.columns.map((_, column) => isQuoted(batch, row, column)));
    }
  }
  // A table may have got columns since its first rows were read.
  for (const { columns, rows, quoted } of Object.values(tables)) {
    for (const row of rows) while (row.length < columns.length) row.push(undefined);
    for (const row of quoted) while (row.length < columns.length) row.push(false);
  }
  return { tables, manifest: file.manifest() };
}

/** The only table, as columns and rows. */
export async function readOne(
  content: string | Uint8Array,
  size?: number,
): Promise<ReadTable & { manifest: EvidenceManifest }> {
  const { tables, manifest } = await readAll(content, size);
  const names = Object.keys(tables);
  const only = tables[names[0] ?? ''];
  if (only === undefined || names.length !== 1) throw new Error(`tables: ${names.join(', ')}`);
  return { ...only, manifest };
}

export interface ReadMember {
  manifest: EvidenceManifest;
  rows: (string | undefined)[][];
}

/** Everything in a container: lines and rows, in their order. */
export async function readMembers(
  bytes: Uint8Array,
  options: { size?: number; limits?: Partial<Limits>; name?: string } = {},
): Promise<ReadMember[]> {
  const { size = 1 << 16, limits = {}, name = 'sample' } = options;
  const peeked = await peekSource(new ChunkSource(pieces(bytes, size), name, { blockBytes: size }));
  const read: { file: EvidenceFile; rows: ReadMember['rows'] }[] = [];
  for await (const file of peeked.files({ limits })) {
    const rows: ReadMember['rows'] = [];
    for await (const batch of file.batches())
      for (let row = 0; row < batch.rows; row++) rows.push(batch.columns.map((_, i) => cellText(batch, row, i)));
    read.push({ file, rows });
  }
  return read.map(({ file, rows }) => ({ manifest: file.manifest(), rows }));
}
