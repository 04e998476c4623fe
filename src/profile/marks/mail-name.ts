/**
 * Addresses that are put together from the names beside them: `given.family@…` in nearly every record. Enters: addresses and
 * names. Leaves: in how many records that hold both the address says the name. Of a word only eight bits are kept: enough to
 * tell nearly all from some, too few to tell whose name it is.
 */
import { BEYOND, LETTER } from '../../vocabulary/index.ts';
import { counted, NOTHING } from './fact.ts';
import { addressOf } from './mail-tag.ts';
import type { Fact, MarkedColumn, MarkedTable, MarkFinder, Print } from './types.ts';

/** A word falls on another's number once in 256 times. */
const NUMBERS = 256;
/** Records in which an address meets a name, for each column of names: below, nothing is said. */
const LEAST_MET = 20;
/** Of them; people who choose their addresses put numbers, initials and nicknames in every second. Guess. */
const NEARLY_ALL = 0.9;
const LONGEST = 80;
const MOST_WORDS = 4;
const isWord = (word: string): boolean => PLAIN_WORD.test(word) || /^\p{L}{2,40}$/u.test(word);
/** Nearly all of them. */
const PLAIN_WORD = /^[a-z]{2,40}$/;
const ASCII = /^[ -~]*$/;

/** What a table must have beside addresses, one of these. */
const NAMES: readonly (readonly string[])[] = [['person.givenName', 'person.familyName'], ['person.name']];
const MAIL = 'contact.email';

export const MAIL_NAME: MarkFinder = {
  id: 'mail-name',
  together: true,
  signs: BEYOND | LETTER,
  lengths: [1, 80],
  read(value, print) {
    if (value.length > LONGEST) return NOTHING;
    if (!value.includes('@')) return wordsOf(value, /[\s'’,-]+/u, print, 'name-word').filter(isEnd);
    const local = addressOf(value)?.local.split('+', 1)[0] ?? '';
    const words = wordsOf(local, /[._-]/, print, 'mail-word');
    return words.length < 2 ? NOTHING : words;
  },
  needs: ({ attribute }) => attribute === MAIL || NAMES.some((together) => together.includes(attribute)),
  find(table) {
    const mails = table.columns.filter(({ attribute }) => attribute === MAIL);
    const names = mails.length === 0 ? [] : namesIn(table);
    if (names.length === 0) return [];
    return mails.flatMap((column) => {
      const met = metIn(column, names);
      if (met === null) return [];
      const columns = [column.position, ...names.map(({ position }) => position)];
      return [{ mark: 'mail-name' as const, columns, ...met, of: 'rows' as const, detail: {} }];
    });
  },
};

/** Numbers of the words of a text; none if one of them is no word. */
function wordsOf(text: string, between: RegExp, print: Print, kind: 'mail-word' | 'name-word'): readonly Fact[] {
  const words = plainLetters(text).split(between).filter(Boolean);
  if (words.length > MOST_WORDS || !words.every(isWord)) return NOTHING;
  return words.map((word) => counted(kind, print(word) % NUMBERS));
}

/** Lower case; an address has no accents. */
function plainLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Of a name its first and its last word. */
function isEnd(_: Fact, at: number, all: readonly Fact[]): boolean {
  return at === 0 || at === all.length - 1;
}

/** The columns of a person's name, the first of each kind; empty where a part is missing. */
function namesIn({ columns }: MarkedTable): MarkedColumn[] {
  for (const together of NAMES) {
    const found = together.flatMap((attribute) => columns.find((column) => column.attribute === attribute) ?? []);
    if (found.length === together.length) return found;
  }
  return [];
}

/** Records in which sampled addresses meet sampled names, and those whose names the address says; null if too few do. */
function metIn(mails: MarkedColumn, names: readonly MarkedColumn[]): { readonly k: number; readonly n: number } | null {
  const said = new Map<number, ReadonlySet<number>>();
  for (const { item, facts } of mails.values) {
    if (!facts.some(({ kind }) => kind === 'mail')) continue;
    const words = new Set(numbersOf(facts, 'mail-word'));
    for (const row of item.rows.hashes) said.set(row, words);
  }
  const met = new Map<number, boolean>();
  for (const { values } of names) {
    let k = 0;
    let n = 0;
    for (const { item, facts } of values) {
      const words = numbersOf(facts, 'name-word');
      for (const row of words.length === 0 ? [] : item.rows.hashes) {
        const address = said.get(row);
        if (address === undefined) continue;
        const says = words.every((word) => address.has(word));
        met.set(row, says && met.get(row) !== false);
        n++;
        if (says) k++;
      }
    }
    if (n < LEAST_MET || k < NEARLY_ALL * n) return null;
  }
  return { k: [...met.values()].filter(Boolean).length, n: met.size };
}

function numbersOf(facts: readonly Fact[], word: Fact['kind']): number[] {
  return facts.flatMap(({ kind, number }) => (kind === word && number !== null ? [number] : []));
}
