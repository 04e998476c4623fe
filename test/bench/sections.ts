/**
 * Enters: the setting of a run. Leaves: the sections of its report, printed as they are done, and whether leakprint's
 * counts were the truth. Deliberately absent: options and exit codes (run.ts).
 */
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profile } from '../../src/profile/types.ts';
import { compress, DEFAULTS, type GenerateOptions, generateOnce } from './generate.ts';
import type { Truth } from './generate-truth.ts';
import { differences, leakprint, profileCommand } from './leakprint.ts';
import { type Command, type Measurement, type Outcome, rounds, warm } from './measure.ts';
import type { Kind, Rival } from './rivals.ts';
import { aligned, short } from './table.ts';

export const SECTIONS = ['csv', 'newlines', 'ragged', 'ndjson', 'sql', 'gzip', 'startup', 'memory'] as const;
type Section = (typeof SECTIONS)[number];
export type ReadingSection = Exclude<Section, 'startup' | 'memory'>;

export interface Setting {
  /** Files are made here. */
  readonly folder: string;
  readonly bytes: number;
  readonly runs: number;
  readonly rivals: readonly Rival[];
  /** Numbers of jobs that leakprint is tried with (null: without saying); none to leave it out. */
  readonly jobs: readonly (number | null)[];
  readonly print: (text: string) => void;
  /** What is of interest only while one waits. */
  readonly progress: (text: string) => void;
}

const MADE: Readonly<Record<ReadingSection, { readonly kind: Kind; readonly options: Partial<GenerateOptions> }>> = {
  csv: { kind: 'csv', options: {} },
  newlines: { kind: 'csv', options: { newlines: true } },
  ragged: { kind: 'ragged', options: { ragged: 0.02, stray: 0.01 } },
  ndjson: { kind: 'ndjson', options: { encoding: 'ndjson', newlines: true } },
  sql: { kind: 'sql', options: { encoding: 'sql', newlines: true } },
  gzip: { kind: 'gzip', options: { newlines: true } },
};

/** One line of a table: a program, on the whole file or a piece of it. */
interface Entry {
  readonly name: string;
  readonly command: Command;
  readonly truth: Truth;
  readonly fileBytes: number;
  readonly rows?: (output: string) => number | null;
  readonly counts?: Rival['counts'];
  /** Where leakprint puts its profile. */
  readonly result?: string;
}

/** Reads one kind of file with every program that can. @returns false if leakprint fails or counts wrong */
export async function reading(setting: Setting, section: ReadingSection): Promise<boolean> {
  const { kind } = MADE[section];
  const { file, truth } = await made(setting, section, setting.bytes);
  const entries: Entry[] = setting.jobs.map((jobs) => {
    const result = join(setting.folder, `profile-${jobs ?? 1}.json`);
    const name = jobs === null ? 'leakprint' : `leakprint --jobs ${jobs}`;
    return { name, command: profileCommand(file, result, jobs), truth, fileBytes: truth.bytes, result };
  });
  const skipped: string[] = [];
  for (const rival of setting.rivals.filter(({ kinds }) => kinds.includes(kind))) {
    if (!rival.installed()) {
      skipped.push(`${rival.name}: skipped: not installed (${rival.needs})`);
      continue;
    }
    const piece = rival.mostBytes !== undefined && rival.mostBytes < setting.bytes;
    const read = piece ? await made(setting, section, rival.mostBytes) : { file, truth };
    const name = piece ? `${rival.name} (${short(rival.mostBytes / 1e6)} MB, scaled)` : rival.name;
    const { rows, counts } = rival;
    entries.push({
      name,
      command: rival.command(read.file, kind),
      truth: read.truth,
      fileBytes: read.truth.bytes,
      rows,
      counts,
    });
  }
  const size = (await stat(file)).size;
  const packed = kind === 'gzip' ? `, packed ${short(size / 1e6)} MB` : '';
  setting.print(`\n${section}: ${short(truth.bytes / 1e6)} MB${packed}, ${truth.rows} rows`);
  const commands = entries.map(({ command }) => command);
  const outcomes = await rounds(commands, setting.runs, (round, index, outcome) => {
    const time = 'failed' in outcome ? 'failed' : `${short(outcome.seconds)} s`;
    setting.progress(`round ${round + 1}, ${entries[index]?.name}: ${time}`);
  });
  setting.print(timeTable(entries, outcomes, truth.bytes));
  for (const line of skipped) setting.print(line);
  return checks(setting, entries, outcomes);
}

function timeTable(entries: readonly Entry[], outcomes: readonly Outcome[], bytes: number): string {
  const bases = entries.flatMap(({ result, name }, index) =>
    result === undefined ? [] : [{ name, outcome: outcomes[index] }],
  );
  const ratioTo = bases.map(({ name }) => `x ${name}`);
  const head = ['', 's', 'MB/s', 'CPU s', 'peak MB', ...ratioTo, 'rows'];
  const rows = entries.map((entry, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined || 'failed' in outcome) return [entry.name, 'failed'];
    const scale = bytes / entry.fileBytes;
    const seconds = outcome.seconds * scale;
    const ratios = bases.map(({ outcome: base }) => {
      return base === undefined || 'failed' in base ? '-' : short(seconds / base.seconds);
    });
    const speed = short(bytes / 1e6 / seconds);
    const peak = short(outcome.peakBytes / 1e6);
    return [
      entry.name,
      short(seconds),
      speed,
      short(outcome.cpuSeconds * scale),
      peak,
      ...ratios,
      rowsText(entry, outcome),
    ];
  });
  return aligned(head, rows);
}

