/**
 * Enters: the head's text. Leaves: the dialect of a delimited file: delimiter, quote, escape, line ends. Papa Parse
 * proposes, the rows decide. Deliberately absent: the header, which is a question about values.
 */
import Papa from 'papaparse';

/** How a delimited text is written. */
export interface Dialect {
  /** '' for a file of one column. */
  readonly delimiter: string;
  readonly quote: string;
  /** A quote inside quotes may also be written \". */
  readonly backslash: boolean;
  /** A lone CR ends a line. */
  readonly loneReturn: boolean;
  /** Blanks between a delimiter and an opening quote belong to neither. */
  readonly skipBlanks: boolean;
  /** Leading lines that only describe the file ("sep=;"). */
  readonly skipLines: number;
  /** Share of the head's rows with the usual number of fields; 1 is a perfect table. */
  readonly consistency: number;
}

/** In order of preference where the rows can't tell; U+0001 is Hive's, U+001E and U+001F are ASCII's own. */
const CANDIDATES = [',', ';', '\t', '|', '\u0001', '\u001f', '\u001e', '||', '::', '^', '~', ':'] as const;
/** Rows compared; a head has rarely more. */
const ROWS = 200;
/** Below this share of rows with the same number of fields a character is punctuation, not a delimiter. */
const LEAST_CONSISTENCY = 0.5;
/** `:` stands in times, dates and addresses too: where most lines are such a value it isn't taken for a delimiter. */
const COLON_VALUE = /^(?:[\dT:./+Z -]+|[a-z]+:\/\/\S*)$/;

/** Reads the dialect off the head. `whole` is false if the last line may be cut. */
export function detectDialect(text: string, whole: boolean): Dialect {
  const told = /^sep=(.)(?:\r\n|\n|\r)/.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const quote = detectQuote(body);
  const shared = {
    quote,
    backslash: hasBackslashEscapes(body, quote),
    loneReturn: count(body, /\r(?!\n)/g) > count(body, /\n/g),
    skipLines: told === null ? 0 : 1,
  };
  const best = told?.[1] === undefined ? bestDelimiter(body, quote, whole) : { delimiter: told[1], consistency: 1 };
  const escaped = best.delimiter.replace(/[\^|]/g, '\\$&');
  const blanks =
    best.delimiter === '' || best.delimiter === '\t' ? 0 : count(body, new RegExp(`${escaped} +${quote}`, 'g'));
  return { ...shared, ...best, skipBlanks: blanks > count(body, new RegExp(`${escaped}${quote}`, 'g')) };
}

function bestDelimiter(text: string, quote: string, whole: boolean): { delimiter: string; consistency: number } {
  const proposed = Papa.parse(text, { preview: 10, quoteChar: quote, delimitersToGuess: [...CANDIDATES] }).meta
    .delimiter;
  let best = { delimiter: '', consistency: 0, width: 1 };
  for (const delimiter of CANDIDATES) {
    if (!text.includes(delimiter) || (delimiter === ':' && mostlyValues(text))) continue;
    const { width, consistency } = usualWidth(text, delimiter, quote, whole);
    if (width < 2 || consistency < LEAST_CONSISTENCY) continue;
    const better = consistency - best.consistency;
    // A longer delimiter contains the shorter, and a colon is the weakest sign of all.
    const preferred =
      best.delimiter !== '' && delimiter !== ':' && (delimiter === proposed || delimiter.startsWith(best.delimiter));
    if (better > 0.05 && (delimiter !== ':' || best.delimiter === '' || better > 0.4))
      best = { delimiter, consistency, width };
    else if (better >= -0.05 && preferred) best = { delimiter, consistency, width };
  }
  return { delimiter: best.delimiter, consistency: best.consistency };
}

/** The commonest number of fields in the head's rows, and the share of rows that have it. */
function usualWidth(
  text: string,
  delimiter: string,
  quote: string,
  whole: boolean,
): { width: number; consistency: number } {
  const { data } = Papa.parse<string[]>(text, { delimiter, quoteChar: quote, preview: ROWS, skipEmptyLines: true });
  const rows = whole || data.length < 2 || data.length === ROWS ? data : data.slice(0, -1);
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [fields, times] of counts) {
    if (times > most || (times === most && fields > width)) [width, most] = [fields, times];
  }
  return { width, consistency: rows.length === 0 ? 0 : most / rows.length };
}

function mostlyValues(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/, ROWS).filter((line) => line !== '');
  return lines.filter((line) => COLON_VALUE.test(line.slice(0, 200))).length > lines.length / 2;
}

/** The apostrophe only where it opens and closes fields and the quotation mark doesn't. */
function detectQuote(text: string): string {
  const opened = count(text, /(?:^|[,;|\t])'/gm);
  const wrapped = count(text, /(?:^|[,;|\t])'[^'\r\n]*'(?=[,;|\t\r\n]|$)/gm);
  return opened >= 2 && wrapped >= opened * 0.9 && count(text, /(?:^|[,;|\t]) *"/gm) === 0 ? "'" : '"';
}

/** \" inside a field is commoner than "" there. */
function hasBackslashEscapes(text: string, quote: string): boolean {
  const escaped = count(text, new RegExp(`\\\\${quote}(?![,;|\\t\\r\\n]|$)`, 'g'));
  return escaped > 0 && escaped >= count(text, new RegExp(`[^,;|\\t\\r\\n]${quote}${quote}`, 'g'));
}

function count(text: string, pattern: RegExp): number {
  let times = 0;
  for (const _ of text.matchAll(pattern)) times++;
  return times;
}
