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
/** Marks between two fields, where no other divides: `98… - Ada`. */
const BETWEEN_TWO = [' - ', ' – ', ' — ', '=', '=>', '->'];
/** Of so many rows, each with one of them, */
const LEAST_PAIRS = 5;
const LEAST_TEXTS = 10;
/** in one of the two fields so many must be numbers, moments or addresses, or there must be more rows: a title may have a dash. */
const VALUES = 0.9;
const VALUE = /^[^\p{L}]*\d[^\p{L}]*$|^\S+@\S+$|^https?:|\d[\p{L}.:-]*\d/u;
/** Rows looked at. */
const ROWS = 200;
/** Characters of a field looked at. */
const LONGEST = 200;
/** Bytes of an address of a page, written as two digits each. */
const ENCODED = /%[\da-f]{2}/i;
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

/** The mark that stands once in each row of two fields. */
export function pairDelimiter(text: string): string | undefined {
  const lines = text.split(/\r\n|\r|\n/, ROWS + 1).filter((line) => line.trim() !== '');
  // The last may be cut.
  const rows = lines.length > LEAST_PAIRS ? lines.slice(0, -1) : lines;
  if (rows.length < LEAST_PAIRS) return undefined;
  return BETWEEN_TWO.find((mark) => {
    const fields = rows.map((row) => row.split(mark).map((field) => field.trim()));
    if (!fields.every((row) => row.length === 2 && !row.includes(''))) return false;
    if (rows.length >= LEAST_TEXTS) return true;
    return [0, 1].some(
      (at) => fields.filter((row) => VALUE.test((row[at] ?? '').slice(0, LONGEST))).length >= fields.length * VALUES,
    );
  });
}

/** A delimiter that divides each row alike, the first one into fields that all hold something. */
export function rareDelimiter(text: string, divide: Divide): string | undefined {
  const lines = text.split(/\r\n|\r|\n/, LEAST_ROWS).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (lines.length < LEAST_ROWS) return undefined;
  return RARE.filter((sign) => sign !== '%' || !lines.every((line) => ENCODED.test(line)))
    .filter((sign) => lines.every((line) => line.includes(sign)))
    .filter(
      (sign) => first.split(sign).length >= LEAST_FIELDS && first.split(sign).every((field) => field.trim() !== ''),
    )
    .map((sign) => ({ sign, ...divide(sign) }))
    .filter(({ width, consistency }) => consistency === 1 && width >= LEAST_FIELDS)
    .sort((a, b) => b.sign.length - a.sign.length)[0]?.sign;
}
