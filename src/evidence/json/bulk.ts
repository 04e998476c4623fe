/**
 * Enters: a line of JSON. Leaves: whether it is an action of Elasticsearch's bulk format, which says where the document in the
 * next line goes. Deliberately absent: what it says; an export has one index, and the ids are the engine's.
 */

import { decode } from './key-cache.ts';

const ACTIONS = ['index', 'create', 'update', 'delete'];
const ACTION = new RegExp(`^\\{\\s{0,8}"(?:${ACTIONS.join('|')})"`);
/** Bytes the expression may need, */
const LONGEST_START = 24;
/** and those of a whole action. */
const LONGEST = 4096;
/** Source: Elasticsearch reference, Bulk API. */
const MEMBER =
  /^(?:_\w+|routing|version|version_type|pipeline|require_alias|retry_on_conflict|if_seq_no|if_primary_term|dynamic_templates)$/;

/** Whether a line with an object under this key may be an action, which shows in the whole line only. */
export function isActionKey(key: string): boolean {
  return ACTIONS.includes(key);
}

/** @param line UTF-8 without blanks around it */
export function isBulkAction(line: Uint8Array): boolean {
  if (line.length > LONGEST || !ACTION.test(decode(line, 0, Math.min(line.length, LONGEST_START)))) return false;
  try {
    const [only, ...others] = valuesOf(JSON.parse(decode(line, 0, line.length)));
    if (others.length > 0 || typeof only !== 'object' || only === null || Array.isArray(only)) return false;
    return Object.keys(only).every((key) => MEMBER.test(key));
  } catch {
    return false;
  }
}

function valuesOf(object: object): unknown[] {
  return Object.values(object);
}
