/**
 * Enters: blocks of UTF-8 behind a first document that was one line. Leaves: the events of the lines that parse.
 * Deliberately absent: lines that don't; they are counted by whoever asks.
 */
import type { JsonSink } from './events.ts';
import { bare, JsonLine } from './line.ts';

const LF = 10;
const CR = 13;

/** Reads documents line by line, so that a damaged one costs no other. */
export class JsonRest {
  /** Lines read, and lines that were no JSON object or array. */
  good = 0;
  broken = 0;
  /** Whether the last line, one of the broken, has no end: it was cut off. */
  cut = false;
  private readonly sink: JsonSink;
  private readonly begin: () => void;
  private readonly line = new JsonLine();
  private parts: Uint8Array[] = [];

  /** @param begin called before the first line that is told of */
  constructor(sink: JsonSink, begin: () => void) {
    this.begin = begin;
    this.sink = sink;
  }

  write(bytes: Uint8Array): void {
    let start = 0;
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] !== LF && bytes[at] !== CR) continue;
      this.parts.push(bytes.subarray(start, at));
      this.read();
      start = at + 1;
    }
    if (start < bytes.length) this.parts.push(bytes.subarray(start));
  }

  /** Ends the text. */
  end(): void {
    const before = this.broken;
    this.read();
    this.cut = this.broken > before;
  }

  private read(): void {
    const text = bare(
      (this.parts.length === 1 ? Buffer.from(this.parts[0] ?? []) : Buffer.concat(this.parts)).toString(),
    );
    this.parts = [];
    if (text === '' || text === ']') return;
    if ((text.startsWith('{') || text.startsWith('[')) && this.line.parse(text)) {
      if (this.good++ === 0) this.begin();
      this.line.replay(this.sink);
    } else this.broken++;
  }
}
