/**
 * What a column can say of records. Enters: its profile and its tally. Leaves: whether nearly every record has a value of
 * its own, whether that value may be a running number, how probable it is that two records agree by chance. Deliberately
 * absent: any text; a saved profile has none.
 */
import type { ColumnTally } from '../profile/column-tally.ts';
import type { TableTally } from '../profile/table-tally.ts';
import type { ColumnProfile, TableProfile } from '../profile/types.ts';
import type { Found } from './lookup.ts';
import { type Hashes, hashesOf } from './overlap.ts';
import type { Standing } from './types.ts';

/** Distinct values below which shares say nothing. */
export const LEAST_VALUES = 10;
/** Share of records with a value of their own from which a column identifies. */
const NEAR_UNIQUE = 0.9;
/** Share of values that look like running numbers from which the column may be one. */
const RUNNING = 0.8;
/** Characters before the digits of a number with a prefix. */
const LONGEST_PREFIX = 8;
/** Of a check digit: what passes for real. */
const CHECKED = { tested: 20, passRate: 0.9, chance: 0.2 };

export interface ColumnFacts {
  readonly profile: ColumnProfile;
  readonly tally: ColumnTally;
  /** Its name without case and signs; may be empty. */
  readonly plain: string;
  readonly hashes: Hashes;
  /** Share of the table's records that have a value. */
  readonly filled: number;
  /** Values by distinct records: 1 if each record has a value of its own. */
  readonly own: number;
  readonly standing: Standing;
  /** Probability that two records agree in it. */
  readonly collision: number;
  /** Values of the other side that were looked for in it, as far as they stand there: complete. */
  readonly found: ReadonlySet<number> | null;
}

/** Facts of each column. */
export function factsOf(table: TableProfile, tally: TableTally, found: Found | null = null): ColumnFacts[] {
  return table.columns.flatMap((profile, i) => {
    const column = tally.columns[i];
    if (column === undefined) return [];
    const { present } = profile;
    const filled = table.records === 0 ? 0 : present / table.records;
    // Of sampled values alone, whose records are counted: a quotient of two estimates would err by percents.
    const own = profile.rowsPerValue === null ? 1 : 1 / profile.rowsPerValue.mean;
    return {
      profile,
      tally: column,
      plain: plainName(profile.name),
      hashes: hashesOf(column.values),
      filled,
      own,
      standing: standingOf(profile, own),
      collision: collisionOf(column, present, profile.distinct),
      found: found?.values[i] ?? null,
    };
  });
}

function plainName(name: string): string {
  return name
    .slice(0, 1000)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** The standing of a column of which `own` of the records have a value of their own. */
function standingOf(column: ColumnProfile, own: number): Standing {
  if (column.present === 0) return 'empty';
  if (own < NEAR_UNIQUE) return 'repeated';
  if (column.distinct < LEAST_VALUES) return 'few';
  return mayRun(column) ? 'running' : 'identifying';
}

/**
 * Whether values may be numbered through: 1 to n, `EMP000123`, times. Two leaks of strangers share all of these. Phone
 * numbers and numbers with a check digit that holds are no such thing.
 */
function mayRun(column: ColumnProfile): boolean {
  const { checksum, support, by, attribute, present } = column;
  if (checksum !== null && checksum.tested >= CHECKED.tested && checksum.chance <= CHECKED.chance)
    if (checksum.passRate >= CHECKED.passRate) return false;
  if (attribute === 'contact.phone' && by !== 'header' && 2 * support.k >= support.n) return false;
  let rows = 0;
  for (const shape of column.shapes) if (isRunning(shape.value, shape.rows)) rows += shape.rows;
  return rows >= RUNNING * present;
}

/** A few characters, then digits and what stands between them; with so many digits that they alone may tell values apart. */
export function isRunning(shape: string, rows: number): boolean {
  const start = shape.indexOf('9');
  if (start < 0 || start > LONGEST_PREFIX || shape.startsWith('hex{')) return false;
  const tail = shape.slice(start);
  // The letters of `2021-06-11T10:00:00Z` are the only ones behind a digit.
  if (!(tail.includes(':') ? /^[-9 /.:,_+A]*$/ : /^[-9 /.:,_+]*$/).test(tail)) return false;
  const digits = tail.split('9').length - 1;
  return start === 0 || rows <= 10 ** digits;
}

/** Σp² from the sample, scaled to all distinct values. */
function collisionOf(tally: ColumnTally, present: number, distinct: number): number {
  const entries = tally.values.entries();
  if (present === 0 || entries.length === 0) return 1;
  const sum = entries.reduce((all, { count }) => all + (count / present) ** 2, 0);
  return Math.min(1, sum * Math.max(1, distinct / entries.length));
}

/** True if all values of a small column were looked for on the other side, where such values are. */
export function isSoughtIn(small: ColumnFacts, { found }: ColumnFacts): boolean {
  return found !== null && small.standing === 'identifying' && small.tally.values.exact;
}
