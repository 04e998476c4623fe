/**
 * The tally of one column: counts that are exact over all rows, and a sample of distinct values on which the expensive
 * detectors run once, at the end. Two tallies of the same column merge into the tally of both. Raw values live here, in
 * memory, and nowhere later. The kernel leaves such tallies; `tallyCell` is the slow road, cell by cell, for machines
 * without it, and what the kernel is tested against.
 */
import type { Column } from '../evidence/types.ts';
import type { HeaderMatch } from '../vocabulary/index.ts';
import { cellFacts, isPlaceholder } from './cell.ts';
import { type DateTally, dateTally, mergeDates, NO_DATES, tallyDate } from './dates.ts';
import type { Look } from './inspect.ts';
import type { Fact } from './marks/types.ts';
import type { NestedValue } from './nested.ts';
import { RowSample } from './row-sample.ts';
import { BottomK } from './sketch.ts';

/** Distinct values and shapes kept per column: an estimate of a share is then within ±2 points (standard error 1.1 %). */
const SAMPLE = 2048;
/** Of tables so wide that this many columns' samples would not fit, each column keeps less, */
export const FULL_COLUMNS = 64;
/** but so many at least. */
const LEAST_SAMPLE = 64;
/** Bytes of a sampled value that are kept: no detector looks further. */
const KEPT_BYTES = 4096;

/** A sampled distinct value with the distinct records in which it stood. */
export interface Sampled {
  /** Null in a tally that was saved: texts don't leave the house. */
  value: string | null;
  readonly rows: RowSample;
  /** What the detectors made of it when its text was still there. */
  look?: Look | undefined;
  /** What marks of a source need of it, read then too. */
  facts?: readonly Fact[] | undefined;
  /** The keys of the record that it holds, in a tally that was saved; null if it is none. */
  nested?: NestedValue | null | undefined;
}

/** A meaning that a column's name suggests. */
export type Heading = Pick<HeaderMatch, 'attribute' | 'coverage'>;

export interface ColumnTally {
  column: Column;
  /** What the column's name says; asked of the vocabulary where it isn't given. */
  readonly header?: readonly Heading[];
  /** Records that had this cell at all (empty ones included). */
  cells: number;
  empty: number;
  placeholders: number;
  masked: number;
  hashed: number;
  leadingZeros: number;
  minLength: number;
  maxLength: number;
  readonly shapes: BottomK<string>;
  readonly values: BottomK<Sampled>;
  dates: DateTally;
}

/** What each column of a table of this width keeps: memory is bounded by tables, not by their width. */
export function sampleLimit(width: number): number {
  if (width <= FULL_COLUMNS) return SAMPLE;
  return Math.max(LEAST_SAMPLE, Math.floor((SAMPLE * FULL_COLUMNS) / width));
}

/** An empty tally. */
export function columnTally(column: Column, limit: number): ColumnTally {
  return {
    column,
    cells: 0,
    empty: 0,
    placeholders: 0,
    masked: 0,
    hashed: 0,
    leadingZeros: 0,
    minLength: Number.POSITIVE_INFINITY,
    maxLength: 0,
    shapes: new BottomK(limit),
    values: new BottomK(limit),
    dates: dateTally(),
  };
}

/**
 * Counts one cell that the record has.
 *
 * @param value trimmed text
 * @param hash of the value
 * @param row hash of the whole record
 * @returns true when it holds a value
 */
export function tallyCell(tally: ColumnTally, value: string, hash: number, row: number): boolean {
  tally.cells++;
  if (value === '') {
    tally.empty++;
    return false;
  }
  if (isPlaceholder(value)) {
    tally.placeholders++;
    return false;
  }
  const facts = cellFacts(value);
  if (value.length < tally.minLength) tally.minLength = value.length;
  if (value.length > tally.maxLength) tally.maxLength = value.length;
  tally.shapes.add(facts.shapeHash, () => facts.shape);
  if (facts.masked) tally.masked++;
  if (facts.hashed) tally.hashed++;
  if (facts.leadingZero) tally.leadingZeros++;
  if (facts.date !== null) tallyDate(tally.dates, facts.date);
  const kept = tally.values.add(hash, () => ({ value: keptPart(value), rows: new RowSample() }));
  kept?.item.rows.add(row);
  return true;
}

/** Adds `from`, which stays as it is, to `into`. */
export function mergeColumns(into: ColumnTally, from: ColumnTally): void {
  for (const key of ['cells', 'empty', 'placeholders', 'masked', 'hashed', 'leadingZeros'] as const)
    into[key] += from[key];
  into.minLength = Math.min(into.minLength, from.minLength);
  into.maxLength = Math.max(into.maxLength, from.maxLength);
  into.shapes.merge(
    from.shapes,
    (shape) => shape,
    () => {},
  );
  into.values.merge(
    from.values,
    ({ value, look, facts, nested }) => ({ value, look, facts, nested, rows: new RowSample() }),
    (mine, theirs) => {
      mine.rows.merge(theirs.rows);
      mine.value ??= theirs.value;
      mine.look ??= theirs.look;
      mine.facts ??= theirs.facts;
      mine.nested ??= theirs.nested;
    },
  );
  if (from.dates.rows === 0) return;
  if (into.dates === NO_DATES) into.dates = dateTally();
  mergeDates(into.dates, from.dates);
}

/** A copy, cut to whole characters, that doesn't keep the batch alive out of which the engine sliced the value. */
function keptPart(value: string): string {
  const bytes = Buffer.from(value);
  let end = Math.min(bytes.length, KEPT_BYTES);
  while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.toString('utf8', 0, end);
}
