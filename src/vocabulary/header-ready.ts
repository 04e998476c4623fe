/**
 * The words of column names as a build leaves them: sorted, in texts in which a word is looked up where it lies. Enters: the
 * lexicon, when a build is made; nothing in a run. Leaves: the texts, or what is asked of a lexicon. To fold, split and spell
 * ten thousand phrases takes longer than all that is asked of them in a small file.
 */
import { sortedList, sortedTable, type WordList } from './sorted-list.ts';

/** What a phrase means; another meaning of the same phrase follows. */
export interface Entry {
  readonly attribute: string;
  readonly phrase: string;
  /** Comes from the list of a language, not from the attribute's own words. */
  readonly foreign: boolean;
  /** A language that puts the thing named first has this phrase. */
  readonly headFirst: boolean;
  readonly next: Entry | undefined;
}

export interface Lexicon {
  /** Joined spelling → meanings: `date of birth`, `dateofbirth` and `date_of_birth` are one key. */
  readonly index: { get(key: string): Entry | undefined; has(key: string): boolean };
  /** Words that a run-together name may fall into. */
  readonly words: WordList;
  readonly light: WordList;
  readonly relatives: WordList;
  readonly facilities: WordList;
  readonly companies: WordList;
  readonly things: WordList;
}

const SETS = ['words', 'light', 'relatives', 'facilities', 'companies', 'things'] as const;
type SetName = (typeof SETS)[number];

/** Words in lines of so many: about as many lines as words in one are looked through for a word. */
const IN_A_LINE = 64;

export interface ReadyText {
  readonly keys: string;
  readonly meanings: string;
  readonly sets: Readonly<Record<SetName, string>>;
}

/** What the build of this program has written; null in a run from the sources. */
export function readyText(): ReadyText | null {
  return null;
}

/** A lexicon as text. */
export function packed(
  lexicon: Readonly<Record<SetName, Iterable<string>>> & { readonly index: ReadonlyMap<string, Entry> },
): ReadyText {
  const index = [...lexicon.index].sort(([x], [y]) => (x < y ? -1 : 1));
  const meanings = index.map(([key, entry]) => written(key, entry));
  return {
    keys: inLines(
      index.map(([key]) => key),
      ',',
    ),
    meanings: inLines(meanings, '\t'),
    sets: Object.fromEntries(SETS.map((name) => [name, inLines([...lexicon[name]].sort(), ',')])) as ReadyText['sets'],
  };
}

function inLines(words: readonly string[], between: string): string {
  for (const word of words) {
    if (word === '' || word.includes(between) || word.includes('\n'))
      throw new Error(`${JSON.stringify(word)} in a list`);
  }
  return Array.from({ length: Math.ceil(words.length / IN_A_LINE) }, (_, i) =>
    words.slice(i * IN_A_LINE, (i + 1) * IN_A_LINE).join(between),
  ).join('\n');
}

/** Meanings of a key: attribute, marks, and the phrase where it isn't the key itself. */
function written(key: string, first: Entry): string {
  const all: string[] = [];
  for (let entry: Entry | undefined = first; entry !== undefined; entry = entry.next) {
    const { attribute, phrase, foreign, headFirst } = entry;
    all.push(`${attribute}:${Number(foreign)}${Number(headFirst)}:${phrase === key ? '' : phrase}`);
  }
  return all.join('|');
}

function read(key: string, text: string | undefined): Entry | undefined {
  return text?.split('|').reduceRight<Entry | undefined>((next, meaning) => {
    const [attribute = '', marks = '', phrase = ''] = meaning.split(':');
    return { attribute, phrase: phrase || key, foreign: marks[0] === '1', headFirst: marks[1] === '1', next };
  }, undefined);
}

/** Such a text as a lexicon. */
export function unpacked(text: ReadyText): Lexicon {
  const meanings = sortedTable(text.keys, text.meanings);
  const sets = Object.fromEntries(SETS.map((name) => [name, sortedList(text.sets[name])])) as Record<SetName, WordList>;
  return {
    ...sets,
    index: {
      get: (key) => read(key, meanings.get(key)),
      has: (key) => meanings.get(key) !== undefined,
    },
  };
}
