/**
 * Columns with their meanings, decided for a table as a whole. Enters: tallies. Leaves: what each column is, its
 * hypotheses and what was looked at. A person is born once and has one given name: where headers are missing, the table
 * tells what a column alone can't.
 */
import { matchHeader } from '../vocabulary/index.ts';
import { birthFacts } from './birth.ts';
import type { ColumnTally, Heading } from './column-tally.ts';
import { type Inspection, inspect } from './inspect.ts';
import { spanOfYears } from './time.ts';
import type { ColumnProfile, Hypothesis } from './types.ts';
import { chosen, hypotheses } from './typing.ts';

export interface TypedColumn {
  readonly tally: ColumnTally;
  readonly seen: Inspection;
  /** Cells that hold a value. */
  readonly present: number;
  /** Span of the years when at least half of the values are dates, else null. */
  readonly years: ColumnProfile['years'];
  readonly best: Hypothesis | null;
  readonly found: readonly Hypothesis[];
}

/** Of all values, so many must be dates for the column to be one of dates. */
const DATED = 0.5;

/**
 * Types the columns of a table.
 *
 * @param distinct share of the table's records that are distinct, (0 to 1]
 */
export function typeColumns(tallies: readonly ColumnTally[], distinct: number): TypedColumn[] {
  return oneGivenName(oneBirth(tallies.map((tally) => typeColumn(tally, distinct))));
}

function typeColumn(tally: ColumnTally, distinct: number): TypedColumn {
  const seen = inspect(tally);
  const present = tally.cells - tally.empty - tally.placeholders;
  const years = present > 0 && tally.dates.rows >= DATED * present ? spanOfYears(tally.dates.years) : null;
  const birth = years === null ? null : birthFacts(tally.dates, years);
  const header = headingsOf(tally);
  const headed = tally.column.named;
  const facts = { records: present * distinct, distinct: tally.values.distinct(), headed, birth };
  const found = hypotheses(header, seen.values, facts);
  return { tally, seen, present, years, found, best: chosen(found) };
}

/** What the name of a column says. */
export function headingsOf(tally: ColumnTally): readonly Heading[] {
  return tally.header ?? (tally.column.named ? matchHeader(tally.column.name) : []);
}

const BIRTH = 'person.birthDate';

/** Of several columns that only their values make birth dates, the one with the earliest years is; the rest are moments. */
function oneBirth(columns: readonly TypedColumn[]): TypedColumn[] {
  const births = columns.filter((column) => column.best?.attribute === BIRTH);
  const guessed = births.filter((column) => column.best?.by === 'values');
  const told = births.length > guessed.length;
  const median = (column: TypedColumn): number => column.years?.median ?? Number.POSITIVE_INFINITY;
  const earliest = guessed.reduce((least, column) => Math.min(least, median(column)), Number.POSITIVE_INFINITY);
  // Equal medians: the name decides, so that the order of columns does not.
  const first = (x: TypedColumn, y: TypedColumn): number => (x.tally.column.name < y.tally.column.name ? -1 : 1);
  const kept = told ? undefined : guessed.filter((column) => median(column) === earliest).sort(first)[0];
  return columns.map((column) =>
    guessed.includes(column) && column !== kept ? renamed(column, BIRTH, 'record.timestamp') : column,
  );
}

const GIVEN = 'person.givenName';
const FAMILY = 'person.familyName';
const NEARLY = 0.25;

/** Of two columns of single names without headers, the second holds family names: in most files that order is kept. */
function oneGivenName(columns: readonly TypedColumn[]): TypedColumn[] {
  const told = columns.some(({ best }) => best?.attribute === GIVEN && best.by !== 'values');
  const family = columns.some(({ best }) => best?.attribute === FAMILY);
  if (family) return [...columns];
  const guessed = columns.filter(
    ({ tally, best }) => best?.attribute === GIVEN && best.by === 'values' && !tally.column.named,
  );
  const second = guessed[told ? 0 : 1] ?? (told || guessed.length > 0 ? nearlyName(columns) : undefined);
  return columns.map((column) => (column === second ? renamed(column, GIVEN, FAMILY) : column));
}

/** The nameless column of unknown meaning that is most nearly one of single names, beside one that surely is. */
function nearlyName(columns: readonly TypedColumn[]): TypedColumn | undefined {
  const confidence = ({ tally, best, found }: TypedColumn): number =>
    best !== null || tally.column.named ? 0 : (found.find((entry) => entry.attribute === GIVEN)?.confidence ?? 0);
  const most = columns.reduce((top, column) => Math.max(top, confidence(column)), NEARLY);
  return columns.find((column) => confidence(column) === most);
}

/** The column with one meaning taken for another: confidence moves with it, what was known of the other is dropped. */
function renamed(column: TypedColumn, from: string, to: string): TypedColumn {
  const found = column.found
    .filter((entry) => entry.attribute !== to)
    .map((entry) => (entry.attribute === from ? { ...entry, attribute: to } : entry));
  return {
    ...column,
    found,
    best: column.best === null ? (found.find((entry) => entry.attribute === to) ?? null) : chosen(found),
  };
}
