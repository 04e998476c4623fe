/**
 * Masked identifiers. Enters: a value with mask characters (X x * • #). Leaves: kind `masked` and which characters stay:
 * `last 4`, `first 2 + last 4`, `domain only`. A value of mask characters alone is a placeholder, not a masked identifier.
 */

import { detection } from '../detection.ts';
import { AT, DIGIT, DOT, HYPHEN, LETTER, PLUS, SIGN, SLASH, SPACE, UNDERSCORE } from '../signs.ts';
import type { Detection, Detector } from '../types.ts';

const MASK = /[*•●#]/;
/** Nothing else masks anything. */
const ANY_MASK = /[*•●#]|X{3}|x{3}/;
const ALLOWED = /^[\p{L}\p{N}*•●# .\-/()+@_]+$/u;
const MAIL = /^([^@\s]{1,64})@([^@\s]{3,190})$/;

/** Letters can be masks only in a run of at least three, and only among digits: `XXL` and `Maxx` are words. */
function maskAt(text: string): RegExp | null {
  if (MASK.test(text)) return /[*•●#]/;
  return /X{3}|x{3}/.test(text) && !/[A-WYZa-wyz]/.test(text) ? /[Xx]/ : null;
}

function kept(text: string, mask: RegExp): { before: number; after: number; between: number } | null {
  const characters = [...text].filter((character) => /[\p{L}\p{N}*•●#]/u.test(character));
  const isMask = characters.map((character) => mask.test(character));
  const first = isMask.indexOf(true);
  const last = isMask.lastIndexOf(true);
  if (first < 0) return null;
  const between = isMask.slice(first, last).filter((masked) => !masked).length;
  return { before: first, after: characters.length - 1 - last, between };
}

function describe(before: number, after: number, between: number): string {
  if (between > 0) return 'scattered';
  const parts = [before > 0 ? `first ${before}` : '', after > 0 ? `last ${after}` : ''].filter((part) => part !== '');
  return parts.join(' + ');
}

function maskedMail(local: string, domain: string): Detection | null {
  const there = kept(local, MASK);
  if (there === null) return MASK.test(domain) ? detection('masked', 'masked', 'local part only', 'email') : null;
  const letters = describe(there.before, there.after, there.between);
  if (MASK.test(domain)) return letters === '' ? null : detection('masked', 'masked', letters, 'email');
  return detection('masked', 'masked', letters === '' ? 'domain only' : `${letters} + domain`, 'email');
}

export const MASKED: Detector = {
  id: 'masked',
  kind: 'masked',
  chance: 0,
  specificity: 300,
  form: {
    least: 4,
    most: 254,
    has: [LETTER | SIGN],
    only: DIGIT | LETTER | SPACE | DOT | HYPHEN | SLASH | PLUS | AT | UNDERSCORE | SIGN,
  },
  detect(value) {
    if (value.length < 4 || value.length > 254 || !ANY_MASK.test(value) || !ALLOWED.test(value)) return null;
    const mail = MAIL.exec(value);
    if (mail !== null) return maskedMail(mail[1] ?? '', mail[2] ?? '');
    const mask = value.length <= 64 ? maskAt(value) : null;
    if (mask === null || !/[*•●#]{2}|X{3}|x{3}/.test(value)) return null;
    const found = kept(value, mask);
    if (found === null || found.before + found.after + found.between === 0) return null;
    // `### heading ###` is decoration: what a mask leaves in the middle is a character or two, not a word.
    if (found.between > 0 && /[A-Za-z]{4}/.test(value.replace(/X{3,}/gi, ''))) return null;
    return detection('masked', 'masked', describe(found.before, found.after, found.between));
  },
  examples: {
    yes: [
      'XXXX-XXXX-1234',
      'XXXXXXXX1234',
      '******3210',
      '98******10',
      'j***@example.com',
      '***@example.com',
      'AB****9F',
      '•••• 4242',
      '+91 ******3210',
    ],
    no: ['XXXX', '****', 'XXL', '1234', 'a.sample@example.com', '#1', 'Exxxon', '### heading ###'],
  },
};
