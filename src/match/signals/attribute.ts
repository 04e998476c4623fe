/** Same meaning: the strongest reason to pair a column with a field. */
import { sharesUnion, titleOf, traitOf } from '../../vocabulary/index.ts';
import type { Signal } from '../types.ts';

export const attributeSignal: Signal = {
  id: 'attribute',
  weight: 5,
  compare(column, field) {
    if (column.attribute === 'other' || field.attribute === 'other') return null;
    if (column.attribute === field.attribute) return { value: 1, because: `both are ${titleOf(field.attribute)}` };
    const trait = traitOf(column.attribute);
    if (trait !== undefined && trait === traitOf(field.attribute)) {
      return {
        value: 0.7,
        because: `${titleOf(column.attribute)} and ${titleOf(field.attribute)} speak of the same fact`,
      };
    }
    if (sharesUnion(column.attribute, field.attribute)) return { value: 0.5, because: 'one is a kind of the other' };
    return { value: 0, because: `${titleOf(column.attribute)} is not ${titleOf(field.attribute)}` };
  },
};
