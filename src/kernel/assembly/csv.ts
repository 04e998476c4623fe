/**
 * Delimited text to spans, 64 bytes at a time: a bitmask of delimiters, quotes and line ends, and a state for the few bytes
 * that matter. Reads only what it is sure of: a record with a stray or unclosed quote, or with more fields than there are
 * columns, is left to the host, which goes on behind it.
 *
 * Grid: rows × width pairs of start and end relative to the input, −1 where a row is short; a byte each for "quoted".
 */

import { isHeader, signBits, signMask, signSpan } from './csv-header';

/** Why a scan ended. */
const MORE: i32 = 0;
const FULL: i32 = 1;
const DOUBT: i32 = 2;
const WIDER: i32 = 3;

const QUOTED: i32 = 1;
const CLOSED: i32 = 2;

export let scanRows: i32 = 0;
/** Where the first record that wasn't read begins. */
export let scanEnd: i32 = 0;
/** Rows with fewer or more fields than `usual`. */
export let scanRagged: i32 = 0;
/** Rows that were the header once more, and are none of `scanRows`. */
export let scanRepeated: i32 = 0;
/** Rows of more than one cell and no value in any, none of `scanRows` either. */
export let scanEmpty: i32 = 0;
/** Bytes used in the area for cells without their escapes. */
export let sideUsed: i32 = 0;

let delimiter: u8 = 44;
let quote: u8 = 34;
let backslash: bool = false;
let blanks: bool = false;

/** The dialect of the scans that follow; delimiter 0 means a file of one column. */
export function csvDialect(delimiterByte: i32, quoteByte: i32, escapes: i32, skipBlanks: i32): void {
  delimiter = <u8>delimiterByte;
  quote = <u8>quoteByte;
  backslash = escapes != 0;
  blanks = skipBlanks != 0;
}

/**
 * Scans from `from` (the start of a record) to `length`, the end of what there is; at most `most` rows.
 *
 * @param last whether nothing follows
 * @param side where cells without their escapes may be written, relative to the input; as long as the input
 * @returns why it ended
 */
export function csvScan(
  input: usize, from: i32, length: i32, last: i32, width: i32, usual: i32,
  spans: usize, quotes: usize, most: i32, side: i32,
): i32 {
  // Without a delimiter only lines are told apart. Loaded at each use: an engine builds or spills such constants otherwise.
  memory.fill(SIGNS, delimiter == 0 ? 10 : delimiter, 16);
  memory.fill(SIGNS + 16, quote, 16);
  memory.fill(SIGNS + 32, 10, 16);
  memory.fill(quotes, 0, most * width);
  const comma = <u32>delimiter;
  const widthBytes = (<usize>width) << 3;
  let rows = 0;
  let ragged = 0;
  let repeated = 0;
  let empty = 0;
  let state = 0;
  let escaped = false;
  let recordStart = from;
  let start = from;
  let content = 0;
  let closing = 0;
  let skip = -1;
  let span = spans;
  /** Where the row that is read begins, and where it must end. */
  let rowSpan = spans;
  let rowEnd = spans + widthBytes;
  let used = side;
  let block = from & ~63;
  let reason = MORE;
  let mask: u64 = 0;
  let at = 0;
  /** A quote at the end of what there is may be doubled by what follows. */
  const sure = last != 0 ? length : length - 1;
  let reading = true;
  while (reading && block < sure) {
    mask = signsIn(input + <usize>block);
    if (block < from) mask &= u64.MAX_VALUE << <u64>(from - block);
    if (block + 64 > sure) mask &= u64.MAX_VALUE >>> <u64>(block + 64 - sure);
    while (mask != 0) {
      at = block + <i32>ctz(mask);
      let c = <u32>load<u8>(input + <usize>at);
      if (state == 0) {
        // Nearly always a field ends at a delimiter.
        while (c == comma && span != rowEnd) {
          store<u64>(span, <u64><u32>start | ((<u64>at) << 32));
          span += 8;
          start = at + 1;
          mask &= mask - 1;
          if (mask == 0) break;
          at = block + <i32>ctz(mask);
          c = <u32>load<u8>(input + <usize>at);
        }
        if (mask == 0) break;
      }
      mask &= mask - 1;
      if (state == 0) {
        if (c == quote) {
          if (at == start) {
            state = QUOTED;
            content = at + 1;
            escaped = false;
          } else if (blanks && isBlank(input, start, at)) {
            state = QUOTED;
            content = at + 1;
            escaped = false;
          }
          continue;
        }
        if (span == rowEnd) {
          reason = WIDER;
          reading = false;
          break;
        }
        let end = at;
        if (c == 10 && end > start && load<u8>(input + <usize>(end - 1)) == 13) end--;
        store<i32>(span, start);
        store<i32>(span, end, 4);
      } else if (state == QUOTED) {
        if (c != quote || at == skip) continue;
        if (backslash && isEscaped(input, at, content)) {
          escaped = true;
          continue;
        }
        if (at + 1 < length && load<u8>(input + <usize>(at + 1)) == quote) {
          escaped = true;
          skip = at + 1;
          continue;
        }
        state = CLOSED;
        closing = at;
        continue;
      } else {
        // Between a closing quote and here only blanks, and before a line end a return.
        let end = at;
        if (c == 10 && end > closing + 1 && load<u8>(input + <usize>(end - 1)) == 13) end--;
        if (c == quote || !isBlank(input, closing + 1, end)) {
          reason = DOUBT;
          reading = false;
          break;
        }
        if (span == rowEnd) {
          reason = WIDER;
          reading = false;
          break;
        }
        if (escaped || (backslash && hasBackslash(input, content, closing))) {
          const fresh = unescape(input, content, closing, used);
          store<i32>(span, used);
          store<i32>(span, fresh, 4);
          used = fresh;
        } else {
          store<i32>(span, content);
          store<i32>(span, closing, 4);
        }
        store<u8>(quotes + ((span - spans) >> 3), 1);
        state = 0;
      }
      // A field has ended.
      span += 8;
      start = at + 1;
      if (c != 10) continue;
      const cells = <i32>((span - rowSpan) >> 3);
      if (load<i32>(span - 4) - recordStart == cells - 1) {
        // Nothing but delimiters: an empty line, or an empty row of a sheet. A quoted cell ends further on.
        if (cells > 1) empty++;
        span = rowSpan;
      } else {
        if (cells != usual) ragged++;
        for (; span < rowEnd; span += 8) store<i64>(span, -1);
        // Eight bytes of one cell tell nearly every record from the header; where a row has no such cell, any eight. Two nanoseconds
        // a row; in a loop of its own behind this one it takes three.
        const sign = load<i32>(rowSpan + signSpan);
        if ((load<u64>(input + <usize>sign) & signMask) == signBits && isHeader(input, rowSpan, width)) {
          repeated++;
          memory.fill(quotes + ((rowSpan - spans) >> 3), 0, width);
          span = rowSpan;
        } else {
          rowSpan = span;
          rowEnd = span + widthBytes;
          rows++;
        }
      }
      recordStart = start;
      if (rows == most) {
        reason = FULL;
        reading = false;
        break;
      }
    }
    block += 64;
    // A quote open for so long may never close: the host decides.
    if (state == QUOTED && block - content > OPEN_QUOTE) {
      reason = DOUBT;
      break;
    }
  }
  scanRows = rows;
  scanRepeated = repeated;
  scanRagged = ragged;
  scanEmpty = empty;
  scanEnd = recordStart;
  sideUsed = used - side;
  return reason;
}

