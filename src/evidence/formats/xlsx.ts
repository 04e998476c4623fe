/**
 * Enters: an Office Open XML workbook (.xlsx, .xlsm). Leaves: batches of its sheets, by name. Deliberately absent:
 * anything that runs or reaches out: macros, formulas, external links, data connections.
 */
import { InputError } from '../../errors.ts';
import { lose } from '../batch.ts';
import { TableNames } from '../table-names.ts';
import type { Format } from '../types.ts';
import { XlsxSheet } from '../xlsx/sheet.ts';
import { partEvents, workbook } from '../xlsx/workbook.ts';
import { openZip, ZipBroken, type ZipEntry } from '../zip/entries.ts';

/** Surer than a reader of plain archives. */
const WORKBOOK = 0.95;
/** A workbook has some tens of parts, one with thousands of pictures some thousands. */
const MOST_PARTS = 100_000;

export const xlsx: Format = {
  id: 'xlsx',
  title: 'Excel workbook',
  loses:
    'number formats other than dates, formulas (their last values are read), that a row, column or sheet was hidden, merged areas',
  binary: true,

  sniff({ bytes }) {
    const start = Buffer.from(bytes).toString('latin1');
    return start.startsWith('PK\x03\x04') && start.includes('xl/') ? WORKBOOK : 0;
  },

  async *read(content, reading) {
    const { name } = content.head;
    const parts = new Map<string, ZipEntry>();
    try {
      for await (const entry of await openZip(await content.random())) {
        if (parts.size >= MOST_PARTS) throw new ZipBroken('too many parts');
        const key = entry.name.replaceAll('\\', '/').toLowerCase();
        if (!parts.has(key)) parts.set(key, entry);
      }
    } catch (error) {
      if (!(error instanceof ZipBroken)) throw error;
      if (parts.size === 0)
        throw new InputError(
          `${name}: the workbook is cut off or damaged (${error.message}): give another copy, or export it as CSV`,
        );
      lose(reading, 'damagedParts');
      reading.complete = false;
    }
    const book = await workbook(parts, reading);
    if (book === undefined)
      throw new InputError(`${name}: no workbook of XML in it: save it as .xlsx, or export it as CSV`);
    const called = new TableNames();
    const read = new Set<string>();
    for (const sheet of book.sheets) {
      // Its records would count as many times as a workbook lists it.
      const part = sheet.part.toLowerCase();
      if (part !== '' && read.has(part)) {
        lose(reading, 'sharedSheets');
        continue;
      }
      read.add(part);
      const own = called.next(book.sheets.length === 1 ? '' : sheet.name);
      const rows = new XlsxSheet(own, called, reading, book.strings, book.styles);
      for await (const _ of partEvents(parts, sheet.part, rows, reading)) yield* rows.drain();
      yield* rows.end();
    }
  },
};
