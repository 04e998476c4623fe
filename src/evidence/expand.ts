/**
 * Enters: what was named as evidence: files, directories, patterns, '-'. Leaves: the files to open, in a fixed order, and
 * a line for each directory or pattern. Deliberately absent: opening them; that happens one at a time, when they are read.
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { InputError } from '../errors.ts';
import { lose, loseForGood } from './losses.ts';
import { foundName } from './member-name.ts';
import { quote } from './message.ts';
import type { EvidenceFile, EvidenceManifest, Reading } from './types.ts';

/** More files than this are named by a slip (a whole disk), or belong in a database. */
const MOST_FILES = 100_000;
/** Folders inside each other; file systems end there too. */
const MOST_DEPTH = 100;
const DOT = 0x2e;
const SLASH = Buffer.from('/');

/** Something to read: a file, or what several files were named by. */
export type Place = (Found & { readonly group?: Group }) | { readonly group: Group };

/** A path; its bytes too where they are no UTF-8, for no text opens that file. */
interface Found {
  readonly path: string;
  /** What is printed instead, of what was found. */
  readonly name?: string;
  readonly raw?: Buffer;
}

/** @throws InputError if something named doesn't exist, can't be listed, or stands for no file */
export async function expand(paths: readonly string[], most = MOST_FILES): Promise<Place[]> {
  const places: Place[] = [];
  for (const path of paths) {
    const found = await placesOf(path, most);
    if (places.length + found.length > most)
      throw new InputError(`${quote(path)} stands for more than ${most} files: name fewer, or put them into one`);
    for (const place of found) places.push(place);
  }
  return places;
}

