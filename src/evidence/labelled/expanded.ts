/**
 * Enters: lines of psql's expanded output (`-[ RECORD 1 ]---`, then `name | value`), with or without a box. Leaves: records of
 * labelled values. Deliberately absent: other clients' forms, whose labels end with a colon.
 */
import { LONGEST_CONTINUED } from '../limits.ts';
import type { Labelled } from './line.ts';

/** Of any language: `-[ RECORD 1 ]-+----`, `+-[ DATENSATZ 1 ]-`, `─[ RECORD 1 ]─`. */
const HEADING = /^[+┌├╔╠]?[-─═]\[ \p{L}{1,40} \d{1,12} \]/u;
const UPRIGHT = /[|│║]/u;
/** Stand behind a value that goes on in the next line. */
const GOES_ON = ['+', '↵'];

/** Lines in front of the first heading: what psql says of its settings, a title. */
const FRONT = 4;

/** Whether a text begins so. */
export function isExpanded(text: string): boolean {
  const lines = text.trimStart().split(/\r\n|\r|\n/, FRONT + 2);
  const heading = lines.findIndex((line) => HEADING.test(line));
  return heading >= 0 && UPRIGHT.test(lines[heading + 1] ?? '');
}

interface Open {
  readonly label: string;
  readonly parts: string[];
}

/** Cuts such lines into records. */
export class ExpandedRecords {
  /** Lines that belong to no record. */
  unlabelled = 0;
  private record: Open[] = [];
  private length = 0;
  private boxed = false;
  private ready: Labelled[][] = [];

  /** The records completed since the last call. */
  drain(): Labelled[][] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  line(line: string): void {
    const text = line.trim();
    if (HEADING.test(text)) {
      this.endRecord();
      this.boxed = !/^[-─═]/u.test(text);
      return;
    }
    const inner = this.boxed ? text.slice(1, UPRIGHT.test(text.at(-1) ?? '') ? -1 : undefined) : line;
    const border = inner.search(UPRIGHT);
    const last = this.record.at(-1);
    if (border < 0) {
      if (/[\p{L}\p{N}]/u.test(text) && !/^\(\d+ .{1,40}\)$/.test(text)) this.unlabelled++;
      return;
    }
    const label = inner.slice(0, border).trim();
    const value = inner.slice(border + 1).trim();
    this.length += value.length;
    if (label !== '') this.record.push({ label, parts: [value] });
    else if (last === undefined || this.length > LONGEST_CONTINUED) this.unlabelled++;
    else last.parts.push(withoutMark(last.parts.pop() ?? ''), value);
  }

  endRecord(): void {
    const record = this.record.map(({ label, parts }): Labelled => {
      return { label, key: label.toLowerCase(), value: parts.join('\n'), separator: '|' };
    });
    if (record.length > 0) this.ready.push(record);
    this.record = [];
    this.length = 0;
  }
}

/** A value without the mark that it goes on. Without a pattern: one for blanks before an end looks through a run of them from each of its places. */
export function withoutMark(value: string): string {
  return GOES_ON.includes(value.at(-1) ?? '') ? value.slice(0, -1).trimEnd() : value;
}
