/**
 * Names without a word that we know: what their form says. Enters: the tokens of such a name. Leaves: one weak meaning, or
 * none. `mailing_sent` is a flag and `dt_x` a date, whatever `x` is.
 */

import type { Token } from './header-tokens.ts';
import { MOMENT_START, MOMENT_TAIL, PERIOD_TAIL, SILENT } from './header-words.ts';
import type { HeaderMatch } from './types.ts';

/** Hardly more than no meaning: any better reason goes before. */
const WEAK = 0.35;

/** Participles: what was done with the thing before them; words that only look so. */
const PARTICIPLE = /^(?:[a-z]{3,}ed|sent|paid|set|done|taken|made|shown|hidden|lost|complete)$/;
const NO_PARTICIPLE = /(?:eed|[^rt]red|bed|med|sed)$/;

const weak = (attribute: string, phrase: string): HeaderMatch[] => [{ attribute, coverage: WEAK, phrase }];

/** The meaning that the form of a name gives, weakly; [] when the form says nothing. */
export function byForm(list: readonly Token[]): HeaderMatch[] {
  const own = list.filter((token) => token.segment === 0 && token.aside !== true && !SILENT.has(token.text));
  const first = own[0]?.text ?? '';
  const last = own.at(-1)?.text ?? '';
  if (own.length < 2 || !/^[a-z]+$/.test(first)) return [];
  if (MOMENT_START.has(first) || PERIOD_TAIL.has(last) || MOMENT_TAIL.has(last)) return weak('record.timestamp', last);
  if (first === 'last' && isParticiple(last)) return weak('record.timestamp', last);
  // `items_ordered` are things or their number.
  const isOfMany = /[^s]s$/.test(own.at(-2)?.text ?? '');
  if (isParticiple(last)) return isOfMany ? [] : weak('record.flag', last);
  return first === 'default' ? weak('account.preference', first) : [];
}

const isParticiple = (word: string): boolean => PARTICIPLE.test(word) && !NO_PARTICIPLE.test(word);
