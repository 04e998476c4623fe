/**
 * Enters: the first rows of a table. Leaves: whether the first is a header. Deliberately absent: benefit of the doubt. A
 * row of personal values taken for names would lose a record and print it as names, so doubt says "no header".
 */
import { byScript } from '../by-script.ts';
import { namesAField } from './header-words.ts';
import { LONGEST_NAME } from './limits.ts';

/** An e-mail address, five digits in a row (also grouped, as in phone numbers), a date, an address of a page or machine. */
const VALUE =
  /@[^\s@]+\.|\d(?:[ ().+-]?\d){4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^https?:\/\/|^[0-9a-fA-F-]{16,}$|^(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}$/;
/** Signs of passwords and keys; two of them in a word make no name, but an expression in brackets. */
const SIGNS = /[$%&+@;!*|~^?]/g;
const WORD = /^[^\s()]+$/;
/** Rows so many times as wide as the first have no names in it. */
const WIDER = 2;
/** Share of first-row cells that must name fields for a single value-like cell ("sales 2023-06-01") to be forgiven. */
const FORGIVING_SHARE = 0.6;
/** Share of first-row cells that name fields and so decide alone. */
const DECISIVE_SHARE = 0.5;

/** Filled cells a column must have below before its form says anything, */
const FORMED_VALUES = 20;
/** different ones among them, or a filler ("NULL", "true") has a form, */
const FORMED_DISTINCT = 3;
/** and columns whose form the first row must break: one odd value comes first by chance, two in a row of bare words don't. */
const FORM_BROKEN = 2;
/** A name without blanks, digits or marks, as tables of databases have. */
const isBareName = byScript(/^[A-Za-z]+(?:[_.-][A-Za-z]+)*$/, () => /^\p{L}[\p{L}\p{M}]*(?:[_.-][\p{L}\p{M}]+)*$/u);
const isNumberedWord = byScript(/^[A-Za-z]+\d{1,2}$/, () => /^\p{L}+\d{1,2}$/u);

/** So improbable are the words of a first row, were it a record, that it is none; */
const STRANGER = 1 / 1000;
/** and columns that seldom bring a new value, of which it takes two: the first record is often somebody special. */
const CLOSED = 0.1;

/** A word and a number behind it; fewer such cells may be anything. */
const COUNTED = /^(\p{L}[\p{L}\s_.-]{0,30}?)(\d{1,7})$/u;
const LEAST_COUNTED = 3;

/** Records that must do without capitals to make names of a row that has no other letters. Guess. */
const LEAST_QUIET = 3;

type Shape = 'empty' | 'digits' | 'number' | 'value' | 'secret' | 'code' | 'words';

/** Decides on the rows as texts, the first being in question. */
export function hasHeader(rows: readonly (readonly string[])[]): boolean {
  const first = (rows[0] ?? []).map((cell) => cell.trim());
  const filled = first.filter((cell) => cell !== '');
  if (filled.length === 0 || filled.length * 2 < first.length) return false;
  if (filled.some((cell) => cell.length > LONGEST_NAME)) return false;
  if (new Set(filled).size * 2 < filled.length) return false;
  const below = withoutFirst(rows);
  if (areCounted(first) && /\D[01]$/.test(first[0] ?? '') && !below.some(areCounted)) return true;
  const naming = namingShare([filled]);
  const values = filled.filter((cell) => shapeOf(cell) !== 'words' && shapeOf(cell) !== 'code').length;
  if (values > 0 && (naming < FORGIVING_SHARE || values * 4 > filled.length)) return false;
  // Names of fields, and columns between them that have none.
  const gaps = naming === 1 && filled.length > 1;
  if (!gaps && isNarrow(filled.length, below)) return false;
  const { differing: shaped, alike } = compare(first, below);
  const broken = alike === 0 && filled.every(isBareName) ? breaksForm(first, below) : 0;
  const differing = shaped + (shaped + broken >= FORM_BROKEN ? broken : 0);
  // "State Bank", "Mobile Road": values made of the same words; where the rows below read alike, so does the first.
  if (differing === 0 && naming > 0 && below.length > 0 && namingShare(below) >= naming * 0.6) return false;
  if (alike === 0 && (isStranger(first, below) || isShouted(first, below))) return true;
  if (naming >= DECISIVE_SHARE) return alike <= differing || naming >= FORGIVING_SHARE;
  if (below.length === 0) return false;
  if (naming > 0) return differing > alike;
  // No word is known: the shapes decide, and one column of figures under a word is too little in a wide table.
  return differing > alike && differing * 4 >= filled.length;
}

/** Whether the cells are a word and a number that counts them ("field_0", "field_1", …). */
function areCounted(cells: readonly string[]): boolean {
  const [word, first] = COUNTED.exec(cells[0] ?? '')?.slice(1) ?? [];
  if (word === undefined || cells.length < LEAST_COUNTED) return false;
  return cells.every((cell, i) => cell === `${word}${Number(first) + i}`);
}

/** A column of a table of years. */
const YEAR = /^(?:19|20)\d\d$/;

/** Whether some cells can't be names whatever stands below: one is a value by its form, or half of them are numbers but years. */
export function areValues(cells: readonly string[]): boolean {
  const shapes = cells
    .map((cell) => (YEAR.test(cell.trim()) ? 'words' : shapeOf(cell)))
    .filter((shape) => shape !== 'empty');
  const numbers = shapes.filter((shape) => shape === 'digits' || shape === 'number').length;
  return shapes.includes('value') || shapes.includes('secret') || (numbers > 0 && numbers * 2 >= shapes.length);
}

/** The rows below the first. One that is the first again says nothing about it: a header comes again where exports are laid end to end. */
function withoutFirst(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first = [], ...below] = rows;
  const names = first.filter((cell) => cell.trim() !== '');
  // Of records that are all alike, or fillers ("NULL"), the first may be one.
  if (names.length < 2 || new Set(names).size < names.length) return below;
  const others = below.filter((row) => row.length !== first.length || row.some((cell, at) => cell !== first[at]));
  return others.length * 2 >= below.length ? others : below;
}

