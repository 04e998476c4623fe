/**
 * A record written inside a cell. Enters: a cell's text as it was kept, at most 4,096 bytes of it. Leaves: its keys with the
 * first value that each has, or null where the text is none of the known forms. Bounded: 64 keys, three levels; deeper ones
 * are left out. Numbers stay as they are written. Deliberately absent: what the keys mean.
 */
import { JsonBroken, JsonEvents, type JsonSink } from '../evidence/json/events.ts';
import { isDataKey, isDataKeyOfScalar, join } from '../evidence/json/keys.ts';
import { readPairs, readPhp, toJson } from './nested-forms.ts';

/** How it is written: JSON, Python's repr, PHP's serialize, or `key=value` with a separator. */
export type NestedForm = (typeof FORMS)[number];
export const FORMS = ['json', 'python', 'php', 'pairs'] as const;

/** Paths of keys (`address.city`, lists folded) with their first value that isn't empty; '' where there is none. */
export interface NestedCell {
  readonly form: NestedForm;
  readonly values: ReadonlyMap<string, string>;
}

/** Keys of one cell, and levels of objects: what lies further holds settings, hardly fields. Guesses. */
export const MOST_KEYS = 64;
const DEEPEST = 3;
/** Bytes from which on a text may have been cut: what the tally keeps, less a character that didn't fit. */
const MAYBE_CUT = 4096 - 3;
/** In place of a key that is itself data: an id, a number, an address. */
const ANY = '*';

/** Reads a cell; null if it is no record. */
export function readCell(text: string): NestedCell | null {
  const first = text.charAt(0);
  if (/^\[?\{'/.test(text)) return told('python', (paths) => readJson(toJson(text), paths));
  if (first === '{' || first === '[') return told('json', (paths) => readJson(text, paths));
  if (/^"\[?\{/.test(text)) return readQuoted(text);
  if (/^[aO]:\d/.test(text)) return told('php', (paths) => readPhp(Buffer.from(text), paths, mayBeCut(text)));
  return told('pairs', (paths) => readPairs(text, paths, mayBeCut(text)));
}

/** JSON that was written as a string of JSON once more. */
function readQuoted(text: string): NestedCell | null {
  try {
    const inner: unknown = JSON.parse(text);
    return typeof inner === 'string' ? told('json', (paths) => readJson(inner, paths)) : null;
  } catch {
    return null;
  }
}

function mayBeCut(text: string): boolean {
  return Buffer.byteLength(text) >= MAYBE_CUT;
}

function told(form: NestedForm, read: (paths: Paths) => boolean): NestedCell | null {
  const paths = new Paths();
  return read(paths) && paths.isRecord ? { form, values: paths.values } : null;
}

function readJson(text: string, paths: Paths): boolean {
  const events = new JsonEvents(paths);
  try {
    events.write(text);
    return mayBeCut(text) || (events.atRest && events.documents === 1);
  } catch (error) {
    if (error instanceof JsonBroken) return false;
    throw error;
  }
}

interface Level {
  readonly object: boolean;
  /** How many levels up to here are objects. */
  readonly objects: number;
  /** Null below the deepest level that is read. */
  readonly path: string | null;
}

/** Gathers keys by path. A map, so that no key is special. */
class Paths implements JsonSink {
  readonly values = new Map<string, string>();
  /** True when it is an object, or a list of nothing but objects. */
  isRecord = true;
  readonly #levels: Level[] = [];
  #key = '';

  open(kind: 'object' | 'array'): void {
    const path = this.#path(isDataKey);
    const object = kind === 'object';
    const above = this.#levels.at(-1)?.objects ?? 0;
    const deeper = object && above >= DEEPEST;
    // That there is something, is known; not what.
    if (deeper) this.#note(path, '');
    this.#levels.push({ object, objects: above + Number(object), path: deeper ? null : path });
  }

  close(): void {
    this.#levels.pop();
  }

  key(name: string): void {
    this.#key = name;
  }

  scalar(text: string): void {
    if ((this.#levels.at(-1)?.objects ?? 0) === 0) this.isRecord = false;
    this.#note(this.#path(isDataKeyOfScalar), text.trim());
  }

  /** Where the value stands that comes next. */
  #path(isData: (key: string) => boolean): string | null {
    const level = this.#levels.at(-1);
    if (level === undefined) return '';
    if (level.path === null || !level.object) return level.path;
    return join(level.path, isData(this.#key) ? ANY : this.#key);
  }

  #note(path: string | null, value: string): void {
    if (path === null || path === '') return;
    const known = this.values.get(path);
    if (known === undefined ? this.values.size < MOST_KEYS : known === '') this.values.set(path, value);
  }
}
