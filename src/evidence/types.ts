/**
 * The seam of the evidence stage. Enters: bytes. Leaves: batches of cells as byte ranges over a buffer, so that a later
 * stage makes strings only where it needs them. Nothing is coerced: a cell is the bytes that stood there, and absent,
 * empty and quoted are told apart.
 */

/** A position in a table. `named` is false where the evidence gave no name and `name` is ours ("column 3"). */
export interface Column {
  readonly name: string;
  readonly named: boolean;
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
}

/** What a reader tells while it reads: everything it could not keep is counted here, by name. */
export interface Reading {
  /** False as soon as some of the evidence could not be read (truncated, damaged beyond recovery). */
  complete: boolean;
  /** Name of a loss → how often. Counting is mandatory, guessing is not allowed. */
  readonly losses: Record<string, number>;
}

/** The beginning of a piece of evidence, for telling formats apart. */
export interface Head {
  /** The first bytes as they are (at most 64 KiB). */
  readonly bytes: Uint8Array;
  /** The same, decoded. */
  readonly text: string;
  /** True if these are all bytes there are. */
  readonly whole: boolean;
  /** File name, or '-' for standard input: a hint, never the decision. */
  readonly name: string;
}

/** A format leakprint reads: one file in this folder plus one line in `index.ts`. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** What reading this format loses, in a phrase, or 'nothing'. */
  readonly loses: string;
  /** How sure the head looks like this format: 0 (no) to 1. The highest wins; ties go to the earlier in the list. */
  sniff(head: Head): number;
  /** Reads decoded text chunks (valid UTF-16 strings, cut anywhere) into batches. */
  read(text: AsyncIterable<string>, reading: Reading, head: Head): AsyncIterable<Batch>;
}

/** Line of the manifest: what was read, and what of it was lost. */
export interface EvidenceManifest {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  readonly records: number;
  readonly complete: boolean;
  readonly losses: Readonly<Record<string, number>>;
}

/** An opened piece of evidence. `manifest` is final once `batches` has been consumed. */
export interface EvidenceFile {
  readonly name: string;
  batches(): AsyncIterable<Batch>;
  manifest(): EvidenceManifest;
}
