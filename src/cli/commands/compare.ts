/** `leakprint compare`: whether two leaks are the same, one a part of the other, or strangers. */
import type { Command } from 'commander';
import type { Comparison } from '../../compare/types.ts';
import { UsageError } from '../../errors.ts';
import type { ReadOptions } from '../../profile/load.ts';
import { comparePage, compareReport } from '../../report/compare-page.ts';
import { warn } from '../environment.ts';
import { EXIT } from '../exit.ts';
import { checkTarget, filesOf, targetOf } from '../output.ts';
import { whileReading, withJobs } from '../reading.ts';
import { keyFor } from '../saving.ts';
import { cutShort, type SharedOptions, withShared } from '../shared.ts';
import { write } from '../written.ts';
import type { CliCommand } from './types.ts';

interface Options extends SharedOptions {
  readonly key?: string;
  readonly jobs?: number;
}

export const compareCommand: CliCommand = {
  id: 'compare',
  add(program, finish) {
    const command = program
      .command('compare')
      .description('two leaks: the same, one a part of the other, a re-post, a merge, or strangers')
      .argument('<a>', 'a file or folder of evidence, or a saved profile; - is standard input')
      .argument('<b>', 'the other')
      .option('--key <file>', 'secret of the fingerprints, if a saved profile has one (also: LEAKPRINT_KEY)');
    withShared(withJobs(command), ['terminal', 'json', 'markdown']).action(
      async (a: string, b: string, options: Options) => {
        finish(await run(a, b, options, command));
      },
    );
  },
};

async function run(a: string, b: string, options: Options, command: Command): Promise<number> {
  if (a === '-' && b === '-') throw new UsageError('standard input (-) can be read only once');
  const paths = [a, b];
  const target = targetOf(options, [
    ...paths,
    ...(await filesOf(paths, options)),
    ...(options.key === undefined ? [] : [options.key]),
  ]);
  checkTarget(target);
  const key = await keyFor({ ...options, sketch: true });
  const comparison = await whileReading({ ...options, seed: 1 }, (reading) => compare(a, b, { ...reading, key }));
  const report = compareReport(comparison);
  await write({ data: () => report, page: () => comparePage(report) }, options, command, target);
  const evidence = [...comparison.a.evidence, ...comparison.b.evidence];
  const cut = cutShort({ complete: comparison.complete, evidence });
  if (cut === null) return EXIT.done;
  warn(`leakprint: incomplete: ${cut} (see losses in the report)`);
  return EXIT.incomplete;
}

/** Reads both sides; where one is too small for the sample of the other, that one's evidence is read once more. */
async function compare(a: string, b: string, reading: ReadOptions): Promise<Comparison> {
  const [{ loadProfile }, { compareProfiles, worthLookingUp }] = await Promise.all([
    import('../../profile/load.ts'),
    import('../../compare/index.ts'),
  ]);
  const sketched = { ...reading, sketch: true, meter: goingOn(reading.meter) };
  const first = await loadProfile([a], sketched);
  const second = await loadProfile([b], sketched);
  const comparison = compareProfiles(first, second);
  const more = worthLookingUp(first, second, comparison);
  if (more === null) return comparison;
  const { lookUp } = await import('../../compare/lookup.ts');
  const [path, { tables }] = more.side === 'a' ? [a, first] : [b, second];
  const found = await lookUp(path, tables, more.wanted, reading);
  return found === null ? comparison : compareProfiles(first, second, { [more.side]: found });
}

/** Reading is not over with the first of two. */
function goingOn(meter: ReadOptions['meter']): ReadOptions['meter'] {
  if (meter === undefined) return undefined;
  return { expect: (bytes) => meter.expect(bytes), read: (bytes) => meter.read(bytes), end: () => {} };
}
