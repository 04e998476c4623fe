/**
 * Where blanks divide columns. Enters: the lines of a table without rules, by position. Leaves: its columns. Deliberately absent:
 * one share for all lines; a column that is mostly empty is told by the lines that fill it.
 */
import { isBlankAt, type Span } from './line.ts';

/** A line by positions. */
type Line = string | readonly string[];

/** A stretch between two gaps, and what the lines hold there. */
interface Region {
  readonly from: number;
  /** Behind its last position. */
  readonly to: number;
  /** One of each line but the first, without the blanks around it. */
  readonly values: readonly string[];
  /** Lines of these that have any. */
  readonly filled: number;
  /** Whether nearly all of them begin at the left edge, or end at the right one. */
  readonly aligned: boolean;
  /** Whether the first line has one. */
  readonly first: boolean;
  readonly distinct: number;
}

/** Share of the lines that may have something in a gap: a title, a footer, a damaged line. */
const ODD_SHARE = 0.03;
/** Share of a column's values that stand at the same edge. */
const ALIGNED = 0.9;
/** So few lines have single blanks in line by chance. */
const FEW_LINES = 8;
/** Fewer values beside a single blank are words of the value before. */
const LEAST_VALUES = 3;
/** What all but few lines have. */
const NEARLY_ALL = 0.9;
/** Values in two parts: a day and its time, a number behind its country's. */
const DAY = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|^[A-Z][a-z]{2} +\d{1,2}$/;
const TIME = /^\d{1,2}:\d{2}/;
const COUNTRY = /^(?:(?:\+|00)\d{1,3}|\(\d+\))$/;

/** The columns of lines, the first of which may be names; fewer than two where nothing divides them. */
export function spansByBlanks(lines: readonly Line[]): Span[] {
  const regions = regionsOf(lines);
  const named = typeof lines[0] === 'string' ? !/\d/.test(lines[0]) : !lines[0]?.some((sign) => /\d/.test(sign));
  const spans: Span[] = [];
  let start = regions[0]?.from ?? 0;
  for (const [i, right] of regions.entries()) {
    const left = regions[i - 1];
    if (left === undefined || !isBorder(left, right, lines, named)) continue;
    spans.push({ start, end: right.from });
    start = right.from;
  }
  return regions.length === 0 ? [] : [...spans, { start, end: Number.POSITIVE_INFINITY }];
}

function regionsOf(lines: readonly Line[]): Region[] {
  const [first = '', ...others] = lines;
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const odd = Math.floor(lines.length * ODD_SHARE);
  const filled = new Uint32Array(width + 1);
  for (const line of others)
    for (let at = 0; at < line.length; at++) if (!isBlankAt(line, at)) filled[at] = (filled[at] ?? 0) + 1;
  const regions: Region[] = [];
  let from = -1;
  for (let at = 0; at <= width; at++) {
    if ((filled[at] ?? 0) > odd || !isBlankAt(first, at)) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      regions.push(regionOf(first, others, from, at));
      from = -1;
    }
  }
  return regions;
}

function regionOf(first: Line, others: readonly Line[], from: number, to: number): Region {
  const values: string[] = [];
  let [left, right] = [0, 0];
  for (const line of others) {
    const cells = line.slice(from, to);
    const value = (typeof cells === 'string' ? cells : cells.join('')).trim();
    values.push(value);
    if (value === '') continue;
    if (!isBlankAt(line, from)) left++;
    if (!isBlankAt(line, to - 1)) right++;
  }
  const filled = values.filter((value) => value !== '');
  return {
    from,
    to,
    values,
    filled: filled.length,
    aligned: filled.length === 0 || Math.max(left, right) >= filled.length * ALIGNED,
    first: Array.from({ length: to - from }, (_, i) => from + i).some((at) => !isBlankAt(first, at)),
    distinct: new Set(filled).size,
  };
}

/** Whether the blanks between two regions divide columns, or words of one. */
function isBorder(left: Region, right: Region, lines: readonly Line[], named: boolean): boolean {
  if (right.from - left.to > 1) return left.aligned || right.aligned;
  if (!left.aligned || !right.aligned) return false;
  const most = (lines.length - 1) * NEARLY_ALL;
  // Names stand above the first words of values only; where two of them stand side by side, two columns do.
  if (!right.first && right.filled >= most) return false;
  if (named && left.first && right.first) return right.filled > 0 || left.filled > 0;
  const touches = (line: Line): boolean => !isBlankAt(line, left.to - 1) && !isBlankAt(line, right.from);
  if (left.filled < LEAST_VALUES) return right.filled >= LEAST_VALUES;
  // Words behind the longest value only are a part of it.
  if (right.filled < LEAST_VALUES)
    return isFull(left) || lines.some((line) => !isBlankAt(line, right.from) && !touches(line));
  if (lines.filter(touches).length < most) return true;
  if (left.distinct < 2 || right.distinct < 2 || isComposed(left.values, right.values)) return false;
  return lines.length >= FEW_LINES || kindOf(left) !== kindOf(right);
}

/** Whether the values of a region fill it whatever stands behind them. */
function isFull({ values, from, to, filled }: Region): boolean {
  return values.filter((value) => value.length === to - from).length >= filled * NEARLY_ALL;
}

/** What most values of a region are. */
function kindOf({ values, filled }: Region): 'figures' | 'words' | 'signs' {
  const most = (pattern: RegExp): boolean => values.filter((value) => pattern.test(value)).length > filled / 2;
  return most(/^[\d./:-]{4,}$/) ? 'figures' : most(/^[\p{L}' .-]+$/u) ? 'words' : 'signs';
}

/** Whether most values go on behind the blank. */
function isComposed(left: readonly string[], right: readonly string[]): boolean {
  const composed = left.filter((value, i) => {
    const next = right[i] ?? '';
    return (DAY.test(value) && TIME.test(next)) || (COUNTRY.test(value) && /^[\d -]+$/.test(next));
  });
  return composed.length * 2 > left.length;
}
