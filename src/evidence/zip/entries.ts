/**
 * Enters: bytes at any place that are said to be a zip archive. Leaves: its entries, one by one, each with its name,
 * sizes and unpacked bytes. Deliberately absent: passwords, recursion into entries, and trust: sizes, offsets and
 * checksums in the archive are claims, names are only names (they may hold ".." and are never a place to write to).
 */
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, RandomAccessReader, ZipFile } from 'yauzl';
import type { RandomAccess } from '../types.ts';

/** The archive, or one of its entries, can't be read from here on. The message is a phrase, for a line of its own. */
export class ZipBroken extends Error {
  override readonly name = 'ZipBroken';
}

/** A member of an archive. */
export interface ZipEntry {
  /** As it stands in the archive. */
  readonly name: string;
  /** Bytes in the archive, as it claims. */
  readonly packed: number;
  /** Bytes when unpacked, as it claims. */
  readonly size: number;
  readonly encrypted: boolean;
  /** False for encrypted entries and for methods other than stored and deflated. */
  readonly readable: boolean;
  /**
   * The unpacked bytes. @param most unpacked bytes after which reading ends
   * @throws ZipBroken after what could be read: damaged, cut off, larger than `most`, or another checksum
   */
  bytes(most?: number): AsyncGenerator<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;
/** Flags bits 0 and 13: encrypted data, encrypted directory. */
const ENCRYPTED_FLAGS = 0x2001;
/** Bytes asked for at once. */
const STEP = 1 << 16;
/**
 * An entry may unpack to this many bytes whatever its size, and to this many times its size: office documents stay below
 * 100 times, deflate can't go beyond 1032 times, and a bomb is at that limit.
 */
const FREE_BYTES = 1 << 28;
const LARGEST_RATIO = 250;

/** The unpacked bytes allowed to an entry of `packed` bytes unless the caller says otherwise. */
export function unpackBudget(packed: number): number {
  return Math.max(FREE_BYTES, packed * LARGEST_RATIO);
}

/**
 * Opens a zip archive by its directory, which lies at its end.
 * @returns the entries, read from the directory as they are asked for
 * @throws ZipBroken if there is no directory; the generator throws it where the directory breaks
 */
export async function openZip(random: RandomAccess): Promise<AsyncGenerator<ZipEntry>> {
  const yauzl = await import('yauzl');
  const look = windowed(random);
  class Reader extends yauzl.RandomAccessReader {
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, bytesRead?: number) => void,
    ): void {
      look(position, length).then(
        (bytes) => {
          buffer.set(bytes, offset);
          callback(null, bytes.length);
        },
        (error) => callback(asError(error)),
      );
    }
  }
  const zip = await broken(() => fromReader(yauzl, new Reader(), random.size));
  async function* entries(): AsyncGenerator<ZipEntry> {
    try {
      for (const each = zip.eachEntry(); ; ) {
        const next = await broken(() => each.next());
        if (next.done === true) return;
        yield member(next.value, zip, random, yauzl.getFileNameLowLevel);
      }
    } finally {
      zip.close();
    }
  }
  return entries();
}

type Opened = (error: Error | null, zip?: ZipFile) => void;
interface Yauzl {
  fromRandomAccessReader(reader: RandomAccessReader, size: number, options: object, callback: Opened): void;
}

/** Names are left undecoded: the library refuses an archive for the sake of one absolute path. */
function fromReader(yauzl: Yauzl, reader: RandomAccessReader, size: number): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };
  return new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(reader, size, options, (error, zip) => {
      if (zip === undefined) reject(error);
      else resolve(zip);
    });
  });
}

type NameOf = (flags: number, raw: Buffer, extra: Entry['extraFields'], strict: boolean) => string;

function member(entry: Entry, zip: ZipFile, random: RandomAccess, nameOf: NameOf): ZipEntry {
  const { compressedSize: packed, uncompressedSize: size, compressionMethod: method } = entry;
  const encrypted = (entry.generalPurposeBitFlag & ENCRYPTED_FLAGS) !== 0;
  return {
    name: nameOf(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true),
    packed,
    size,
    encrypted,
    readable: !encrypted && (method === STORED || method === DEFLATED),
    async *bytes(most = unpackBudget(packed)) {
      const { fileDataStart } = await broken(() => zip.readLocalFileHeaderPromise(entry, { minimal: true }));
      const raw = stretch(random, fileDataStart, packed);
      let given = 0;
      let sum = 0;
      for await (const chunk of method === DEFLATED ? inflated(raw) : raw) {
        given += chunk.length;
        if (given > most) throw new ZipBroken(`it unpacks to more than ${most} bytes`);
        sum = crc32(chunk, sum);
        yield chunk;
      }
      if (sum !== entry.crc32) throw new ZipBroken('the checksum is another one');
    },
  };
}

async function* stretch(random: RandomAccess, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; ) {
    const bytes = await random.read(start + at, Math.min(STEP, length - at));
    if (bytes.length === 0) throw new ZipBroken('it is cut off');
    at += bytes.length;
    yield bytes;
  }
}

async function* inflated(raw: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(raw);
  const inflate = createInflateRaw({ chunkSize: STEP });
  source.on('error', (error) => inflate.destroy(error));
  source.pipe(inflate);
  try {
    for await (const chunk of inflate) yield chunk;
  } catch (error) {
    throw error instanceof ZipBroken ? error : new ZipBroken(`it is damaged (${asError(error).message})`);
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

/** Runs a step of the library; whatever fails in it is the archive's fault. */
async function broken<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof ZipBroken ? error : new ZipBroken(oneLine(asError(error).message));
  }
}

/** Small reads next to each other, as directories make them, served from one larger read. */
function windowed(random: RandomAccess): (position: number, length: number) => Promise<Uint8Array> {
  let start = 0;
  let held: Uint8Array = new Uint8Array(0);
  return async (position, length) => {
    if (!(position >= 0 && position < random.size)) return new Uint8Array(0);
    if (position < start || position + length > start + held.length) {
      held = await random.read(position, Math.max(length, STEP));
      start = position;
    }
    return held.subarray(position - start, position - start + length);
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 160);
}
