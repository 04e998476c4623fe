/**
 * Enters: the attributes of LDIF records. Leaves: batches of a table of entries, several values of an attribute in
 * columns `mail`, `mail 2`, and a table of its own for what goes on and on (members of groups). Deliberately absent:
 * schemas.
 */
import { BatchBuilder, lose } from '../batch.ts';
import type { Batch, Reading } from '../types.ts';
import type { Attribute } from './line.ts';

/** Values of one attribute that become columns; the rest are rows of a table named by the attribute. */
const MOST_COLUMNS = 8;
/** Such tables; further attributes stay in columns. */
const MOST_TABLES = 64;

/** The entries of a directory. */
export class LdifRecords {
  private readonly reading: Reading;
  private readonly entries: BatchBuilder;
  /** Attribute in lower case → its spelling. */
  private readonly names = new Map<string, string>();
  private readonly more = new Map<string, BatchBuilder>();
  private times = new Map<string, number>();
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
    const spelling = this.names.get(key) ?? name;
    this.names.set(key, spelling);
    if (key === 'dn') this.dn = value;
    const time = (this.times.get(key) ?? 0) + 1;
    this.times.set(key, time);
    const table = time > MOST_COLUMNS ? this.table(key, spelling) : undefined;
    if (table !== undefined) {
      table.cell(table.columnNamed('dn'), this.dn, false);
      table.cell(table.columnNamed(spelling === 'dn' ? 'dn 2' : spelling), value, false);
      this.keep(table.endRow());
      return;
    }
    const column = time === 1 ? spelling : `${spelling} ${time}`;
    this.entries.cell(this.entries.columnNamed(column), value, false);
  }

  endRecord(): void {
    if (this.times.size > 0) this.keep(this.entries.endRow());
    this.times = new Map();
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
