/**
 * Which mark divides the rows of a text. Enters: the head's text and its quote. Leaves: the delimiter that explains most: rows of
 * one width, cells without marks left over, names above them. Deliberately absent: fixed precedence; a mark that stands in
 * every time, address or list divides more regularly than the right one in a file with torn rows.
 */
import Papa from 'papaparse';
import { namesAField } from '../header-words.ts';
import { usualWidth } from '../usual-width.ts';
import { framedDelimiter, pairDelimiter, rareDelimiter } from './rare.ts';

/** In order of preference where the rows can't tell; U+0001 is Hive's, U+001E and U+001F are ASCII's own. */
const CANDIDATES = [',', ';', '\t', '|', '||', '\u0001', '\u001f', '\u001e', '^', '~', ':', '::'] as const;
/** Rows compared; a head has rarely more. */
export const ROWS = 200;
/** Cells of a row that are looked at. */
const CELLS = 40;
/** Below this regularity a mark is punctuation, not a delimiter. */
const LEAST_REGULARITY = 0.5;
/** Below this share of cells without marks left over another mark divides the rows. */
const LEAST_EXPLAINED = 0.3;
/** Rows among which the names may stand: titles come before them. */
const FRONT = 5;
/** What names above the cells add: no mark inside values divides a row of names. */
const HEADED = 1.5;
/** What Papa Parse's proposal adds, where nothing else tells. */
const PROPOSED = 1.02;
/** So much more regularly a doubled mark divides the rows where the single one stands in values, too. */
const DOUBLED = 0.1;
/** Share of a mark's occurrences in pairs from which the pair is the delimiter. */
const PAIRED = 0.95;
/** The same where it is the single one that is in doubt. */
const MOSTLY_PAIRED = 0.5;

/** Colons inside values: times, addresses of pages and machines. A doubled colon beside them divides. */
const COLONS_OF_VALUES =
  /(?<![\d.]|(?<!:):)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?![\d/.]|:(?!:))|:\/\/[\w.-]+(?::\d+)?|(?<!\w|(?<!:):)(?:[\da-f]{2}:){5}[\da-f]{2}(?!\w)|(?<![\w:])(?=[\d:]*[a-f])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|[\da-f]{1,4}(?::[\da-f]{1,4}){0,6}::(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?)(?![\w:])/gi;
