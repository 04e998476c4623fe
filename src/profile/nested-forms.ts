/**
 * Records in a cell that are no JSON. Enters: text. Leaves: the events that JSON would tell, and whether it was such a text:
 * arrays and objects as PHP's `serialize` writes them, and lists of `key=value`; or JSON, made of Python's `repr`. What was cut off at the end is left out.
 */
import type { JsonSink } from '../evidence/json/events.ts';

const COLON = 0x3a;
const SEMICOLON = 0x3b;
const QUOTE = 0x22;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The text ends early, or is something else. */
class NoPhp extends Error {}

/** Reads PHP's `serialize`; with `cut`, whatever stands before the end. */
export function readPhp(bytes: Buffer, sink: JsonSink, cut: boolean): boolean {
  const reader = new PhpReader(bytes, sink);
  try {
    reader.value();
    return reader.at === bytes.length;
  } catch (error) {
    if (error instanceof NoPhp) return cut && reader.atEnd;
    throw error;
  }
}

/** Recursion is as deep as the text, and that is some 400 levels at most. */
class PhpReader {
  at = 0;
  atEnd = false;
  readonly #bytes: Buffer;
  readonly #sink: JsonSink;

  constructor(bytes: Buffer, sink: JsonSink) {
    this.#bytes = bytes;
    this.#sink = sink;
  }

  value(): void {
    const type = String.fromCharCode(this.#next());
    if (type === 'a' || type === 'O') this.#container(type);
    else this.#sink.scalar(this.#scalar(type).text, type === 's');
  }

  #container(type: string): void {
    this.#take(COLON);
    if (type === 'O') {
      this.#string();
      this.#take(COLON);
    }
    const count = Number(this.#until(COLON));
    this.#take(OPEN);
    // Numbers as keys make a list.
    const list = type === 'a' && (count === 0 || this.#bytes[this.at] === 0x69);
    this.#sink.open(list ? 'array' : 'object');
    for (let i = 0; i < count; i++) {
      const { text } = this.#scalar(String.fromCharCode(this.#next()));
      // A private property is written with its class, between zero bytes.
      if (!list) this.#sink.key(text.slice(text.lastIndexOf('\0') + 1));
      this.value();
    }
    this.#take(CLOSE);
    this.#sink.close();
  }

  #scalar(type: string): { readonly text: string } {
    if (type === 'N') {
      this.#take(SEMICOLON);
      return { text: '' };
    }
    this.#take(COLON);
    if (type === 's') {
      const text = this.#string();
      this.#take(SEMICOLON);
      return { text };
    }
    if (!'ibdrR'.includes(type)) throw new NoPhp();
    const text = this.#until(SEMICOLON);
    if (!/^[-+0-9.EeINFAa]{1,40}$/.test(text)) throw new NoPhp();
    return { text: type === 'r' || type === 'R' ? '' : text };
  }

  /** `6:"length"`: in bytes. */
  #string(): string {
    const length = Number(this.#until(COLON));
    this.#take(QUOTE);
    if (!Number.isSafeInteger(length) || length < 0) throw new NoPhp();
    const from = this.at;
    if (from + length >= this.#bytes.length) this.#end();
    this.at = from + length;
    this.#take(QUOTE);
    return this.#bytes.toString('utf8', from, from + length);
  }

  #until(byte: number): string {
    const to = this.#bytes.indexOf(byte, this.at);
    if (to < 0) this.#end();
    const text = this.#bytes.toString('latin1', this.at, to);
    this.at = to + 1;
    return text;
  }

  #take(byte: number): void {
    if (this.#next() !== byte) throw new NoPhp();
  }

  #next(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) return this.#end();
    this.at++;
    return byte;
  }

  #end(): never {
    this.atEnd = true;
    throw new NoPhp();
  }
}

const WORDS: Readonly<Record<string, string>> = { None: 'null', True: 'true', False: 'false' };

/** A string of either quote, or a word. A string without its end takes all that follows, so that no character is read twice. */
const PARTS = /'((?:[^'\\]|\\.)*)(?:'|\\?$)|"(?:[^"\\]|\\.)*(?:"|\\?$)|\b(?:None|True|False)\b/gsu;

/** What Python's `repr` writes, as JSON: its quotes and its words; what JSON has no words for stays, and is no JSON then. */
export function toJson(text: string): string {
  return text.replace(PARTS, (part, inner: unknown) => {
    if (typeof inner !== 'string') return WORDS[part] ?? part;
    return `"${inner.replace(/\\'|"/g, (sign) => (sign === '"' ? '\\"' : "'"))}"`;
  });
}

const SEPARATORS = [';', '&', '|', '\n'] as const;
const KEY = /^[\p{L}_][\p{L}\p{N}_.-]{0,63}$/u;

/** Reads `key=value;key=value`: two pairs at least, and nothing else between the separators. */
export function readPairs(text: string, sink: JsonSink, cut: boolean): boolean {
  if (!text.includes('=')) return false;
  const separator = SEPARATORS.find((sign) => text.includes(sign));
  if (separator === undefined) return false;
  const parts = text.split(separator).map((part) => part.trim());
  if (parts.at(-1) === '' || cut) parts.pop();
  const pairs = parts.map(
    (part) => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1)] as const,
  );
  if (pairs.length < 2 || parts.some((part) => !part.includes('=')) || pairs.some(([key]) => !KEY.test(key)))
    return false;
  sink.open('object');
  for (const [key, value] of pairs) {
    sink.key(key);
    sink.scalar(separator === '&' ? decoded(value) : value, true);
  }
  sink.close();
  return true;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}
