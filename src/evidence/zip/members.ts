/**
 * Enters: an archive, or a member of it that was found without a directory. Leaves: members with their unpacked bytes, or why
 * they have none: encrypted, a link, inside another one. Deliberately absent: passwords, disks that aren't there, and Deflate64,
 * which nothing here unpacks.
 */
import { crc32 } from 'node:zlib';
import { Budget, CAME_BEFORE, Damaged, LIMITS } from '../budget.ts';
import { ByteReader } from '../byte-reader.ts';
import { bzip2 } from '../containers/bzip2.ts';
import type { Container, Member, Opening } from '../containers/types.ts';
import { xz } from '../containers/xz.ts';
import { zstd } from '../containers/zstd.ts';
import { inflate } from '../inflate.ts';
import type { Content, RandomAccess } from '../types.ts';
import { HEADER, HEADER_LENGTH, isEncrypted, stretch, type ZipDirectory, type ZipMember } from './directory.ts';

const FILE = 0x8000;
/** No system has longer paths, which is what a link holds. */
const LONGEST_LINK = 4096;
const STORED = 0;
const DEFLATED = 8;
/** Bytes that nothing at all is packed into, of a folder. */
const NOTHING_PACKED = 2;
/** Methods that are containers of their own here. */
const OTHERS: ReadonlyMap<number, Container> = new Map([
  [12, bzip2],
  [93, zstd],
  [95, xz],
]);

/** What an archive holds, as it may be read. */
export interface ZipPart extends Member {
  readonly encrypted: boolean;
}

/** The members in the order of the directory, without folders. */
export function* zipParts(random: RandomAccess, directory: ZipDirectory, opening: Opening): Generator<ZipPart> {
  const shared = overlapping(directory.members);
  for (const found of directory.members) {
    if (found.name.endsWith('/') && found.size === 0 && found.packed <= NOTHING_PACKED) continue;
    const inside = shared.has(found);
    yield zipPart(found, inside ? nothing() : packedBytes(random, found), opening, inside);
  }
}

/** Members that begin inside another one: honest packers make none, and with them a small file unpacks to petabytes. */
function overlapping(members: readonly ZipMember[]): ReadonlySet<ZipMember> {
  const shared = new Set<ZipMember>();
  let end = Number.NEGATIVE_INFINITY;
  for (const found of [...members].sort((a, b) => a.offset - b.offset)) {
    if (found.offset < end) shared.add(found);
    else end = found.offset + HEADER_LENGTH + found.packed;
  }
  return shared;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The bytes as they are packed. */
async function* packedBytes(random: RandomAccess, { offset, packed }: ZipMember): AsyncGenerator<Uint8Array> {
  // Of an archive without its beginning.
  const header = Buffer.from(offset < 0 ? [] : await random.read(offset, HEADER_LENGTH));
  if (header.length < HEADER_LENGTH || header.readUInt32LE(0) !== HEADER)
    throw new Damaged('corrupt', 'is not where the directory says');
  const start = offset + HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
  yield* exactly(new ByteReader(stretch(random, start, packed)), packed);
}

/** @throws Damaged behind them if they are fewer than `length` */
export async function* exactly(reader: ByteReader, length: number): AsyncGenerator<Uint8Array> {
  let given = 0;
  for (let bytes = await reader.next(); bytes !== undefined; bytes = await reader.next()) {
    given += bytes.length;
    yield bytes;
  }
  if (given < length) throw new Damaged('truncated', 'is cut off', CAME_BEFORE);
}

/** A member whose packed bytes have been found. @param shared they belong to another one, too */
export function zipPart(
  found: ZipMember,
  packed: AsyncGenerator<Uint8Array>,
  opening: Opening,
  shared = false,
): ZipPart {
  const { name, flags, method, type } = found;
  const encrypted = isEncrypted(flags);
  const as = (why: string, harmless = false): ZipPart => ({
    name,
    encrypted,
    bytes: packed,
    unread: { why, harmless },
  });
  if (shared) return as('lies inside another member, which honest archives never do: it was left');
  if (encrypted) return as('is encrypted: unpack it with its password');
  if (type !== 0 && type !== FILE && Math.max(found.size, found.packed) <= LONGEST_LINK)
    return as('is a link or a device, which holds nothing of its own', true);
  if (method !== STORED && method !== DEFLATED && !OTHERS.has(method))
    return as(`is packed in a way leakprint can't unpack (method ${method}): unpack it first`);
  return { name, encrypted, bytes: unpacked(found, packed, opening) };
}

async function* unpacked(
  found: ZipMember,
  packed: AsyncGenerator<Uint8Array>,
  opening: Opening,
): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const chunk of decoded(found.method, packed, opening)) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== found.crc) throw new Damaged('corrupt', 'is damaged: its checksum is that of other bytes');
}

async function* decoded(
  method: number,
  packed: AsyncGenerator<Uint8Array>,
  opening: Opening,
): AsyncGenerator<Uint8Array> {
  const other = OTHERS.get(method);
  if (other !== undefined) {
    for await (const inner of other.open(onlyRaw(packed), opening)) yield* inner.bytes;
  } else if (method === DEFLATED) yield* inflate(new ByteReader(packed));
  else yield* packed;
}

/** What comes out is counted by whoever reads the archive. */
function onlyRaw(packed: AsyncIterable<Uint8Array>): Content {
  const none = () => {
    throw new Error('only raw bytes here');
  };
  const head = { bytes: new Uint8Array(0), text: '', whole: false, name: '' };
  return { head, budget: new Budget(LIMITS), raw: () => packed, text: none, utf8: none, random: none };
}
