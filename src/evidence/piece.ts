/**
 * One line of the manifest in the making. Enters: bytes and what to read them with. Leaves: evidence, or the line of a
 * container, or of something unread. What it held is let go of as soon as it has been read: an archive has many members.
 */

import { InputError, Interrupted } from '../errors.ts';
import { type Budget, Damaged } from './budget.ts';
import { Decoding } from './encoding/decode.ts';
import { loseForGood } from './losses.ts';
import { lostTooMuch } from './lost-share.ts';
import { seized } from './seized.ts';
import type { ByteSource, Digest } from './source.ts';
import type { Batch, Content, EvidenceFile, EvidenceManifest, Format, Head, Reading } from './types.ts';
import { Breath } from './watch.ts';

const EMPTY = 'holds no records: give a file with at least one';
const UNREADABLE = 'holds no record that can be read: it is damaged, cut off or beyond a limit; give another copy';

interface PieceOptions {
  /** Of all that lies around it, too. */
  readonly budget: Budget;
  /** Whether it lies on the disk, not in another piece. */
  readonly seized: boolean;
  readonly within?: string;
}

export class Piece {
  readonly name: string;
  readonly reading: Reading = { complete: true, losses: Object.create(null) };
  /** Set for a member: nothing it holds may throw; its reason is noted. */
  readonly within: string | undefined;
  /** Stops it from outside. */
  readonly signal: AbortSignal | undefined;
  /** Why it was not read, or not to its end. */
  note: string | undefined;
  /** What is to be said of the rest. */
  #rest: string | undefined;
  members: number | undefined;
  records = 0;
  readonly #budget: Budget;
  readonly #seized: boolean;
  #source: ByteSource | undefined;
  #head: Head | undefined;
  #decoding: Decoding | undefined;
  #encoding = '';
  #digest: Digest | undefined;
  #stopped = false;

  constructor(source: ByteSource, head: Head, options: PieceOptions) {
    this.name = source.name;
    this.#source = source;
    this.#head = head;
    this.within = options.within;
    this.#budget = options.budget;
    this.#seized = options.seized;
    this.signal = source.signal;
  }

  /** What a format or container reads from. */
  content(format?: Pick<Format, 'blobs'>): Content {
    const source = this.#source;
    const head = this.#head;
    if (source === undefined || head === undefined) throw new Error('evidence can be read only once');
    // Made when it is asked for: what isn't text has no doubtful encoding.
    const decoding = () => {
      this.#decoding = new Decoding(this.reading, head.bytes, format?.blobs);
      return this.#decoding;
    };
    const content: Content = {
      head,
      budget: this.#budget,
      text: () => decoding().decode(source.blocks()),
      utf8: (passing) => decoding().utf8(source.blocks(passing)),
      raw: () => source.blocks(),
      random: () => source.random(),
    };
    return this.#seized ? seized(content) : content;
  }

  /** Reads what is left of the bytes, and lets go. */
  async finish(): Promise<void> {
    const source = this.#source;
    if (source === undefined) return;
    await source.finish();
    this.#digest = source.digest();
    if (this.#digest.interrupted) this.interrupt();
    if (this.#digest.changed) {
      loseForGood(this.reading, 'changedWhileRead');
      this.note ??= 'was changed while it was read: copy it, and read the copy';
    }
    const unseen: Reading = { complete: true, losses: {} };
    const decoding = this.#decoding ?? new Decoding(unseen, this.#head?.bytes ?? new Uint8Array(0));
    this.#encoding = decoding.encoding;
    this.#source = undefined;
    this.#head = undefined;
    this.#decoding = undefined;
  }

  /** Something in it, or all of it, could not be read. */
  damage({ loss, message, rest }: Pick<Damaged, 'loss' | 'message'> & { readonly rest?: string | undefined }): void {
    loseForGood(this.reading, loss);
    if (this.note === undefined) this.#rest = rest;
    this.note ??= message;
  }

  /** It was stopped from outside before it had been read to its end. */
  interrupt(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.damage({ loss: 'interrupted', message: 'was not read to its end: interrupted' });
  }

  /** The evidence in it, read by a format. */
  evidence(format: Format): EvidenceFile {
    return this.file(format, () => this.#batches(format));
  }

  /** A line without records of its own. */
  file(format: Pick<Format, 'id' | 'binary' | 'apart'>, batches = none): EvidenceFile {
    const expected = this.#source?.expected;
    return {
      name: this.name,
      ...(expected === undefined ? {} : { expected }),
      ...(format.apart === undefined ? {} : { apart: format.apart }),
      batches,
      manifest: () => this.#manifest(format),
    };
  }

  async *#batches(format: Format): AsyncGenerator<Batch> {
    const content = this.content(format);
    const breath = new Breath();
    let ended = false;
    try {
      for await (const batch of format.read(content, this.reading)) {
        this.records += batch.rows;
        yield batch;
        if (this.signal === undefined) continue;
        await breath.take();
        if (this.signal.aborted) throw new Interrupted();
      }
      ended = true;
      if (lostTooMuch(this.reading.losses, this.records)) {
        this.reading.complete = false;
        this.note ??= 'was read in part: too many of its lines keep to another form';
      }
    } catch (error) {
      // Whatever a format makes of bytes that stop coming, that is why.
      if (this.signal?.aborted === true) this.interrupt();
      else if (error instanceof Damaged) this.damage(error);
      else if (this.within === undefined || !(error instanceof InputError)) throw error;
      else this.damage({ loss: 'unreadMembers', message: reason(error.message, content.head.name) });
      ended = true;
    } finally {
      if (!ended) this.reading.complete = false;
      await this.finish();
    }
    if (this.records === 0 && this.within === undefined && !this.#stopped)
      throw new InputError(`${content.head.name} ${this.note ?? (this.reading.complete ? EMPTY : UNREADABLE)}`);
  }

  #manifest(format: { readonly id: string; readonly binary?: true }): EvidenceManifest {
    const digest = this.#digest;
    if (digest === undefined) throw new Error('manifest asked for before the last byte was read');
    const losses = Object.fromEntries(Object.entries(this.reading.losses).sort(([a], [b]) => (a < b ? -1 : 1)));
    return {
      name: this.name,
      bytes: digest.bytes,
      sha256: digest.sha256,
      format: format.id,
      encoding: format.binary === true ? (this.reading.encoding ?? 'binary') : this.#encoding,
      records: this.records,
      complete: this.reading.complete,
      losses,
      ...(this.members === undefined ? {} : { members: this.members }),
      ...(this.within === undefined ? {} : { within: this.within }),
      ...(this.note === undefined
        ? {}
        : { note: this.#rest === undefined ? this.note : `${this.note}: ${this.#rest}` }),
      ...(digest.sampled === undefined ? {} : { sampled: digest.sampled }),
    };
  }
}

async function* none(): AsyncGenerator<Batch> {}

/** What a message says behind the name. */
function reason(message: string, name: string): string {
  return message.startsWith(`${name} `) ? message.slice(name.length + 1) : message;
}
