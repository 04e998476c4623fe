/**
 * From a typed column to its profile: effective precision, formats, padding, small vocabularies. Enters: a TypedColumn.
 * Leaves: a ColumnProfile, without raw values. A pure function of the tally.
 */
import { attribute as attributeOf, patternFor } from '../vocabulary/index.ts';
import type { ColumnTally, Sampled } from './column-tally.ts';
import { addCount, type Counts, ranked } from './counts.ts';
import { dateOrder } from './dates.ts';
import { checksumOf, kindCounts } from './inspect.ts';
import { findPadding } from './padding.ts';
import { precisionOf } from './precision.ts';
import type { Kept } from './sketch.ts';
import { LEAST_RECORDS, MOST_VALUES } from './suppression.ts';
import type { TypedColumn } from './typed.ts';
import type { ColumnProfile, Hypothesis, RowsPerValue, ValueCount } from './types.ts';
import { axesOf } from './typing-axes.ts';
import { secrecyOf } from './value-names.ts';

/** Small vocabularies; cells under ten distinct records are suppressed. */
const ENUMERATION = { mostValues: MOST_VALUES, leastRows: LEAST_RECORDS, valuesPerRow: 1 / 3 };
/** A meaning of this confidence may be the true one. */
const NEAR = 0.2;
/** Share of a column's values that make secrets of the others. Guess. */
const SECRETIVE = 1 / 3;
const SHAPES_SHOWN = 8;
/** Of days, months and hours without leading zeros, 30 % and more have one digit. */
const UNPADDED = 0.25;
/** Dates that carry a person's whole year when they are padded. */
const LIFE: ReadonlySet<string> = new Set(['person.birthDate', 'person.deathDate']);

/**
 * Describes one column.
 *
 * @param position counted from 0
 * @param distinct share of the table's records that are distinct, (0 to 1]
 */
export function describeColumn(typed: TypedColumn, position: number, distinct: number): ColumnProfile {
  const { tally, seen, present, dated, years, best, found } = typed;
  const { column, dates } = tally;
  const attribute = best?.attribute ?? 'other';
  const order = dated ? dateOrder(dates) : null;
  const padded =
    dated && LIFE.has(attribute) ? findPadding(order === 'MDY' ? dates.monthFirst : dates.dayFirst, distinct) : null;
  const formats = dated ? dateFormats(dates.patterns, order) : kindCounts(attribute, seen, 'format');
  return {
    name: column.name,
    named: column.named,
    position,
    cells: tally.cells,
    present,
    empty: tally.empty,
    placeholders: tally.placeholders,
    // An estimate may exceed what there is.
    distinct: Math.min(present, tally.values.distinct()),
    ...(tally.values.exact ? {} : { distinctEstimated: true }),
    length: present === 0 ? null : [tally.minLength, tally.maxLength],
    leadingZeros: tally.leadingZeros,
    shapes: mostFrequent(tally.shapes.entries()),
    attribute,
    confidence: best?.confidence ?? 0,
    support: best?.support ?? { k: 0, n: seen.values.length },
    by: best?.by ?? null,
    ...axesOf(typed),
    alternatives: found.filter((entry) => entry !== best),
    // Day, month and year in columns of their own are one date, as precise as all of them.
    precision:
      typed.dateParts === undefined
        ? precisionOf(tally, attribute, present, seen, dated, padded)
        : { [typed.dateParts.together]: 1 },
    ...(typed.dateParts === undefined ? {} : { datePart: typed.dateParts.part }),
    padded,
    dateOrder: order,
    format: formats[0]?.value ?? null,
    formats: formats.slice(0, SHAPES_SHOWN),
    schemes: kindCounts(attribute, seen, 'scheme'),
    checksum: checksumOf(attribute, seen),
    ...(seen.checksums.length === 0 ? {} : { checksums: seen.checksums }),
    values: mayNameSomeone(attribute, found) ? [] : enumeration(tally, attribute, present),
    rowsPerValue: rowsPerValue(tally),
    years,
    reported: null,
  };
}