async function placesOf(path: string, most: number): Promise<Place[]> {
  if (path === '-' || path === '' || path.includes('\0')) return [{ path }];
  const facts = await lstat(path).catch(() => undefined);
  if (facts === undefined && /[*?[{]/.test(path)) return matching(path, most);
  // A link that was named is followed; one that was found isn't.
  const folder = facts?.isDirectory() === true || (facts?.isSymbolicLink() === true && (await isFolder(path)));
  if (!folder) return [{ path }];
  const group = new Group(path, 'directory');
  const files = await walk(path, group.reading, most);
  if (files.length === 0)
    throw new InputError(`${quote(path)} is a directory without files to read: name the files themselves`);
  return grouped(group, files);
}

async function isFolder(path: string): Promise<boolean> {
  const entries = await readdir(path).catch(() => undefined);
  return entries !== undefined;
}

function grouped(group: Group, files: readonly Found[]): Place[] {
  return [{ group }, ...files.map((found) => ({ ...found, name: foundName(found.path, group.name), group }))];
}

async function matching(pattern: string, most: number): Promise<Place[]> {
  const { glob } = await import('tinyglobby');
  const group = new Group(pattern, 'pattern');
  const found = await glob(pattern, {
    absolute: isAbsolute(pattern),
    followSymbolicLinks: false,
    expandDirectories: false,
    onlyFiles: false,
  });
  const files: Found[] = [];
  for (const { path } of byBytes(found.map((path) => ({ path })))) {
    if (path.endsWith('/')) continue;
    const facts = await lstat(path).catch(() => undefined);
    // Its name is no UTF-8, or it was there a moment ago.
    if (facts === undefined) loseForGood(group.reading, 'unreadMembers');
    else if (counts(facts, group.reading)) files.push({ path });
    if (files.length > most) break;
  }
  if (files.length === 0)
    throw new InputError(`${quote(pattern)} matches no file: check the pattern and where you are`);
  return grouped(group, files);
}

/** Files below a folder, by the bytes of their paths. What is left out is counted. */
async function walk(root: string, reading: Reading, most: number): Promise<Found[]> {
  const files: Found[] = [];
  const folders: { found: Found; depth: number }[] = [{ found: { path: root }, depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (folder.depth > MOST_DEPTH) throw new InputError(`${quote(folder.found.path)} lies too deep: name it directly`);
    for (const entry of await list(folder.found)) {
      const found = within(folder.found, entry.name);
      if (entry.name[0] === DOT) lose(reading, 'hiddenFiles');
      else if (entry.isDirectory()) folders.push({ found, depth: folder.depth + 1 });
      else if (counts(await lstat(found.raw ?? found.path), reading)) files.push(found);
      if (files.length > most)
        throw new InputError(`${quote(root)} holds more than ${most} files: name fewer, or put them into one`);
    }
  }
  return byBytes(files);
}

/** A name of Windows-1252 in an archive of Linux, say, is as good as any other. */
function within(folder: Found, name: Buffer): Found {
  const path = join(folder.path, name.toString());
  if (folder.raw === undefined && isUtf8(name)) return { path };
  return { path, raw: Buffer.concat([folder.raw ?? Buffer.from(folder.path), SLASH, name]) };
}

async function list({ path, raw }: Found): Promise<Dirent<Buffer>[]> {
  try {
    return await readdir(raw ?? path, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = code === 'EACCES' || code === 'EPERM' ? 'permission denied; ask for read access' : code;
    throw new InputError(`${quote(path)} can't be listed: ${why}`);
  }
}

/** Whether a file that was found is read; if not, why is counted. */
function counts(
  facts: { isSymbolicLink(): boolean; isFile(): boolean; isDirectory(): boolean; readonly size: number },
  reading: Reading,
): boolean {
  if (facts.isFile() && facts.size > 0) return true;
  if (facts.isFile()) lose(reading, 'emptyFiles');
  else if (facts.isSymbolicLink()) lose(reading, 'links');
  else if (!facts.isDirectory()) lose(reading, 'pipesAndDevices');
  return false;
}

function byBytes(files: readonly Found[]): Found[] {
  return files
    .map((found) => ({ found, bytes: found.raw ?? Buffer.from(found.path) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ found }) => found);
}

/** What several files were named by. Its hash is that of the listing `sha256sum` would give of what was read. */
export class Group {
  readonly name: string;
  readonly reading: Reading = { complete: true, losses: Object.create(null) };
  readonly #kind: 'directory' | 'pattern';
  readonly #listing = createHash('sha256');
  #files: { readonly file: EvidenceFile; readonly path: string | Buffer }[] = [];
  #elsewhere = false;
  #members = 0;
  #bytes = 0;
  #records = 0;
  #sha256: string | undefined;

  constructor(name: string, kind: 'directory' | 'pattern') {
    this.name = name;
    this.#kind = kind;
  }

  /** Evidence that was found by it. @param path that of the file, for the listing */
  add(file: EvidenceFile, path: string | Buffer): void {
    this.#files.push({ file, path });
  }

  /** Some of it was named before, too, and isn't read again. */
  readElsewhere(): void {
    this.#elsewhere = true;
  }

  /** Its own line; it has no records. */
  file(): EvidenceFile {
    return { name: this.name, batches: none, manifest: () => this.#manifest() };
  }

  /** @throws InputError if nothing of it could be read */
  check(): void {
    this.#settle();
    if (this.#records === 0 && !this.#elsewhere)
      throw new InputError(`${quote(this.name)} holds no records that can be read: name the files themselves`);
  }

  #settle(): void {
    if (this.#sha256 !== undefined) return;
    for (const { file, path } of this.#files) {
      const { within, bytes, sha256, records, complete, format } = file.manifest();
      this.#records += records;
      if (within !== this.name) continue;
      this.#members++;
      this.#bytes += bytes;
      this.#listing.update(`${sha256}  `).update(path).update('\n');
      if (format === 'unread') lose(this.reading, 'unreadMembers');
      if (!complete) this.reading.complete = false;
    }
    this.#files = [];
    this.#sha256 = this.#listing.digest('hex');
  }

  #manifest(): EvidenceManifest {
    this.#settle();
    return {
      name: this.name,
      bytes: this.#bytes,
      sha256: this.#sha256 ?? '',
      format: this.#kind,
      encoding: 'binary',
      records: 0,
      complete: this.reading.complete,
      losses: Object.fromEntries(Object.entries(this.reading.losses).sort(([a], [b]) => (a < b ? -1 : 1))),
      members: this.#members,
    };
  }
}

async function* none(): AsyncGenerator<never> {}
