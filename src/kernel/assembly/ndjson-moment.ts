/**
 * Moments of MongoDB's that are written as numbers. Enters: the text of a number. Leaves: the moment as
 * `src/evidence/json/moment.ts` writes it. Deliberately absent: years of other than four figures; they are the host's.
 */

/** The moment isn't written here. */
export const BEYOND: usize = 1;
const MOST_DIGITS: usize = 16;
const DAY: i64 = 86_400_000;
/** Days from 1 March of the year 0 to 1970, and in 400 years. */
const DAYS_BEFORE: i64 = 719_468;
const CYCLE: i64 = 146_097;
/** 0000-01-01 and the last millisecond of 9999. */
const FIRST: i64 = -62_167_219_200_000;
const LAST: i64 = 253_402_300_799_999;

/**
 * Writes a moment to `to`, at most 24 bytes.
 *
 * @returns the place behind it; 0 if the text is no whole number of at most 16 figures; `BEYOND`
 */
export function moment(from: usize, end: usize, to: usize): usize {
  const minus = from < end && load<u8>(from) == 45;
  const first = minus ? from + 1 : from;
  if (first >= end || end - first > MOST_DIGITS) return 0;
  let number: i64 = 0;
  for (let at = first; at < end; at++) {
    const digit = <u32>load<u8>(at) - 48;
    if (digit > 9) return 0;
    number = number * 10 + <i64>digit;
  }
  if (minus) number = -number;
  if (number < FIRST || number > LAST) return BEYOND;
  let day = number / DAY;
  let rest = <i32>(number - day * DAY);
  if (rest < 0) {
    rest += <i32>DAY;
    day--;
  }
  date(day, to);
  const seconds = rest / 1000;
  const part = rest % 1000;
  store<u8>(to, 84, 10);
  two(to + 11, seconds / 3600);
  store<u8>(to, 58, 13);
  two(to + 14, (seconds / 60) % 60);
  store<u8>(to, 58, 16);
  two(to + 17, seconds % 60);
  let at = to + 19;
  if (part != 0) {
    store<u8>(at, 46);
    store<u8>(at, <u8>(48 + part / 100), 1);
    two(at + 2, part % 100);
    at += 4;
  }
  store<u8>(at, 90);
  return at + 1;
}

/** Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days. */
function date(day: i64, to: usize): void {
  const days = day + DAYS_BEFORE;
  const cycle = (days >= 0 ? days : days - CYCLE + 1) / CYCLE;
  const inCycle = <i32>(days - cycle * CYCLE);
  const yearOfCycle = (inCycle - inCycle / 1460 + inCycle / 36_524 - inCycle / 146_096) / 365;
  const inYear = inCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
  const march = (5 * inYear + 2) / 153;
  const month = march < 10 ? march + 3 : march - 9;
  const year = <i32>(cycle * 400) + yearOfCycle + (month <= 2 ? 1 : 0);
  two(to, year / 100);
  two(to + 2, year % 100);
  store<u8>(to, 45, 4);
  two(to + 5, month);
  store<u8>(to, 45, 7);
  two(to + 8, inYear - (153 * march + 2) / 5 + 1);
}

/** Two figures. */
@inline
function two(to: usize, value: i32): void {
  store<u8>(to, <u8>(48 + value / 10));
  store<u8>(to, <u8>(48 + value % 10), 1);
}
