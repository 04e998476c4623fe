/**
 * Enters: the documents and marks of `mongodump --archive`. Leaves: rows by collection. Deliberately absent: indexes and
 * settings of collections, which stand in front. Source: mongo-tools, common/archive (read, not copied).
 */

import type { JsonSink } from '../json/events.ts';
import { JsonTable } from '../json/table.ts';
import { loseForGood } from '../losses.ts';
import type { Batch, Reading } from '../types.ts';
import { BsonValues } from './values.ts';

/** The first bytes of an archive. */
export const ARCHIVE_MAGIC = Buffer.from('6de29981', 'hex');
/** An archive of more collections has data for names; the rest is counted. */
const MOST_COLLECTIONS = 1024;

/** The members of one document that are plain, by name. */
class Members implements JsonSink {
  readonly values = new Map<string, string>();
  private name = '';
  private depth = 0;

  open(): void {
    this.depth++;
  }

  close(): void {
    this.depth--;
  }

  key(name: string): void {
    this.name = name;
  }

  scalar(text: string): void {
    if (this.depth === 1) this.values.set(this.name, text);
  }
}

/** Tells whose documents come next, and keeps the collections apart. */
export class BsonArchive {
  private readonly reading: Reading;
  private readonly tables = new Map<string, { readonly table: JsonTable; readonly values: BsonValues }>();
  private state: 'front' | 'header' | 'documents' = 'front';
  private current: BsonValues | undefined;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** Whether the archive may end here. */
  get atRest(): boolean {
    return this.state === 'header';
  }

  mark(): void {
    this.state = 'header';
  }

  /** @throws BsonBroken */
  document(bytes: Buffer, start: number): void {
    if (this.state === 'documents') {
      if (this.current !== undefined) this.current.document(bytes, start);
      else this.loseRow();
    } else if (this.state === 'header') {
      const members = new Members();
      new BsonValues(members, this.reading).document(bytes, start);
      this.current = this.collection(`${members.values.get('db') ?? ''}.${members.values.get('collection') ?? ''}`);
      this.state = 'documents';
    }
  }

  *drain(): Generator<Batch> {
    for (const [name, { table }] of this.tables) yield* named(name, table.drain());
  }

  *end(): Generator<Batch> {
    for (const [name, { table }] of this.tables) yield* named(name, table.end());
  }

  private collection(name: string): BsonValues | undefined {
    const known = this.tables.get(name);
    if (known !== undefined) return known.values;
    if (this.tables.size >= MOST_COLLECTIONS) return undefined;
    const table = new JsonTable(this.reading, true);
    const values = new BsonValues(table, this.reading);
    this.tables.set(name, { table, values });
    return values;
  }

  private loseRow(): void {
    loseForGood(this.reading, 'rowsBeyondTableLimit');
  }
}

function named(collection: string, batches: readonly Batch[]): Batch[] {
  return batches.map((batch) => ({
    ...batch,
    table: batch.table === '' ? collection : `${collection}.${batch.table}`,
  }));
}
