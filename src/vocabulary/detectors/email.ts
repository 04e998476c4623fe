/** E-mail addresses, also with a name before them. Enters: a value. Leaves: kind `email`. Masked addresses belong to `masked`. */

import { byScript } from '../../by-script.ts';
import { detection } from '../detection.ts';
import { AT, DOT, LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

const isAddress = byScript(
  /^[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}$/,
  () => /^[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}$/u,
);

export const EMAIL: Detector = {
  id: 'email',
  kind: 'email',
  chance: 0,
  specificity: 1000,
  form: { least: 6, most: 380, has: [AT, DOT, LETTER] },
  detect(value) {
    if (value.length > 380 || !value.includes('@')) return null;
    if (value.length <= 254 && isAddress(value)) return detection('email', 'full');
    // `Name <address>`, as mail programs write it.
    const inside = value.endsWith('>') ? /^[^<>@\p{Cc}]{0,120}<([^<>\s]{3,254})>$/u.exec(value)?.[1] : undefined;
    return inside !== undefined && isAddress(inside) ? detection('email', 'full', 'name <address>') : null;
  },
  examples: {
    yes: [
      'a.sample@example.com',
      'info+test@mail.example.co.in',
      'ÜSER@example.org',
      'A. Sample <a.sample@example.com>',
    ],
    no: ['j***@example.com', '@handle', 'a@b', 'user at example.com', 'a@@example.com', 'a@example.com>', 'x <a@b>'],
  },
};
