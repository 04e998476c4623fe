/** `leakprint compare`: whether two leaks are the same, one a part of the other, or strangers. */
import type { Command } from 'commander';
import { UsageError } from '../../errors.ts';
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
  const comparison = await whileReading({ ...options, seed: 1 }, async (reading) => {
    const { compareEvidence } = await import('../../compare/evidence.ts');
    return compareEvidence(a, b, { ...reading, key });
  });
  const report = compareReport(comparison);
  await write({ data: () => report, page: () => comparePage(report) }, options, command, target);
  const evidence = [...comparison.a.evidence, ...comparison.b.evidence];
  const cut = cutShort({ complete: comparison.a.complete && comparison.b.complete, evidence });
  if (comparison.complete) return EXIT.done;
  warn(
    `leakprint: incomplete: ${cut === null ? 'interrupted: only the sample could be compared' : `${cut} (see losses in the report)`}`,
  );
  return EXIT.incomplete;
}
