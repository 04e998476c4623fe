/**
 * Rows of an INSERT to spans, as long as they are plain: literals, numbers, NULL, as many as the table has columns. Whatever
 * else stands in a row (an expression, a comment, a word of the dialect) ends the scan before it: the host reads that row.
 * Says of every row that it reads what `src/evidence/sql/tuple.ts` says of it.
 *
 * Grid: rows × width pairs of start and end relative to the input; a byte each for "in quotes".
 */

const COMMA: u8 = 44;
const OPEN: u8 = 40;
const CLOSE: u8 = 41;
const QUOTE: u8 = 39;
const DOUBLE: u8 = 34;
const BACKSLASH: u8 = 92;
const HASH: u8 = 35;
const HYPHEN: u8 = 45;
const CAPITAL_N: u8 = 78;

/** Bytes that end a plain value (1) or make it an expression (2). */
const STOP: usize = memory.data(256);
/** What the letter behind a backslash means, itself if nothing else (MySQL manual, String Literals). */
const MEANT: usize = memory.data(256);
let started = false;

function start(): void {
  started = true;
  store<u8>(STOP + <usize>COMMA, 1);
  store<u8>(STOP + <usize>CLOSE, 1);
  // ( ' " ` [ { $ ; : / | _
  expression(40);
  expression(39);
  expression(34);
  expression(96);
  expression(91);
  expression(123);
  expression(36);
  expression(59);
  expression(58);
  expression(47);
  expression(124);
  expression(95);
  for (let i: usize = 0; i < 256; i++) store<u8>(MEANT + i, <u8>i);
  store<u8>(MEANT + 48, 0);
  store<u8>(MEANT + 98, 8);
  store<u8>(MEANT + 116, 9);
  store<u8>(MEANT + 110, 10);
  store<u8>(MEANT + 114, 13);
  store<u8>(MEANT + 90, 26);
}

function expression(sign: usize): void {
  store<u8>(STOP + sign, 2);
}

/** Where the last row that was read begins, and the place behind it. */
export let sqlStart: i32 = 0;
export let sqlEnd: i32 = 0;
/** Bytes used in the area for literals without their escapes. */
export let sqlSide: i32 = 0;

/** Whether the literal passed last has escapes. */
let escaped = false;

/**
 * Scans rows, the first of which opens at `from`; at most `most`.
 *
 * @param backslash whether a backslash escapes in a literal
 * @param side where literals without their escapes may be written, relative to the input; as long as the input
 * @returns how many rows were read
 */
export function sqlScan(
  input: usize, from: i32, length: i32, width: i32, backslash: i32,
  spans: usize, quotes: usize, most: i32, side: i32,
): i32 {
  if (!started) start();
  const end = input + <usize>length;
  let at = input + <usize>from;
  let used = side;
  let rows = 0;
  sqlEnd = from;
  while (rows < most) {
    const behind = readRow(input, at, end, width, backslash != 0, spans, quotes, used);
    if (behind == 0) break;
    used = sideUsed;
    sqlStart = <i32>(at - input);
    sqlEnd = <i32>(behind - input);
    spans += (<usize>width) << 3;
    quotes += <usize>width;
    rows++;
    at = skipBlanks(behind, end);
    if (at == end || load<u8>(at) != COMMA) break;
    at = skipBlanks(at + 1, end);
    if (at == end || load<u8>(at) != OPEN) break;
  }
  sqlSide = used - side;
  return rows;
}

let sideUsed: i32 = 0;

/** Whether two hyphens stand somewhere, or MySQL's #: what follows them up to the end of the line is no value. */
function isCommented(from: usize, to: usize, hash: bool): bool {
  for (let at = from; hash && at < to; at++) if (load<u8>(at) == HASH) return true;
  for (; from + 1 < to; from++) if (load<u8>(from) == HYPHEN && load<u8>(from + 1) == HYPHEN) return true;
  return false;
}

@inline
function skipBlanks(at: usize, end: usize): usize {
  while (at < end && load<u8>(at) <= 32) at++;
  return at;
}

