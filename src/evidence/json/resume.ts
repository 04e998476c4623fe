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

/** Looks for the place to read on from. */
export class JsonResume {
  private readonly names: RecordNames;
  private readonly pattern: RegExp;
  private tail: Buffer = Buffer.alloc(0);

  constructor(names: RecordNames) {
    this.names = names;
    const first = [...names.first].map((name) => Buffer.from(JSON.stringify(name)).toString('latin1'));
    const written = first.filter(({ length }) => length <= LONGEST_NAME).map((name) => name.replace(/[^\w"]/g, '\\$&'));
    const blanks = '[ \\t\\r\\n]{0,500}';
    this.pattern = new RegExp(`,${blanks}(?=\\{${blanks}(?:${written.join('|')})${blanks}:)`, 'g');
  }

  /**
   * Takes the bytes that come next.
   * @param before where in them to look at most
   * @returns those from the beginning of a record on; undefined if none begins
   */
  take(bytes: Uint8Array, before = bytes.length): Buffer | undefined {
    const all = Buffer.concat([this.tail, bytes]);
    const end = this.tail.length + before;
    const last = before < bytes.length;
    let kept = Math.max(0, all.length - TAIL);
    for (const { index, 0: found } of all.toString('latin1', 0, end).matchAll(this.pattern)) {
      const start = index + found.length;
      const known = this.isRecord(all.subarray(start, Math.min(end, start + TRIED)));
      if (known === true) return all.subarray(start);
      if (known !== undefined || last) continue;
      // What it is shows when more has come.
      if (end - start >= TRIED) return all.subarray(start);
      kept = Math.min(kept, index);
      break;
    }
    this.tail = Buffer.from(all.subarray(kept));
    return undefined;
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
      new JsonEvents(sink).write(bytes);
    } catch (error) {
      if (!(error instanceof JsonBroken)) throw error;
      return known === true;
    }
    return known;
  }
}
