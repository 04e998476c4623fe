/**
 * Traces of compilation: one column written in several ways, passwords hashed in several, or values covered in part. An
 * aggregator can imitate any set of fields, so only such traces tell it from a single source. Cohorts of records, another
 * trace, are told beside the ranking (`rank/cohorts.ts`) and not weighed.
 */
import { dateFormat } from '../../match/formats.ts';
import type { ColumnProfile } from '../../profile/types.ts';
import { ESTIMATES } from '../estimates.ts';
import type { Observation } from '../types.ts';
import type { ValueFinding, ValueSignal } from './types.ts';

/** P(traces | one system), P(traces | compilation of several), P(traces | the population). Stated guesses. */
const SINGLE = ESTIMATES.mixedSingle.used;
const COMPILED = ESTIMATES.mixedCompiled.used;
const USUAL = 0.1;
const NOTABLE = 0.1;
const FEWEST_ROWS = 30;

export const mixingSignal: ValueSignal = {
  id: 'mixing',
  weigh({ candidate, observations }) {
    const tested = observations
      .filter((observation) => rowsOf(observation) >= FEWEST_ROWS)
      .flatMap((observation) => observation.columns.map(({ column }) => column));
    if (tested.length === 0) return [];
    const mixed = tested.filter(isMixed);
    const p = candidate.system.aggregator ? COMPILED : SINGLE;
    const seen = mixed.length > 0;
    const finding: ValueFinding = {
      group: 'whole',
      finding: 'mixing',
      column: mixed[0]?.name ?? null,
      field: null,
      observed: seen ? `${mixed.length} columns written in several ways` : 'every column written in one way',
      held: candidate.system.aggregator ? 'a compilation of several sources' : 'one source',
      given: () => (seen ? p : 1 - p),
      pGivenPopulation: seen ? USUAL : 1 - USUAL,
      statements: [],
      because: seen
        ? 'several spellings in one column are a trace of compilation'
        : 'no trace of compilation was found',
    };
    return [finding];
  },
};

/** Distinct records behind an observation: repetition is no compilation. */
function rowsOf(observation: Observation): number {
  return Math.max(
    0,
    ...observation.readings.map(({ counts }) => (counts ?? []).reduce((sum, count) => sum + count, 0)),
  );
}

/** Forms of hashes in a column of passwords. */
function hashes({ attribute, schemes, present }: ColumnProfile): number {
  if (attribute !== 'account.password' || present === 0) return 0;
  const rows = schemes.reduce((sum, scheme) => sum + scheme.rows, 0);
  return schemes.filter((scheme) => scheme.rows >= NOTABLE * rows).length;
}

/** Every candidate asks. */
const MIXED = new WeakMap<ColumnProfile, boolean>();

function isMixed(column: ColumnProfile): boolean {
  const mixed = MIXED.get(column) ?? readMixed(column);
  MIXED.set(column, mixed);
  return mixed;
}

/** Two or more date spellings of the same fineness, forms of hashes, or a mix of covered and clear values, each in a notable share. */
function readMixed(column: ColumnProfile): boolean {
  const rows = column.formats.reduce((sum, format) => sum + format.rows, 0);
  const spellings = new Set(
    column.formats.filter((format) => format.rows >= NOTABLE * rows).map((format) => dateFormat(format.value)),
  );
  spellings.delete(null);
  const partly = (share = 0) => share >= NOTABLE && share <= 1 - NOTABLE;
  const { masked, hashed } = column.precision;
  return spellings.size > 1 || partly(masked) || partly(hashed) || hashes(column) > 1;
}
