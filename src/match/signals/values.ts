/** The small vocabulary of the column is the one the descriptor lists. */
import { coverageOf } from '../formats.ts';
import type { Signal } from '../types.ts';

export const valuesSignal: Signal = {
  id: 'values',
  weight: 2,
  compare(column, field) {
    if (field.values.length === 0 || column.values.length === 0) return null;
    const value = coverageOf(column.values, field.values);
    return { value, because: `${Math.round(100 * value)} % of the rows hold a value that the descriptor lists` };
  },
};
