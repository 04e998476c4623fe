/**
 * Enters: the bits of one bzip2 block. Leaves: its bytes, still transformed. Deliberately absent: the obsolete randomised blocks. Own work
 * because the decoders on npm loop for ever on a run of a hostile length, or make all blocks at once.
 */
import { CAME_BEFORE, Damaged } from './budget.ts';

const LONGEST_CODE = 20;
/** Codes up to this many bits are looked up at once. */
const FAST_BITS = 10;
const GROUP_SIZE = 50;
/** No more are needed for 900,000 symbols; what a hostile block has above is read and left. */
const MOST_SELECTORS = 18_002;
/** Moving fewer bytes than this one by one is faster than a call. */
const NEAR = 24;

/** Bits of a buffer, most significant first. */
export class Bits {
  private readonly bytes: Uint8Array;
  private at: number;
  private held = 0;
  private count = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** At most 24 bits. @throws Damaged at the end of the bytes */
  read(bits: number): number {
    const value = this.peek(bits);
    this.skip(bits);
    return value;
  }

  /** The next bits, with zeros behind the end. */
  peek(bits: number): number {
    while (this.count < bits) {
      this.held = ((this.held << 8) | (this.bytes[this.at++] ?? 0)) >>> 0;
      this.count += 8;
    }
    return (this.held >>> (this.count - bits)) & ((1 << bits) - 1);
  }

  skip(bits: number): void {
    this.count -= bits;
    if (this.at - (this.count >> 3) > this.bytes.length) throw new Damaged('truncated', 'is cut off', CAME_BEFORE);
  }

  /** Bytes begun so far, */
  get position(): number {
    return this.at - (this.count >> 3);
  }

  /** and bits read of the last of them; 0 if all were. */
  get bit(): number {
    return (8 - (this.count & 7)) & 7;
  }
}

/** @throws Damaged always */
export function damaged(what: string): never {
  throw new Damaged('corrupt', `is damaged (${what})`, CAME_BEFORE);
}

interface Code {
  readonly fast: Uint16Array;
  /** For each length: the largest code (−1 if there is none), and where its symbols begin. */
  readonly limit: Int32Array;
  readonly base: Int32Array;
  readonly symbols: Uint16Array;
}

function codeOf(lengths: Uint8Array): Code {
  const limit = new Int32Array(LONGEST_CODE + 1).fill(-1);
  const base = new Int32Array(LONGEST_CODE + 1);
  const symbols = new Uint16Array(lengths.length);
  const fast = new Uint16Array(1 << FAST_BITS);
  let code = 0;
  let placed = 0;
  for (let length = 1; length <= LONGEST_CODE; length++, code <<= 1) {
    base[length] = placed - code;
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      symbols[placed++] = symbol;
      if (length <= FAST_BITS) {
        const first = code << (FAST_BITS - length);
        fast.fill((symbol << 4) | length, first, first + (1 << (FAST_BITS - length)));
      }
      limit[length] = code++;
    }
    if (code > 1 << length) damaged('more codes than there can be');
  }
  return { fast, limit, base, symbols };
}

function symbolOf(bits: Bits, { fast, limit, base, symbols }: Code): number {
  const entry = fast[bits.peek(FAST_BITS)] ?? 0;
  if (entry !== 0) {
    bits.skip(entry & 15);
    return entry >> 4;
  }
  const next = bits.peek(LONGEST_CODE);
  for (let length = FAST_BITS + 1; length <= LONGEST_CODE; length++) {
    const code = next >> (LONGEST_CODE - length);
    if (code > (limit[length] ?? -1)) continue;
    bits.skip(length);
    return symbols[code + (base[length] ?? 0)] ?? damaged('an unknown code');
  }
  return damaged('an unknown code');
}

/** Reads a block behind its magic and checksum. @returns its transformed bytes, packed, and where they begin */
export function readBlock(bits: Bits, room: Uint32Array): { count: number; start: number } {
  if (bits.read(1) === 1) damaged('a randomised block');
  const start = bits.read(24);
  const used = usedBytes(bits);
  const tables = bits.read(3);
  if (tables < 2 || tables > 6) damaged('a wrong number of tables');
  const selectors = readSelectors(bits, tables);
  const codes = Array.from({ length: tables }, () => codeOf(readLengths(bits, used.length + 2)));
  const count = readSymbols(bits, used, selectors, codes, room);
  if (start >= count) damaged('a start outside');
  return { count, start };
}

function usedBytes(bits: Bits): Uint8Array {
  const groups = bits.read(16);
  const used: number[] = [];
  for (let high = 0; high < 16; high++) {
    if ((groups & (0x8000 >> high)) === 0) continue;
    const group = bits.read(16);
    for (let low = 0; low < 16; low++) if (group & (0x8000 >> low)) used.push(high * 16 + low);
  }
  if (used.length === 0) damaged('no bytes at all');
  return Uint8Array.from(used);
}

function readSelectors(bits: Bits, tables: number): Uint8Array {
  const count = bits.read(15);
  const selectors = new Uint8Array(Math.min(count, MOST_SELECTORS));
  const order = [0, 1, 2, 3, 4, 5];
  for (let i = 0; i < count; i++) {
    let place = 0;
    while (bits.read(1) === 1) if (++place >= tables) damaged('an unknown table');
    const [table = 0] = order.splice(place, 1);
    order.unshift(table);
    if (i < selectors.length) selectors[i] = table;
  }
  return selectors;
}

function readLengths(bits: Bits, symbols: number): Uint8Array {
  const lengths = new Uint8Array(symbols);
  let length = bits.read(5);
  for (let symbol = 0; symbol < symbols; symbol++) {
    for (;;) {
      if (length < 1 || length > LONGEST_CODE) damaged('a wrong length of code');
      if (bits.read(1) === 0) break;
      length += bits.read(1) === 0 ? 1 : -1;
    }
    lengths[symbol] = length;
  }
  return lengths;
}

function readSymbols(
  bits: Bits,
  used: Uint8Array,
  selectors: Uint8Array,
  codes: readonly Code[],
  room: Uint32Array,
): number {
  const front = Uint8Array.from(used);
  const last = used.length + 1;
  let count = 0;
  let run = 0;
  let weight = 1;
  for (let group = 0; ; group++) {
    const code = codes[selectors[group] ?? -1] ?? damaged('too few tables');
    for (let i = 0; i < GROUP_SIZE; i++) {
      const symbol = symbolOf(bits, code);
      if (symbol < 2) {
        run += weight << symbol;
        weight <<= 1;
        // Checked at every digit: a run of many digits would leave the range of numbers.
        if (count + run > room.length) damaged('a block that is too long');
        continue;
      }
      if (run > 0) {
        room.fill(front[0] ?? 0, count, count + run);
        count += run;
        run = 0;
        weight = 1;
      }
      if (symbol === last) return count;
      if (count >= room.length) damaged('a block that is too long');
      const place = symbol - 1;
      const byte = front[place] ?? 0;
      if (place > NEAR) front.copyWithin(1, 0, place);
      else for (let i = place; i > 0; i--) front[i] = front[i - 1] ?? 0;
      front[0] = byte;
      room[count++] = byte;
    }
  }
}
