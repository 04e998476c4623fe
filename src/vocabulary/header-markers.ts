/**
 * Words that turn a whole column name into a flag, a setting, a counter, a key or a moment, whatever else it says. Enters:
 * tokens and the phrases found in them. Leaves: that meaning, or null. A marker inside a longer phrase ("login count") is
 * not one.
 */

import { attribute } from './attributes.ts';
import { findPhrases, type PhraseHit } from './header-index.ts';
import type { Token } from './header-tokens.ts';
import {
  CODED_TAIL,
  COUNT_START,
  COUNT_TAIL,
  FLAG_START,
  FLAG_TAIL,
  KEY_START,
  KEY_TAIL,
  MOMENT_TAIL,
  PREFERENCE_START,
  PREFERENCE_TAIL,
} from './header-words.ts';
import type { HeaderMatch } from './types.ts';

/** Prepositions open names that are no moments: `on_active_duty`. */
const HARMLESS_START: ReadonlySet<string> = new Set(['at', 'on', 'when']);
/** `held_on`, `sent_on`: something was done then. */
const DONE = /^(?:.{2,}ed|held|sent|paid|made|given|taken|seen|run|done|begun|sold|left|set|shown|known|drawn)$/;
/** Keys of few things stand for them: a `country_id` tells the country, as its code does. */
const FEW_THINGS: ReadonlySet<string> = new Set([
  'contact.country',
  'contact.state',
  'contact.district',
  'finance.currency',
]);
const KEY = 'id.record';
const MOMENT = 'record.timestamp';

const match = (attribute: string, coverage: number, phrase: string): HeaderMatch => ({ attribute, coverage, phrase });

const isCoded = (id: string): boolean => {
  const known = attribute(id);
  return known?.enumerable === true && known.salience === 'identity' && id !== 'id.type';
};

/** The meaning that a marker gives to the name, or null when no marker stands free. */
export function byMarker(list: readonly Token[], hits: readonly PhraseHit[]): HeaderMatch | null {
  const own = list.filter((token) => token.segment === 0 && token.aside !== true);
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined || own.length < 2) return null;
  const phraseAt = (token: Token): PhraseHit | undefined => {
    const position = list.indexOf(token);
    return hits.find((hit) => hit.to - hit.from > 1 && hit.from <= position && position < hit.to);
  };
  const free = (token: Token): boolean => phraseAt(token) === undefined;
  const flagged = own.some((token) => FLAG_TAIL.has(token.text) && free(token));
  const isMoment = MOMENT_TAIL.has(last.text) && free(last);
  const isAt = last.text === 'at' && phraseAt(last)?.attribute === MOMENT;
  if (isAt || (isMoment && (flagged || last.text === 'at'))) return match(MOMENT, 0.9, last.text);
  if (last.text === 'on' && free(last) && DONE.test(own.at(-2)?.text ?? '')) return match(MOMENT, 0.8, last.text);
  if (flagged && MOMENT_TAIL.has(first.text) && !HARMLESS_START.has(first.text)) {
    return match(MOMENT, 0.9, first.text);
  }
  if (FLAG_START.has(first.text) && free(first)) return match('record.flag', 0.9, first.text);
  if (PREFERENCE_START.has(first.text) && free(first) && !isMoment) return match('account.preference', 0.8, first.text);
  // An indicator of what has few values is their code: `sex_ind`, `marital_status_ind`.
  const coded = CODED_TAIL.has(last.text) && hits.some((hit) => isCoded(hit.attribute));
  if (PREFERENCE_TAIL.has(last.text) && free(last)) return match('account.preference', 0.8, last.text);
  if (FLAG_TAIL.has(last.text) && free(last) && !coded) return match('record.flag', 0.9, last.text);
  const key = keyOf(own, hits, phraseAt);
  if (key !== null) return key;
  const counted = COUNT_TAIL.has(last.text) ? last : COUNT_START.has(first.text) ? first : null;
  const isMoney = hits.some((hit) => hit.attribute.startsWith('finance.'));
  return counted !== null && free(counted) && !isMoney ? match('account.counter', 0.8, counted.text) : null;
}

/** `cart_id`, `id_cart`, `sys_user_id`: the key of something; that of a country or a gender stands for it. */
function keyOf(
  own: readonly Token[],
  hits: readonly PhraseHit[],
  phraseAt: (token: Token) => PhraseHit | undefined,
): HeaderMatch | null {
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  if (first.text === 'fk') return match(KEY, 0.8, first.text);
  const isKey = (token: Token): boolean => (phraseAt(token)?.attribute ?? KEY) === KEY;
  const opens = KEY_START.has(first.text) && isKey(first);
  if (opens && (MOMENT_TAIL.has(last.text) || hits.some((hit) => attribute(hit.attribute)?.ladder === 'date')))
    return null;
  if (!opens && !(KEY_TAIL.has(last.text) && isKey(last))) return null;
  const marker = opens ? first : last;
  // `id_customer` is what `customer_id` is.
  const turned = opens ? [...own.slice(1), first] : [];
  const whole = findPhrases(turned).find((hit) => hit.from === 0 && hit.to === turned.length);
  if (whole?.attribute.startsWith('id.') === true) return match(whole.attribute, 0.8, whole.phrase);
  const few = hits.find(({ attribute }) => isCoded(attribute) || FEW_THINGS.has(attribute));
  if (
    few !== undefined &&
    marker.text !== 'by' &&
    hits.every(({ attribute }) => attribute === few.attribute || attribute === KEY)
  )
    return match(few.attribute, 0.8, few.phrase);
  return match(KEY, 0.8, marker.text);
}
