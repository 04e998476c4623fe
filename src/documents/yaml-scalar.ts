/** Enters: a scalar of YAML that no quotes surround. Leaves: what it is as JSON. Deliberately absent: YAML 1.1's yes, no and octal numbers. */

const NULL = /^(?:~|null|Null|NULL)?$/;
const BARE = /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;

/** Numbers, true, false and null stand as written; all else is text. */
export function yamlPlain(text: string): string {
  return NULL.test(text) ? 'null' : BARE.test(text) ? text : JSON.stringify(text);
}
