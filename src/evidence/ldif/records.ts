/**
 * Enters: the attributes of LDIF records. Leaves: batches of a table of entries, several values of an attribute in
 * columns `mail`, `mail 2`, and a table of its own for what goes on and on (members of groups). Deliberately absent:
 * schemas.
 */

import { BatchBuilder } from '../batch.ts';
import { lose } from '../losses.ts';
import { ownText } from '../own-text.ts';
import type { Batch, Reading } from '../types.ts';
import type { Attribute } from './line.ts';

/** Values of one attribute that become columns; the rest are rows of a table named by the attribute. */
const MOST_COLUMNS = 8;
/** Such tables; further attributes stay in columns. */
const MOST_TABLES = 64;

/** What is known of an attribute. */
interface Known {
  readonly spelling: string;
  /** Of its first value in an entry, its second, … */
  readonly columns: number[];
  /** The entry it came in last, and how often it has come there. */
  entry: number;
  times: number;
}

/** The entries of a directory. */
export class LdifRecords {
  private readonly reading: Reading;
  private readonly entries: BatchBuilder;
  /** By the attribute in lower case. */
  private readonly known = new Map<string, Known>();
  private readonly more = new Map<string, BatchBuilder>();
  private entry = 0;
  private filled = false;
  private dn = '';
  private ready: Batch[] = [];

  constructor(reading: Reading) {
    this.reading = reading;
    this.entries = new BatchBuilder('', reading);
  }

  /** The batches that became full since the last call. */
  drain(): Batch[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  add({ name, value, kind }: Attribute): void {
    const key = name.toLowerCase();
    if (kind === 'base64') lose(this.reading, 'binaryValuesKeptEncoded');
    if (kind === 'url') lose(this.reading, 'valuesByUrl');
    let known = this.known.get(key);
    if (known === undefined) {
      known = { spelling: ownText(name), columns: [], entry: -1, times: 0 };
      this.known.set(ownText(key), known);
    }
    const { spelling } = known;
    if (key === 'dn') this.dn = value;
    const time = known.entry === this.entry ? known.times + 1 : 1;
    known.entry = this.entry;
    known.times = time;
    this.filled = true;
    const table = time > MOST_COLUMNS ? this.table(key, spelling) : undefined;
    if (table !== undefined) {
      table.cell(table.columnNamed('dn'), this.dn, false);
      table.cell(table.columnNamed(spelling === 'dn' ? 'dn 2' : spelling), value, false);
      this.keep(table.endRow());
      return;
    }
    let column = known.columns[time - 1];
    if (column === undefined) {
      column = this.entries.columnNamed(time === 1 ? spelling : `${spelling} ${time}`);
      if (column >= 0 && known.columns.length === time - 1) known.columns.push(column);
    }
    this.entries.cell(column, value, false);
  }

  endRecord(): void {
    if (this.filled) this.keep(this.entries.endRow());
    this.filled = false;
    this.entry++;
    this.dn = '';
  }

  end(): Batch[] {
    this.keep(this.entries.take());
    for (const table of this.more.values()) this.keep(table.take());
    return this.drain();
  }

  private table(key: string, spelling: string): BatchBuilder | undefined {
    const known = this.more.get(key);
    if (known !== undefined || this.more.size >= MOST_TABLES) return known;
    const made = new BatchBuilder(spelling, this.reading);
    this.more.set(key, made);
    return made;
  }

  private keep(batch: Batch | undefined): void {
    if (batch !== undefined) this.ready.push(batch);
  }
}