/** Reads a row. @returns the place behind it, 0 if it isn't plain or isn't there as a whole */
function readRow(
  input: usize, open: usize, end: usize, width: i32, backslash: bool, spans: usize, quotes: usize, side: i32,
): usize {
  const spansEnd = spans + ((<usize>width) << 3);
  let at = open + 1;
  while (spans != spansEnd) {
    at = skipBlanks(at, end);
    if (at == end) return 0;
    const first = at;
    let byte = load<u8>(at);
    // N'…': the prefix says nothing that UTF-8 doesn't.
    if (byte == CAPITAL_N && at + 1 < end && load<u8>(at + 1) == QUOTE) {
      at++;
      byte = QUOTE;
    }
    let from: usize;
    let to: usize;
    if (byte == QUOTE || byte == DOUBLE) {
      from = at + 1;
      to = literalEnd(from, end, byte, backslash ? BACKSLASH : byte);
      if (to == 0) return 0;
      at = skipBlanks(to + 1, end);
      store<u8>(quotes, 1);
    } else {
      from = first;
      at = numberEnd(at, end);
      const figures = at;
      while (at < end && load<u8>(STOP + <usize>load<u8>(at)) == 0) at++;
      to = at;
      while (to > from && load<u8>(to - 1) <= 32) to--;
      if (to == from || (byte == HYPHEN && load<u8>(from + 1) == HYPHEN)) return 0;
      if (at != figures && isCommented(max(from + 2, figures) - 2, to, backslash)) return 0;
      const letter = byte | 32;
      // NULL, which is nothing without quotes; DEFAULT and the like are for the host.
      if (letter == 110 && isNull(from, to)) to = from;
      else if (letter == 100) return 0;
      escaped = false;
      store<u8>(quotes, 0);
    }
    if (at >= end) return 0;
    const after = load<u8>(at);
    if (after != COMMA && after != CLOSE) return 0;
    if (escaped) {
      const fresh = unescape(input, from, to, byte, backslash, side);
      store<i32>(spans, side);
      store<i32>(spans, fresh, 4);
      side = fresh;
    } else {
      store<i32>(spans, <i32>(from - input));
      store<i32>(spans, <i32>(to - input), 4);
    }
    spans += 8;
    quotes++;
    at++;
    if (after == CLOSE) {
      sideUsed = side;
      return spans == spansEnd ? at : 0;
    }
  }
  return 0;
}

/** Behind the figures, points and signs of up to sixteen bytes, if a comma or a bracket follows them; else where it began. */
@inline
function numberEnd(at: usize, end: usize): usize {
  if (at + 16 > end) return at;
  const v = v128.load(at);
  const stop = i8x16.bitmask(v128.or(i8x16.eq(v, i8x16.splat(COMMA)), i8x16.eq(v, i8x16.splat(CLOSE))));
  // Hyphen and point lie side by side.
  const signs = i8x16.bitmask(v128.or(i8x16.le_u(i8x16.sub(v, i8x16.splat(48)), i8x16.splat(9)), i8x16.le_u(i8x16.sub(v, i8x16.splat(45)), i8x16.splat(1))));
  const before = (stop & -stop) - 1;
  return stop != 0 && (before & ~signs) == 0 ? at + <usize>ctz(stop) : at;
}

/** Where the literal ends whose inside begins at `at`, sixteen bytes at a time; 0 if it doesn't. */
function literalEnd(at: usize, end: usize, quote: u8, marker: u8): usize {
  const quotes = i8x16.splat(quote);
  const markers = i8x16.splat(marker);
  escaped = false;
  while (at < end) {
    const v = v128.load(at);
    const found = i8x16.bitmask(v128.or(i8x16.eq(v, quotes), i8x16.eq(v, markers)));
    if (found == 0) {
      at += 16;
      continue;
    }
    at += <usize>ctz(found);
    if (at >= end) return 0;
    if (load<u8>(at) == quote && !(at + 1 < end && load<u8>(at + 1) == quote)) return at;
    escaped = true;
    at += 2;
  }
  return 0;
}

function isNull(from: usize, to: usize): bool {
  return to - from == 4 && (load<u32>(from) | 0x20202020) == 0x6c6c756e;
}

/** Writes a literal as it was meant. @returns where it ends */
function unescape(input: usize, from: usize, to: usize, quote: u8, backslash: bool, out: i32): i32 {
  let at = from;
  while (at < to) {
    const byte = load<u8>(at);
    if (backslash && byte == BACKSLASH && at + 1 < to) {
      const letter = load<u8>(at + 1);
      // \% and \_ stay as they are.
      if (letter == 37 || letter == 95) {
        store<u8>(input + <usize>out, BACKSLASH);
        out++;
      }
      store<u8>(input + <usize>out, load<u8>(MEANT + <usize>letter));
      at += 2;
    } else {
      store<u8>(input + <usize>out, byte);
      at += byte == quote && load<u8>(at + 1) == quote ? 2 : 1;
    }
    out++;
  }
  return out;
}
