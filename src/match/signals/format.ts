/** The column is written the way the descriptor says the field is. */
import { dateFormat } from '../formats.ts';
import type { Signal } from '../types.ts';

export const formatSignal: Signal = {
  id: 'format',
  weight: 1,
  compare(column, field) {
    const stated = dateFormat(field.format);
    const seen = dateFormat(column.format);
    if (stated === null || seen === null) return null;
    return stated === seen
      ? { value: 1, because: `both are written ${stated}` }
      : { value: 0.3, because: `${seen} in the leak, ${stated} in the system` };
  },
};
