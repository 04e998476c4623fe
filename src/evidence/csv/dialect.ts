/**
 * Enters: the head's text. Leaves: the dialect of a delimited file: delimiter, quote, escape, line ends. Papa Parse
 * proposes, the rows decide. Deliberately absent: the header, which is a question about values.
 */
import Papa from 'papaparse';
import { framedDelimiter, rareDelimiter } from './rare.ts';

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
  /** Rows of the head that another delimiter divides and this one doesn't: two kinds of rows in one file. */
  readonly otherwise: number;
}

/** In order of preference where the rows can't tell; U+0001 is Hive's, U+001E and U+001F are ASCII's own. */
const CANDIDATES = [',', ';', '\t', '|', '\u0001', '\u001f', '\u001e', '||', '::', '^', '~', ':'] as const;
/** Rows compared; a head has rarely more. */
const ROWS = 200;
/** Below this share of rows with the same number of fields a character is punctuation, not a delimiter. */
const LEAST_CONSISTENCY = 0.5;
/** What divides the first row like this share of all rows comes before what doesn't divide the first row like the others. */
const HEADED_CONSISTENCY = 0.8;
/** `:` stands in times, dates and addresses too: where most lines are such a value it isn't taken for a delimiter. */
const COLON_VALUE = /^(?:[\dT:./+Z -]+|[a-z]+:\/\/\S*|(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?:\/\d{1,3})?)$/i;
/** The same inside a row: times, addresses of pages and machines. */
const COLONS_OF_VALUES = /(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)|:\/\/|\b(?:[\da-f]{2}:){5}[\da-f]{2}\b/gi;
/** Fields from which on colons may outvote a comma that divides the rows as evenly. */
const MANY_FIELDS = 6;

/** Reads the dialect off the head. `whole` is false if the last line may be cut. */
export function detectDialect(text: string, whole: boolean): Dialect {
  const told = /^sep=(.)(?:\r\n|\n|\r)/.exec(text);
  const rest = told === null ? text : text.slice(told[0].length);
  const loneReturn = count(rest, /\r(?!\n)/g) > count(rest, /\n/g);
  // Papa Parse believes in one kind of line end a file; files laid end to end have two.
  const body = rest.replace(loneReturn ? /\r\n?/g : /\r\n/g, '\n');
  const quote = detectQuote(body);
  const shared = {
    quote,
    backslash: hasBackslashEscapes(body, quote),
    loneReturn,
    skipLines: told === null ? 0 : 1,
  };
  const best = told?.[1] === undefined ? bestDelimiter(body, quote, whole) : { delimiter: told[1], consistency: 1 };
  const escaped = best.delimiter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const blanks =
    best.delimiter === '' || best.delimiter === '\t' ? 0 : count(body, new RegExp(`${escaped} +${quote}`, 'g'));
  const otherwise = told === null ? dividedOtherwise(body, best.delimiter, quote, whole) : 0;
  return { ...shared, ...best, otherwise, skipBlanks: blanks > count(body, new RegExp(`${escaped}${quote}`, 'g')) };
}

/** Share of the rows that another delimiter must divide alike before they count as divided at all. */
const OTHERWISE_SHARE = 0.1;
/** How regular they must be. */
const OTHERWISE_CONSISTENCY = 0.8;

/** Rows without the delimiter which, for themselves, are a regular table of another one of the common delimiters. */
function dividedOtherwise(text: string, delimiter: string, quote: string, whole: boolean): number {
  const all = text.split(/\r\n|\r|\n/, ROWS + 1);
  const lines = (whole && all.length <= ROWS ? all : all.slice(0, -1)).filter((line) => line.trim() !== '');
  const others = lines.filter((line) => delimiter === '' || !line.includes(delimiter));
  let rows = 0;
  for (const other of [',', ';', '\t', '|'] as const) {
    const divided = other === delimiter ? [] : others.filter((line) => line.includes(other));
    if (divided.length < 2 || divided.length < lines.length * OTHERWISE_SHARE) continue;
    const { width, consistency } = usualWidth(divided.join('\n'), other, quote, true);
    // Two fields are a comma in a sentence.
    if (width > 2 && consistency > OTHERWISE_CONSISTENCY) rows += divided.length;
  }
  return rows;
}

