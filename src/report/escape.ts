/**
 * Text from evidence on its way to a medium. Column names and file names are hostile: whatever acts on a terminal or a
 * page without being seen there is spelled out, never sent.
 */
import { byScript, byText } from '../by-script.ts';

/**
 * C0, C1, DEL and format characters (bidi, zero width, tags), line and paragraph separators, lone surrogates, and whatever
 * else Unicode calls ignorable by default: fillers and variation selectors can carry a hidden text.
 */
const ACTING = byText(/[\0-\x1f\x7f]/g, () => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu);
const ACTING_IN_JSON = byText(
  /[\0-\x09\x0b-\x1f\x7f]/g,
  () => /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu,
);

/** The same text on one line, with every character that acts spelled like `\u001b`. */
export function visible(text: string): string {
  return text.replace(ACTING(text), spelled);
}

function spelled(char: string): string {
  const units = Array.from({ length: char.length }, (_, i) => char.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

const LONGEST_NAME = 120;

/** Names that begin with @ by a standard: of JSON-LD, and of what Logstash writes. */
const KEYWORD = /(?<![^.])@(?:id|type|value|language|context|graph|list|set|timestamp|version|metadata)(?![^.])/g;
/** A handle or an e-mail address, or six digits and more with at most one separator between two of them: a phone, a date, an id. */
const isValue = byScript(/@|(?:[0-9][\s().+/-]?){6}/, () => /@|(?:\p{Nd}[\s().+/-]?){6}/u);

/**
 * A name from evidence, fit for a report: cut to 120 characters; a name that is itself a value becomes its shape, since
 * reports never print values.
 */
export function nameForReport(name: string): string {
  const masked = isValue(name.replace(KEYWORD, '')) ? name.replace(/\p{L}/gu, 'a').replace(/\p{Nd}/gu, '9') : name;
  if (masked.length <= LONGEST_NAME) return masked;
  const chars = [...masked.slice(0, 2 * LONGEST_NAME + 2)];
  return chars.length > LONGEST_NAME ? `${chars.slice(0, LONGEST_NAME - 1).join('')}…` : masked;
}

/** JSON of any value, indented, in which no character stands that acts; read again it gives the same value. */
export function safeJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return json.replace(ACTING_IN_JSON(json), spelled);
}
