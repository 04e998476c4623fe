/**
 * Enters: one JSON value a line. Leaves: batches of the tables in them. Deliberately absent: mending; a line that doesn't
 * parse is counted and left out whole.
 */
import { InputError } from '../../errors.ts';
import { lose } from '../batch.ts';
import { JsonBroken, JsonEvents, type JsonSink } from '../json-events.ts';
import { JsonTable } from '../json-table.ts';
import { linesOf } from '../lines.ts';
import type { Format } from '../types.ts';

/** Share of the head's lines that must parse, */
const PARSING_SHARE = 0.5;
/** and how many of them there must be. */
const LEAST_LINES = 2;
/** Above plain JSON, which reads such a file too but gives up at the first broken line. */
const LINES_OF_JSON = 0.95;

export const ndjson: Format = {
  id: 'ndjson',
  title: 'newline-delimited JSON',
  loses: 'which parent record a nested array belongs to',

  sniff({ text, whole }) {
    const all = text.split(/\r\n|\r|\n/).map(bare);
    const lines = (whole ? all : all.slice(0, -1)).filter((line) => line !== '');
    const opening = lines.filter((line) => line.startsWith('{') || line.startsWith('['));
    if (opening.length < LEAST_LINES || opening.length < lines.length * PARSING_SHARE) return 0;
    // An array or object written over several lines is one document, even if most of its lines would parse.
    if (!new Line().parse(lines[0] ?? '') && isPrefix(text)) return 0;
    const good = opening.filter((line) => new Line().parse(line)).length;
    return good >= 1 && good >= lines.length * PARSING_SHARE ? LINES_OF_JSON : 0;
  },

  async *read(text, reading, head) {
    const table = new JsonTable(reading, true);
    const line = new Line();
    for await (const lines of linesOf(text)) {
      for (const raw of lines) {
        const content = bare(raw);
        if (content === '' || content === '[' || content === ']') continue;
        if (line.parse(content)) line.replay(table);
        else lose(reading, 'brokenLines');
      }
      yield* table.drain();
    }
    if (table.rows === 0) throw new InputError(`${head.name}: no line of it is JSON: repair it or export it again`);
    yield* table.end();
  },
};

/** Whether a text is JSON as far as it goes. */
function isPrefix(text: string): boolean {
  try {
    new JsonEvents({ open() {}, close() {}, key() {}, scalar() {} }).write(text);
    return true;
  } catch (error) {
    if (error instanceof JsonBroken) return false;
    throw error;
  }
}

/** A line without blanks around it and without the comma that some exports leave at its end. */
function bare(line: string): string {
  const trimmed = line.trim();
  return trimmed.endsWith(',') ? trimmed.slice(0, -1) : trimmed;
}

/** The events of one line, held back until the whole line has parsed. */
class Line implements JsonSink {
  private steps: ((sink: JsonSink) => void)[] = [];
  private events = new JsonEvents(this);

  /** Whether the line is one JSON value. */
  parse(line: string): boolean {
    this.steps = [];
    try {
      // The line end also ends a number.
      this.events.write(`${line}\n`);
      if (this.events.atRest && this.steps.length > 0) return true;
    } catch (error) {
      if (!(error instanceof JsonBroken)) throw error;
    }
    this.events = new JsonEvents(this);
    return false;
  }

  replay(sink: JsonSink): void {
    for (const step of this.steps) step(sink);
  }

  open(kind: 'object' | 'array'): void {
    this.steps.push((sink) => sink.open(kind));
  }

  close(): void {
    this.steps.push((sink) => sink.close());
  }

  key(name: string): void {
    this.steps.push((sink) => sink.key(name));
  }

  scalar(text: string, quoted: boolean): void {
    this.steps.push((sink) => sink.scalar(text, quoted));
  }
}
