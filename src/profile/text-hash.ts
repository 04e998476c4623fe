/**
 * Hashes of many short texts. Enters: a text. Leaves: its hash, the same as `hashText` gives. Neighbours of numbers and words
 * of names are hashed by the ten thousand, and for each of them an encoder would make a list of bytes.
 */
import { hashBytes, hashText } from '../kernel/hash.ts';

const LONGEST = 48;
/** Of each length one list of bytes, used again and again. */
const rooms: readonly Uint8Array[] = Array.from({ length: LONGEST + 1 }, (_, length) => new Uint8Array(length));

/** Hash of a text's UTF-8. */
export function quickHash(text: string): number {
  const { length } = text;
  const bytes = rooms[length];
  if (bytes === undefined) return hashText(text);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return hashText(text);
    bytes[i] = code;
  }
  return hashBytes(bytes);
}
