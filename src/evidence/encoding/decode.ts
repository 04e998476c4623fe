/**
 * Enters: bytes. Leaves: text, and the name of the encoding it was read in, found by content; what a text says of it counts for
 * something. Deliberately absent: repair. What can't be decoded becomes U+FFFD and is counted.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { withoutEndMark, withoutEndMarkText } from '../end-mark.ts';
import { lose } from '../losses.ts';
import type { Reading } from '../types.ts';
import { type Decoder, decoderOf } from './decoders.ts';
import { guessEncoding } from './guess.ts';
import { MisreadUtf8 } from './misread.ts';
import { namedEncoding } from './named.ts';
import { Rubbish } from './rubbish.ts';
import { cutLength, utf8Evidence, wideEncoding } from './unicode.ts';

/** A label of the WHATWG Encoding Standard in lower case, `utf-8-bom`, `utf-32le`, `utf-32be`; or `undecided`. */
export type Encoding = string;

/** Only ASCII so far, which UTF-8 and the older encodings read alike. */
const UNDECIDED = 'undecided';
/** Bytes from the first that isn't ASCII on, by which an encoding is settled that the head leaves open. */
const WINDOW = 1 << 16;
/** Bytes before them that are looked at with them: the word they stand in. */
const CONTEXT = 64;

interface Detected {
  readonly encoding: Encoding;
  readonly doubtful: boolean;
}

/** A head is asked about more than once. */
const detected = new WeakMap<Uint8Array, Detected>();

/** Tells the encoding of the first bytes. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  return detect(bytes).encoding;
}

function detect(bytes: Uint8Array): Detected {
  let found = detected.get(bytes);
  if (found === undefined) {
    const sure = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8-bom' : wideEncoding(bytes);
    found = sure === undefined ? eightBit(bytes, false, bytes) : { encoding: sure, doubtful: false };
    detected.set(bytes, found);
  }
  return found;
}

/**
 * UTF-8 unless the bytes that break it outnumber the characters that keep it: one damaged character must not turn a whole
 * file into mojibake. `last` is false where a character may be cut at the end.
 */
function eightBit(bytes: Uint8Array, last: boolean, head: Uint8Array): Detected {
  const sure = { encoding: UNDECIDED, doubtful: false };
  if (isAscii(bytes)) return sure;
  const { good, bad } = utf8Evidence(bytes);
  if (good === 0 && bad === 0 && !last) return sure;
  return bad > good || good === 0 ? guessEncoding(bytes, namedEncoding(head)) : { ...sure, encoding: 'utf-8' };
}

/** The head as text; a character cut at its end is left out. */
export function decodeHead(bytes: Uint8Array, whole: boolean): string {
  const encoding = detectEncoding(bytes);
  const decoder = decoderOf(label(encoding));
  const text = decoder.write(bytes);
  if (!whole) return text;
  return isWide(encoding) ? text + decoder.end() : withoutEndMarkText(text + decoder.end());
}

const UTF8_MARK = 3;
const NOTHING = new Uint8Array(0);
/** U+FFFD in UTF-8. */
const REPLACED = Buffer.from('\ufffd');

/** Decodes a stream of blocks; the encoding is settled by the first bytes that aren't ASCII. */
export class Decoding {
  private found: Encoding;
  private decoder: Decoder;
  private misread: MisreadUtf8 | undefined;
  private readonly reading: Reading;
  private readonly rubbish: Rubbish | undefined;
  private readonly head: Uint8Array;

  /** @param blobs values may be bytes that are no text: of such places only those with NULs are taken for damage */
  constructor(reading: Reading, head: Uint8Array, blobs = false) {
    this.reading = reading;
    this.head = head;
    const { encoding, doubtful } = detect(head);
    if (!isWide(encoding)) this.rubbish = new Rubbish(reading, blobs);
    this.found = encoding;
    this.decoder = decoderOf(label(encoding));
    if (doubtful) lose(reading, 'encodingInDoubt');
  }

  /** The encoding's name for the manifest. Pure ASCII is UTF-8. */
  get encoding(): string {
    return this.found === UNDECIDED ? 'utf-8' : this.found;
  }

  /** Text pieces, none of them empty. */
  async *decode(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    for await (const block of this.settled(blocks)) {
      const text = this.counted(this.decoder.write(block));
      if (text !== '') yield text;
    }
    const rest = this.counted(this.decoder.end());
    if (rest !== '') yield rest;
  }

