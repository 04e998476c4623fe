/**
 * Enters: a line of a printed table, and how the table is laid out. Leaves: the cells. Deliberately absent: finding the layout
 * (`ruled.ts`), lines that make a record together (`records.ts`).
 */
import type { Fold } from './folded.ts';
import { cellsAt, cellsBetween, isBlankAt, type Measure, positionsOf, type Span } from './line.ts';
import { isOneOf, isRule, mayDraw, uprightCells } from './rule.ts';

/** Lines of a record, and its columns in each: SQL*Plus puts below what is too wide. */
export interface Tier {
  readonly spans: readonly Span[];
  /** The runs of the rule: how wide values can be. */
  readonly runs: readonly Span[];
}

/** How a table is printed. */
export interface Printed {
  /** Undefined if it has none. */
  readonly names: readonly string[] | undefined;
  /** At least one. */
  readonly tiers: readonly [Tier, ...Tier[]];
  readonly measure: Measure;
  /** The uprights between cells; '' if only blanks divide. */
  readonly uprights: string;
  /** Whether uprights stand at the ends of the lines too. */
  readonly boxed: boolean;
  /** Whether a rule comes after each record, which may then have several lines. */
  readonly grid: boolean;
  /** Where rules leave one blank between columns, psql puts its marks of values that go on there. */
  readonly marked: boolean;
  /** Empty lines stand between records. */
  readonly spaced: boolean;
  /** Texts stand in quotes, as sqlite's qbox puts them. */
  readonly quoted: boolean;
  /** The rule above the table, which may come again below it; '' if there was none. */
  readonly top: string;
  /** Lines that name types. */
  readonly types: number;
  /** How its lines are cut; undefined if they aren't. */
  readonly fold?: Fold;
  /** Place of the first row. */
  readonly rows: number;
}

/** ClickHouse writes the names into the rule above them, and into the one below long tables. */
export const NAMES_IN_RULE = /^\s*[┌┏][─━][^┐┓]*[─━][┐┓]\s*$/u;
const NAMES_BELOW = /^\s*[└┗][─━][^┘┛]*[─━][┘┛]\s*$/u;
/** An edge of which only the joints are drawn. */
const JOINTS_ALONE = /^\s*[╷╵╻╹][\s╷╵╻╹]*$/u;
/** ClickHouse numbers its rows outside of the box. */
const NUMBER = /^\s*\d+\. (?=[│┃])/u;
/** Says that a value goes on. */
export const MARK = /^[+↵.…]$/u;
/** A quoted text, or what needs no quotes. */
export const QUOTED = /^'(?:[^']|'')*'$/;
export const UNQUOTED = /^(?:NULL|[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?|x'[0-9a-f]*')?$/i;
/** Whether a line draws, with or without names in it. */
export function draws(line: string): boolean {
  if (!mayDraw(line)) return false;
  return isRule(line) || NAMES_IN_RULE.test(line) || NAMES_BELOW.test(line) || JOINTS_ALONE.test(line);
}

/** The cells of a line, blanks around them included; undefined if it is no row. */
export function rowCells(
  line: string,
  table: Pick<Printed, 'tiers' | 'measure' | 'uprights' | 'boxed' | 'marked'>,
  tier = 0,
): string[] | undefined {
  const { spans, runs } = table.tiers[tier] ?? table.tiers[0];
  const { measure, uprights, boxed } = table;
  if (uprights === '') return table.marked ? markedCells(line, spans, runs, measure) : cellsAt(line, spans, measure);
  const text = line.replace(NUMBER, '');
  if (boxed && !isOneOf(uprights, text.trimStart().charAt(0))) return undefined;
  const cells = uprightCells(text, uprights, boxed);
  return cells.length === spans.length ? cells : cellsBetween(line, spans, uprights, measure);
}

/** Whether a line is a row of a table. */
export function isRow(line: string | undefined, table: Printed): boolean {
  return line !== undefined && line.trim() !== '' && !isRule(line) && rowCells(line, table) !== undefined;
}

/** Cells of columns with one blank between: it may hold a mark, and is kept with the cell in front of it. */
function markedCells(
  line: string,
  spans: readonly Span[],
  runs: readonly Span[],
  measure: Measure,
): string[] | undefined {
  const positions = positionsOf(line, measure);
  const cells: string[] = [];
  for (const [i, { start, end }] of spans.entries()) {
    const gap = start - 1;
    if (i > 0 && !isBlankAt(positions, gap) && !MARK.test(positions[gap] ?? '')) return undefined;
    const cell = positions.slice(start, end === Number.POSITIVE_INFINITY ? undefined : end);
    const text = typeof cell === 'string' ? cell : cell.join('');
    // A mark stands right behind the run; the line may have ended before.
    cells.push(positions.length > (runs[i]?.end ?? 0) ? text : `${text} `);
  }
  return cells;
}

/** The text in quotes as sqlite puts them. */
export function unquotedCell(cell: string): string {
  return QUOTED.test(cell) ? cell.slice(1, -1).replaceAll("''", "'") : cell;
}
