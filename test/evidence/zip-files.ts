/** Enters: names and contents. Leaves: a zip archive. For tests only. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFileOptions {
  readonly stored?: boolean;
  /** General purpose flags, e.g. 1 for encrypted. */
  readonly flags?: number;
  readonly crc?: number;
  readonly method?: number;
}

/** A zip archive of these entries, in this order. */
export function zipOf(files: readonly (readonly [string, string | Uint8Array, ZipFileOptions?])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content, { stored = false, flags = 0x800, crc, method } = {}] of files) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(method ?? (stored ? 0 : 8), 4);
    head.writeUInt32LE(crc ?? crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, Buffer.from(name));
    const local = [Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed];
    parts.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}
