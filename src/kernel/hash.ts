/**
 * A 53-bit hash of bytes: the key by which samples of distinct values are chosen, so that a sample depends on the values
 * alone, never on their order or on where a file was cut. Not a cryptographic hash; never written to a profile as it is.
 * Construction: eight bytes at a time, in pairs, xor, multiply, fold; the end is the finalizer of splitmix64 (public domain, by S.
 * Vigna). `assembly/hash.ts` is the same for the kernel; this one is for the slow road and for tests.
 */

/** Size of the hash space, for estimating how many distinct values a sample stands for. */
export const HASH_SPACE = 2 ** 53;

const K0 = 0x9e3779b97f4a7c15n;
const K1 = 0xbf58476d1ce4e5b9n;
const K2 = 0x94d049bb133111ebn;

function times(x: bigint, y: bigint): bigint {
  return BigInt.asUintN(64, x * y);
}

function finish(x: bigint): number {
  let h = times(x ^ (x >> 30n), K1);
  h = times(h ^ (h >> 27n), K2);
  // 0 marks an empty slot in the kernel.
  return Number((h ^ (h >> 31n)) >> 11n) || 1;
}

/** Hash of bytes, 1 to 2^53 − 1. */
export function hashBytes(bytes: Uint8Array, seed = 0): number {
  const { length } = bytes;
  // Sixteen bytes at least, behind the last zeros.
  const words = new DataView(new ArrayBuffer(Math.max(16, (length + 15) & ~15)));
  new Uint8Array(words.buffer).set(bytes);
  let h = times((BigInt(seed >>> 0) << 32n) | BigInt(length), K1);
  for (let at = 0; at < words.byteLength; at += 8) {
    h = times(h ^ words.getBigUint64(at, true), K0);
    h ^= h >> 32n;
  }
  return finish(h);
}

const encoder = new TextEncoder();

/** Hash of a text's UTF-8. */
export function hashText(text: string, seed = 0): number {
  return hashBytes(encoder.encode(text), seed);
}

/** A secret of 128 bits, in two halves, and what may be told of it. */
export interface HashKey {
  readonly first: bigint;
  readonly second: bigint;
  /** Tells keys apart without telling the key. */
  readonly name: string;
}

/**
 * Hash of a value's UTF-8 with a key: SipHash-2-4 (Aumasson and Bernstein 2012), a pseudorandom function, cut to its upper
 * 53 bits. Who doesn't have the key can neither compute it nor test a guess.
 */
export function keyedHash(text: string, key: HashKey): number {
  return Number(sipHash(encoder.encode(text), key) >> 11n) || 1;
}

/** SipHash-2-4, all 64 bits. */
export function sipHash(bytes: Uint8Array, { first, second }: Pick<HashKey, 'first' | 'second'>): bigint {
  const v: State = [
    first ^ 0x736f6d6570736575n,
    second ^ 0x646f72616e646f6dn,
    first ^ 0x6c7967656e657261n,
    second ^ 0x7465646279746573n,
  ];
  const { length } = bytes;
  const words = new DataView(new ArrayBuffer((length & ~7) + 8));
  new Uint8Array(words.buffer).set(bytes);
  words.setUint8(words.byteLength - 1, length);
  for (let at = 0; at < words.byteLength; at += 8) {
    const word = words.getBigUint64(at, true);
    v[3] ^= word;
    sipRounds(v, 2);
    v[0] ^= word;
  }
  v[2] ^= 0xffn;
  sipRounds(v, 4);
  return v[0] ^ v[1] ^ v[2] ^ v[3];
}

type State = [bigint, bigint, bigint, bigint];

function sipRounds(v: State, rounds: number): void {
  for (let i = 0; i < rounds; i++) {
    v[0] = plus(v[0], v[1]);
    v[1] = rotated(v[1], 13n) ^ v[0];
    v[0] = rotated(v[0], 32n);
    v[2] = plus(v[2], v[3]);
    v[3] = rotated(v[3], 16n) ^ v[2];
    v[0] = plus(v[0], v[3]);
    v[3] = rotated(v[3], 21n) ^ v[0];
    v[2] = plus(v[2], v[1]);
    v[1] = rotated(v[1], 17n) ^ v[2];
    v[2] = rotated(v[2], 32n);
  }
}

function plus(x: bigint, y: bigint): bigint {
  return BigInt.asUintN(64, x + y);
}

function rotated(x: bigint, bits: bigint): bigint {
  return BigInt.asUintN(64, (x << bits) | (x >> (64n - bits)));
}

/** Hash of a record: of its cells' hashes, each bound to its column's seed. A sum, so that the order doesn't matter. */
export function hashRecord(cells: Iterable<readonly [hash: number, seed: number]>): number {
  let sum = 0n;
  for (const [hash, seed] of cells) {
    const h = times(BigInt(hash) ^ BigInt(seed), K0);
    sum += times(h ^ (h >> 32n), K2);
  }
  return finish(BigInt.asUintN(64, sum));
}
