/**
 * Enters: a line of text. Leaves: its JSON events, held back until the whole line has parsed, so that a damaged line
 * leaves nothing behind. Deliberately absent: mending.
 */
import { JsonBroken, JsonEvents, type JsonSink } from './events.ts';
import { decode } from './key-cache.ts';

const OBJECT = 0;
const ARRAY = 1;
const CLOSE = 2;
const NAME = 3;
const BARE = 4;
const QUOTED = 5;
/** Text that lies in the line as it is. */
const BARE_SPAN = 6;
const QUOTED_SPAN = 7;
/** Also ends a number. */
const LINE_END = Buffer.from('\n');

/** Of objects and arrays. */
const OPENING = new Set(Buffer.from('{['));
const CLOSING = new Set(Buffer.from('}]'));

/** Steps and spans there is room for at first; a line may have any number, and numbers of the engine's own take eight bytes. */
const ROOM = 1 << 10;
/** Room that is kept for the next line. */
const MOST_KEPT = 1 << 20;

/** Of longer lines no events are kept, which take many times their memory: they are parsed again, */
export const LONG_LINE = 1 << 20;
/** in parts of so many bytes. */
const PART = 1 << 16;
const NOBODY: JsonSink = { open() {}, close() {}, key() {}, scalar() {}, span() {} };

/** Parses lines, one value each. */
export class JsonLine implements JsonSink {
  private steps = new Uint8Array(ROOM);
  private stepped = 0;
  private readonly texts: string[] = [];
  /** Starts and ends in the line. */
  private spans = new Int32Array(ROOM);
  private spanned = 0;
  private bytes: Uint8Array = LINE_END;
  private events = new JsonEvents(this);

  /** Whether the line is one JSON value. Bytes must be UTF-8, and stay as they are until the line is replayed. */
  parse(line: string | Uint8Array): boolean {
    this.stepped = 0;
    this.texts.length = 0;
    this.spanned = 0;
    if (this.steps.length > MOST_KEPT) this.steps = new Uint8Array(ROOM);
    if (this.spans.length > MOST_KEPT) this.spans = new Int32Array(ROOM);
    this.bytes = typeof line === 'string' ? Buffer.from(line) : line;
    if (this.long) return isOne(this.bytes, new JsonEvents(NOBODY));
    if (isOne(this.bytes, this.events)) return true;
    this.events = new JsonEvents(this);
    return false;
  }

  /** Whether the line parsed last is so long that its events come in parts only. */
  get long(): boolean {
    return this.bytes.length > LONG_LINE;
  }

  /** Tells the events of a long line, some at a time. */
  *parts(sink: JsonSink): Generator<void> {
    const events = new JsonEvents(sink);
    for (let at = 0; at < this.bytes.length; at += PART) {
      events.write(this.bytes.subarray(at, at + PART));
      yield;
    }
    events.write(LINE_END);
    this.bytes = LINE_END;
  }

  /** Tells the events of the line parsed last, which isn't long. */
  replay(sink: JsonSink): void {
    const { bytes, spans, steps, stepped, texts } = this;
    let text = 0;
    let span = 0;
    for (let i = 0; i < stepped; i++) {
      const step = steps[i];
      if (step === QUOTED_SPAN || step === BARE_SPAN) {
        const start = spans[span] ?? 0;
        const end = spans[span + 1] ?? 0;
        span += 2;
        if (sink.span !== undefined) sink.span(bytes, start, end, step === QUOTED_SPAN);
        else sink.scalar(decode(bytes, start, end), step === QUOTED_SPAN);
      } else if (step === OBJECT) sink.open('object');
      else if (step === ARRAY) sink.open('array');
      else if (step === CLOSE) sink.close();
      else if (step === NAME) sink.key(texts[text++] ?? '');
      else sink.scalar(texts[text++] ?? '', step === QUOTED);
    }
  }

  open(kind: 'object' | 'array'): void {
    this.step(kind === 'object' ? OBJECT : ARRAY);
  }

  close(): void {
    this.step(CLOSE);
  }

  key(name: string): void {
    this.step(NAME);
    this.texts.push(name);
  }

  scalar(text: string, quoted: boolean): void {
    this.step(quoted ? QUOTED : BARE);
    this.texts.push(text);
  }

  span(bytes: Uint8Array, start: number, end: number, quoted: boolean): void {
    // A number that the line ends with was carried elsewhere.
    if (bytes !== this.bytes) this.scalar(decode(bytes, start, end), quoted);
    else {
      this.step(quoted ? QUOTED_SPAN : BARE_SPAN);
      if (this.spanned === this.spans.length) this.spans = grown(this.spans, new Int32Array(this.spanned * 2));
      this.spans[this.spanned++] = start;
      this.spans[this.spanned++] = end;
    }
  }

  private step(step: number): void {
    if (this.stepped === this.steps.length) this.steps = grown(this.steps, new Uint8Array(this.stepped * 2));
    this.steps[this.stepped++] = step;
  }
}

/** Whether a line is one value. */
function isOne(line: Uint8Array, events: JsonEvents): boolean {
  const { documents } = events;
  try {
    events.write(line);
    events.write(LINE_END);
    return events.atRest && events.documents === documents + 1;
  } catch (error) {
    if (error instanceof JsonBroken) return false;
    throw error;
  }
}

function grown<List extends Uint8Array | Int32Array>(from: List, to: List): List {
  to.set(from);
  return to;
}

/** A line without blanks around it and without the comma that some exports leave at its end. */
export function bare(line: string): string {
  const trimmed = line.trim();
  return trimmed.endsWith(',') ? trimmed.slice(0, -1) : trimmed;
}

/** The same of bytes: most lines are objects or arrays that need no look at their text. */
export function bareBytes(line: Uint8Array): Uint8Array {
  if (OPENING.has(line[0] ?? 0) && CLOSING.has(line[line.length - 1] ?? 0)) return line;
  return Buffer.from(bare(decode(line, 0, line.length)));
}
