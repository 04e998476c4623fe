/** Numbers with a fraction, with or without a currency sign. Enters: a value. Leaves: kind `decimal`. */

import { detection } from '../detection.ts';
import type { Detector } from '../types.ts';

const SHAPE =
  /^(?:[A-Z]{3} |[$€£₹¥]|Rs\.? )?-?\d{1,18}(?:[,.\u00a0' ]\d{2,3}){0,6}[.,]\d{1,15}(?: ?(?:[A-Z]{3}|[€%₹$]))?$/;
const CURRENCY = /^(?:[A-Z]{3} |[$€£₹¥]|Rs\.? )-?\d{1,18}(?:,\d{2,3}){0,6}$/;

export const DECIMAL: Detector = {
  id: 'decimal',
  kind: 'decimal',
  chance: 0,
  specificity: 2,
  detect(value) {
    if (value.length > 40) return null;
    if (CURRENCY.test(value)) return detection('decimal', null, 'money');
    if (!SHAPE.test(value) || /^\d{1,3}(?:,\d{2,3})+$/.test(value)) return null;
    return detection('decimal', null, /[A-Z$€£₹¥]/.test(value) ? 'money' : null);
  },
  examples: {
    yes: ['3.14', '-0.5', '1,234.50', '1.234,50', '$12.99', '₹1,500.00', '12,5', 'Rs. 500'],
    no: ['42', '1,234,567', '1.2.3.4', 'abc', '1,234'],
  },
};
