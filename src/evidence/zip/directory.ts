/**
 * Enters: the end of a zip archive. Leaves: the members its directory names, ZIP64 included. Layout: PKWARE APPNOTE 6.3.
 * Deliberately absent: trust. Counts are ignored, offsets checked, and members that share bytes are told apart from others.
 */
import { ByteReader } from '../byte-reader.ts';
import type { RandomAccess } from '../types.ts';

/** A member as the directory, or its own header, describes it. */
export interface ZipMember {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of its own header, from the start of the archive. */
  readonly offset: number;
  /** Unix file type bits, 0 if unknown. */
  readonly type: number;
}

export interface ZipDirectory {
  readonly members: readonly ZipMember[];
  /** Where it begins. */
  readonly start: number;
  /** False if it ends before it should. */
  readonly whole: boolean;
  /** Behind the archive and its comment. */
  readonly end: number;
}

const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_LENGTH = 20;
const ENTRY_LENGTH = 46;
const END = 0x06054b50;
const LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;
const STEP = 1 << 16;
/** What a member's own header begins with, and bytes of it in front of the name. */
export const HEADER = 0x04034b50;
export const HEADER_LENGTH = 30;
/** Bits of the flags: encrypted, strongly so, directory too. */
const ENCRYPTED = 0x2041;

/** Bytes from `start` on, in steps. */
export async function* stretch(random: RandomAccess, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; ) {
    const bytes = await random.read(start + at, Math.min(STEP, length - at));
    if (bytes.length === 0) return;
    at += bytes.length;
    yield bytes;
  }
}

/** @returns undefined if there is no directory, e.g. because the archive is cut off */
export async function zipDirectory(random: RandomAccess, mostMembers: number): Promise<ZipDirectory | undefined> {
  const end = await findEnd(random);
  if (end === undefined) return undefined;
  // Something in front of the archive, such as another one or a program that unpacks it, shifts every offset.
  const before = end.at - end.length;
  const shift = (await isEntry(random, before)) || !(await isEntry(random, end.start)) ? before - end.start : 0;
  const start = end.start + shift;
  if (end.count > 0 && !(start >= 0 && (await isEntry(random, start)))) return undefined;
  const reader = new ByteReader(stretch(random, start, end.at - start));
  const members: ZipMember[] = [];
  for (let seen = 0; seen <= mostMembers; seen++) {
    const fixed = Buffer.from(await reader.take(ENTRY_LENGTH));
    if (fixed.length < ENTRY_LENGTH || fixed.readUInt32LE(0) !== ENTRY) break;
    const nameLength = fixed.readUInt16LE(28);
    const extraLength = fixed.readUInt16LE(30);
    const rest = Buffer.from(await reader.take(nameLength + extraLength + fixed.readUInt16LE(32)));
    if (rest.length < nameLength + extraLength) break;
    members.push(
      entry(fixed, rest.subarray(0, nameLength), rest.subarray(nameLength, nameLength + extraLength), shift),
    );
  }
  const whole = members.length > mostMembers || members.length % 65_536 === end.count % 65_536;
  return { members, start, whole, end: end.behind };
}

async function isEntry(random: RandomAccess, at: number): Promise<boolean> {
  if (!(at >= 0 && at + 4 <= random.size)) return false;
  const bytes = await random.read(at, 4);
  return bytes.length === 4 && Buffer.from(bytes).readUInt32LE(0) === ENTRY;
}

interface End {
  /** Where the end record (the ZIP64 one, if there is one) begins: the directory is before it. */
  readonly at: number;
  readonly start: number;
  readonly length: number;
  readonly count: number;
  /** Behind the last of its bytes. */
  readonly behind: number;
}

async function findEnd(random: RandomAccess): Promise<End | undefined> {
  const most = Math.min(random.size, END_LENGTH + LONGEST_COMMENT);
  const tail = Buffer.from(await random.read(random.size - most, most));
  for (let i = tail.length - END_LENGTH; i >= 0; i--) {
    if (tail.readUInt32LE(i) !== END) continue;
    const at = random.size - most + i;
    const plain = {
      at,
      count: tail.readUInt16LE(i + 10),
      length: tail.readUInt32LE(i + 12),
      start: tail.readUInt32LE(i + 16),
      behind: at + END_LENGTH + tail.readUInt16LE(i + 20),
    };
    const wide = await findEnd64(random, at);
    return wide === undefined ? plain : { ...wide, behind: plain.behind };
  }
  return undefined;
}

async function findEnd64(random: RandomAccess, end: number): Promise<Omit<End, 'behind'> | undefined> {
  if (end < LOCATOR_LENGTH) return undefined;
  const locator = Buffer.from(await random.read(end - LOCATOR_LENGTH, LOCATOR_LENGTH));
  if (locator.length < LOCATOR_LENGTH || locator.readUInt32LE(0) !== LOCATOR) return undefined;
  const at = Number(locator.readBigUInt64LE(8));
  if (at + 56 > random.size) return undefined;
  const record = Buffer.from(await random.read(at, 56));
  if (record.length < 56 || record.readUInt32LE(0) !== END64) return undefined;
  const [count, length, start] = [32, 40, 48].map((place) => Number(record.readBigUInt64LE(place)));
  return { at, count: count ?? 0, length: length ?? 0, start: start ?? 0 };
}

function entry(fixed: Buffer, name: Buffer, extra: Buffer, shift: number): ZipMember {
  const flags = fixed.readUInt16LE(8);
  const wide = wideNumbers(extra, [fixed.readUInt32LE(24), fixed.readUInt32LE(20), fixed.readUInt32LE(42)]);
  const [size = 0, packed = 0, offset = 0] = wide;
  const madeOnUnix = fixed[5] === 3;
  return {
    name: zipName(name, flags),
    method: fixed.readUInt16LE(10),
    flags,
    crc: fixed.readUInt32LE(16),
    packed,
    size,
    offset: offset + shift,
    type: madeOnUnix ? (fixed.readUInt32LE(38) >>> 16) & 0xf000 : 0,
  };
}

/** Numbers that don't fit stand in the ZIP64 extra field, in this order. */
export function wideNumbers(extra: Buffer, numbers: readonly number[]): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    let place = 0;
    return numbers.map((number) => {
      if (number !== 0xffffffff || place + 8 > field.length) return number;
      place += 8;
      return Number(field.readBigUInt64LE(place - 8));
    });
  }
  return [...numbers];
}

const UTF8_FLAG = 0x800;

/** @param flags of a member, as it or the directory notes them */
export function isEncrypted(flags: number): boolean {
  return (flags & ENCRYPTED) !== 0;
}

/** UTF-8 where it says so or where it is; else byte by byte, since a label needs no right script. */
export function zipName(bytes: Buffer, flags: number): string {
  const text = bytes.toString('utf8');
  return (flags & UTF8_FLAG) !== 0 || !text.includes('\ufffd') ? text : bytes.toString('latin1');
}
