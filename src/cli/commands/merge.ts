/** `leakprint merge`: profiles of shards to the profile of the whole. */
import type { Command } from 'commander';
import { checkTarget, filesOf, targetOf } from '../output.ts';
import { keyFor, type SketchOptions, save, wantsSketch, withSketch } from '../saving.ts';
import { withShared } from '../shared.ts';
import type { CliCommand } from './types.ts';

export const mergeCommand: CliCommand = {
  id: 'merge',
  add(program, finish) {
    const command = program
      .command('merge')
      .description('put saved profiles of shards together: the profile of the whole')
      .argument('<profile...>', 'profiles saved by leakprint profile -f json; - is standard input');
    withShared(withSketch(command), ['json', 'terminal', 'markdown']).action(
      async (profiles: string[], options: SketchOptions) => {
        finish(await run(profiles, options, command));
      },
    );
  },
};

async function run(profiles: readonly string[], options: SketchOptions, command: Command): Promise<number> {
  const target = targetOf(options, [
    ...profiles,
    ...(await filesOf(profiles, options)),
    ...(options.key === undefined ? [] : [options.key]),
  ]);
  checkTarget(target);
  const key = await keyFor(options);
  const { mergeProfiles } = await import('../../profile/merge.ts');
  return save(await mergeProfiles(profiles, { key, sketch: wantsSketch(options) }), options, command, target);
}