function bestDelimiter(text: string, quote: string, whole: boolean): { delimiter: string; consistency: number } {
  const proposed = Papa.parse(text, {
    preview: 10,
    newline: '\n',
    quoteChar: quote,
    delimitersToGuess: [...CANDIDATES],
  }).meta.delimiter;
  let best = { delimiter: '', consistency: 0, width: 1, heads: false };
  for (const delimiter of CANDIDATES) {
    if (!text.includes(delimiter) || (delimiter.startsWith(':') && mostlyValues(text))) continue;
    const { width, consistency, heads } = usualWidth(text, delimiter, quote, whole);
    if (width < 2 || consistency < LEAST_CONSISTENCY) continue;
    // Where no colons are left without those of times and addresses, they divide nothing: lines of a log.
    const bare =
      delimiter === ':' ? usualWidth(text.replace(COLONS_OF_VALUES, ''), delimiter, quote, whole).width : width;
    if (bare < 2) continue;
    const found = { delimiter, consistency, width, heads };
    // Addresses with the same commas in every row divide more regularly than a table with torn rows, but not its header.
    if (best.heads && !heads && best.consistency >= HEADED_CONSISTENCY) continue;
    if (best.delimiter !== '' && heads && !best.heads && consistency >= HEADED_CONSISTENCY) {
      best = found;
      continue;
    }
    const better = consistency - best.consistency;
    // `a:b::c` has more single marks than the doubled one explains.
    if (isHalf(delimiter, best.delimiter) && width > best.width * 2 - 1 && better >= -0.05) {
      best = found;
      continue;
    }
    if (isHalf(best.delimiter, delimiter) && best.width > width * 2 - 1 && better <= 0.05) continue;
    // A longer delimiter contains the shorter, and a colon is the weakest sign of all.
    const preferred =
      best.delimiter !== '' && delimiter !== ':' && (delimiter === proposed || delimiter.startsWith(best.delimiter));
    if (delimiter === ':' && best.delimiter !== '' && better >= -0.05) {
      // A place has a comma in nearly every row; what divides the row has far more marks, times and addresses left out.
      if (bare >= MANY_FIELDS && bare > best.width * 2) {
        best = found;
        continue;
      }
    }
    if (better > 0.05 && (delimiter !== ':' || best.delimiter === '' || better > 0.4)) best = found;
    else if (better >= -0.05 && preferred) best = found;
  }
  const divide = (delimiter: string) => usualWidth(text, delimiter, quote, whole);
  const rarer =
    best.delimiter === '' ? rareDelimiter(text, divide) : framedDelimiter(text, best.delimiter, best.width, divide);
  return rarer === undefined
    ? { delimiter: best.delimiter, consistency: best.consistency }
    : { delimiter: rarer, consistency: divide(rarer).consistency };
}

function isHalf(single: string, double: string): boolean {
  return single !== '' && double === single + single;
}

/** The commonest number of fields in the head's rows, the share of rows that have it, and whether the first one has. */
function usualWidth(
  text: string,
  delimiter: string,
  quote: string,
  whole: boolean,
): { width: number; consistency: number; heads: boolean } {
  const data = rowsOf(text, delimiter, quote);
  const rows = whole || data.length < 2 || data.length === ROWS ? data : data.slice(0, -1);
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [fields, times] of counts) {
    if (times > most || (times === most && fields > width)) [width, most] = [fields, times];
  }
  return { width, consistency: rows.length === 0 ? 0 : most / rows.length, heads: rows[0]?.length === width };
}

function rowsOf(text: string, delimiter: string, quote: string): string[][] {
  const parse = (part: string) =>
    Papa.parse<string[]>(part, { delimiter, newline: '\n', quoteChar: quote, preview: ROWS, skipEmptyLines: true });
  const { data, errors } = parse(text);
  const open = data.length === 1 ? errors.find(({ code }) => code === 'MissingQuotes')?.index : undefined;
  // A quote in the first row that nothing closes makes one row of all the others.
  return open === undefined ? data : parse(text.slice(0, open - quote.length) + text.slice(open)).data;
}

function mostlyValues(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/, ROWS).filter((line) => line !== '');
  return lines.filter((line) => COLON_VALUE.test(line.slice(0, 200))).length > lines.length / 2;
}

/** The apostrophe only where it opens and closes fields and the quotation mark doesn't; Concordance's load files have a thorn. */
function detectQuote(text: string): string {
  if (text.startsWith('þ') && text.includes('þ\u0014þ')) return 'þ';
  const opened = count(text, /(?:^|[,;|\t])'/gm);
  if (opened < 2) return '"';
  const wrapped = count(text, /(?:^|[,;|\t])'(?:[^'\\]|''|\\.){0,2000}'(?=[,;|\t\r\n]|$)/gms);
  const others = count(text, /(?:^|[,;|\t]) *"(?:[^"]|""){0,2000}"(?=[,;|\t\r\n]|$)/gm);
  return wrapped >= opened * 0.9 && others === 0 ? "'" : '"';
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
