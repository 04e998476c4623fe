/**
 * Shapes: what a value looks like with its characters taken away (`Aa+ Aa+`, `99-99-9999`, `AAAAA9999A`). A shape names
 * nobody, so it may be counted, kept and printed. Digits keep their number; lower-case runs collapse, since the length of
 * a word says little and would make every name a shape of its own.
 */

const LONGEST = 64;
const HEX = /^[0-9a-f]{16,128}$|^[0-9A-F]{16,128}$/;
const LETTER = /\p{L}|\p{M}/u;

/** Shape of a value. Values longer than 64 characters are cut and marked with an ellipsis. */
export function shapeOf(value: string): string {
  if (value.length >= 16 && value.length <= 128 && HEX.test(value) && !/^\d+$/.test(value))
    return `hex{${value.length}}`;
  let shape = '';
  let last = '';
  let run = 0;
  const end = Math.min(value.length, LONGEST);
  for (let i = 0; i < end; i++) {
    const kind = kindOf(value, i);
    if (kind === last) {
      run++;
      if (kind === 'a') {
        if (run === 2) shape += '+';
        continue;
      }
      if (kind === 'A' && run > 5) {
        if (run === 6) shape += '+';
        continue;
      }
    } else {
      last = kind;
      run = 1;
    }
    shape += kind;
  }
  return value.length > LONGEST ? `${shape}…` : shape;
}

/** What one UTF-16 unit of a value is in its shape: `9`, `a`, `A`, `·`, `¤` or itself. */
export function kindOf(value: string, index: number): string {
  const code = value.charCodeAt(index);
  if (code >= 48 && code <= 57) return '9';
  if (code >= 97 && code <= 122) return 'a';
  if (code >= 65 && code <= 90) return 'A';
  if (code < 32 || code === 127) return '·';
  if (code < 128) return value.charAt(index);
  const char = value.charAt(index);
  // Scripts without case count as lower case: what matters is "letters here".
  if (LETTER.test(char) || (code >= 0xd800 && code <= 0xdfff))
    return char === char.toUpperCase() && char !== char.toLowerCase() ? 'A' : 'a';
  return code < 0x2000 ? '·' : '¤';
}
