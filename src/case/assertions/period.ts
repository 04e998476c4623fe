/** "The records are of this time": old data, or data up to a day. */
import { type EventColumn, eventColumns } from '../../weigh/values/period.ts';
import { type AssertionKind, type Finding, NO_CHANGE } from './types.ts';

export const period: AssertionKind = {
  // When records were made says nothing of who holds them; periods of paths are weighed by themselves.
  effect: () => ({ accepted: NO_CHANGE, rejected: NO_CHANGE }),

  test({ claim, own, weighing }): Finding {
    const { from, to } = claim.asserts?.kind === 'period' ? claim.asserts.period : { from: null, to: null };
    const columns = eventColumns(weighing.profile);
    const descriptors = periodsOf(own);
    if (columns.length === 0)
      return {
        verdict: 'untestable',
        because:
          'no dates of events could be read: reports hold none, and births and the like do not tell when records were made',
        evidence: 'nothing in the evidence bears on it',
        descriptors,
      };
    const evidence = columns.map(spanOf).join('; ');
    const places = columns.flatMap(({ years }) =>
      [years.min, years.median, years.max].map((year) => side(year, from, to)),
    );
    const middle = columns.map(({ years }) => side(years.median, from, to));
    const finding = (verdict: Finding['verdict'], because: string): Finding => ({
      verdict,
      because,
      evidence,
      descriptors,
    });
    if (middle.includes('outside'))
      return finding('contradicted', 'half of the dates of events in a column, or more, lie outside of that time');
    if (places.includes('outside'))
      return finding(
        'untestable',
        'some dates of events lie outside of that time: look at these records; a few may be mistakes of typing, many contradict it',
      );
    if (places.includes('border'))
      return finding(
        'untestable',
        'its dates go up to the border of that time, and only years are compared: look at the records of that year',
      );
    return finding(
      'borne out',
      'all dates of events lie within that time; when the records were copied they do not show',
    );
  },
};

/** A year against a time: a year that the time begins or ends in the middle of is its border. */
function side(year: number, from: string | null, to: string | null): 'within' | 'border' | 'outside' {
  if ((from !== null && year < yearOf(from)) || (to !== null && year > yearOf(to))) return 'outside';
  const cut = (end: string | null, whole: RegExp) => end !== null && year === yearOf(end) && !whole.test(end);
  return cut(from, /^\d{4}(?:-01(?:-01)?)?$/) || cut(to, /^\d{4}(?:-12(?:-31)?)?$/) ? 'border' : 'within';
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function spanOf({ title, years }: EventColumn): string {
  const { min, median, max } = years;
  return min === max ? `${title}: all of ${min}` : `${title}: from ${min} to ${max}, half of them up to ${median}`;
}

function periodsOf(own: Parameters<AssertionKind['test']>[0]['own']): string {
  const stated = own.flatMap(({ id, path }) =>
    path.period === null ? [] : [`${id} is said to keep ${path.period.from ?? '…'} to ${path.period.to ?? '…'}`],
  );
  return stated.join('; ') || 'no descriptor states a period';
}
