/**
 * A profile that was saved earlier: `leakprint-profile/1` as JSON. Checked against its schema, then taken as it is; tables
 * with a sketch leave with the tally that it stands for.
 */
import { documentsOf } from '../documents/parse.ts';
import { problemError, quote } from '../documents/problem.ts';
import { InputError } from '../errors.ts';
import { readSketch, Unreadable } from './read-sketch.ts';
import type { TableTally } from './table-tally.ts';
import type { Profile, TableProfile } from './types.ts';

const DOCUMENT = /"format"\s*:\s*"leakprint-(profile|report)\/1"/;
/** A profile holds counts, shapes and fingerprints of some thousand columns at most; a larger document is something else. */
export const LARGEST_DOCUMENT = 256 * 1024 * 1024;
/** Characters of a document above which finding the line of a fault takes too long. */
const LINES_TOLD = 1 << 22;

/** A profile with the tallies of its tables; null for a table without a sketch. */
export interface SavedProfile {
  readonly profile: Profile;
  readonly tallies: readonly (TableTally | null)[];
}

/**
 * True when a text begins like a saved profile, whatever the order of its keys.
 *
 * @throws InputError for a report: what was concluded is no evidence
 */
export function isSavedProfile(name: string, head: string): boolean {
  const kind = /^\s*\{/.test(head) ? DOCUMENT.exec(head)?.[1] : undefined;
  if (kind === 'report')
    throw new InputError(`${quote(name)} is a report of leakprint, not evidence: name the files it was made from`);
  return kind === 'profile';
}

/**
 * Parses a saved profile.
 *
 * @throws InputError with file and line when it isn't one
 */
export async function parseProfile(file: string, text: string): Promise<SavedProfile> {
  const { schemaProblems } = await import('../documents/validate.ts');
  const [document] = await documentsOf(`${file.replace(/\.json$/i, '')}.json`, text);
  const problems = schemaProblems('profile', document?.value);
  if (problems.length > 0) {
    const lines = text.length > LINES_TOLD ? undefined : await document?.lines();
    throw problemError(file, problems, lines ?? (() => null));
  }
  const profile = document?.value as Profile;
  return { profile, tallies: profile.tables.map((table, i) => tallyOf(table, file, i)) };
}

function tallyOf(table: TableProfile, file: string, i: number): TableTally | null {
  if (table.sketch === undefined) return null;
  try {
    return readSketch(table, table.sketch);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { at, message } = error;
    throw problemError(file, [{ at: ['tables', i, ...at], key: null, message, written: null, words: [] }], () => null);
  }
}
