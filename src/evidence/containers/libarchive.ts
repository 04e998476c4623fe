/**
 * Enters: an archive that libarchive reads. Leaves: its files. Compiled to WebAssembly, what goes wrong in it stays within its
 * own memory. Deliberately absent: archives above 128 MiB, which have to lie in that memory as a whole.
 */
import { Damaged } from '../budget.ts';
import { oneLine } from '../message.ts';
import type { RandomAccess } from '../types.ts';
import type { Member } from './types.ts';

/** Beside the archive the decoder's dictionary has to fit into a memory of at most 2 GiB. */
const LARGEST = 1 << 27;
const PIECE = 1 << 18;
/** File types, as in stat. */
const FILE = 0o100000;
const FOLDER = 0o040000;

type Library = Awaited<ReturnType<typeof import('libarchive-wasm').libarchiveWasm>>;

/**
 * @param what of an archive's kind, as a noun with its article
 * @throws Damaged when it can't be read further
 */
export async function* unpacked(random: RandomAccess, what: string): AsyncGenerator<Member> {
  if (random.size > LARGEST) throw new Damaged('unreadMembers', `is ${what} of more than 128 MiB: unpack it first`);
  const { libarchiveWasm } = await import('libarchive-wasm');
  // A memory of its own for each archive: one that was broken in it is never used again.
  const archive = new Archive(await libarchiveWasm());
  await archive.open(random);
  for (let entry = archive.next(); entry !== 0; entry = archive.next()) {
    const member = archive.member(entry);
    if (member !== undefined) yield member;
  }
}

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
    // Of a file whose attributes are all zero the kind is none.
    if (kind !== FILE && kind !== 0)
      return { name, bytes: nothing(), unread: { why: 'is a link or a device', harmless: true } };
    return { name, bytes: this.bytes(this.ask(() => this.library.entry_size(entry))) };
  }

  /** @param size as the archive states it, its lowest 32 bits; 0 if it doesn't */
  private async *bytes(size: number): AsyncGenerator<Uint8Array> {
    let given = 0;
    for (;;) {
      const length = this.ask(() => this.library.read_data(this.handle, this.room, PIECE));
      if (length === 0) break;
      given += length;
      const { HEAP8 } = this.library.module;
      yield new Uint8Array(HEAP8.slice(this.room, this.room + length).buffer);
    }
    // A file that goes on in another volume ends without a word.
    if (given < Number(size) >>> 0) throw new Damaged('truncated', 'holds fewer bytes than it states');
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
  if (/solid/i.test(message))
    return new Damaged('unreadMembers', 'goes on solid, as before RAR 5, which is not read: unpack it first');
  return new Damaged('corrupt', `is damaged or packed in an unknown way (${oneLine(message, 100)}): unpack it first`);
}