/** Delimiter, quote and line end, sixteen times each. */
const SIGNS: usize = memory.data(48);

/** A bit for each of 64 bytes that is a delimiter, a quote or a line end. */
@inline
function signsIn(p: usize): u64 {
  const delimiters = v128.load(SIGNS);
  const quoteSigns = v128.load(SIGNS, 16);
  const lineEnds = v128.load(SIGNS, 32);
  return (
    signsAmong(v128.load(p), delimiters, quoteSigns, lineEnds) |
    (signsAmong(v128.load(p, 16), delimiters, quoteSigns, lineEnds) << 16) |
    (signsAmong(v128.load(p, 32), delimiters, quoteSigns, lineEnds) << 32) |
    (signsAmong(v128.load(p, 48), delimiters, quoteSigns, lineEnds) << 48)
  );
}

@inline
function signsAmong(chunk: v128, delimiters: v128, quoteSigns: v128, lineEnds: v128): u64 {
  return <u64>(<u32>i8x16.bitmask(v128.or(v128.or(i8x16.eq(chunk, delimiters), i8x16.eq(chunk, lineEnds)), i8x16.eq(chunk, quoteSigns))));
}

/** As in `src/evidence/csv/scanner.ts`. */
const OPEN_QUOTE: i32 = 1 << 20;

function isBlank(input: usize, from: i32, to: i32): bool {
  for (let i = from; i < to; i++) if (load<u8>(input + <usize>i) != 32) return false;
  return true;
}

function isEscaped(input: usize, at: i32, from: i32): bool {
  let slashes = 0;
  while (at - slashes > from && load<u8>(input + <usize>(at - slashes - 1)) == 92) slashes++;
  return (slashes & 1) == 1;
}

function hasBackslash(input: usize, from: i32, to: i32): bool {
  for (let i = from; i + 1 < to; i++) if (load<u8>(input + <usize>i) == 92) return true;
  return false;
}

/** Writes a quoted cell as it was meant. @returns where it ends */
function unescape(input: usize, from: i32, to: i32, out: i32): i32 {
  let i = from;
  while (i < to) {
    const c = load<u8>(input + <usize>i);
    const next = i + 1 < to ? load<u8>(input + <usize>(i + 1)) : <u8>0;
    if ((c == quote && next == quote) || (backslash && c == 92 && (next == quote || next == 92))) {
      store<u8>(input + <usize>out, next);
      i += 2;
    } else {
      store<u8>(input + <usize>out, c);
      i++;
    }
    out++;
  }
  return out;
}
