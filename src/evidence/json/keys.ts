/**
 * Enters: the key of a member of a JSON object. Leaves: whether it is data (a phone number, an id) and so its object a
 * map of records. Deliberately absent: looking at the other members; a document is read in one pass.
 */
import { isAddressed } from '../../value-shape.ts';

/** Firebase push id: 20 characters, the first a minus sign by way of its clock. */
const PUSH_ID = /^-[A-Za-z0-9_-]{19}$/;
/** Random ids (Firebase users, Mongo): long, of letters and digits, no words. */
const RANDOM_ID = /^(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{20,}$/;

/** An id behind what it is of, as keys of Redis are: `user:17`. */
const PREFIXED_ID = /^[\w.-]{1,40}:(?:[\w.-]{1,40}:)?\d+$/;

/** A place in a list: what pandas and PHP write of rows that they number themselves. */
const NUMBER = /^\d+$/;

/** Whether an object or array under this key is an entry of a map. */
export function isDataKey(key: string): boolean {
  return (
    NUMBER.test(key) ||
    isAddressed(key) ||
    PUSH_ID.test(key) ||
    RANDOM_ID.test(key) ||
    PREFIXED_ID.test(key) ||
    key.replace(/\D/g, '').length >= 4
  );
}

/** The same for a scalar beside tables, where numbered fields ("tax2019") are common names. */
export function isDataKeyOfScalar(key: string): boolean {
  const digits = key.replace(/\D/g, '').length;
  return NUMBER.test(key) || isAddressed(key) || PUSH_ID.test(key) || (digits >= 6 && digits * 2 >= key.length);
}

/** A key of the text of an element that also has attributes, as converters from XML write it (and our own reader does). */
export const TEXT_KEY = '#text';

/** MongoDB, version 2, wraps bytes twice, `{"$binary": {"base64": …, "subType": …}}`: the text stands in the place of both. */
export const BINARY_KEY = '$binary';
export const BINARY_TEXT = 'base64';

/**
 * Keys that name a type or a wrapping, not a field: their value stands in the place of the object around it. MongoDB
 * extended JSON 1 and 2, the text of an XML element, the document of an Elasticsearch hit, and Firestore's values.
 */
const WRAPPING: ReadonlySet<string> = new Set([
  '$oid',
  '$date',
  '$numberLong',
  '$numberInt',
  '$numberDouble',
  '$numberDecimal',
  BINARY_KEY,
  '$uuid',
  '$symbol',
  '$timestamp',
  '$undefined',
  '$code',
  TEXT_KEY,
  '_source',
  'stringValue',
  'integerValue',
  'doubleValue',
  'booleanValue',
  'timestampValue',
  'referenceValue',
  'bytesValue',
  'nullValue',
  'mapValue',
  'arrayValue',
]);

/** Names of a cell's value in rows that are lists of objects: of Amazon's Data API and Athena, and of those above. */
const CELL_KEYS: ReadonlySet<string> = new Set([
  'isNull',
  'longValue',
  'blobValue',
  'VarCharValue',
  'v',
  'stringValue',
  'doubleValue',
  'booleanValue',
]);

/** Whether an object in a row that is a list is a cell, by its first key, and no record. */
export function isCellKey(key: string): boolean {
  return CELL_KEYS.has(key);
}

/** A dotted path; an empty key is written "" so that a path always grows, but for keys that only wrap. */
export function join(path: string, key: string): string {
  if (WRAPPING.has(key)) return path;
  const step = key === '' ? '""' : key;
  return path === '' ? step : `${path}.${step}`;
}
