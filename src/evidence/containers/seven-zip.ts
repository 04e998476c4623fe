/**
 * Enters: 7-Zip, one archive or several behind each other. Leaves: their files. Deliberately absent: what `libarchive.ts` leaves
 * out. Layout of the first 32 bytes: 7zFormat.txt of the LZMA SDK.
 */
import { crc32 } from 'node:zlib';
import { Damaged } from '../budget.ts';
import { lose } from '../losses.ts';
import type { RandomAccess } from '../types.ts';
import { behindPadding, windowOf } from '../window.ts';
import { unpacked } from './libarchive.ts';
import { type Container, startsWith } from './types.ts';

const SIGNATURE = "7z\xbc\xaf'\x1c";
const START = 32;
/** More behind each other are an attack. */
const MOST_ARCHIVES = 1000;

export const sevenZip: Container = {
  id: '7z',
  title: '7-Zip (.7z)',
  loses:
    'encrypted members, links, all of an archive that is cut off (its directory is at the end), bytes behind the end, which are counted',
  sniff: (head) => (startsWith(head, SIGNATURE) ? 0.95 : 0),
  async *open(content, { reading }) {
    let rest = await content.random();
    for (let seen = 0; seen < MOST_ARCHIVES; seen++) {
      const end = await endOf(rest);
      if (end === undefined) break;
      if (end > rest.size)
        throw new Damaged(
          'truncated',
          'is cut off: the directory that stood at its end is missing, so nothing can be read',
        );
      yield* unpacked(windowOf(rest, 0, end), 'a 7-Zip archive');
      rest = windowOf(rest, end, rest.size);
    }
    const behind = await behindPadding(rest);
    if (behind > 0) lose(reading, 'bytesBehindTheEnd', behind);
  },
};

/** Where the archive that begins here ends: its directory is the last of it. Undefined if none begins. */
async function endOf(random: RandomAccess): Promise<number | undefined> {
  const start = Buffer.from(await random.read(0, START));
  if (start.length < START || start.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) return undefined;
  // Where these numbers are damaged, the decoder says so.
  if (crc32(start.subarray(12)) !== start.readUInt32LE(8)) return random.size;
  return START + Number(start.readBigUInt64LE(12)) + Number(start.readBigUInt64LE(20));
}
