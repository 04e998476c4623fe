/**
 * What a column is, apart from what it means: the kind of its values, its role in the record, and how many of its values
 * are valid for the meaning. Enters: a typed column. Leaves: three statements that hang on each other as little as they can.
 *
 * | base type | when |
 * | --- | --- |
 * | empty | no cell holds a value |
 * | date | at least half of the rows are dates (a bare year is one; counted seconds where the meaning is a date's) |
 * | time, json | nine tenths of the sampled values are |
 * | flag | nine tenths are yes or no, and there are at most four of them |
 * | integer, decimal | nine tenths are numbers; decimal if any has a fraction |
 * | text | anything else |
 *
 * | role | when |
 * | --- | --- |
 * | key | hardly a value stands twice in 20 records and more, and it is a number or a code, not a measure |
 * | flag, moment | by base type |
 * | free text | most values are sentences, or have three words and hardly repeat |
 * | name | the meaning is a name of a person, company or place of work |
 * | place | the meaning stands on the ladder of places |
 * | identifier | the meaning is a number, address or account that points at somebody |
 * | measure | other numbers |
 * | category | few values share many records |
 * | value | none of these |
 */
import { attribute as attributeOf, traitOf } from '../vocabulary/index.ts';
import { lostCenturies } from './dates.ts';
import type { TypedColumn } from './typed.ts';
import type { ColumnProfile } from './types.ts';
import { kindShares } from './usual.ts';

const MOST = 0.9;
const UNIQUE = 0.95;
const LEAST_RECORDS = 20;
/** A category has at most so many values, each in three records on average. */
const CATEGORY = { values: 100, share: 1 / 3 };
const FLAG_VALUES = 4;

type Axes = Pick<ColumnProfile, 'baseType' | 'role' | 'validity'>;

/** The three statements; `validity` is null where no meaning is known or any text would do. */
export function axesOf(typed: TypedColumn): Required<Axes> {
  const shares = kindShares(typed.seen.values);
  const share = (...kinds: readonly string[]): number =>
    typed.seen.values.length === 0 ? 0 : kinds.reduce((sum, kind) => sum + (shares.get(kind) ?? 0), 0);
  const baseType = baseTypeOf(typed, share);
  return { baseType, role: roleOf(typed, baseType, share), validity: validityOf(typed) };
}

type Share = (...kinds: readonly string[]) => number;
type BaseType = NonNullable<Axes['baseType']>;

function baseTypeOf({ tally, present, dated }: TypedColumn, share: Share): BaseType {
  if (present === 0) return 'empty';
  if (dated) return 'date';
  if (share('time') >= MOST) return 'time';
  if (share('flag') >= MOST && tally.values.distinct() <= FLAG_VALUES) return 'flag';
  if (share('integer') >= MOST) return 'integer';
  if (share('integer', 'decimal') >= MOST) return 'decimal';
  return isJson(tally.shapes.entries()) ? 'json' : 'text';
}

/** Objects and lists of JSON, told by how their shapes begin. */
function isJson(shapes: readonly { readonly item: string; readonly count: number }[]): boolean {
  let all = 0;
  let json = 0;
  for (const { item, count } of shapes) {
    all += count;
    if (/^(?:\{ ?"|\[ ?[{"]|\{\}|\[\])/.test(item)) json += count;
  }
  return all > 0 && json >= MOST * all;
}

function roleOf(typed: TypedColumn, baseType: BaseType, share: Share): NonNullable<Axes['role']> {
  const { tally, present, best } = typed;
  if (baseType === 'empty') return 'value';
  if (baseType === 'date' || baseType === 'time' || typed.dateParts !== undefined) return 'moment';
  if (baseType === 'flag' || best?.attribute === 'record.flag') return 'flag';
  const distinct = Math.min(present, tally.values.distinct());
  const unique = present >= LEAST_RECORDS && distinct >= UNIQUE * present;
  const attribute = best?.attribute ?? 'other';
  const ladder = traitOf(attribute)?.ladder ?? null;
  const family = attribute.split('.')[0];
  if (ladder === 'place' || ladder === 'geolocation') return 'place';
  if (ladder === 'name' || attribute === 'commerce.company' || attribute === 'employment.employer') return 'name';
  if (ladder === 'identifier' || ladder === 'ip' || family === 'id')
    return unique && family === 'id' ? 'key' : 'identifier';
  const coded = share('record-id') >= MOST || share('uuid') >= MOST;
  if (unique && coded && baseType !== 'decimal') return 'key';
  if (share('prose') > 0.5 || (share('text') > 0.5 && unique)) return 'free text';
  if (distinct <= CATEGORY.values && distinct <= CATEGORY.share * present) return 'category';
  return baseType === 'integer' || baseType === 'decimal' ? 'measure' : 'value';
}

/** Of dates all rows are known; of other values the sampled distinct ones. */
function validityOf({
  tally,
  best,
  present,
  seen,
  dated,
  dateParts,
}: TypedColumn): (ColumnProfile['validity'] & object) | null {
  // A part alone is no date, valid or not.
  if (dateParts !== undefined) return null;
  const attribute = best === null ? undefined : attributeOf(best.attribute);
  if (attribute === undefined || attribute.kinds.length === 0 || attribute.kinds.includes('text')) return null;
  // A date without its century has the form and the calendar on its side, and a year that can't be.
  if (dated && attribute.ladder === 'date')
    return { valid: tally.dates.rows - lostCenturies(tally.dates), of: present };
  const valid = seen.values.filter((value) => attribute.kinds.some((kind) => value.has(kind))).length;
  return { valid, of: seen.values.length };
}
