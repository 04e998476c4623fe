/** Enters: a format and bytes. Leaves: what the format reads in them, as plain rows. For tests only. */
import { InputError } from '../../src/errors.ts';
import { cellText, isQuoted } from '../../src/evidence/batch.ts';
import { Budget, LIMITS } from '../../src/evidence/budget.ts';
import { seized } from '../../src/evidence/seized.ts';
import type { Content, Format, Reading } from '../../src/evidence/types.ts';
import type { ReadTable } from './read.ts';

/** Bytes as evidence; they arrive in blocks of `size`, and random reads are cut short at no place but the end. */
export function contentOf(bytes: Uint8Array, size = 1 << 16): Content {
  const head = { bytes: bytes.subarray(0, 1 << 16), text: '', whole: bytes.length <= 1 << 16, name: '"sample"' };
  async function* raw(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return seized({
    head,
    budget: new Budget(LIMITS),
    raw,
    text: () => assertUnused(),
    utf8: () => assertUnused(),
    random: async () => ({
      size: bytes.length,
      async read(offset, length) {
        if (!Number.isSafeInteger(offset) || offset < 0) throw new RangeError(`offset ${offset}`);
        if (!Number.isSafeInteger(length) || length < 0) throw new RangeError(`length ${length}`);
        return Uint8Array.from(bytes.subarray(offset, offset + length));
      },
    }),
  });
}

function assertUnused(): never {
  throw new Error('a binary format reads no text');
}

export interface BinaryResult {
  readonly tables: Record<string, ReadTable>;
  readonly reading: Reading;
}

/** Reads all batches of a format. */
export async function readBinary(format: Format, bytes: Uint8Array, size?: number): Promise<BinaryResult> {
  const reading: Reading = { complete: true, losses: Object.create(null) };
  const tables: Record<string, ReadTable> = Object.create(null);
  for await (const batch of format.read(contentOf(bytes, size), reading)) {
    tables[batch.table] ??= { columns: [], rows: [], quoted: [] };
    const table = tables[batch.table];
    if (table === undefined) continue;
    table.columns = batch.columns.map(({ name, named }) => (named ? name : `(${name})`));
    for (let row = 0; row < batch.rows; row++) {
      table.rows.push(batch.columns.map((_, column) => cellText(batch, row, column)));
      table.quoted.push(batch.columns.map((_, column) => isQuoted(batch, row, column)));
    }
  }
  return { tables, reading };
}

/**
 * Reads damaged copies: cut at many places, and with some bytes changed. Nothing but an InputError may be thrown, and
 * what was cut must not pass for complete. Changes depend on the seed only.
 * @returns how many copies could be read in part
 */
export async function readDamaged(format: Format, bytes: Uint8Array, times: number, seed = 1): Promise<number> {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let readable = 0;
  for (let i = 0; i < times; i++) {
    const cut = i % 4 === 0;
    const copy = Buffer.from(cut ? bytes.subarray(0, random(bytes.length)) : bytes);
    for (let change = cut ? 0 : 1 + random(8); change > 0; change--) copy[random(copy.length)] = random(256);
    try {
      await readBinary(format, copy);
      readable++;
    } catch (error) {
      if (!(error instanceof InputError)) {
        throw new Error(`damaged copy ${i}: ${error instanceof Error ? error.stack : error}`);
      }
      if (/[\n\r]/.test(error.message)) throw new Error(`more than a line: ${error.message}`);
    }
  }
  return readable;
}
