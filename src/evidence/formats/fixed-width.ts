/**
 * Enters: a table laid out for the eye: columns of equal width, or the output of psql, mysql and sqlite. Leaves: batches of
 * one table. Deliberately absent: lines that don't keep to the columns; they are counted.
 */
import { lose } from '../batch.ts';
import type { RawCell } from '../csv/scanner.ts';
import { ContinuedRows } from '../fixed-width/continued.ts';
import { cellsAt, cellsBetween } from '../fixed-width/line.ts';
import { blankLayout, isRule, type Layout, ruledLayout, uprightCells } from '../fixed-width/shape.ts';
import { uprightLayout } from '../fixed-width/upright.ts';
import { headLines, isBlank, linesOf } from '../lines.ts';
import { PositionalTable } from '../positional.ts';
import type { Column, Format, Head } from '../types.ts';

/** Lines of the head looked at. */
const LINES = 300;
/** A rule under names is a sign of its own; above labelled text. */
const RULED = 0.88;
/** Above any delimited text where no delimiter stands in every line, */
const ALIGNED = 0.72;
/** else below it: a table of delimiters may be padded too. */
const ALIGNED_DELIMITED = 0.35;
/** What SQL*Plus spools of its own. */
const PROMPT = /^SQL> /;
/** What a client prints below a table. */
const FOOTER = /^\(?\d+ (?:rows?|record\(s\)|Zeilen?|lignes?|filas?)(?: in set.*| affected| selected)?\)?\.?$/i;

export const fixedWidth: Format = {
  id: 'fixed-width',
  title: 'columns of fixed width, tables of database clients',
  loses: 'the blanks around cells, and lines that keep to no column',

  sniff(head) {
    const lines = filledLines(head);
    const layout = layoutOf(lines);
    if (layout === undefined) return 0;
    if (layout.names !== undefined) return RULED;
    if (layout.upright !== '') return ALIGNED;
    const delimited = [',', ';', '|', '::', '~', '^'].some((mark) => lines.every((line) => line.includes(mark)));
    return delimited ? ALIGNED_DELIMITED : ALIGNED;
  },

  async *read(content, reading) {
    const layout = layoutOf(filledLines(content.head));
    if (layout === undefined) return;
    const table = new PositionalTable('', reading, layout.names?.map(column));
    const continued = new ContinuedRows();
    let skip = layout.skip;
    for await (const lines of linesOf(content.text(), reading)) {
      for (const line of lines) {
        if (isBlank(line)) continue;
        if (skip > 0) {
          skip--;
          if (skip > 0 && !isRule(line)) lose(reading, 'brokenLines');
          continue;
        }
        if ((layout.names !== undefined || layout.upright !== '') && (isRule(line) || FOOTER.test(line.trim())))
          continue;
        const cells = layout.names !== undefined && PROMPT.test(line) ? undefined : cellsOf(line, layout);
        if (cells === undefined) lose(reading, 'brokenLines');
        // SQL*Plus writes the names above each page.
        if (cells !== undefined && isNames(cells, layout.names)) continue;
        const row = cells === undefined || layout.upright === '' ? cells : continued.push(cells);
        if (row !== undefined) yield* table.push(row.map(unquoted));
      }
    }
    const last = continued.end();
    if (last !== undefined) yield* table.push(last.map(unquoted));
    yield* table.end();
  },
};

function filledLines({ text, whole }: Head): string[] {
  return headLines(text, whole, LINES).filter((line) => line.trim() !== '');
}

function layoutOf(lines: readonly string[]): Layout | undefined {
  return ruledLayout(lines) ?? uprightLayout(lines) ?? blankLayout(lines);
}

function isNames(cells: readonly string[], names: readonly string[] | undefined): boolean {
  return names?.every((name, i) => name === cells[i]?.trim()) === true;
}

/** Between uprights if there are as many as there should be, else between those under the rule; undefined if neither fits. */
function cellsOf(line: string, { spans, measure, upright, boxed }: Layout): string[] | undefined {
  if (upright === '') return cellsAt(line, spans, measure);
  const cells = uprightCells(line, upright, boxed);
  return cells.length === spans.length ? cells : cellsBetween(line, spans, upright, measure);
}

function unquoted(text: string): RawCell {
  return { text, quoted: false };
}

function column(name: string, position: number): Column {
  return name === '' ? { name: `column ${position + 1}`, named: false } : { name, named: true };
}
