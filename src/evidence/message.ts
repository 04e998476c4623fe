/**
 * What messages say of evidence. Enters: names as they were given, words of libraries, errors of the system. Leaves: phrases that
 * may be printed.
 */
import { InputError } from '../errors.ts';

/** A name as it may stand in a message: in quotes, on one line, control and bidirectional characters escaped. */
export function quote(name: string): string {
  if (name === '-') return 'standard input';
  const safe = name.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `"${safe}"`;
}

/** On one line, without control characters. @param most characters */
export function oneLine(message: string, most = 160): string {
  return message.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, most);
}

/** Why a file can't be read, in a line; any other error as it is. @param error of the system */
export function unreadable(path: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = quote(path);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new InputError(`${name} does not exist: check the path`);
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError(`${name} can't be read: permission denied; ask for read access or copy it`);
  if (code === 'EISDIR') return new InputError(`${name} is a directory: name the files inside it`);
  if (code === 'ENXIO')
    return new InputError(`${name} is not a regular file: copy its content to a file, or use - for standard input`);
  if (code !== '') return new InputError(`${name} can't be read (${code}): check the file or copy it`);
  return error instanceof Error ? error : new Error(String(error));
}
