/**
 * Enters: blocks of UTF-8 behind a first document that was one line. Leaves: the events of the lines that parse.
 * Deliberately absent: lines that don't; they are counted by whoever asks.
 */
import { LONGEST_JSON_LINE } from '../limits.ts';
import type { JsonSink } from './events.ts';
import { bareBytes, JsonLine } from './line.ts';

const LF = 10;
const CR = 13;
const OBJECT = 0x7b;
const ARRAY = 0x5b;
const CLOSING = 0x5d;

/** Reads documents line by line, so that a damaged one costs no other. */
export class JsonRest {
  /** Lines read, and lines that were no JSON object or array. */
  good = 0;
  broken = 0;
  /** Lines too long to be held; they are none of the broken. */
  oversized = 0;
  /** Whether the last line, one of the broken, has no end: it was cut off. */
  cut = false;
  private readonly sink: JsonSink;
  private readonly begin: () => void;
  private readonly parsed = new JsonLine();
  private parts: Uint8Array[] = [];
  private size = 0;
  private block: Uint8Array | undefined;
  private ended = false;

  /** @param begin called before the first line that is told of */
  constructor(sink: JsonSink, begin: () => void) {
    this.begin = begin;
    this.sink = sink;
  }

  /** Takes a block; it is read by `read`, before the next is taken. */
  write(bytes: Uint8Array): void {
    this.block = bytes;
  }

  /** Ends the text. */
  end(): void {
    this.ended = true;
  }

  /** Reads what was taken; comes back within long lines, so that their rows can be handed on. */
  *read(): Generator<void> {
    const bytes = this.block ?? new Uint8Array(0);
    this.block = undefined;
    let start = 0;
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] !== LF && bytes[at] !== CR) continue;
      this.add(bytes.subarray(start, at));
      yield* this.line();
      start = at + 1;
    }
    if (start < bytes.length) this.add(bytes.subarray(start));
    if (!this.ended) return;
    const before = this.broken;
    yield* this.line();
    this.cut = this.broken > before;
  }

  private add(part: Uint8Array): void {
    this.size += part.length;
    if (this.size <= LONGEST_JSON_LINE) this.parts.push(part);
    else this.parts = [];
  }

  private *line(): Generator<void> {
    const { size } = this;
    this.size = 0;
    if (size > LONGEST_JSON_LINE) {
      this.oversized++;
      return;
    }
    const line = bareBytes(this.parts.length === 1 ? (this.parts[0] ?? new Uint8Array(0)) : Buffer.concat(this.parts));
    this.parts = [];
    if (line.length === 0 || (line.length === 1 && line[0] === CLOSING)) return;
    if ((line[0] !== OBJECT && line[0] !== ARRAY) || !this.parsed.parse(line)) {
      this.broken++;
      return;
    }
    if (this.good++ === 0) this.begin();
    if (this.parsed.long) yield* this.parsed.parts(this.sink);
    else this.parsed.replay(this.sink);
  }
}
