/**
 * Enters: a format of dates or times, as a workbook names it. Leaves: what shows a number in it. Deliberately absent: formats that hide what a cell holds:
 * a list of birthdays shown as "12-Mar" is one of dates of birth, and a year on the screen may stand for a day in the file.
 */
import type { format as Format, getFormatDateInfo } from 'numfmt';

const ISO_DATE = 'yyyy-mm-dd';
const ISO_TIME = 'hh:mm:ss';
const ISO = `${ISO_DATE} ${ISO_TIME}`;
/** Formats that say "as the reader's settings have it": long date, time. */
export const SYSTEM_FORMAT = /\[\$-F[48]00\]/i;
const SYSTEM_DATE = /\[\$-F800\]/i;
const SYSTEM_TIME = /\[\$-F400\]/i;
/** Hours, minutes, seconds in all, not of a day. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
/** Outside of 1900 to 9999 there are no dates in Excel: the number is shown as it is written. */
const STRICT = { dateErrorThrows: true, dateSpanLarge: false };
/** Days below which a number shown as a time is a span of time that nobody gave brackets to, not a moment. */
const LONGEST_SPAN = 366;

/** @param value in days from 1900 @param stored as the cell has it @returns its text, and whether the format would have hidden a part of it */
export type Show = (value: number, stored: number) => readonly [text: string, hidden: boolean];

/** @throws what numfmt throws where it can't read the format */
export function wholeDates(
  code: string,
  numfmt: { format: typeof Format; getFormatDateInfo: typeof getFormatDateInfo },
): Show {
  const show = (form: string, value: number): string => numfmt.format(form, value, STRICT);
  const iso = (value: number): string => show(value % 1 === 0 ? ISO_DATE : ISO, value);
  const own = SYSTEM_DATE.test(code) ? ISO_DATE : SYSTEM_TIME.test(code) ? ISO_TIME : code;
  const { year, month, day, hours, minutes, seconds } = numfmt.getFormatDateInfo(own);
  if (year && month && day) return (value) => [show(own, value), false];
  // `mm:ss` is minutes.
  const time = hours || minutes || seconds;
  if (year || (!time && (month || day)))
    return (value, stored) => {
      // A time of day in a format of dates.
      if (stored < 1) return [show(own, value), false];
      const first = /^\d+-(\d\d)-(\d\d)$/.exec(show(ISO_DATE, value));
      const hidden = !year || (!day && first?.[2] !== '01') || (!month && first?.[1] !== '01');
      return [hidden ? iso(value) : show(own, value), hidden];
    };
  const elapsed = ELAPSED.test(own);
  return (value, stored) => {
    const hidden = !elapsed && stored >= LONGEST_SPAN;
    return [hidden ? iso(value) : show(own, value), hidden];
  };
}
