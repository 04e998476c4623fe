/**
 * Which cells may be dates, and under which key they are counted. The parser of dates stays in JavaScript and sees each
 * key once: here a cell only gets a key. Never says no to a date; a wrong yes costs one parse. A time of day is taken off
 * and counted apart, so that timestamps have as many keys as days.
 */
import { digitAt, isSeparator, runOf } from './figures';
import { mayBeMonth, mayBeNamed } from './months';
import { SAW_DIGIT, seen, units } from './shape';

export const NONE: i32 = 0;
export const WHOLE: i32 = 1;
/** The key lies in KEY, the second of the day in `second`. */
export const SPLIT: i32 = 2;

export const KEY: usize = memory.data(64);
export let keyLength: i32 = 0;
export let second: i32 = -1;
/**
 * How the figures of a date are written: digits of its three parts and the sign between them; 0 where it isn't a date of
 * three parts in figures. With the year and the two other parts it says all of the key but what stands behind the date.
 */
export let layout: u32 = 0;
/** The year, and the other parts in the order in which they stand. */
export let year: i32 = 0;
export let partA: i32 = 0;
export let partB: i32 = 0;
/** Where in the key the date ends. */
export let dateEnd: i32 = 0;

@inline
function layOut(a: i32, b: i32, c: i32, sign: u8): void {
  layout = ((<u32>a) << 14) | ((<u32>b) << 11) | ((<u32>c) << 8) | <u32>sign;
}

function numberAt(at: usize, length: i32): i32 {
  let value = 0;
  for (let i = 0; i < length; i++) value = value * 10 + <i32>load<u8>(at + <usize>i) - 48;
  return value;
}

@inline
function isYear(year: i32): bool {
  return year >= 1850 && year <= 2100;
}

/** A year that lost its century on the way: `0005`. The text is kept whole, as no calendar has room for it. */
@inline
function isLost(year: i32): bool {
  return year >= 1 && year <= 99;
}

/** Whether the cell that was just read gets a key: NONE, WHOLE or SPLIT. */
export function dateKey(at: usize, length: i32): i32 {
  if (units < 4 || units > 40 || (seen & SAW_DIGIT) == 0) return NONE;
  layout = 0;
  const end = at + <usize>length;
  const first = load<u8>(at);
  if (digitAt(at) < 0) return first > 64 && mayBeNamed(at, end) ? WHOLE : NONE;
  const run = runOf(at, end, 15);
  if (run == length) return digitsKey(at, length);
  const sign = load<u8>(at + <usize>run);
  if (run == 4) {
    year = numberAt(at, 4);
    if (!isYear(year)) return isLost(year) && isSeparator(sign) ? WHOLE : NONE;
    if (length == 5) return sign == 115 ? WHOLE : NONE;
    if (!isSeparator(sign)) return NONE;
    const month = runOf(at + 5, end, 3);
    if (month == 0) return WHOLE;
    if (month > 2) return NONE;
    const p = at + 5 + <usize>month;
    if (p >= end) return WHOLE;
    if (load<u8>(p) != sign) return NONE;
    const day = runOf(p + 1, end, 3);
    if (day < 1 || day > 2) return NONE;
    const dayEnd = p + 1 + <usize>day;
    partA = numberAt(at + 5, month);
    partB = numberAt(p + 1, day);
    if (partA > 12 || partB > 31) return NONE;
    dateEnd = <i32>(dayEnd - at);
    if (dayEnd >= end) {
      layOut(4, month, day, sign);
      return WHOLE;
    }
    if (!isDay(year, partA, partB)) return WHOLE;
    const kind = timeKey(at, dayEnd, end);
    if (kind == SPLIT) layOut(4, month, day, sign);
    return kind;
  }
  if (run == 1 || run == 2) {
    const part = isSeparator(sign) ? runOf(at + <usize>run + 1, end, 5) : 0;
    if (part == 0) return mayBeMonth(at + <usize>run, end) ? WHOLE : NONE;
    if (part == 4) return at + <usize>(run + 5) == end ? WHOLE : NONE;
    if (part > 2) return NONE;
    const p = at + <usize>(run + 1 + part);
    if (p >= end || load<u8>(p) != sign) return NONE;
    const digits = runOf(p + 1, end, 5);
    if (digits != 4 && digits != 2) return NONE;
    const yearEnd = p + 1 + <usize>digits;
    partA = numberAt(at, run);
    partB = numberAt(at + <usize>run + 1, part);
    if (partA > 31 || partB > 31) return NONE;
    const written = numberAt(p + 1, digits);
    year = digits == 4 ? written : written <= 30 ? 2000 + written : 1900 + written;
    if (!isYear(year)) return digits == 4 && isLost(year) ? WHOLE : NONE;
    dateEnd = <i32>(yearEnd - at);
    if (yearEnd >= end) {
      layOut(run, part, digits, sign);
      return WHOLE;
    }
    if (!isDay(year, partA, partB) && !isDay(year, partB, partA)) return WHOLE;
    const kind = timeKey(at, yearEnd, end);
    if (kind == SPLIT) layOut(run, part, digits, sign);
    return kind;
  }
  return run == 8 && sign == 84 ? WHOLE : NONE;
}

