/**
 * Objects as JavaScript, Python and MongoDB's shell print them, to JSON. Enters: lines. Leaves: the same lines as JSON: keys and
 * strings in double quotes, calls as their value, no comma in front of a bracket. Deliberately absent: grammar; what is no literal
 * passes as it is, and the reader of JSON breaks on it.
 */
import { lose } from '../losses.ts';
import type { Reading } from '../types.ts';
import { behindBlanks, callAt, nameAt, numberAt, stringAt } from './text.ts';

const WORDS: ReadonlyMap<string, string> = new Map([
  ['None', 'null'],
  ['undefined', 'null'],
  ['True', 'true'],
  ['False', 'false'],
  ['nan', 'NaN'],
  ['inf', 'Infinity'],
]);
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const JSON_WORD = /^(?:true|false|null|NaN|Infinity)$/;
/** What the shell and Node print for what lies too deep, or beyond the hundredth element. */
const SHORTENED = /\[(?:Object|Array|Circular[^\]]{0,20}|Function[^\]]{0,80})\]|\.\.\. \d+ more (?:items?|characters)/y;

const LONGEST_COMMENT = 1000;

/** Lines to JSON, with what runs from line to line. */
export class LiteralLines {
  private readonly reading: Reading;
  private depth = 0;
  /** A comma that stands only if a value follows. */
  private comma = false;
  /** A string that what follows may go on with: `'a' +` of Node, `'a' 'b'` of Python. */
  private text: string | undefined;
  /** Whether the last token wants something behind it. */
  private wanting = false;
  private output = '';

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** The line as JSON, its line end included. */
  line(line: string): string {
    // A document that was cut off ends where another begins.
    if (this.depth > 0 && /^[{[]/.test(line) && !this.wanting && !this.comma) this.depth = 0;
    if (this.depth === 0 && !/^[ \t]*(?:[{[]|$)/.test(line) && !(this.text !== undefined && this.wanting)) {
      if (/^[ \t]*[,;\])]+[ \t]*$/.test(line)) return `${line.replace(/[,;]/g, '')}\n`;
      lose(this.reading, 'brokenLines');
      return '\n';
    }
    let at = behindBlanks(line, 0);
    while (at < line.length) at = behindBlanks(line, this.token(line, at));
    if (this.depth === 0) this.flush();
    const { output } = this;
    this.output = '';
    return `${output}\n`;
  }

  /** What is left. */
  end(): string {
    this.flush();
    return this.output;
  }

  /** Writes the token at a place. @returns the place behind it */
  private token(line: string, at: number): number {
    const sign = line[at] ?? '';
    SHORTENED.lastIndex = at;
    const shortened = SHORTENED.exec(line)?.[0];
    if (shortened !== undefined) {
      lose(this.reading, 'shortenedValues');
      if (sign === '[') this.value('null');
      return at + shortened.length;
    }
    if (/['"`]/.test(sign)) return this.string(line, at);
    if (/[{}[\](),:;]/.test(sign) || (sign === '+' && this.text !== undefined)) return this.mark(sign, line, at);
    const number = numberAt(line, at);
    if (number !== '') {
      const plain = number.replace(/n$/, '');
      const isKey = line[behindBlanks(line, at + number.length)] === ':';
      this.value(JSON_NUMBER.test(plain) && !isKey ? plain : JSON.stringify(plain));
      return at + number.length;
    }
    const name = nameAt(line, at);
    if (name !== '') return this.name(name, line, at + name.length);
    if (line.startsWith('//', at)) return line.length;
    const comment = line.startsWith('/*', at) ? line.slice(at, at + LONGEST_COMMENT).indexOf('*/', 2) : -1;
    if (comment >= 0) return at + comment + 2;
    this.value(sign);
    return at + 1;
  }

  private string(line: string, at: number): number {
    const found = stringAt(line, at);
    if (found === undefined) {
      // Open at the end of its line: broken for a reader of JSON too.
      this.value(`"${line.slice(at + 1)}`);
      return line.length;
    }
    if (this.text !== undefined) this.text += found.text;
    else {
      this.separate();
      this.text = found.text;
    }
    this.wanting = false;
    return found.end;
  }

  private mark(sign: string, line: string, at: number): number {
    if (sign === '+') {
      this.wanting = true;
      return at + 1;
    }
    if (sign === ',' || sign === ';') {
      this.flush();
      // Between documents it says nothing.
      this.comma = this.depth > 0;
    } else if (/[{[(]/.test(sign)) {
      this.value(sign === '(' ? '[' : sign);
      this.depth++;
      this.wanting = true;
    } else if (/[}\])]/.test(sign)) {
      this.flush();
      this.comma = false;
      this.depth = Math.max(0, this.depth - 1);
      this.output += sign === ')' ? ']' : sign;
      this.wanting = false;
    } else {
      this.flush();
      this.output += line[at];
      this.wanting = sign === ':';
    }
    return at + 1;
  }

  private name(name: string, line: string, end: number): number {
    const behind = behindBlanks(line, end);
    if (name === 'new') return behind;
    // A prefix of Python: b'…', u'…'.
    if (/^[bur]$/i.test(name) && /['"]/.test(line[end] ?? '')) return this.string(line, end);
    const call = line[end] === '(' ? callAt(line, name, end) : undefined;
    if (call !== undefined) {
      this.value(call.quoted || !JSON_NUMBER.test(call.text) ? quotedUnlessNull(call.text, call.quoted) : call.text);
      return call.end;
    }
    const word = WORDS.get(name) ?? name;
    this.value(line[behind] === ':' ? JSON.stringify(name) : JSON_WORD.test(word) ? word : name);
    return end;
  }

  private value(json: string): void {
    this.flush();
    this.separate();
    this.output += json;
    this.wanting = false;
  }

  private separate(): void {
    if (this.comma) this.output += ',';
    this.comma = false;
  }

  private flush(): void {
    if (this.text !== undefined) this.output += JSON.stringify(this.text);
    this.text = undefined;
  }
}

function quotedUnlessNull(text: string, quoted: boolean): string {
  return !quoted && text === 'null' ? text : JSON.stringify(text);
}
