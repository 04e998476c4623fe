/**
 * Enters: delimited text without quotes, in which a backslash escapes what would divide it, as PostgreSQL's COPY, MySQL's
 * INTO OUTFILE and their clients write it. Leaves: batches of one table. Deliberately absent: quotes.
 */
import { type EscapedRows, escapedRows } from '../escaped/rows.ts';
import { SAMPLE_ROWS } from '../limits.ts';
import { settleColumns } from '../positional.ts';
import { SqlReader } from '../sql/reader.ts';
import { readWindows } from '../sql/windows.ts';
import type { Column, Format } from '../types.ts';

/** Above delimited text, whose reader takes quotes for more than they are; below what knows its own marks. */
const ESCAPED = 0.75;
/** The mark at the end of the data, and nothing that looks like a statement in front of it. */
const MARKED = 0.95;
/** Above one column of any text; below a table whose delimiter is another. */
const COLUMN = 0.2;
const STATEMENT = /^(?:COPY\s[^\n]*\sFROM\s+stdin|(?:SET|INSERT|CREATE)\s[^\n]*[;(]\s*$)/im;
const NEWLINE = 10;
const RETURN = 13;
const BACKSLASH = 92;

export const escapedText: Format = {
  id: 'escaped-text',
  title: 'delimited text with backslash escapes (COPY, INTO OUTFILE)',
  loses: 'empty lines',
  blobs: true,

  sniff({ text, whole }) {
    const found = escapedRows(text, whole);
    if (found === undefined) return 0;
    if (found.width === 1) return found.ended ? COLUMN : 0;
    return found.ended && !STATEMENT.test(text) ? MARKED : ESCAPED;
  },

  async *read(content, reading) {
    const { text, whole } = content.head;
    const found = escapedRows(text, whole);
    if (found === undefined) return;
    const { header, columns } = columnsOf(found);
    const reader = new SqlReader(reading, false, null);
    reader.copied(columns, found.delimiter.charCodeAt(0));
    yield* readWindows(lines(content.utf8(true), header), reader);
  },

  parts: {
    plan: ({ text, whole }) => escapedRows(text, whole) ?? null,
    recordStart(_plan, window) {
      const end = new FirstLine().end(window);
      return end < 0 ? -1 : end + 1;
    },
  },
};

function columnsOf({ rows, width }: EscapedRows): { header: boolean; columns: Column[] } {
  const usual = rows.slice(0, SAMPLE_ROWS).filter((row) => row.length === width);
  return settleColumns(usual[0] === rows[0] ? usual : [...rows.slice(0, 1), ...usual]);
}

/** The blocks, without the first line if it is a header, and with a line end behind the last one. */
async function* lines(blocks: AsyncIterable<Uint8Array>, header: boolean): AsyncGenerator<Uint8Array> {
  const line = new FirstLine();
  let skip = header;
  let last = NEWLINE;
  for await (const block of blocks) {
    const from = skip ? line.end(block) + 1 : 0;
    if (skip && from === 0) continue;
    skip = false;
    last = block.at(-1) ?? last;
    if (from < block.length) yield block.subarray(from);
  }
  if (last !== NEWLINE) yield Uint8Array.of(NEWLINE);
}

/** Finds the end of the first line that isn't empty, in any number of blocks. */
class FirstLine {
  #begun = false;
  #escaped = false;

  /** The place of its line end, which no backslash escapes; −1 if it isn't in this block. */
  end(block: Uint8Array): number {
    for (const [at, byte] of block.entries()) {
      if (byte === NEWLINE && this.#begun && !this.#escaped) return at;
      if (byte === RETURN) continue;
      // Of a window that begins with backslashes, nobody knows whether they escape what follows.
      this.#begun ||= byte !== NEWLINE && byte !== BACKSLASH;
      this.#escaped = byte === BACKSLASH && !this.#escaped;
    }
    return -1;
  }
}
