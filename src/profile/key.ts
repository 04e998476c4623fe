/**
 * The key of a case. Enters: a secret. Leaves: what values are hashed with, and a name that tells keys apart. Whoever has a
 * saved profile and not the secret can't test what stood in the evidence.
 */
import { createHmac } from 'node:crypto';
import { InputError } from '../errors.ts';
import type { HashKey } from '../kernel/hash.ts';

/** What fingerprints are made with. */
export type FingerprintKey = HashKey;

/** How a sketch calls fingerprints that anybody can compute. */
const UNKEYED = 'unkeyed';
/** Shorter secrets can be tried one by one, since the name of a key tells when one is right. */
const SHORTEST_SECRET = 16;

/**
 * The key made of a secret; a line break at its end doesn't count, so that a file and a variable may hold the same.
 *
 * @param from what the secret comes from, for a message
 * @throws InputError when it is too short to be one
 */
export function keyOf(secret: Uint8Array, from: string): HashKey {
  const bytes = Buffer.from(secret);
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end--;
  if (end < SHORTEST_SECRET)
    throw new InputError(
      `${from} holds fewer than ${SHORTEST_SECRET} bytes: a key needs more, e.g. openssl rand -hex 32`,
    );
  const derived = (use: string): Buffer =>
    createHmac('sha256', bytes.subarray(0, end)).update(`leakprint ${use}`).digest();
  const key = derived('fingerprints');
  return {
    first: key.readBigUInt64LE(0),
    second: key.readBigUInt64LE(8),
    name: derived('name of the key').toString('hex', 0, 8),
  };
}

/** How a sketch calls fingerprints made with a key, or without one. */
export function fingerprintsOf(key: HashKey | undefined): string {
  return key === undefined ? UNKEYED : `keyed:${key.name}`;
}
