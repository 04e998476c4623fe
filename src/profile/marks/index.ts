/**
 * Marks of a source in a table. Enters: a tally with typed columns. Leaves: the marks, in the order of the list and of the
 * columns; null where facts of some values are not known. They hang on the tally alone, never on order or threads.
 */
import { fingerprint, fingerprintOfBytes, HASH_SPACE } from '../../kernel/hash.ts';
import { signsOf } from '../../vocabulary/index.ts';
import { type ColumnTally, FULL_COLUMNS, type Sampled } from '../column-tally.ts';
import { fingerprintsOf } from '../key.ts';
import type { Kept } from '../sketch.ts';
import { columnsOf, type TableTally } from '../table-tally.ts';
import type { TypedColumn } from '../typed.ts';
import { DEFAULT_DATE } from './default-date.ts';
import { NOTHING } from './fact.ts';
import { INTERNAL_HOST } from './internal-host.ts';
import { LOOKUP_KEY } from './lookup-key.ts';
import { MAIL_DOMAIN } from './mail-domain.ts';
import { MAIL_NAME } from './mail-name.ts';
import { MAIL_TAG } from './mail-tag.ts';
import { NIGHT_GAP } from './night-gap.ts';
import { NUMBER_RUN } from './number-run.ts';
import { RECORD_KEY } from './record-key.ts';
import { SHIFTED_MIDNIGHT } from './shifted-midnight.ts';
import { TEST_ACCOUNT } from './test-account.ts';
import type { Asked, ColumnFacts, Fact, Mark, MarkedColumn, MarkedTable, MarkFinder, Print, Told } from './types.ts';
import { ZONE_OFFSET } from './zone-offset.ts';

/** All marks, in the order in which they are told. */
export const MARKS: readonly MarkFinder[] = [
  MAIL_TAG,
  MAIL_DOMAIN,
  MAIL_NAME,
  INTERNAL_HOST,
  LOOKUP_KEY,
  NUMBER_RUN,
  RECORD_KEY,
  ZONE_OFFSET,
  SHIFTED_MIDNIGHT,
  NIGHT_GAP,
  DEFAULT_DATE,
  TEST_ACCOUNT,
];

/** Distinct values among distinct records from which on a column is one of keys. Guess. */
const UNIQUE = 0.9;

/** Facts of the sampled values of the column at a position; null where those of some column are not known. */
export type Facts = ((position: number) => readonly Told[]) | null;

/** Columns whose facts are held: as many as a table has that keeps samples of full size. */
const HELD = FULL_COLUMNS;

/**
 * How the facts of a table's values are read, those apart that came with a saved profile.
 *
 * @param distinct share of the table's records that are distinct, (0 to 1]
 * @param fingerprints for a sketch: how its fingerprints are called; facts must have the same, and are read of all columns
 */
export function factsOf(
  { key }: TableTally,
  typed: readonly TypedColumn[],
  distinct: number,
  fingerprints?: string,
): Facts {
  const fits = fingerprints === undefined || fingerprints === fingerprintsOf(key);
  const known = ({ item: { facts, value } }: Kept<Sampled>): boolean => facts !== undefined || (value !== null && fits);
  if (!typed.every(({ tally }) => tally.values.entries().every(known))) return null;
  const print: Print = (text) => fingerprint(text, key);
  const printBytes = (bytes: Uint8Array) => fingerprintOfBytes(bytes, key);
  const held = new Map<number, readonly Told[]>();
  return (position) => {
    const before = held.get(position);
    if (before !== undefined) return before;
    const column = typed[position];
    if (column === undefined) return [];
    const readers = readersOf(knownOf(column, position, distinct), fingerprints !== undefined);
    const told = toldOf(column.tally, readers, print, printBytes);
    held.set(position, told);
    if (held.size > HELD) held.delete([...held.keys()][0] ?? 0);
    return told;
  };
}

/** Who may find facts in a column, or, for a sketch, in any part of it. */
function readersOf(column: ColumnFacts, all: boolean): Reader[] {
  return MARKS.flatMap(({ read, needs, signs = ANY, lengths }) =>
    read !== undefined && mayHave(column.tally, lengths) && (all || needs?.(column) !== false) ? [{ read, signs }] : [],
  );
}

