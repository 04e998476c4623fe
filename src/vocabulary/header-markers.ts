/**
 * Words that turn a whole column name into a flag, a counter, a key or a moment, whatever else it says. Enters: tokens and the
 * phrases found in them. Leaves: that meaning, or null. A marker inside a longer phrase ("login count") is not one.
 */

import { attribute } from './attributes.ts';
import type { PhraseHit } from './header-index.ts';
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
} from './header-words.ts';
import type { HeaderMatch } from './types.ts';

/** Prepositions open names that are no moments: `on_active_duty`. */
const HARMLESS_START: ReadonlySet<string> = new Set(['at', 'on', 'when']);

const match = (attribute: string, coverage: number, phrase: string): HeaderMatch => ({ attribute, coverage, phrase });

const isCoded = (id: string): boolean => {
  const known = attribute(id);
  return known?.enumerable === true && known.salience === 'identity';
};

/** The meaning that a marker gives to the name, or null when no marker stands free. */
export function byMarker(list: readonly Token[], hits: readonly PhraseHit[]): HeaderMatch | null {
  const own = list.filter((token) => token.segment === 0 && token.aside !== true);
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined || own.length < 2) return null;
  const free = (token: Token): boolean => {
    const position = list.indexOf(token);
    return !hits.some((hit) => hit.to - hit.from > 1 && hit.from <= position && position < hit.to);
  };
  const flagged = own.some((token) => FLAG_TAIL.has(token.text) && free(token));
  if (MOMENT_TAIL.has(last.text) && free(last) && (flagged || last.text === 'at')) {
    return match('record.timestamp', 0.9, last.text);
  }
  if (flagged && MOMENT_TAIL.has(first.text) && !HARMLESS_START.has(first.text)) {
    return match('record.timestamp', 0.9, first.text);
  }
  if (FLAG_START.has(first.text) && free(first)) return match('record.flag', 0.9, first.text);
  // An indicator of what has few values is their code: `sex_ind`, `marital_status_ind`.
  const coded = CODED_TAIL.has(last.text) && hits.some((hit) => isCoded(hit.attribute));
  if (FLAG_TAIL.has(last.text) && free(last) && !coded) return match('record.flag', 0.9, last.text);
  if (KEY_START.has(first.text)) return match('id.record', 0.8, first.text);
  if (KEY_TAIL.has(last.text) && free(last)) return match('id.record', 0.8, last.text);
  const counted = COUNT_TAIL.has(last.text) ? last : COUNT_START.has(first.text) ? first : null;
  const isMoney = hits.some((hit) => hit.attribute.startsWith('finance.'));
  return counted !== null && free(counted) && !isMoney ? match('account.counter', 0.8, counted.text) : null;
}
