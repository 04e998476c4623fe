/**
 * Dates as people write them. Enters: a text and where it stands. Leaves: a problem if it has the form of a date and no
 * calendar has it. Deliberately absent: other texts, which are taken as they are ("early 2020").
 */
import { type Place, type Problem, quote } from './problem.ts';

const DATE = /^\s*(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\d-])/;

/** Problems of a date; [] of what is none by its form. */
export function dateProblems(at: Place, text: string | null | undefined): Problem[] {
  const found = DATE.exec(text ?? '');
  if (found === null) return [];
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 1)];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return [];
  return [{ at, key: null, message: `${quote(text ?? '')} is no date of the calendar`, written: null, words: [] }];
}
