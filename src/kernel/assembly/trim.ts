/** Blanks around a cell. Enters: where a cell lies. Leaves: where it begins and ends without them. */

/** A byte of ASCII that is no blank. */
@inline
export function isDark(c: u8): bool {
  return <u32>c - 33 < 95;
}

@inline
function blankAfter(at: usize, end: usize): i32 {
  const c = load<u8>(at);
  if (c == 32 || (c >= 9 && c <= 13)) return 1;
  return c < 0xc2 ? 0 : wideBlank(at, end);
}

/** Bytes of a blank outside ASCII that begins here: U+A0, U+1680, U+2000 to 200A, 2028, 2029, 202F, 205F, 3000, FEFF. */
function wideBlank(at: usize, end: usize): i32 {
  const c = load<u8>(at);
  if (c == 0xc2) return at + 1 < end && load<u8>(at + 1) == 0xa0 ? 2 : 0;
  if (at + 2 >= end) return 0;
  const tail = (<u32>load<u8>(at + 1) << 8) | <u32>load<u8>(at + 2);
  if (c == 0xe1) return tail == 0x9a80 ? 3 : 0;
  if (c == 0xe2)
    return (tail >= 0x8080 && tail <= 0x808a) || tail == 0x80a8 || tail == 0x80a9 || tail == 0x80af || tail == 0x819f ? 3 : 0;
  if (c == 0xe3) return tail == 0x8080 ? 3 : 0;
  return c == 0xef && tail == 0xbbbf ? 3 : 0;
}

function blankBefore(start: usize, end: usize): i32 {
  const c = load<u8>(end - 1);
  if (c == 32 || (c >= 9 && c <= 13)) return 1;
  if (c < 0x80) return 0;
  if (start + 2 <= end && wideBlank(end - 2, end) == 2) return 2;
  return start + 3 <= end && wideBlank(end - 3, end) == 3 ? 3 : 0;
}

/** Where a cell begins and how long it is without the blanks around it; set by `trim`. */
export let trimmedAt: usize = 0;
export let trimmedLength: i32 = 0;

export function trim(from: usize, length: i32): void {
  let end = from + <usize>length;
  while (from < end) {
    const blank = blankAfter(from, end);
    if (blank == 0) break;
    from += <usize>blank;
  }
  while (end > from) {
    const blank = blankBefore(from, end);
    if (blank == 0) break;
    end -= <usize>blank;
  }
  trimmedAt = from;
  trimmedLength = <i32>(end - from);
}
