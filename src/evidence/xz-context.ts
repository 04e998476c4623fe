/**
 * The decoder inside xz-decompress, driven step by step: its own stream throws away what was unpacked as soon as something
 * behind that is damaged, and tells nobody where it stands. Deliberately absent: what its answers mean.
 */
import type { WasmMemory } from '../web-assembly.ts';

/** What the library's WebAssembly exports. A context lies in its memory: seven numbers, by the places below. */
interface Engine {
  readonly memory: WasmMemory;
  create_context(): number;
  destroy_context(context: number): void;
  /** No bytes: there are no more. */
  supply_input(context: number, bytes: number): void;
  get_next_output(context: number): number;
}

const ROOM = 0;
const INPUT = 1;
const INPUT_AT = 2;
const INPUT_SIZE = 3;
const OUTPUT = 4;
const OUTPUT_AT = 5;
const NUMBERS = 6;

let loaded: Promise<Engine> | undefined;

/** The library keeps it for itself, so that what is asked for is looked at. @throws Error if this is another version */
export function engine(): Promise<Engine> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Engine> {
  const module: object = await import('xz-decompress');
  // CommonJS in a form whose names Node doesn't see from outside; bundlers and loaders do.
  const names: unknown = Reflect.has(module, 'XzReadableStream') ? module : Reflect.get(module, 'default');
  const stream: unknown = Reflect.get(Object(names), 'XzReadableStream');
  const start: unknown = Reflect.get(Object(stream), '_getModuleInstance');
  if (typeof start === 'function') await Reflect.apply(start, stream, []);
  const exports: unknown = Reflect.get(Object(Reflect.get(Object(stream), '_moduleInstance')), 'exports');
  if (!isEngine(exports)) throw new Error('xz-decompress is of another version than leakprint was made for');
  return exports;
}

function isEngine(exports: unknown): exports is Engine {
  const at = (name: string): unknown => Reflect.get(Object(exports), name);
  const functions = ['create_context', 'destroy_context', 'supply_input', 'get_next_output'];
  return (
    Reflect.get(Object(at('memory')), 'buffer') instanceof ArrayBuffer &&
    functions.every((name) => typeof at(name) === 'function')
  );
}

/** One xz file that is being unpacked. */
export class XzContext {
  readonly #engine: Engine;
  readonly #context: number;
  /** Bytes that may be supplied at once. */
  readonly room: number;

  constructor(decoder: Engine) {
    this.#engine = decoder;
    this.#context = decoder.create_context();
    this.room = this.#number(ROOM);
  }

  /** Whether all that was supplied has been used. */
  get wantsInput(): boolean {
    return this.left === 0;
  }

  /** Bytes that were supplied and not used. */
  get left(): number {
    return this.#number(INPUT_SIZE) - this.#number(INPUT_AT);
  }

  /** @param bytes at most `room`; none once there are no more */
  supply(bytes: Uint8Array): void {
    new Uint8Array(this.#engine.memory.buffer, this.#number(INPUT), bytes.length).set(bytes);
    this.#engine.supply_input(this.#context, bytes.length);
  }

  /** A step: what the decoder answers, and what it unpacked before that. */
  run(): { readonly answer: number; readonly bytes: Uint8Array } {
    const answer = this.#engine.get_next_output(this.#context);
    const length = this.#number(OUTPUT_AT);
    const bytes = new Uint8Array(this.#engine.memory.buffer, this.#number(OUTPUT), length).slice();
    this.#numbers()[OUTPUT_AT] = 0;
    return { answer, bytes };
  }

  /** Gives its memory back. */
  dispose(): void {
    this.#engine.destroy_context(this.#context);
  }

  #number(place: number): number {
    return this.#numbers()[place] ?? 0;
  }

  /** Looked at anew each time: the memory may have grown. */
  #numbers(): Uint32Array {
    return new Uint32Array(this.#engine.memory.buffer, this.#context, NUMBERS);
  }
}