/** Whether the calendar has such a day. */
function isDay(year: i32, month: i32, day: i32): bool {
  if (month < 1 || month > 12 || day < 1) return false;
  if (day <= 28) return true;
  if (month == 2) return day == 29 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return day <= (month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31);
}

/** Numbers without separators: years, days, seconds since 1970. */
function digitsKey(at: usize, length: i32): i32 {
  if (length == 4) return isYear(numberAt(at, 4)) ? WHOLE : NONE;
  if (length == 8) {
    const front = isYear(numberAt(at, 4)) && numberAt(at + 4, 2) <= 12 && numberAt(at + 6, 2) <= 31;
    const back = isYear(numberAt(at + 4, 4)) && numberAt(at, 2) <= 31 && numberAt(at + 2, 2) <= 31;
    return front || back ? WHOLE : NONE;
  }
  if (length == 14) return isYear(numberAt(at, 4)) && numberAt(at + 4, 2) <= 12 ? WHOLE : NONE;
  if (length != 10 && length != 13) return NONE;
  let seconds: i64 = 0;
  for (let i = 0; i < 10; i++) seconds = seconds * 10 + <i64>load<u8>(at + <usize>i) - 48;
  if (seconds < 1000000000 || seconds >= 2082758400) return NONE;
  const time = seconds % 86400;
  let day = seconds - time;
  // The first midnight that is read as seconds comes later.
  if (day < 1000000000) return WHOLE;
  second = <i32>time;
  for (let i = 9; i >= 0; i--) {
    store<u8>(KEY + <usize>i, <u8>(48 + day % 10));
    day /= 10;
  }
  for (let i = 10; i < length; i++) store<u8>(KEY + <usize>i, 48);
  keyLength = length;
  return SPLIT;
}

/**
 * Behind a date: ` HH:MM`, `THH:MM:SS`, with a fraction, `Z` or an offset. The key has zeros in place of the time, which
 * changes neither precision nor spelling. Anything else keeps its whole value as key.
 */
function timeKey(at: usize, from: usize, end: usize): i32 {
  const sign = load<u8>(from);
  if ((sign != 32 && sign != 84) || from + 6 > end) return WHOLE;
  if (runOf(from + 1, end, 3) != 2 || load<u8>(from + 3) != 58 || runOf(from + 4, end, 3) != 2) return WHOLE;
  const hour = numberAt(from + 1, 2);
  const minute = numberAt(from + 4, 2);
  if (hour > 23 || minute > 59) return WHOLE;
  let p = from + 6;
  let seconds = 0;
  let fractionFrom: usize = 0;
  let fractionEnd: usize = 0;
  if (p + 2 < end && load<u8>(p) == 58) {
    if (runOf(p + 1, end, 3) != 2) return WHOLE;
    seconds = numberAt(p + 1, 2);
    if (seconds > 59) return WHOLE;
    p += 3;
    if (p + 1 < end && load<u8>(p) == 46) {
      const digits = runOf(p + 1, end, 10);
      if (digits < 1 || digits > 9) return WHOLE;
      fractionFrom = p + 1;
      p += 1 + <usize>digits;
      fractionEnd = p;
    }
  }
  if (!isZone(p, end)) return WHOLE;
  const length = <i32>(end - at);
  memory.copy(KEY, at, length);
  const shift = KEY - at;
  store<u16>(from + 1 + shift, 0x3030);
  store<u16>(from + 4 + shift, 0x3030);
  if (p > from + 6) store<u16>(from + 7 + shift, 0x3030);
  for (let q = fractionFrom; q < fractionEnd; q++) store<u8>(q + shift, 48);
  keyLength = length;
  second = (hour * 60 + minute) * 60 + seconds;
  return SPLIT;
}

