/** Keys of records. Enters: an integer, a code such as `CUST-000123`, a ULID or an ObjectId. Leaves: kind `record-id`. */

import { detection } from '../detection.ts';
import { DIGIT, HYPHEN, LETTER, LOWER, SIGN, SLASH, UNDERSCORE } from '../signs.ts';
import type { Detector } from '../types.ts';

const PREFIXED = /^[A-Za-z]{1,8}[-_/#]?\d{2,18}$/;
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const OBJECT_ID = /^[0-9a-f]{24}$/;
const CODE = /^(?=[A-Z0-9_/-]{0,23}\d)(?=[A-Z0-9_/-]{0,23}[A-Z])[A-Z0-9][A-Z0-9_/-]{2,22}[A-Z0-9]$/;

export const RECORD_ID: Detector = {
  id: 'record-id',
  kind: 'record-id',
  chance: 0.5,
  specificity: 2,
  form: { most: 27, has: [DIGIT | LOWER], only: DIGIT | LETTER | HYPHEN | UNDERSCORE | SLASH | SIGN },
  detect(value) {
    if (value.length > 27) return null;
    if (/^\d{1,19}$/.test(value)) return detection('record-id', null, 'integer');
    if (ULID.test(value)) return detection('record-id', null, 'ULID');
    if (OBJECT_ID.test(value) && /[a-f]/.test(value)) return detection('record-id', null, 'ObjectId');
    if (PREFIXED.test(value)) return detection('record-id', null, 'prefix + number');
    return CODE.test(value) ? detection('record-id', null, 'code') : null;
  },
  examples: {
    yes: [
      '1',
      '000123',
      'CUST-000123',
      'emp42',
      '01ARZ3NDEKTSV4RRFFQ69G5FAV',
      '507f1f77bcf86cd799439011',
      'PNR7XQ',
      'A12-9931-B',
    ],
    no: ['hello', '12.5', '-3', 'a', 'Two words 12'],
  },
};
