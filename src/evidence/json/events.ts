/**
 * Enters: pieces of JSON text. Leaves: events (open, key, scalar, close), numbers as they were written. Deliberately
 * absent: values, and recursion: a document is as deep as it likes.
 */
import { decode, KeyCache } from './key-cache.ts';
import type { RecordNames } from './resume.ts';
import { JsonBroken, JsonTokens, type TokenSink } from './tokens.ts';
import { isCall, isLiteral } from './words.ts';

export { JsonBroken };

/** What a reader of JSON is told, in document order. */
export interface JsonSink {
  open(kind: 'object' | 'array'): void;
  close(): void;
  key(name: string): void;
  /** In place of `close` where what is open is broken. */
  giveUp?(): void;
  /** `text` as written (strings unescaped); null is an empty cell without quotes. */
  scalar(text: string, quoted: boolean): void;
  /** The same for text that lies in `bytes` (UTF-8) as it is; without this method, all comes as `scalar`. */
  span?(bytes: Uint8Array, start: number, end: number, quoted: boolean): void;
}

/** What may come next. */
const VALUE = 0;
const VALUE_OR_END = 1;
const KEY = 2;
const KEY_OR_END = 3;
const COLON = 4;
const COMMA_OR_END = 5;
/** Inside `ObjectId("…")`. */
const CALL = 6;
const ARGUMENT = 7;
const CALL_END = 8;
const WHAT = [
  'a value',
  'a value',
  'a key',
  'a key',
  'a colon',
  'a comma',
  'a parenthesis',
  'a value',
  'a parenthesis',
];

const ARRAY = 0;
const OBJECT = 1;

/** Names of records that are looked at, of all that come; */
const MOST_LEARNED = 10_000;
/** different ones that records begin with. */
const MOST_FIRST = 20;

/** Of all documents: a cache changes nothing but the time. */
const keys = new KeyCache();

/** Parses a stream of JSON documents, one after another. */
export class JsonEvents implements TokenSink {
  /** Whether to stop reading behind each document. */
  pausing = false;
  /** Documents read. */
  documents = 0;
  private readonly sink: JsonSink;
  private readonly tokens = new JsonTokens(this);
  /** Whether each open container is an object; bytes, because depth is the evidence's to choose. */
  private open = new Uint8Array(64);
  private depth = 0;
  private expect = VALUE;
  private argument = { text: '', quoted: false };
  private comma = false;
  /** Which of the open containers is the outermost list; −1 for none. */
  private list = -1;
  private readonly names = { first: new Set<string>(), all: new Set<string>() };
  private learned = 0;

  constructor(sink: JsonSink) {
    this.sink = sink;
  }

  /** True between documents. */
  get atRest(): boolean {
    return this.depth === 0 && this.expect === VALUE && this.tokens.atRest;
  }

  /** Line ends outside of strings so far. */
  get lineEnds(): number {
    return this.tokens.lineEnds;
  }

  /** Where in the bytes written last the text is broken. */
  get place(): number {
    return this.tokens.place;
  }

  /** @returns how many bytes were read: all, unless `pausing`. @throws JsonBroken */
  write(input: string | Uint8Array): number {
    return this.tokens.write(typeof input === 'string' ? Buffer.from(input) : input);
  }

  /** Ends the stream. @throws JsonBroken if it ends inside a document */
  end(): void {
    this.tokens.end();
    if (!this.atRest) throw new JsonBroken('the document is cut off');
  }

  /**
   * Gives up the record in which the text is broken, and waits for the next one of its list.
   * @returns the names its records have; undefined if it stands in no list
   */
  giveUp(): RecordNames | undefined {
    if (this.list < 0 || this.names.first.size === 0) return undefined;
    while (this.depth > this.list + 1) {
      this.depth--;
      if (this.sink.giveUp === undefined) this.sink.close();
      else this.sink.giveUp();
    }
    this.expect = VALUE;
    this.tokens.forget();
    return this.names;
  }

  private learn(name: string, first: boolean): void {
    this.learned++;
    this.names.all.add(name);
    if (first && this.names.first.size < MOST_FIRST) this.names.first.add(name);
  }

