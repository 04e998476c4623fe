/** E-mail addresses. Enters: a value. Leaves: kind `email`. Masked addresses belong to `masked`. */

import { detection } from '../detection.ts';
import type { Detector } from '../types.ts';

const SHAPE = /^[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}$/u;

export const EMAIL: Detector = {
  id: 'email',
  kind: 'email',
  chance: 0,
  specificity: 1000,
  detect(value) {
    if (value.length > 254 || !value.includes('@')) return null;
    return SHAPE.test(value) ? detection('email', 'full') : null;
  },
  examples: {
    yes: ['a.sample@example.com', 'info+test@mail.example.co.in', 'ÜSER@example.org'],
    no: ['j***@example.com', '@handle', 'a@b', 'user at example.com', 'a@@example.com'],
  },
};
