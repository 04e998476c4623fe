/**
 * The form of a cell: its text with one sign for all digits, one for small letters and one for capitals, as a hash. Cells of
 * one form have one length, one shape and, but for what a crypt string spells out, one answer to every question about it; so
 * a column asks once per form. Only ASCII of at most 64 bytes without a sign of masking by letters has a form.
 */
import { finish as finishHash, MASKS, round, startHashes } from './hash';

const K0: u64 = 0x9e3779b97f4a7c15;
const K1: u64 = 0xbf58476d1ce4e5b9;
const K2: u64 = 0x94d049bb133111eb;
/** Longest cell that has a form. */
const LONGEST: i32 = 64;
/** Fewest figures of base 16 that make up one of the shapes of digests. */
const DIGEST: i32 = 16;
/** Sixteen times the same byte: loaded, since an engine builds a constant anew at every use. */
const SAME: usize = memory.data(16 * 9);

function same(index: usize, byte: u8): void {
  memory.fill(SAME + (index << 4), byte, 16);
}

export function startForms(): void {
  startHashes();
  same(0, 32);
  // Added to small letters so that only they lie from 102 to 127, those that no number of base 16 has from 108, x at 125.
  same(1, 5);
  same(2, 101);
  same(3, 107);
  same(4, 125);
  // Added to digits so that only they lie from 118 to 127.
  same(5, 70);
  same(6, 117);
  // What these bits leave of a digit, a small letter and a capital is one byte each, and none of ASCII.
  same(7, 0x9f);
}

/** As `round`, with a second product: signs of three kinds differ in few bits, and one product lets two words cancel out. */
@inline
function turn(h: u64, word: u64): u64 {
  let x = (h ^ word) * K0;
  x = (x ^ (x >>> 32)) * K2;
  return x ^ (x >>> 29);
}

/** Two words as one. Neither has to wait for what was read before them. */
@inline
function both(v: v128): u64 {
  return (i64x2.extract_lane(v, 0) * K1) ^ rotl<u64>(i64x2.extract_lane(v, 1) * K2, 32);
}

@inline
function finish(h: u64, word: bool): u64 {
  const x = (word ? ~h : h) * K2;
  // 0 marks an empty entry, and a cell without a form.
  return x ^ (x >>> 29) | 1;
}

/** Form of at most sixteen bytes, behind which `v` holds zeros. */
@inline
export function formShort(v: v128, length: i32): u64 {
  const folded = i8x16.add(v128.or(v, v128.load(SAME)), v128.load(SAME, 16));
  const letter = i8x16.gt_s(folded, v128.load(SAME, 32));
  const digit = i8x16.gt_s(i8x16.add(v, v128.load(SAME, 80)), v128.load(SAME, 96));
  const c = v128.or(v, v128.and(v128.or(letter, digit), v128.load(SAME, 112)));
  const word = i8x16.bitmask(i8x16.gt_s(folded, v128.load(SAME, 48)));
  if (i8x16.bitmask(v) != 0) return 0;
  if (word != 0) {
    const ex = i8x16.bitmask(i8x16.eq(folded, v128.load(SAME, 64)));
    if (ex != 0 && mayMask(<u64>ex, v)) return 0;
  }
  return finish(turn(<u64>length * K1, both(c)), word != 0);
}

/** Whether there are three x in a row, or an x and a sign of masking (42, 35). */
function mayMask(ex: u64, v: v128): bool {
  if ((ex & (ex >>> 1) & (ex >>> 2)) != 0) return true;
  return v128.any_true(v128.or(i8x16.eq(v, i8x16.splat(42)), i8x16.eq(v, i8x16.splat(35))));
}

/** Hash of the cell that `formLong` has just read, without a key; 0 if it was left unread. */
export let readHash: u64 = 0;

/** Form of any cell; 0 if it has none. Hashes it on the way. */
export function formLong(at: usize, length: i32): u64 {
  readHash = 0;
  if (length > LONGEST) return 0;
  let form = <u64>length * K1;
  let hash = form;
  let words = i64x2.splat(0);
  let others = i64x2.splat(0);
  /** A bit for each x. */
  let ex: u64 = 0;
  for (let i = 0; i < length; i += 16) {
    const valid = v128.load(MASKS + ((<usize>min(16, length - i)) << 4));
    const v = v128.and(v128.load(at + <usize>i), valid);
    if (i8x16.bitmask(v) != 0) return 0;
    hash = round(round(hash, i64x2.extract_lane(v, 0)), i64x2.extract_lane(v, 1));
    const folded = i8x16.add(v128.or(v, v128.load(SAME)), v128.load(SAME, 16));
    const letter = i8x16.gt_s(folded, v128.load(SAME, 32));
    const digit = i8x16.gt_s(i8x16.add(v, v128.load(SAME, 80)), v128.load(SAME, 96));
    const known = v128.or(letter, digit);
    const c = v128.or(v, v128.and(known, v128.load(SAME, 112)));
    words = v128.or(words, i8x16.gt_s(folded, v128.load(SAME, 48)));
    ex |= (<u64>i8x16.bitmask(i8x16.eq(folded, v128.load(SAME, 64)))) << <u64>i;
    others = v128.or(others, v128.andnot(valid, known));
    form = turn(form, both(c));
  }
  readHash = finishHash(hash);
  if (ex != 0 && mayMaskLong(ex, at, length)) return 0;
  const word = v128.any_true(words);
  if (!word && length >= DIGEST && !v128.any_true(others)) {
    // Figures of base 16, letters of one case and digits: only the length shows.
    const cases = casesOf(at, length);
    if (cases == (LOWER | DIGITS)) return finish((<u64>length * K1) ^ K0, false);
    if (cases == (UPPER | DIGITS)) return finish((<u64>length * K1) ^ K2, false);
  }
  return finish(form, word);
}

/** The same as `mayMask`, for up to 64 bytes. */
function mayMaskLong(ex: u64, at: usize, length: i32): bool {
  for (let i = 0; i < length; i += 16) {
    if (mayMask(ex, v128.and(v128.load(at + <usize>i), v128.load(MASKS + ((<usize>min(16, length - i)) << 4))))) return true;
  }
  return false;
}

const LOWER: i32 = 1;
const UPPER: i32 = 2;
const DIGITS: i32 = 4;

/** What there is in a cell of letters and digits: bit 6 is set in letters, bit 5 in small ones and in digits. */
function casesOf(at: usize, length: i32): i32 {
  const both = i8x16.splat(0x60);
  let small = i64x2.splat(0);
  let capital = i64x2.splat(0);
  let digit = i64x2.splat(0);
  for (let i = 0; i < length; i += 16) {
    const v = v128.and(v128.load(at + <usize>i), v128.load(MASKS + ((<usize>min(16, length - i)) << 4)));
    const bits = v128.and(v, both);
    small = v128.or(small, i8x16.eq(bits, both));
    capital = v128.or(capital, i8x16.eq(bits, i8x16.splat(0x40)));
    digit = v128.or(digit, i8x16.eq(bits, i8x16.splat(0x20)));
  }
  return (v128.any_true(small) ? LOWER : 0) | (v128.any_true(capital) ? UPPER : 0) | (v128.any_true(digit) ? DIGITS : 0);
}
