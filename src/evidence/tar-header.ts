/**
 * Enters: the 512 bytes before a member of a tar archive. Leaves: what they say, if they are what they seem. Layout:
 * POSIX.1-2001 (ustar, pax) and the GNU tar manual. Deliberately absent: owners, times and modes.
 */

export const TAR_BLOCK = 512;

/** `type`: the letter that stands there; '0' for a file. */
export interface TarHeader {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** @returns undefined if the checksum or the size is none; 'end' for a block of zeros */
export function tarHeader(block: Uint8Array): TarHeader | 'end' | undefined {
  if (block.length < TAR_BLOCK) return undefined;
  let sum = 0;
  let any = false;
  for (let i = 0; i < TAR_BLOCK; i++) {
    const byte = block[i] ?? 0;
    any ||= byte !== 0;
    // The checksum is taken with blanks in its own place.
    sum += i >= 148 && i < 156 ? 0x20 : byte;
  }
  if (!any) return 'end';
  if (number(block, 148, 8) !== sum) return undefined;
  const size = number(block, 124, 12);
  if (!Number.isSafeInteger(size) || size < 0) return undefined;
  const letter = block[156] ?? 0;
  const type = letter === 0 || letter === 0x37 ? '0' : String.fromCharCode(letter);
  const ustar = latin(block, 257, 6) === 'ustar' && block[262] === 0;
  const prefix = ustar ? text(block, 345, 155) : '';
  const name = text(block, 0, 100);
  return { name: prefix === '' ? name : `${prefix}/${name}`, size, type };
}

/** Whether the mark of ustar, pax and GNU stands in its place, which no text has: a NUL or blanks and a NUL end it. */
export function isMarkedTar(block: Uint8Array): boolean {
  const mark = Buffer.from(block.subarray(257, 265)).toString('latin1');
  return mark === 'ustar\x0000' || mark === 'ustar  \0';
}

/** Octal digits, or a binary number if the first bit is set. NaN if it is neither. */
function number(block: Uint8Array, start: number, length: number): number {
  const bytes = block.subarray(start, start + length);
  if (((bytes[0] ?? 0) & 0x80) !== 0) return bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  const digits = latin(block, start, length).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : Number.NaN;
}

function latin(block: Uint8Array, start: number, length: number): string {
  const end = block.indexOf(0, start);
  return Buffer.from(block.subarray(start, end < 0 ? start + length : Math.min(end, start + length))).toString(
    'latin1',
  );
}

function text(block: Uint8Array, start: number, length: number): string {
  return Buffer.from(latin(block, start, length), 'latin1').toString('utf8');
}

/** The records of a pax header that matter here: `length key=value\n`, length in decimal and counting itself. */
export function paxRecords(bytes: Uint8Array): { path?: string; size?: number } {
  const found: { path?: string; size?: number } = {};
  const all = Buffer.from(bytes);
  for (let at = 0; at < all.length; ) {
    const blank = all.indexOf(0x20, at);
    const length = Number(all.subarray(at, blank < 0 ? at : Math.min(blank, at + 12)).toString('latin1'));
    if (!Number.isInteger(length) || length < 5) break;
    const record = all.subarray(blank + 1, at + length - 1).toString('utf8');
    if (record.startsWith('path=')) found.path = record.slice(5);
    const size = /^size=(\d{1,15})$/.exec(record)?.[1];
    if (size !== undefined) found.size = Number(size);
    at += length;
  }
  return found;
}
