/**
 * Enters: how much has been read and unpacked. Leaves: a stop when it becomes too much. Deliberately absent: what the
 * archives claim of themselves; only bytes that really came out are counted.
 */

/** Limits for one piece of evidence, whatever is nested in it. */
export interface Limits {
  /** Bytes that may come out of all layers together. */
  readonly unpacked: number;
  /** Bytes that may come out whatever went in. */
  readonly free: number;
  /** Bytes that may come out for each byte of the file as it was seized. */
  readonly ratio: number;
  /** Members of all layers together. */
  readonly members: number;
  /** Containers inside each other. */
  readonly depth: number;
  /** Bytes held in memory at a time, for what must be read at any place. */
  readonly held: number;
}

/**
 * - `unpacked`: 1 TiB, which is hours of reading; the largest known leaks are below it.
 * - `free`: 64 MiB, unpacked within seconds by the slowest of the decoders.
 * - `ratio`: tables shrink to a 5th to a 50th, logs that repeat themselves to a 200th. Deflate ends at 1032, bzip2, xz and
 *   zstd beyond 10,000; all layers count against the bytes as seized, so that nesting doesn't multiply it.
 * - `members`: 100,000, some hundred megabytes of manifest.
 * - `depth`: 5; a zip of tars of gzipped files is 3.
 * - `held`: 512 MiB, two members of the largest size that is held (see hold.ts).
 */
export const LIMITS: Limits = {
  unpacked: 2 ** 40,
  free: 2 ** 26,
  ratio: 250,
  members: 100_000,
  depth: 5,
  held: 2 ** 29,
};

/** A piece of an archive that can't be read, or not further. The message is a phrase that follows a name. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
  /** Name under which it is counted. */
  readonly loss: Loss;
  /** What is to be said where something was read all the same. */
  readonly rest: string | undefined;

  constructor(loss: Loss, message: string, rest?: string) {
    super(message);
    this.loss = loss;
    this.rest = rest;
  }
}

/** Of a container that is read from its beginning on. */
export const CAME_BEFORE = 'what came before was read';

/** What can happen to a container or a member of one, as counted in the manifest. */
export type Loss = 'truncated' | 'corrupt' | 'beyondBudget' | 'unreadMembers' | 'interrupted';

/** Counts what one piece of evidence costs. */
export class Budget {
  readonly limits: Limits;
  /** Set once it is used up; nothing more is unpacked then. */
  spent: Damaged | undefined;
  private taken = 0;
  private made = 0;
  private members = 0;
  private held = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Bytes of the file as it was seized went in. */
  take(bytes: number): void {
    this.taken += bytes;
  }

  /** Bytes came out of some layer, or of a page or block of a format. @throws Damaged beyond the limit */
  make(bytes: number): void {
    const { unpacked, free, ratio } = this.limits;
    if (this.spent !== undefined) throw this.spent;
    this.made += bytes;
    if (this.made > Math.min(unpacked, free + ratio * this.taken))
      this.stop(`unpacks to far more than it is (${this.made} bytes so far): it was left there; unpack it by hand`);
  }

  /** The same bytes, counted as they come out of some layer. @throws Damaged beyond the limit */
  async *counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.make(chunk.length);
      yield chunk;
    }
  }

  /** A member begins. @throws Damaged beyond the limit */
  member(): void {
    if (this.spent !== undefined) throw this.spent;
    if (++this.members > this.limits.members)
      this.stop(`holds more than ${this.limits.members} members: the rest was left; unpack it and name what matters`);
  }

  /** Whether so many more bytes may be held. */
  hold(bytes: number): boolean {
    this.held += bytes;
    return this.held <= this.limits.held;
  }

  release(bytes: number): void {
    this.held -= bytes;
  }

  private stop(message: string): never {
    this.spent = new Damaged('beyondBudget', message);
    throw this.spent;
  }
}
