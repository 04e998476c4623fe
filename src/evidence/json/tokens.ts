/**
 * Enters: JSON as UTF-8, cut anywhere. Leaves: its tokens as byte ranges. Deliberately absent: grammar, and strings; a
 * token is copied only where it runs over a cut.
 */
import { quote } from '../message.ts';

/** The text is not JSON from here on. */
export class JsonBroken extends Error {
  override readonly name = 'JsonBroken';
}

/** What a reader of tokens is told. Ranges hold until it returns. @returns true to pause behind the token */
export interface TokenSink {
  /** Without its quotes; `escaped` if there is a backslash in it. */
  string(bytes: Uint8Array, start: number, end: number, escaped: boolean): boolean;
  /** A number, a literal, any run of such characters. */
  word(bytes: Uint8Array, start: number, end: number): boolean;
  /** One of the characters `{}[]:,()`. */
  mark(byte: number): boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The longest string or word, 64 MiB: all of it is held where it runs over a cut. */
const LONGEST = 1 << 26;
const START_BYTES = 1 << 10;
/** Longer tokens are rare: room for them is made closely, and not kept. */
const MOST_KEPT = 1 << 20;

/** What a byte is where no string is open. */
const BLANK = 1;
const LINE_END = 2;
const MARK = 3;
const WORD = 4;
const KINDS = new Uint8Array(256);
for (const byte of Buffer.from(' \t')) KINDS[byte] = BLANK;
for (const byte of Buffer.from('\n\r')) KINDS[byte] = LINE_END;
for (const byte of Buffer.from('{}[]:,()')) KINDS[byte] = MARK;
for (const byte of Buffer.from('+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')) KINDS[byte] = WORD;

/** Cuts a stream of bytes into tokens. */
export class JsonTokens {
  /** Line ends outside of strings so far. */
  lineEnds = 0;
  /** Where in the bytes written last it turned out that they are broken. */
  place = 0;
  private readonly sink: TokenSink;
  /** The token that was cut off, and how much of it there is. */
  private carry = Buffer.allocUnsafe(START_BYTES);
  private carried = 0;
  private open: 'none' | 'string' | 'word' = 'none';
  private escaped = false;
  private afterBackslash = false;
  private before = 0;
  private paused = false;

  constructor(sink: TokenSink) {
    this.sink = sink;
  }

  /** True between tokens. */
  get atRest(): boolean {
    return this.open === 'none';
  }

  /** @returns how many bytes were read: all, unless the sink paused. @throws JsonBroken */
  write(bytes: Uint8Array): number {
    const read = this.scan(bytes);
    this.before += read;
    return read;
  }

  /** Ends a word that nothing else has ended. @throws JsonBroken inside a string */
  end(): void {
    if (this.open === 'string') throw new JsonBroken('it ends inside a value');
    if (this.open === 'word') this.endWord(this.carry, 0, 0);
  }

  /** Forgets a token that was cut off. */
  forget(): void {
    this.open = 'none';
    this.carried = 0;
    this.escaped = false;
    this.afterBackslash = false;
    this.letGo();
  }

  private scan(bytes: Uint8Array): number {
    let at = 0;
    let { open } = this;
    const { afterBackslash } = this;
    try {
      if (open === 'string') at = this.string(bytes, 0);
      else if (open === 'word') at = this.word(bytes, 0);
      open = 'none';
      let paused = this.paused;
      while (at < bytes.length && !paused) {
        const byte = bytes[at] ?? 0;
        const kind = KINDS[byte];
        if (byte === QUOTE) {
          at = this.string(bytes, at + 1);
          paused = this.paused;
        } else if (kind === MARK) {
          paused = this.sink.mark(byte);
          at++;
        } else if (kind === WORD) {
          at = this.word(bytes, at);
          paused = this.paused;
        } else if (kind === BLANK) at++;
        else if (kind === LINE_END) {
          this.lineEnds++;
          at++;
        } else throw unexpected(bytes, at, this.before);
      }
    } catch (error) {
      if (open === 'string') this.place = stringEnd(bytes, at, afterBackslash);
      else if (open === 'none' && bytes[at] === QUOTE) this.place = stringEnd(bytes, at + 1, false);
      else this.place = wordEnd(bytes, at);
      throw error;
    }
    this.paused = false;
    return at;
  }

