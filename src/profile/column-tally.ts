/**
 * The running tally of one column. Enters: cells as text. Leaves: counts that are exact over all rows, and a sample of
 * distinct values on which the expensive detectors run once, at the end. Two tallies of the same column merge into the
 * tally of both. Raw values live here, in memory, and nowhere later.
 */
import type { Column } from '../evidence/types.ts';
import { type CellFacts, cellFacts, isPlaceholder } from './cell.ts';
import { type DateTally, dateTally, mergeDates, tallyDate } from './dates.ts';
import { BottomK } from './sketch.ts';

/** Distinct values kept per column: an estimate of a share is then within ±2 points (standard error at p = ½: 1.1 %). */
const SAMPLE = 2048;
/** Shapes kept per column: a column with more has no shape to speak of. */
const SHAPES = 2048;
/** Distinct records remembered per sampled value: enough to tell 10 apart (suppression) and a family from a registry. */
const ROWS_PER_VALUE = 32;

/** A sampled distinct value with the distinct records in which it stood. */
interface Sampled {
  readonly value: string;
  /** Kept, so that a value that stands in many cells is looked at once. */
  readonly facts: CellFacts;
  readonly rows: BottomK<null>;
}

export interface ColumnTally {
  readonly column: Column;
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
  readonly dates: DateTally;
}

/** An empty tally. */
export function columnTally(column: Column): ColumnTally {
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
    shapes: new BottomK(SHAPES),
    values: new BottomK(SAMPLE),
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
  const known = tally.values.get(hash);
  if (known === undefined && isPlaceholder(value)) {
    tally.placeholders++;
    return false;
  }
  const facts = known?.item.facts ?? cellFacts(value);
  if (value.length < tally.minLength) tally.minLength = value.length;
  if (value.length > tally.maxLength) tally.maxLength = value.length;
  tally.shapes.add(facts.shapeHash, () => facts.shape);
  if (facts.masked) tally.masked++;
  if (facts.hashed) tally.hashed++;
  if (facts.leadingZero) tally.leadingZeros++;
  if (facts.date !== null) tallyDate(tally.dates, facts.date);
  const kept = tally.values.add(hash, () => sampled(detached(value), facts));
  kept?.item.rows.add(row, nothing);
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
    ({ value, facts }) => sampled(value, facts),
    (mine, theirs) => mine.rows.merge(theirs.rows, nothing, nothing),
  );
  mergeDates(into.dates, from.dates);
}

function sampled(value: string, facts: CellFacts): Sampled {
  return { value, facts, rows: new BottomK<null>(ROWS_PER_VALUE) };
}

/** A copy that doesn't keep the batch alive out of which the engine sliced the value. */
function detached(value: string): string {
  return Buffer.from(value, 'utf16le').toString('utf16le');
}

function nothing(): null {
  return null;
}
