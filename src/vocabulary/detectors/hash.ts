/** Password hashes and digests. Enters: a value. Leaves: kind `hash`, precision `hashed`, scheme the form (see `hashes/`). */

import { detection } from '../detection.ts';
import { hashForm, isRandomHex } from '../hashes/forms.ts';
import { LETTER, SIGN } from '../signs.ts';
import type { Detector } from '../types.ts';

export const HASH: Detector = {
  id: 'hash',
  kind: 'hash',
  chance: 0,
  specificity: 500,
  form: { least: 24, most: 300, has: [LETTER | SIGN] },
  detect(value) {
    const form = hashForm(value);
    return form === null || !isRandomHex(value) ? null : detection('hash', 'hashed', form.format, form.id);
  },
  examples: {
    yes: [
      '$2y$10$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234',
      '5f4dcc3b5aa765d61d8327deb882cf99',
      '5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8:x7Kp',
      'pbkdf2_sha256$260000$c2FsdHNhbHQ$YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=',
      'XrY7u+Ae7tCTyyK7j1rNww==',
      '{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9gxMjM0NTY3OA==',
    ],
    no: [
      'password123',
      '5f4dcc3b5aa765d61d8327deb882cf9',
      '12345678901234567890123456789012',
      '0000000000000000000000000000a1f3',
      'a sentence that is long enough for it',
    ],
  },
};
