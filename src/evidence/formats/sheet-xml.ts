/**
 * Enters: a spreadsheet in XML: OpenDocument's (`.fods`; of an `.ods` its `content.xml`, a member of the zip), Excel 2003's.
 * Leaves: batches of its sheets, by name. Deliberately absent: anything that runs or reaches out: macros, formulas, links.
 */
import { loseForGood } from '../losses.ts';
import { MarkupBroken, markupEvents } from '../markup-events.ts';
import { rootAt } from '../markup-root.ts';
import { SheetRows } from '../sheet-xml/rows.ts';
import type { Format } from '../types.ts';

/** Above XML of any vocabulary. */
const SHEETS = 0.95;
/** Root elements. */
const ROOT =
  /^<(?:office:document(?:-content)?[\s>][\s\S]{0,20000}urn:oasis:names:tc:opendocument:xmlns:table:1\.0|(?:\w{1,9}:)?Workbook\s[^>]{0,4000}urn:schemas-microsoft-com:office:spreadsheet)/;

export const sheetXml: Format = {
  id: 'sheet-xml',
  title: 'spreadsheet in XML (OpenDocument, Excel 2003)',
  loses: 'formulas (their last values are read), notes, styles, merged areas, that something was hidden',

  sniff: ({ text }) => (ROOT.test(text.slice(rootAt(text))) ? SHEETS : 0),

  async *read(content, reading) {
    const rows = new SheetRows(reading);
    const events = await markupEvents('xml', rows);
    try {
      for await (const piece of content.text()) {
        events.write(piece);
        yield* rows.drain();
      }
      if (events.end() > 0) loseForGood(reading, 'truncated');
    } catch (error) {
      if (!(error instanceof MarkupBroken)) throw error;
      loseForGood(reading, 'brokenMarkup');
    }
    yield* rows.end();
  },
};
