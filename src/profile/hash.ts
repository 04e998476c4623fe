/**
 * A 53-bit hash of a string: the key by which samples of distinct values are chosen, so that a sample depends on the
 * values alone, never on their order or on where a file was cut. Not a cryptographic hash; never written to a profile.
 * Construction: two 32-bit multiplicative lanes with a final avalanche (cyrb53, public domain, by bryc).
 */
export function hashText(text: string, seed = 0): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return finish(a, b);
}

/** Mixes two hashes into one; used to bind a cell to its column. */
export function mixHash(x: number, y: number): number {
  const a = Math.imul((x >>> 0) ^ 0x9e3779b1, 2654435761) ^ Math.floor(y / 4294967296);
  const b = Math.imul((y >>> 0) ^ 0x85ebca6b, 1597334677) ^ Math.floor(x / 4294967296);
  return finish(a, b);
}

function finish(x: number, y: number): number {
  let a = Math.imul(x ^ (x >>> 16), 2246822507) ^ Math.imul(y ^ (y >>> 13), 3266489909);
  let b = Math.imul(y ^ (y >>> 16), 2246822507) ^ Math.imul(x ^ (x >>> 13), 3266489909);
  a ^= a >>> 16;
  b ^= b >>> 15;
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/** Size of the hash space, for estimating how many distinct values a sample stands for. */
export const HASH_SPACE = 2 ** 53;
