/** Currency codes and signs. Enters: a value. Leaves: kind `currency`. */

import { detection } from '../detection.ts';
import { LETTER, SIGN } from '../signs.ts';
import type { Detector } from '../types.ts';

export const CURRENCY: Detector = {
  id: 'currency',
  kind: 'currency',
  chance: 0.002,
  specificity: 200,
  form: { most: 3, has: [LETTER | SIGN], only: LETTER | SIGN },
  detect(value) {
    return /^(?:INR|USD|EUR|GBP|JPY|CNY|AUD|CAD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|TRY|RUB|BRL|MXN|ARS|COP|CLP|IDR|MYR|SGD|THB|PHP|VND|KRW|HKD|TWD|AED|SAR|QAR|KWD|ZAR|NGN|KES|EGP|PKR|BDT|LKR|NPR|ILS|NZD|UAH|[₹$€£¥])$/i.test(
      value,
    )
      ? detection('currency')
      : null;
  },
  examples: {
    yes: ['INR', 'usd', '€'],
    no: ['Rupees', 'XYZ', '12', 'US'],
  },
};
