/**
 * Enters: the elements of a property list. Leaves: its values, as those of a JSON document. Deliberately absent: objects that an
 * archive of keys (`NSKeyedArchiver`) lays down apart and refers to by number; bytes stay in base 64.
 * Source: Apple's PropertyList-1.0.dtd.
 */

import type { JsonSink } from '../json/events.ts';
import { LONGEST_RECORD } from '../limits.ts';
import { lose, loseForGood } from '../losses.ts';
import type { MarkupSink } from '../markup-events.ts';
import type { Reading } from '../types.ts';

const KINDS: Readonly<Record<string, 'object' | 'array'>> = Object.assign(Object.create(null), {
  dict: 'object',
  array: 'array',
});
const LEAVES: ReadonlySet<string> = new Set(['string', 'integer', 'real', 'date', 'data', 'true', 'false']);
/** Whose text is no number, truth or bytes. */
const QUOTED: ReadonlySet<string> = new Set(['string', 'date', 'data']);

export class PlistValues implements MarkupSink {
  /** True once the elements that are still open are only closed because the text ends. */
  ending = false;
  private readonly sink: JsonSink;
  private readonly reading: Reading;
  /** What is open: for a dictionary whether a key waits for its value. */
  private readonly around: ({ readonly kind: 'array' } | { readonly kind: 'object'; keyed: boolean })[] = [];
  /** The text of the key or scalar that is open. */
  private parts: string[] | undefined;
  private length = 0;
  /** Elements open inside one that is no value here. */
  private passing = 0;
  /** Whether the event before was an open: an empty element closes itself. */
  private opened = false;

  constructor(sink: JsonSink, reading: Reading) {
    this.sink = sink;
    this.reading = reading;
  }

  open(name: string): void {
    this.opened = true;
    if (this.passing > 0) this.passing++;
    else if (name === 'plist' && this.around.length === 0) return;
    else if (name === 'key' && this.parts === undefined && this.around.at(-1)?.kind === 'object') this.begin();
    else if (this.parts !== undefined || !(name in KINDS || LEAVES.has(name)) || !this.expected()) {
      lose(this.reading, 'strayElements');
      this.passing = 1;
    } else this.start(name);
  }

  text(text: string): void {
    this.opened = false;
    if (this.passing > 0 || this.parts === undefined) return;
    const { length } = this;
    this.length += text.length;
    if (this.length <= LONGEST_RECORD) this.parts.push(text);
    else if (length <= LONGEST_RECORD) {
      this.parts = [];
      loseForGood(this.reading, 'oversizedCells');
    }
  }

  close(name: string, implied: boolean): void {
    // What is cut off is no value.
    if (this.ending) return;
    if (implied && !this.opened) lose(this.reading, 'unclosedElements');
    this.opened = false;
    if (this.passing > 0) {
      this.passing--;
      return;
    }
    const around = this.around.at(-1);
    if (name in KINDS) {
      this.around.pop();
      this.sink.close();
    } else if (this.parts !== undefined) {
      const text = this.parts.join('');
      this.parts = undefined;
      if (name === 'key' && around?.kind === 'object') {
        around.keyed = true;
        this.sink.key(text);
      } else this.sink.scalar(name === 'true' || name === 'false' ? name : text, QUOTED.has(name));
    }
  }

  private begin(): void {
    this.parts = [];
    this.length = 0;
  }

  /** Whether a value may stand here; in a dictionary it takes the key. */
  private expected(): boolean {
    const around = this.around.at(-1);
    if (around?.kind !== 'object') return true;
    const { keyed } = around;
    around.keyed = false;
    return keyed;
  }

  private start(name: string): void {
    const kind = KINDS[name];
    if (kind === undefined) {
      this.begin();
      return;
    }
    this.around.push(kind === 'array' ? { kind } : { kind, keyed: false });
    this.sink.open(kind);
  }
}
