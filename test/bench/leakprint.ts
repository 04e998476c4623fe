/**
 * Enters: a file and its truth. Leaves: how leakprint is called, and where its profile differs from the truth.
 * Deliberately absent: time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile, TableProfile } from '../../src/profile/types.ts';
import type { Truth } from './generate-truth.ts';
import type { Command } from './measure.ts';

const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'bin', 'leakprint.js');

/** True once `npm run build` has been run. */
export function isBuilt(): boolean {
  return existsSync(BUILT);
}

/** A call of the built program, as a user makes it. */
export function leakprint(...args: readonly string[]): Command {
  return { program: process.execPath, args: [BUILT, ...args] };
}

/** Numbers of jobs to try: null where the program doesn't know `--jobs`. */
export function jobsKnown(): readonly (number | null)[] {
  const { stdout } = spawnSync(process.execPath, [BUILT, 'profile', '--help'], { encoding: 'utf8' });
  return stdout.includes('--jobs') ? [1, 2] : [null];
}

/** The profile of a file as JSON into another. */
export function profileCommand(file: string, result: string, jobs: number | null): Command {
  const extra = jobs === null ? [] : ['--jobs', String(jobs)];
  return leakprint('profile', '-f', 'json', '-q', '--force', '-o', result, ...extra, file);
}

/** Every count of a profile that isn't the truth, a line each; none if all are right. */
export function differences(profile: Profile, truth: Truth): string[] {
  const found: string[] = [];
  const check = (what: string, is: unknown, should: unknown): void => {
    if (is !== should) found.push(`${what}: ${String(is)}, truth ${String(should)}`);
  };
  const table = largest(profile.tables);
  check('tables', profile.tables.length, 1);
  check('rows', table?.records, truth.rows);
  for (const column of truth.columns) {
    const mine = table?.columns.find(({ name }) => name === column.name);
    // A running number may be 99999, which elsewhere stands for nothing.
    const present = mine === undefined ? undefined : mine.present + (mine.placeholders ?? 0);
    check(`${column.name} present`, present, column.present);
    // JSON and SQL write a number that is missing as null, which is no cell or an empty one; a cell of CSV is there.
    const absent = truth.options.encoding !== 'csv' && column.name === 'amount' && mine?.empty === 0;
    check(`${column.name} empty`, mine?.empty, absent ? 0 : column.empty);
    check(`${column.name} cells`, mine?.cells, column.present + (absent ? 0 : column.empty));
    check(`${column.name} lengths`, mine?.length?.join('-'), `${column.shortest}-${column.longest}`);
  }
  return found;
}

function largest(tables: readonly TableProfile[]): TableProfile | undefined {
  return [...tables].sort((x, y) => y.records - x.records)[0];
}
