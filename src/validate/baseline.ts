/**
 * What a spreadsheet does in an afternoon: compare names and meanings, count. Enters: the columns of a leak, a candidate.
 * Leaves: a score. It runs on the same trials as the model, which has to beat it to be worth its trouble. Deliberately
 * absent: weights, precision, base rates, values, absence: all that the model adds.
 */
import { fieldsShown } from '../match/sides.ts';
import type { Candidate } from '../match/types.ts';
import type { ColumnProfile } from '../profile/types.ts';

/** What counts of a leak: its names as written, and what was recognised. */
export interface Sheet {
  /** Normalised names of its columns, one entry a column; those without a name left out. */
  readonly names: readonly string[];
  readonly columns: number;
  readonly attributes: ReadonlySet<string>;
}

/** Columns that mean nothing in particular are no attribute in common. */
const MEANINGLESS = 'other';

/** What is asked of a profile. */
interface Tables {
  readonly tables: readonly { readonly columns: readonly Pick<ColumnProfile, 'name' | 'attribute'>[] }[];
}

/** The sheet of a profile. Meanings are the tool's own: the baseline is given the better half of the work. */
export function sheetOf({ tables }: Tables): Sheet {
  const columns = tables.flatMap((table) => table.columns);
  return {
    names: columns.map(({ name }) => normalised(name)).filter((name) => name !== ''),
    columns: columns.length,
    attributes: new Set(columns.map(({ attribute }) => attribute).filter((id) => id !== MEANINGLESS)),
  };
}

/**
 * Share of the columns whose name is spelled as a field of the candidate is, plus the Jaccard index of the attributes of
 * both. 0 to 2; no ratio of anything: only its order means something.
 */
export function baselineScore(sheet: Sheet, { system, path }: Pick<Candidate, 'system' | 'path'>): number {
  const fields = fieldsShown(system, path);
  const known = new Set(fields.map(({ name }) => normalised(name)));
  const equal = sheet.names.filter((name) => known.has(name)).length;
  const held = new Set(fields.map(({ attribute }) => attribute).filter((id) => id !== MEANINGLESS));
  const common = [...held].filter((id) => sheet.attributes.has(id)).length;
  const all = held.size + sheet.attributes.size - common;
  return (sheet.columns === 0 ? 0 : equal / sheet.columns) + (all === 0 ? 0 : common / all);
}

/** Letters and digits only, in small letters: `First_Name` is `first name`. */
function normalised(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
