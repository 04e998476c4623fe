/** Enters: text or bytes. Leaves: what the format that is surest reads in them, as plain rows. For tests only. */
import { cellText, isQuoted } from '../../src/evidence/batch.ts';
import { Budget, LIMITS } from '../../src/evidence/budget.ts';
import { Decoding, decodeHead } from '../../src/evidence/encoding/decode.ts';
import { accessLog } from '../../src/evidence/formats/access-log.ts';
import { combo } from '../../src/evidence/formats/combo.ts';
import { fixedWidth } from '../../src/evidence/formats/fixed-width.ts';
import { keyValue } from '../../src/evidence/formats/key-value.ts';
import { formats } from '../../src/evidence/index.ts';
import type { Content, Format, Head, Reading } from '../../src/evidence/types.ts';

const mine: readonly Format[] = [accessLog, keyValue, fixedWidth, combo];
const all = [...mine, ...formats.filter(({ id }) => mine.every((other) => other.id !== id))];

/** Bytes in a head. */
const HEAD = 1 << 16;

export interface Read {
  readonly format: string;
  readonly columns: string[];
  readonly rows: (string | undefined)[][];
  readonly quoted: boolean[][];
  readonly losses: Record<string, number>;
}

function headOf(bytes: Uint8Array): Head {
  const whole = bytes.length <= HEAD;
  const start = bytes.subarray(0, HEAD);
  return { bytes: start, whole, name: '"sample"', text: decodeHead(start, whole) };
}

/** The format that wins. */
export function formatOf(text: string): string {
  return best(headOf(Buffer.from(text)))?.id ?? 'none';
}

function best(head: Head): Format | undefined {
  let found: Format | undefined;
  let sure = 0;
  for (const format of all) {
    if (format.binary === true) continue;
    const score = format.sniff(head);
    if (score > sure) [found, sure] = [format, score];
  }
  return found;
}

/** Reads with the format that wins, or the one given; blocks have `size` bytes. Names that are ours stand in parentheses. */
export async function readLines(content: string | Uint8Array, size = HEAD, given?: Format): Promise<Read> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const head = headOf(bytes);
  const format = given ?? best(head);
  if (format === undefined) throw new Error('no format');
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
    raw: blocks,
    random: () => Promise.reject(new Error('not here')),
  };
  const rows: (string | undefined)[][] = [];
  const quoted: boolean[][] = [];
  let columns: string[] = [];
  for await (const batch of format.read(source, reading)) {
    columns = batch.columns.map(({ name, named }) => (named ? name : `(${name})`));
    for (let row = 0; row < batch.rows; row++) {
      rows.push(batch.columns.map((_, column) => cellText(batch, row, column)));
      quoted.push(batch.columns.map((_, column) => isQuoted(batch, row, column)));
    }
  }
  return { format: format.id, columns, rows, quoted, losses: { ...reading.losses } };
}
