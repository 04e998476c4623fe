/**
 * Enters: the first lines of a text. Leaves: its columns, if values stand one below the other with blanks between them.
 * Deliberately absent: tables with a rule (`ruled.ts`), prose, whose blanks never line up for long, and delimited text.
 */
import { LAYOUT_CHARACTERS } from '../limits.ts';
import { spansByBlanks } from './borders.ts';
import { isBlankAt, type Measure, positionsOf, type Span } from './line.ts';

/** How a table without rules is laid out. */
export interface Layout {
  readonly spans: readonly Span[];
  readonly measure: Measure;
  /** The upright between cells; '' if only blanks divide. */
  readonly upright: string;
  /** Whether uprights stand at the ends of the lines too. */
  readonly boxed: boolean;
  /** Positions of every line, where all are of one length: records of a program, not rows for the eye. */
  readonly length?: number;
}

/** Share of the lines that must have two blanks somewhere between values: that is what fills a column up. */
const PADDED_SHARE = 0.6;
/** Fewer lines line up by chance. */
const LEAST_LINES = 4;
/** Share of the gaps of two blanks and more that may stand within a column. */
const GAPS_ELSEWHERE_SHARE = 0.1;

/** Columns by blanks alone. @param lines of the head, not empty */
export function blankLayout(lines: readonly string[]): Layout | undefined {
  if (lines.length < LEAST_LINES || lines.some((line) => line.includes('\t'))) return undefined;
  if (lines.filter((line) => /\S {2,}\S/.test(line.slice(0, LAYOUT_CHARACTERS))).length < lines.length * PADDED_SHARE)
    return undefined;
  let best: readonly Span[] = [];
  let measure: Measure = 'characters';
  for (const kind of ['characters', 'screen'] as const) {
    const spans = spansByBlanks(lines.map((line) => positionsOf(line.slice(0, LAYOUT_CHARACTERS), kind)));
    if (spans.length > best.length) [best, measure] = [spans, kind];
  }
  if (best.length < 2 || hasOtherGaps(lines, best, measure)) return undefined;
  const lengths = new Set(lines.map((line) => positionsOf(line, measure).length));
  const [length] = lengths;
  const layout: Layout = { spans: best, measure, upright: '', boxed: false };
  return lengths.size === 1 && length !== undefined ? { ...layout, length } : layout;
}

/** Whether wide gaps stand elsewhere than between columns, as after the sentences of prose or in justified text. */
function hasOtherGaps(lines: readonly string[], spans: readonly Span[], measure: Measure): boolean {
  const starts = new Uint8Array(LAYOUT_CHARACTERS * 2 + 1);
  for (const { start } of spans.slice(1)) starts[start] = 1;
  let gaps = 0;
  let elsewhere = 0;
  for (const line of lines) {
    const positions = positionsOf(line.slice(0, LAYOUT_CHARACTERS), measure);
    let blanks = 0;
    for (let at = spans[0]?.start ?? 0; at < positions.length; at++) {
      if (isBlankAt(positions, at)) {
        blanks++;
        continue;
      }
      // Blanks in front of the first column's values put them to its right edge.
      if (blanks >= 2 && blanks < at - (spans[0]?.start ?? 0)) {
        gaps++;
        if (!starts.subarray(at - blanks + 1, at + 1).includes(1)) elsewhere++;
      }
      blanks = 0;
    }
  }
  return elsewhere > gaps * GAPS_ELSEWHERE_SHARE;
}
