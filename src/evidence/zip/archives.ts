/**
 * Enters: bytes at any place that are said to be a zip archive. Leaves: the archives behind each other in them, the first
 * first: a directory names only what its own archive holds, and a tool that asks the last one passes the others over.
 */
import { lose } from '../losses.ts';
import type { RandomAccess, Reading } from '../types.ts';
import { behindPadding, windowOf } from '../window.ts';
import { type ZipDirectory, zipDirectory } from './directory.ts';

const SIGNATURE = 'PK\x03\x04';
/** More behind each other are an attack. */
const MOST_ARCHIVES = 1000;

/** One archive, from the start of the bytes to its own end; one without a directory, from its own start. */
export interface Archive {
  readonly random: RandomAccess;
  /** Undefined if it is missing. */
  readonly directory: ZipDirectory | undefined;
}

/** All archives. Other bytes in front, such as a program that unpacks it, are counted. @param mostMembers of all together */
export async function archives(random: RandomAccess, reading: Reading, mostMembers: number): Promise<Archive[]> {
  const found: Archive[] = [];
  let members = 0;
  for (let end = random.size; ; ) {
    const part = windowOf(random, 0, end);
    const directory = await zipDirectory(part, mostMembers);
    if (directory !== undefined && directory.end < end) {
      const rest = windowOf(random, directory.end, end);
      // One that was cut off, or is still being written.
      const cut = await begins(rest);
      if (cut) found.unshift({ random: rest, directory: undefined });
      const behind = cut ? 0 : await behindPadding(rest);
      if (behind > 0) lose(reading, 'bytesBehindTheEnd', behind);
    }
    found.unshift({ random: part, directory });
    const front = Math.min(end, startOf(directory));
    if (front <= 0) return found;
    members += directory?.members.length ?? 0;
    const more = await begins(random);
    const beyond = found.length >= MOST_ARCHIVES || members > mostMembers;
    if (!more || beyond) {
      lose(reading, 'bytesInFront', front);
      if (more) reading.complete = false;
      return found;
    }
    end = front;
  }
}

/** Where the first member begins, or the directory where there is none. */
function startOf(directory: ZipDirectory | undefined): number {
  if (directory === undefined) return 0;
  return directory.members.reduce((least, { offset }) => Math.min(least, offset), directory.start);
}

/** Whether a member begins here. */
async function begins(random: RandomAccess): Promise<boolean> {
  return Buffer.from(await random.read(0, SIGNATURE.length)).toString('latin1') === SIGNATURE;
}
