/**
 * Facts of values as text, and back. Enters: facts, or text that may be anybody's. Leaves: each fact once (`word`,
 * `word:fingerprint`, `word=number`) and of each value the places of its facts; `Misspelt` when they can't be right.
 */
import { Misspelt, readCount, readPrints, readWords, spellPrints } from '../sketch-spelling.ts';
import { FACT_KINDS, isFactKind } from './fact-kinds.ts';
import { groupsOf, mayBeShown, SHARED_KINDS } from './groups.ts';
import type { Fact, Told } from './types.ts';

/** A value has an address, a tag, a domain, a host, a key, a number and its four neighbours, two words more, and the words
 * of its address or, of a name, at most its two ends. */
const MOST_FACTS = 16;
const NONE = '-';

export interface SavedFacts {
  /** Each fact once, blanks between them. */
  readonly facts: string;
  /** Of each value: places in `facts`, joined by commas; `-` for none. */
  readonly told: string;
  /** Place of a fact and its text, where at least ten values of ten distinct records share it. */
  readonly texts: readonly (readonly [number, string])[];
}

/** Facts of a sample's values, in their order. */
export function spellFacts(values: readonly Told[]): SavedFacts {
  const places = new Map<string, number>();
  const told = values.map(({ facts }) => facts.map((fact) => placeOf(places, spelled(fact))).join(',') || NONE);
  return { facts: [...places.keys()].join(' '), told: told.join(' '), texts: textsOf(values, places) };
}

function placeOf(places: Map<string, number>, word: string): number {
  const place = places.get(word) ?? places.size;
  places.set(word, place);
  return place;
}

/** The same suppression as in the marks: a text that none may show, here or in a whole, is not written. */
function textsOf(values: readonly Told[], places: ReadonlyMap<string, number>): [number, string][] {
  const texts: [number, string][] = [];
  for (const kind of SHARED_KINDS) {
    for (const group of groupsOf(values, [kind])) {
      const place = places.get(spelled({ kind, print: group.print, number: null, text: null }));
      if (group.text !== null && place !== undefined && mayBeShown(group)) texts.push([place, group.text]);
    }
  }
  return texts.sort((x, y) => x[0] - y[0]);
}

function spelled({ kind, print, number }: Fact): string {
  if (print !== null) return `${kind}:${spellPrints([print])}`;
  return number === null ? kind : `${kind}=${number}`;
}

/** Facts of `count` values. */
export function readFacts({ facts, told, texts }: SavedFacts, count: number): Fact[][] {
  const words = facts === '' ? [] : facts.split(' ', count * MOST_FACTS + 1);
  if (words.length > count * MOST_FACTS) throw new Misspelt(`must hold at most ${count * MOST_FACTS} facts`);
  const known = new Map(texts);
  const read = words.map((word, i) => readFact(word, known.get(i) ?? null));
  return readWords(told, count).map((word) => {
    if (word === NONE) return [];
    return word.split(',', MOST_FACTS).map((place) => {
      const fact = read[readCount(place, read.length)];
      if (fact === undefined) throw new Misspelt('must name facts by their places');
      return fact;
    });
  });
}

function readFact(word: string, text: string | null): Fact {
  const kind = word.split(/[:=]/, 1)[0] ?? '';
  const rest = word.slice(kind.length);
  if (!isFactKind(kind)) throw new Misspelt('must hold facts that there are');
  const goes = FACT_KINDS[kind];
  if (goes === 'plain' && rest === '') return { kind, print: null, number: null, text: null };
  if (goes === 'print' && rest.startsWith(':')) {
    const [print] = readPrints(rest.slice(1), 1);
    if (print !== undefined) return { kind, print, number: null, text };
  }
  if (typeof goes === 'number' && rest.startsWith('='))
    return { kind, print: null, number: readCount(rest.slice(1), goes), text: null };
  throw new Misspelt('must hold facts with what belongs to them');
}
