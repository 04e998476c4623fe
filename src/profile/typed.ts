/**
 * Columns with their meanings, decided for a table as a whole. Enters: tallies. Leaves: what each column is, its
 * hypotheses and what was looked at. A person is born once and has one given name: where headers are missing, the table
 * tells what a column alone can't.
 */
import { attribute as attributeOf, matchHeaders } from '../vocabulary/index.ts';
import { birthFacts } from './birth.ts';
import type { ColumnTally, Heading } from './column-tally.ts';
import { type Inspection, inspect, type Look } from './inspect.ts';
import { spanOfYears } from './time.ts';
import type { ColumnProfile, Hypothesis } from './types.ts';
import { chosen, hypotheses, type Scored, scoresOf } from './typing.ts';
import { besideOthers } from './typing-beside.ts';
import { oneBirth } from './typing-births.ts';
import { oneGivenName } from './typing-names.ts';
import { withNeighbours } from './typing-neighbours.ts';
import { type PartOf, withParts } from './typing-parts.ts';

export interface TypedColumn {
  readonly tally: ColumnTally;
  /** What its name says, read beside the other names of the table. */
  readonly header: readonly Heading[];
  readonly seen: Inspection;
  /** Cells that hold a value. */
  readonly present: number;
  /** True when at least half of the values are dates; where they are counted seconds, only if the meaning is a date's. */
  readonly dated: boolean;
  /** Span of their years; null where there are no dates, or none with a century. */
  readonly years: ColumnProfile['years'];
  readonly best: Hypothesis | null;
  readonly found: readonly Hypothesis[];
  /** Set where the column is one of several that hold a date together. */
  readonly dateParts?: PartOf;
}

/** Of all values, so many must be dates for the column to be one of dates. */
const DATED = 0.5;

/** Reasons that can be left out, to measure what they bring. */
export type Reason = 'lists' | 'table';

/**
 * Types the columns of a table.
 *
 * @param distinct share of the table's records that are distinct, (0 to 1]
 * @param without reasons to leave out
 */
export function typeColumns(
  tallies: readonly ColumnTally[],
  distinct: number,
  without: readonly Reason[] = [],
): TypedColumn[] {
  const headings = headingsOf(tallies);
  const known = new Map<string, Look>();
  const alone = tallies.map((tally, i) => lookAt(tally, headings[i] ?? [], distinct, without, known));
  if (without.includes('table')) return alone.map(({ column, scored }) => settled(column, scored));
  const scores = withNeighbours(alone);
  const each = alone.map(({ column }, i) => settled(column, scores[i] ?? []));
  return besideOthers(withParts(oneGivenName(oneBirth(each))));
}

/** A column alone: what was looked at, and the scores of its meanings. */
interface Alone {
  readonly column: Omit<TypedColumn, 'found' | 'best'>;
  readonly scored: readonly Scored[];
  /** True when the header says what the column is. */
  readonly told: boolean;
}

function lookAt(
  tally: ColumnTally,
  header: readonly Heading[],
  distinct: number,
  without: readonly Reason[],
  known: Map<string, Look>,
): Alone {
  const seen = inspect(tally, known);
  const present = tally.cells - tally.empty - tally.placeholders;
  const dated = present > 0 && tally.dates.rows >= DATED * present;
  const years = dated ? spanOfYears(tally.dates.years) : null;
  const birth = years === null ? null : birthFacts(tally.dates, years);
  const headed = tally.column.named;
  const facts = { records: present * distinct, distinct: tally.values.distinct(), headed, birth };
  const scored = scoresOf(header, seen.values, facts, without.includes('lists'));
  return {
    column: { tally, header, seen, present, dated, years },
    scored,
    told: scored.some((entry) => entry.by !== 'values'),
  };
}

function settled(column: Alone['column'], scored: readonly Scored[]): TypedColumn {
  const found = hypotheses(scored);
  const best = chosen(found);
  const dated = column.dated && (isWritten(column) || attributeOf(best?.attribute ?? '')?.ladder === 'date');
  return { ...column, found, best, dated, years: dated ? column.years : null };
}

/** False where dates are bare counts of seconds: ids of ten digits begin with a 1, too, and only a meaning tells. */
function isWritten({ tally, present }: Alone['column']): boolean {
  let rows = 0;
  for (const [pattern, count] of tally.dates.patterns) if (!pattern.startsWith('epoch')) rows += count;
  return rows >= DATED * present;
}

/** What the names of a table's columns say; of saved columns what they said then, so that what is merged is read alike. */
function headingsOf(tallies: readonly ColumnTally[]): readonly (readonly Heading[])[] {
  if (tallies.every(({ header }) => header !== undefined)) return tallies.map(({ header }) => header ?? []);
  const read = matchHeaders(tallies.map(({ column }) => (column.named || column.told === true ? column.name : '')));
  return tallies.map(({ header }, i) => header ?? read[i] ?? []);
}
