/**
 * Enters: bytes at the start of a line of PostgreSQL's COPY … FROM stdin. Leaves: where its cells begin and end.
 * Deliberately absent: COPY's CSV format, and its binary one.
 */
import { BACKSLASH, byteAt, CR, DOT, LF, MORE } from './bytes.ts';
import { type Cells, ESCAPED, NULL, PLAIN } from './tuple.ts';

const CAPITAL_N = 78;

/** The place after the `\.` line that ends the data; the same place if another line stands here, MORE if it may yet come. */
export function copyEnd(bytes: Uint8Array, from: number, end: number, final: boolean): number {
  if (byteAt(bytes, from) !== BACKSLASH) return from;
  if (from + 1 >= end) return final ? from : MORE;
  if (byteAt(bytes, from + 1) !== DOT) return from;
  let at = from + 2;
  if (at < end && byteAt(bytes, at) === CR) at++;
  if (at >= end) return final ? end : MORE;
  return byteAt(bytes, at) === LF ? at + 1 : from;
}

/**
 * Scans a line. A backslash also escapes a line end, as older versions wrote it.
 * @param nullMark the bytes of NULL: `\N` unless the statement said otherwise
 * @returns the place after its line end, or MORE
 */
export function scanCopyLine(
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter: number,
  nullMark: Uint8Array,
  cells: Cells,
): number {
  cells.begin();
  let at = start;
  let from = start;
  let kind = PLAIN;
  // The place behind the last escape.
  let escaped = -1;
  for (;;) {
    let byte: number | undefined = 0;
    for (; at < end; at++) {
      byte = bytes[at];
      if (byte === delimiter || byte === LF || byte === BACKSLASH) break;
    }
    if (at >= end) return MORE;
    if (byte === BACKSLASH) {
      kind = ESCAPED;
      at += byteAt(bytes, at + 1) === CR && byteAt(bytes, at + 2) === LF ? 3 : 2;
      escaped = at;
      continue;
    }
    // A CR of the data is written \r: a bare one came with the line end of another system.
    const to = byte === LF && at > from && byteAt(bytes, at - 1) === CR && escaped !== at ? at - 1 : at;
    if (isNull(bytes, from, to, nullMark)) cells.add(from, from, NULL);
    else cells.add(from, to, kind);
    at++;
    if (byte === LF) return at;
    from = at;
    kind = PLAIN;
  }
}

/** Whether these bytes are the mark. */
export function isNull(bytes: Uint8Array, from: number, to: number, mark: Uint8Array): boolean {
  if (to - from !== mark.length) return false;
  for (let i = 0; i < mark.length; i++) if (bytes[from + i] !== mark[i]) return false;
  return true;
}

export const DEFAULT_NULL = new Uint8Array([BACKSLASH, CAPITAL_N]);
