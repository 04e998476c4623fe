/**
 * Records of lines `name|value`, an empty line or a rule between two of them, as psql writes them when its expanded output isn't
 * aligned or bears no headings. Enters: lines. Leaves: records of labelled values. Deliberately absent: forms whose lines begin
 * with any label in any order; here each record has the same names, and what has none goes on with the value above.
 */
import { isRule } from '../fixed-width/rule.ts';
import { LONGEST_CONTINUED, MAX_COLUMNS } from '../limits.ts';
import { withoutMark } from './expanded.ts';
import type { Labelled } from './line.ts';

/** How the lines of such a text are divided. */
export interface KeyStyle {
  readonly delimiter: string;
  /** The names, in order. */
  readonly keys: readonly string[];
  /** Blanks beside the delimiter lay the lines out, and belong to neither side. */
  readonly padded: boolean;
  /** Rules divide records, empty lines don't. */
  readonly ruled: boolean;
}

const DELIMITERS = ['|', '\t', ',', ';', '^', '~', '\u001f', '\u0001'] as const;
/** A name of a column or an expression: no address, no number, no date. */
const KEY = /^(?=.{1,63}$)(?!\d{4})[\p{L}\p{N}_?"*( ][^@|]*$/u;
const LETTER = /\p{L}/u;
/** Marks in front of the labels of a list, or on both sides. */
const BULLET = /^(?:[*_] ?){1,3}\S/;
/** "* * *" */
const PARAGRAPH = /^\s*(?:[*~#+.] ?){3,80}\s*$/;
/** Records of the head that must agree, and the share of all that must. */
const RECORDS = 2;
const AGREEING = 0.9;
/** Share of the values that may hold the delimiter: in a table of three columns all do. */
const DIVIDED = 0.5;

/** How the lines of a head are divided, if they are. */
export function keyStyle(lines: readonly string[]): KeyStyle | undefined {
  if (!lines.some(isBorder)) return undefined;
  for (const delimiter of DELIMITERS) {
    const style = styleBy(lines, delimiter);
    if (style !== undefined) return style;
  }
  return undefined;
}

function styleBy(lines: readonly string[], delimiter: string): KeyStyle | undefined {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (isBorder(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  const starts = countsOf(groups.flatMap(([line]) => keyOf(line, delimiter) ?? []));
  const first = [...starts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])[0];
  const whole = groups.filter(([line]) => keyOf(line, delimiter) === first);
  if (first === '' || whole.length < RECORDS || whole.length < (groups.length - 1) * DIVIDED) return undefined;
  const names = whole.map((group) => [...new Set(group.flatMap((line) => keyOf(line, delimiter) ?? []))]);
  const times = countsOf(names.flat());
  const keys = [...times].filter(([, count]) => count * 2 > whole.length).map(([key]) => key);
  // The last may be cut off.
  const agreeing = names.filter((some) => keys.every((key) => some.includes(key))).length;
  if (keys.every((key) => BULLET.test(key))) return undefined;
  if (keys.length < 2 || agreeing < RECORDS || agreeing < Math.floor(names.length * AGREEING) - 1) return undefined;
  const keyed = whole.flat().filter((line) => keys.includes(keyOf(line, delimiter) ?? ''));
  const divided = keyed.filter((line) => line.indexOf(delimiter) !== line.lastIndexOf(delimiter)).length;
  const padded = delimiter === '|' && keyed.every((line) => line.charAt(line.indexOf(delimiter) - 1) === ' ');
  return divided > keyed.length * DIVIDED
    ? undefined
    : { delimiter, keys, padded, ruled: padded || !lines.slice(0, -1).some((line) => line.trim() === '') };
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function isBorder(line: string): boolean {
  return line.trim() === '' || divides(line);
}

/** A line of marks alone: a rule, or what divides paragraphs. */
function divides(line: string): boolean {
  return isRule(line) || PARAGRAPH.test(line);
}

/** The name in front of the delimiter; undefined if what stands there is none. */
function keyOf(line: string | undefined, delimiter: string): string | undefined {
  const end = line?.indexOf(delimiter) ?? -1;
  const key = line?.slice(0, Math.max(end, 0)).trim() ?? '';
  return end > 0 && KEY.test(key) && LETTER.test(key) ? key : undefined;
}

interface Open {
  readonly label: string;
  readonly parts: string[];
}

/** Cuts such lines into records. */
export class KeyedRecords {
  /** Lines in front of the first record, and those of values beyond any length. */
  unlabelled = 0;
  private readonly style: KeyStyle;
  /** Names a record begins with, and all there are. */
  private readonly starters = new Set<string>();
  private readonly keys: Set<string>;
  private record: Open[] = [];
  private names = new Set<string>();
  /** Names of a whole record; what stands behind an empty line before all have come belongs to a value. */
  private expected: number;
  private begun = false;
  private length = 0;
  /** Empty lines that wait: they divide records, or belong to a value. */
  private empty = 0;
  /** In the first record of another set of names. */
  private learning = false;
  private ready: Labelled[][] = [];

  constructor(style: KeyStyle) {
    this.style = style;
    this.keys = new Set(style.keys);
    this.expected = style.keys.length;
    this.starters.add(style.keys[0] ?? '');
  }

  /** The records completed since the last call. */
  drain(): Labelled[][] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  line(line: string): void {
    const { delimiter, padded, ruled } = this.style;
    if (line.trim() === '') this.empty++;
    else if (ruled && divides(line)) this.endRecord();
    else {
      const key = keyOf(line, delimiter);
      const value = line.slice(line.indexOf(delimiter) + delimiter.length);
      if (key !== undefined && this.begins(key)) this.push(key, padded ? value.trim() : value);
      else this.goOn(padded && line.includes(delimiter) ? value.trim() : line);
    }
  }

  endRecord(): void {
    const record = this.record.map(({ label, parts }): Labelled => {
      return { label, key: label.toLowerCase(), value: parts.join('\n'), separator: this.style.delimiter };
    });
    if (record.length > 0) this.ready.push(record);
    if (this.learning) this.expected = record.length;
    this.record = [];
    this.names.clear();
    this.length = 0;
    this.empty = 0;
    this.learning = false;
  }

  /** Whether a name is one here and not a part of the value above; ends the record before it if it begins one. */
  private begins(key: string): boolean {
    const divided = this.empty > 0 || this.record.length === 0;
    if (this.starters.has(key)) {
      if (!divided) return false;
      this.endRecord();
      return true;
    }
    if (!divided) {
      const known = this.keys.has(key);
      if ((!known && (!this.learning || this.keys.size >= MAX_COLUMNS)) || this.names.has(key)) return false;
      this.keys.add(key);
      return true;
    }
    // Rows of another query.
    if (!this.begun || (this.record.length > 0 && this.record.length < this.expected)) return false;
    this.endRecord();
    this.starters.add(key);
    this.learning = true;
    return true;
  }

  private push(label: string, value: string): void {
    this.begun = true;
    this.names.add(label);
    this.record.push({ label, parts: [value] });
    this.length += value.length;
    this.empty = 0;
  }

  private goOn(text: string): void {
    const last = this.record.at(-1);
    this.length += text.length + this.empty;
    if (last === undefined || this.length > LONGEST_CONTINUED) this.unlabelled++;
    else {
      if (this.style.padded) last.parts.push(withoutMark(last.parts.pop() ?? ''));
      for (; this.empty > 0; this.empty--) last.parts.push('');
      last.parts.push(text);
    }
    this.empty = 0;
  }
}
