/** The loops in WebAssembly as the build leaves them. Enters: nothing. Leaves: what the module offers, or null. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** The part of WebAssembly that is used; the language's own library doesn't describe it. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const wasm = (globalThis as { readonly WebAssembly?: Wasm }).WebAssembly;

/** Deep enough for the sources and for a build. */
const DEEPEST = 4;

/** Ready to be called; null where WebAssembly can't run or the module wasn't built. */
export function sumsExports(): SumsExports | null {
  if (wasm === undefined) return null;
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let i = 0; i <= DEEPEST; i++) {
    const path = join(folder, 'dist', 'sums.wasm');
    if (existsSync(path)) {
      const module = new wasm.Module(readFileSync(path));
      // The host's own: another library would round otherwise.
      return new wasm.Instance(module, { host: { log: Math.log, pow: Math.pow } }).exports as SumsExports;
    }
    folder = dirname(folder);
  }
  return null;
}