  /** Reads a string from behind its quote, or on from a cut. @returns the place behind it */
  private string(bytes: Uint8Array, from: number): number {
    let at = from;
    if (this.open === 'none') {
      // Most strings are whole and hold no escape.
      let byte = 0;
      for (; at < bytes.length; at++) {
        byte = bytes[at] ?? 0;
        if (byte === QUOTE || byte === BACKSLASH || byte < 0x20) break;
      }
      if (byte === QUOTE && at < bytes.length) {
        this.paused = this.sink.string(bytes, from, at, false);
        return at + 1;
      }
    }
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x20) throw unexpected(bytes, at, this.before);
      if (this.afterBackslash) this.afterBackslash = false;
      else if (byte === BACKSLASH) {
        this.afterBackslash = true;
        this.escaped = true;
      } else if (byte === QUOTE) {
        this.endString(bytes, from, at);
        return at + 1;
      }
    }
    this.open = 'string';
    this.keep(bytes, from, at);
    return at;
  }

  private endString(bytes: Uint8Array, from: number, to: number): void {
    const { escaped } = this;
    this.escaped = false;
    if (this.open === 'none') {
      this.paused = this.sink.string(bytes, from, to, escaped);
      return;
    }
    this.keep(bytes, from, to);
    const length = this.carried;
    this.open = 'none';
    this.carried = 0;
    this.paused = this.sink.string(this.carry, 0, length, escaped);
    this.letGo();
  }

  private word(bytes: Uint8Array, from: number): number {
    const at = wordEnd(bytes, from);
    if (at < bytes.length) this.endWord(bytes, from, at);
    else {
      this.open = 'word';
      this.keep(bytes, from, at);
    }
    return at;
  }

  private endWord(bytes: Uint8Array, from: number, to: number): void {
    if (this.open === 'none') {
      this.paused = this.sink.word(bytes, from, to);
      return;
    }
    this.keep(bytes, from, to);
    const length = this.carried;
    this.open = 'none';
    this.carried = 0;
    this.paused = this.sink.word(this.carry, 0, length);
    this.letGo();
  }

  /** Keeps no memory of a very long token. */
  private letGo(): void {
    if (this.carry.length > 2 * MOST_KEPT) this.carry = Buffer.allocUnsafe(START_BYTES);
  }

  private keep(bytes: Uint8Array, from: number, to: number): void {
    const needed = this.carried + to - from;
    if (needed > LONGEST) throw new JsonBroken('a value does not end');
    if (needed > this.carry.length) {
      const larger = Buffer.allocUnsafe(needed + (needed < MOST_KEPT ? needed : needed >> 2));
      this.carry.copy(larger, 0, 0, this.carried);
      this.carry = larger;
    }
    this.carry.set(bytes.subarray(from, to), this.carried);
    this.carried = needed;
  }
}

/** The place behind a string whose characters begin here, or of what can stand in none. */
function stringEnd(bytes: Uint8Array, from: number, afterBackslash: boolean): number {
  let escaped = afterBackslash;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20) return at;
    if (byte === QUOTE && !escaped) return at + 1;
    escaped = byte === BACKSLASH && !escaped;
  }
  return bytes.length;
}

function wordEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && KINDS[bytes[at] ?? 0] === WORD) at++;
  return at;
}

function unexpected(bytes: Uint8Array, at: number, before: number): JsonBroken {
  const text = Buffer.from(bytes.subarray(at, at + 4)).toString('utf8');
  return new JsonBroken(`Unexpected ${quote(String.fromCodePoint(text.codePointAt(0) ?? 0))} at byte ${before + at}`);
}
