/**
 * Enters: blocks of UTF-8. Leaves: the events of the JSON documents in them, one after another. Deliberately absent:
 * counting of losses; what went wrong is told.
 */
import { JsonBroken, JsonEvents } from './events.ts';
import { JsonRest } from './rest.ts';
import { JsonResume } from './resume.ts';
import type { JsonTable } from './table.ts';

const OBJECT = 0x7b;
const ARRAY = 0x5b;

/**
 * Documents one after another. If the first is one line and others follow in lines of their own, these are read line by
 * line: then a damaged one, even the first, costs no other.
 */
export class JsonDocuments {
  /** What is wrong with the document that can't be read. */
  broken: string | undefined;
  /** Places in lists of records behind which it went on. */
  damaged = 0;
  /** The lines behind the first. */
  rest: JsonRest | undefined;
  private readonly table: JsonTable;
  private readonly events: JsonEvents;
  /** What was seen behind the first document, too little to decide by. */
  private held: Uint8Array | undefined;
  private lineEnded = false;
  private state: 'first' | 'behind first' | 'all' | 'to line end' | 'lines' | 'seeking' | 'lost' = 'first';
  private resume:
    | { readonly from: JsonResume; readonly lines: NextLine | undefined; readonly state: 'first' | 'all' }
    | undefined;

  constructor(table: JsonTable) {
    this.table = table;
    this.events = new JsonEvents(table);
    this.events.pausing = true;
  }

  /** Takes a block of UTF-8. */
  write(bytes: Uint8Array): void {
    if (this.state === 'first' || this.state === 'all') this.parse(bytes);
    else if (this.state === 'behind first') this.lookBehind(bytes);
    else if (this.state === 'to line end') this.toLineEnd(bytes);
    else if (this.state === 'lines') this.rest?.write(bytes);
    else if (this.state === 'seeking') this.readOn(this.seek(bytes));
  }

  /** Ends the text. */
  end(): void {
    if (this.held !== undefined) this.parseAll(this.held);
    this.rest?.end();
    if (this.state === 'lines' || this.broken !== undefined) return;
    try {
      this.events.end();
    } catch (error) {
      this.break(error);
    }
  }

  private parse(bytes: Uint8Array): void {
    this.readOn(bytes);
  }

  /** As many damaged places as there are in a block, one after another. */
  private readOn(bytes: Uint8Array | undefined): void {
    for (let rest = bytes; rest !== undefined; ) rest = this.parseTo(rest);
  }

  /** @returns what is to be read behind a damaged place, if there is one and another record begins in these bytes */
  private parseTo(bytes: Uint8Array): Uint8Array | undefined {
    let read = 0;
    try {
      read = this.events.write(bytes);
    } catch (error) {
      this.break(error);
      // No line has ended so far, not even in a string: this is a line.
      const line = this.state === 'first' && this.events.lineEnds === 0;
      const names = this.events.giveUp();
      if (names !== undefined) {
        const state = this.state === 'all' ? 'all' : 'first';
        const from = this.resume?.from ?? new JsonResume(names);
        this.resume = { from, lines: line ? new NextLine() : undefined, state };
        this.state = 'seeking';
        return this.seek(bytes.subarray(this.events.place));
      }
      this.state = line ? 'to line end' : 'lost';
      if (this.state === 'to line end') this.toLineEnd(bytes);
      return undefined;
    }
    if (this.state === 'all' || this.events.documents === 0) return undefined;
    this.state = 'behind first';
    this.lookBehind(bytes.subarray(read));
    return undefined;
  }

  /** Looks whether the next document begins on a line of its own and goes on there. */
  private lookBehind(bytes: Uint8Array): void {
    const all = this.held === undefined ? bytes : Buffer.concat([this.held, bytes]);
    this.held = undefined;
    let at = 0;
    for (; isBlank(all[at]) || isLineEnd(all[at]); at++) if (isLineEnd(all[at])) this.lineEnded = true;
    if (at >= all.length) return;
    let next = at + 1;
    while (isBlank(all[next])) next++;
    const rest = all.subarray(at);
    if (this.lineEnded && this.events.lineEnds === 0 && next >= all.length)
      // Blanks behind it mean nothing, however many come.
      this.held = rest.slice(0, 1);
    else if (this.lineEnded && this.events.lineEnds === 0 && !isLineEnd(all[next])) this.startLines(rest);
    else this.parseAll(rest);
  }

  private parseAll(bytes: Uint8Array): void {
    this.state = 'all';
    this.held = undefined;
    this.events.pausing = false;
    this.parse(bytes);
  }

  /** Looks for the next record of the list in which one was broken; in a line that is broken, as far as a next one begins. */
  private seek(bytes: Uint8Array): Uint8Array | undefined {
    const { resume } = this;
    if (resume === undefined) return undefined;
    const found = resume.from.take(bytes);
    const passed = found === undefined ? bytes.length : Math.max(0, bytes.length - found.length);
    const line = resume.lines?.next(bytes.subarray(0, passed)) ?? -1;
    if (line >= 0) this.startLines(bytes.subarray(line));
    if (line >= 0 || found === undefined) return undefined;
    this.damaged++;
    this.broken = undefined;
    this.state = resume.state;
    return found;
  }

  private toLineEnd(bytes: Uint8Array): void {
    const at = bytes.findIndex(isLineEnd);
    if (at >= 0) this.startLines(bytes.subarray(at));
  }

  private startLines(bytes: Uint8Array): void {
    this.state = 'lines';
    // What there is of a broken document gives way only to others.
    this.rest = new JsonRest(this.table, () => {
      if (this.broken !== undefined) this.table.abandon();
    });
    this.rest.write(bytes);
  }

  private break(error: unknown): void {
    if (!(error instanceof JsonBroken)) throw error;
    this.broken = error.message;
  }
}

/** Finds the first line that begins as a document does: among bytes of memory line ends come by chance. */
class NextLine {
  private ended = false;

  /** @returns where it begins; −1 if it isn't among these bytes */
  next(bytes: Uint8Array): number {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      if (isLineEnd(byte)) this.ended = true;
      else if (this.ended && (byte === OBJECT || byte === ARRAY)) return at;
      else if (!isBlank(byte)) this.ended = false;
    }
    return -1;
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 9;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}
