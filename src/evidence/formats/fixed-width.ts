/**
 * Enters: a table laid out for the eye: columns of equal width, or the output of psql, mysql and sqlite. Leaves: batches of
 * one table. Deliberately absent: lines that don't keep to the columns; they are counted.
 */

import { footerOf } from '../below.ts';
import { ContinuedRows } from '../fixed-width/continued.ts';
import { cellsAt, cellsBetween, cellsCut, positionsOf } from '../fixed-width/line.ts';
import { PrintedTables } from '../fixed-width/printed.ts';
import type { Printed } from '../fixed-width/row.ts';
import { isRule, uprightCells } from '../fixed-width/rule.ts';
import { tableAt } from '../fixed-width/ruled.ts';
import { blankLayout, type Layout } from '../fixed-width/shape.ts';
import { uprightLayout } from '../fixed-width/upright.ts';
import { headLines, isBlank, linesOf } from '../lines.ts';
import { lose } from '../losses.ts';
import { PositionalTable } from '../positional.ts';
import type { Format, Head, RawCell, Reading } from '../types.ts';

/** Lines of the head looked at. */
const LINES = 300;
/** A rule under names is a sign of its own; above labelled text. */
const RULED = 0.88;
/** Above any delimited text where no delimiter stands in every line, */
const ALIGNED = 0.72;
/** else below it: a table of delimiters may be padded too. */
const ALIGNED_DELIMITED = 0.35;

export const fixedWidth: Format = {
  id: 'fixed-width',
  title: 'columns of fixed width, tables of database clients',
  loses: 'the blanks around cells, and lines that keep to no column',

  sniff(head) {
    const printed = firstPrinted(head);
    if (printed !== undefined) return printed.names === undefined ? ALIGNED : RULED;
    const lines = filledLines(head);
    const layout = layoutOf(lines);
    if (layout === undefined) return 0;
    if (layout.upright !== '') return ALIGNED;
    const delimited = [',', ';', '|', '::', '~', '^'].some((mark) => lines.every((line) => line.includes(mark)));
    return delimited ? ALIGNED_DELIMITED : ALIGNED;
  },

  async *read(content, reading) {
    if (firstPrinted(content.head) !== undefined) {
      const tables = new PrintedTables(reading);
      for await (const lines of linesOf(content.text(), reading)) yield* tables.push(lines);
      return yield* tables.end();
    }
    const layout = layoutOf(filledLines(content.head));
    if (layout === undefined) return;
    const table = new PositionalTable('', reading);
    const continued = new ContinuedRows();
    for await (const lines of linesOf(content.text(), reading)) {
      for (const line of lines) {
        if (isBlank(line)) continue;
        if (isRule(line) || (layout.upright !== '' && footerOf(line) !== undefined)) continue;
        const cells = cellsOf(line, layout) ?? cellsOfRecord(line, layout, reading);
        if (cells === undefined) lose(reading, 'brokenLines');
        const row = cells === undefined || layout.upright === '' ? cells : continued.push(cells);
        if (row !== undefined) yield* table.push(row.map(unquoted));
      }
    }
    const last = continued.end();
    if (last !== undefined) yield* table.push(last.map(unquoted));
    yield* table.end();
  },
};

/** The first table with a rule; undefined if the head shows none. */
function firstPrinted({ text, whole }: Head): Printed | undefined {
  const lines = headLines(text, whole, LINES);
  for (const [at, line] of lines.entries()) {
    const found = line.trim() === '' ? undefined : tableAt(lines, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function filledLines({ text, whole }: Head): string[] {
  return headLines(text, whole, LINES).filter((line) => line.trim() !== '');
}

function layoutOf(lines: readonly string[]): Layout | undefined {
  return uprightLayout(lines) ?? blankLayout(lines.filter((line) => !isRule(line)));
}

/** Between uprights if there are as many as there should be, else between those in line; undefined if neither fits. */
function cellsOf(line: string, { spans, measure, upright, boxed }: Layout): string[] | undefined {
  if (upright === '') return cellsAt(line, spans, measure);
  const cells = uprightCells(line, upright, boxed);
  return cells.length === spans.length ? cells : cellsBetween(line, spans, upright, measure);
}

/** Where all lines are of one length a line of that length is a record, whatever stands where the first ones are blank. */
function cellsOfRecord(line: string, { spans, measure, length }: Layout, reading: Reading): string[] | undefined {
  if (length === undefined || positionsOf(line, measure).length !== length) return undefined;
  lose(reading, 'valuesAcrossBorders');
  return cellsCut(line, spans, measure);
}

function unquoted(text: string): RawCell {
  return { text, quoted: false };
}
