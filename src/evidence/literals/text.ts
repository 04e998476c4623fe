/**
 * Strings and calls inside literals. Enters: a line and a place in it. Leaves: the text that stands there, and where it ends.
 * Deliberately absent: evaluation; of a call the name and its arguments are looked at, nothing is called.
 */

/** What was found, and the place behind it. */
export interface Found {
  readonly text: string;
  readonly quoted: boolean;
  readonly end: number;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  '0': '\0',
};
const CODE = /x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|U([\da-fA-F]{8})/y;
const LAST_CODE = 0x10ffff;
/** Bounded: what is given back digit by digit must not cost the square of a line. */
const NUMBER =
  /[-+]?(?:0[xX][\da-fA-F]{1,64}|(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[eE][-+]?\d{1,9})?)n?(?![\w$])/y;
const NAME = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/y;
const BLANKS = /[ \t]*/y;
/** Calls inside calls: a reference to a document holds its id. */
const DEEPEST = 4;
const LONGEST_PARTS = 100;
/** A moment in parts: year, month, day, hour, minute, second, millionths. */
const MOMENT = /^(?:datetime\.)?(?:datetime|date)$/;

/** The match of a sticky pattern at a place; '' if there is none. */
function matched(pattern: RegExp, line: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? '';
}

/** The place behind the blanks at a place. */
export function behindBlanks(line: string, at: number): number {
  return at + matched(BLANKS, line, at).length;
}

export function nameAt(line: string, at: number): string {
  return matched(NAME, line, at);
}

export function numberAt(line: string, at: number): string {
  return matched(NUMBER, line, at);
}

/** The string whose quote stands at `at`; undefined if the line ends inside it. */
export function stringAt(line: string, at: number): Found | undefined {
  const quote = line[at] ?? '';
  let text = '';
  let from = at + 1;
  for (;;) {
    let next = from;
    while (next < line.length && line[next] !== quote && line[next] !== '\\') next++;
    text += line.slice(from, next);
    if (next >= line.length) return undefined;
    if (line[next] === quote) return { text, quoted: true, end: next + 1 };
    const { text: meant, end } = escapeAt(line, next);
    text += meant;
    from = end;
  }
}

/** What a backslash makes of what follows it; where it means nothing, both stay. */
function escapeAt(line: string, at: number): { readonly text: string; readonly end: number } {
  const code = matched(CODE, line, at + 1);
  const value = Number.parseInt(code.replace(/[^\da-fA-F]/g, ''), 16);
  if (code !== '' && value <= LAST_CODE) return { text: String.fromCodePoint(value), end: at + 1 + code.length };
  const next = line[at + 1] ?? '';
  const text = ESCAPES[next] ?? (/[\\'"`/]/.test(next) ? next : `\\${next}`);
  return { text, end: at + 2 };
}

/**
 * The value of a call whose name ends at `at`, where a parenthesis stands: its last string, or its first number; what Python's
 * `datetime` is given, written as one moment. Undefined if it doesn't end on its line or holds anything else.
 */
export function callAt(line: string, name: string, at: number, depth = 0): Found | undefined {
  const given: Found[] = [];
  for (let place = behindBlanks(line, at + 1); ; ) {
    if (line[place] === ')') return { ...callValue(name, given), end: place + 1 };
    const found = argumentAt(line, place, depth);
    if (found === undefined) return undefined;
    if (found.text !== '' || found.quoted) given.push(found);
    place = behindBlanks(line, found.end);
    if (line[place] === ',') place = behindBlanks(line, place + 1);
    else if (line[place] !== ')') return undefined;
  }
}

/** A name without quotes and without a value is given as an empty text: `tzinfo=datetime.timezone.utc`. */
function argumentAt(line: string, at: number, depth: number): Found | undefined {
  const first = line[at] ?? '';
  if (/['"`]/.test(first)) return stringAt(line, at);
  const number = numberAt(line, at);
  if (number !== '') return { text: number.replace(/n$/, ''), quoted: false, end: at + number.length };
  if (first === '{') {
    // Timestamp({ t: 1565545664, i: 1 })
    const part = line.slice(at, at + LONGEST_PARTS);
    const length = part.indexOf('}') + 1;
    return length === 0 ? undefined : { text: part.slice(0, length), quoted: true, end: at + length };
  }
  const name = nameAt(line, at);
  if (name === '' || depth > DEEPEST) return undefined;
  const end = at + name.length;
  if (line[end] === '(') return callAt(line, name, end, depth + 1);
  if (line[end] !== '=') return { text: '', quoted: false, end };
  const named = argumentAt(line, end + 1, depth + 1);
  return named === undefined ? undefined : { text: '', quoted: false, end: named.end };
}

function callValue(name: string, given: readonly Found[]): { readonly text: string; readonly quoted: boolean } {
  if (MOMENT.test(name) && given.length >= 3 && given.every(({ quoted }) => !quoted)) {
    const [year = '', month = '', day = '', ...time] = given.map(({ text }) => text.padStart(2, '0'));
    const [hour = '00', minute = '00', second = '00', part] = time;
    const date = `${year.padStart(4, '0')}-${month}-${day}`;
    const parts = part === undefined ? '' : `.${part.padStart(6, '0')}`;
    return { text: name.endsWith('datetime') ? `${date}T${hour}:${minute}:${second}${parts}` : date, quoted: true };
  }
  const text = given.findLast(({ quoted }) => quoted) ?? given[0];
  return text ?? { text: 'null', quoted: false };
}
