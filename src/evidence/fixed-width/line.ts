/**
 * Enters: a line and columns by position. Leaves: its cells. Deliberately absent: finding the columns. A position is a
 * character, or half of a wide one where the text was laid out for a screen.
 */
import { isOneOf } from './rule.ts';

/** Where a column begins and where the next does (Infinity for the last), in positions. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a position is. */
export type Measure = 'characters' | 'screen';

/** Wide in the sense of East Asian Width (Unicode Annex 11): Hangul, kana, ideographs, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Marks that stand on the character before. */
const MARK = /\p{M}/u;
/** Only such lines have as many positions as code units. */
const PLAIN = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2bff]*$/;

/** A line cut into positions: one code unit each if it is plain, else what stands there ('' behind a wide character). */
export function positionsOf(line: string, measure: Measure): string | readonly string[] {
  if (PLAIN.test(line)) return line;
  const positions: string[] = [];
  for (const character of line) {
    const last = positions.length - 1;
    if (measure === 'screen' && MARK.test(character) && last >= 0) positions[last] = `${positions[last]}${character}`;
    else positions.push(character);
    if (measure === 'screen' && WIDE.test(character)) positions.push('');
  }
  return positions;
}

/** Whether a position is blank; behind the end of the line all are. The second half of a wide character isn't. */
export function isBlankAt(positions: string | readonly string[], at: number): boolean {
  if (at >= positions.length || at < 0) return true;
  const character = positions[at];
  return character === ' ' || character === '\u00a0' || character === '\u3000';
}

/** The cells of a line, without the blanks around them. @returns undefined if a value stands across a border */
export function cellsAt(line: string, spans: readonly Span[], measure: Measure): string[] | undefined {
  const positions = positionsOf(line, measure);
  for (const { start } of spans) if (start > 0 && !isBlankAt(positions, start - 1)) return undefined;
  return cut(positions, spans);
}

/** The same whatever stands across a border: half of it is in each cell. */
export function cellsCut(line: string, spans: readonly Span[], measure: Measure): string[] {
  return cut(positionsOf(line, measure), spans);
}

function cut(positions: string | readonly string[], spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => {
    const cell = positions.slice(start, end === Number.POSITIVE_INFINITY ? undefined : end);
    return (typeof cell === 'string' ? cell : cell.join('')).trim();
  });
}

/**
 * The same where one of some uprights stands in front of each column, blanks included: values may then hold such signs, too.
 * @returns undefined if one is missing
 */
export function cellsBetween(
  line: string,
  spans: readonly Span[],
  uprights: string,
  measure: Measure,
): string[] | undefined {
  const positions = positionsOf(line, measure);
  const cells: string[] = [];
  for (const { start, end } of spans) {
    if (start > 0 && !isOneOf(uprights, positions[start - 1])) return undefined;
    const last = end === Number.POSITIVE_INFINITY;
    const cell = positions.slice(start, last ? undefined : end - 1);
    const text = typeof cell === 'string' ? cell : cell.join('');
    const filled = text.trimEnd();
    const closed = last && isOneOf(uprights, filled.at(-1));
    cells.push(closed ? filled.slice(0, -1) : text);
  }
  return cells;
}
