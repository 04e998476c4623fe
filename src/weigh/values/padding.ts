/**
 * Birth dates heaped on one day: a system that holds only a year but prints a full date leaves this trace, a system that
 * holds days does not. Conditional on the effective precision, so it weighs the dress of the date, not its fineness.
 */
import { fieldsShown } from '../../match/sides.ts';
import { ESTIMATES } from '../estimates.ts';
import type { ValueFinding, ValueSignal } from './types.ts';

/** P(a year-precise birth column comes as padded full dates): from systems known to pad, and from any other. */
const KNOWN = 0.6;
const USUAL = ESTIMATES.padsYears.used;

export const paddingSignal: ValueSignal = {
  id: 'padding',
  weigh({ candidate, matches }) {
    const fields = fieldsShown(candidate.system, candidate.path);
    return matches.flatMap(({ column, trait }): ValueFinding[] => {
      if (trait === null || column.padded?.whole !== true) return [];
      const on = column.padded.on;
      const field = fields.find((entry) => entry.padded === on && entry.attribute === column.attribute);
      if (field === undefined) return [];
      return [
        {
          group: trait,
          finding: 'padding',
          column: column.name,
          field: field.name,
          observed: `${Math.round(100 * column.padded.share)} % on ${on}`,
          held: `writes ${on} where it knows only the year`,
          given: (r) => r * KNOWN + (1 - r) * USUAL,
          pGivenPopulation: USUAL,
          statements: field.statements,
          because: 'the system is known to print a year as a full date on this day',
          habit: `padding ${on}`,
        },
      ];
    });
  },
};
