/**
 * Enters: XML of any vocabulary. Leaves: batches of the tables in it: elements that come again are rows, as arrays of
 * objects are in JSON. Deliberately absent: schemas, entities of the document's own, styles, order of mixed text.
 */

import { InputError } from '../../errors.ts';
import type { JsonSink } from '../json/events.ts';
import { JsonTable } from '../json/table.ts';
import { lose, loseForGood } from '../losses.ts';
import { MarkupBroken, type MarkupSink, markupEvents } from '../markup-events.ts';
import type { Batch, Format, Reading } from '../types.ts';
import { Preview } from '../xml/preview.ts';
import { XmlRecords } from '../xml/records.ts';

/** Sure of a declaration, */
const DECLARED = 0.9;
/** less so of elements that only look like it. */
const ELEMENTS = 0.85;
/** Below the formats that know a vocabulary (HTML). */
const OTHER_VOCABULARY = 0.5;
/** Elements of pages that are written without an end. */
const PAGE = /^(?:br|hr|img|p|li|wbr|input|meta|link|col|dt|dd)$/i;
const NOTHING: JsonSink = { open() {}, close() {}, key() {}, scalar() {} };
/** Comments, instructions and document types in front of the root element are looked for in so many characters. */
const FRONT = 1 << 14;

/** Instructions and comments in front of the first element, as for how the document is shown. */
const IN_FRONT = /^(?:<\?(?!xml\s)[^?]{0,2000}\?>\s*|<!--[^>]{0,2000}-->\s*)+/;

export const xml: Format = {
  id: 'xml',
  title: 'XML',
  loses: 'which parent record a nested record belongs to, comments, schemas',

  sniff({ text }) {
    const front = text.slice(0, FRONT).trimStart();
    if (!front.startsWith('<')) return 0;
    if (/<(?:!doctype\s+)?html[\s>]/i.test(front)) return front.startsWith('<?xml') ? OTHER_VOCABULARY : 0;
    if (/^<\?xml\s/.test(front)) return DECLARED;
    const root = front.replace(IN_FRONT, '');
    if (/^<!DOCTYPE\s/.test(root)) return ELEMENTS;
    // An element and one more tag after it: text in angle brackets has no end tags.
    return /^(?:<!--|<[\p{L}_][\p{L}\p{N}_:.-]*[\s/>])/u.test(root) && /<\/[\p{L}_]|\/>/u.test(text) ? ELEMENTS : 0;
  },

  async *read(content, reading) {
    const table = new JsonTable(reading, false, false);
    const document = new Document(table, reading);
    const events = await markupEvents('xml', document);
    try {
      for await (const piece of content.text()) {
        events.write(piece);
        document.settle(false);
        yield* table.drain();
      }
      document.ending = events.depth > 0;
      events.end();
      yield* document.end();
    } catch (error) {
      if (!(error instanceof MarkupBroken)) throw error;
      document.ending = true;
      yield* document.end();
      lose(reading, 'brokenMarkup');
    }
    if (document.ending && table.rows === 0)
      throw new InputError(`${content.head.name}: the XML breaks off before the first record: export it again`);
  },
};

/** What is read of one document. */
class Document implements MarkupSink {
  private readonly preview = new Preview();
  /** True once the elements that are still open are only closed because the text ends. */
  ending = false;
  private readonly table: JsonTable;
  private readonly reading: Reading;
  private records: XmlRecords | undefined;
  /** Whether the event before was an open. */
  private opened = false;

  constructor(table: JsonTable, reading: Reading) {
    this.table = table;
    this.reading = reading;
  }

  /** Starts telling of records as soon as there is enough to learn from. */
  settle(now: boolean): void {
    if (!this.preview.holding || !(now || this.preview.enough)) return;
    const learning = new XmlRecords(NOTHING, { complete: true, losses: Object.create(null) });
    this.preview.show(learning);
    const records = new XmlRecords(this.table, this.reading, learning.root);
    this.records = records;
    this.table.open('object');
    this.preview.release(records);
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    this.opened = true;
    this.preview.open(name, attributes);
  }

  text(text: string): void {
    this.opened = false;
    this.preview.text(text);
  }

  /** An empty element closes itself; any other that does lacks its end tag, and at the end of the text it is cut off. */
  close(name: string, implied: boolean): void {
    if (implied && !this.opened) {
      if (this.ending) return;
      // Markup of a page in a value has no ends; elsewhere bytes are missing.
      if (PAGE.test(name)) lose(this.reading, 'unclosedElements');
      else loseForGood(this.reading, 'unclosedElements');
    }
    this.opened = false;
    this.preview.close(name, implied);
  }

  end(): Batch[] {
    this.settle(true);
    this.records?.finish();
    if (this.ending) {
      loseForGood(this.reading, 'truncated');
    } else this.table.close();
    return this.table.end();
  }
}
