/**
 * Marks of a source in a table. Enters: a tally with typed columns. Leaves: the marks, in the order of the list and of the
 * columns; null where facts of some values are not known. They hang on the tally alone, never on order or threads.
 */
import { HASH_SPACE, hashText, keyedHash } from '../../kernel/hash.ts';
import { fingerprintsOf } from '../key.ts';
import { columnsOf, type TableTally } from '../table-tally.ts';
import type { TypedColumn } from '../typed.ts';
import { DEFAULT_DATE } from './default-date.ts';
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
import type { ColumnFacts, Fact, Mark, MarkedTable, MarkFinder, Print, Told } from './types.ts';
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
  const print: Print = key === undefined ? hashText : (text) => keyedHash(text, key);
  const fits = fingerprints === undefined || fingerprints === fingerprintsOf(key);
  const columns: Told[][] = [];
  for (const [position, column] of typed.entries()) {
    const { values } = column.tally;
    const known = knownOf(column, position, distinct);
    const readers = MARKS.filter(
      ({ read, needs }) => read !== undefined && (fingerprints !== undefined || needs?.(known) !== false),
    );
    const told: Told[] = [];
    for (const entry of values.entries()) {
      const { value } = entry.item;
      const facts = entry.item.facts ?? (value === null || !fits ? null : read(value, readers, print));
      if (facts === null) return null;
      told.push({ ...entry, facts });
    }
    columns.push(values.exact ? told : told.map((value) => testable(value, told.at(-1)?.hash ?? HASH_SPACE)));
  }
  return columns;
}

/** What comes next above the last fingerprint of a sample that dropped some, no sample of the whole can hold either. */
function testable(value: Told, last: number): Told {
  const facts = value.facts.filter(({ kind, print }) => print === null || print <= last || !kind.startsWith('next'));
  return facts.length === value.facts.length ? value : { ...value, facts };
}

/** Most values have none. */
function read(value: string, readers: readonly MarkFinder[], print: Print): readonly Fact[] {
  const facts = readers.flatMap((finder) => finder.read?.(value, print) ?? []);
  return facts.length === 0 ? NOTHING : facts;
}

const NOTHING: readonly Fact[] = [];

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