  /** The same as UTF-8. Blocks that are valid UTF-8 pass as they are, but for a character cut at their end. */
  async *utf8(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let mark = this.found === 'utf-8-bom' ? UTF8_MARK : 0;
    let rest: Uint8Array = NOTHING;
    for await (const block of this.settled(blocks)) {
      if (label(this.found) !== 'utf-8') {
        const text = this.counted(this.decoder.write(block));
        if (text !== '') yield Buffer.from(text);
        continue;
      }
      const skip = Math.min(mark, block.length);
      mark -= skip;
      const bytes = rest.length === 0 ? block.subarray(skip) : Buffer.concat([rest, block]);
      const whole = bytes.length - cutLength(bytes);
      rest = whole === bytes.length ? NOTHING : Buffer.from(bytes.subarray(whole));
      if (whole > 0) yield this.mended(bytes.subarray(0, whole));
    }
    if (rest.length > 0) yield this.mended(rest);
    if (label(this.found) === 'utf-8') return;
    const last = this.counted(this.decoder.end());
    if (last !== '') yield Buffer.from(last);
  }

  /**
   * The blocks, held back from the first byte that isn't ASCII until there are enough to settle the encoding: whatever
   * the blocks, the same bytes decide. What is held is copied, since a block may lie where the next one will.
   */
  private async *settled(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let held: Uint8Array[] = [];
    let size = 0;
    let before: Uint8Array = new Uint8Array(0);
    for await (const block of isWide(this.found) ? blocks : withoutEndMark(blocks, this.reading)) {
      this.rubbish?.write(block);
      if (this.found !== UNDECIDED) {
        yield block;
        continue;
      }
      if (held.length === 0) {
        // A pattern finds the place much faster than a loop that few runs are long enough to make fast.
        const text = isAscii(block) ? '' : Buffer.from(block.buffer, block.byteOffset, block.length).toString('latin1');
        const at = text === '' ? block.length : text.search(/[\x80-\xff]/);
        if (at > 0) yield block.subarray(0, at);
        before = Buffer.from(tail(before, block.subarray(0, at)));
        if (at === block.length) continue;
        held.push(Buffer.from(block.subarray(at)));
      } else held.push(Buffer.from(block));
      size += held.at(-1)?.length ?? 0;
      if (size < WINDOW) continue;
      yield* this.settle(before, held);
      held = [];
    }
    this.rubbish?.end();
    if (held.length > 0) yield* this.settle(before, held);
  }

  private *settle(before: Uint8Array, held: readonly Uint8Array[]): Generator<Uint8Array> {
    const bytes = Buffer.concat(held);
    const { encoding, doubtful } = eightBit(Buffer.concat([before, bytes.subarray(0, WINDOW)]), true, this.head);
    this.found = encoding;
    this.decoder = decoderOf(label(encoding), false);
    if (doubtful) lose(this.reading, 'encodingInDoubt');
    yield bytes;
  }

  /** The bytes as they are if they are well-formed, else with U+FFFD in place of what isn't. */
  private mended(bytes: Uint8Array): Uint8Array {
    // A U+FFFD of its own was somebody else's loss; it is counted like ours.
    if (isUtf8(bytes) && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(REPLACED)) return bytes;
    return Buffer.from(this.counted(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)));
  }

  private counted(text: string): string {
    if (this.found === 'windows-1252') {
      this.misread ??= new MisreadUtf8();
      const characters = this.misread.count(text);
      if (characters > 0) lose(this.reading, 'misreadUtf8', characters);
    }
    let times = 0;
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) times++;
    if (times > 0) lose(this.reading, 'replacedCharacters', times);
    return text;
  }
}

/** The last bytes of what has come so far. */
function tail(before: Uint8Array, more: Uint8Array): Uint8Array {
  return more.length >= CONTEXT ? more.subarray(-CONTEXT) : Buffer.concat([before, more]).subarray(-CONTEXT);
}

function label(encoding: Encoding): string {
  return encoding === 'utf-8-bom' || encoding === UNDECIDED ? 'utf-8' : encoding;
}

/** Whether a character may be a byte that is none by itself. */
function isWide(encoding: Encoding): boolean {
  return /^utf-(?:16|32)/.test(encoding);
}
