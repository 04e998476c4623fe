/** How fine the same fact is. A leak may be coarser than what was held; finer it can't be without another source. */
import { traitOf } from '../../vocabulary/index.ts';
import type { Signal } from '../types.ts';

const EQUAL = { pSame: 0.7, pOther: 0.45 } as const;
const COARSER = { pSame: 0.22, pOther: 0.3 } as const;
const FINER = { pSame: 0.08, pOther: 0.25 } as const;

export const precisionSignal: Signal = {
  id: 'precision',
  speaksOf: ({ attribute, step }) => step !== null && (traitOf(attribute)?.steps.length ?? 0) > 1,
  compare(a, b) {
    const trait = traitOf(a.attribute);
    if (trait === undefined || trait.steps.length < 2 || trait !== traitOf(b.attribute)) return null;
    if (a.step === null || b.step === null) return null;
    const mine = trait.steps[a.step] ?? '';
    if (a.step === b.step) return { ...EQUAL, because: `both reach ${mine}` };
    const theirs = trait.steps[b.step] ?? '';
    return a.step > b.step
      ? { ...COARSER, because: `${mine}, coarser than ${theirs}` }
      : { ...FINER, because: `${mine}, finer than ${theirs}` };
  },
};
