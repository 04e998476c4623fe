/**
 * Enters: tar (v7, ustar, GNU, pax). Leaves: its files, in a stream. Deliberately absent: links and devices, which hold
 * no bytes of their own, and sparse files. Own work because tar-stream drops the last bytes of an archive that is cut off.
 */

import { CAME_BEFORE, Damaged } from '../budget.ts';
import { ByteReader } from '../byte-reader.ts';
import { lose } from '../losses.ts';
import { isMarkedTar, paxRecords, TAR_BLOCK, type TarHeader, tarHeader } from '../tar-header.ts';
import type { Reading } from '../types.ts';
import type { Container, Member } from './types.ts';

/** A long name or a pax header is not longer than this. */
const LONGEST_EXTENSION = 1 << 20;
const KINDS: Readonly<Record<string, string>> = {
  1: 'a hard link',
  2: 'a symbolic link',
  3: 'a device',
  4: 'a device',
  6: 'a pipe',
};

export const tar: Container = {
  id: 'tar',
  title: 'tar (.tar, .tar.gz and kin)',
  loses: 'links, devices, sparse files; owners, times and modes; bytes behind the end, which are counted',
  sniff({ bytes }) {
    const first = bytes.subarray(0, TAR_BLOCK);
    const header = tarHeader(first);
    // One whose first header is damaged is an archive all the same, and no text.
    return (typeof header === 'object' && header.name !== '') || isMarkedTar(first) ? 0.95 : 0;
  },
  async *open(content, { reading }) {
    const reader = new ByteReader(content.raw());
    try {
      yield* tarMembers(reader, reading);
    } finally {
      await reader.close();
    }
  },
};

/** Its files, and those of archives behind its end. @throws Damaged after what could be read */
export async function* tarMembers(reader: ByteReader, reading: Reading): AsyncGenerator<Member> {
  let longName: string | undefined;
  let pax: { path?: string; size?: number } = {};
  let damaged = false;
  for (;;) {
    const block = await reader.take(TAR_BLOCK);
    // Some packers leave out the blocks of zeros that end an archive.
    if (block.length === 0) break;
    if (block.length < TAR_BLOCK) throw cut('in a header');
    const { header, ended, odd } = await findHeader(reader, block);
    if (odd > 0 && header === undefined && ended) lose(reading, 'bytesBehindTheEnd', odd);
    else if (odd > 0) damaged = true;
    if (header === undefined) break;
    if (odd > 0 || ended) {
      pax = {};
      longName = undefined;
    }
    if ('xgLK'.includes(header.type)) {
      const bytes = await extension(reader, header.size);
      if (header.type === 'L') longName = Buffer.from(bytes).toString('utf8').replace(/\0.*$/s, '');
      if (header.type === 'x') pax = paxRecords(bytes);
      continue;
    }
    const name = pax.path ?? longName ?? header.name;
    const size = pax.size ?? header.size;
    pax = {};
    longName = undefined;
    const kind = KINDS[header.type];
    // Packers disagree whether a link has a size; only files have content.
    const body = new Body(reader, kind === undefined && header.type !== '5' ? size : 0);
    if (header.type !== '5') yield { name, bytes: body.bytes(), ...unreadable(header.type, kind) };
    await body.skip();
  }
  if (damaged) throw new Damaged('corrupt', 'is damaged (a header that is none)', 'what else it holds was read');
}

/** What is found of the next member. */
interface Found {
  readonly header: TarHeader | undefined;
  /** Blocks of zeros, which end an archive, came before it. */
  readonly ended: boolean;
  /** Bytes before it that are no header. */
  readonly odd: number;
}

/** From a block on, the next that is the header of a member: another archive may follow the end of the first. */
async function findHeader(reader: ByteReader, first: Uint8Array): Promise<Found> {
  let ended = false;
  let odd = 0;
  for (let block = first; block.length > 0; block = await reader.take(TAR_BLOCK)) {
    const header = tarHeader(block);
    // Behind damage nothing but a mark tells a header from content, and zeros may be content.
    if (typeof header === 'object' && (odd === 0 || isMarkedTar(block))) return { header, ended, odd };
    if (odd === 0 && !block.some((byte) => byte !== 0)) ended = true;
    else odd += block.length;
  }
  return { header: undefined, ended, odd };
}

function unreadable(type: string, kind: string | undefined): Pick<Member, 'unread'> {
  if (kind !== undefined) return { unread: { why: `is ${kind}, which holds nothing of its own`, harmless: true } };
  if (type === '0') return {};
  return { unread: { why: 'is a sparse file or of an unknown kind: unpack it first', harmless: false } };
}

/** The content of a member and the padding behind it. */
class Body {
  private readonly reader: ByteReader;
  private readonly padding: number;
  private left: number;
  private cut = false;

  constructor(reader: ByteReader, size: number) {
    this.reader = reader;
    this.left = size;
    this.padding = (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    while (this.left > 0) {
      const chunk = await this.reader.next(this.left);
      if (chunk === undefined) {
        this.cut = true;
        throw new Damaged('truncated', 'is cut off', CAME_BEFORE);
      }
      this.left -= chunk.length;
      yield chunk;
    }
  }

  /** Goes on to the next header, whatever of the content was read. */
  async skip(): Promise<void> {
    if (!this.cut) for await (const chunk of this.bytes()) void chunk;
    if ((await this.reader.take(this.padding)).length < this.padding && !this.cut) throw cut('behind a member');
  }
}

function cut(where: string): Damaged {
  return new Damaged('truncated', `is cut off ${where}`, CAME_BEFORE);
}

async function extension(reader: ByteReader, size: number): Promise<Uint8Array> {
  if (size > LONGEST_EXTENSION) throw new Damaged('corrupt', 'is damaged (a name without end)', CAME_BEFORE);
  const bytes = await reader.take(size);
  await reader.take((TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK);
  if (bytes.length < size) throw cut('in a header');
  return bytes;
}
