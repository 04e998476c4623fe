/**
 * From a profile to observations: one per trait, seen or not. Rows count as distinct records, so a million copies of one
 * record say no more than one. Unsure typing and reported evidence become several readings, each with its weight.
 */
import { stepShares } from '../match/observed.ts';
import type { ColumnProfile, Profile, TableProfile } from '../profile/types.ts';
import { gradeProbability } from '../systems/grade.ts';
import { TRAITS, type Trait, traitOf, traitStep } from '../vocabulary/index.ts';
import type { Constants } from './constants.ts';
import { fieldsSeen } from './fields.ts';
import type { Observation, ObservedColumn, Reading } from './types.ts';

/** Rows of one leak share one history; beyond this many distinct records more of them add nothing about the process. */
const ROWS_AT_MOST = 1000;

/** Chance that a meaning read off a single record is a fluke of that record is half of this; it falls with each more. */
const FLUKE = 0.1;

interface Seen extends ObservedColumn {
  readonly shares: readonly number[];
  readonly rows: number;
}

/** Observations in vocabulary order, one for every trait. */
export function observe(profile: Profile, constants: Constants): Observation[] {
  const seen = new Map<string, Seen[]>();
  for (const table of profile.tables) {
    for (const column of fieldsSeen(table)) {
      const trait = traitOf(column.attribute);
      if (trait === undefined || column.present === 0) continue;
      const entry = {
        table: table.name,
        column,
        shares: stepShares(column, trait, traitStep(trait, column.attribute, null)),
        rows: distinctRows(table, column),
      };
      const own = seen.get(trait.id);
      if (own === undefined) seen.set(trait.id, [entry]);
      else own.push(entry);
    }
  }
  const named = profile.tables.some((table) => table.columns.some((column) => column.named));
  const reported = profile.tables.some((table) => table.columns.some((column) => column.reported !== null));
  const sensitivity = reported
    ? constants.sensitivity.reported
    : named
      ? constants.sensitivity.named
      : constants.sensitivity.unnamed;
  return TRAITS.map((trait) => observation(trait, seen.get(trait.id) ?? [], sensitivity));
}

/** What one clean column of a trait that was not seen would show, at one step in so many distinct records. */
export function withColumn(unseen: Observation, step: number, rows: number): Observation {
  const counts = cleanCounts(unseen.trait.steps.length, step, rows);
  const weight = 1 - FLUKE / (rows + 1);
  return {
    ...unseen,
    readings: [
      { weight, counts },
      { weight: 1 - weight, counts: null },
    ],
  };
}

const CLEAN = new Map<string, readonly number[]>();

/** The same list each time: how probable its rows are is worked out once. */
function cleanCounts(steps: number, step: number, rows: number): readonly number[] {
  const key = `${steps} ${step} ${rows}`;
  const known = CLEAN.get(key) ?? Array.from({ length: steps }, (_, i) => (i === step ? rows : 0));
  CLEAN.set(key, known);
  return known;
}

/** Distinct records that a column could fill, as far as they count: those of the largest table. */
export function rowsAtMost({ tables }: Profile): number {
  const most = tables.reduce((all, { distinctRecords }) => Math.max(all, distinctRecords), 1);
  return Math.min(ROWS_AT_MOST, most);
}

/** Distinct records in which the column holds a value. */
function distinctRows(table: TableProfile, column: ColumnProfile): number {
  // A report about evidence counts as one record: that it says so is all that was seen.
  if (column.reported !== null || table.records === 0) return 1;
  const share = table.distinctRecords / table.records;
  return Math.min(ROWS_AT_MOST, Math.max(1, Math.round(column.present * share)));
}

function observation(trait: Trait, seen: readonly Seen[], sensitivity: number): Observation {
  if (seen.length === 0) {
    return {
      trait,
      columns: [],
      shares: [],
      readings: [{ weight: 1, counts: null }],
      sensitivity,
      observed: 'not seen',
    };
  }
  const sorted = [...joinNames(trait, seen)].sort(byFineness(seen));
  const readings = sorted.some((entry) => entry.column.reported !== null)
    ? reportedReadings(sorted)
    : typedReadings(sorted);
  return {
    trait,
    columns: sorted.map(({ table, column }) => ({ table, column })),
    shares: sorted[0]?.shares ?? [],
    readings,
    sensitivity,
    observed: describe(trait, sorted),
  };
}