/** Whether a line above most rows is too short for their names: a title, an address. */
function isNarrow(names: number, below: readonly (readonly string[])[]): boolean {
  const wider = below.filter((row) => row.filter((cell) => cell.trim() !== '').length >= names * WIDER);
  return wider.length * 2 > below.length;
}

/** Share of the filled cells that read like names of fields. */
function namingShare(rows: readonly (readonly string[])[]): number {
  const cells = rows.flat().filter((cell) => cell.trim() !== '');
  return cells.length === 0 ? 0 : cells.filter(namesAField).length / cells.length;
}

/** Columns whose first cell is words over something else, and columns whose first cell is one of the values below. */
function compare(
  first: readonly string[],
  below: readonly (readonly string[])[],
): { differing: number; alike: number } {
  let differing = 0;
  let alike = 0;
  first.forEach((cell, column) => {
    const values = below.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
    if (cell === '' || values.length === 0) return;
    const own = shapeOf(cell);
    const same = values.filter((value) => shapeOf(value) === own).length;
    if (values.includes(cell)) alike++;
    // A word with a number among passwords and codes is another one; a name of a field has figures or words below it.
    else if (isNumberedWord(cell) && values.every(isCode)) return;
    else if (same === 0 && own === 'words') differing++;
    else if (same * 2 > values.length && own !== 'words') alike++;
  });
  return { differing, alike };
}

/**
 * Whether the first row is none of the records below: its words come again in no column, although hardly a value does not. That a
 * record brings a new value has the probability of a value that came once (Good and Turing's estimate), and that of the first word
 * where there are only figures; columns count one by one.
 */
function isStranger(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  let chance = 1;
  let closed = 0;
  for (const [column, cell] of first.entries()) {
    if (shapeOf(cell) !== 'words' && shapeOf(cell) !== 'code') return false;
    const times = new Map<string, number>();
    for (const row of below) {
      const value = (row[column] ?? '').trim();
      if (value !== '') times.set(value, (times.get(value) ?? 0) + 1);
    }
    // An only value is a filler, of which a name tells nothing.
    if (times.size < 2) continue;
    const values = [...times.values()];
    const words = [...times.keys()].some((value) => shapeOf(value) === 'words');
    const once = words ? values.filter((count) => count === 1).length : 0;
    const unseen = (once + 1) / (values.reduce((sum, count) => sum + count, 0) + 2);
    chance *= unseen;
    if (unseen <= CLOSED) closed++;
  }
  return closed >= 2 && chance <= STRANGER;
}

/** Whether the first row is of bare words in capitals over columns where nothing is: names of a table of Oracle, say. */
function isShouted(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (first.length < 2 || below.length < LEAST_QUIET || !first.every(isBareName)) return false;
  const isLoud = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();
  return first.every(isLoud) && !below.some((row) => row.some((cell) => isLoud(cell.trim())));
}

/** Columns below all of whose values hold a digit, or have one length, and the first cell neither; of those `compare` sees none. */
function breaksForm(first: readonly string[], below: readonly (readonly string[])[]): number {
  return first.filter((cell, column) => {
    const values = below.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
    if (
      cell === '' ||
      values.length < FORMED_VALUES ||
      new Set(values).size < FORMED_DISTINCT ||
      !values.some((value) => shapeOf(value) === 'words')
    )
      return false;
    if (values.every((value) => /\d/.test(value))) return true;
    const length = values[0]?.length;
    return cell.length !== length && values.every((value) => value.length === length);
  }).length;
}

function isCode(cell: string): boolean {
  const shape = shapeOf(cell);
  return shape === 'code' || shape === 'secret';
}

function shapeOf(cell: string): Shape {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (/^\d+$/.test(text)) return 'digits';
  if (/^[-+]?(?:\d+(?:[.,]\d+)?|[.,]\d+)%?$/.test(text)) return 'number';
  if (VALUE.test(text.slice(0, LONGEST_NAME))) return 'value';
  if (WORD.test(text) && new Set(text.match(SIGNS)).size > 1) return 'secret';
  return /\d/.test(text) && !/[\s_]/.test(text) && !isNumberedWord(text) ? 'code' : 'words';
}
