/**
 * The 53-bit hash of bytes, sixteen at a time; `src/kernel/hash.ts` is the same in plain JavaScript and a test holds them
 * together. Not a cryptographic hash; with a key set, values are hashed by SipHash-2-4 (Aumasson and Bernstein 2012) instead,
 * which is one for those who don't have the key.
 */

const K0: u64 = 0x9e3779b97f4a7c15;
const K1: u64 = 0xbf58476d1ce4e5b9;
const K2: u64 = 0x94d049bb133111eb;

@inline
export function finish(x: u64): u64 {
  let h = (x ^ (x >>> 30)) * K1;
  h = (h ^ (h >>> 27)) * K2;
  h = (h ^ (h >>> 31)) >>> 11;
  // 0 marks an empty slot.
  return h == 0 ? 1 : h;
}

/** All bits in the first bytes of sixteen, by their number. */
export const MASKS: usize = memory.data(16 * 17);

/** Fills the table of masks; comes before any hash. */
export function startHashes(): void {
  for (let n: usize = 0; n <= 16; n++) memory.fill(MASKS + (n << 4), 0xff, n);
}

@inline
export function round(h: u64, word: u64): u64 {
  const x = (h ^ word) * K0;
  return x ^ (x >>> 32);
}

/** Hash of at most sixteen bytes, behind which `v` holds zeros. */
@inline
export function hashShort(v: v128, length: i32): u64 {
  return finish(round(round(<u64>length * K1, i64x2.extract_lane(v, 0)), i64x2.extract_lane(v, 1)));
}

/** Hash of `length` bytes. May look at, but doesn't use, sixteen bytes beyond them. */
export function hashBytes(at: usize, length: i32, seed: u32): u64 {
  let h = (((<u64>seed) << 32) | <u64>length) * K1;
  let rest = length;
  while (rest > 16) {
    h = round(round(h, load<u64>(at)), load<u64>(at, 8));
    at += 16;
    rest -= 16;
  }
  const v = v128.and(v128.load(at), v128.load(MASKS + ((<usize>rest) << 4)));
  return finish(round(round(h, i64x2.extract_lane(v, 0)), i64x2.extract_lane(v, 1)));
}

/** A cell bound to its column: what is summed over a record. */
@inline
export function bindHash(hash: u64, seed: u64): u64 {
  const h = (hash ^ seed) * K0;
  return (h ^ (h >>> 32)) * K2;
}

/** Hash of a record from the sum of its cells. */
@inline
export function sumHash(sum: u64): u64 {
  return finish(sum);
}

let keyed = false;
/** Cells up to this length are hashed on the spot, by `hashShort`. */
export let shortest: i32 = 16;
let key0: u64 = 0;
let key1: u64 = 0;

/** From now on `valueHash` is keyed. */
export function setKey(first: u64, second: u64): void {
  keyed = true;
  shortest = -1;
  key0 = first;
  key1 = second;
}

/** Hash of a value: of its bytes alone, or with the key that was set. */
export function valueHash(at: usize, length: i32): u64 {
  return keyed ? sipHash(at, length) : hashBytes(at, length, 0);
}

/** May look at, but doesn't use, seven bytes beyond the end. */
function sipHash(at: usize, length: i32): u64 {
  let v0 = key0 ^ 0x736f6d6570736575;
  let v1 = key1 ^ 0x646f72616e646f6d;
  let v2 = key0 ^ 0x6c7967656e657261;
  let v3 = key1 ^ 0x7465646279746573;
  let rest = length;
  // Words, then the last one with the length on top, then four rounds to finish: rounds are spelled once.
  let rounds = 2;
  let done = false;
  let word: u64 = 0;
  let last = false;
  while (true) {
    if (rounds == 2) {
      if (rest >= 8) {
        word = load<u64>(at);
        at += 8;
        rest -= 8;
      } else {
        word = (<u64>length) << 56;
        if (rest > 0) word |= load<u64>(at) & (u64.MAX_VALUE >>> <u64>(64 - (rest << 3)));
        last = true;
      }
      v3 ^= word;
    }
    for (let i = 0; i < rounds; i++) {
      v0 += v1;
      v1 = rotl<u64>(v1, 13) ^ v0;
      v0 = rotl<u64>(v0, 32);
      v2 += v3;
      v3 = rotl<u64>(v3, 16) ^ v2;
      v0 += v3;
      v3 = rotl<u64>(v3, 21) ^ v0;
      v2 += v1;
      v1 = rotl<u64>(v1, 17) ^ v2;
      v2 = rotl<u64>(v2, 32);
    }
    if (done) break;
    v0 ^= word;
    if (last) {
      v2 ^= 0xff;
      rounds = 4;
      done = true;
    }
  }
  const h = (v0 ^ v1 ^ v2 ^ v3) >>> 11;
  return h == 0 ? 1 : h;
}
