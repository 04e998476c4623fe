/** Codes of languages. Enters: `en`, `en_US`. Codes of countries alone belong to `country-code`. Leaves: kind `locale`. */

import { detection } from '../detection.ts';
import { HYPHEN, LETTER, UNDERSCORE } from '../signs.ts';
import type { Detector } from '../types.ts';

const LANGUAGES =
  /^(?:ar|bg|bn|cs|da|de|el|en|es|et|fa|fi|fr|gu|he|hi|hr|hu|id|it|ja|kn|ko|lt|lv|ml|mr|nb|nl|no|pa|pl|pt|ro|ru|sk|sl|sr|sv|ta|te|th|tr|uk|ur|vi|zh)$/;

export const LOCALE: Detector = {
  id: 'locale',
  kind: 'locale',
  chance: 0.1,
  specificity: 15,
  form: { least: 2, most: 12, has: [LETTER], only: LETTER | HYPHEN | UNDERSCORE },
  detect(value) {
    if (value.length < 2 || value.length > 12) return null;
    const match = /^([a-z]{2})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}))?$/.exec(value);
    if (match !== null && LANGUAGES.test(match[1] ?? ''))
      return detection('locale', null, match[3] === undefined ? 'language' : 'language and country');
    return null;
  },
  examples: {
    yes: ['en', 'en_US', 'pt-BR', 'zh-Hans-CN'],
    no: ['english', 'xx', 'En', 'IN', '12'],
  },
};
