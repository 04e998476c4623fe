/**
 * YAML line by line. Enters: lines. Leaves: JSON: lists and maps that hold others are opened and closed as their lines come, the items
 * and members in them are read one by one. Deliberately absent: a document in memory, and grammar inside of an item.
 */
import { lose, loseForGood } from '../losses.ts';
import type { Reading } from '../types.ts';

/** What reads an item or a member: as JSON, a list or a map of one; undefined if it is broken. */
export type ReadUnit = (lines: readonly string[]) => string | undefined;

/** Characters of an item: the library takes some hundred bytes of memory for each. */
const LONGEST = 1 << 18;
/** Items may lie in so many lists and maps. */
const DEEPEST = 32;
const KEY =
  /^ *((?:"(?:[^"\\]|\\.){0,200}"|'(?:[^']|''){0,200}'|(?! |[-?:] |[#&*!|>'"%@`{}[\],])(?:[^#]|(?<! )#){0,199}?(?:[^ #]|(?<! )#))) *:(?: +(.*))?$/s;
/** A tag or an anchor in front of what lies below; a remark. */
export const NOTHING = /^(?:[!&]\S{1,200}(?: +|$)){0,2}(?:#.*)?$/;
const FLOW = /^ *[{[]/;
/** What the JSON of each begins with. */
const STARTS = { item: /^\[/, member: /^\{/, document: /^[{[]/ } as const;
const DASH = /^ *-(?: |$)/;

interface Container {
  readonly indent: number;
  readonly kind: 'list' | 'map';
  members: number;
}
interface Unit {
  readonly indent: number;
  readonly kind: 'item' | 'member' | 'document';
  readonly lines: string[];
  length: number;
}

/** Translates lines; what is open is kept from line to line. */
export class YamlUnits {
  /** Items of lists, items and members, and lines and items that are none. */
  items = 0;
  units = 0;
  broken = 0;
  documents = 0;
  private readonly reading: Reading;
  private readonly read: ReadUnit;
  private readonly open: Container[] = [];
  private unit: Unit | undefined;
  /** A key with nothing behind it: what it holds shows with the next line. */
  private pending: { readonly indent: number; readonly key: string; readonly line: string } | undefined;
  private output = '';

  constructor(reading: Reading, read: ReadUnit) {
    this.reading = reading;
    this.read = read;
  }

  /** Takes a line. @returns the JSON that is settled by it */
  line(line: string): string {
    const { unit } = this;
    const indent = line.search(/[^ ]/);
    if (indent < 0 || line.trim() === '' || /^\s*#/.test(line)) {
      if (unit !== undefined) this.add(unit, line);
      return '';
    }
    const marker = indent === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(line);
    if (unit !== undefined && !marker && (indent > unit.indent || unit.kind === 'document')) {
      this.add(unit, line);
      return '';
    }
    this.endUnit();
    if (marker) this.endDocument(line.slice(3).trim());
    else if (indent > 0 || !/^%(?:YAML|TAG)\b/.test(line)) this.content(line, indent);
    return this.take();
  }

  /** Ends the text. @returns the rest of the JSON */
  end(): string {
    const { broken } = this;
    this.endUnit(true);
    if (this.broken > broken) this.reading.complete = false;
    this.endDocument('');
    return this.take();
  }

  private take(): string {
    const { output } = this;
    this.output = '';
    return output;
  }

  private content(line: string, indent: number): void {
    const dash = DASH.test(line);
    const key = dash ? undefined : keyOf(line);
    const { pending } = this;
    if (pending !== undefined) {
      this.pending = undefined;
      if (indent > pending.indent && !dash && key === undefined) {
        // A text of several lines below its key.
        this.unit = { indent: pending.indent, kind: 'member', lines: [pending.line, line], length: line.length };
        return;
      }
      if (indent > pending.indent || (indent === pending.indent && dash)) {
        this.openBelow(pending.key, dash ? 'list' : 'map', indent);
      } else this.member(`${pending.key}:null`);
    }
    this.closeTo(indent, dash);
    const kind = dash ? 'list' : 'map';
    if (this.open.length === 0 && FLOW.test(line)) {
      this.startFlow(line);
      return;
    }
    if (this.open.length === 0 && (dash || key !== undefined)) this.push(kind, indent);
    const around = this.open.at(-1);
    if (around?.indent !== indent || around.kind !== kind || (!dash && key === undefined)) this.lose('brokenLines');
    else if (dash) this.unit = { indent, kind: 'item', lines: [line], length: line.length };
    else if (key !== undefined && NOTHING.test(key.value)) this.pending = { indent, key: key.json, line };
    else this.unit = { indent, kind: 'member', lines: [line], length: line.length };
  }

  /** A document that is one list or map in brackets. */
  private startFlow(line: string): void {
    this.unit = { indent: -1, kind: 'document', lines: [line], length: line.length };
  }

  private lose(what: 'brokenLines' | 'brokenRecords' | 'truncated'): void {
    this.broken++;
    lose(this.reading, what);
  }

  private add(unit: Unit, line: string): void {
    unit.length += line.length + 1;
    if (unit.length <= LONGEST) unit.lines.push(line);
  }

  private endUnit(last = false): void {
    const { unit } = this;
    if (unit === undefined) return;
    this.unit = undefined;
    if (unit.length > LONGEST) {
      loseForGood(this.reading, 'oversizedRecords');
      return;
    }
    const json = this.read(unit.lines);
    if (json === undefined || !STARTS[unit.kind].test(json)) {
      // The last one was cut off.
      this.lose(last ? 'truncated' : 'brokenRecords');
      return;
    }
    this.units++;
    if (unit.kind === 'item') this.items++;
    if (unit.kind === 'document') this.output += json;
    else this.member(json.slice(1, -1));
  }

  private member(json: string): void {
    const around = this.open.at(-1);
    if (around !== undefined && json !== '') this.output += `${around.members++ > 0 ? ',' : ''}${json}\n`;
  }

  private openBelow(key: string, kind: Container['kind'], indent: number): void {
    if (this.open.length >= DEEPEST) this.member(`${key}:null`);
    else {
      this.member(`${key}:`);
      this.push(kind, indent);
    }
  }

  private push(kind: Container['kind'], indent: number): void {
    this.open.push({ kind, indent, members: 0 });
    this.output += kind === 'list' ? '[' : '{';
  }

  /** Closes what a line at this place doesn't belong to. */
  private closeTo(indent: number, dash: boolean): void {
    for (;;) {
      const last = this.open.at(-1);
      if (last === undefined || last.indent < indent) return;
      if (last.indent === indent && (dash || last.kind === 'map')) return;
      if (this.open.length === 1 && last.indent === indent) return;
      this.open.pop();
      this.output += last.kind === 'list' ? ']' : '}';
    }
  }

  private endDocument(behind: string): void {
    if (this.pending !== undefined) this.member(`${this.pending.key}:null`);
    this.pending = undefined;
    if (this.open.length > 0) this.documents++;
    for (let last = this.open.pop(); last !== undefined; last = this.open.pop())
      this.output += last.kind === 'list' ? ']' : '}';
    this.output += '\n';
    if (NOTHING.test(behind)) return;
    if (FLOW.test(behind)) this.startFlow(behind);
    else this.lose('brokenLines');
  }
}

/** The key that a line begins with, as JSON, and what stands behind it. */
export function keyOf(line: string): { readonly json: string; readonly value: string } | undefined {
  const found = KEY.exec(line);
  const [, key = '', value = ''] = found ?? [];
  if (found === null) return undefined;
  if (key.startsWith("'")) return { json: JSON.stringify(key.slice(1, -1).replaceAll("''", "'")), value };
  if (!key.startsWith('"')) return { json: JSON.stringify(key), value };
  try {
    return { json: JSON.stringify(JSON.parse(key)), value };
  } catch {
    return { json: JSON.stringify(key.slice(1, -1)), value };
  }
}