/** Given and family name together are a full name. */
function joinNames(trait: Trait, seen: readonly Seen[]): readonly Seen[] {
  if (trait.id !== 'person.name') return seen;
  const has = (attribute: string) => seen.some((entry) => entry.column.attribute === attribute);
  if (!has('person.givenName') || !has('person.familyName')) return seen;
  const full = trait.steps.map((_, step) => (step === 0 ? 1 : 0));
  return seen.map((entry) => (entry.column.attribute === 'person.name' ? entry : { ...entry, shares: full }));
}

/** A table with fewer of a trait's records than this share of the fullest table speaks after all others. */
const STRAY = 0.05;

/** The finest column decides; of equally fine ones the fuller. A stray record in another table decides nothing. */
function byFineness(all: readonly Seen[]): (x: Seen, y: Seen) => number {
  const most = Math.max(...all.map((entry) => entry.rows));
  const stray = (entry: Seen) => Number(entry.rows < STRAY * most);
  // How fine nobody can tell comes after everything that is known.
  const unknown = (entry: Seen) => Number(entry.shares.every((share) => share === 0));
  const mean = (entry: Seen) => entry.shares.reduce((sum, share, step) => sum + share * step, 0);
  const name = (entry: Seen) => `${entry.table} ${entry.column.name}`;
  return (x, y) =>
    stray(x) - stray(y) ||
    unknown(x) - unknown(y) ||
    mean(x) - mean(y) ||
    y.rows - x.rows ||
    (name(x) === name(y) ? alike(x.column, y.column) : name(x) < name(y) ? -1 : 1);
}

/** Of columns of one name what they hold decides, not which of them comes first. */
function alike(x: ColumnProfile, y: ColumnProfile): number {
  return y.confidence - x.confidence || y.distinct - x.distinct || sharing(y) - sharing(x);
}

function sharing({ rowsPerValue }: ColumnProfile): number {
  return rowsPerValue?.shared ?? -1;
}

/** Distinct records per step. [] when it is seen, at a step that nobody can tell. */
function countsOf(entry: Seen): number[] {
  if (entry.shares.every((share) => share === 0)) return [];
  const counts: number[] = entry.shares.map((share) => Math.round(share * entry.rows));
  // One record has one step, however its share was rounded.
  const rows = counts.reduce((sum, count) => sum + count, 0);
  if (rows === 0) counts[entry.shares.indexOf(Math.max(...entry.shares))] = 1;
  return counts;
}

/** Each column is one reading, with its own certainty; where it isn't what it seems, the next finest speaks. */
function typedReadings(sorted: readonly Seen[]): Reading[] {
  const readings: Reading[] = [];
  let rest = 1;
  for (const entry of sorted) {
    const weight = rest * entry.column.confidence * (1 - FLUKE / (entry.rows + 1));
    readings.push({ weight, counts: countsOf(entry) });
    rest -= weight;
  }
  return [...readings, { weight: rest, counts: null }];
}

/** Reports that contradict each other stay side by side: each with the odds of its statement, and "none of them". */
function reportedReadings(sorted: readonly Seen[]): Reading[] {
  const odds = sorted.map((entry) => {
    const r = entry.column.reported === null ? 0.99 : gradeProbability(entry.column.reported);
    return { entry, odds: r / (1 - r) };
  });
  const sum = odds.reduce((all, { odds: o }) => all + o, 1);
  const readings = odds.map(({ entry, odds: o }) => ({
    weight: o / sum,
    counts: countsOf(entry) as readonly number[] | null,
  }));
  return [...readings, { weight: 1 / sum, counts: null }];
}

function describe(trait: Trait, sorted: readonly Seen[]): string {
  const parts = sorted.map((entry) => {
    if (trait.ladder === null) return null;
    const steps = entry.shares
      .map((share, step) => ({ share, step }))
      .filter(({ share }) => share > 0.005)
      .sort((x, y) => y.share - x.share);
    return steps
      .map(({ share, step }) => `${trait.steps[step]}${share > 0.995 ? '' : ` ${Math.round(100 * share)} %`}`)
      .join(', ');
  });
  const text = [...new Set(parts.filter((part) => part !== null))].join('; or ');
  const best = sorted[0];
  const size =
    best === undefined || best.column.reported !== null
      ? 'as reported'
      : `${best.rows}${best.rows === ROWS_AT_MOST ? '+' : ''} distinct records`;
  return text === '' ? `seen (${size})` : `${text} (${size})`;
}
