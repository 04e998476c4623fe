/**
 * Placeholders, masks and digests: the cheap tests by which the host's detectors are asked only rarely. Each says exactly
 * what `src/profile/cell.ts` says of the same value; a differential test holds them together.
 */
import { hashBytes } from './hash';
import { isHashed, isMasked } from './imports';
import { SAW_DIGIT, SAW_HEX_LOWER, SAW_HEX_UPPER, SAW_MASK, SAW_OTHER, SAW_WIDE, SAW_X, seen, units } from './shape';

/** Hashes of the placeholder words, an open table; lengths above this are none. */
const WORDS: usize = memory.data(256 * 8);
/** Lengths of words that begin with a byte, a bit each; for lengths above 30 the last. */
const FIRSTS: usize = memory.data(256 * 4);
const ALL_FROM_FOUR: u32 = 0xfffffff0;
/** Lengths of what a byte can begin: words, and signs over and over. */
const STARTS: usize = memory.data(256 * 4);
/** Second bytes of words that begin with a byte (small letters): a bit each for the lower five of their bits. */
const NEXTS: usize = memory.data(256 * 4);
const LOWERED: usize = memory.data(64);
let longest: i32 = 0;

/** Signs that, over and over, stand for nothing. */
export function startMarks(): void {
  allow(48);
  allow(42);
  allow(95);
  allow(35);
  allow(57);
  allow(88);
  allow(120);
  allow(0xe2);
}

function allow(first: usize): void {
  store<u32>(STARTS + (first << 2), ALL_FROM_FOUR);
}

function allowLength(first: usize, length: i32): void {
  const place = first << 2;
  const bit = (<u32>1) << <u32>min(31, length);
  store<u32>(FIRSTS + place, load<u32>(FIRSTS + place) | bit);
  store<u32>(STARTS + place, load<u32>(STARTS + place) | bit);
}

/** Adds a placeholder word (lower case). */
export function addPlaceholder(at: usize, length: i32): void {
  const hash = hashBytes(at, length, 0);
  let place = <i32>hash & 255;
  while (load<u64>(WORDS + ((<usize>place) << 3)) != 0) place = (place + 1) & 255;
  store<u64>(WORDS + ((<usize>place) << 3), hash);
  const first = load<u8>(at);
  allowLength(<usize>first, length);
  if (first >= 97 && first <= 122) allowLength(<usize>(first - 32), length);
  if (length > 1) {
    const nexts = NEXTS + ((<usize>(first | 32)) << 2);
    store<u32>(nexts, load<u32>(nexts) | ((<u32>1) << (<u32>load<u8>(at + 1) & 31)));
  }
  longest = max(longest, length);
}

/** Whether a cell stands for "nothing known"; few cells come as far as the real test. */
@inline
export function isNothing(at: usize, length: i32): bool {
  return mayBePlaceholder(at, length) && isPlaceholder(at, length);
}

@inline
function mayBePlaceholder(at: usize, length: i32): bool {
  return ((load<u32>(STARTS + ((<usize>load<u8>(at)) << 2)) >>> <u32>min(31, length)) & 1) != 0;
}

function isPlaceholder(at: usize, length: i32): bool {
  const first = load<u8>(at);
  if (((load<u32>(FIRSTS + ((<usize>first) << 2)) >>> <u32>min(31, length)) & 1) != 0 && mayGoOn(first, at, length) && isWord(at, length)) return true;
  // One sign over and over, or it is none.
  if (length < 4 || (first != 0xe2 && (load<u8>(at + 1) | 32) != (first | 32))) return false;
  switch (<i32>first) {
    case 48: // 0
    case 42: // *
    case 95: // _
    case 35: // #
      return length <= 64 && isAll(at, length, first);
    case 57: // 9
      return length >= 5 && length <= 64 && isAll(at, length, first);
    case 88: // X
    case 120: // x
      return length <= 64 && isAllX(at, length);
    case 0xe2: // a bullet
      return length % 3 == 0 && length >= 12 && length <= 192 && isAllBullets(at, length);
    default:
      return false;
  }
}

/** Whether a word begins with these two bytes. */
function mayGoOn(first: u8, at: usize, length: i32): bool {
  if (length == 1) return true;
  return length <= longest && ((load<u32>(NEXTS + ((<usize>(first | 32)) << 2)) >>> (<u32>load<u8>(at + 1) & 31)) & 1) != 0;
}

function isWord(at: usize, length: i32): bool {
  for (let i = 0; i < length; i++) {
    const c = load<u8>(at + <usize>i);
    store<u8>(LOWERED + <usize>i, c >= 65 && c <= 90 ? c + 32 : c);
  }
  const hash = hashBytes(LOWERED, length, 0);
  let place = <i32>hash & 255;
  while (true) {
    const there = load<u64>(WORDS + ((<usize>place) << 3));
    if (there == hash) return true;
    if (there == 0) return false;
    place = (place + 1) & 255;
  }
}

function isAll(at: usize, length: i32, sign: u8): bool {
  for (let i = 1; i < length; i++) if (load<u8>(at + <usize>i) != sign) return false;
  return true;
}

function isAllX(at: usize, length: i32): bool {
  for (let i = 0; i < length; i++) if ((load<u8>(at + <usize>i) | 32) != 120) return false;
  return true;
}

function isAllBullets(at: usize, length: i32): bool {
  for (let i = 0; i < length; i += 3) {
    const p = at + <usize>i;
    if (load<u8>(p) != 0xe2 || load<u8>(p + 1) != 0x80 || load<u8>(p + 2) != 0xa2) return false;
  }
  return true;
}

/** Answers of the host by form: digits as 9, letters as a and A, but for x, X and the signs. */
const FORM_SLOTS: i32 = 4096;
const FORMS: usize = memory.data(4096 * 8);
const FORM: usize = memory.data(264);
const ANSWER: u64 = 1;

