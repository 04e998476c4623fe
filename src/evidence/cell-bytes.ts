/**
 * Enters: bytes of a cell that may or may not be text. Leaves: the text of the cell: what they spell, else hexadecimal.
 * Deliberately absent: guesses at other encodings.
 */
import { isUtf8 } from 'node:buffer';
import { lose } from './losses.ts';
import type { Reading } from './types.ts';

/** Bytes of a picture or a key shown in hexadecimal; more than this of them says nothing more about a system. */
const MOST_SHOWN = 1 << 16;
const REPLACED = '\ufffd';
const REPLACED_BYTES = Buffer.from(REPLACED);
/** Up to this length a loop is faster than a native call. */
const SHORT = 64;

/** Whether bytes declared as text may be copied as they are: `textOf` gives the same and counts nothing. */
export function isPlainText(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start <= SHORT) {
    let at = start;
    while (at < end && (bytes[at] ?? 0) < 0x80) at++;
    if (at === end) return true;
  }
  const part = viewed(bytes.subarray(start, end));
  return isUtf8(part) && !part.includes(REPLACED_BYTES);
}

/** Whether bytes of no declared kind may be copied as they are: `blobText` gives the same. */
export function isPlainBlob(bytes: Uint8Array, start: number, end: number): boolean {
  const part = bytes.subarray(start, end);
  return isUtf8(part) && !hasControls(part);
}

/** Bytes declared as text: what isn't UTF-8 becomes U+FFFD and is counted. */
export function textOf(bytes: Uint8Array, reading: Reading): string {
  const text = viewed(bytes).toString('utf8');
  if (!text.includes(REPLACED)) return text;
  lose(reading, 'replacedCharacters', text.split(REPLACED).length - 1);
  return text;
}

/** Bytes of no declared kind: as text if they are UTF-8 without control characters, else `x'…'`, cut if very long. */
export function blobText(bytes: Uint8Array, reading: Reading): string {
  if (isUtf8(bytes) && !hasControls(bytes)) return viewed(bytes).toString('utf8');
  if (bytes.length > MOST_SHOWN) lose(reading, 'longBinaryCellsCut');
  return `x'${viewed(bytes.subarray(0, MOST_SHOWN)).toString('hex')}'`;
}

/** Tab and line ends are text. */
function hasControls(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte === 0x7f || (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13)) return true;
  }
  return false;
}

function viewed(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
