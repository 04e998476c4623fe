/**
 * A compound file (OLE2), the container of old Office documents. Enters: bytes at any place. Leaves: its streams by name, each as bytes in order.
 * Deliberately absent: storages inside it: a name is one wherever it stands. Source: [MS-CFB].
 */
import type { RandomAccess } from '../types.ts';

/** First bytes of one. */
export const COMPOUND_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Numbers from here on are no sectors. */
const LAST_SECTOR = 0xfffffff9;
const END_OF_CHAIN = 0xfffffffe;
const IN_HEADER = 109;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;
const MINI_SHIFT = 6;
/** Bytes read at once. */
const RUN = 1 << 18;
/** Streams below this length lie together in one of their own, */
const SMALL = 4096;
/** of which more isn't held. */
const MOST_SMALL = 1 << 26;
/** Sectors that list the directory or the table of sectors: enough for files of two gigabytes. */
const MOST_LISTED = 1 << 16;

interface Stream {
  readonly start: number;
  readonly size: number;
}

/** Damage is told by `broken`, which is set as soon as something can't be followed. */
export class CompoundFile {
  broken = false;
  private readonly random: RandomAccess;
  private readonly shift: number;
  private readonly table: Uint32Array;
  private readonly streams = new Map<string, Stream>();
  private root: Stream | undefined;
  private mini: { readonly bytes: Buffer; readonly table: Uint32Array } | undefined;
  private readonly miniStart: number;

  private constructor(random: RandomAccess, shift: number, table: Uint32Array, miniStart: number) {
    this.random = random;
    this.shift = shift;
    this.table = table;
    this.miniStart = miniStart;
  }

  /** @returns undefined if the header isn't one */
  static async open(random: RandomAccess): Promise<CompoundFile | undefined> {
    const header = await bytesOf(random, 0, 512);
    const shift = header.length < 512 ? 0 : header.readUInt16LE(30);
    if (!COMPOUND_MAGIC.equals(header.subarray(0, 8)) || (shift !== 9 && shift !== 12)) return undefined;
    const size = 1 << shift;
    const sectors = Array.from({ length: IN_HEADER }, (_, i) => header.readUInt32LE(76 + i * 4));
    let next = header.readUInt32LE(68);
    for (let i = 0; next < LAST_SECTOR && i < MOST_LISTED && sectors.length * size < random.size; i++) {
      const more = await bytesOf(random, (next + 1) * size, size);
      if (more.length < size) break;
      for (let at = 0; at < size - 4; at += 4) sectors.push(more.readUInt32LE(at));
      next = more.readUInt32LE(size - 4);
    }
    const listed = sectors.filter((sector) => sector < LAST_SECTOR).slice(0, MOST_LISTED);
    // Where the table itself is cut off, a sector's neighbour follows it, as it mostly does.
    const table = Uint32Array.from({ length: (listed.length * size) / 4 }, (_, i) => i + 1);
    let broken = false;
    for (const [i, sector] of listed.entries()) {
      const part = await bytesOf(random, (sector + 1) * size, size);
      broken ||= part.length < size;
      for (let at = 0; at + 4 <= part.length; at += 4) table[(i * size + at) / 4] = part.readUInt32LE(at);
    }
    const file = new CompoundFile(random, shift, table, header.readUInt32LE(60));
    file.broken = broken;
    await file.readDirectory(header.readUInt32LE(48));
    return file;
  }

  /** Names of its streams. */
  get names(): readonly string[] {
    return [...this.streams.keys()];
  }

  /** The bytes of a stream; they end early where its chain is broken. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const stream = this.streams.get(name);
    if (stream === undefined) return;
    let left = stream.size;
    const blocks = stream.size < SMALL && this.root !== undefined ? this.small(stream) : this.chain(stream.start, left);
    for await (const block of blocks) {
      const part = block.subarray(0, left);
      left -= part.length;
      yield part;
      if (left === 0) return;
    }
    this.broken = true;
  }

  private async readDirectory(start: number): Promise<void> {
    for await (const block of this.chain(start, MOST_LISTED * ENTRY)) {
      for (let at = 0; at + ENTRY <= block.length; at += ENTRY) {
        const type = block[at + 66];
        const stream = { start: block.readUInt32LE(at + 116), size: block.readUInt32LE(at + 120) };
        const length = Math.min(Math.max(block.readUInt16LE(at + 64) - 2, 0), 62);
        const name = block.toString('utf16le', at, at + length);
        if (type === ROOT) this.root ??= stream;
        else if (type === STREAM && !this.streams.has(name)) this.streams.set(name, stream);
      }
    }
  }

  /** Sectors from one on, neighbours together; at most so many bytes, and no more than the file has. */
  private async *chain(start: number, most: number): AsyncGenerator<Buffer> {
    const size = 1 << this.shift;
    let left = Math.min(Math.ceil(most / size), Math.ceil(this.random.size / size));
    let sector = start;
    while (left > 0 && sector < LAST_SECTOR) {
      let count = 1;
      let next = this.table[sector] ?? END_OF_CHAIN;
      for (; next === sector + count && count < left && count * size < RUN; count++)
        next = this.table[next] ?? END_OF_CHAIN;
      const block = await bytesOf(this.random, (sector + 1) * size, count * size);
      if (block.length > 0) yield block;
      left -= count;
      sector = next;
    }
  }

  private async *small({ start, size }: Stream): AsyncGenerator<Buffer> {
    const { root } = this;
    if (root === undefined) return;
    this.mini ??= {
      bytes: await joined(this.chain(root.start, Math.min(root.size, MOST_SMALL))),
      table: numbers(await joined(this.chain(this.miniStart, MOST_SMALL >> MINI_SHIFT))),
    };
    const { bytes, table } = this.mini;
    let sector = start;
    for (let left = Math.ceil(size / (1 << MINI_SHIFT)); left > 0 && sector < LAST_SECTOR; left--) {
      yield bytes.subarray(sector << MINI_SHIFT, (sector + 1) << MINI_SHIFT);
      sector = table[sector] ?? END_OF_CHAIN;
    }
  }
}

async function bytesOf(random: RandomAccess, at: number, length: number): Promise<Buffer> {
  if (at >= random.size) return Buffer.alloc(0);
  const bytes = await random.read(at, length);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

async function joined(blocks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const block of blocks) parts.push(Buffer.from(block));
  return Buffer.concat(parts);
}

function numbers(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readUInt32LE(i * 4));
}