/** Whether the cell that was just read is masked. */
export function maskedNow(at: usize, length: i32): bool {
  if ((seen & (SAW_MASK | SAW_X)) == 0 || units < 4 || units > 254) return false;
  if ((seen & SAW_MASK) == 0 && !hasThreeX(at, length)) return false;
  if ((seen & SAW_WIDE) != 0) return isMasked(at, length) != 0;
  for (let i = 0; i < length; i++) {
    const c = load<u8>(at + <usize>i);
    let form: u8 = c;
    if (c >= 48 && c <= 57) form = 57;
    else if (c >= 97 && c <= 122) form = c == 120 ? c : 97;
    else if (c >= 65 && c <= 90) form = c == 88 ? c : 65;
    store<u8>(FORM + <usize>i, form);
  }
  const hash = hashBytes(FORM, length, 0);
  const slot = FORMS + ((<usize>(<i32>hash & (FORM_SLOTS - 1))) << 3);
  const there = load<u64>(slot);
  if (there >>> 1 == hash) return (there & ANSWER) != 0;
  const answer = isMasked(at, length) != 0;
  store<u64>(slot, (hash << 1) | (answer ? ANSWER : 0));
  return answer;
}

/** Three of the same x in a row. */
export function hasThreeX(at: usize, length: i32): bool {
  let run = 0;
  let before: u8 = 0;
  for (let i = 0; i < length; i++) {
    const c = load<u8>(at + <usize>i);
    if (c != 120 && c != 88) run = 0;
    else if (c == before) {
      if (++run == 3) return true;
    } else run = 1;
    before = c;
  }
  return false;
}

@inline
function isHex(c: u8): bool {
  return (c >= 48 && c <= 57) || ((c | 32) >= 97 && (c | 32) <= 102);
}

@inline
function isAlnum(c: u8): bool {
  return (c >= 48 && c <= 57) || ((c | 32) >= 97 && (c | 32) <= 122);
}

/** Letters, digits and the two signs of base64 from `from` to `to`. */
function isBase64(from: usize, to: usize, first: u8, second: u8): bool {
  for (let p = from; p < to; p++) {
    const c = load<u8>(p);
    if (!isAlnum(c) && c != first && c != second) return false;
  }
  return true;
}

/** Whether a value of more than 32 bytes may be a digest and its salt, which says more than its form. */
export function maySalt(at: usize): bool {
  for (let i: usize = 0; i < 32; i++) if (!isAlnum(load<u8>(at + i))) return false;
  return true;
}

/** Whether a value that begins so may be a crypt string, which says more than its form. */
export function mayBeCrypt(first: u8): bool {
  return first == 36 || first == 123 || first == 42 || (first | 32) == 115 || first == 112;
}

/** Whether the cell that was just read is a digest or a crypt string. */
export function hashedNow(at: usize, length: i32): bool {
  if (units < 24 || units > 300) return false;
  const first = load<u8>(at);
  if (first == 36) return cryptNow(at, length); // $
  if (first == 123 || first == 42) return isHashed(at, length) != 0; // { *
  const lower = first | 32;
  if (lower == 115 && length > 7 && load<u8>(at + 6) == 58) return isHashed(at, length) != 0; // scrypt:
  if (first == 112 && load<u8>(at + 1) == 98 && load<u8>(at + 2) == 107) return isHashed(at, length) != 0; // pbk
  if ((seen & SAW_OTHER) == 0 && length <= 128) {
    // Nothing but the signs of a number of base 16.
    if ((seen & SAW_DIGIT) == 0 || (seen & (SAW_HEX_LOWER | SAW_HEX_UPPER)) == 0) return false;
    return isDigestLength(length);
  }
  let run = 0;
  let digits = false;
  let letters = false;
  while (run < length && run < 128 && isHex(load<u8>(at + <usize>run))) {
    if (load<u8>(at + <usize>run) <= 57) digits = true;
    else letters = true;
    run++;
  }
  if (run >= 32 && digits && letters && isDigestLength(run)) {
    if (run == length) return true;
    return isHashed(at, length) != 0;
  }
  return (length == 24 || length == 28 || length == 44 || length == 88) && isBase64Digest(at, length);
}

function isDigestLength(run: i32): bool {
  return run == 32 || run == 40 || run == 56 || run == 64 || run == 96 || run == 128;
}

function isBase64Digest(at: usize, length: i32): bool {
  let body = length;
  if (load<u8>(at + <usize>(body - 1)) != 61) return false;
  body--;
  if (load<u8>(at + <usize>(body - 1)) == 61) body--;
  return body >= 22 && body <= 87 && isBase64(at, at + <usize>body, 43, 47);
}

/** The commonest crypt strings here, the others by the host. */
function cryptNow(at: usize, length: i32): bool {
  const second = load<u8>(at + 1);
  if (second == 50 && length >= 59 && length <= 60) {
    // $2y$10$ and 53 signs; the letter may be missing.
    const third = load<u8>(at + 2);
    const letter = third == 97 || third == 98 || third == 120 || third == 121;
    const p = at + (letter ? 3 : 2);
    const cost = load<u8>(p + 1) >= 48 && load<u8>(p + 1) <= 57 && load<u8>(p + 2) >= 48 && load<u8>(p + 2) <= 57;
    if (load<u8>(p) == 36 && cost && load<u8>(p + 3) == 36 && length == (letter ? 60 : 59))
      return isBase64(p + 4, at + <usize>length, 46, 47);
  }
  if ((second == 80 || second == 72) && length == 34 && load<u8>(at + 2) == 36)
    return isBase64(at + 3, at + <usize>length, 46, 47);
  return isHashed(at, length) != 0;
}
