/**
 * Enters: a zip archive and its directory. Leaves: the stretches in which members lie that the directory doesn't name: taken out
 * of it, but not out of the file, or hidden there. Deliberately absent: what else lies between members (signatures, padding).
 */
import type { RandomAccess } from '../types.ts';
import { windowOf } from '../window.ts';
import { HEADER, HEADER_LENGTH, type ZipDirectory, type ZipMember } from './directory.ts';

/** Behind the bytes of a member: its checksum and lengths, with their mark or without, if they stand there at all. */
const DESCRIPTORS = [0, 12, 16, 20, 24];
const SIGNATURE = 'PK\x03\x04';

/** Each stretch begins with a member's own header. */
export async function* gaps(random: RandomAccess, { members, start }: ZipDirectory): AsyncGenerator<RandomAccess> {
  const inOrder = members.filter(({ offset }) => offset >= 0).sort((a, b) => a.offset - b.offset);
  for (const [i, member] of inOrder.entries()) {
    const next = Math.min(inOrder[i + 1]?.offset ?? start, start);
    // No room for a header behind it, even if its own were the shortest.
    if (next - (member.offset + HEADER_LENGTH + member.packed) < HEADER_LENGTH) continue;
    const end = await endOf(random, member);
    if (next - end < HEADER_LENGTH) continue;
    const bytes = Buffer.from(await random.read(end, (DESCRIPTORS.at(-1) ?? 0) + SIGNATURE.length)).toString('latin1');
    const behind = DESCRIPTORS.find((length) => bytes.startsWith(SIGNATURE, length));
    if (behind !== undefined && next - end - behind >= HEADER_LENGTH) yield windowOf(random, end + behind, next);
  }
}

async function endOf(random: RandomAccess, { offset, packed }: ZipMember): Promise<number> {
  const header = Buffer.from(await random.read(offset, HEADER_LENGTH));
  if (header.length < HEADER_LENGTH || header.readUInt32LE(0) !== HEADER) return Number.POSITIVE_INFINITY;
  return offset + HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28) + packed;
}
