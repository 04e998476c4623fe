/**
 * Names from evidence that are values themselves. Enters: a name. Leaves: whether it is one, its shape, the name cut to what
 * a report has room for. Deliberately absent: names that only the others of a table betray.
 */
import { byScript } from './by-script.ts';

const LONGEST_NAME = 120;

/** Names with an @ by a standard: of JSON-LD, of what Logstash writes, of PHP's XML; of OData, behind the field that they tell of. */
const KEYWORD =
  /(?<![^.])@(?:id|type|value|language|context|graph|list|set|timestamp|version|metadata|attributes)(?![^.])|(?<![^.])[A-Za-z_]{0,60}@(?:odata\.(?:context|etag|id|type|count|(?:next|edit|read|delta|navigation|association)Link|media[A-Za-z]{0,20}|bind|removed)|microsoft\.graph\.downloadUrl)(?![^.])/g;
/** A handle or an e-mail address, or six digits and more with at most one separator between two of them: a phone, a date, an id. */
const LIKE_VALUE = byScript(/@|(?:[0-9][\s().+/-]?){6}/, () => /@|(?:\p{Nd}[\s().+/-]?){6}/u);

/** True for a name that is a value: an address, a number, a day. */
export function isValue(name: string): boolean {
  return LIKE_VALUE(name.replace(KEYWORD, ''));
}

/** True for a name with an @ that no standard put there: an address, a handle. */
export function isAddressed(name: string): boolean {
  return name.includes('@') && name.replace(KEYWORD, '').includes('@');
}

/** `Ann-9@mail.example` → `Aaa-9@aaaa.aaaaaaa`: letters and digits go, the rest stays. Of a shape, the shape. */
export function valueShape(name: string): string {
  return name
    .replace(/\p{Lu}/gu, 'A')
    .replace(/(?!A)[\p{L}\p{M}]/gu, 'a')
    .replace(/\p{Nd}/gu, '9');
}

/** At most 120 characters; what is cut ends with … */
export function cutName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const chars = [...name.slice(0, 2 * LONGEST_NAME + 2)];
  return chars.length > LONGEST_NAME ? `${chars.slice(0, LONGEST_NAME - 1).join('')}…` : name;
}
