/**
 * Delimiters that few files have. Enters: the head's text and how it is divided by a common one. Leaves: a rarer delimiter that
 * explains it better. Deliberately absent: letters, digits, blanks, and signs of dates, numbers, addresses and names.
 */

/** Divides a text: fields of most rows, share of the rows that have as many. */
export type Divide = (delimiter: string) => { readonly width: number; readonly consistency: number };

/** Looked for where no common delimiter divides the rows; U+0014 is that of Concordance, whose quote is þ. */
const RARE = ['#', '*', '$', '%', '!', '&', '@@', '##', '$$', '¦', '§', '¤', 'þ', ' - ', ' / ', '@@@', '###', '\u0014'];
/** Signs that stand between two marks of a delimiter, as in `|~|`. */
const FRAMED = /([,;|~^#])([^\p{L}\p{N}\s"'1.-]{1,3})\1/u;
/** Of few rows any sign may be in all. */
const LEAST_ROWS = 3;
/** A sign that stands between two fields is in many texts; between three in all rows of a text it is meant. */
const LEAST_FIELDS = 3;
const FRAMED_CONSISTENCY = 0.95;

/** `|~|` where a sign of it alone divides the rows as often, with `~` for every other field, or with marks left over. */
export function framedDelimiter(text: string, single: string, width: number, divide: Divide): string | undefined {
  const framed = FRAMED.exec(text)?.[0];
  if (framed?.includes(single) !== true) return undefined;
  const found = divide(framed);
  const explains = found.width === width || found.width * 2 - 1 === width;
  return explains && found.width > 1 && found.consistency >= FRAMED_CONSISTENCY ? framed : undefined;
}

/** A delimiter that divides each row alike, the first one into fields that all hold something. */
export function rareDelimiter(text: string, divide: Divide): string | undefined {
  const lines = text.split(/\r\n|\r|\n/, LEAST_ROWS).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (lines.length < LEAST_ROWS) return undefined;
  return RARE.filter((sign) => lines.every((line) => line.includes(sign)))
    .filter(
      (sign) => first.split(sign).length >= LEAST_FIELDS && first.split(sign).every((field) => field.trim() !== ''),
    )
    .map((sign) => ({ sign, ...divide(sign) }))
    .filter(({ width, consistency }) => consistency === 1 && width >= LEAST_FIELDS)
    .sort((a, b) => b.sign.length - a.sign.length)[0]?.sign;
}
