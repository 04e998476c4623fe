/** Modules in WebAssembly as the build leaves them. Enters: the name of a module. Leaves: the module, or an instance of one. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The part of WebAssembly that is used; the language's own library doesn't describe it. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory;
}

/** Memory that an instance works in; its buffer is another one after it has grown. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/** From the sources and from a build, the folder of modules lies so many folders above this file at most. */
const DEEPEST = 4;

const engine = (globalThis as { readonly WebAssembly?: Engine }).WebAssembly;

/** A module, compiled; null where WebAssembly can't run or the module wasn't built. */
export function moduleNamed(name: string): object | null {
  if (engine === undefined) return null;
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let i = 0; i <= DEEPEST; i++) {
    const path = join(folder, 'dist', `${name}.wasm`);
    if (existsSync(path)) return new engine.Module(readFileSync(path));
    folder = dirname(folder);
  }
  return null;
}

/**
 * What a fresh instance of a module offers; null where WebAssembly can't run.
 *
 * @param memory cleared, for a module that brings none of its own
 */
export function instanceOf(module: object, host: object, memory?: WasmMemory): unknown {
  return engine === undefined ? null : new engine.Instance(module, { host, env: { memory } }).exports;
}

/** Memory of so many pages of 64 KiB that may grow. Throws where WebAssembly can't run. */
export function memoryOf(initial: number): WasmMemory {
  if (engine === undefined) throw new Error('there is no WebAssembly');
  return new engine.Memory({ initial });
}
