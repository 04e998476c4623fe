/**
 * Enters: bytes behind a damaged place in a list of JSON records. Leaves: the bytes from the next record on. Deliberately absent:
 * what the damage cost, which is not known.
 */
import { JsonBroken, JsonEvents } from './events.ts';

/** Names of members, as the records before the damage have them. */
export interface RecordNames {
  /** Those that records begin with. */
  readonly first: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** Bytes of a beginning that a cut may have parted: blanks, brackets and a name. */
const TAIL = 4096;
const LONGEST_NAME = 500;
/** Enough of a record for its second name. */
const TRIED = 1 << 16;

/** Looks for the places to read on from. */
export class JsonResume {
  private readonly names: RecordNames;
  private pattern = /$^/g;
  private known = 0;
  private tail: Buffer = Buffer.alloc(0);

  /** @param names may grow from place to place */
  constructor(names: RecordNames) {
    this.names = names;
  }

  /**
   * Takes the bytes that come next.
   * @returns those from the beginning of a record on; undefined if none begins
   */
  take(bytes: Uint8Array): Uint8Array | undefined {
    const all = this.tail.length === 0 ? bytes : Buffer.concat([this.tail, bytes]);
    const pattern = this.beginning();
    // In growing steps: what a damaged place costs depends on how far off the next record is, not on how much has come.
    for (let from = 0, step = TAIL; from < all.length; from += step, step *= 2) {
      const part = all.subarray(from, from + step + TAIL);
      const text = Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1');
      for (const { index, 0: found } of text.matchAll(pattern)) {
        if (index >= step) break;
        const start = from + index + found.length;
        const known = this.isRecord(all.subarray(start, start + TRIED));
        if (known === false) continue;
        if (known === true || all.length - start >= TRIED) return this.end(all.subarray(start));
        // What it is shows when more has come.
        this.tail = Buffer.from(all.subarray(Math.min(from + index, Math.max(0, all.length - TAIL))));
        return undefined;
      }
    }
    this.tail = Buffer.from(all.subarray(-TAIL));
    return undefined;
  }

  private end(rest: Uint8Array): Uint8Array {
    this.tail = Buffer.alloc(0);
    return rest;
  }

  /** How records of the list begin. */
  private beginning(): RegExp {
    const { first } = this.names;
    if (this.known === first.size) return this.pattern;
    this.known = first.size;
    const texts = [...first].map((name) => Buffer.from(JSON.stringify(name)).toString('latin1'));
    const written = texts.filter(({ length }) => length <= LONGEST_NAME).map((text) => text.replace(/[^\w"]/g, '\\$&'));
    const blanks = '[ \\t\\r\\n]{0,500}';
    this.pattern = new RegExp(`,${blanks}(?=\\{${blanks}(?:${written.join('|')})${blanks}:)`, 'g');
    return this.pattern;
  }

  /** Lists inside of records may hold objects that begin alike: the second name tells. @returns undefined if it hasn't come */
  private isRecord(bytes: Uint8Array): boolean | undefined {
    let depth = 0;
    let names = 0;
    let known: boolean | undefined;
    const sink = {
      open: () => void depth++,
      close: () => {
        depth--;
        if (depth === 0) known ??= this.names.all.size === this.names.first.size;
      },
      key: (name: string) => {
        if (depth === 1 && ++names === 2) known ??= this.names.all.has(name);
      },
      scalar() {},
    };
    try {
      const events = new JsonEvents(sink);
      events.pausing = true;
      events.write(bytes);
    } catch (error) {
      if (!(error instanceof JsonBroken)) throw error;
      return known === true;
    }
    return known;
  }
}
