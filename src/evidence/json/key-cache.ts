/**
 * Enters: the bytes of a key. Leaves: the key as a string, made once for all records that have it. Deliberately absent:
 * growth; keys that are data push each other out.
 */

/** Places; a power of two. Exports have some dozens of keys. */
const PLACES = 1 << 10;
/** Longer keys are rare and made anew. */
const LONGEST = 64;

/** Strings of keys, found by their bytes. */
export class KeyCache {
  private readonly texts: string[] = new Array(PLACES).fill('');
  private readonly lengths = new Uint8Array(PLACES);
  private readonly bytes = new Uint8Array(PLACES * LONGEST);

  text(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length === 0 || length > LONGEST) return decode(bytes, start, end);
    let hash = length;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0;
    const place = (hash ^ (hash >>> 10)) & (PLACES - 1);
    const at = place * LONGEST;
    if (this.lengths[place] === length) {
      let i = 0;
      while (i < length && this.bytes[at + i] === bytes[start + i]) i++;
      if (i === length) return this.texts[place] ?? '';
    }
    const text = decode(bytes, start, end);
    this.lengths[place] = length;
    this.bytes.set(bytes.subarray(start, end), at);
    this.texts[place] = text;
    return text;
  }
}

/** UTF-8 as a string. */
export function decode(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
}
