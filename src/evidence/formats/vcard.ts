/**
 * Enters: vCards (2.1, 3.0, 4.0), one after another. Leaves: batches of one table, a card a row. Deliberately absent:
 * photos, sounds and keys, which are counted, and cards inside cards (AGENT).
 */

import { BatchBuilder } from '../batch.ts';
import { Unfolding, unfolded } from '../content-line-fold.ts';
import { isBlank } from '../lines.ts';
import { lose, loseForGood } from '../losses.ts';
import type { Batch, Format, Reading } from '../types.ts';
import { CardColumns } from '../vcard/columns.ts';
import { isPrinted, property } from '../vcard/line.ts';

const CERTAIN = 0.98;
const BEGIN = /^\s*BEGIN\s*:\s*VCARD\s*$/i;
const END = /^\s*END\s*:\s*VCARD\s*$/i;
/** The longest line that is looked at as a whole for a border. */
const BORDER_LENGTH = 64;

export const vcard: Format = {
  id: 'vcard',
  title: 'vCard',
  loses: 'photos and other binary values, groups, versions, cards inside cards',

  sniff({ text }) {
    return /^\s*BEGIN[ \t]*:[ \t]*VCARD[ \t]*(?:\r|\n|$)/i.test(text) ? CERTAIN : 0;
  },

  async *read(content, reading) {
    const cards = new Cards(reading);
    const folds = new Unfolding(' \t', isPrinted);
    for await (const lines of unfolded(content.text(), folds, reading)) {
      for (const line of lines) {
        const full = cards.line(line);
        if (full !== undefined) yield full;
      }
    }
    if (folds.cut > 0) loseForGood(reading, 'overlongValues', folds.cut);
    const last = cards.end();
    if (last !== undefined) yield last;
  },
};

/** Most lines begin otherwise, which is told without a pattern. */
function mayBeBorder(line: string): boolean {
  const code = line.charCodeAt(0);
  const letter = code | 0x20;
  return letter === 0x62 || letter === 0x65 || code <= 0x20 || code >= 0x7f;
}

/** Fills rows from logical lines. */
class Cards {
  private readonly reading: Reading;
  private readonly builder: BatchBuilder;
  private columns: CardColumns | undefined;
  private version = '';
  /** Depth of cards inside the card. */
  private inside = 0;
  private agent = false;
  private binary = false;

  constructor(reading: Reading) {
    this.reading = reading;
    this.builder = new BatchBuilder('', reading);
  }

  /** @returns a batch if enough has come together */
  line(line: string): Batch | undefined {
    const border = line.length <= BORDER_LENGTH && mayBeBorder(line);
    if (border && BEGIN.test(line)) return this.begin();
    if (border && END.test(line)) {
      if (this.inside > 0) this.inside--;
      else if (this.columns !== undefined) return this.endCard();
      return undefined;
    }
    if (this.inside > 0 || isBlank(line)) return undefined;
    this.take(line);
    return undefined;
  }

  end(): Batch | undefined {
    if (this.columns !== undefined) {
      loseForGood(this.reading, 'truncated');
      this.endCard();
    }
    return this.builder.take();
  }

  private begin(): Batch | undefined {
    if (this.inside > 0 || this.agent) {
      if (this.inside++ === 0) lose(this.reading, 'nestedCards');
      this.agent = false;
      return undefined;
    }
    let full: Batch | undefined;
    if (this.columns !== undefined) {
      loseForGood(this.reading, 'truncatedCards');
      full = this.endCard();
    }
    this.columns = new CardColumns();
    this.version = '';
    return full;
  }

  private endCard(): Batch | undefined {
    this.columns = undefined;
    this.agent = false;
    this.binary = false;
    this.inside = 0;
    return this.builder.endRow();
  }

  private take(line: string): void {
    const found = property(line);
    if (found === undefined || this.columns === undefined) {
      // Some phones don't fold base64: such lines are part of the value before them.
      if (!this.binary) lose(this.reading, 'brokenLines');
      return;
    }
    this.binary = found.encoding === 'base64';
    this.agent = found.name === 'AGENT' && found.value.trim() === '';
    if (this.agent) return;
    if (this.binary) lose(this.reading, 'binaryValues');
    else if (found.name === 'VERSION') this.version = found.value.trim();
    else {
      if (found.value.includes('\ufffd') && !line.includes('\ufffd')) lose(this.reading, 'replacedCharacters');
      for (const [column, text] of this.columns.cells(found, this.version))
        this.builder.cell(this.builder.columnNamed(column), text, false);
    }
  }
}
