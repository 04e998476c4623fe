/**
 * Enters: bytes. Leaves: text, and the name of the encoding it was read in. Deliberately absent: repair. What can't be
 * decoded becomes U+FFFD and is counted.
 */
import { lose } from './batch.ts';
import type { Reading } from './types.ts';

/** `undecided`: only ASCII so far, which UTF-8 and windows-1252 read alike. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'undecided';

/** Tells the encoding of the first bytes (or, while undecided, of a later block). */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return withoutMark(bytes);
}

/** UTF-16 text in Latin letters has a NUL in every second byte: at least this share of one side, none on the other. */
const UTF16_NUL_SHARE = 0.5;

function withoutMark(bytes: Uint8Array): Encoding {
  const nuls = [0, 0];
  let ascii = true;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1;
    else if (byte >= 0x80) ascii = false;
  }
  const [even = 0, odd = 0] = nuls;
  const half = bytes.length / 2;
  if (half >= 2 && odd >= half * UTF16_NUL_SHARE && even === 0) return 'utf-16le';
  if (half >= 2 && even >= half * UTF16_NUL_SHARE && odd === 0) return 'utf-16be';
  return ascii ? 'undecided' : utf8OrWestern(bytes);
}

/**
 * UTF-8 unless the bytes that break it outnumber the characters that keep it: one damaged character must not turn a
 * whole file into mojibake. `stream: true` leaves a character cut at the end out of the count.
 */
function utf8OrWestern(bytes: Uint8Array): Encoding {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
  let good = 0;
  let bad = 0;
  for (const character of text) {
    if (character === '\ufffd') bad++;
    else if (character > '\u007f') good++;
  }
  return bad > good ? 'windows-1252' : 'utf-8';
}

/** The head as text; a character cut at its end is left out. */
export function decodeHead(bytes: Uint8Array, whole: boolean): string {
  return new TextDecoder(label(detectEncoding(bytes))).decode(bytes, { stream: !whole });
}

/** Decodes a stream of blocks; the encoding is settled by the first block that isn't ASCII. */
export class Decoding {
  private found: Encoding;
  private decoder: InstanceType<typeof TextDecoder>;
  private readonly reading: Reading;

  constructor(reading: Reading, head: Uint8Array) {
    this.reading = reading;
    this.found = detectEncoding(head);
    this.decoder = new TextDecoder(label(this.found));
  }

  /** The encoding's name for the manifest. Pure ASCII is UTF-8. */
  get encoding(): string {
    return label(this.found) === 'utf-8' && this.found !== 'utf-8-bom' ? 'utf-8' : this.found;
  }

  /** Text pieces, none of them empty. */
  async *decode(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    let before = 0;
    for await (const block of blocks) {
      if (this.found === 'undecided' && before > 0 && block.some((byte) => byte >= 0x80)) {
        this.found = utf8OrWestern(block);
        this.decoder = new TextDecoder(label(this.found), { ignoreBOM: true });
      }
      before += block.length;
      const text = this.counted(this.decoder.decode(block, { stream: true }));
      if (text !== '') yield text;
    }
    const rest = this.counted(this.decoder.decode());
    if (rest !== '') yield rest;
  }

  private counted(text: string): string {
    let times = 0;
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) times++;
    if (times > 0) lose(this.reading, 'replacedCharacters', times);
    return text;
  }
}

function label(encoding: Encoding): string {
  return encoding === 'utf-8-bom' || encoding === 'undecided' ? 'utf-8' : encoding;
}
