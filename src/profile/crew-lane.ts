/**
 * The way of batches to a thread. Enters: batches, on the side of the thread that reads. Leaves: the same, in order, on the other
 * side, and their memory on this one, to be used again. What has come is looked up, never waited for in the loop of events: the
 * one thread turns it once in many batches, the other never.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Batch, Column } from '../evidence/types.ts';

/** Batches that wait for a thread or are counted, at most: enough to keep it busy, little enough to keep memory flat. */
export const MOST_WAITING = 4;

/** Words that both sides see: how many messages were sent, and how many batches were counted; both may wrap around. */
const SENT = 0;
const COUNTED = 1;

/** A batch on its way; columns only where they have changed since the last one of the table. */
interface Task {
  readonly table: string;
  readonly columns: readonly Column[] | null;
  readonly rows: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly spans: Int32Array<ArrayBuffer>;
}

/** Memory of a batch. */
type Room = readonly [bytes: ArrayBuffer, spans: ArrayBuffer];

/** What the other side needs: where messages come, and the words. */
export interface LaneEnd {
  readonly port: MessagePort;
  readonly words: Int32Array;
}

const NOTHING = new Uint8Array(0);

/** The side that gives. */
export class LaneEntry {
  readonly end: LaneEnd;
  readonly #port: MessagePort;
  readonly #words = new Int32Array(new SharedArrayBuffer(8));
  readonly #columns = new Map<string, number>();
  /** Memory of earlier batches, as large as the largest of them. */
  readonly #spare: Room[] = [];
  #sent = 0;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.end = { port: port2, words: this.#words };
  }

  /** Batches that were given and not counted yet. */
  get waiting(): number {
    return (this.#sent - Atomics.load(this.#words, COUNTED)) | 0;
  }

  give(batch: Batch): void {
    for (const room of arrived(this.#port)) this.#spare.push(room as Room);
    const columns = this.#columns.get(batch.table) === batch.columns.length ? null : batch.columns;
    this.#columns.set(batch.table, batch.columns.length);
    // Copies: the batch lies in memory that will be used again.
    const [first, second] = this.#spare.pop() ?? [];
    const bytes = new Uint8Array(roomFor(batch.bytes.byteLength, first), 0, batch.bytes.length);
    const spans = new Int32Array(roomFor(batch.spans.byteLength, second), 0, batch.spans.length);
    bytes.set(batch.bytes);
    spans.set(batch.spans);
    const task: Task = { table: batch.table, columns, rows: batch.rows, bytes, spans };
    this.#send(task, [bytes.buffer, spans.buffer]);
  }

  /** Tells the other side that nothing follows. */
  finish(): void {
    this.#send(null, []);
  }

  close(): void {
    this.#port.close();
  }

  #send(task: Task | null, moved: readonly ArrayBuffer[]): void {
    this.#port.postMessage(task, moved);
    this.#sent = (this.#sent + 1) | 0;
    Atomics.store(this.#words, SENT, this.#sent);
    Atomics.notify(this.#words, SENT);
  }
}

/** All batches that come, until nothing follows: the other side, which waits for them. Each holds until the next is asked for. */
export function* batchesFrom({ port, words }: LaneEnd): Generator<Batch> {
  const columns = new Map<string, readonly Column[]>();
  for (let taken = 0; ; ) {
    while (Atomics.load(words, SENT) === taken) Atomics.wait(words, SENT, taken);
    for (const message of arrived(port)) {
      const task = message as Task | null;
      if (task === null) return;
      if (task.columns !== null) columns.set(task.table, task.columns);
      yield { ...task, columns: columns.get(task.table) ?? [], quoted: NOTHING };
      const room: Room = [task.bytes.buffer, task.spans.buffer];
      port.postMessage(room, room);
      taken = (taken + 1) | 0;
      Atomics.store(words, COUNTED, taken);
    }
  }
}

function* arrived(port: MessagePort): Generator<unknown> {
  for (let got = receiveMessageOnPort(port); got !== undefined; got = receiveMessageOnPort(port)) yield got.message;
}

/** Memory for so many bytes: what there is if it will do, else a little more than needed. */
function roomFor(bytes: number, spare: ArrayBuffer | undefined): ArrayBuffer {
  return spare !== undefined && spare.byteLength >= bytes
    ? spare
    : new ArrayBuffer((bytes + (bytes >> 3) + 0xffff) & ~0xffff);
}
