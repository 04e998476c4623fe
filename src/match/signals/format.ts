/** Written the same way: dates, and schemes of ids and hashes. */
import type { Signal } from '../types.ts';

/** Exports rewrite dates: an unlike spelling says less against than a like one for. */
const LIKE = { pSame: 0.6, pOther: 0.3 } as const;
const UNLIKE = { pSame: 0.4, pOther: 0.7 } as const;
const SCHEME = { pSame: 0.9, pOther: 0.05 } as const;
const OTHER_SCHEME = { pSame: 0.1, pOther: 0.9 } as const;

export const formatSignal: Signal = {
  id: 'format',
  speaksOf: ({ format, scheme }) => format !== null || scheme !== null,
  compare(a, b) {
    if (a.scheme !== null && b.scheme !== null) {
      return a.scheme === b.scheme
        ? { ...SCHEME, because: `both are of the scheme ${b.scheme}` }
        : { ...OTHER_SCHEME, because: `${a.scheme} here, ${b.scheme} there` };
    }
    if (a.format === null || b.format === null) return null;
    return a.format === b.format
      ? { ...LIKE, because: `both are written ${b.format}` }
      : { ...UNLIKE, because: `${a.format} here, ${b.format} there` };
  },
};
