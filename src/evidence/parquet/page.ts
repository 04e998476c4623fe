/**
 * Enters: the parts of a page: levels and values, packed. Leaves: its entries one by one. Deliberately absent: levels and
 * places in dictionaries as lists: writers put a million of them in a page.
 */
import type { Runs } from './encodings.ts';
import type { Texts } from './texts.ts';
import { ParquetBroken } from './thrift.ts';

/** Numbers unpacked at once. */
const AHEAD = 1 << 10;

/** Texts of a page: in order, or by their places in a dictionary. */
export interface PageValues {
  readonly texts: Texts;
  readonly places: Runs | undefined;
}

/** Shows all numbers, piece by piece, and goes back to the first. @throws ParquetBroken */
export function survey(runs: Runs, see: (numbers: Uint32Array) => void): void {
  const some = new Uint32Array(AHEAD);
  for (let count = runs.read(some); count > 0; count = runs.read(some)) see(some.subarray(0, count));
  runs.rewind();
}

/** Numbers one by one. */
export class Steps {
  private readonly runs: Runs;
  private readonly some: Uint8Array | Uint32Array;
  private have = 0;
  private at = 0;

  constructor(runs: Runs, some: Uint8Array | Uint32Array) {
    this.runs = runs;
    this.some = some;
  }

  /** The number that comes next. */
  get current(): number {
    if (this.at === this.have) {
      this.have = this.runs.read(this.some);
      this.at = 0;
    }
    return this.some[this.at] ?? 0;
  }

  step(): number {
    const { current } = this;
    this.at++;
    return current;
  }
}

/** What is left of a page. */
export class Page {
  /** Entries left. */
  left: number;
  private readonly repeats: Steps | undefined;
  private readonly definitions: Steps | undefined;
  private readonly definition: number;
  private readonly texts: Texts;
  private readonly places: Steps | undefined;
  private next = 0;

  /** @param definition the level of an entry with a value */
  constructor(
    count: number,
    repeats: Runs | undefined,
    definitions: Runs | undefined,
    definition: number,
    values: PageValues,
  ) {
    this.left = count;
    this.repeats = repeats && new Steps(repeats, new Uint8Array(AHEAD));
    this.definitions = definitions && new Steps(definitions, new Uint8Array(AHEAD));
    this.definition = definition;
    this.texts = values.texts;
    this.places = values.places && new Steps(values.places, new Uint32Array(AHEAD));
  }

  /** Levels of the entry that comes next. */
  get currentDefinition(): number {
    return this.definitions?.current ?? this.definition;
  }

  get currentRepeat(): number {
    return this.repeats?.current ?? 0;
  }

  /** Passes over an entry. @returns the number of its text; −1 for one without a value. @throws ParquetBroken */
  step(): number {
    this.left--;
    this.repeats?.step();
    if (this.definitions !== undefined && this.definitions.step() !== this.definition) return -1;
    const text = this.places === undefined ? this.next++ : this.places.step();
    if (text >= this.texts.count) throw new ParquetBroken('a page has fewer values than it says');
    return text;
  }

  get values(): Texts {
    return this.texts;
  }
}
