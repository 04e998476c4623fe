/**
 * Enters: a zip archive whose directory is missing. Leaves: the members whose own headers are there, one after another.
 * Deliberately absent: searching for headers in the bytes of members; where the chain breaks, reading ends.
 */
import { Damaged } from '../budget.ts';
import { ByteReader } from '../byte-reader.ts';
import type { RandomAccess } from '../types.ts';
import { HEADER, HEADER_LENGTH, isEncrypted, stretch, wideNumbers, type ZipMember, zipName } from './directory.ts';

const DESCRIPTOR = 0x08074b50;
const HAS_DESCRIPTOR = 8;
const DEFLATED = 8;
/** Longest descriptor behind a member, and the mark of what follows. */
const LONGEST_DESCRIPTOR = 24;
const MARK = 2;

/** Records of a directory: bytes of each, and where the lengths of the texts behind them stand. */
const LONGEST_RECORD = 56;
/** Beyond the members that are read of an archive, more are an attack. */
const MOST_RECORDS = 200_000;
const RECORDS: ReadonlyMap<number, { readonly fixed: number; readonly texts: readonly number[] }> = new Map([
  [0x02014b50, { fixed: 46, texts: [28, 30, 32] }],
  [0x05054b50, { fixed: 6, texts: [4] }],
  [0x06064b50, { fixed: 56, texts: [] }],
  [0x07064b50, { fixed: 20, texts: [] }],
  [0x06054b50, { fixed: 22, texts: [20] }],
]);

/** A member found so. */
export interface SequenceMember {
  readonly member: ZipMember;
  /** Its packed bytes; behind them, if nobody noted its length, whatever follows: deflated bytes know their end. */
  readonly packed: ByteReader;
  /** False if its checksum and length stand behind it: then `crc`, `packed` and `size` say nothing. */
  readonly noted: boolean;
}

/** Each member has to be unpacked before the next is asked for. @throws Damaged where the chain breaks */
export async function* sequence(random: RandomAccess): AsyncGenerator<SequenceMember> {
  for (let at = 0; ; ) {
    at += await directoryLength(random, at);
    const fixed = Buffer.from(await random.read(at, HEADER_LENGTH));
    if (fixed.length < HEADER_LENGTH || fixed.readUInt32LE(0) !== HEADER) return;
    const nameLength = fixed.readUInt16LE(26);
    const extraLength = fixed.readUInt16LE(28);
    const rest = Buffer.from(await random.read(at + HEADER_LENGTH, nameLength + extraLength));
    if (rest.length < nameLength + extraLength) return;
    const start = at + HEADER_LENGTH + nameLength + extraLength;
    const sizes = wideNumbers(rest.subarray(nameLength), [fixed.readUInt32LE(22), fixed.readUInt32LE(18)]);
    const [size = 0, length = 0] = sizes;
    const flags = fixed.readUInt16LE(6);
    const method = fixed.readUInt16LE(8);
    const noted = (flags & HAS_DESCRIPTOR) === 0 || length > 0;
    if (!noted && (method !== DEFLATED || isEncrypted(flags)))
      throw new Damaged('truncated', 'has a member whose length stands in the missing directory');
    const name = zipName(rest.subarray(0, nameLength), flags);
    const crc = fixed.readUInt32LE(14);
    const packed = new ByteReader(stretch(random, start, noted ? length : random.size - start));
    yield { member: { name, method, flags, crc, packed: length, size, offset: at, type: 0 }, packed, noted };
    at = start + (noted ? length : packed.taken);
    if ((flags & HAS_DESCRIPTOR) !== 0)
      at += descriptorLength(Buffer.from(await random.read(at, LONGEST_DESCRIPTOR + MARK)));
  }
}

/** Of a directory that stands here, with the records that end it: another archive may begin behind it. */
async function directoryLength(random: RandomAccess, start: number): Promise<number> {
  let at = start;
  for (let seen = 0; seen < MOST_RECORDS; seen++) {
    const bytes = Buffer.from(await random.read(at, LONGEST_RECORD));
    const record = bytes.length < 4 ? undefined : RECORDS.get(bytes.readUInt32LE(0));
    if (record === undefined || bytes.length < record.fixed) return at - start;
    at += record.fixed + record.texts.reduce((sum, place) => sum + bytes.readUInt16LE(place), 0);
  }
  return at - start;
}

/** Its own mark may be missing, and its lengths have 4 or 8 bytes: what follows it begins with PK. */
function descriptorLength(bytes: Buffer): number {
  const marked = bytes.length >= 4 && bytes.readUInt32LE(0) === DESCRIPTOR;
  const lengths = marked ? [16, 24] : [12, 20, 0];
  return lengths.find((length) => bytes.toString('latin1', length, length + MARK) === 'PK') ?? bytes.length;
}
