/**
 * Enters: the events of a record that the strict reader took. Leaves: its keys in the kernel, each with the column it has
 * in its table. Deliberately absent: keys that are data, keys that stand in the text otherwise than as they are, and arrays in
 * arrays; their records stay with the strict reader.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import { isActionKey } from '../json/bulk.ts';
import type { JsonSink } from '../json/events.ts';
import { BINARY_KEY, BINARY_TEXT, isDataKey, join } from '../json/keys.ts';
import { LONG_KEY, MOMENT_KEY } from '../json/moment.ts';
import type { NdjsonElements } from './elements.ts';
import type { NdjsonLines } from './lines.ts';

/** Keys the kernel knows at most; a file with more has data for keys. */
const MOST_KEYS = 20_000;
/** Bytes of a key. */
const LONGEST = 1 << 10;
/** As deep as the kernel looks; less than the strict reader does. */
const DEEPEST = 32;

/** What a key is taught for: see `src/kernel/assembly/ndjson-keys.ts`. */
const SCALARS = 0;
const OBJECTS = 1;
/** Scalars that are moments if they are no strings, or in any case. */
const MOMENTS = 2;
const LONG_MOMENTS = 3;

/** An object in a record: its place in the kernel, its path and table, and what is known of its members. */
interface Place {
  readonly at: number;
  readonly path: string;
  readonly table: string;
  /** The key it lies under; '' for a record. */
  readonly key: string;
  readonly columns: Set<string>;
  readonly objects: Map<string, Place>;
  readonly lists: Map<string, List>;
}
/** An array in a record: the key it lies under, what its elements are as objects, and which are known. */
interface List {
  readonly owner: number;
  readonly key: string;
  readonly element: Place;
  scalars: boolean;
  settled: boolean;
}

/** Teaches a kernel the keys of records. */
export class NdjsonKeys implements JsonSink {
  readonly #kernel: Kernel;
  readonly #lines: NdjsonLines;
  readonly #elements: NdjsonElements;
  readonly #scratch: number;
  readonly #root: Place;
  #frames: (Place | List)[] = [];
  #key = '';
  /** Open arrays and maps that aren't taught, and what lies in them. */
  #skipping = 0;
  #taught = 0;
  /** Keys and arrays whose columns are not settled yet. */
  #pending: { readonly place: Place; readonly key: string }[] = [];
  #lists = new Set<List>();

  constructor(kernel: Kernel, lines: NdjsonLines, elements: NdjsonElements) {
    this.#kernel = kernel;
    this.#lines = lines;
    this.#elements = elements;
    this.#scratch = kernel.region(LONGEST + 16);
    this.#root = place(kernel.exports.jsonStart(), '', '', '');
  }

  open(kind: 'object' | 'array'): void {
    const frame = this.#frames.at(-1);
    const below = this.#skipping > 0 ? undefined : this.#below(frame, kind);
    if (below === undefined) this.#skipping++;
    else this.#frames.push(below);
  }

  close(): void {
    if (this.#skipping > 0) this.#skipping--;
    else this.#frames.pop();
  }

  key(name: string): void {
    if (this.#skipping === 0) this.#key = name;
  }

  scalar(): void {
    const frame = this.#frames.at(-1);
    if (this.#skipping > 0 || frame === undefined) return;
    if ('element' in frame) {
      if (!frame.scalars || !frame.settled) this.#lists.add(frame);
      frame.scalars = true;
      return;
    }
    if (frame.columns.has(this.#key) || this.#taught >= MOST_KEYS) return;
    frame.columns.add(this.#key);
    this.#taught++;
    this.#pending.push({ place: frame, key: this.#key });
  }

  span(): void {
    this.scalar();
  }

  /** Teaches the keys seen so far, now that the columns of their tables are known. */
  settle(): void {
    for (const { place, key } of this.#pending) {
      const column = this.#lines.known(place.table)?.find(columnOf(place, key));
      if (column !== undefined) this.#teach(place.at, key, column, kindOf(place, key));
    }
    this.#pending = [];
    for (const list of this.#lists) {
      const { table, path } = list.element;
      const at = this.#elements.place(table);
      const column = list.scalars ? this.#lines.known(table)?.find(path) : undefined;
      list.settled = at !== 0;
      if (list.settled) this.#teachList(list.owner, list.key, at, column ?? -1);
    }
    this.#lists.clear();
  }

  #below(frame: Place | List | undefined, kind: 'object' | 'array'): Place | List | undefined {
    if (frame === undefined) return kind === 'object' ? this.#root : undefined;
    if ('element' in frame) {
      if (kind === 'array') return undefined;
      if (!frame.settled) this.#lists.add(frame);
      return frame.element;
    }
    if (kind === 'object') return frame.objects.get(this.#key) ?? this.#newObject(frame, this.#key);
    return frame.lists.get(this.#key) ?? this.#newList(frame, this.#key);
  }

  #newObject(parent: Place, key: string): Place | undefined {
    if (parent.path === '' && isActionKey(key)) return undefined;
    if (!this.#mayLearn(key)) return undefined;
    const at = this.#teach(parent.at, key, -1, OBJECTS);
    if (at === 0) return undefined;
    const below = place(at, join(parent.path, key), parent.table, key);
    parent.objects.set(key, below);
    this.#taught++;
    return below;
  }

  #newList(parent: Place, key: string): List | undefined {
    const path = join(parent.path, key);
    const table = join('', path);
    // A row of that table is open: the key only wraps.
    if (path === '' || table === parent.table || !this.#mayLearn(key)) return undefined;
    const at = this.#teachList(parent.at, key, 0, -1);
    if (at === 0) return undefined;
    const list: List = {
      owner: parent.at,
      key,
      element: place(at, path, table, ''),
      scalars: false,
      settled: false,
    };
    parent.lists.set(key, list);
    this.#taught++;
    return list;
  }

  #mayLearn(key: string): boolean {
    return !isDataKey(key) && this.#frames.length <= DEEPEST && this.#taught < MOST_KEYS;
  }

  /** @returns the object below the key in the kernel, 0 if there is none */
  #teach(owner: number, key: string, column: number, kind: number): number {
    const length = this.#write(key);
    return length < 0 ? 0 : this.#kernel.exports.jsonKey(owner, this.#scratch, length, column, kind) >>> 0;
  }

  /** @returns what elements are as objects, 0 if there is nothing to teach */
  #teachList(owner: number, key: string, table: number, column: number): number {
    const length = this.#write(key);
    return length < 0 ? 0 : this.#kernel.exports.jsonArray(owner, this.#scratch, length, table, column) >>> 0;
  }

  /** @returns the bytes of the key in the kernel; −1 if the kernel can't know it */
  #write(key: string): number {
    const bytes = Buffer.from(key);
    if (bytes.length > LONGEST || /["\\\p{Cc}\p{Surrogate}]/u.test(key)) return -1;
    this.#kernel.bytes.set(bytes, this.#scratch);
    return bytes.length;
  }
}

function place(at: number, path: string, table: string, key: string): Place {
  return { at, path, table, key, columns: new Set(), objects: new Map(), lists: new Map() };
}

/** The name of a member's column. */
function columnOf({ path, key: above }: Place, key: string): string {
  return above === BINARY_KEY && key === BINARY_TEXT && path !== '' ? path : join(path, key) || key;
}

function kindOf({ key: above }: Place, key: string): number {
  if (key === MOMENT_KEY) return MOMENTS;
  return key === LONG_KEY && above === MOMENT_KEY ? LONG_MOMENTS : SCALARS;
}
