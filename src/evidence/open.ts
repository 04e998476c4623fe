/**
 * Enters: a path or '-'. Leaves: evidence ready to be read, its format found by content; of a container, its members one
 * after another. Deliberately absent: trust in file names, and reading twice.
 */
import { InputError } from '../errors.ts';
import { Budget, LIMITS, type Limits } from './budget.ts';
import { Decoding, decodeHead } from './encoding/decode.ts';
import { kindOf } from './kind.ts';
import { quote } from './message.ts';
import { Piece } from './piece.ts';
import { type ByteSource, type Choose, openSource, type SourceOptions } from './source.ts';
import type { EvidenceFile, Head, Reading } from './types.ts';
import { unpack } from './unpack.ts';

/** An opened file whose head has been seen and whose fate is not decided: take one of the ways on. */
export interface Peeked {
  readonly head: Head;
  /** Reads it as evidence. @throws InputError if it is binary, a container, or of no known format */
  asEvidence(): EvidenceFile;
  /**
   * Reads it as one or many: a container gives a line for itself, then its members, each when the one before has been
   * read. @throws InputError if nothing in it can be read
   */
  files(options?: FilesOptions): AsyncGenerator<EvidenceFile>;
  /** Reads all of it as text, for a document of leakprint's own. @throws InputError above `most` characters */
  asText(most: number): Promise<string>;
  close(): Promise<void>;
}

export interface PeekOptions extends SourceOptions {
  readonly name?: string;
  /** Settles what is read of a file; all of it if undefined. */
  readonly choose?: Choose | undefined;
}

interface FilesOptions {
  /** Lower limits than usual. */
  readonly limits?: Partial<Limits>;
  /** The directory it was found in: what can't be read is then listed with its reason, not thrown. */
  readonly within?: string;
}

/** Opens a file that holds records itself. @throws InputError */
export async function openEvidence(path: string, options: { readonly name?: string } = {}): Promise<EvidenceFile> {
  const peeked = await peekEvidence(path, options);
  try {
    return peeked.asEvidence();
  } catch (error) {
    await peeked.close();
    throw error;
  }
}

/** Opens a file or standard input and looks at its head. @throws InputError */
export async function peekEvidence(path: string, options: PeekOptions = {}): Promise<Peeked> {
  return peekSource(await openSource(path, options.name ?? path, options, options.choose));
}

/** The same for bytes from elsewhere. */
export async function peekSource(source: ByteSource): Promise<Peeked> {
  const { bytes, whole } = await source.head().catch(async (error) => {
    await source.close();
    throw error;
  });
  if (bytes.length === 0) {
    await source.close();
    throw new InputError(`${quote(source.name)} is empty: there is nothing to examine`);
  }
  const head: Head = { bytes, whole, name: quote(source.name), text: decodeHead(bytes, whole) };
  return {
    head,
    asEvidence() {
      const kind = kindOf(head);
      if ('format' in kind)
        return new Piece(source, head, { budget: new Budget(LIMITS), seized: true }).evidence(kind.format);
      throw new InputError(`${head.name} ${'why' in kind ? kind.why : 'is a container: its members are evidence'}`);
    },
    files: (options = {}) => files(source, head, options),
    asText: (most) => wholeText(source, head, most),
    close: () => source.close(),
  };
}

async function* files(source: ByteSource, head: Head, options: FilesOptions): AsyncGenerator<EvidenceFile> {
  const kind = kindOf(head);
  const { within } = options;
  const budget = new Budget({ ...LIMITS, ...options.limits });
  if (within === undefined && 'why' in kind) {
    await source.close();
    throw new InputError(`${head.name} ${kind.why}`);
  }
  if (within === undefined && 'format' in kind) {
    const piece = new Piece(source, head, { budget, seized: true });
    yield piece.evidence(kind.format);
    await piece.finish();
    return;
  }
  let records = 0;
  let reason = '';
  const piece = new Piece(source, head, { budget, seized: true, ...(within === undefined ? {} : { within }) });
  for await (const { file, read } of unpack(piece, kind, { budget, depth: 1 })) {
    yield file;
    const seen = read();
    records += seen.records;
    if (reason === '' && seen.note !== undefined) reason = `: ${quote(file.name)} ${seen.note}`;
  }
  if (within !== undefined || records > 0 || source.signal?.aborted === true) return;
  if (reason === '' && piece.note !== undefined) throw new InputError(`${head.name} ${piece.note}`);
  throw new InputError(`${head.name} holds no records that can be read${reason}`);
}

async function wholeText(source: ByteSource, head: Head, most: number): Promise<string> {
  const reading: Reading = { complete: true, losses: Object.create(null) };
  let text = '';
  try {
    for await (const piece of new Decoding(reading, head.bytes).decode(source.blocks())) {
      text += piece;
      if (text.length > most) throw new InputError(`${quote(source.name)} is too large for a document: split it`);
    }
  } catch (error) {
    // Not read to its end: a pipe may have none.
    await source.close();
    throw error;
  }
  await source.finish();
  return text;
}
