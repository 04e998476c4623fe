/**
 * Lines in front of a table's names: a title, the day of an export, PowerShell's `#TYPE`. Enters: the first records of a
 * delimited text. Leaves: how many of them only describe it. Deliberately absent: a guess where no header follows; such lines
 * stay records.
 */
import { hasHeader } from '../header.ts';
import type { RawCell } from './scanner.ts';

/** No report has more lines above its table. */
const MOST = 12;
/** PowerShell's Export-Csv names the type of what it writes. */
const TYPE = /^#TYPE /;

/** @param rows the first records, none empty */
export function linesInFront(rows: readonly (readonly RawCell[])[]): number {
  const width = usualWidth(rows.slice(1));
  if (width < 2 || rows.length < 3) return rows.length > 1 && isType(rows[0]) ? 1 : 0;
  const at = rows.findIndex((row) => row.length === width && filled(row) * 2 >= width);
  if (at < 1 || at > MOST || rows.slice(0, at).some((row) => filled(row) * 2 > width)) return isType(rows[0]) ? 1 : 0;
  const texts = rows.slice(at).map((row) => row.map(({ text }) => text));
  return hasHeader(texts) || (at === 1 && isType(rows[0])) ? at : 0;
}

function isType(row: readonly RawCell[] | undefined): boolean {
  return row?.length === 1 && TYPE.test(row[0]?.text ?? '');
}

function filled(row: readonly RawCell[]): number {
  return row.filter(({ text }) => text.trim() !== '').length;
}

function usualWidth(rows: readonly (readonly RawCell[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let [width, most] = [0, 0];
  for (const [cells, times] of counts) if (times > most) [width, most] = [cells, times];
  return width;
}

/** Whether a row only draws a line under the names above it, as sqlcmd's does. */
export function isRuleRow(row: readonly RawCell[] | undefined): boolean {
  return (
    row !== undefined &&
    row.length > 1 &&
    row.some(({ text }) => text.length > 1) &&
    row.every(({ text, quoted }) => !quoted && /^-+$/.test(text))
  );
}
