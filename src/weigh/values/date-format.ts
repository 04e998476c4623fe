/**
 * How dates are written, against what the descriptor says. Conditional on presence and precision. A padded column is
 * weighed by its padding instead; a column whose day and month can't be told apart, or that holds a part of a date, says
 * nothing here.
 */
import { dateFormat } from '../../match/formats.ts';
import { type SpellingKind, spellingFinding } from './spelling.ts';
import type { ValueSignal } from './types.ts';

const DATES: SpellingKind = {
  finding: 'format',
  read: dateFormat,
  inUse: 20,
  comparable: (field, seen) => {
    const format = dateFormat(field.format);
    return format !== null && isCoarse(format) === isCoarse(seen);
  },
};

export const dateFormatSignal: ValueSignal = {
  id: 'format',
  weigh: (context) =>
    context.matches.flatMap(({ column, field, trait, relation }) => {
      const stated = dateFormat(field?.format ?? null);
      const seen = dateFormat(column.format);
      if (field === null || trait === null || stated === null || seen === null || column.padded !== null) return [];
      if (
        column.datePart !== undefined ||
        relation !== 'held' ||
        seen.includes('AA') ||
        isCoarse(seen) !== isCoarse(stated)
      )
        return [];
      return [spellingFinding(DATES, context, { group: trait, column: column.name, field, seen, stated })];
    }),
};

/** A year alone is another kind of spelling than a date. */
function isCoarse(format: string): boolean {
  return format === 'YYYY' || format === 'YY';
}
