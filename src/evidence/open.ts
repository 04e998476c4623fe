/**
 * Enters: a path or '-'. Leaves: evidence ready to be read, its format found by content. Deliberately absent: trust in
 * file names, and reading twice.
 */
import { InputError } from '../errors.ts';
import { binaryKind } from './binary.ts';
import { Decoding, decodeHead } from './decode.ts';
import { formats } from './index.ts';
import { type ByteSource, openSource, quote } from './source.ts';
import type { Batch, EvidenceFile, EvidenceManifest, Format, Head, Reading } from './types.ts';

/** An opened file whose head has been seen and whose fate is not decided: take one of the three ways on. */
export interface Peeked {
  readonly head: Head;
  /** Reads it as evidence. @throws InputError if it is binary or of no known format */
  asEvidence(): EvidenceFile;
  /** Reads all of it as text, for a document of leakprint's own. @throws InputError above `most` characters */
  asText(most: number): Promise<string>;
  close(): Promise<void>;
}

/** @throws InputError */
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
export async function peekEvidence(path: string, options: { readonly name?: string } = {}): Promise<Peeked> {
  return peekSource(await openSource(path, options.name ?? path));
}

/** The same for bytes from elsewhere. */
export async function peekSource(source: ByteSource): Promise<Peeked> {
  const { bytes, whole } = await source.head();
  if (bytes.length === 0) {
    await source.close();
    throw new InputError(`${quote(source.name)} is empty: there is nothing to examine`);
  }
  const head: Head = { bytes, whole, name: source.name, text: decodeHead(bytes, whole) };
  return {
    head,
    asEvidence: () => evidence(source, head),
    asText: (most) => wholeText(source, head, most),
    close: () => source.close(),
  };
}

function evidence(source: ByteSource, head: Head): EvidenceFile {
  const name = quote(source.name);
  const binary = binaryKind(head.bytes);
  if (binary !== undefined) throw new InputError(`${name} is binary (${binary}): convert or unpack it first`);
  const format = bestFormat(head, name);

  const reading: Reading = { complete: true, losses: Object.create(null) };
  const decoding = new Decoding(reading, head.bytes);
  let records = 0;
  let begun = false;

  async function* batches(): AsyncGenerator<Batch> {
    if (begun) throw new Error('evidence can be read only once');
    begun = true;
    let ended = false;
    try {
      // The format sees the name as it may be printed.
      for await (const batch of format.read(decoding.decode(source.blocks()), reading, { ...head, name })) {
        records += batch.rows;
        yield batch;
      }
      ended = true;
    } finally {
      if (!ended) reading.complete = false;
      await source.finish();
    }
    if (records === 0) throw new InputError(`${name} holds no records: give a file with at least one`);
  }

  return {
    name: source.name,
    batches,
    manifest(): EvidenceManifest {
      const { bytes, sha256 } = source.digest();
      const losses = Object.fromEntries(Object.entries(reading.losses).sort(([a], [b]) => (a < b ? -1 : 1)));
      return {
        name: source.name,
        bytes,
        sha256,
        format: format.id,
        encoding: decoding.encoding,
        records,
        complete: reading.complete,
        losses,
      };
    },
  };
}

function bestFormat(head: Head, name: string): Format {
  let best: Format | undefined;
  let sure = 0;
  for (const format of formats) {
    const score = format.sniff(head);
    if (score > sure) [best, sure] = [format, score];
  }
  if (best === undefined) throw new InputError(`${name} is in no format leakprint reads: convert it to CSV or JSON`);
  return best;
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
