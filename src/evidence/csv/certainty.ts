/**
 * Whether a text is a table of its delimiter beyond doubt. Enters: the head's text and how it is divided. Leaves: yes or no. Formats
 * that look for single marks in a text (pairs in addresses of pages, labels, logins, JSON at an end) have no say then. Deliberately
 * absent: doubt's benefit; what is no table beyond doubt may be any of these.
 */
import { escapedRows } from '../escaped/rows.ts';
import { usualWidth } from '../usual-width.ts';
import { evenness, explainedShare, namesAmong, rowsOf, withoutColonsOfValues } from './delimiter.ts';

/** Columns with names, or without. */
const LEAST_NAMED = 3;
const LEAST_WIDTH = 5;
/** How even rows below names must be, and those without. */
const EVEN_BELOW_NAMES = 0.6;
const EVEN = 0.9;
/** Share of the cells without marks left over. */
const EXPLAINED_BELOW_NAMES = 0.6;
const EXPLAINED = 0.75;
/** Share of the cells that are pairs (`a=1`, `"a": 1`), or have blanks on both sides, from which on they are no table's. */
const MOST_PAIRS = 0.4;
const MOST_PADDED = 0.5;
/** Share of the colons with a blank behind them from which on they follow labels. */
const LABELLING = 0.5;
const PAIR = /^\s*[{[(]*["']?[\p{L}_][\p{L}\p{N}_. -]{0,40}["']?\s*(?:=|:(?!\/\/))/u;
/** Bare words; whatever holds more may be a label with its value. */
const NAME = /^[\p{L}_№#][\p{L}\p{M}\p{N}_ ./()#-]*$/u;
/** What divides records elsewhere. */
const SEPARATORS = /[\0\u001e]/;

/** @param text with LF alone at line ends */
export function isSureTable(text: string, delimiter: string, quote: string, whole: boolean): boolean {
  if (delimiter === '' || SEPARATORS.test(text) || escapedRows(text, whole) !== undefined) return false;
  const bare = withoutColonsOfValues(text);
  // Such colons would divide cells.
  if (delimiter === ':' && (bare !== text || text.split(': ').length - 1 >= (text.split(':').length - 1) * LABELLING))
    return false;
  const rows = rowsOf(bare, delimiter, quote, whole);
  const found = namesAmong(rows);
  const names = found?.every((cell) => NAME.test(cell.trim())) === true ? found : undefined;
  const body = names === undefined ? rows : rows.slice(rows.indexOf(names) + 1);
  const cells = body.flat().filter((cell) => cell.trim() !== '');
  if (body.length < 2 || cells.length === 0) return false;
  const share = (pattern: RegExp): number => cells.filter((cell) => pattern.test(cell)).length / cells.length;
  if (share(PAIR) >= MOST_PAIRS || share(/^ .* $/s) >= MOST_PADDED) return false;
  const explained = explainedShare(body, delimiter);
  if (names !== undefined && names.length >= LEAST_NAMED)
    return evenness(body, names.length) >= EVEN_BELOW_NAMES && explained >= EXPLAINED_BELOW_NAMES;
  const { width, consistency } = usualWidth(body);
  return !delimiter.startsWith(':') && width >= LEAST_WIDTH && consistency >= EVEN && explained >= EXPLAINED;
}
