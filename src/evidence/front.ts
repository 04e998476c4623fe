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

/** A row; undefined where something stood that is no cell. */
type Row = readonly (RawCell | undefined)[];

/** @param rows the first rows, none empty */
export function linesInFront(rows: readonly Row[]): number {
  const comments = commentsInFront(rows);
  if (comments > 0) return comments + linesInFront(rows.slice(comments));
  const { width } = usualWidth(rows.slice(1));
  if (width < 2 || rows.length < 3) return rows.length > 1 && isType(rows[0]) ? 1 : 0;
  const at = rows.findIndex((row) => row.length >= width && filled(row) > 1 && filled(row) * 2 >= width);
  const groups = at >= 0 && isGroups(rows[at], rows[at + 1]) ? 1 : 0;
  const front = at + groups;
  if (front < 1 || front > MOST || rows.slice(0, at).some((row) => filled(row) * 2 > width))
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
  const groups = (row ?? []).map(textOf);
  const names = (next ?? []).map(textOf);
  if (names.length < groups.length || new Set(groups).size === groups.length) return false;
  if (names.includes('') || new Set(names).size < names.length) return false;
  // Where each column has its group's name, a group comes in one stretch.
  const stretches = groups.filter((name, i) => name !== '' && name !== groups[i - 1]);
  const apart = !groups.includes('') && new Set(stretches).size < stretches.length;
  return !apart && names.filter(namesAField).length >= names.length * NAMING;
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
  /** and rows that name types. */
  readonly types: number;
}

/** @param rows those below the names; a row that isn't told from records must come below */
export function rowsUnder(rows: readonly Row[]): Under {
  const rules = isRuleRow(rows[0]) ? 1 : 0;
  const isTypes = (row: Row | undefined) => row !== undefined && isTypesRow(row.map(textOf));
  // Where more rows name types, records do.
  const types = rows.length > rules + 1 && isTypes(rows[rules]) && !rows.slice(rules + 1).some(isTypes) ? 1 : 0;
  return { rules: rules + (rules === 0 && types === 1 && isRuleRow(rows[1]) ? 1 : 0), types };
}

function isRuleRow(row: Row | undefined): boolean {
  return (
    row?.some((cell) => textOf(cell).length > (row.length > 1 ? 1 : 2)) === true &&
    row.every((cell) => cell?.quoted === false && /^-+$/.test(cell.text))
  );
}
