/**
 * Enters: the texts of messages of a chat. Leaves: the labelled values in them as records or, if there are none, a column
 * of texts. Deliberately absent: senders and dates, which belong to the carrier, not the leak.
 */

import { BatchBuilder } from '../batch.ts';
import { namesAField } from '../header-words.ts';
import type { Labelled } from '../labelled/line.ts';
import { LabelRecords } from '../labelled/records.ts';
import { LabelTable } from '../labelled/table.ts';
import { lose } from '../losses.ts';
import type { Batch, Reading } from '../types.ts';

/** Unlabelled texts kept until a labelled one shows what kind of chat this is; characters. */
const PATIENCE = 1 << 23;

/** Sorts messages into labelled records and others. */
export class Chat {
  /** Messages so far. */
  messages = 0;
  private readonly reading: Reading;
  private readonly table: LabelTable;
  private readonly texts: BatchBuilder;
  private waiting: string[] = [];
  private waitingLength = 0;
  private mode: 'unknown' | 'labelled' | 'texts' = 'unknown';

  constructor(reading: Reading) {
    this.reading = reading;
    this.table = new LabelTable(reading);
    this.texts = new BatchBuilder('', reading);
  }

  /** Takes a message. */
  *push(text: string): Generator<Batch> {
    this.messages++;
    if (this.mode === 'texts') return yield* this.text(text);
    const cut = new LabelRecords();
    for (const line of text.split(/\r\n|\r|\n/)) cut.line(line);
    cut.endRecord();
    const records = cut.drain();
    if (!isLabelled(records)) {
      if (this.mode === 'labelled') return lose(this.reading, 'unlabelledMessages');
      this.waitingLength += this.waiting.push(text) > 0 ? text.length : 0;
      if (this.waitingLength > PATIENCE) yield* this.settleForTexts();
      return;
    }
    if (this.mode === 'unknown') {
      this.mode = 'labelled';
      if (this.waiting.length > 0) lose(this.reading, 'unlabelledMessages', this.waiting.length);
      this.waiting = [];
    }
    if (cut.unlabelled > 0) lose(this.reading, 'unlabelledLines', cut.unlabelled);
    for (const record of records) {
      const full = this.table.push(record);
      if (full !== undefined) yield full;
    }
  }

  /** Ends the chat. */
  *end(): Generator<Batch> {
    if (this.mode === 'unknown') yield* this.settleForTexts();
    const last = this.mode === 'texts' ? this.texts.take() : this.table.end();
    if (last !== undefined) yield last;
  }

  private *settleForTexts(): Generator<Batch> {
    this.mode = 'texts';
    for (const text of this.waiting) yield* this.text(text);
    this.waiting = [];
  }

  private *text(text: string): Generator<Batch> {
    this.texts.cell(this.texts.columnNamed('text'), text, true);
    const full = this.texts.endRow();
    if (full !== undefined) yield full;
  }
}

/** Two labels, or one that names a field: "PS: see you" is neither. */
function isLabelled(records: readonly Labelled[][]): boolean {
  const all = records.flat();
  return all.length >= 2 || all.some(({ label }) => namesAField(label));
}
