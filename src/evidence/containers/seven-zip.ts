/**
 * Enters: 7-Zip. Leaves: its files. libarchive, compiled to WebAssembly, does the unpacking: what goes wrong in it stays
 * within its own memory. Deliberately absent: archives above 128 MiB, which have to lie in that memory as a whole.
 */
import { Damaged } from '../budget.ts';
import { oneLine } from '../message.ts';
import type { RandomAccess } from '../types.ts';
import { type Container, type Member, startsWith } from './types.ts';

/** Beside the archive the decoder's dictionary has to fit into a memory of at most 2 GiB. */
const LARGEST = 1 << 27;
const PIECE = 1 << 18;
/** File types, as in stat. */
const FILE = 0o100000;
const FOLDER = 0o040000;

type Library = Awaited<ReturnType<typeof import('libarchive-wasm').libarchiveWasm>>;

export const sevenZip: Container = {
  id: '7z',
  title: '7-Zip (.7z)',
  loses: 'encrypted members, links, all of an archive that is cut off (its directory is at the end)',
  sniff: (head) => (startsWith(head, "7z\xbc\xaf'\x1c") ? 0.95 : 0),
  async *open(content) {
    const random = await content.random();
    if (random.size > LARGEST)
      throw new Damaged('unreadMembers', 'is a 7-Zip archive of more than 128 MiB: unpack it first');
    const { libarchiveWasm } = await import('libarchive-wasm');
    // A memory of its own for each archive: one that was broken in it is never used again.
    const archive = new Archive(await libarchiveWasm());
    await archive.open(random);
    for (let entry = archive.next(); entry !== 0; entry = archive.next()) {
      const member = archive.member(entry);
      if (member !== undefined) yield member;
    }
  },
};

class Archive {
  private readonly library: Library;
  private handle = 0;
  private room = 0;

  constructor(library: Library) {
    this.library = library;
  }

  async open(random: RandomAccess): Promise<void> {
    const { module } = this.library;
    const place = this.ask(() => module._malloc(random.size));
    this.room = this.ask(() => module._malloc(PIECE));
    if (place === 0 || this.room === 0)
      throw new Damaged('unreadMembers', 'needs more memory than there is: unpack it first');
    for (let at = 0; at < random.size; ) {
      const bytes = await random.read(at, PIECE);
      if (bytes.length === 0) throw new Damaged('truncated', 'ended while it was read');
      module.HEAP8.set(bytes, place + at);
      at += bytes.length;
    }
    this.handle = this.ask(() => this.library.read_new());
    this.ask(() => this.library.read_support_format_all(this.handle));
    this.ask(() => this.library.read_open_memory(this.handle, place, random.size));
  }

  /** The next entry, 0 at the end. */
  next(): number {
    const entry = this.ask(() => this.library.read_next_entry(this.handle));
    const trouble = entry === 0 ? this.ask(() => this.library.error_string(this.handle)) : '';
    if (trouble) throw broken(trouble);
    return entry;
  }

  /** @returns undefined for a folder */
  member(entry: number): Member | undefined {
    const kind = this.ask(() => this.library.entry_filetype(entry));
    if (kind === FOLDER) return undefined;
    const name = this.ask(() => this.library.entry_pathname(entry)) ?? '';
    if (this.ask(() => this.library.entry_is_encrypted(entry)) !== 0)
      return { name, bytes: nothing(), unread: { why: 'is encrypted: unpack it with its password', harmless: false } };
    if (kind !== FILE) return { name, bytes: nothing(), unread: { why: 'is a link or a device', harmless: true } };
    return { name, bytes: this.bytes() };
  }

  private async *bytes(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const length = this.ask(() => this.library.read_data(this.handle, this.room, PIECE));
      if (length === 0) return;
      const { HEAP8 } = this.library.module;
      yield new Uint8Array(HEAP8.slice(this.room, this.room + length).buffer);
    }
  }

  /** One call; what the library throws, whatever it is, is the archive's fault. */
  private ask<T>(call: () => T): T {
    try {
      return call();
    } catch (error) {
      throw broken(error instanceof Error ? error.message : String(error));
    }
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function broken(message: string): Damaged {
  if (/encrypt|passphrase/i.test(message))
    return new Damaged('unreadMembers', 'is encrypted: unpack it with its password');
  if (/truncated|premature|end of file/i.test(message))
    return new Damaged('truncated', 'is cut off: unpack what is left of it by hand');
  return new Damaged('corrupt', `is damaged or packed in an unknown way (${oneLine(message, 100)}): unpack it first`);
}
