/**
 * The words by which a value's facts are kept and saved. Enters: nothing. Leaves: each word, with what goes with it. The
 * list is closed, so that a saved profile can hold nothing else.
 */

/** `plain`: the word alone; `print`: with a fingerprint; otherwise with a number from 0 to that. */
export const FACT_KINDS = {
  mail: 'plain',
  tag: 'print',
  domain: 'print',
  'host-suffix': 'print',
  'host-address': 'plain',
  'host-stage': 'print',
  'uuid-v1': 99_999,
  'uuid-v4': 'plain',
  'uuid-v7': 99_999,
  'uuid-other': 'plain',
  'object-id': 99_999,
  ulid: 99_999,
  ksuid: 99_999,
  snowflake: 99_999,
  nanoid: 'plain',
  'salesforce-15': 'plain',
  'salesforce-18': 'plain',
  number: 999_999_999_999_999,
  next1: 'print',
  next2: 'print',
  next5: 'print',
  next10: 'print',
  test: 'plain',
  default: 99_991_231,
  offset: 2880,
  'mail-word': 255,
  'name-word': 255,
} as const satisfies Readonly<Record<string, 'plain' | 'print' | number>>;

export type FactKind = keyof typeof FACT_KINDS;

/** True for a word of the list. */
export function isFactKind(word: string): word is FactKind {
  return Object.hasOwn(FACT_KINDS, word);
}