/** Marks that divide no cells: followed by a blank, within brackets, in numbers and places of maps, between pairs and in JSON. */
const INSIDE =
  /[,;|:~^](?= )|\([^()]*\)|^[{[].*[}\]]$|^[+-]?\d[\d.' ]*,\d+$|^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^[+-]?\d+\.\d+[,;] ?[+-]?\d+\.\d+$|^\w+=[^=,;|&]*(?:[,;|&]\w+=[^=,;|&]*)+$/g;
const MARKS = /[,;\t|\u0001\u001e\u001f~^:]/;

/** How a mark divides a text. */
interface Division {
  readonly delimiter: string;
  /** Fields of most rows, or of the names above them. */
  readonly width: number;
  /** Share of the rows that have as many. */
  readonly consistency: number;
  readonly score: number;
}

/** The delimiter of a text, '' where nothing divides its rows; `whole` is false if the last line may be cut. */
export function bestDelimiter(text: string, quote: string, whole: boolean): { delimiter: string; consistency: number } {
  const proposed = Papa.parse(text, {
    preview: 10,
    newline: '\n',
    quoteChar: quote,
    delimitersToGuess: [...CANDIDATES],
  }).meta.delimiter;
  const bare = withoutColonsOfValues(text);
  let best: Division = { delimiter: '', width: 1, consistency: 0, score: 0 };
  for (const delimiter of CANDIDATES) {
    if (!bare.includes(delimiter)) continue;
    const found = weigh(bare, isPaired(bare, delimiter) ? delimiter + delimiter : delimiter, quote, whole);
    if (found === undefined) continue;
    const score = found.score * (delimiter === proposed ? PROPOSED : 1);
    const doubles =
      delimiter === best.delimiter + best.delimiter &&
      found.consistency > best.consistency + DOUBLED &&
      pairedShare(bare, best.delimiter) >= MOSTLY_PAIRED;
    if (score > best.score || doubles) best = { ...found, score };
  }
  const divide = (delimiter: string) => usualWidth(rowsOf(text, delimiter, quote, whole));
  const rarer =
    best.delimiter === ''
      ? (rareDelimiter(text, divide) ?? pairDelimiter(text))
      : framedDelimiter(text, best.delimiter, best.width, divide);
  const delimiter = rarer ?? best.delimiter;
  return { delimiter, consistency: delimiter === '' ? 0 : divide(delimiter).consistency };
}

/** How well a mark explains the rows: undefined where it doesn't divide them. */
function weigh(text: string, delimiter: string, quote: string, whole: boolean): Division | undefined {
  const rows = rowsOf(text, delimiter, quote, whole);
  if (rows.length === 0) return undefined;
  const usual = usualWidth(rows);
  const names = namesAmong(rows);
  let { width } = usual;
  let regularity = Math.max(usual.consistency, evenness(rows, width) ** 2);
  const [first = []] = rows;
  const widest = names ?? (isBare(first) ? first : undefined);
  if (widest !== undefined) {
    const even = evenness(rows, widest.length);
    if (even > regularity) [width, regularity] = [widest.length, even];
  }
  if (width < 2 || regularity < LEAST_REGULARITY) return undefined;
  const explained = explainedShare(rows, delimiter);
  if (explained < LEAST_EXPLAINED) return undefined;
  const headed = names !== undefined ? HEADED : 1;
  const score = regularity * explained ** 2 * (1 - 1 / (width + 1)) * headed;
  return { delimiter, width, consistency: usual.consistency, score };
}

/** 1 where all rows have as many fields, less by how many they have more or fewer. */
export function evenness(rows: readonly string[][], width: number): number {
  if (width < 2) return 0;
  const off = rows.reduce((sum, row) => sum + Math.min(width - 1, Math.abs(row.length - width)), 0);
  return 1 - off / (rows.length * (width - 1));
}

/** A text in which no colon of a time, a page or a machine is left. */
export function withoutColonsOfValues(text: string): string {
  return text.replace(COLONS_OF_VALUES, (value) => value.replaceAll(':', '_'));
}

/** The row of names among the first ones, if there is one. */
export function namesAmong(rows: readonly string[][]): string[] | undefined {
  return rows.slice(0, FRONT).find(isNames);
}

/** Whether a row holds names and nothing else. */
function isNames(row: readonly string[]): boolean {
  const plain = new Set(row).size * 2 > row.length && row.every((cell) => cell.trim() !== '' && !MARKS.test(cell));
  return plain && row.length > 1 && row.filter(namesAField).length * 2 >= row.length;
}

/** Whether a row could be one of names that nobody knows. */
function isBare(row: readonly string[]): boolean {
  return new Set(row).size === row.length && row.every((cell) => /^[\p{L}_][\p{L}\p{M}\p{N}_ .-]*$/u.test(cell.trim()));
}

/** Share of the cells, each row counting alike, in which no mark is left over that could divide them. */
export function explainedShare(rows: readonly string[][], delimiter: string): number {
  let sum = 0;
  for (const row of rows) {
    const cells = row.slice(0, CELLS);
    sum += cells.filter((cell) => isExplained(cell, delimiter)).length / cells.length;
  }
  return sum / rows.length;
}

function isExplained(cell: string, delimiter: string): boolean {
  const text = cell.trim();
  // Whoever doubles a mark has the single one in values.
  const rest = delimiter.length > 1 ? text.replaceAll(delimiter[0] ?? '', '') : text;
  return isBalanced(text) && (!MARKS.test(rest) || !MARKS.test(rest.replace(INSIDE, '')));
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(' || sign === '[' || sign === '{') depth++;
    else if (sign === ')' || sign === ']' || sign === '}') depth--;
  }
  return depth === 0;
}

/** Whether nearly every mark has another one beside it: the two of them divide. */
function isPaired(text: string, delimiter: string): boolean {
  if (delimiter.length > 1) return false;
  if (pairedShare(text, delimiter) < PAIRED) return false;
  const first = text.slice(0, text.indexOf('\n') + 1 || undefined);
  // Between two cells an empty one is commoner.
  if (!'|:'.includes(delimiter) && first.split(delimiter + delimiter).length < 3) return false;
  return !first.replaceAll(delimiter + delimiter, '').includes(delimiter);
}

/** Share of the occurrences of a mark that have another one beside them. */
function pairedShare(text: string, mark: string): number {
  return ((text.split(mark + mark).length - 1) * 2) / (text.split(mark).length - 1);
}

/** The first rows of a text as a mark divides them, without the last one if that may be cut. */
export function rowsOf(text: string, delimiter: string, quote: string, whole: boolean): string[][] {
  const parse = (part: string) =>
    Papa.parse<string[]>(part, { delimiter, newline: '\n', quoteChar: quote, preview: ROWS, skipEmptyLines: true });
  const { data, errors } = parse(text);
  const open = data.length === 1 ? errors.find(({ code }) => code === 'MissingQuotes')?.index : undefined;
  // A quote in the first row that nothing closes makes one row of all the others.
  const rows = open === undefined ? data : parse(text.slice(0, open - quote.length) + text.slice(open)).data;
  return whole || rows.length < 2 || rows.length === ROWS ? rows : rows.slice(0, -1);
}
