/**
 * Enters: a seed in words. Leaves: draws, the same on every machine. Whoever needs chance of its own derives it by a name
 * ("row 7", "column email"), so that one more draw in one place changes nothing elsewhere.
 */
import { seedOf } from '../../rank/random.ts';

/** Decimal digits that a draw of 32 bits gives evenly enough, and hexadecimal ones. */
const DIGITS_A_DRAW = 6;
const HEX_A_DRAW = 8;

export class Chance {
  #state: number;
  readonly #seed: string;

  /** Draws are mulberry32 (T. Ettinger, public domain), seeded by FNV-1a of the text. */
  constructor(seed: string) {
    this.#seed = seed;
    this.#state = seedOf(seed);
  }

  /** Another stream of draws, which depends on the seed and the name only. */
  fork(name: string): Chance {
    return new Chance(`${this.#seed}/${name}`);
  }

  /** Uniform on [0, 1). */
  uniform(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  /** True with probability `p`, 0 to 1. */
  of(p: number): boolean {
    return this.uniform() < p;
  }

  /** One element of a list. @throws RangeError if it is empty */
  pick<T>(list: readonly T[]): T {
    const value = list[Math.floor(this.uniform() * list.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  /** One of the values, as often as its weight says; the last one if weights run out. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.uniform() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    const last = choices.at(-1);
    if (last === undefined) throw new RangeError('nothing to choose from');
    return last[0];
  }

  /** An early element more often than a late one: the way most lists of labels are used. */
  early<T>(list: readonly T[]): T {
    const value = list[Math.floor(this.uniform() ** 2 * list.length)];
    return value === undefined ? this.pick(list) : value;
  }

  /** A new list in random order (Fisher–Yates). */
  shuffle<T>(list: readonly T[]): T[] {
    const out = [...list];
    for (let last = out.length - 1; last > 0; last--) {
      const other = this.int(0, last);
      const kept = out[last];
      const moved = out[other];
      if (kept === undefined || moved === undefined) continue;
      out[last] = moved;
      out[other] = kept;
    }
    return out;
  }

  /** An integer whose logarithm is uniform: 5 to 50 as often as 50 to 500. */
  logUniform(low: number, high: number): number {
    return Math.min(high, Math.floor(low * ((high + 1) / low) ** this.uniform()));
  }

  /** `length` characters of `alphabet`. */
  text(alphabet: string, length: number): string {
    const size = alphabet.length;
    let out = '';
    for (let i = 0; i < length; i++) out += alphabet[Math.floor(this.uniform() * size)] ?? '';
    return out;
  }

  digits(length: number): string {
    let out = '';
    for (let left = length; left > 0; left -= DIGITS_A_DRAW) {
      const digits = String(Math.floor(this.uniform() * 10 ** DIGITS_A_DRAW)).padStart(DIGITS_A_DRAW, '0');
      out += left < DIGITS_A_DRAW ? digits.slice(0, left) : digits;
    }
    return out;
  }

  hex(length: number): string {
    let out = '';
    for (let left = length; left > 0; left -= HEX_A_DRAW) {
      const digits = Math.floor(this.uniform() * 0x1_0000_0000)
        .toString(16)
        .padStart(HEX_A_DRAW, '0');
      out += left < HEX_A_DRAW ? digits.slice(0, left) : digits;
    }
    return out;
  }
}

export const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
export const BASE64 = `${CAPITALS}${LETTERS}0123456789+/`;

/** Words or phrases between commas. */
export function list(text: string): readonly string[] {
  return text.split(',').map((entry) => entry.trim());
}
