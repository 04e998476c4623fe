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
  return [...safeJsonPieces(value)].join('');
}

/** The same text in pieces: of a table with thousands of columns none is larger than one of them. */
export function* safeJsonPieces(value: unknown): Generator<string> {
  for (const piece of piecesOf(value, '\n', PIECES_DEPTH)) yield piece.replace(ACTING_IN_JSON(piece), spelled);
}

/** Profile, tables, table, sketch, columns: what lies deeper is one piece. */
const PIECES_DEPTH = 5;

function* piecesOf(value: unknown, end: string, depth: number): Generator<string> {
  const names = depth === 0 || typeof value !== 'object' || value === null ? [] : namesOf(value);
  if (names.length === 0) {
    // No line ends but those between members: in texts they are spelled.
    yield (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', end);
    return;
  }
  const inner = `${end}  `;
  const list = Array.isArray(value);
  let before = list ? '[' : '{';
  for (const name of names) {
    yield list ? `${before}${inner}` : `${before}${inner}${JSON.stringify(name)}: `;
    yield* piecesOf((value as Readonly<Record<string, unknown>>)[name], inner, depth - 1);
    before = ',';
  }
  yield `${end}${list ? ']' : '}'}`;
}

/** The members that JSON has of a list or an object. Those of a list are not looked at: they may be made as they are read. */
function namesOf(value: object): string[] {
  return Array.isArray(value)
    ? Array.from(value.keys(), String)
    : Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [name]));
}
