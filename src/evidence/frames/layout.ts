/**
 * Enters: a line of names and the rows printed below it, each value flush with one edge of its name. Leaves: where the columns stand.
 * Deliberately absent: tables whose values keep to neither edge.
 */
import { isBlankAt, positionsOf, type Span } from '../fixed-width/line.ts';

/** The columns behind the names of the rows. */
export interface FrameLayout {
  readonly names: readonly string[];
  /** The first is that of the rows' names. */
  readonly spans: readonly Span[];
}

/** Rows looked at. */
const SAMPLE = 300;
/** Positions of a line: R writes no more. */
const LONGEST = 10_000;
/** Share of the values of a column that must be flush with an edge of its name. */
const FLUSH_SHARE = 0.9;

/** A name, or what stands for those that were not printed. */
const NAME = /\p{L}|^\.\.\.$/u;

type Positions = string | readonly string[];

/** @param rows at least one @returns undefined if they are no columns under these names */
export function frameLayout(header: string, rows: readonly string[]): FrameLayout | undefined {
  if (header.length > LONGEST) return undefined;
  const above = positionsOf(header, 'screen');
  const below = rows.slice(0, SAMPLE).map((row) => positionsOf(row, 'screen'));
  const words = wordsOf(above);
  const numbered = rows.reduce((most, row) => Math.max(most, rowNameEnd(row)), 0);
  // Nothing stands above the names of rows.
  if ((words[0]?.start ?? 0) < numbered) return undefined;
  const names: string[] = [];
  const spans: Span[] = [{ start: 0, end: numbered + 1 }];
  let start = numbered + 1;
  let from = words[0]?.start ?? 0;
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    const border = next === undefined ? Number.POSITIVE_INFINITY : borderBetween(below, from, word.end, next);
    // A name of several words: values stand below the blank in it.
    if (border === undefined && next !== undefined && next.start - word.end === 1) continue;
    if (border === undefined) return undefined;
    const column = { start: from, end: word.end };
    if (!isFlush(below, column, { start, end: border })) return undefined;
    const name = textOf(above, column);
    if (!NAME.test(name)) return undefined;
    names.push(name);
    spans.push({ start, end: border === Number.POSITIVE_INFINITY ? border : border + 1 });
    start = border + 1;
    from = next?.start ?? 0;
  }
  const divided = below.every((row) => spans.every((span) => span.start === 0 || isBlankAt(row, span.start - 1)));
  return names.length === 0 || !divided ? undefined : { names, spans };
}

/** Where the name of a row ends: behind its first word, which blanks may stand in front of. */
function rowNameEnd(row: Positions): number {
  let at = 0;
  while (at < row.length && isBlankAt(row, at)) at++;
  while (!isBlankAt(row, at)) at++;
  return at;
}

function wordsOf(line: Positions): Span[] {
  const words: Span[] = [];
  for (let at = 0; at < line.length; at++) {
    if (isBlankAt(line, at)) continue;
    const start = at;
    while (!isBlankAt(line, at)) at++;
    words.push({ start, end: at });
  }
  return words;
}

/** A position between a name and the next that is blank in all rows: where the values end flush, where the next begin so, any. */
function borderBetween(rows: readonly Positions[], start: number, end: number, next: Span): number | undefined {
  const blank = (at: number) => rows.every((row) => isBlankAt(row, at));
  if (blank(end) && share(rows, (row) => !isBlankAt(row, end - 1)) >= FLUSH_SHARE) return end;
  const before = next.start - 1;
  if (blank(before) && share(rows, (row) => !isBlankAt(row, start)) >= FLUSH_SHARE) return before;
  for (let at = end; at < next.start; at++) if (blank(at)) return at;
  return undefined;
}

function isFlush(rows: readonly Positions[], name: Span, column: Span): boolean {
  const filled = rows.filter((row) => {
    for (let at = column.start; at < Math.min(column.end, row.length); at++) if (!isBlankAt(row, at)) return true;
    return false;
  });
  if (filled.length === 0) return true;
  const right = share(filled, (row) => !isBlankAt(row, name.end - 1) && isBlankAt(row, name.end));
  return (
    Math.max(
      right,
      share(filled, (row) => !isBlankAt(row, name.start) && isBlankAt(row, name.start - 1)),
    ) >= FLUSH_SHARE
  );
}

function share(rows: readonly Positions[], holds: (row: Positions) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(holds).length / rows.length;
}

function textOf(line: Positions, { start, end }: Span): string {
  const text = line.slice(start, end);
  return typeof text === 'string' ? text : text.join('');
}
