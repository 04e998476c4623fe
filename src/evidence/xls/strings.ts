/**
 * Strings of a workbook. Enters: bytes of records. Leaves: texts. Deliberately absent: runs of fonts and readings of characters, which are
 * passed over. Source: [MS-XLS] 2.5.293 and 2.5.296.
 */
import { type Decoder, decoderOf } from '../encoding/decoders.ts';

const WIDE = 1;
const PHONETIC = 4;
const RICH = 8;

/** Numbers of code pages → labels. */
const PAGES: Readonly<{ [page: number]: string }> = {
  437: 'ibm437',
  850: 'ibm850',
  852: 'ibm852',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  32768: 'macintosh',
};

/** A decoder for texts of before 1997, whose bytes are of a code page. */
export function pageDecoder(page: number): Decoder {
  const windows = page >= 1250 && page <= 1258 ? `windows-${page}` : undefined;
  return decoderOf(windows ?? PAGES[page] ?? 'windows-1252', false);
}

/** A text as of 1997: how many characters, how they are held, the characters. @param wide bytes of the count: 1 or 2 */
export function unicodeText(bytes: Buffer, at: number, wide: 1 | 2): string {
  if (at + wide >= bytes.length) return '';
  const count = wide === 2 ? bytes.readUInt16LE(at) : (bytes[at] ?? 0);
  const flags = bytes[at + wide] ?? 0;
  let start = at + wide + 1;
  if ((flags & RICH) !== 0) start += 2;
  if ((flags & PHONETIC) !== 0) start += 4;
  return charactersOf(bytes, start, count, isWide(flags));
}

/** A text as of 1993: how many bytes, the bytes. */
export function pageText(bytes: Buffer, at: number, wide: 1 | 2, decoder: Decoder): string {
  if (at + wide > bytes.length) return '';
  const count = wide === 2 ? bytes.readUInt16LE(at) : (bytes[at] ?? 0);
  const start = at + wide;
  return decoder.write(bytes.subarray(start, start + count)) + decoder.end();
}

/** Whether flags say that characters take two bytes. */
export function isWide(flags: number): boolean {
  return (flags & WIDE) !== 0;
}

/** Characters as they are held since 1997. */
export function charactersOf(bytes: Buffer, start: number, count: number, wide: boolean): string {
  return wide ? bytes.toString('utf16le', start, start + count * 2) : bytes.toString('latin1', start, start + count);
}

/**
 * Reads the table of shared strings, which goes on over records, each begun anew in the middle of a string by a byte that says how its characters
 * are held. Each `next` takes the bytes of a record; the first has none to take.
 * @param add takes a string
 */
export function* sharedStrings(add: (text: string) => void): Generator<undefined, void, Buffer> {
  let bytes: Buffer = yield;
  let at = 8;
  function* skip(length: number): Generator<undefined, void, Buffer> {
    let left = length;
    while (left > bytes.length - at) {
      left -= bytes.length - at;
      bytes = yield;
      at = 0;
    }
    at += left;
  }
  function* number(size: number): Generator<undefined, number, Buffer> {
    let value = 0;
    for (let i = 0; i < size; i++) {
      while (at >= bytes.length) {
        bytes = yield;
        at = 0;
      }
      value += (bytes[at++] ?? 0) * 2 ** (8 * i);
    }
    return value;
  }
  for (;;) {
    let left = yield* number(2);
    const flags = yield* number(1);
    const runs = (flags & RICH) === 0 ? 0 : yield* number(2);
    const reading = (flags & PHONETIC) === 0 ? 0 : yield* number(4);
    let wide = isWide(flags);
    let text = '';
    while (left > 0) {
      if (at >= bytes.length) {
        bytes = yield;
        wide = isWide(bytes[0] ?? 0);
        at = 1;
      }
      const room = wide ? (bytes.length - at) >> 1 : bytes.length - at;
      const count = Math.min(left, Math.max(room, 0));
      text += charactersOf(bytes, at, count, wide);
      left -= count;
      // Half a character at the end of a record is none.
      at = left > 0 ? bytes.length : at + (wide ? count * 2 : count);
    }
    add(text);
    yield* skip(runs * 4 + reading);
  }
}
