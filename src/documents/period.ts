/**
 * Periods as people write them. Enters: where one begins and ends. Leaves: a problem if it ends before it begins, so that no
 * date lies in it and every leak would speak against it, and if an end is no date. Deliberately absent: what has no such form.
 */
import { dateProblems } from './calendar.ts';
import type { Place, Problem } from './problem.ts';

/** A year, a month or a day. */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

interface Written {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Problems of a period; [] too where an end is open, or written in words. */
export function periodProblems(at: Place, period: Written | null | undefined): Problem[] {
  const from = period?.from ?? '';
  const to = period?.to ?? '';
  const wrong = [...dateProblems([...at, 'from'], from), ...dateProblems([...at, 'to'], to)];
  if (wrong.length > 0) return wrong;
  if (!DATE.test(from) || !DATE.test(to)) return [];
  // As fine as both are: a year may end in the month in which a day of it begins.
  const digits = Math.min(from.length, to.length);
  if (from.slice(0, digits) <= to.slice(0, digits)) return [];
  return [{ at, key: null, message: `ends before it begins: ${from} to ${to}`, written: null, words: [] }];
}
