/**
 * Two pieces of evidence to a comparison. Enters: two paths. Leaves: what they have in common; where one side is too small for
 * the sample of the other, that one's evidence was read once more. Deliberately absent: how paths are read.
 */
import { Interrupted } from '../errors.ts';
import { loadProfile, type ReadOptions } from '../profile/load.ts';
import { compareProfiles, worthLookingUp } from './index.ts';
import type { Comparison } from './types.ts';

/**
 * Reads and compares both; incomplete if the second reading was stopped.
 *
 * @throws InputError when one of them can't be used
 * @throws Interrupted when reading was stopped before there was a record of either
 */
export async function compareEvidence(a: string, b: string, reading: ReadOptions): Promise<Comparison> {
  const sketched = { ...reading, sketch: true, meter: goingOn(reading.meter) };
  const first = await loadProfile([a], sketched);
  const second = await loadProfile([b], sketched);
  const comparison = compareProfiles(first, second);
  const more = worthLookingUp(first, second, comparison);
  if (more === null) return comparison;
  const [path, { tables }] = more.side === 'a' ? [a, first] : [b, second];
  try {
    const { lookUp } = await import('./lookup.ts');
    const found = await lookUp(path, tables, more.wanted, reading);
    return found === null ? comparison : compareProfiles(first, second, { [more.side]: found });
  } catch (error) {
    if (error instanceof Interrupted) return { ...comparison, complete: false };
    throw error;
  }
}

/** Reading is not over with the first of two. */
function goingOn(meter: ReadOptions['meter']): ReadOptions['meter'] {
  if (meter === undefined) return undefined;
  return { expect: (bytes) => meter.expect(bytes), read: (bytes) => meter.read(bytes), end: () => {} };
}
