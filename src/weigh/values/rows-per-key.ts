/**
 * How many records share one phone, e-mail or id, against what the descriptor says of its grain. Distinct records only:
 * repetition is no family. Keys are values of identifier traits; the one with the most sharing speaks.
 */

import type { ColumnProfile } from '../../profile/types.ts';
import { ESTIMATES } from '../estimates.ts';
import type { ObservedColumn } from '../types.ts';
import type { ValueContext, ValueFinding, ValueSignal } from './types.ts';

/** Below this many keys the data can't tell a registry from a family. */
const FEWEST_KEYS = 8;
/** Share of keys with several records from which a column isn't unique any more; below, it is damage. */
const SHARED = 0.03;
/** P(unique, a few records a key, more than allowed) by what the descriptor says. Stated guesses; see RATIONALE.md. */
const UNIQUE = ESTIMATES.keysUnique.used;
const LIMITED = [0.3, 0.65, 0.05] as const;
const USUAL = ESTIMATES.keysUsual.used;
/** What "a few" means where no descriptor sets a limit. */
const FEW = 10;

export const rowsPerKeySignal: ValueSignal = {
  id: 'rows per key',
  weigh(context) {
    const found = context.observations
      .filter(
        (observation) =>
          observation.trait.id === 'contact.phone' ||
          observation.trait.id === 'contact.email' ||
          observation.trait.id.startsWith('id.'),
      )
      .flatMap((observation) => {
        const column = observation.columns[0];
        return column === undefined ? [] : findingFor(observation.trait.id, column, context);
      });
    // One fact, how many records a person has, shows in every key: the key that is shared most speaks for all. Of keys
    // shared alike the first of the vocabulary does, as observations come in its order: no order of columns has a say.
    return found
      .sort((x, y) => y.shared - x.shared)
      .slice(0, 1)
      .map(({ finding }) => finding);
  },
};

/** 0: one record a key, but for damage. 1: a few, at most `limit` where one is stated. 2: more. Null: nobody can tell. */
export function keySharing({ rowsPerValue, precision }: ColumnProfile, limit: number | null): 0 | 1 | 2 | null {
  if (rowsPerValue === null || rowsPerValue.values < FEWEST_KEYS || (precision.masked ?? 0) > 0.1) return null;
  return rowsPerValue.shared < SHARED ? 0 : rowsPerValue.most <= (limit ?? FEW) ? 1 : 2;
}

function findingFor(
  trait: string,
  { column }: ObservedColumn,
  { candidate, matches }: ValueContext,
): { shared: number; finding: ValueFinding }[] {
  const keys = column.rowsPerValue;
  const rule = candidate.system.rules.find((entry) => entry.maxRowsPer === trait);
  const field = matches.find((match) => match.column === column)?.field ?? null;
  const seen = keySharing(column, rule?.value ?? null);
  if (keys === null || seen === null || (rule === undefined && field?.unique !== true)) return [];
  const statements = rule?.statements ?? field?.statements ?? [];
  const stated = rule === undefined ? UNIQUE : LIMITED;
  const usual = USUAL[seen];
  const finding: ValueFinding = {
    group: trait,
    finding: 'rows per key',
    column: column.name,
    field: field?.name ?? null,
    observed:
      seen === 0
        ? 'one record each'
        : `up to ${keys.most} records each, ${Math.round(100 * keys.shared)} % of them shared`,
    held: rule === undefined ? 'one record each' : `at most ${rule.value} records each`,
    given: (r) => r * stated[seen] + (1 - r) * usual,
    pGivenPopulation: usual,
    statements,
    because: `${keys.values} values looked at; ${seen === 2 ? 'more records share one than the system allows' : 'as the system would have it or fewer'}`,
  };
  return [{ shared: keys.shared, finding }];
}