function toldOf(
  { values }: ColumnTally,
  readers: readonly Reader[],
  print: Print,
  printBytes: Asked['printBytes'],
): Told[] {
  const entries = values.entries();
  const last = values.exact ? HASH_SPACE : (entries.at(-1)?.hash ?? HASH_SPACE);
  const bySigns = new Map<number, Round>();
  return entries.map(({ hash, count, item }) => {
    if (item.facts !== undefined) return { hash, count, item, facts: testable(item.facts, last) };
    const value = item.value ?? '';
    const signs = signsOf(value);
    let asked = bySigns.get(signs);
    if (asked === undefined) {
      const those = readers.filter((reader) => (reader.signs & signs) !== 0);
      asked = { readers: those, more: { signs, last, printBytes } };
      bySigns.set(signs, asked);
    }
    return { hash, count, item, facts: asked.readers.length === 0 ? NOTHING : read(value, asked, print) };
  });
}

/** What comes next above the last fingerprint of a sample that dropped some, no sample of the whole can hold either. */
function testable(facts: readonly Fact[], last: number): readonly Fact[] {
  return facts.filter(({ kind, print }) => print === null || print <= last || !kind.startsWith('next'));
}

type Reader = Required<Pick<MarkFinder, 'read' | 'signs'>>;
/** Every kind of character. */
const ANY = -1;

/** Who is asked about values with the same kinds of character, and what he is told. */
interface Round {
  readonly readers: readonly Reader[];
  readonly more: Asked;
}

/** False for a column none of whose values is as long as that; what a sample keeps of a very long one may be shorter. */
function mayHave({ minLength, maxLength }: ColumnTally, lengths: MarkFinder['lengths']): boolean {
  return lengths === undefined || (maxLength >= lengths[0] && minLength <= lengths[1]);
}

/** Most values have none, and of the others most have what one finder reads: a list is made only to join several. */
function read(value: string, { readers, more }: Round, print: Print): readonly Fact[] {
  let facts = NOTHING;
  for (const { read } of readers) {
    const own = read(value, print, more);
    if (own.length > 0) facts = facts.length === 0 ? own : [...facts, ...own];
  }
  return facts;
}

/** The marks of a table, gathered column by column; those that take several columns are found in the end. */
export class MarksGathered {
  readonly #facts: Facts;
  readonly #table: MarkedTable;
  /** Of each finder, in order. */
  readonly #found: readonly Mark[][] = MARKS.map(() => []);

  /** @param distinct share of the table's records that are distinct, (0 to 1] */
  constructor(table: TableTally, typed: readonly TypedColumn[], facts: Facts, distinct: number) {
    this.#facts = facts;
    const columns = typed.map((column, position): MarkedColumn => {
      const known = knownOf(column, position, distinct);
      return {
        ...known,
        get values() {
          return facts?.(position) ?? [];
        },
      };
    });
    const patterns = table.patterns.entries().map(({ item, count }) => ({
      get columns() {
        return columnsOf(item);
      },
      rows: count,
    }));
    this.#table = { records: table.records, columns, patterns };
  }

  /** Finds what the column at a position shows by itself. */
  look(position: number): void {
    const column = this.#table.columns[position];
    if (this.#facts === null || column === undefined) return;
    const alone = { ...this.#table, columns: [column] };
    MARKS.forEach((finder, i) => {
      if (finder.together !== true) this.#found[i]?.push(...finder.find(alone));
    });
  }

  /** All marks once every column was looked at; null where facts of the table are not known. */
  marks(): readonly Mark[] | null {
    if (this.#facts === null) return null;
    return MARKS.flatMap((finder, i) => (finder.together === true ? finder.find(this.#table) : (this.#found[i] ?? [])));
  }
}

function knownOf({ tally, present, best, years }: TypedColumn, position: number, distinct: number): ColumnFacts {
  const unique = tally.values.distinct() >= UNIQUE * present * distinct;
  return { position, tally, present, unique, attribute: best?.attribute ?? 'other', dated: years !== null };
}