/** Nothing, `Z`, `+05:30`, `+0530`, `+05`. */
function isZone(p: usize, end: usize): bool {
  if (p == end) return true;
  const sign = load<u8>(p);
  if (sign == 90) return p + 1 == end;
  if (sign != 43 && sign != 45) return false;
  const digits = runOf(p + 1, end, 5);
  const q = p + 1 + <usize>digits;
  if (digits == 4) return q == end;
  if (digits != 2) return false;
  if (q == end) return true;
  return load<u8>(q) == 58 && runOf(q + 1, end, 3) == 2 && q + 3 == end;
}

/** Whether a value of this shape can be a date at all; a shape that can't spares its values the question. */
export function mayShapeBeDate(at: usize, length: i32): bool {
  const first = load<u8>(at);
  // 9 stands for a figure, and for nothing else in a shape. No date holds an at sign or an underscore.
  let figures = 0;
  for (let i = 0; i < length; i++) {
    const c = load<u8>(at + <usize>i);
    if (c == 57) figures++;
    else if (c == 64 || c == 95) return false;
  }
  if (figures == 0) return false;
  if (first != 57) return first > 64;
  let run = 0;
  while (run < length && load<u8>(at + <usize>run) == 57) run++;
  if (run == length) return run == 4 || run == 8 || run == 10 || run == 13 || run == 14;
  const sign = load<u8>(at + <usize>run);
  if (run == 8) return sign == 65;
  // A point and nothing but figures behind it make a decimal number.
  if (run == 4) return sign == 97 || (isSeparator(sign) && !(sign == 46 && figures == length - 1));
  return (run == 1 || run == 2) && (isSeparator(sign) || sign >= 65);
}

/**
 * The place of a cell in a calendar, read straight from where the figures must stand since the form says so; −1 if it isn't
 * a day of the calendar, and the long road has to look. Sets `second` when a time follows.
 */
export function placeOf(at: usize, layout: u32, tail: i32, sign: u8): i32 {
  const a = <i32>(layout >>> 14) & 7;
  const b = <i32>(layout >>> 11) & 7;
  const c = <i32>(layout >>> 8) & 7;
  const p = at + <usize>(a + 1);
  const q = p + <usize>(b + 1);
  const two = b == 1 ? <i32>load<u8>(p) - 48 : pair(p);
  let y: i32;
  let one: i32;
  let other: i32;
  if (a == 4) {
    y = pair(at) * 100 + pair(at + 2);
    one = two;
    other = c == 1 ? <i32>load<u8>(q) - 48 : pair(q);
    if (one > 12) return -1;
  } else {
    one = a == 1 ? <i32>load<u8>(at) - 48 : pair(at);
    other = two;
    y = pair(q);
    if (c == 4) y = y * 100 + pair(q + 2);
    else y = y <= 30 ? 2000 + y : 1900 + y;
  }
  if (!isYear(y) || one > 31 || other > 31) return -1;
  if (tail > 0) {
    const t = q + <usize>c;
    // Any capital has the form of a T.
    if (load<u8>(t) != sign) return -1;
    const hour = pair(t + 1);
    const minute = pair(t + 4);
    const rest = tail == 9 ? pair(t + 7) : 0;
    if (hour > 23 || minute > 59 || rest > 59) return -1;
    if (!isDay(y, one, other) && (a == 4 || !isDay(y, other, one))) return -1;
    second = (hour * 60 + minute) * 60 + rest;
  }
  return (y - 1850) * 1024 + one * 32 + other;
}

/** Whether exactly four figures come first. */
export function fourFigures(at: usize): bool {
  return runOf(at, at + 5, 5) == 4;
}

/** Whether four figures can be the year of a date. */
@inline
export function isYearAt(at: usize): bool {
  const figures = pair(at) * 100 + pair(at + 2);
  return isYear(figures) || isLost(figures);
}

@inline
function pair(at: usize): i32 {
  return <i32>load<u8>(at) * 10 + <i32>load<u8>(at + 1) - 528;
}
