/** Enters: rows of texts. Leaves: lines with columns below each other, the first to the left, the others to the right. */

/** Spaces between columns. */
const GAP = '  ';

/** Lines of a table with a head. */
export function aligned(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join(GAP);
  return all.map((row) => line(row).trimEnd()).join('\n');
}

/** A number with three digits that count (`0.0123`, `1.23`, `123`, `1234`), or a dash for NaN. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toFixed(3);
}
