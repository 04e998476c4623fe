/**
 * Enters: RAR, its two layouts. Leaves: its files. Deliberately absent: what `libarchive.ts` leaves out; solid archives of before RAR 5
 * and members packed by RAR 1 and 2, which libarchive doesn't unpack; going on in the next volume, which is another file.
 */
import { crc32 } from 'node:zlib';
import { Damaged } from '../budget.ts';
import type { RandomAccess } from '../types.ts';
import { unpacked } from './libarchive.ts';
import { type Container, startsWith } from './types.ts';

const OLD = 'Rar!\x1a\x07\0';
const NEW = 'Rar!\x1a\x07\x01\0';
const CUT_OFF = 'is cut off (a RAR archive without the mark of its end): unpack what is left of it by hand';

export const rar: Container = {
  id: 'rar',
  title: 'RAR (.rar)',
  loses:
    'encrypted members, links, members stored as copies of others, what lies in other volumes, solid archives of before RAR 5 (unread, said)',
  sniff: (head) => (startsWith(head, OLD) || startsWith(head, NEW) ? 0.95 : 0),
  async *open(content) {
    const random = await content.random();
    const volume = await isVolume(random);
    yield* unpacked(random, 'a RAR archive');
    // Members that begin elsewhere aren't even named: without a word the archive would pass for whole.
    if (volume)
      throw new Damaged('truncated', 'is one volume of several: unpack them together, and name what comes out of them');
    if (!(await isEnded(random))) throw new Damaged('truncated', CUT_OFF);
  },
};

/** The archive's header follows the mark. Source: technote.txt of RAR 3 and of RAR 5. */
async function isVolume(random: RandomAccess): Promise<boolean> {
  const bytes = await random.read(0, 64);
  if (startsWith({ bytes }, OLD)) return bytes[9] === 0x73 && ((bytes[10] ?? 0) & 1) === 1;
  // Behind a checksum: the header's size, its type, its flags, the size of what is added to it if flags say so, flags of the archive.
  const numbers = numbersFrom(bytes.subarray(12));
  const [, type, flags = 0] = numbers;
  return type === 1 && ((numbers[3 + (flags & 1)] ?? 0) & 1) === 1;
}

/** So far behind the end's header padding may lie. */
const TAIL = 1 << 12;

/** An archive that was cut off between two members is whole for libarchive; each since RAR 3 says where it ends. */
async function isEnded(random: RandomAccess): Promise<boolean> {
  const old = startsWith({ bytes: await random.read(0, 8) }, OLD);
  const bytes = Buffer.from(await random.read(Math.max(0, random.size - TAIL), TAIL));
  for (let at = bytes.length - 3; at >= 4; at--) if (old ? endsOld(bytes, at) : endsNew(bytes, at)) return true;
  return false;
}

/** A type, flags and a length, behind half a checksum. */
function endsOld(bytes: Buffer, at: number): boolean {
  if (bytes[at] !== 0x7b || at + 5 > bytes.length) return false;
  const end = at - 2 + bytes.readUInt16LE(at + 3);
  return (
    end >= at + 5 && end <= bytes.length && (crc32(bytes.subarray(at, end)) & 0xffff) === bytes.readUInt16LE(at - 2)
  );
}

/** A length and a type, behind a checksum. */
function endsNew(bytes: Buffer, at: number): boolean {
  const length = bytes[at] ?? 0;
  const end = at + 1 + length;
  return (
    bytes[at + 1] === 5 &&
    length < 0x80 &&
    end <= bytes.length &&
    crc32(bytes.subarray(at, end)) === bytes.readUInt32LE(at - 4)
  );
}

/** The first numbers of seven bits a byte, the lowest first, as RAR 5 writes them. */
function numbersFrom(bytes: Uint8Array): readonly number[] {
  const numbers: number[] = [];
  let value = 0;
  let weight = 1;
  for (const byte of bytes.subarray(0, 32)) {
    value += (byte & 0x7f) * weight;
    weight *= 128;
    if (byte & 0x80) continue;
    numbers.push(value);
    value = 0;
    weight = 1;
  }
  return numbers;
}
