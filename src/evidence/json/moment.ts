/**
 * Enters: the text of a number inside of MongoDB's `$date`. Leaves: the moment, written out as MongoDB itself writes those of
 * 1970 to 9999. Deliberately absent: numbers anywhere else; nothing says that they are dates.
 */

/** The key whose value is a moment: a text, milliseconds since 1970, or these as a `$numberLong`. */
export const MOMENT_KEY = '$date';
export const LONG_KEY = '$numberLong';
/** What the calendar of the language reaches. */
const FURTHEST = 8.64e15;
const DAY = 86_400_000;
/** 00 to 59. */
const TWO = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

/** `2001-02-03T04:05:06Z`, with milliseconds if there are any; the text itself if it is no such number. */
export function writtenMoment(text: string): string {
  return (/^-?\d{1,16}$/.test(text) ? momentText(Number(text)) : undefined) ?? text;
}

/** The same of milliseconds since 1970; undefined beyond the calendar. */
export function momentText(milliseconds: number): string | undefined {
  if (!(Math.abs(milliseconds) <= FURTHEST)) return undefined;
  const day = Math.floor(milliseconds / DAY);
  const rest = milliseconds - day * DAY;
  const seconds = Math.floor(rest / 1000);
  const part = rest % 1000 === 0 ? '' : `.${String(rest % 1000).padStart(3, '0')}`;
  return `${dayText(day)}T${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}${part}Z`;
}

/** Days that came last: the calendar is slow, and a file has some thousand days. A power of two. */
const KEPT = 1 << 12;
const days = new Float64Array(KEPT).fill(Number.NaN);
const texts: string[] = new Array(KEPT).fill('');

function dayText(day: number): string {
  const place = day & (KEPT - 1);
  if (days[place] === day) return texts[place] ?? '';
  const text = new Date(day * DAY).toISOString();
  const date = text.slice(0, text.indexOf('T'));
  days[place] = day;
  texts[place] = date;
  return date;
}

function two(value: number): string {
  return TWO[Math.floor(value)] ?? '';
}
