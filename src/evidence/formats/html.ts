/**
 * Enters: HTML. Leaves: batches of the tables in it. Deliberately absent: everything that is no table; a page without one
 * is refused, since nothing in it says what a record is.
 */

import { InputError } from '../../errors.ts';
import { HtmlCells } from '../html/cells.ts';
import { HtmlTables } from '../html/tables.ts';
import { loseForGood } from '../losses.ts';
import { MarkupBroken, markupEvents } from '../markup-events.ts';
import type { Format } from '../types.ts';

/** A table in sight, */
const WITH_TABLE = 0.95;
/** or perhaps behind the head. */
const PERHAPS = 0.6;
/** Rows without their table, as sqlite3 writes them, */
const BARE_ROWS = /^<tr[\s>]/i;
/** and how such a text ends. */
const ROW_END = /<\/tr>$/i;
const TAIL = 5;
/** A list of terms. */
const TERMS = /<dl[\s>][\s\S]{0,2000}<dt[\s>]/i;
/** The first tag is looked for in so many characters. */
const FRONT = 1 << 14;

export const html: Format = {
  id: 'html',
  title: 'tables and lists of terms in HTML',
  loses: 'everything outside of tables, tables of one row, or of one column without a heading, what cells span',

  sniff({ text, whole }) {
    const front = text.slice(0, FRONT).trimStart();
    const page =
      /^(?:<!doctype\s+html|<html|<head|<body)[\s>]/i.test(front) || /^(?:<\?xml|<!--)[\s\S]*?<html[\s>]/i.test(front);
    if (BARE_ROWS.test(front) && /<t[dh][\s>]/i.test(front)) return WITH_TABLE;
    if (!page && !/^<(?:table|div|center|meta|style|h[1-6]|p)[\s>]/i.test(front)) return 0;
    if (/<table[\s>]/i.test(text) && /<t[dh][\s>]/i.test(text)) return WITH_TABLE;
    if (TERMS.test(text)) return WITH_TABLE;
    return page && !whole ? PERHAPS : 0;
  },

  async *read(content, reading) {
    const tables = new HtmlTables(reading);
    const cells = new HtmlCells(() => tables.begin(), reading);
    const events = await markupEvents('html', cells);
    const bare = BARE_ROWS.test(content.head.text.trimStart());
    // End tags may be left out altogether.
    const closing = /<\/tr>/i.test(content.head.text);
    let any = false;
    let tail = '';
    try {
      if (bare) events.write('<table>');
      for await (const piece of content.text()) {
        tail = (tail + piece).trimEnd().slice(-TAIL);
        events.write(piece);
        for (const batch of tables.drain()) {
          any = true;
          yield batch;
        }
      }
      if (bare ? closing && !ROW_END.test(tail) : cells.depth > 0) loseForGood(reading, 'truncated');
      events.end();
    } catch (error) {
      if (!(error instanceof MarkupBroken)) throw error;
      cells.finish();
      loseForGood(reading, 'brokenMarkup');
    }
    for (const batch of tables.end()) {
      any = true;
      yield batch;
    }
    if (!any)
      throw new InputError(
        `${content.head.name}: no table of two rows and columns and no list of terms in the page: save its records as CSV or JSON`,
      );
  },
};
