/**
 * Values in lines of JSON. Enters: the place of a value. Leaves: the place where it ends, and strings without their escapes.
 * Deliberately absent: what a value means.
 */

/** The first byte from `at` on that is a quote, a backslash or a control character; a line end is behind every string. */
@inline
export function stringEnd(at: usize): usize {
  const quoteSigns = i8x16.splat(34);
  const slashes = i8x16.splat(92);
  const controls = i8x16.splat(32);
  let end = at;
  while (true) {
    const chunk = v128.load(end);
    const mask = i8x16.bitmask(
      v128.or(v128.or(i8x16.eq(chunk, quoteSigns), i8x16.eq(chunk, slashes)), i8x16.lt_u(chunk, controls)),
    );
    if (mask != 0) return end + <usize>ctz(mask);
    end += 16;
  }
}

@inline
export function blanks(at: usize): usize {
  while (load<u8>(at) == 32 || load<u8>(at) == 9) at++;
  return at;
}

/** Where the string that was written last ends, */
export let unescapedEnd: usize = 0;
/** and whether (1) it held half a surrogate pair. */
export let unescapedHalf: i32 = 0;

/** A number or a literal that begins with `c`. @returns the place behind it, or 0 */
export function word(from: usize, c: u8): usize {
  if (c == 116) return load<u32>(from) == 0x65757274 ? from + 4 : 0;
  if (c == 110) return load<u32>(from) == 0x6c6c756e ? from + 4 : 0;
  if (c == 102) return load<u32>(from, 1) == 0x65736c61 ? from + 5 : 0;
  let at = from;
  if (c == 45) c = load<u8>(++at);
  if (c == 48) at++;
  else {
    const first = at;
    at = digits(at);
    if (at == first) return 0;
  }
  c = load<u8>(at);
  if (c == 46) {
    const first = at + 1;
    at = digits(first);
    if (at == first) return 0;
    c = load<u8>(at);
  }
  if ((c | 32) == 101) {
    c = load<u8>(++at);
    if (c == 43 || c == 45) at++;
    const first = at;
    at = digits(at);
    if (at == first) return 0;
  }
  return at;
}

@inline
function digits(at: usize): usize {
  while (<u32>load<u8>(at) - 48 < 10) at++;
  return at;
}

/** Writes a string from `from` on as it was meant to `start`. @returns the place of its closing quote, or 0 */
export function unescape(from: usize, start: usize): usize {
  const quoteSigns = i8x16.splat(34);
  const slashes = i8x16.splat(92);
  const controls = i8x16.splat(32);
  let at = from;
  let to = start;
  let halves = false;
  while (true) {
    const chunk = v128.load(at);
    v128.store(to, chunk);
    const mask = i8x16.bitmask(
      v128.or(v128.or(i8x16.eq(chunk, quoteSigns), i8x16.eq(chunk, slashes)), i8x16.lt_u(chunk, controls)),
    );
    if (mask == 0) {
      at += 16;
      to += 16;
      continue;
    }
    at += <usize>ctz(mask);
    to += <usize>ctz(mask);
    const c = load<u8>(at);
    if (c == 34) break;
    if (c != 92) return 0;
    const kind = load<u8>(at, 1);
    at += 2;
    if (kind != 117) {
      const meant = simple(kind);
      if (meant == 0) return 0;
      store<u8>(to++, meant);
      continue;
    }
    let code = hex(at);
    if (code < 0) return 0;
    at += 4;
    if ((code & 0xf800) == 0xd800) {
      const low = (code & 0xfc00) == 0xd800 && load<u16>(at) == 0x755c ? hex(at + 2) : -1;
      if (low >= 0 && (low & 0xfc00) == 0xdc00) {
        code = 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff);
        at += 6;
      } else {
        code = 0xfffd;
        halves = true;
      }
    }
    to = encode(code, to);
  }
  unescapedEnd = to;
  unescapedHalf = halves ? 1 : 0;
  return at;
}

/** What a backslash and this letter mean; 0 if nothing. */
function simple(kind: u8): u8 {
  if (kind == 110) return 10;
  if (kind == 34 || kind == 92 || kind == 47) return kind;
  if (kind == 116) return 9;
  if (kind == 114) return 13;
  if (kind == 98) return 8;
  return kind == 102 ? 12 : 0;
}

/** Four hexadecimal digits, or −1. */
function hex(at: usize): i32 {
  let code = 0;
  for (let i: usize = 0; i < 4; i++) {
    const c = <i32>load<u8>(at + i);
    const letter = (c | 32) - 97;
    const digit = <u32>(c - 48) < 10 ? c - 48 : <u32>letter < 6 ? letter + 10 : -1;
    if (digit < 0) return -1;
    code = (code << 4) | digit;
  }
  return code;
}

function encode(code: i32, to: usize): usize {
  if (code < 0x80) {
    store<u8>(to, <u8>code);
    return to + 1;
  }
  if (code < 0x800) {
    store<u8>(to, <u8>(0xc0 | (code >> 6)));
    store<u8>(to, <u8>(0x80 | (code & 0x3f)), 1);
    return to + 2;
  }
  if (code < 0x10000) {
    store<u8>(to, <u8>(0xe0 | (code >> 12)));
    store<u8>(to, <u8>(0x80 | ((code >> 6) & 0x3f)), 1);
    store<u8>(to, <u8>(0x80 | (code & 0x3f)), 2);
    return to + 3;
  }
  store<u8>(to, <u8>(0xf0 | (code >> 18)));
  store<u8>(to, <u8>(0x80 | ((code >> 12) & 0x3f)), 1);
  store<u8>(to, <u8>(0x80 | ((code >> 6) & 0x3f)), 2);
  store<u8>(to, <u8>(0x80 | (code & 0x3f)), 3);
  return to + 4;
}
