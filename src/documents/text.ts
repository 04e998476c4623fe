/** The text of a document. Enters: a path. Leaves: its text, or one line that says why not. Deliberately absent: parsing. */
import { createReadStream } from 'node:fs';
import { InputError } from '../errors.ts';

/** A document is a page of text; more than this (8 MiB) is something else. */
const LARGEST = 8 * 1024 * 1024;

/** Why a path can't be read, in a phrase. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'EISDIR') return 'is a folder: name a file';
  return `can't be read (${code ?? 'unknown error'})`;
}

/**
 * Text of a file, which may be a pipe.
 *
 * @throws InputError when it can't be read, is too large or is not UTF-8
 */
export async function textOf(file: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of createReadStream(file, { end: LARGEST })) {
      chunks.push(chunk);
      size += chunk.length;
    }
  } catch (error) {
    throw new InputError(`${file}: ${reason(error)}`);
  }
  if (size > LARGEST)
    throw new InputError(`${file}: larger than ${LARGEST / 1024 / 1024} MiB: not a document of leakprint`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new InputError(`${file}: not UTF-8 text`);
  }
}
