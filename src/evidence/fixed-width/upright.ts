/**
 * Tables without names: uprights one below the other and nothing that says which line is a header, as `psql -t` and
 * `mysql -N -t` print them. Enters: the first lines. Leaves: the layout. Deliberately absent: delimited text, whose uprights stand
 * where the values leave them.
 */
import { LAYOUT_CHARACTERS } from '../limits.ts';
import { isBlankAt, type Measure, positionsOf, type Span } from './line.ts';
import { isRule, spansOfRule } from './rule.ts';
import type { Layout } from './shape.ts';

const UPRIGHTS = ['|', '│', '║', '┃'] as const;
const MEASURES: readonly Measure[] = ['screen', 'characters'];
/** Fewer lines have their uprights in line by chance. */
const LEAST_LINES = 3;
/** Share of the lines that must have an upright where the others do; */
const ALIGNED_SHARE = 0.97;
/** the same where a rule draws where they stand: the other lines hold values of several lines. */
const DRAWN_SHARE = 0.5;
/** A rule at the edge of a box. */
const DRAWN = /^[+├┌╔╠]/u;

/** Columns by uprights. @param lines of the head, not empty */
export function uprightLayout(lines: readonly string[]): Layout | undefined {
  const rows = lines.filter((line) => !isRule(line)).map((line) => line.slice(0, LAYOUT_CHARACTERS));
  const rule = lines.find((line) => DRAWN.test(line) && isRule(line));
  for (const upright of UPRIGHTS)
    for (const measure of MEASURES) {
      const all = rows.map((row) => positionsOf(row, measure));
      const spans = rule === undefined ? spansInLine(all, upright) : spansDrawn(all, upright, rule);
      if (spans === undefined) continue;
      const boxed = rule !== undefined || all.every((positions) => positions[0] === upright);
      const own = boxed && rule === undefined ? withoutEdges(spans, all, upright) : spans;
      if (own.length > 1) return { spans: own, measure, upright, boxed };
    }
  return undefined;
}

type Positions = readonly (string | readonly string[])[];

/** Without what is none at the ends of lines that begin, and may end, with an upright. */
function withoutEdges(spans: readonly Span[], all: Positions, upright: string): Span[] {
  const [first, ...rest] = spans.map(({ start, end }) => ({ start, end }));
  if (first === undefined) return [];
  const own = [{ start: 1, end: first.end }, ...rest];
  const closed = all.every((positions) => positions[positions.length - 1] === upright);
  const last = own.at(-1);
  const empty = closed && last !== undefined && all.every((positions) => positions.length <= last.start);
  return empty
    ? own
        .slice(0, -1)
        .map((span, i, kept) => (i === kept.length - 1 ? { ...span, end: Number.POSITIVE_INFINITY } : span))
    : own;
}

function spansDrawn(all: Positions, upright: string, rule: string): Span[] | undefined {
  const spans = spansOfRule(rule);
  const drawn = all.filter((positions) => spans.every(({ start }) => positions[start - 1] === upright));
  return spans.length < 2 || drawn.length === 0 || drawn.length < all.length * DRAWN_SHARE ? undefined : spans;
}

/** Uprights between blanks in the same places of all lines, and somewhere more blanks than one. */
function spansInLine(all: Positions, upright: string): Span[] | undefined {
  if (all.length < LEAST_LINES) return undefined;
  const times = new Map<number, number>();
  let padded = false;
  for (const positions of all) {
    for (let at = 1; at < positions.length; at++) {
      if (positions[at] !== upright || !isBlankAt(positions, at - 1) || !isBlankAt(positions, at + 1)) continue;
      times.set(at, (times.get(at) ?? 0) + 1);
      padded ||= at > 1 && isBlankAt(positions, at - 2);
    }
  }
  const borders = [...times].filter(([, count]) => count >= all.length * ALIGNED_SHARE).map(([at]) => at);
  if (borders.length === 0 || !padded) return undefined;
  const starts = [0, ...borders.sort((a, b) => a - b).map((at) => at + 1)];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? Number.POSITIVE_INFINITY }));
}
