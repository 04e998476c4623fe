/**
 * The header row that speaks for a leak, and how names are compared. Enters: tables of a profile, names of fields. Leaves:
 * headings with their own name (the end of a path) and its words. One table speaks, the one with most telling headers:
 * tables of one leak share the habits of one export.
 */
import { byScript } from '../../by-script.ts';
import type { TableProfile } from '../../profile/types.ts';
import type { Field } from '../../systems/types.ts';
import { attribute, titleOf, tokens } from '../../vocabulary/index.ts';

/** A header that can tell one system from another. */
export interface Heading {
  /** As it stands in the evidence. */
  readonly column: string;
  readonly own: string;
  /** Words without case, separators and digits: `dose1_date` and `Dose 2 Date` are `dosedate`. */
  readonly words: string;
  /** How many words. */
  readonly length: number;
  /** False for one word in small letters, which most styles of writing have in common. */
  readonly styled: boolean;
  readonly attribute: string;
}

/** Below this confidence in a column's meaning, there is nothing to condition its name on. */
const CERTAIN = 0.5;
/** A row of more names tells nothing more, and keeps probabilities far from where numbers end. */
const HEADINGS_AT_MOST = 50;

/** Telling headings of the table that has most of them, in an order of their own. [] where columns have no names. */
export function headingsOf(tables: readonly TableProfile[]): readonly Heading[] {
  let best: readonly Heading[] = [];
  for (const table of tables) {
    const found = headingsIn(table);
    if (found.length > best.length || (found.length === best.length && key(found) < key(best))) best = found;
  }
  return best.slice(0, HEADINGS_AT_MOST);
}

function key(headings: readonly Heading[]): string {
  return headings.map(({ column }) => column).join('\n');
}

/** Each wording of an attribute once: `phone1` and `phone2` are one choice of a name. */
function headingsIn({ columns }: TableProfile): Heading[] {
  const found = new Map<string, Heading>();
  for (const column of columns) {
    // What a newspaper calls a column is the newspaper's word.
    if (!column.named || column.present === 0 || column.reported !== null) continue;
    // A header without a known meaning has told nothing yet.
    if (column.confidence < CERTAIN && column.attribute !== 'other') continue;
    const own = ownName(column.name);
    const { words, length } = readName(own);
    if (words === '' || isPlain(own, column.attribute)) continue;
    const id = `${column.attribute} ${words}`;
    const twin = found.get(id);
    if (twin !== undefined && twin.own <= own) continue;
    const styled = own !== own.toLowerCase() || isSeparated(own);
    found.set(id, { column: column.name, own, words, length, styled, attribute: column.attribute });
  }
  return [...found].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, heading]) => heading);
}

/** The end of a path: `appointments.center_id` → `center_id`, `vcard[TEL]` → `TEL`. Where it says nothing, all of it. */
export function ownName(name: string): string {
  const end = name.endsWith(']') ? name.length - 1 : name.length;
  const from = Math.max(name.lastIndexOf('.', end - 1), name.lastIndexOf('[', end - 1)) + 1;
  const own = name.slice(from, end).trim();
  return own.length < 2 || from === 0 ? name.trim() : own;
}

const isSeparated = byScript(/[^A-Za-z0-9]/, () => /[^\p{L}\p{M}\p{N}]/u);
const isNumber = byScript(/^[0-9]+$/, () => /^\p{N}+$/u);

interface Words {
  readonly words: string;
  readonly length: number;
  readonly each: readonly string[];
}

const WORDS = new Map<string, Words>();
const WORDS_AT_MOST = 20_000;

/** Words of a name in one, without digits ('' when nothing can be read), their number, and one by one. */
export function readName(own: string): Words {
  let read = WORDS.get(own);
  if (read === undefined) {
    const words = tokens(own)
      .map(({ text }) => text)
      .filter((text) => !isNumber(text));
    read = { words: words.join(''), length: words.length, each: words };
    if (WORDS.size >= WORDS_AT_MOST) WORDS.clear();
    WORDS.set(own, read);
  }
  return read;
}

/**
 * Names of which reading drops nothing but digits and what stands between words: neither `Father's` nor `1st`. And so short
 * that no word is left out.
 */
const SIMPLE = /^(?:[a-z_ .-]{0,47}|(?:[A-Za-z_ .-]|[0-9](?![snrtSNRT])){0,24})$/;

/** The words of a name in one, as `readName` has them: a population names thousands of fields, of which few are compared. */
export function wordsOf(own: string): string {
  return SIMPLE.test(own) ? own.toLowerCase().replace(/[^a-z]+/g, '') : readName(own).words;
}

const PLAIN = new Map<string, ReadonlySet<string>>();

/** True for names made of nothing but what the attribute is called: `name`, `Phone No`, `id`. Anybody would write them. */
function isPlain(own: string, id: string): boolean {
  if (attribute(id) === undefined) return false;
  let plain = PLAIN.get(id);
  if (plain === undefined) {
    const tail = id.slice(id.indexOf('.') + 1);
    plain = new Set([...tokens(tail), ...tokens(titleOf(id)), ...tokens('id number no')].map(({ text }) => text));
    PLAIN.set(id, plain);
  }
  const known = plain;
  return tokens(own).every(({ text }) => known.has(text) || isNumber(text));
}

/** Of the names with several words, so many must be plain words in a row for none of them to be a spelling. */
const PROSE = 0.5;

/** "date of birth", "home address": whoever wrote the descriptor down from a notice named its fields; nobody spells columns so. */
export function isProse(fields: readonly Field[]): boolean {
  const several = fields.filter(({ name }) => /[^a-z]/.test(name));
  const plain = several.filter(({ name }) => /^[a-z]+(?: [a-z]+)+$/.test(name));
  return several.length > 0 && plain.length > PROSE * several.length;
}
