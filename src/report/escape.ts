/**
 * Text from evidence on its way to a medium. Column names and file names are hostile: whatever acts on a terminal or a
 * page without being seen there is spelled out, never sent.
 */
import { byText } from '../by-script.ts';
import { cutName, isValue, valueShape } from '../value-shape.ts';

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

/**
 * A name from evidence, fit for a report: cut to 120 characters; a name that is itself a value becomes its shape, since
 * reports never print values.
 */
export function nameForReport(name: string): string {
  return cutName(isValue(name) ? valueShape(name) : name);
}

/** JSON of any value, indented, in which no character stands that acts; read again it gives the same value. */
export function safeJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return json.replace(ACTING_IN_JSON(json), spelled);
}
