/** How long values are, where both sides were seen. */
import type { Signal } from '../types.ts';

const LIKE = { pSame: 0.5, pOther: 0.2 } as const;
const APART = { pSame: 0.08, pOther: 0.4 } as const;
const LIKE_FROM = 0.7;

export const lengthSignal: Signal = {
  id: 'length',
  speaksOf: ({ length }) => length !== null,
  compare(a, b) {
    if (a.length === null || b.length === null) return null;
    const [low, high] = a.length;
    const [least, most] = b.length;
    const because = `${low} to ${high} characters here, ${least} to ${most} there`;
    const common = Math.min(high, most) - Math.max(low, least) + 1;
    if (common <= 0) return { ...APART, because };
    return common / (Math.max(high, most) - Math.min(low, least) + 1) >= LIKE_FROM ? { ...LIKE, because } : null;
  },
};
