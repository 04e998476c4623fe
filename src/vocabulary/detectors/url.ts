/** Web addresses. Enters: a value. Leaves: kind `url`. */

import { detection } from '../detection.ts';
import { DOT, LETTER, SLASH } from '../signs.ts';
import type { Detector } from '../types.ts';

const URL_SHAPE = /^(?:(?:https?|ftp):\/\/|www\.)[^\s"<>]{3,500}$/i;
const BARE = /^(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|in|io|co|gov|edu|de|uk|fr|br|info)(?:\/[^\s]{0,200})?$/i;

export const URL: Detector = {
  id: 'url',
  kind: 'url',
  chance: 0,
  specificity: 500,
  form: { least: 5, has: [DOT | SLASH, LETTER] },
  detect(value) {
    if (value.length < 5) return null;
    if (URL_SHAPE.test(value)) return detection('url', null, 'with scheme');
    return !value.includes('@') && BARE.test(value) ? detection('url', null, 'bare host') : null;
  },
  examples: {
    yes: ['https://example.com/a?b=1', 'www.example.org', 'example.co.in/path'],
    no: ['example', 'a.sample@example.com', '12.5', 'http:/x'],
  },
};
