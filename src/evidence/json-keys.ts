/**
 * Enters: the key of a member of a JSON object. Leaves: whether it is data (a phone number, an id) and so its object a
 * map of records. Deliberately absent: looking at the other members; a document is read in one pass.
 */

/** Firebase push id: 20 characters, the first a minus sign by way of its clock. */
const PUSH_ID = /^-[A-Za-z0-9_-]{19}$/;
/** Random ids (Firebase users, Mongo): long, of letters and digits, no words. */
const RANDOM_ID = /^(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{20,}$/;

/** Whether an object or array under this key is an entry of a map. */
export function isDataKey(key: string): boolean {
  return key.includes('@') || PUSH_ID.test(key) || RANDOM_ID.test(key) || key.replace(/\D/g, '').length >= 4;
}

/** The same for a scalar, where years and numbered fields ("tax2019") are common names. */
export function isDataKeyOfScalar(key: string): boolean {
  const digits = key.replace(/\D/g, '').length;
  return key.includes('@') || PUSH_ID.test(key) || (digits >= 6 && digits * 2 >= key.length);
}

/** A dotted path; an empty key is written "" so that a path always grows. */
export function join(path: string, key: string): string {
  const step = key === '' ? '""' : key;
  return path === '' ? step : `${path}.${step}`;
}
