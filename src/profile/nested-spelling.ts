/**
 * Keys inside cells in a saved profile, and back. Enters: what the sampled values of a column hold. Leaves: fingerprints of
 * the keys and of what they hold, with what detectors found. Of a key there is its text only where it may be shown.
 */
import type { Look } from './inspect.ts';
import { holdersOf, mayBeShown, type NestedValue, type NestedValues } from './nested.ts';
import { FORMS, MOST_KEYS, type NestedForm } from './nested-cell.ts';
import type { SavedKeys } from './saved-sketch.ts';
import { Misspelt, readCount, readPrints, readWords, spellPrints } from './sketch-spelling.ts';

const NONE = '-';
/** In place of what a key holds. */
const NOTHING = 'n';
const LETTERS: Readonly<Record<NestedForm, string>> = { json: 'j', python: 'y', php: 'p', pairs: 'k' };

/** Undefined where nothing is a record, or that is not known. */
export function spellKeys(
  values: NestedValues,
  spellLooks: (looks: readonly Look[]) => Pick<SavedKeys, 'hits' | 'looks'>,
): SavedKeys | undefined {
  if (values === null || values.every((value) => value === null)) return undefined;
  const holders = holdersOf(values);
  const places = new Map(holders.map(({ print }, i) => [print, i]));
  const held = new Map<number, Look>();
  for (const { values: own } of holders)
    for (const [hash, { look }] of own) if (!held.has(hash)) held.set(hash, look());
  const order = [...held].sort((x, y) => x[0] - y[0]);
  const at = new Map(order.map(([hash], i) => [hash, i]));
  return {
    names: spellPrints(holders.map(({ print }) => print)),
    texts: holders.flatMap((key, i): [number, string][] =>
      key.name !== null && mayBeShown(key) ? [[i, key.name]] : [],
    ),
    values: spellPrints(order.map(([hash]) => hash)),
    ...spellLooks(order.map(([, look]) => look)),
    told: values.map((value) => (value === null ? NONE : spelled(value, places, at))).join(' '),
  };
}

function spelled(
  { form, keys }: NestedValue,
  places: ReadonlyMap<number, number>,
  at: ReadonlyMap<number, number>,
): string {
  const each = keys.map(
    ({ print, hash }) => `${places.get(print) ?? 0}:${hash === null ? NOTHING : (at.get(hash) ?? 0)}`,
  );
  return LETTERS[form] + each.join(',');
}

/** What `count` values hold. */
export function readKeys(
  { names, texts, values, told, ...saved }: SavedKeys,
  count: number,
  readLooks: (saved: Pick<SavedKeys, 'hits' | 'looks'>, count: number) => readonly Look[],
): (NestedValue | null)[] {
  const known = new Map(texts);
  const keys = readPrints(names, count * MOST_KEYS);
  const hashes = readPrints(values, count * MOST_KEYS);
  const looks = readLooks(saved, hashes.length);
  if (new Set(keys).size < keys.length) throw new Misspelt('must hold each key once');
  return readWords(told, count).map((word) => {
    if (word === NONE) return null;
    const form = FORMS.find((one) => LETTERS[one] === word.charAt(0));
    if (form === undefined) throw new Misspelt('must tell how records are written');
    const own = word.length === 1 ? [] : word.slice(1).split(',', MOST_KEYS + 1);
    if (own.length > MOST_KEYS) throw new Misspelt(`must hold at most ${MOST_KEYS} keys a value`);
    const found = own.map((pair) => readPair(pair, keys, known, hashes, looks));
    if (new Set(found.map(({ print }) => print)).size < found.length)
      throw new Misspelt('must hold a key once a value');
    return { form, keys: found };
  });
}

function readPair(
  pair: string,
  keys: readonly number[],
  known: ReadonlyMap<number, string>,
  hashes: readonly number[],
  looks: readonly Look[],
): NestedValue['keys'][number] {
  const [place = '', held = ''] = pair.split(':', 2);
  const key = readCount(place, keys.length);
  const print = keys[key];
  if (print === undefined) throw new Misspelt('must name keys by their places');
  const name = known.get(key) ?? null;
  if (held === NOTHING) return { print, name, hash: null, look: () => [] };
  const value = readCount(held, hashes.length);
  const hash = hashes[value];
  if (hash === undefined) throw new Misspelt('must name what keys hold by its places');
  return { print, name, hash, look: () => looks[value] ?? [] };
}
