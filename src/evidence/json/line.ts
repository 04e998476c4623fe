/**
 * Enters: a line of text. Leaves: its JSON events, held back until the whole line has parsed, so that a damaged line
 * leaves nothing behind. Deliberately absent: mending.
 */
import { JsonBroken, JsonEvents, type JsonSink } from './events.ts';

const OBJECT = 0;
const ARRAY = 1;
const CLOSE = 2;
const NAME = 3;
const BARE = 4;
const QUOTED = 5;

/** Parses lines, one value each. */
export class JsonLine implements JsonSink {
  private readonly steps: number[] = [];
  private readonly texts: string[] = [];
  private events = new JsonEvents(this);

  /** Whether the line is one JSON value. */
  parse(line: string): boolean {
    this.steps.length = 0;
    this.texts.length = 0;
    const { documents } = this.events;
    try {
      // The line end also ends a number.
      this.events.write(`${line}\n`);
      if (this.events.atRest && this.events.documents === documents + 1) return true;
    } catch (error) {
      if (!(error instanceof JsonBroken)) throw error;
    }
    this.events = new JsonEvents(this);
    return false;
  }

  /** Tells the events of the line parsed last. */
  replay(sink: JsonSink): void {
    let text = 0;
    for (const step of this.steps) {
      if (step === OBJECT) sink.open('object');
      else if (step === ARRAY) sink.open('array');
      else if (step === CLOSE) sink.close();
      else if (step === NAME) sink.key(this.texts[text++] ?? '');
      else sink.scalar(this.texts[text++] ?? '', step === QUOTED);
    }
  }

  open(kind: 'object' | 'array'): void {
    this.steps.push(kind === 'object' ? OBJECT : ARRAY);
  }

  close(): void {
    this.steps.push(CLOSE);
  }

  key(name: string): void {
    this.steps.push(NAME);
    this.texts.push(name);
  }

  scalar(text: string, quoted: boolean): void {
    this.steps.push(quoted ? QUOTED : BARE);
    this.texts.push(text);
  }
}

/** A line without blanks around it and without the comma that some exports leave at its end. */
export function bare(line: string): string {
  const trimmed = line.trim();
  return trimmed.endsWith(',') ? trimmed.slice(0, -1) : trimmed;
}
