/** A key is paired with a key: no value twice, none missing. */
import type { Signal } from '../types.ts';

const BOTH = { pSame: 0.7, pOther: 0.15 } as const;
const ONE = { pSame: 0.2, pOther: 0.4 } as const;

export const keySignal: Signal = {
  id: 'key',
  speaksOf: ({ unique }) => unique !== null,
  compare(a, b) {
    if (a.unique === null || b.unique === null || !(a.unique || b.unique)) return null;
    return a.unique === b.unique
      ? { ...BOTH, because: 'no value stands twice on either side' }
      : { ...ONE, because: 'values repeat on one side only' };
  },
};
