/** `leakprint profile`: the aggregate picture of evidence, shareable where the evidence isn't. */
import type { Command } from 'commander';
import { checkTarget, filesOf, targetOf } from '../output.ts';
import { type ReadingOptions, whileReading, withReading } from '../reading.ts';
import { keyFor, type SketchOptions, save, wantsSketch, withSketch } from '../saving.ts';
import { withShared } from '../shared.ts';
import type { CliCommand } from './types.ts';

type Options = ReadingOptions & SketchOptions;

export const profileCommand: CliCommand = {
  id: 'profile',
  add(program, finish) {
    const command = program
      .command('profile')
      .description('describe the columns of evidence: meaning, precision, formats; no values')
      .argument('<evidence...>', 'leaked files, saved profiles or reported evidence; - is standard input');
    withShared(withSketch(withReading(command)), ['terminal', 'json', 'markdown']).action(
      async (evidence: string[], options: Options) => {
        finish(await run(evidence, options, command));
      },
    );
  },
};

async function run(evidence: readonly string[], options: Options, command: Command): Promise<number> {
  const target = targetOf(options, [
    ...evidence,
    ...(await filesOf(evidence, options)),
    ...(options.key === undefined ? [] : [options.key]),
  ]);
  checkTarget(target);
  const key = await keyFor(options);
  const profile = await whileReading(options, async (reading) => {
    const { loadProfile } = await import('../../profile/load.ts');
    return loadProfile(evidence, { ...reading, key, sketch: wantsSketch(options) });
  });
  return save(profile, options, command, target);
}
