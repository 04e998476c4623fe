/** Enters: text or bytes and a format. Leaves: what that format reads in them, whether it is on the list or not. For tests only. */
import { cellText } from '../../src/evidence/batch.ts';
import { Budget, LIMITS } from '../../src/evidence/budget.ts';
import { Decoding, decodeHead } from '../../src/evidence/encoding/decode.ts';
import type { Content, Format, Head, Reading } from '../../src/evidence/types.ts';

export interface ReadAs {
  tables: Record<string, { columns: string[]; rows: (string | undefined)[][] }>;
  losses: Record<string, number>;
  complete: boolean;
  sniff: number;
}

/** The head as the opening of evidence would give it. */
export function headOf(content: string | Uint8Array): Head {
  const all = typeof content === 'string' ? Buffer.from(content) : content;
  const bytes = all.subarray(0, 1 << 16);
  const whole = bytes.length === all.length;
  return { bytes, whole, name: '"sample"', text: decodeHead(bytes, whole) };
}

/** Reads content as a format, arriving in blocks of `size`. */
export async function readAs(format: Format, content: string | Uint8Array, size = 1 << 16): Promise<ReadAs> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const head = headOf(bytes);
  const reading: Reading = { complete: true, losses: Object.create(null) };
  const decoding = new Decoding(reading, head.bytes);
  async function* blocks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const source: Content = {
    head,
    budget: new Budget(LIMITS),
    text: () => decoding.decode(blocks()),
    utf8: () => decoding.utf8(blocks()),
    raw: () => blocks(),
    random: async () => ({ size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) }),
  };
  const tables: ReadAs['tables'] = Object.create(null);
  for await (const batch of format.read(source, reading)) {
    tables[batch.table] ??= { columns: [], rows: [] };
    const table = tables[batch.table];
    if (table === undefined) continue;
    table.columns = batch.columns.map(({ name, named }) => (named ? name : `(${name})`));
    for (let row = 0; row < batch.rows; row++)
      table.rows.push(batch.columns.map((_, column) => cellText(batch, row, column)));
  }
  return { tables, losses: { ...reading.losses }, complete: reading.complete, sniff: format.sniff(head) };
}

/** Rows of a table as objects of the cells they have. */
export function objects(read: ReadAs, table = ''): Record<string, string>[] {
  const { columns, rows } = read.tables[table] ?? { columns: [], rows: [] };
  return rows.map((row) =>
    Object.fromEntries(columns.flatMap((name, i) => (row[i] === undefined ? [] : [[name, row[i] ?? '']]))),
  );
}
