/**
 * Enters: the first bytes of a Zstandard frame. Leaves: what it asks for, before anybody gives it. Layout: RFC 8878, 3.1.
 * Deliberately absent: decoding.
 */

export const MAGIC_BYTES = 4;
const SKIPPABLE = 0x184d2a50;
const MAGIC = 0xfd2fb528;

/** What a frame says of itself. */
export interface Frame {
  /** Bytes of the header, magic included. */
  readonly header: number;
  /** Bytes of the past that must be held. */
  readonly window: number;
  /** Id of the dictionary; 0 for none. */
  readonly dictionary: number;
  readonly checksum: boolean;
}

/** @returns the bytes to skip, if a skippable frame begins here */
export function isSkippable(start: Uint8Array): number | undefined {
  if (start.length < 8) return undefined;
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.length);
  return (bytes.readUInt32LE(0) & 0xfffffff0) >>> 0 === SKIPPABLE ? 8 + bytes.readUInt32LE(4) : undefined;
}

/** @returns undefined if no frame begins here; of a header that is cut off, what would be there as zeros */
export function frameHeader(start: Uint8Array): Frame | undefined {
  const bytes = Buffer.alloc(24);
  bytes.set(start.subarray(0, 24));
  if (start.length < MAGIC_BYTES || bytes.readUInt32LE(0) !== MAGIC) return undefined;
  const flags = bytes[4] ?? 0;
  const single = (flags >> 5) & 1;
  let at = 5;
  let window = 0;
  if (single === 0) {
    const mark = bytes[at++] ?? 0;
    const base = 2 ** (10 + (mark >> 3));
    window = base + (base / 8) * (mark & 7);
  }
  const dictionaryBytes = [0, 1, 2, 4][flags & 3] ?? 0;
  const dictionary = dictionaryBytes === 0 ? 0 : bytes.readUIntLE(at, dictionaryBytes);
  at += dictionaryBytes;
  const sizeBytes = [single, 2, 4, 8][flags >> 6] ?? 0;
  if (single === 1) window = sizeOf(bytes, at, sizeBytes);
  return { header: at + sizeBytes, window, dictionary, checksum: (flags & 4) !== 0 };
}

function sizeOf(bytes: Buffer, at: number, length: number): number {
  if (length === 8) return Number(bytes.readBigUInt64LE(at));
  const size = length === 0 ? 0 : bytes.readUIntLE(at, length);
  return length === 2 ? size + 256 : size;
}
