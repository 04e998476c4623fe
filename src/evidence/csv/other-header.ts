/**
 * Another header among the rows of a delimited text. Enters: rows. Leaves: where it stands, and what it names. Deliberately absent:
 * names that no word tells; doubt says "a record".
 */
import { areValues, hasHeader } from '../header.ts';
import { namesAField } from '../header-words.ts';
import type { PositionalRow } from '../positional.ts';

/** Share of the cells of another header that must name fields: the rows above it look otherwise. */
const NAMING = 0.5;
/** Of so few cells all must. */
const FEW = 3;
/** As databases spell names. */
const SNAKE = /^\p{L}+(?:_[\p{L}\d]+)+$/u;
/** Rows below it that are looked at. */
export const BELOW = 6;
/** Numbers and addresses, which no row of names holds; a digit may end a name. */
export const NO_NAMES = /(?<![\p{L}_\d])\d|@/u;

/**
 * Where the second header stands in a text that begins with one; −1 if none does.
 *
 * @param names of the first one's columns, between NUL
 */
export function secondHeader(rows: readonly PositionalRow[], names: string): number {
  return rows.findIndex((row, at) => {
    if (at < 2 || !isHeader(row) || isNearly(row, names)) return false;
    return stands(row, rows.slice(Math.max(0, at - BELOW), at), rows.slice(at + 1, at + BELOW));
  });
}

/** Whether a row has the names of a header, but for one: damage, or a record that reads so. @param names between NUL */
export function isNearly(row: PositionalRow, names: string): boolean {
  const others = names.split('\0');
  const own = namesOf(row);
  return own.length <= others.length && own.filter((name, i) => name !== others[i]).length <= 1;
}

/** Whether a row is no record of the rows below it, nor of those above that are as wide. */
export function stands(row: PositionalRow, above: readonly PositionalRow[], below: readonly PositionalRow[]): boolean {
  const alike = above.filter(({ length }) => length === row.length);
  const [own, ...others] = [row, ...below].map(textsOf);
  if (own === undefined || others.length === 0 || !hasHeader([own, ...others])) return false;
  return alike.length === 0 || hasHeader([own, ...alike.map(textsOf)]);
}

/** Whether a row is made of names of fields. */
export function isHeader(row: PositionalRow): boolean {
  const cells = textsOf(row);
  while (cells.at(-1) === '') cells.pop();
  if (
    cells.length < 2 ||
    cells.includes('') ||
    new Set(cells).size * 2 < cells.length ||
    cells.some((cell) => NO_NAMES.test(cell))
  )
    return false;
  const naming = cells.filter((cell) => SNAKE.test(cell) || namesAField(cell)).length;
  return naming >= cells.length * (cells.length > FEW ? NAMING : 1) && !areValues(cells);
}

/** The names of a header, as those of its columns. */
export function keyOf(row: PositionalRow): string {
  return namesOf(row).join('\0');
}

export function namesOf(row: PositionalRow): string[] {
  return textsOf(row).map((name, i) => (name === '' ? `column ${i + 1}` : name));
}

export function textsOf(row: PositionalRow): string[] {
  return row.map((cell) => cell?.text.trim() ?? '');
}
