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

/**
 * A number of 64 bits in two halves: large integers of the language cost twenty times as much, and every value whose
 * neighbours are looked for is hashed here.
 */
let low = 0;
let high = 0;

/** Multiplies it by another, modulo 2^64; halves are whole numbers of 32 bits, signed or not. */
function multiply(byLow: number, byHigh: number): void {
  const a = low & 0xffff;
  const b = low >>> 16;
  const c = byLow & 0xffff;
  const d = byLow >>> 16;
  const middle = b * c + ((a * c) >>> 16);
  const rest = a * d + (middle & 0xffff);
  const carried = b * d + Math.floor(middle / 65536) + Math.floor(rest / 65536);
  high = (carried + Math.imul(low, byHigh) + Math.imul(high, byLow)) | 0;
  low = Math.imul(low, byLow);
}

/** Folds its upper bits into the lower. */
function fold(bits: number): void {
  low ^= (low >>> bits) | (high << (32 - bits));
  high ^= high >>> bits;
}

/** Hash of bytes, 1 to 2^53 − 1. */
export function hashBytes(bytes: Uint8Array, seed = 0): number {
  const { length } = bytes;
  low = length | 0;
  high = seed | 0;
  multiply(0x1ce4e5b9, 0xbf58476d);
  // Sixteen bytes at least, behind the last zeros.
  const end = Math.max(16, (length + 15) & ~15);
  for (let at = 0; at < end; at += 8) {
    low ^= wordAt(bytes, at);
    high ^= wordAt(bytes, at + 4);
    multiply(0x7f4a7c15, 0x9e3779b9);
    low ^= high;
  }
  fold(30);
  multiply(0x1ce4e5b9, 0xbf58476d);
  fold(27);
  multiply(0x133111eb, 0x94d049bb);
  fold(31);
  // 0 marks an empty slot in the kernel.
  return (high >>> 11) * 4294967296 + (((low >>> 11) | (high << 21)) >>> 0) || 1;
}

/** Four bytes, the first lowest; zeros beyond the end. */
function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

const encoder = new TextEncoder();
/** Short texts of ASCII are hashed by the ten thousand: of each length one list of bytes, used again and again. */
const SHORT = 48;
const rooms: readonly Uint8Array[] = Array.from({ length: SHORT + 1 }, (_, length) => new Uint8Array(length));

/** Hash of a text's UTF-8. */
export function hashText(text: string, seed = 0): number {
  return hashBytes(asciiOf(text) ?? encoder.encode(text), seed);
}

/** The bytes of a short text, until the next one is hashed or asked for; null if it isn't short, or not ASCII. */
export function asciiOf(text: string): Uint8Array | null {
  const bytes = rooms[text.length];
  if (bytes === undefined) return null;
  for (let i = 0; i < bytes.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return null;
    bytes[i] = code;
  }
  return bytes;
}

/** A secret of 128 bits, in two halves, and what may be told of it. */
export interface HashKey {
  readonly first: bigint;
  readonly second: bigint;
  /** Tells keys apart without telling the key. */
  readonly name: string;
}

/** What values are told apart by: their hash, with a key the keyed one. */
export function fingerprint(text: string, key: HashKey | undefined): number {
  return key === undefined ? hashText(text) : keyedHash(encoder.encode(text), key);
}

/** The same of a text that is bytes already. */
export function fingerprintOfBytes(bytes: Uint8Array, key: HashKey | undefined): number {
  return key === undefined ? hashBytes(bytes) : keyedHash(bytes, key);
}

/**
 * Hash of bytes with a key: SipHash-2-4 (Aumasson and Bernstein 2012), a pseudorandom function, cut to its upper 53 bits.
 * Who doesn't have the key can neither compute it nor test a guess.
 */
function keyedHash(bytes: Uint8Array, key: HashKey): number {
  return Number(sipHash(bytes, key) >> 11n) || 1;
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
