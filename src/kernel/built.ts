/** What the build makes of `assembly/`. Enters: a name. Leaves: what is compiled of it, or null where there is nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The part of WebAssembly that is used; the language's own library doesn't describe it. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const wasm = (globalThis as { readonly WebAssembly?: Wasm }).WebAssembly;

/** Deep enough for the sources and for a build. */
const DEEPEST = 4;

/** What a module offers, ready to be called; null where WebAssembly can't run or the module wasn't built. */
export function instanceOf(name: string, imports: object): unknown {
  if (wasm === undefined) return null;
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let i = 0; i <= DEEPEST; i++) {
    const path = join(folder, 'dist', name);
    if (existsSync(path)) return new wasm.Instance(new wasm.Module(readFileSync(path)), imports).exports;
    folder = dirname(folder);
  }
  return null;
}
