/**
 * Enters: the text of a number inside of MongoDB's `$date`. Leaves: the moment, written out as MongoDB itself writes those of
 * 1970 to 9999. Deliberately absent: numbers anywhere else; nothing says that they are dates.
 */

/** The key whose value is a moment: a text, milliseconds since 1970, or these as a `$numberLong`. */
export const MOMENT_KEY = '$date';
export const LONG_KEY = '$numberLong';
/** What the calendar of the language reaches. */
const FURTHEST = 8.64e15;

/** `2001-02-03T04:05:06Z`, with milliseconds if there are any; the text itself if it is no such number. */
export function writtenMoment(text: string): string {
  const milliseconds = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!(Math.abs(milliseconds) <= FURTHEST)) return text;
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
