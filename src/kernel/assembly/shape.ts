/**
 * Shapes, byte by byte: what `src/profile/shape.ts` says of a text, said of UTF-8. Leaves the shape in SHAPE, and what was
 * seen on the way in globals, since every later question about a cell starts from that.
 */
import { readAny } from './shape-any';

export const DIGIT: u32 = 1;
export const LOWER: u32 = 2;
export const UPPER: u32 = 3;
export const CONTROL: u32 = 4;
const WIDE: u32 = 5;
/** What was seen, by bit. */
export const SAW_DIGIT: u32 = 1 << 3;
export const SAW_HEX_LOWER: u32 = 1 << 4;
export const SAW_HEX_UPPER: u32 = 1 << 5;
export const SAW_OTHER: u32 = 1 << 6;
export const SAW_MASK: u32 = 1 << 7;
export const SAW_X: u32 = 1 << 8;
export const SAW_WIDE: u32 = 1 << 9;


/** By byte: its kind, and what it shows. */
export const CLASSES: usize = memory.data(512);
export const SHAPE: usize = memory.data(256);

/** Bytes of the last shape; UTF-16 units of the last cell; what it showed. */
export let shapeLength: i32 = 0;
export let units: i32 = 0;
export let seen: u32 = 0;

/** A cell of a known form, in which figures may be. */
export function setSeen(length: i32): void {
  units = length;
  seen = SAW_DIGIT;
}

/** What was found of any text, its shape lying in SHAPE. */
export function setShape(length: i32, count: i32, saw: u32): void {
  shapeLength = length;
  units = count;
  seen = saw;
}

/** Fills the table of ASCII. */
export function startShapes(): void {
  startPack();
  for (let c: u32 = 0; c < 256; c++) {
    let entry: u32 = SAW_OTHER;
    if (c >= 48 && c <= 57) entry = DIGIT | SAW_DIGIT;
    else if (c >= 97 && c <= 122) entry = LOWER | (c <= 102 ? SAW_HEX_LOWER : SAW_OTHER);
    else if (c >= 65 && c <= 90) entry = UPPER | (c <= 70 ? SAW_HEX_UPPER : SAW_OTHER);
    else if (c < 32 || c == 127) entry = CONTROL | SAW_OTHER;
    else if (c >= 128) entry = WIDE | SAW_OTHER | SAW_WIDE;
    if (c == 42 || c == 35) entry |= SAW_MASK;
    if (c == 120 || c == 88) entry |= SAW_X;
    store<u16>(CLASSES + ((<usize>c) << 1), <u16>entry);
  }
}

/** Where each of eight kept bytes comes from, by the bits of those that are kept. */
const PACK: usize = memory.data(256 * 8);

function startPack(): void {
  for (let mask = 0; mask < 256; mask++) {
    const row = PACK + ((<usize>mask) << 3);
    let n: usize = 0;
    for (let bit = 0; bit < 8; bit++) {
      if (((mask >> bit) & 1) == 0) continue;
      store<u8>(row + n, <u8>bit);
      n++;
    }
    for (; n < 8; n++) store<u8>(row + n, 0x80);
  }
}

/** Reads a cell and writes its shape. */
export function readShape(at: usize, length: i32): void {
  if (length > 64 || !readAscii(at, length)) readAny(at, length);
}

