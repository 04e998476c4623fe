/**
 * Enters: JSON events of a Telegram export of a whole account. Leaves: its lists of contacts as tables. Deliberately
 * absent: the account's own data, its sessions and its chats.
 */
import type { JsonSink } from '../json/events.ts';
import { JsonTable } from '../json/table.ts';
import type { Batch, Reading } from '../types.ts';

/** Members of the account that hold a `list` of people. */
const LISTS: ReadonlySet<string> = new Set(['contacts', 'frequent_contacts']);

/** Passes the elements of the lists to a reader of tables. */
export class TelegramLists implements JsonSink {
  private readonly tables: JsonTable;
  private depth = 0;
  /** Keys at the first two levels. */
  private member = '';
  private list = '';
  /** Depth of the list being read, 0 outside. */
  private inside = 0;

  constructor(reading: Reading) {
    this.tables = new JsonTable(reading, false, false);
    this.tables.open('object');
  }

  /** Rows completed so far. */
  get rows(): number {
    return this.tables.rows;
  }

  /** The batches that became full since the last call. */
  drain(): Batch[] {
    return this.tables.drain();
  }

  end(): Batch[] {
    return this.tables.end();
  }

  open(kind: 'object' | 'array'): void {
    this.depth++;
    if (this.inside === 0) {
      const list = this.depth === 3 && kind === 'array' && this.list === 'list' && LISTS.has(this.member);
      if (!list) return;
      this.inside = this.depth;
      this.tables.key(this.member);
    }
    this.tables.open(kind);
  }

  close(): void {
    if (this.inside > 0) this.tables.close();
    if (this.depth === this.inside) this.inside = 0;
    this.depth--;
  }

  key(name: string): void {
    if (this.inside > 0) this.tables.key(name);
    else if (this.depth === 1) this.member = name;
    else if (this.depth === 2) this.list = name;
  }

  scalar(text: string, quoted: boolean): void {
    if (this.inside > 0) this.tables.scalar(text, quoted);
  }
}

/** Hands events to two readers. */
export class Both implements JsonSink {
  private readonly first: JsonSink;
  private readonly second: JsonSink;

  constructor(first: JsonSink, second: JsonSink) {
    this.first = first;
    this.second = second;
  }

  open(kind: 'object' | 'array'): void {
    this.first.open(kind);
    this.second.open(kind);
  }

  close(): void {
    this.first.close();
    this.second.close();
  }

  key(name: string): void {
    this.first.key(name);
    this.second.key(name);
  }

  scalar(text: string, quoted: boolean): void {
    this.first.scalar(text, quoted);
    this.second.scalar(text, quoted);
  }
}