  string(bytes: Uint8Array, start: number, end: number, escaped: boolean): boolean {
    const { expect } = this;
    if (expect === KEY || expect === KEY_OR_END) {
      this.expect = COLON;
      const name = escaped ? unescaped(bytes, start, end) : keys.text(bytes, start, end);
      if (this.learned < MOST_LEARNED && this.depth === this.list + 2) this.learn(name, expect === KEY_OR_END);
      this.sink.key(name);
      return false;
    }
    if (expect === ARGUMENT) return this.takeArgument(unescaped(bytes, start, end), true);
    this.takeValue();
    this.afterValue();
    if (escaped) this.sink.scalar(unescaped(bytes, start, end), true);
    else if (this.sink.span !== undefined) this.sink.span(bytes, start, end, true);
    else this.sink.scalar(decode(bytes, start, end), true);
    return this.depth === 0 && this.endDocument();
  }

  word(bytes: Uint8Array, start: number, end: number): boolean {
    if (!isLiteral(bytes, start, end)) {
      const word = decode(bytes, start, Math.min(end, start + 40));
      if ((this.expect !== VALUE && this.expect !== VALUE_OR_END) || !isCall(word))
        throw new JsonBroken('a word that is no literal');
      this.expect = CALL;
      return false;
    }
    if (this.expect === ARGUMENT) return this.takeArgument(decode(bytes, start, end), false);
    this.takeValue();
    this.afterValue();
    if (end - start === 4 && bytes[start] === 0x6e) this.sink.scalar('', false);
    else if (this.sink.span !== undefined) this.sink.span(bytes, start, end, false);
    else this.sink.scalar(decode(bytes, start, end), false);
    return this.depth === 0 && this.endDocument();
  }

  mark(byte: number): boolean {
    if (byte === 0x3a && this.expect === COLON) this.expect = VALUE;
    else if (byte === 0x2c && this.expect === COMMA_OR_END)
      this.expect = this.open[this.depth - 1] === OBJECT ? KEY : VALUE;
    else if (byte === 0x7b) this.push(OBJECT);
    else if (byte === 0x5b) this.push(ARRAY);
    else if (byte === 0x7d) this.pop(OBJECT);
    else if (byte === 0x5d) this.pop(ARRAY);
    else return this.callMark(byte);
    return this.depth === 0 && this.expect === VALUE && this.endDocument();
  }

  private push(kind: number): void {
    this.takeValue();
    if (this.depth === this.open.length) {
      const larger = new Uint8Array(this.depth * 2);
      larger.set(this.open);
      this.open = larger;
    }
    if (kind === ARRAY && this.list < 0) this.list = this.depth;
    this.open[this.depth++] = kind;
    this.expect = kind === OBJECT ? KEY_OR_END : VALUE_OR_END;
    this.sink.open(kind === OBJECT ? 'object' : 'array');
  }

  private pop(kind: number): void {
    const mayEnd = this.expect === COMMA_OR_END || this.expect === (kind === OBJECT ? KEY_OR_END : VALUE_OR_END);
    if (this.depth === 0 || this.open[this.depth - 1] !== kind || !mayEnd)
      throw new JsonBroken('a bracket closes nothing');
    if (--this.depth === this.list) this.list = -1;
    this.afterValue();
    this.sink.close();
  }

  /** `ObjectId("…")` and the like, as the shell of MongoDB prints them: the last argument is the value. */
  private callMark(byte: number): boolean {
    if (byte === 0x28 && this.expect === CALL) {
      this.expect = ARGUMENT;
      this.argument = { text: '', quoted: false };
      this.comma = false;
    } else if (byte === 0x2c && this.expect === CALL_END) {
      this.expect = ARGUMENT;
      this.comma = true;
    } else if (byte === 0x29 && (this.expect === CALL_END || (this.expect === ARGUMENT && !this.comma))) {
      this.afterValue();
      this.sink.scalar(this.argument.text, this.argument.quoted);
    } else throw new JsonBroken(`"${String.fromCharCode(byte)}" where ${WHAT[this.expect]} should stand`);
    return this.depth === 0 && this.expect === VALUE && this.endDocument();
  }

  private takeArgument(text: string, quoted: boolean): boolean {
    this.argument = { text, quoted };
    this.expect = CALL_END;
    return false;
  }

  private endDocument(): boolean {
    this.documents++;
    return this.pausing;
  }

  private afterValue(): void {
    this.expect = this.depth === 0 ? VALUE : COMMA_OR_END;
  }

  private takeValue(): void {
    if (this.expect > VALUE_OR_END) throw new JsonBroken(`a value where ${WHAT[this.expect]} should stand`);
  }
}

/** A string with its escapes resolved. @throws JsonBroken for an escape that JSON doesn't know */
function unescaped(bytes: Uint8Array, start: number, end: number): string {
  try {
    return String(JSON.parse(`"${decode(bytes, start, end)}"`));
  } catch {
    throw new JsonBroken('Unexpected escape in a string');
  }
}
