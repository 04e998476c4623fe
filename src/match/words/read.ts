/**
 * The words of a name, as names are compared. Enters: a column or field name. Leaves: its words, each with what it
 * counts. Reading a name is far dearer than comparing two, so what was read is kept.
 */
import { tokens } from '../../vocabulary/index.ts';
import { takeApart } from './apart.ts';
import { conceptOf } from './synonyms.ts';

export interface Word {
  readonly text: string;
  readonly concept: string;
  /** What it counts beside a word of the own name: 1. */
  readonly weight: number;
}

/** Words of the path above a name tell where it stands; articles and the like tell next to nothing. */
const OUTER_WEIGHT = 0.4;
const LIGHT_WEIGHT = 0.2;
const LIGHT: ReadonlySet<string> = new Set(
  'a an the of at to in on by for from with and or is was this that these as per you your my own self de la del el der die das'.split(
    ' ',
  ),
);

const KNOWN = new Map<string, readonly Word[]>();
const KNOWN_AT_MOST = 100_000;

/** Words of a name in order; none for a name in disguise or without letters and digits. */
export function wordsOf(name: string): readonly Word[] {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const words = tokens(name).flatMap(({ text: token, segment }) =>
    takeApart(token).map((text) => ({
      text,
      concept: conceptOf(text),
      weight: (segment > 0 ? OUTER_WEIGHT : 1) * (LIGHT.has(text) ? LIGHT_WEIGHT : 1),
    })),
  );
  if (KNOWN.size >= KNOWN_AT_MOST) KNOWN.clear();
  KNOWN.set(name, words);
  return words;
}