function dateFormats(patterns: Counts, order: ColumnProfile['dateOrder']): ValueCount[] {
  const sum: Counts = new Map();
  for (const [pattern, rows] of unpadded(patterns))
    addCount(sum, order === 'DMY' || order === 'MDY' ? patternFor(pattern, order) : pattern, rows);
  return ranked(sum).map(toValueCount);
}

/** `12 March` in a column that also writes `3 March` is its unpadded spelling, not another one. */
function unpadded(patterns: Counts): Counts {
  const sum: Counts = new Map();
  for (const [pattern, rows] of patterns) {
    const bare = pattern.replace(/DD(?= MMM)|AA(?=[^A-Z]BB)|BB(?=[^A-Z]Y)|HH(?=:)/g, (part) => part.charAt(0));
    const known = bare === pattern ? 0 : (patterns.get(bare) ?? 0);
    addCount(sum, known >= UNPADDED * (known + rows) ? bare : pattern, rows);
  }
  return sum;
}

/** Only attributes that name nobody may show values; a column of unknown meaning only if none was near that does. */
function mayNameSomeone(attribute: string, found: readonly Hypothesis[]): boolean {
  const naming = (id: string): boolean => attributeOf(id)?.enumerable === false;
  if (attribute !== 'other') return naming(attribute);
  return found.some((entry) => entry.confidence >= NEAR && naming(entry.attribute));
}

/** A small vocabulary: few values, each in at least ten distinct records. */
function enumeration(tally: ColumnTally, attribute: string, present: number): ValueCount[] {
  if (tally.values.distinct() > ENUMERATION.valuesPerRow * present) return [];
  const cells = common(tally, attribute).flatMap(({ item, count }): [string, number][] =>
    item.value === null ? [] : [[item.value, count]],
  );
  return ranked(cells).map(toValueCount);
}

/**
 * Values of a small vocabulary that at least ten distinct records share. Where nobody knows what they are, none that may be a
 * secret, and none at all beside many of these.
 */
function common(tally: ColumnTally, attribute: string): Kept<Sampled>[] {
  if (tally.values.distinct() > ENUMERATION.mostValues) return [];
  const all = tally.values.entries().filter(({ item }) => item.rows.distinct() >= ENUMERATION.leastRows);
  if (attribute !== 'other') return all;
  const secrecy = all.map(({ item }) => (item.value === null ? 'none' : secrecyOf(item.value)));
  const known = secrecy.filter((each) => each !== 'none').length;
  return known >= SECRETIVE * all.length ? [] : all.filter((_, i) => secrecy[i] !== 'alone');
}

/** Texts that may leave the house, by the hashes of their values: no other is written anywhere. */
export function shownTexts({ tally, best, found }: TypedColumn): ReadonlyMap<number, string> {
  const attribute = best?.attribute ?? 'other';
  if (mayNameSomeone(attribute, found)) return new Map();
  return new Map(
    common(tally, attribute).flatMap(({ hash, item }): [number, string][] =>
      item.value === null ? [] : [[hash, item.value]],
    ),
  );
}

function rowsPerValue(tally: ColumnTally): RowsPerValue | null {
  const entries = tally.values.entries();
  if (entries.length === 0) return null;
  let sum = 0;
  let most = 0;
  let shared = 0;
  for (const { item } of entries) {
    const rows = item.rows.distinct();
    sum += rows;
    if (rows > most) most = rows;
    if (rows > 1) shared++;
  }
  return { values: entries.length, mean: sum / entries.length, most, shared: shared / entries.length };
}

/** The shapes that are shown: of thousands, only those as frequent as the last of them are put in order. */
function mostFrequent(shapes: readonly Kept<string>[]): ValueCount[] {
  const counts = Float64Array.from(shapes, ({ count }) => count).sort();
  const least = counts.at(-SHAPES_SHOWN) ?? 0;
  const frequent = shapes.filter(({ count }) => count >= least);
  return ranked(frequent.map(({ item, count }) => [item, count] as const))
    .slice(0, SHAPES_SHOWN)
    .map(toValueCount);
}

function toValueCount([value, rows]: readonly [string, number]): ValueCount {
  return { value, rows };
}
