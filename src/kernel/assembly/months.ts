/**
 * Whether letters may begin the name of a month. The host knows the names; here are only their first three letters, and whatever
 * isn't ASCII may be one.
 */
import { digitAt, isSeparator, runOf } from './figures';

/** One bit per three letters that begin the name of a month; set by the host. */
const MONTHS: usize = memory.data(26 * 26 * 26);

/** Adds three letters (lower case) that begin the name of a month. */
export function addMonth(a: i32, b: i32, c: i32): void {
  store<u8>(MONTHS + <usize>(((a - 97) * 26 + (b - 97)) * 26 + (c - 97)), 1);
}

/** After a day in figures: an ordinal ending, separators, `de`, and then letters that may begin a month. */
export function mayBeMonth(at: usize, end: usize): bool {
  if (monthAt(skipSigns(at, end), end)) return true;
  return at + 2 < end && monthAt(skipSigns(at + 2, end), end);
}

function skipSigns(at: usize, end: usize): usize {
  while (at < end && isSeparator(load<u8>(at))) at++;
  if (at + 3 < end && load<u8>(at) == 100 && load<u8>(at + 1) == 101 && load<u8>(at + 2) == 32) at += 3;
  return at;
}

function monthAt(at: usize, end: usize): bool {
  if (at + 3 > end) return false;
  const a = <i32>load<u8>(at);
  const b = <i32>load<u8>(at + 1);
  const c = <i32>load<u8>(at + 2);
  if ((a | b | c) >= 128) return true;
  const x = (a | 32) - 97;
  const y = (b | 32) - 97;
  const z = (c | 32) - 97;
  if (x < 0 || x > 25 || y < 0 || y > 25 || z < 0 || z > 25) return false;
  return load<u8>(MONTHS + <usize>((x * 26 + y) * 26 + z)) != 0;
}

/** A month in front, or a day of the week in front of a day or a month. */
export function mayBeNamed(at: usize, end: usize): bool {
  if (monthAt(at, end)) return true;
  let p = at;
  while (p < end && p - at < 10) {
    const c = load<u8>(p);
    if (c >= 128) return true;
    if ((c | 32) < 97 || (c | 32) > 122) break;
    p++;
  }
  const letters = <i32>(p - at);
  if (letters < 3 || letters > 9) return false;
  if (p < end && load<u8>(p) == 44) p++;
  if (p >= end || load<u8>(p) != 32) return false;
  p++;
  return p < end && ((digitAt(p) >= 0 && mayBeMonth(p + <usize>runOf(p, end, 2), end)) || monthAt(p, end));
}
