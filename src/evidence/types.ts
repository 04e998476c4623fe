/**
 * The seam of the evidence stage. Enters: bytes. Leaves: batches of cells as byte ranges over a buffer, so that a later
 * stage makes strings only where it needs them. Nothing is coerced: a cell is the bytes that stood there, and absent,
 * empty and quoted are told apart.
 */

import type { Kernel } from '../kernel/kernel.ts';
import type { Budget } from './budget.ts';

/** A cell as it stood in the file, where its text is held. */
export interface RawCell {
  readonly text: string;
  readonly quoted: boolean;
  /** How many cells it stands for: the last of a row with more cells than a table may have columns; absent for one. */
  readonly stands?: number;
}

/** A position in a table. `named` is false where the evidence gave no name and `name` is ours ("column 3"). */
export interface Column {
  readonly name: string;
  readonly named: boolean;
  /** A name of ours says what the column is, as its format does ("password"); else absent. */
  readonly told?: true;
}

/** Some records of one table. Columns grow only at the end from batch to batch of the same table. */
export interface Batch {
  /** '' for the only table of a file, else its path or name inside the file. */
  readonly table: string;
  readonly columns: readonly Column[];
  readonly rows: number;
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** rows × columns × 2: start and end of each cell in `bytes`; start −1 means the record has no such cell. */
  readonly spans: Int32Array;
  /** rows × columns: 1 where the cell stood in quotes (or was a string in JSON), else 0. */
  readonly quoted: Uint8Array;
  /**
   * Where the batch lies in a kernel's memory already: `bytes` begins at `at`, and the spans at `spans`. A batch of a kernel
   * holds until the next one is asked for.
   */
  readonly place?: { readonly kernel: Kernel; readonly at: number; readonly spans: number };
  /** The kernel in which other batches of this piece of evidence lie, where this one doesn't. */
  readonly kernel?: Kernel;
}

/** What a reader tells while it reads: everything it could not keep is counted here, by name. */
export interface Reading {
  /** False as soon as some of the evidence could not be read (truncated, damaged beyond recovery). */
  complete: boolean;
  /** Name of a loss → how often. Counting is mandatory, guessing is not allowed. */
  readonly losses: Record<string, number>;
  /** Encoding of the texts in a format that is no text as a whole, where it had to be found. */
  encoding?: string;
}

/** The beginning of a piece of evidence, for telling formats apart. */
export interface Head {
  /** The first bytes as they are (at most 64 KiB). */
  readonly bytes: Uint8Array;
  /** The same, decoded. */
  readonly text: string;
  /** True if these are all bytes there are. */
  readonly whole: boolean;
  /** File name, or '-' for standard input, as it may be printed: a hint, never the decision. */
  readonly name: string;
}

/** Bytes at any place, for formats that keep their directory elsewhere than in front. */
export interface RandomAccess {
  readonly size: number;
  /** At most `length` bytes from `offset` on; fewer only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** What a format reads from. One of the ways may be taken, once; whatever is left unread is hashed all the same. */
export interface Content {
  readonly head: Head;
  /** What may come out of it, together with all that lies around it. What a format unpacks itself is counted there, too. */
  readonly budget: Budget;
  /** As text: decoded strings, cut anywhere between characters, none empty; what can't be decoded is counted. */
  text(): AsyncIterable<string>;
  /**
   * The same text as UTF-8, always valid, without a byte order mark, cut anywhere between characters. `passing`: a block
   * holds only until the next is asked for.
   */
  utf8(passing?: boolean): AsyncIterable<Uint8Array>;
  /** The bytes as they are. */
  raw(): AsyncIterable<Uint8Array>;
  /** The bytes at any place. Standard input and members of archives are held for it. */
  random(): Promise<RandomAccess>;
}

/** A format leakprint reads: one file in this folder plus one line in `index.ts`. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** What reading this format loses, in a phrase, or 'nothing'. */
  readonly loses: string;
  /** True for formats that aren't text: only these are asked about bytes that aren't. */
  readonly binary?: true;
  /** True where values may be bytes that are no text, as dumps write them. */
  readonly blobs?: true;
  /** True where a schema names the tables: two with the same columns are two, and no pages of one. */
  readonly apart?: true;
  /** How sure the head looks like this format: 0 (no) to 1. The highest wins; ties go to the earlier in the list. */
  sniff(head: Head): number;
  read(content: Content, reading: Reading): AsyncIterable<Batch>;
  /** Set where a record can be found in the middle of a file. */
  readonly parts?: Parts;
}

/** How a format finds a record (in UTF-8) without what lies before it. */
interface Parts {
  /** What the head settles for the whole file; null if nothing is. */
  plan(head: Head): object | null;
  /** The first place in a window where a record seems to begin; −1 if there is none. */
  recordStart(plan: object, window: Uint8Array, kernel: Kernel): number;
}

/** What was read of a file of which only a sample was asked for: blocks of whole records, at places drawn by the seed. */
export interface Sampled {
  readonly bytes: number;
  readonly blocks: number;
  readonly seed: number;
}

/** Line of the manifest: what was read, and what of it was lost. */
export interface EvidenceManifest {
  /** Path as it was given; inside a container or a directory: that, a slash, and the name there. */
  readonly name: string;
  readonly bytes: number;
  /** Of the bytes that were read: all, unless `sampled` is set or `losses.interrupted` counts. */
  readonly sha256: string;
  /** Id of a format or a container, `directory`, `pattern` or `unread`. */
  readonly format: string;
  readonly encoding: string;
  readonly records: number;
  readonly complete: boolean;
  readonly losses: Readonly<Record<string, number>>;
  /** Of a container or a directory: how many members were found in it. */
  readonly members?: number;
  /** Name of the container or directory it was found in. */
  readonly within?: string;
  /** Why it was not read, or not to its end: a phrase that follows the name. */
  readonly note?: string;
  readonly sampled?: Sampled;
}

/**
 * An opened piece of evidence: a file, a member of a container, or a container itself, which has no batches of its own.
 * `manifest` is final once `batches` has been consumed; that of a container, once its members have been.
 */
export interface EvidenceFile {
  readonly name: string;
  /** Bytes that are going to be read, where that is known beforehand: packed or not, a hint of how much work there is. */
  readonly expected?: number;
  /** As its format has it. */
  readonly apart?: true;
  batches(): AsyncIterable<Batch>;
  manifest(): EvidenceManifest;
}
