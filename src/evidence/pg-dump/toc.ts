/**
 * Enters: the beginning of what `pg_dump -Fc` writes, or `toc.dat` of `-Ft`. Leaves: how the data are packed, what is to be read with
 * them, and which tables have data. Deliberately absent: functions, indexes, owners. Source: pg_backup_archiver.c, ReadHead and ReadToc.
 */
import { Damaged } from '../budget.ts';
import type { ByteReader } from '../byte-reader.ts';

/** Of 2005, PostgreSQL 8.0; what is older has other fields. */
const OLDEST = 10;
const NEWEST = 16;
/** Formats that the header tells: 1 is a file of its own, others are the list of what lies in files beside it. */
const CUSTOM = 1;
const FORMAT_AT = 10;
/** A definition is a few kilobytes; a function may be megabytes. */
const LONGEST_TEXT = 2 ** 24;
/** State of an entry that has no data. */
const NO_DATA = 3;
/** Definitions that tell how to read the rows. */
const TELLING = new Set(['TABLE', 'ENCODING', 'STDSTRINGS']);

export type Packing = 'none' | 'zlib' | 'lz4' | 'zstd';

const PACKINGS: readonly Packing[] = ['none', 'zlib', 'lz4', 'zstd'];

export interface Contents {
  readonly packing: Packing;
  /** In SQL: encoding, tables. */
  readonly definitions: readonly string[];
  /** The statement in front of the rows, or nothing, of every entry that has data: by its number, or by the name of its file. */
  readonly statements: ReadonlyMap<string, string>;
}

/** A dump in one file, or the list of one in several. */
type Kind = 'file' | 'list';

/** What the first bytes tell. */
export function dumpKind(bytes: Uint8Array): Kind | undefined {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== 'PGDMP' || bytes[5] !== 1) return undefined;
  return bytes[FORMAT_AT] === CUSTOM ? 'file' : 'list';
}

/** Numbers and texts of such a dump. @throws Damaged at its end */
export class Fields {
  private readonly reader: ByteReader;
  private intBytes = 4;

  constructor(reader: ByteReader) {
    this.reader = reader;
  }

  async byte(): Promise<number> {
    const [byte] = await this.reader.take(1);
    if (byte === undefined) throw cutOff();
    return byte;
  }

  /** A sign and bytes, the lowest first. */
  async int(): Promise<number> {
    const bytes = await this.reader.take(1 + this.intBytes);
    if (bytes.length <= this.intBytes) throw cutOff();
    let value = 0;
    for (let i = this.intBytes; i > 0; i--) value = value * 256 + (bytes[i] ?? 0);
    return bytes[0] === 0 ? value : -value;
  }

  /** @returns undefined for NULL */
  async text(): Promise<string | undefined> {
    const length = await this.int();
    if (length < 0) return undefined;
    if (length > LONGEST_TEXT) throw broken('a text that is too long');
    const bytes = await this.reader.take(length);
    if (bytes.length < length) throw cutOff();
    // Byte for byte: which encoding it is in is told further below, or never.
    return Buffer.from(bytes).toString('latin1');
  }

  /** @throws Damaged also where it is no dump of a version that is known */
  async contents(): Promise<Contents> {
    const start = await this.reader.take(FORMAT_AT + 1);
    const [minor = 0, , intBytes = 0, offsetBytes = 0] = start.subarray(6);
    const kind = dumpKind(start);
    if (kind === undefined || start.length <= FORMAT_AT) throw cutOff();
    if (minor < OLDEST || minor > NEWEST)
      throw new Damaged(
        'unreadMembers',
        `is of a version that is not read (1.${minor}): pg_restore -f - writes it out`,
      );
    if (intBytes < 1 || intBytes > 8 || offsetBytes > 8) throw broken('numbers of no size');
    this.intBytes = intBytes;
    const packing = await this.packing(minor);
    for (let i = 0; i < 7; i++) await this.int();
    for (let i = 0; i < 3; i++) await this.text();
    const definitions: string[] = [];
    const statements = new Map<string, string>();
    for (let left = await this.int(); left > 0; left--) {
      const entry = await this.entry(minor);
      const place = await this.place(kind, offsetBytes);
      if (TELLING.has(entry.kind)) definitions.push(entry.definition);
      // In an archive large objects have files of their own, and not the one that is named here.
      const isNowhere = place === '' || (place !== undefined && entry.kind === 'BLOBS');
      if (entry.hasData && !isNowhere) statements.set(place ?? String(entry.id), entry.statement);
    }
    return { packing, definitions, statements };
  }

  /** Where the data of an entry are: '' for nowhere, the name of a file, or undefined for below. */
  private async place(kind: Kind, offsetBytes: number): Promise<string | undefined> {
    if (kind === 'list') return (await this.text()) ?? '';
    const state = await this.byte();
    await this.reader.skip(offsetBytes);
    return state === NO_DATA ? '' : undefined;
  }

  private async packing(minor: number): Promise<Packing> {
    if (minor < 15) return (await this.int()) === 0 ? 'none' : 'zlib';
    const packing = PACKINGS[await this.byte()];
    if (packing === undefined) throw broken('an unknown way of packing');
    return packing;
  }

  private async entry(minor: number) {
    const id = await this.int();
    const hasData = (await this.int()) !== 0;
    await this.texts(3);
    const kind = (await this.text()) ?? '';
    if (minor >= 11) await this.int();
    const definition = (await this.text()) ?? '';
    await this.text();
    const statement = (await this.text()) ?? '';
    await this.texts(minor >= 14 ? 3 : 2);
    if (minor >= 16) await this.int();
    await this.texts(2);
    while ((await this.text()) !== undefined);
    return { id, hasData, kind, definition, statement };
  }

  private async texts(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await this.text();
  }
}

export function cutOff(): Damaged {
  return new Damaged('truncated', 'is cut off');
}

export function broken(why: string): Damaged {
  return new Damaged('corrupt', `is damaged (${why})`);
}
