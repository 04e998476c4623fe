/**
 * Enters: options. Leaves: tables of how fast leakprint reads beside other programs, measured in one run on one machine,
 * and whether its counts are the generator's truth (exit code 1 if not). Deliberately absent: verdicts; seconds of
 * another day, which say nothing.
 *
 *   npm run bench -- --bytes 1GB --only csv,memory
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bytesOf } from './generate.ts';
import { isBuilt, jobsKnown } from './leakprint.ts';
import { rivals } from './rivals.ts';
import { memory, reading, SECTIONS, type Setting, startUp } from './sections.ts';

const USAGE = `usage: npm run bench -- [options]
  --bytes <size>   size of the files (200MB; a full run: 1GB)
  --runs <n>       rounds, of which the median counts (5)
  --only <list>    of ${SECTIONS.join(', ')}
  --dir <folder>   where the files are made; used again if made with the same options
  --rivals-only    without leakprint itself
  --progress       each run as it ends, to standard error (on a terminal anyway)
  --keep           leave the files
`;

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      bytes: { type: 'string', default: '200MB' },
      runs: { type: 'string', default: '5' },
      only: { type: 'string', default: SECTIONS.join(',') },
      dir: { type: 'string' },
      'rivals-only': { type: 'boolean', default: false },
      progress: { type: 'boolean', default: process.stderr.isTTY === true },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return true;
  }
  const only = values.only.split(',');
  const unknown = only.find((name) => !SECTIONS.some((section) => section === name));
  if (unknown !== undefined) throw new RangeError(`no such section: ${unknown}\n${USAGE}`);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError(`not a number of runs: ${values.runs}`);
  if (!values['rivals-only'] && !isBuilt()) throw new RangeError('leakprint is not built; run: npm run build');
  const bytes = bytesOf(values.bytes);
  if (values.dir !== undefined) await mkdir(values.dir, { recursive: true });
  // A folder that somebody named may hold what is theirs: ours is a folder inside.
  const folder =
    values.dir === undefined ? await mkdtemp(join(tmpdir(), 'leakprint-bench-')) : join(values.dir, 'leakprint-bench');
  await mkdir(folder, { recursive: true });
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = loadavg()[0] ?? Number.NaN;
  process.stdout.write(`${machine}, node ${process.version}, load ${load.toFixed(2)}, rounds ${runs}\n`);
  try {
    const setting: Setting = {
      folder,
      bytes,
      runs,
      rivals: rivals(folder),
      jobs: values['rivals-only'] ? [] : jobsKnown(),
      print: (text) => process.stdout.write(`${text}\n`),
      progress: (text) => values.progress && process.stderr.write(`${text}\n`),
    };
    let right = true;
    for (const section of SECTIONS.filter((name) => only.includes(name))) {
      if (section === 'startup') await startUp(setting);
      else if (section === 'memory') right = (await memory(setting)) && right;
      else right = (await reading(setting, section)) && right;
    }
    return right;
  } finally {
    if (!values.keep) await rm(folder, { recursive: true, force: true });
  }
}

main().then(
  (right) => {
    process.exitCode = right ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
