/**
 * Enters: a seed. Leaves: draws, some hundred million a second, the same on every machine because only 32-bit integers
 * are used. Deliberately absent: what fixtures/generator/random.ts offers besides; benchmarks need speed, not variety.
 */

export class FastRandom {
  private state: number;

  /** `seed`: any integer; taken modulo 2^32. */
  constructor(seed: number) {
    // The state of xorshift32 must not be zero, and small seeds must not start alike: stirred by a step of mulberry32.
    let mixed = (seed + 0x6d2b79f5) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    this.state = (mixed ^ (mixed >>> 14)) | 0 || 1;
  }

  /** 0 to 2^32 − 1 (never the state itself: xorshift32 of Marsaglia, its weak low bits multiplied away). */
  next(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x;
    return (Math.imul(x, 0x9e3779bb) ^ (x >>> 15)) >>> 0;
  }

  /** 0 to `count` − 1; `count` up to 2^21, so that the product stays an exact integer. */
  below(count: number): number {
    return Math.floor((this.next() * count) / 0x1_0000_0000);
  }

  /** True with this chance, 0 to 1. */
  chance(share: number): boolean {
    return this.next() < share * 0x1_0000_0000;
  }
}