/** What a program counted, with `=` if it is the truth. */
function rowsText(entry: Entry, outcome: Measurement): string {
  const rows = entry.rows?.(outcome.output) ?? null;
  if (rows === null) return '';
  const should = entry.counts === 'lines' ? null : entry.truth.rows;
  return should === null ? `${rows} lines` : rows === should ? `${rows} =` : `${rows}, truth ${should}`;
}

function checks({ print }: Setting, entries: readonly Entry[], outcomes: readonly Outcome[]): boolean {
  let right = true;
  entries.forEach(({ name, result, truth }, index) => {
    const outcome = outcomes[index];
    if (outcome !== undefined && 'failed' in outcome) print(`${name}: ${outcome.failed}`);
    if (result === undefined) return;
    const wrong = outcome === undefined || 'failed' in outcome ? ['failed'] : differences(profileIn(result), truth);
    if (wrong.length > 0) right = false;
    const counts = `rows ${truth.rows}, cells of ${truth.columns.length} columns`;
    print(wrong.length === 0 ? `${name}: ${counts} = truth` : `${name}: NOT the truth\n  ${wrong.join('\n  ')}`);
  });
  return right;
}

function profileIn(file: string): Profile {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Makes the file of a section (or a shorter one, which is its beginning) and reads it once. */
async function made(setting: Setting, section: ReadingSection, bytes: number): Promise<{ file: string; truth: Truth }> {
  const { kind, options } = MADE[section];
  const ending = options.encoding ?? 'csv';
  const file = join(setting.folder, `${section}-${bytes}.${ending}`);
  const truth = await generateOnce(file, { ...DEFAULTS, ...options, bytes });
  const read = kind === 'gzip' ? await compress(file) : file;
  await warm(read);
  return { file: read, truth };
}

/** Start-up is short and noisy: this many rounds at least. */
const START_ROUNDS = 15;
const SAMPLE_BYTES = 64 * 1024;

/** How long nothing takes: node itself, the version, the ranking of a small sample. */
export async function startUp(setting: Setting): Promise<void> {
  const file = join(setting.folder, 'sample.csv');
  await generateOnce(file, { ...DEFAULTS, bytes: SAMPLE_BYTES });
  const result = join(setting.folder, 'sample.json');
  const entries = [
    { name: 'node -e 0', command: { program: process.execPath, args: ['-e', '0'] } },
    { name: 'leakprint --version', command: leakprint('--version') },
    { name: 'leakprint profile, 64 KiB', command: profileCommand(file, result, null) },
    {
      name: 'leakprint attribute, 64 KiB',
      command: leakprint('attribute', '-f', 'json', '-q', '--force', '-o', result, file),
    },
  ];
  setting.print('\nstart-up');
  const outcomes = await rounds(
    entries.map(({ command }) => command),
    Math.max(setting.runs, START_ROUNDS),
  );
  const base = outcomes[0];
  const rows = entries.map(({ name }, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined || 'failed' in outcome) return [name, outcome?.failed ?? 'failed'];
    const ratio = base === undefined || 'failed' in base ? Number.NaN : outcome.seconds / base.seconds;
    return [
      name,
      short(outcome.seconds * 1000),
      short(outcome.cpuSeconds),
      short(outcome.peakBytes / 1e6),
      short(ratio),
    ];
  });
  setting.print(aligned(['', 'ms', 'CPU s', 'peak MB', 'x node'], rows));
}

/** Of the size asked for: a hundredth, a tenth, all. */
const MEMORY_SHARES = [0.01, 0.1, 1];

/** Peak memory must not grow with the file. @returns false if leakprint fails or counts wrong */
export async function memory(setting: Setting): Promise<boolean> {
  let right = true;
  const rows: string[][] = [];
  for (const jobs of setting.jobs) {
    const result = join(setting.folder, 'profile-memory.json');
    for (const share of MEMORY_SHARES) {
      const { file, truth } = await made(setting, 'newlines', Math.round(setting.bytes * share));
      const [outcome] = await rounds([profileCommand(file, result, jobs)], 1);
      const name = `${jobs === null ? '' : `--jobs ${jobs}, `}${short(truth.bytes / 1e6)} MB`;
      const failed = outcome === undefined || 'failed' in outcome;
      const wrong = failed ? ['failed'] : differences(profileIn(result), truth);
      if (wrong.length > 0) right = false;
      rows.push(
        failed
          ? [name, 'failed']
          : [
              name,
              short(outcome.peakBytes / 1e6),
              short(truth.bytes / 1e6 / outcome.seconds),
              wrong.length === 0 ? '=' : `${wrong.length} wrong`,
            ],
      );
    }
  }
  setting.print(`\nmemory\n${aligned(['leakprint', 'peak MB', 'MB/s', 'truth'], rows)}`);
  return right;
}
