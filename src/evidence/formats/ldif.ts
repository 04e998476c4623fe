/**
 * Enters: LDIF, the exchange format of directories (RFC 2849). Leaves: batches of a table of entries. Deliberately
 * absent: changes other than additions, which are counted, and values given by URL, whose URL stands for them.
 */

import { Unfolding, unfolded } from '../content-line-fold.ts';
import { type Attribute, attribute } from '../ldif/line.ts';
import { LdifRecords } from '../ldif/records.ts';
import { isBlank } from '../lines.ts';
import { lose, loseForGood } from '../losses.ts';
import type { Batch, Format, Reading } from '../types.ts';

const CERTAIN = 0.97;
/** Lines of the head looked at. */
const LINES = 200;

export const ldif: Format = {
  id: 'ldif',
  title: 'LDIF',
  loses: 'changes other than additions, comments',

  sniff({ text }) {
    const lines = text.split(/\r\n|\r|\n/, LINES).filter((line) => line.trim() !== '' && !/^[# ]/.test(line));
    const first = /^version\s*:/i.test(lines[0] ?? '') ? lines[1] : lines[0];
    return /^dn(?:: *(?:[A-Za-z0-9. -]+=|$)|:: *[A-Za-z0-9+/])/i.test(first ?? '') ? CERTAIN : 0;
  },

  async *read(content, reading) {
    const folds = new Unfolding(' ');
    const entries = new Entries(reading);
    for await (const lines of unfolded(content.text(), folds, reading)) {
      for (const line of lines) entries.line(line);
      yield* entries.records.drain();
    }
    if (folds.cut > 0) loseForGood(reading, 'overlongValues', folds.cut);
    yield* entries.end();
  },
};

/** Sorts logical lines into entries. */
class Entries {
  readonly records: LdifRecords;
  private readonly reading: Reading;
  private begun = false;
  private change = false;
  /** Attributes before the first one that tells whether this is a change. */
  private held: Attribute[] = [];

  constructor(reading: Reading) {
    this.reading = reading;
    this.records = new LdifRecords(reading);
  }

  line(line: string): void {
    if (isBlank(line)) {
      this.endEntry();
      return;
    }
    if (line.startsWith('#')) return;
    if (this.change) return;
    const found = attribute(line);
    if (found === undefined) {
      lose(this.reading, 'brokenLines');
      return;
    }
    const key = found.name.toLowerCase();
    if (key === 'version' && !this.begun) return;
    // Search tools print what they found in front and behind.
    if (!this.begun && (key === 'search' || key === 'result')) {
      this.change = true;
      return;
    }
    if (key === 'dn' && this.begun) this.endEntry();
    this.begun = true;
    if (key === 'control') return;
    if (key === 'changetype') {
      if (found.value.trim().toLowerCase() === 'add') return;
      lose(this.reading, 'changeRecords');
      this.change = true;
      this.held = [];
      return;
    }
    if (key === 'dn') this.held.push(found);
    else {
      this.release();
      this.records.add(found);
    }
  }

  end(): Batch[] {
    this.endEntry();
    return this.records.end();
  }

  private endEntry(): void {
    this.release();
    this.records.endRecord();
    this.begun = false;
    this.change = false;
  }

  private release(): void {
    for (const one of this.held) this.records.add(one);
    this.held = [];
  }
}
