/** The loops in WebAssembly as the build leaves them. Enters: nothing. Leaves: what the module offers, or null. */
import { instanceOf, moduleNamed } from '../web-assembly.ts';
import type { Pages } from './sums-memory.ts';

/** What the module offers, as `assembly/index.ts` lists it. Places are in bytes. */
export interface SumsExports {
  readonly memory: Pages;
  productSize(settings: number): number;
  enter(
    traits: number,
    settings: number,
    classOf: number,
    seen: number,
    weights: number,
    product: number,
    enriched: number,
    excerpt: number,
  ): void;
  mixed(notHeld: number, atBase: number, share: number, vectors: number, marginals: number): void;
  divide(vectors: number, count: number, list: number): void;
  replace(old: number, count: number, own: number, at: number, vectors: number, without: number): void;
  close(): number;
  prefixes(silence: number, count: number, own: number, at: number, vectors: number, first: number, into: number): void;
  marginals(count: number, own: number, vectors: number, into: number): void;
  addMarginals(
    silent: number,
    count: number,
    own: number,
    at: number,
    known: number,
    share: number,
    into: number,
  ): void;
  joined(
    silence: number,
    count: number,
    own: number,
    at: number,
    vectors: number,
    otherSilence: number,
    otherCount: number,
    otherOwn: number,
    otherAt: number,
    otherVectors: number,
    room: number,
  ): number;
  atRates(rates: number, notHeld: number, held: number, into: number): void;
  writeMixes(
    count: number,
    recipes: number,
    bases: number,
    ends: number,
    helds: number,
    others: number,
    givens: number,
    atBase: number,
    held: number,
    into: number,
  ): void;
}

/** Ready to be called; null where WebAssembly can't run or the module wasn't built. */
export function sumsExports(): SumsExports | null {
  const module = moduleNamed('sums');
  // The host's own: another library would round otherwise.
  return module === null ? null : (instanceOf(module, { log: Math.log, pow: Math.pow }) as SumsExports);
}
