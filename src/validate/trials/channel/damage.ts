/**
 * What happens to rows: cells lost, rows torn, text read in the wrong encoding, rows repeated. Enters: rows of cells. Leaves:
 * rows of cells. Only how, never how often.
 */
import type { Accident } from './types.ts';

/** Empties this share of all cells, each by itself. */
export function lostCells(share: number): Accident {
  return (rows, chance) => rows.map((row) => row.map((cell) => (chance.of(share) ? '' : cell)));
}

/** Cuts or lengthens this share of the rows. Rows of two cells and fewer stay. */
export function tornRows(share: number): Accident {
  return (rows, chance) =>
    rows.map((row) => {
      if (row.length < 3 || !chance.of(share)) return row;
      return chance.of(0.7) ? row.slice(0, chance.int(2, row.length - 1)) : [...row, chance.digits(2)];
    });
}

/** Reads this share of the rows, each whole, as Latin-1 though it was UTF-8. */
export function mojibake(share: number): Accident {
  return (rows, chance) => rows.map((row) => (chance.of(share) ? row.map(misread) : row));
}

function misread(cell: string): string {
  return /[^\x20-\x7e]/.test(cell)
    ? Buffer.from(cell, 'utf8')
        .toString('latin1')
        .replace(/[\x80-\x9f]/g, '?')
    : cell;
}

/** Repeats this share of the rows somewhere further down. */
export function repeated(share: number): Accident {
  return (rows, chance) => {
    const again = rows.filter(() => chance.of(share));
    return again.length === 0 ? rows : [...rows, ...chance.shuffle(again)];
  };
}

/** One stretch of rows, a tenth of all, whose cells stand one place further right: a separator too many in a paste. */
export const shifted: Accident = (rows, chance) => {
  const length = Math.ceil(rows.length / 10);
  const from = chance.int(0, Math.max(0, rows.length - length));
  return rows.map((row, at) => (at >= from && at < from + length && row.length > 2 ? ['', ...row.slice(0, -1)] : row));
};

/** The last columns of one stretch of rows, a fifth of all, are empty: two exports pasted below each other. */
export const halfEmpty: Accident = (rows, chance) => {
  const length = Math.ceil(rows.length / 5);
  const from = chance.int(0, Math.max(0, rows.length - length));
  const keep = chance.of(0.5) ? 0.5 : 0.75;
  return rows.map((row, at) => {
    if (at < from || at >= from + length || row.length < 3) return row;
    const kept = Math.max(2, Math.ceil(row.length * keep));
    return row.map((cell, place) => (place < kept ? cell : ''));
  });
};

/** Opened and saved in a spreadsheet: leading zeros are lost, numbers of more than 15 digits are rounded. */
export const spreadsheet: Accident = (rows) => rows.map((row) => row.map(asNumber));

function asNumber(cell: string): string {
  if (!/^\d{2,}$/.test(cell)) return cell;
  if (cell.length > 15) return `${cell.slice(0, 15)}${'0'.repeat(cell.length - 15)}`;
  return cell.replace(/^0+(?=\d)/, '');
}

/** Rows in another order. */
export const shuffled: Accident = (rows, chance) => chance.shuffle(rows);
