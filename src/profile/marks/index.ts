/**
 * Marks of a source in a table. Enters: a tally with typed columns. Leaves: the marks, in the order of the list and of the
 * columns; null where facts of some values are not known. They hang on the tally alone, never on order or threads.
 */
import { fingerprint, fingerprintOfBytes, HASH_SPACE } from '../../kernel/hash.ts';
import { signsOf } from '../../vocabulary/index.ts';
import type { ColumnTally } from '../column-tally.ts';
import { fingerprintsOf } from '../key.ts';
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
import type { Asked, ColumnFacts, Fact, Mark, MarkedTable, MarkFinder, Print, Told } from './types.ts';
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

/** Facts of all sampled values of a table, column by column; null where some are not known. */
export type Facts = readonly (readonly Told[])[] | null;

/**
 * Reads the facts of a table's values, those apart that came with a saved profile.
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
  const print: Print = (text) => fingerprint(text, key);
  const printBytes = (bytes: Uint8Array) => fingerprintOfBytes(bytes, key);
  const fits = fingerprints === undefined || fingerprints === fingerprintsOf(key);
  const columns: Told[][] = [];
  for (const [position, column] of typed.entries()) {
    const { values } = column.tally;
    const known = knownOf(column, position, distinct);
    const readers = MARKS.flatMap(({ read, needs, signs = ANY, lengths }) =>
      read !== undefined && mayHave(column.tally, lengths) && (fingerprints !== undefined || needs?.(known) !== false)
        ? [{ read, signs }]
        : [],
    );
    const entries = values.entries();
    const last = values.exact ? HASH_SPACE : (entries.at(-1)?.hash ?? HASH_SPACE);
    const bySigns = new Map<number, Round>();
    const told: Told[] = [];
    for (const { hash, count, item } of entries) {
      const { value } = item;
      let facts = item.facts === undefined ? null : testable(item.facts, last);
      if (facts === null && value !== null && fits) {
        const signs = signsOf(value);
        let asked = bySigns.get(signs);
        if (asked === undefined) {
          const those = readers.filter((reader) => (reader.signs & signs) !== 0);
          asked = { readers: those, more: { signs, last, printBytes } };
          bySigns.set(signs, asked);
        }
        facts = asked.readers.length === 0 ? NOTHING : read(value, asked, print);
      }
      if (facts === null) return null;
      told.push({ hash, count, item, facts });
    }
    columns.push(told);
  }
  return columns;
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

/** The marks of a table; null where its facts are not known. */
export function marksOf(
  table: TableTally,
  typed: readonly TypedColumn[],
  facts: Facts,
  distinct: number,
): readonly Mark[] | null {
  if (facts === null) return null;
  const columns = typed.map((column, position) => ({
    ...knownOf(column, position, distinct),
    values: facts[position] ?? [],
  }));
  const patterns = table.patterns.entries().map(({ item, count }) => ({ columns: columnsOf(item), rows: count }));
  const marked: MarkedTable = { records: table.records, columns, patterns };
  return MARKS.flatMap((finder) => finder.find(marked));
}

function knownOf({ tally, present, best, years }: TypedColumn, position: number, distinct: number): ColumnFacts {
  const unique = tally.values.distinct() >= UNIQUE * present * distinct;
  return { position, tally, present, unique, attribute: best?.attribute ?? 'other', dated: years !== null };
}
