/**
 * Enters: the events of a record that the strict reader took. Leaves: its keys in the kernel, each with the column it has
 * in the records' table. Deliberately absent: keys that are data, and keys that stand in the text otherwise than as they
 * are; their records stay with the strict reader.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import { isActionKey } from '../json/bulk.ts';
import type { JsonSink } from '../json/events.ts';
import { isDataKey, join } from '../json/keys.ts';
import { MOMENT_KEY } from '../json/moment.ts';
import type { Column } from '../types.ts';

/** Keys the kernel knows at most; a file with more has data for keys. */
const MOST_KEYS = 20_000;
/** Bytes of a key. */
const LONGEST = 1 << 10;
/** As deep as the kernel looks. */
const DEEPEST = 16;

/** What a key is taught for: see `src/kernel/assembly/ndjson-keys.ts`. */
const SCALARS = 0;
const OBJECTS = 1;
const TEXTS = 2;

/** An object in a record: its place in the kernel, its path, and what is known of its members. */
interface Place {
  readonly at: number;
  readonly path: string;
  readonly columns: Set<string>;
  readonly objects: Map<string, Place>;
}

/** Teaches a kernel the keys of records. */
export class NdjsonKeys implements JsonSink {
  readonly #kernel: Kernel;
  readonly #scratch: number;
  readonly #root: Place;
  #frames: Place[] = [];
  #key = '';
  /** Open arrays and maps, and what lies in them. */
  #skipping = 0;
  #taught = 0;
  /** Keys whose columns are not settled yet. */
  #pending: { readonly place: Place; readonly key: string }[] = [];
  readonly #columns = new Map<string, number>();
  #width = 0;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#scratch = kernel.region(LONGEST + 16);
    this.#root = place(kernel.exports.jsonStart(), '');
  }

  open(kind: 'object' | 'array'): void {
    const frame = this.#frames.at(-1);
    if (this.#skipping > 0 || kind === 'array') this.#skipping++;
    else if (frame === undefined) this.#frames.push(this.#root);
    else {
      const below = frame.objects.get(this.#key) ?? this.#teachObject(frame, this.#key);
      if (below === undefined) this.#skipping++;
      else this.#frames.push(below);
    }
  }

  close(): void {
    if (this.#skipping > 0) this.#skipping--;
    else this.#frames.pop();
  }

  key(name: string): void {
    if (this.#skipping === 0) this.#key = name;
  }

  scalar(): void {
    const place = this.#frames.at(-1);
    if (this.#skipping > 0 || place === undefined || place.columns.has(this.#key)) return;
    if (this.#taught >= MOST_KEYS) return;
    place.columns.add(this.#key);
    this.#taught++;
    this.#pending.push({ place, key: this.#key });
  }

  span(): void {
    this.scalar();
  }

  /** Teaches the keys seen so far, now that the columns of the records' table are known. */
  settle(columns: readonly Column[]): void {
    for (; this.#width < columns.length; this.#width++) {
      const column = columns[this.#width];
      if (column?.named === true) this.#columns.set(column.name, this.#width);
    }
    for (const { place, key } of this.#pending) {
      const column = this.#columns.get(join(place.path, key) || key);
      // A moment as a number is written out, which the kernel can't.
      if (column !== undefined) this.#teach(place.at, key, column, key === MOMENT_KEY ? TEXTS : SCALARS);
    }
    this.#pending = [];
  }

  #teachObject(parent: Place, key: string): Place | undefined {
    if (parent.path === '' && isActionKey(key)) return undefined;
    if (key === MOMENT_KEY || isDataKey(key) || this.#frames.length > DEEPEST || this.#taught >= MOST_KEYS)
      return undefined;
    const at = this.#teach(parent.at, key, -1, OBJECTS);
    if (at === 0) return undefined;
    const below = place(at, join(parent.path, key));
    parent.objects.set(key, below);
    this.#taught++;
    return below;
  }

  /** @returns the object below the key in the kernel, 0 if there is none */
  #teach(owner: number, key: string, column: number, kind: number): number {
    const bytes = Buffer.from(key);
    if (bytes.length > LONGEST || /["\\\p{Cc}\p{Surrogate}]/u.test(key)) return 0;
    this.#kernel.bytes.set(bytes, this.#scratch);
    return this.#kernel.exports.jsonKey(owner, this.#scratch, bytes.length, column, kind);
  }
}

function place(at: number, path: string): Place {
  return { at, path, columns: new Set(), objects: new Map() };
}
