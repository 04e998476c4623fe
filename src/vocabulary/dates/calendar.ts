/** The calendar. Enters: year, month, day. Leaves: whether such a day exists, and the year a two-digit year means. */

const MIN_YEAR = 1850;
const MAX_YEAR = 2100;

/** Two-digit years up to this one are read as 20xx: leaks hold events of this century and births of both. */
const PIVOT = 30;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isYear(year: number): boolean {
  return year >= MIN_YEAR && year <= MAX_YEAR;
}

/**
 * A year written in four digits whose century was lost, as spreadsheets and databases do that take `5` for a whole year:
 * `0005` was 2005, or 1905; which of them isn't told. 0000 means that the year isn't known.
 */
export function isLostYear(year: number): boolean {
  return year >= 1 && year <= 99;
}

/** Gregorian: 2000 is a leap year, 1900 is not. */
export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
}

export function fullYear(year: number, digits: number): number {
  if (digits > 2) return year;
  return year <= PIVOT ? 2000 + year : 1900 + year;
}
