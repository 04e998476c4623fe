/**
 * Enters: the head. Leaves: what kind of binary file it is, if it is one. Deliberately absent: unpacking; an archive is
 * the user's to open, so that what was hashed is what was read.
 */
import { detectEncoding } from './decode.ts';

/** First bytes → what such a file is. Source: file(1)'s magic database. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'a zip archive or an Office document'],
  ['PK\x05\x06', 'a zip archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\0', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['%PDF-', 'a PDF document'],
  ['\x89PNG\r\n', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\x7fELF', 'a program'],
  ['PAR1', 'a Parquet file'],
  ['PGDMP', 'a PostgreSQL custom dump'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document'],
];

/** More control characters than this share of the head and it is no text. */
const CONTROL_SHARE = 0.05;

/** @returns "looks like …" for binary content, undefined for text. A few stray NUL bytes don't make a text binary. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  for (const [magic, kind] of MAGIC) if (start.startsWith(magic)) return `looks like ${kind}`;
  if (detectEncoding(bytes).startsWith('utf-16')) return undefined;
  let control = 0;
  for (const byte of bytes) if (isControl(byte)) control++;
  return control > bytes.length * CONTROL_SHARE ? 'many control characters' : undefined;
}

/** Tab, line ends and form feed are text; so are U+0001 and U+001C to U+001F, which some exports use as delimiters. */
function isControl(byte: number): boolean {
  if (byte === 0x7f) return true;
  return byte < 0x20 && !(byte === 1 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte >= 0x1c);
}
