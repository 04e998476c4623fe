/** The world outside: clock, terminal, standard streams. Only the commands touch it, and they do it through here. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shippedPath } from '../documents/shipped.ts';
import { InputError, UsageError } from '../errors.ts';
import type { Header } from '../report/types.ts';

/** Version of this installation. */
export function version(): string {
  const file = join(dirname(dirname(shippedPath('systems'))), 'package.json');
  return String((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version);
}

/**
 * The header block of a report; SOURCE_DATE_EPOCH (seconds since 1970) fixes its time.
 *
 * @throws UsageError when SOURCE_DATE_EPOCH is set to anything else: bytes that were to be reproducible would not be
 */
export function header(): Header {
  const epoch = process.env.SOURCE_DATE_EPOCH ?? '';
  if (!/^\d{0,11}$/.test(epoch)) throw new UsageError(`SOURCE_DATE_EPOCH="${epoch}": seconds since 1970 are needed`);
  const now = epoch === '' ? new Date() : new Date(1000 * Number(epoch));
  return { tool: 'leakprint', version: version(), generated: `${now.toISOString().slice(0, 19)}Z` };
}

/** The secret of fingerprints, if the environment holds one. */
export function secret(): string | null {
  const given = process.env.LEAKPRINT_KEY ?? '';
  return given === '' ? null : given;
}

/** Colour: as asked, else only on a terminal and not against NO_COLOR (https://no-color.org: set and not empty). */
export function useColor(asked: boolean | undefined): boolean {
  if (asked !== undefined) return asked;
  return (process.env.NO_COLOR ?? '') === '' && process.stdout.isTTY === true;
}

/** Width of the terminal, between 60 and 120; 80 where there is none or it doesn't say. */
export function width(): number {
  const columns = process.stdout.isTTY === true ? process.stdout.columns || 80 : 80;
  return Math.min(120, Math.max(60, columns));
}

/** Whether somebody reads standard error as it is written. */
export function isWatched(): boolean {
  return process.stderr.isTTY === true;
}

/** A reader that went away is noticed where something is written; without a listener it would end the process. */
export function ignoreBrokenPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/**
 * Writes all of a text to standard output; a reader that went away (`| head`) is no error.
 *
 * @returns whether anybody still reads
 * @throws InputError when it can't be written, e.g. on a full disk
 */
export function print(text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
      if (code === undefined || code === 'EPIPE') resolve(code === undefined);
      else reject(new InputError(`standard output can't be written (${code})`));
    });
  });
}

/** One line on standard error. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
