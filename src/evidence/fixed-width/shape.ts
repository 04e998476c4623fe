/**
 * Enters: the first lines of a text. Leaves: its columns, if values stand one below the other with blanks between them.
 * Deliberately absent: tables with a rule (`ruled.ts`), prose, whose blanks never line up for long, and delimited text.
 */
import { isBlankAt, type Measure, positionsOf, type Span } from './line.ts';

/** How a table without rules is laid out. */
export interface Layout {
  readonly spans: readonly Span[];
  readonly measure: Measure;
  /** The upright between cells; '' if only blanks divide. */
  readonly upright: string;
  /** Whether uprights stand at the ends of the lines too. */
  readonly boxed: boolean;
}

/** Share of the lines that may disagree: a title, a footer, a damaged line. */
const ODD_SHARE = 0.03;
/** Share of the lines in which a value begins where a column does, on its left or right edge. */
const EDGE_SHARE = 0.6;
/** Share of the lines that must have two blanks somewhere between values: that is what fills a column up. */
const PADDED_SHARE = 0.8;
/** Fewer lines line up by chance. */
const LEAST_LINES = 4;
/** Share of the gaps of two blanks and more that may stand within a column. */
const GAPS_ELSEWHERE_SHARE = 0.1;
/** Positions looked at. */
const LONGEST = 4000;

/** Columns by blanks alone. @param lines of the head, not empty */
export function blankLayout(lines: readonly string[]): Layout | undefined {
  if (lines.length < LEAST_LINES || lines.some((line) => line.includes('\t'))) return undefined;
  if (lines.filter((line) => /\S {2,}\S/.test(line.slice(0, LONGEST))).length < lines.length * PADDED_SHARE)
    return undefined;
  let best: readonly Span[] = [];
  let measure: Measure = 'characters';
  for (const kind of ['characters', 'screen'] as const) {
    const spans = spansByBlanks(lines, kind);
    if (spans.length > best.length) [best, measure] = [spans, kind];
  }
  return best.length < 2 || hasOtherGaps(lines, best, measure)
    ? undefined
    : { spans: best, measure, upright: '', boxed: false };
}

/** Whether wide gaps stand elsewhere than between columns, as after the sentences of prose or in justified text. */
function hasOtherGaps(lines: readonly string[], spans: readonly Span[], measure: Measure): boolean {
  const starts = new Uint8Array(LONGEST * 2 + 1);
  for (const { start } of spans.slice(1)) starts[start] = 1;
  let gaps = 0;
  let elsewhere = 0;
  for (const line of lines) {
    const positions = positionsOf(line.slice(0, LONGEST), measure);
    let blanks = 0;
    for (let at = spans[0]?.start ?? 0; at < positions.length; at++) {
      if (isBlankAt(positions, at)) {
        blanks++;
        continue;
      }
      if (blanks >= 2) {
        gaps++;
        if (!starts.subarray(at - blanks + 1, at + 1).includes(1)) elsewhere++;
      }
      blanks = 0;
    }
  }
  return elsewhere > gaps * GAPS_ELSEWHERE_SHARE;
}

function spansByBlanks(lines: readonly string[], measure: Measure): readonly Span[] {
  const all = lines.map((line) => positionsOf(line.slice(0, LONGEST), measure));
  const width = Math.max(...all.map((positions) => positions.length));
  const odd = Math.floor(all.length * ODD_SHARE);
  const filled = Array.from({ length: width }, (_, at) => all.filter((positions) => !isBlankAt(positions, at)).length);
  const spans: Span[] = [];
  let start = filled.findIndex((times) => times > odd);
  for (let at = start; at >= 0 && at <= width; at++) {
    if (at < width && (filled[at] ?? 0) > odd) continue;
    // A gap, or the end.
    let next = at;
    while (next < width && (filled[next] ?? 0) <= odd) next++;
    if (next >= width) break;
    if (isBorder(all, at, next)) {
      spans.push({ start, end: next });
      start = next;
    }
    at = next;
  }
  if (start < 0) return [];
  spans.push({ start, end: Number.POSITIVE_INFINITY });
  return spans;
}

/**
 * Whether a gap divides columns: values end right before it or begin right after it in most lines, and somewhere it is
 * wider than one blank or it holds in many lines.
 */
function isBorder(all: readonly (string | readonly string[])[], from: number, to: number): boolean {
  const beginning = all.filter((positions) => !isBlankAt(positions, to)).length;
  const ending = all.filter((positions) => !isBlankAt(positions, from - 1)).length;
  const wider = all.filter((positions) => isBlankAt(positions, from - 1) || isBlankAt(positions, to)).length;
  if (Math.max(beginning, ending) < all.length * EDGE_SHARE) return false;
  return to - from >= 2 || (wider > 0 && all.length >= LEAST_LINES * 2);
}
