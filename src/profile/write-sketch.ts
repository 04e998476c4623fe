/**
 * A tally on its way out of the house. Enters: a tally and what was made of its columns. Leaves: its sketch: counts, shapes,
 * fingerprints and findings. Of the values only those keep their text that the profile itself may show; dates are counted
 * by day, since padding, order and precision of the whole follow from nothing less.
 */

import type { Sampled } from './column-tally.ts';
import type { DateTally, NumberCounts } from './dates.ts';
import { shownTexts } from './describe.ts';
import type { Look } from './inspect.ts';
import { spellFacts } from './marks/spelling.ts';
import type { Told } from './marks/types.ts';
import type { NestedValues } from './nested.ts';
import { spellKeys } from './nested-spelling.ts';
import type { PivotNeeds } from './pivot-saved.ts';
import type { SavedColumn, SavedDates, SavedSketch, SavedValues } from './saved-sketch.ts';
import { spellCounts, spellPrints } from './sketch-spelling.ts';
import type { TableTally } from './table-tally.ts';
import type { TypedColumn } from './typed.ts';

/** For an empty list among words. */
const NONE = '-';
/** For findings that are not known. */
const UNKNOWN = '?';

/** What a column's sketch holds beside its tally. */
interface Beside {
  /** Null where they are not known. */
  readonly facts: readonly Told[] | null;
  readonly nested: NestedValues;
  readonly needs: PivotNeeds;
}

/** The sketch of a table; `fingerprints` tells with which key its values were hashed. */
export function writeSketch(table: TableTally, columns: readonly SavedColumn[], fingerprints: string): SavedSketch {
  const records = table.distinctRows.entries();
  const patterns = table.patterns.entries();
  return {
    version: 1,
    fingerprints,
    records: { whole: table.distinctRows.exact, prints: spellPrints(records.map(({ hash }) => hash)) },
    patterns: {
      whole: table.patterns.exact,
      bits: patterns.map(({ item }) => Buffer.from(item).toString('hex') || NONE).join(' '),
      rows: rowsOf(patterns),
    },
    columns,
  };
}

/** The sketch of a column. */
export function writeColumn(typed: TypedColumn, beside: Beside): SavedColumn {
  const { tally } = typed;
  const shapes = tally.shapes.entries();
  return {
    header: typed.header.map(({ attribute, coverage }) => [attribute, coverage] as const),
    masked: tally.masked,
    hashed: tally.hashed,
    shapes: { whole: tally.shapes.exact, of: shapes.map(({ item }) => item), rows: rowsOf(shapes) },
    values: valuesOf(typed, beside),
    dates: tally.dates.rows === 0 ? null : datesOf(tally.dates),
  };
}

function valuesOf(typed: TypedColumn, { facts, nested, needs }: Beside): SavedValues {
  const { values } = typed.tally;
  const entries = values.entries();
  const texts = new Map([...shownTexts(typed), ...needs.texts]);
  const keys = spellKeys(nested, looksOf);
  return {
    whole: values.exact,
    prints: spellPrints(entries.map(({ hash }) => hash)),
    rows: rowsOf(entries),
    records: entries.map(({ item: { rows } }) => `${rows.hashes.length}${rows.dropped ? '+' : ''}`).join(' '),
    recordPrints: spellPrints(recordsOf(entries)),
    ...looksOf(typed.seen.looks),
    ...(facts === null ? {} : { marks: spellFacts(facts) }),
    ...(needs.looks.length === 0 ? {} : { further: looksOf(needs.looks) }),
    ...(keys === undefined ? {} : { keys }),
    texts: entries.flatMap(({ hash }, i): [number, string][] => {
      const text = texts.get(hash);
      return text === undefined ? [] : [[i, text]];
    }),
  };
}

/** The records of all values, one after the other. */
function recordsOf(entries: readonly { readonly item: Sampled }[]): number[] {
  const records: number[] = [];
  for (const { item } of entries) for (const hash of item.rows.hashes) records.push(hash);
  return records;
}

/** Findings repeat from value to value: each is written once, and values name its place. */
function looksOf(looks: readonly (Look | null)[]): Pick<SavedValues, 'hits' | 'looks'> {
  const hits: SavedValues['hits'][number][] = [];
  const places = new Map<string, number>();
  // Equal findings are mostly one object.
  const known = new Map<Look[number], number>();
  const spelled = looks.map((look) => {
    if (look === null) return UNKNOWN;
    const own = look.map((found) => {
      const before = known.get(found);
      if (before !== undefined) return before;
      const { kind, specificity, precision, format, scheme, chance } = found;
      const hit = { kind, specificity, precision, format, scheme, chance };
      const key = JSON.stringify(hit);
      const place = places.get(key) ?? hits.push(hit) - 1;
      places.set(key, place);
      known.set(found, place);
      return place;
    });
    return own.join(',') || NONE;
  });
  return { hits, looks: spelled.join(' ') };
}

function datesOf(dates: DateTally): SavedDates {
  return {
    patterns: sorted(dates.patterns),
    precisions: sorted(dates.precisions),
    years: spellCounts(dates.years),
    dayFirst: spellCounts(dates.dayFirst),
    monthFirst: isSame(dates.dayFirst, dates.monthFirst) ? null : spellCounts(dates.monthFirst),
    onlyDayFirst: dates.onlyDayFirst,
    onlyMonthFirst: dates.onlyMonthFirst,
    times: spellCounts(dates.times),
  };
}

function isSame(x: NumberCounts, y: NumberCounts): boolean {
  if (x.size !== y.size) return false;
  for (const [key, rows] of x) if (y.get(key) !== rows) return false;
  return true;
}

/** The same text whatever the order of rows was. */
function sorted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((x, y) => (x[0] < y[0] ? -1 : 1));
}

function rowsOf(entries: readonly { readonly count: number }[]): string {
  return entries.map(({ count }) => count).join(' ');
}
