/** A profile that was saved earlier: `leakprint-profile/1` as JSON. Checked against its schema, then taken as it is. */
import { documentsOf } from '../documents/parse.ts';
import { problemError, quote } from '../documents/problem.ts';
import { InputError } from '../errors.ts';
import type { Profile } from './types.ts';

const DOCUMENT = /"format"\s*:\s*"leakprint-(profile|report)\/1"/;

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
export async function parseProfile(file: string, text: string): Promise<Profile> {
  const { schemaProblems } = await import('../documents/validate.ts');
  const [document] = await documentsOf(`${file.replace(/\.json$/i, '')}.json`, text);
  const problems = schemaProblems('profile', document?.value);
  if (problems.length > 0) throw problemError(file, problems, (await document?.lines()) ?? (() => null));
  return document?.value as Profile;
}
