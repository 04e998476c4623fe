/** A trial in plain words. Enters: a trial. Leaves: a few lines. Deliberately absent: values of its rows. */
import { count } from '../../wording.ts';
import type { Trial, TrialKind } from './types.ts';

const KINDS: Readonly<Record<TrialKind, string>> = {
  listed: 'a leak of one system that is listed',
  open: 'a leak of a system that is not listed',
  joined: 'a join of two systems',
  merged: 'rows of two systems in one file',
  aggregator: 'facts of several systems gathered about each person',
};

/** What was made, how, and who is listed. */
export function describeTrial(trial: Trial): string {
  const { id, kind, side, truth, rivals, leaked, rows, files, steps } = trial;
  const width = new Set(leaked.map(({ column }) => column)).size;
  return [
    `Trial ${id}: ${KINDS[kind]}, made to ${side}.`,
    `Made from ${truth.join(' and ')}.`,
    `${count(rows, 'record')} of ${count(width, 'column')} in ${files.map(({ name }) => name).join(', ')}.`,
    ...steps.map((step) => `- ${step}`),
    `Listed: ${rivals.map(({ id: name }) => name).join(', ')}.`,
  ].join('\n');
}
