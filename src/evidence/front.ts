/**
 * Lines in front of a table's names: a title, the day of an export, PowerShell's `#TYPE`, names of groups of columns. Enters: the
 * first rows of a table. Leaves: how many of them only describe it. Deliberately absent: a guess where no header follows; such
 * lines stay records.
 */
import { isTypesRow } from './below.ts';
import { hasHeader } from './header.ts';
import { namesAField } from './header-words.ts';
import type { RawCell } from './types.ts';
import { usualWidth } from './usual-width.ts';

/** No report has more lines above its table. */
const MOST = 12;
/** PowerShell's Export-Csv names the type of what it writes. */
const TYPE = /^#TYPE /;

/** Share of the names below names of groups that must be those of fields. */
const NAMING = 0.5;

/** Columns whose numbers may stand under their names, and a value that could be such a number. */
const NUMBERED = 3;
const SMALL = /^\d{1,3}$/;

/** A row; undefined where something stood that is no cell. */
type Row = readonly (RawCell | undefined)[];

/** @param rows the first rows, none empty */
export function linesInFront(rows: readonly Row[]): number {
  const comments = commentsInFront(rows);
  if (comments > 0) return comments + linesInFront(rows.slice(comments));
  const { width } = usualWidth(rows.slice(1));
  if (width < 2 || rows.length < 3) return rows.length > 1 && isType(rows[0]) ? 1 : 0;
  const at = rows.findIndex(
    (row) => row.length >= width && filled(row) > 1 && filled(row) * 2 >= width && !isLabelled(row),
  );
  const groups = at >= 0 && isGroups(rows[at], rows[at + 1]) ? 1 : 0;
  const front = at + groups;
  if (
    front < 1 ||
    front > MOST ||
    rows.slice(0, at).some((row, i) => filled(row) * 2 > width && !isLabelled(row) && !isGroups(row, rows[i + 1]))
  )
    return isType(rows[0]) ? 1 : 0;
  const texts = rows.slice(front).map((row) => row.map(textOf));
  return hasHeader(texts) || (front === 1 && isType(rows[0])) ? front : 0;
}

/** Lines of a comment above wider rows, as of a browser's cookies; PowerShell's types are another matter. */
function commentsInFront(rows: readonly Row[]): number {
  const found = rows.findIndex((row) => row.length !== 1 || !/^#/.test(textOf(row[0])) || isType(row));
  return found > 0 && found <= MOST && usualWidth(rows.slice(found)).width > 1 ? found : 0;
}

/** Whether a row names groups of columns, each once or over all of its columns, and the next one names the columns. */
function isGroups(row: Row | undefined, next: Row | undefined): boolean {
  const names = (next ?? []).map(textOf);
  const groups = [...(row ?? []).map(textOf), ...names.slice(row?.length ?? 0).map(() => '')];
  if (names.length < groups.length || (!groups.includes('') && new Set(groups).size === groups.length)) return false;
  if (names.includes('') || new Set(names).size < names.length) return false;
  // Where each column has its group's name, a group comes in one stretch.
  const stretches = groups.filter((name, i) => name !== '' && name !== groups[i - 1]);
  const apart = !groups.includes('') && new Set(stretches).size < stretches.length;
  return !apart && names.filter(namesAField).length >= names.length * NAMING;
}

/** Whether a row is a label and what it says, as `Department: | Sales`. */
export function isLabelled(row: Row): boolean {
  const texts = row.map(textOf).filter((text) => text !== '');
  return texts.length > 0 && texts.length <= 2 && /[:：]$/.test(texts[0] ?? '');
}

function isType(row: Row | undefined): boolean {
  return row?.length === 1 && TYPE.test(row[0]?.text ?? '');
}

function filled(row: Row): number {
  return row.filter((cell) => textOf(cell) !== '').length;
}

function textOf(cell: RawCell | undefined): string {
  return cell?.text.trim() ?? '';
}

/** What stands right under the names and is no record. */
export interface Under {
  /** Rows that only draw a line, as sqlcmd's, */
  readonly rules: number;
  /** and rows that name types, or number the columns. */
  readonly types: number;
}

/** @param rows those below the names; a row that isn't told from records must come below */
export function rowsUnder(rows: readonly Row[]): Under {
  const rules = isRuleRow(rows[0]) ? 1 : 0;
  const others = rows.slice(rules + 1);
  const isTypes = (row: Row | undefined) =>
    row !== undefined && (isTypesRow(row.map(textOf)) || isNumbering(row, others));
  // Where more rows name types, records do.
  const types = rows.length > rules + 1 && isTypes(rows[rules]) && !others.some(isTypes) ? 1 : 0;
  return { rules: rules + (rules === 0 && types === 1 && isRuleRow(rows[1]) ? 1 : 0), types };
}

/** Whether a row numbers the columns, as in forms of offices: 1, 2, 3 and so on, above values that are mostly something else. */
function isNumbering(row: Row, below: readonly Row[]): boolean {
  if (row.length < NUMBERED || below.length === 0 || row.some((cell, i) => textOf(cell) !== String(i + 1)))
    return false;
  const others = row.filter((_, i) => below.every((record) => !SMALL.test(textOf(record[i]))));
  return others.length * 2 > row.length;
}

function isRuleRow(row: Row | undefined): boolean {
  return (
    row?.some((cell) => textOf(cell).length > (row.length > 1 ? 1 : 2)) === true &&
    row.every((cell) => cell?.quoted === false && /^-+$/.test(cell.text))
  );
}
