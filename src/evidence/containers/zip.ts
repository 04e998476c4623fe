/**
 * Enters: zip. Leaves: its files, as the directory at its end names them; without a directory, as their own headers do,
 * one after another. Deliberately absent: passwords, disks that aren't there, and Deflate64, which nothing here unpacks.
 */
import { crc32 } from 'node:zlib';
import { lose } from '../batch.ts';
import { CAME_BEFORE, Damaged } from '../budget.ts';
import { ByteReader } from '../byte-reader.ts';
import { inflate } from '../inflate.ts';
import type { Content, RandomAccess } from '../types.ts';
import { type Archive, archives } from '../zip/archives.ts';
import { stretch, type ZipMember } from '../zip/directory.ts';
import { sequence } from '../zip/sequence.ts';
import { bzip2 } from './bzip2.ts';
import { type Container, type Member, type Opening, startsWith } from './types.ts';
import { xz } from './xz.ts';
import { zstd } from './zstd.ts';

const HEADER_LENGTH = 30;
/** Bits 0, 6 and 13: encrypted, strongly so, directory too. */
const ENCRYPTED = 0x2041;
const FILE = 0x8000;
/** No system has longer paths, which is what a link holds. */
const LONGEST_LINK = 4096;
const STORED = 0;
const DEFLATED = 8;
/** Methods that are containers of their own here. */
const OTHERS: ReadonlyMap<number, Container> = new Map([
  [12, bzip2],
  [93, zstd],
  [95, xz],
]);

export const zip: Container = {
  id: 'zip',
  title: 'zip',
  loses: 'encrypted members and links; owners, times and modes',
  // Below the formats that are zip archives themselves and know it.
  sniff: (head) => (startsWith(head, 'PK\x03\x04') || startsWith(head, 'PK\x05\x06') ? 0.5 : 0),
  async *open(content, opening) {
    const random = await content.random();
    const layers = await archives(random, opening.reading, opening.budget.limits.members);
    for (const layer of layers) yield* membersOf(layer, opening);
    if (layers.some(({ directory }) => directory === undefined))
      throw new Damaged('truncated', 'has no directory at its end: its members were read one after another');
    if (layers.some(({ directory }) => directory?.whole === false))
      throw new Damaged('corrupt', 'is damaged: its directory ends before it should');
  },
};

async function* membersOf({ random, directory }: Archive, opening: Opening): AsyncGenerator<Member> {
  if (directory === undefined) {
    lose(opening.reading, 'missingDirectory');
    for await (const { member: found, packed, noted } of sequence(random)) {
      if (found.name.endsWith('/') && noted && found.packed === 0) continue;
      yield noted
        ? member(found, exactly(packed, found.packed), opening)
        : { name: found.name, bytes: inflate(packed) };
    }
    return;
  }
  const shared = overlapping(directory.members);
  const document = isOpenDocument(directory.members);
  for (const found of directory.members) {
    if (found.name.endsWith('/') && found.size === 0) continue;
    const bytes = shared.has(found) ? nothing() : packedBytes(random, found);
    const one = member(found, bytes, opening, shared.has(found));
    yield document && NO_CELLS.test(found.name) ? { unread: WITHOUT_CELLS, ...one } : one;
  }
}

/** The part of an OpenDocument file that holds what it shows. */
const CONTENT = 'content.xml';
/** What else office programs put there; anything else may be evidence. */
const NO_CELLS =
  /^(?:mimetype|(?:meta|settings|styles)\.xml|manifest\.rdf|(?:META-INF|Configurations2|Thumbnails)\/.*)$/;
const WITHOUT_CELLS = { why: 'is a part that holds no cells', harmless: true };

/** Whether these are the parts of a document: such files begin with their type. */
function isOpenDocument(members: readonly ZipMember[]): boolean {
  return members[0]?.name === 'mimetype' && members.some(({ name }) => name === CONTENT);
}

/** Members that begin inside another one: honest packers make none, and with them a small file unpacks to petabytes. */
function overlapping(members: readonly ZipMember[]): ReadonlySet<ZipMember> {
  const shared = new Set<ZipMember>();
  let end = 0;
  for (const found of [...members].sort((a, b) => a.offset - b.offset)) {
    if (found.offset < end) shared.add(found);
    else end = found.offset + HEADER_LENGTH + found.packed;
  }
  return shared;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The bytes as they are packed. */
async function* packedBytes(random: RandomAccess, { offset, packed }: ZipMember): AsyncGenerator<Uint8Array> {
  const header = Buffer.from(await random.read(offset, HEADER_LENGTH));
  if (header.length < HEADER_LENGTH || header.readUInt32LE(0) !== 0x04034b50)
    throw new Damaged('corrupt', 'is not where the directory says');
  const start = offset + HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
  yield* exactly(new ByteReader(stretch(random, start, packed)), packed);
}

async function* exactly(reader: ByteReader, length: number): AsyncGenerator<Uint8Array> {
  let given = 0;
  for (let bytes = await reader.next(); bytes !== undefined; bytes = await reader.next()) {
    given += bytes.length;
    yield bytes;
  }
  if (given < length) throw new Damaged('truncated', 'is cut off', CAME_BEFORE);
}

function member(found: ZipMember, packed: AsyncGenerator<Uint8Array>, opening: Opening, shared = false): Member {
  const { name, flags, method, type } = found;
  const as = (why: string, harmless = false): Member => ({ name, bytes: packed, unread: { why, harmless } });
  if (shared) return as('lies inside another member, which honest archives never do: it was left');
  if ((flags & ENCRYPTED) !== 0) return as('is encrypted: unpack it with its password');
  if (type !== 0 && type !== FILE && Math.max(found.size, found.packed) <= LONGEST_LINK)
    return as('is a link or a device, which holds nothing of its own', true);
  if (method !== STORED && method !== DEFLATED && !OTHERS.has(method))
    return as(`is packed in a way leakprint can't unpack (method ${method}): unpack it first`);
  return { name, bytes: unpacked(found, packed, opening) };
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

function onlyRaw(packed: AsyncIterable<Uint8Array>): Content {
  const none = () => {
    throw new Error('only raw bytes here');
  };
  const head = { bytes: new Uint8Array(0), text: '', whole: false, name: '' };
  return { head, raw: () => packed, text: none, utf8: none, random: none };
}
