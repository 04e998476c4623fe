/**
 * Enters: a format of dates or times, as a workbook names it. Leaves: the text of a number in it, and whether the cell holds more of the date than the
 * text: a list of birthdays shown as "12-Mar" may be one of dates of birth. Deliberately absent: what isn't shown; that it is there is counted.
 */
import type { format as Format, getFormatDateInfo } from 'numfmt';

const ISO_DATE = 'yyyy-mm-dd';
const ISO_TIME = 'hh:mm:ss';
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

/** @param value in days from 1900 @param stored as the cell has it @returns its text, and whether the format hides a part of the date */
export type Show = (value: number, stored: number) => readonly [text: string, hidden: boolean];

interface Numfmt {
  readonly format: typeof Format;
  readonly getFormatDateInfo: typeof getFormatDateInfo;
}

/** @throws what numfmt throws where it can't read the format */
export function displayedDates(code: string, { format, getFormatDateInfo }: Numfmt): Show {
  const own = SYSTEM_DATE.test(code) ? ISO_DATE : SYSTEM_TIME.test(code) ? ISO_TIME : code;
  const { year, month, day, hours, minutes, seconds } = getFormatDateInfo(own);
  // `mm:ss` is minutes.
  const time = hours || minutes || seconds;
  const dated = year || (!time && (month || day));
  const span = ELAPSED.test(own);
  const hides = (value: number, stored: number): boolean => {
    if (!dated) return !span && stored >= LONGEST_SPAN;
    // A time of day in a format of dates is none.
    if ((year && month && day) || stored < 1) return false;
    if (!year) return true;
    const [, first = '', second = ''] = format(ISO_DATE, value, STRICT).split('-');
    return (!day && second !== '01') || (!month && first !== '01');
  };
  return (value, stored) => [format(own, value, STRICT), hides(value, stored)];
}

/** A format that is one of times for some readers and one of dates for others: the number tells. */
export function dateOrTime({ format }: Numfmt): Show {
  return (value, stored) => [format(stored >= LONGEST_SPAN ? ISO_DATE : ISO_TIME, value, STRICT), false];
}
