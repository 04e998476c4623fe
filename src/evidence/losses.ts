/**
 * What a reading loses, counted by name. Deliberately absent: what each name means to a reader of the report.
 */
import type { Reading } from './types.ts';

/** Counts a loss after which the reading is as complete as before: a doubt that was settled, or something that is no record. */
export function lose(reading: Reading, name: string, times = 1): void {
  reading.losses[name] = (reading.losses[name] ?? 0) + times;
}

/** Counts a loss of evidence: the reading isn't complete any more. */
export function loseForGood(reading: Reading, name: string, times = 1): void {
  lose(reading, name, times);
  reading.complete = false;
}
