/** `leakprint match`: which column of the one is which field of the other, and why. */
import type { Command } from 'commander';
import { InputError, UsageError } from '../../errors.ts';
import { matchDocument, matchPage } from '../../report/match-page.ts';
import { warn } from '../environment.ts';
import { EXIT } from '../exit.ts';
import { checkTarget, filesOf, targetOf } from '../output.ts';
import { type ReadingOptions, whileReading, withReading } from '../reading.ts';
import { cutShort, withShared } from '../shared.ts';
import type { Loaded } from '../sides.ts';
import { write } from '../written.ts';
import type { CliCommand } from './types.ts';

export const matchCommand: CliCommand = {
  id: 'match',
  add(program, finish) {
    const command = program
      .command('match')
      .description('pair the columns and fields of two sides, with reasons')
      .argument('<a>', 'evidence, a saved profile, a descriptor, or the id of a shipped system; - is standard input')
      .argument('<b>', 'likewise; system/path is what one way in shows');
    withShared(withReading(command), ['terminal', 'json', 'markdown']).action(
      async (a: string, b: string, options: ReadingOptions) => {
        finish(await run(a, b, options, command));
      },
    );
  },
};

async function run(a: string, b: string, options: ReadingOptions, command: Command): Promise<number> {
  if (a === '-' && b === '-') throw new UsageError('standard input (-) can be read only once');
  const target = targetOf(options, [a, b, ...(await evidenceOf(a, options)), ...(await evidenceOf(b, options))]);
  checkTarget(target);
  const mine = await load(a, options);
  const theirs = await load(b, options);
  const { listingOf } = await import('../../match/listing.ts');
  const cut = [mine, theirs].map(({ profile }) => (profile === null ? null : cutShort(profile)));
  const unread = cut.find((line) => line !== null);
  const document = matchDocument(listingOf(mine, theirs), { a: mine.profile, b: theirs.profile });
  await write({ data: () => document, page: () => matchPage(document) }, options, command, target);
  if (unread === undefined) return EXIT.done;
  warn(`leakprint: incomplete: ${unread}`);
  return EXIT.incomplete;
}

/** Files that a side stands for by folder or pattern; none for what is no file, which loading it tells apart. */
async function evidenceOf(named: string, options: ReadingOptions): Promise<string[]> {
  try {
    return await filesOf([named], options);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

function load(named: string, options: ReadingOptions): Promise<Loaded> {
  return whileReading(options, async (reading) => {
    const { loadSide } = await import('../sides.ts');
    return loadSide(named, reading);
  });
}
