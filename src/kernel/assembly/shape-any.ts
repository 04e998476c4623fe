/**
 * Shapes of any text, byte by byte: of what isn't ASCII, or is long. Which class a character beyond ASCII is of says the host,
 * once for each 256 of them.
 */
import { charClasses } from './imports';
import { take } from './memory';
import {
  CLASSES,
  CONTROL,
  DIGIT,
  hexShape,
  LOWER,
  SAW_HEX_LOWER,
  SAW_HEX_UPPER,
  SAW_MASK,
  SAW_OTHER,
  SHAPE,
  setShape,
  UPPER,
} from './shape';

/** What the host says of characters beyond ASCII; anything else is a sign below U+2000, which a shape doesn't tell apart. */
const SIGN: u32 = 1;
const LETTER: u32 = 2;
const CAPITAL: u32 = 3;
/** A kind of its own beside those of ASCII: a sign from U+2000 on. */
const WIDE_SIGN: u32 = 6;
/** Units of UTF-16 that make up a shape; and how far the other questions look. */
const LONGEST: i32 = 64;
const FARTHEST: i32 = 800;

/** Reads any text and writes its shape. */
export function readAny(at: usize, length: i32): void {
  const end = at + <usize>length;
  let out = SHAPE;
  let last: u32 = 0;
  let run: i32 = 0;
  let saw: u32 = 0;
  let count: i32 = 0;
  let p = at;
  while (p < end && count < LONGEST) {
    const c = <u32>load<u8>(p);
    const entry = <u32>load<u16>(CLASSES + ((<usize>c) << 1));
    let kind = entry & 7;
    saw |= entry;
    /** A character of two units of UTF-16 counts as two letters. */
    let times: i32 = 1;
    if (kind > CONTROL) {
      let extra: i32 = 1;
      let told: u32 = LETTER;
      if (c >= 0xf0) {
        extra = 3;
        times = 2;
      } else if (c >= 0xe0) {
        extra = 2;
        const code = ((c & 15) << 12) | ((<u32>load<u8>(p + 1) & 63) << 6) | (<u32>load<u8>(p + 2) & 63);
        told = wideClass(code);
        if (code == 0x2022 || code == 0x25cf) saw |= SAW_MASK;
      } else told = wideClass(((c & 31) << 6) | (<u32>load<u8>(p + 1) & 63));
      p += extra;
      kind = told == LETTER ? LOWER : told == CAPITAL ? UPPER : told == SIGN ? WIDE_SIGN : CONTROL;
    }
    if (kind == LOWER) {
      for (let i = count; i < count + times && i < LONGEST; i++) {
        if (last == LOWER) {
          if (run == 1) {
            store<u8>(out++, 43);
            run = 2;
          }
        } else {
          store<u8>(out++, 97);
          last = LOWER;
          run = 1;
        }
      }
    } else if (kind == UPPER) {
      for (let i = count; i < count + times && i < LONGEST; i++) {
        if (last == UPPER) run++;
        else {
          last = UPPER;
          run = 1;
        }
        if (run <= 5) store<u8>(out++, 65);
        else if (run == 6) store<u8>(out++, 43);
      }
    } else {
      if (kind == WIDE_SIGN) {
        store<u16>(out, 0xa4c2);
        out += 2;
      } else store<u8>(out++, kind == DIGIT ? 57 : kind == CONTROL ? 1 : <u8>c);
      last = kind == DIGIT ? DIGIT : 0;
    }
    count += times - 1;
    p++;
    count++;
  }
  if (p < end) {
    // Far enough for masks, digests and the length; what lies beyond is only counted.
    let far = 0;
    while (p < end && far < FARTHEST) {
      const c = <u32>load<u8>(p);
      const entry = <u32>load<u16>(CLASSES + ((<usize>c) << 1));
      saw |= entry;
      if (c == 0xe2) {
        const tail = ((<u32>load<u8>(p + 1)) << 8) | <u32>load<u8>(p + 2);
        if (tail == 0x80a2 || tail == 0x978f) saw |= SAW_MASK;
      }
      if ((c & 0xc0) != 0x80) count += c >= 0xf0 ? 2 : 1;
      p++;
      far++;
    }
    if (p < end) {
      saw |= SAW_OTHER;
      count += unitsOf(p, end);
    }
  }
  const letters = saw & (SAW_HEX_LOWER | SAW_HEX_UPPER);
  if (
    length >= 16 &&
    length <= 128 &&
    (saw & SAW_OTHER) == 0 &&
    (letters == SAW_HEX_LOWER || letters == SAW_HEX_UPPER)
  ) {
    out = hexShape(length);
  } else if (count > LONGEST) {
    // U+2026
    store<u8>(out, 0xe2);
    store<u8>(out + 1, 0x80);
    store<u8>(out + 2, 0xa6);
    out += 3;
  }
  setShape(<i32>(out - SHAPE), count, saw);
}

function unitsOf(from: usize, end: usize): i32 {
  let count = 0;
  for (let p = from; p < end; p++) {
    const c = <u32>load<u8>(p);
    if ((c & 0xc0) != 0x80) count += c >= 0xf0 ? 2 : 1;
  }
  return count;
}

/** Classes of all characters up to U+FFFF, and which pages of 256 are known: 64 bytes each. */
let table: usize = 0;
const PAGES: usize = memory.data(256);

/** Class of a character outside ASCII, two bits each, told by the host the first time that one of its page comes. */
function wideClass(code: u32): u32 {
  if (table == 0) table = take(1 << 14);
  const page = code >>> 8;
  if (load<u8>(PAGES + <usize>page) == 0) {
    store<u8>(PAGES + <usize>page, 1);
    charClasses(page, table + <usize>(page << 6));
  }
  return (<u32>load<u8>(table + <usize>(code >>> 2)) >>> ((code & 3) << 1)) & 3;
}