/** At most 64 bytes of ASCII, sixteen at a time and without a branch per byte; false if it is anything else. */
function readAscii(at: usize, length: i32): bool {
  let lower: u64 = 0;
  let upper: u64 = 0;
  let digit: u64 = 0;
  let hex: u64 = 0;
  let odd: u64 = 0;
  let sign: u64 = 0;
  let ex: u64 = 0;
  const small = i8x16.splat(32);
  for (let i = 0; i < length; i += 16) {
    const v = v128.load(at + <usize>i);
    const folded = v128.or(v, small);
    const d = i8x16.lt_u(i8x16.sub(v, i8x16.splat(48)), i8x16.splat(10));
    const l = i8x16.lt_u(i8x16.sub(v, i8x16.splat(97)), i8x16.splat(26));
    const u = i8x16.lt_u(i8x16.sub(v, i8x16.splat(65)), i8x16.splat(26));
    // Signs of ASCII lie from 32 to 126; what lies below and 127 are control characters, what lies above is for the long road.
    const o = i8x16.ge_u(i8x16.sub(v, small), i8x16.splat(95));
    const shift = <u64>i;
    lower |= (<u64>i8x16.bitmask(l)) << shift;
    upper |= (<u64>i8x16.bitmask(u)) << shift;
    digit |= (<u64>i8x16.bitmask(d)) << shift;
    odd |= (<u64>i8x16.bitmask(v)) << shift;
    hex |= (<u64>i8x16.bitmask(i8x16.lt_u(i8x16.sub(folded, i8x16.splat(97)), i8x16.splat(6)))) << shift;
    sign |= (<u64>i8x16.bitmask(v128.or(i8x16.eq(v, i8x16.splat(42)), i8x16.eq(v, i8x16.splat(35))))) << shift;
    ex |= (<u64>i8x16.bitmask(i8x16.eq(folded, i8x16.splat(120)))) << shift;
    let c = v128.bitselect(i8x16.splat(57), v, d);
    c = v128.bitselect(i8x16.splat(97), c, l);
    c = v128.bitselect(i8x16.splat(1), c, o);
    v128.store(SHAPE + <usize>i, v128.bitselect(i8x16.splat(65), c, u));
  }
  const valid = u64.MAX_VALUE >>> <u64>(64 - length);
  if ((odd & valid) != 0) return false;
  lower &= valid;
  upper &= valid;
  digit &= valid;
  hex &= valid;
  const hexLower = hex & lower;
  const hexUpper = hex & upper;
  let saw: u32 = 0;
  if (digit != 0) saw |= SAW_DIGIT;
  if (hexLower != 0) saw |= SAW_HEX_LOWER;
  if (hexUpper != 0) saw |= SAW_HEX_UPPER;
  if ((valid & ~(digit | hex)) != 0) saw |= SAW_OTHER;
  if ((sign & valid) != 0) saw |= SAW_MASK;
  if ((ex & valid) != 0) saw |= SAW_X;
  seen = saw;
  units = length;
  if (length >= 16 && (saw & SAW_OTHER) == 0 && (hexLower != 0) != (hexUpper != 0)) {
    shapeLength = <i32>(hexShape(length) - SHAPE);
    return true;
  }
  // The second of small letters and the sixth of capitals becomes a plus, those behind go.
  const two = lower & (lower << 1);
  const pair = upper & (upper << 1);
  const six = pair & (pair << 2) & (pair << 4);
  const keep = valid & ~((two & (lower << 2)) | (six & (six << 1)));
  let plus = (two & ~(lower << 2)) | (six & ~(six << 1));
  while (plus != 0) {
    store<u8>(SHAPE + <usize>ctz(plus), 43);
    plus &= plus - 1;
  }
  if (keep == valid) {
    shapeLength = length;
    return true;
  }
  let out = SHAPE;
  for (let i = 0; i < length; i += 8) {
    const mask = <u32>(keep >>> <u64>i) & 255;
    const packed = i8x16.swizzle(v128.load64_zero(SHAPE + <usize>i), v128.load64_zero(PACK + ((<usize>mask) << 3)));
    v128.store64_lane(out, packed, 0);
    out += <usize>popcnt(mask);
  }
  shapeLength = <i32>(out - SHAPE);
  return true;
}

/** `hex{32}` */
export function hexShape(length: i32): usize {
  store<u32>(SHAPE, 0x7b786568);
  let out = SHAPE + 4;
  if (length >= 100) store<u8>(out++, <u8>(48 + length / 100));
  if (length >= 10) store<u8>(out++, <u8>(48 + ((length / 10) % 10)));
  store<u8>(out++, <u8>(48 + (length % 10)));
  store<u8>(out++, 125);
  return out;
}
