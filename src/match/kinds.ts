/**
 * What values are made of. Enters: a column or a field. Leaves: number, date, flag, list, text or code, as far as shapes,
 * formats and lists tell; null when they don't. Also what a name lets expect ("days to …" is a number). No meaning is
 * decided here.
 */
import type { ColumnProfile, ValueCount } from '../profile/types.ts';
import type { Field } from '../systems/types.ts';
import { traitOf } from '../vocabulary/index.ts';
import { dateFormat } from './formats.ts';
import type { Item, Kind } from './types.ts';
import { wordsOf } from './words/read.ts';

/** Share of the rows that must agree before a column is of a kind. */
const MOST = 0.9;
const NUMBER = /^[-+]?9+(?:[.,]9+)?$/;
const WORDY = /a\+|¤/;
const FLAGS: ReadonlySet<string> = new Set('yes no y n true false t f 0 1 oui non ja nein si ja nej'.split(' '));
/** More rows than this a value, on average, and at most so many values: a small vocabulary though nobody may see it. */
const ROWS_A_VALUE = 4;
const LARGEST_LIST = 60;

/** Kind of a column, by its formats and shapes. */
export function kindOfColumn(column: ColumnProfile): Kind | null {
  const { present, distinct, shapes, values } = column;
  if (traitOf(column.attribute)?.ladder === 'date' && dateFormat(column.format) !== null) return 'date';
  if (values.length > 0) return areFlags(values) ? 'flag' : 'list';
  const rows = shapes.reduce((sum, shape) => sum + shape.rows, 0);
  if (rows === 0) return null;
  const share = (test: RegExp): number =>
    shapes.filter((shape) => test.test(shape.value)).reduce((sum, shape) => sum + shape.rows, 0) / rows;
  if (distinct <= LARGEST_LIST && present >= ROWS_A_VALUE * distinct && share(NUMBER) < 1 - MOST) return 'list';
  if (share(NUMBER) >= MOST) return 'number';
  return share(WORDY) >= 0.5 ? 'text' : 'code';
}

/** Kind of a field, by what its descriptor states. */
export function kindOfField(field: Field): Kind | null {
  if (field.values.length > 0) return areFlags(field.values.map((value) => ({ value, rows: 1 }))) ? 'flag' : 'list';
  if (dateFormat(field.format) !== null) return 'date';
  if (field.pattern !== null) return 'code';
  return null;
}

/** True if nothing but yes and no stands there. */
function areFlags(values: readonly ValueCount[]): boolean {
  return values.length <= 4 && values.every(({ value }) => FLAGS.has(value.trim().toLowerCase()));
}

const QUANTITY: ReadonlySet<string> = new Set(
  `number day days year month months hours minutes percent amount sum size dimension weight height depth age total count counts rate score
volume length width thickness quantity average minimum maximum index bmi price cost fee balance points units duration interval
concentration value level dose latitude longitude`.split(/\s+/),
);
const MOMENT: ReadonlySet<string> = new Set('date time datetime timestamp at birth'.split(' '));
const QUESTION: ReadonlySet<string> = new Set(
  'is has had was flag indicator ind active deleted confirmed allow enabled'.split(' '),
);

/** What a name lets expect of its values; null when it doesn't. */
export function expectedKind(item: Item): Kind | null {
  const words = wordsOf(item.name);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  if (QUESTION.has(first.concept) || QUESTION.has(last.concept)) return 'flag';
  if (MOMENT.has(last.concept)) return 'date';
  return words.some((word) => QUANTITY.has(word.concept) || QUANTITY.has(word.text)) ? 'number' : null;
}
