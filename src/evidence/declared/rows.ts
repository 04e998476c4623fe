/**
 * Enters: a line whose fields a mark or blanks divide. Leaves: its cells. Deliberately absent: cells of several lines; none of
 * these forms has them.
 */
import type { RawCell } from '../types.ts';

/** How the fields of a line are written. */
export interface RowStyle {
  /** '' for any number of blanks. */
  readonly delimiter: string;
  /** What may stand around a field, each of these characters. */
  readonly quotes: string;
  /** A backslash in quotes means what follows it; else a quote is doubled. */
  readonly backslash: boolean;
  /** Blanks around a field are none of it. */
  readonly trims: boolean;
}

/** The cells of a line; undefined if a quote has no end or a field goes on behind its quotes. */
export function cellsOfRow(line: string, { delimiter, quotes, backslash, trims }: RowStyle): RawCell[] | undefined {
  const cells: RawCell[] = [];
  let at = 0;
  for (;;) {
    if (trims) while (line[at] === ' ' || line[at] === '\t') at++;
    if (delimiter === '' && at >= line.length) return cells;
    const quote = line[at] ?? '';
    if (quote !== '' && quotes.includes(quote)) {
      const found = quoted(line, at, backslash);
      if (found === undefined) return undefined;
      cells.push({ text: found.text, quoted: true });
      at = found.end;
      if (trims && delimiter !== '') while (line[at] === ' ' || line[at] === '\t') at++;
      if (at < line.length && !divides(line, at, delimiter)) return undefined;
    } else {
      let end = at;
      while (end < line.length && !divides(line, end, delimiter)) end++;
      const text = line.slice(at, end);
      cells.push({ text: trims ? text.trimEnd() : text, quoted: false });
      at = end;
    }
    if (at >= line.length) return cells;
    at += delimiter.length || 1;
  }
}

function divides(line: string, at: number, delimiter: string): boolean {
  return delimiter === '' ? line[at] === ' ' || line[at] === '\t' : line.startsWith(delimiter, at);
}

/** The text in the quotes that open at a place, and the place behind them. */
function quoted(line: string, at: number, backslash: boolean): { text: string; end: number } | undefined {
  const quote = line[at] ?? '';
  let text = '';
  let from = at + 1;
  for (;;) {
    let next = from;
    while (next < line.length && line[next] !== quote && !(backslash && line[next] === '\\')) next++;
    if (next >= line.length) return undefined;
    text += line.slice(from, next);
    const doubled = !backslash && line[next + 1] === quote;
    if (line[next] === quote && !doubled) return { text, end: next + 1 };
    text += doubled ? quote : escaped(line[next + 1] ?? '');
    from = next + 2;
  }
}

function escaped(sign: string): string {
  return sign === 'n' ? '\n' : sign === 't' ? '\t' : sign === 'r' ? '\r' : sign;
}
