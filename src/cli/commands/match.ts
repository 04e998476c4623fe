/** `leakprint match`: which column of the one is which field of the other, and why. */
import type { Command } from 'commander';
import { UsageError } from '../../errors.ts';
import { safeJson } from '../../report/escape.ts';
import { layMarkdown } from '../../report/layouts/markdown.ts';
import { layTerminal } from '../../report/layouts/terminal.ts';
import { type MatchDocument, matchDocument, matchPage } from '../../report/match-page.ts';
import { useColor, warn, width } from '../environment.ts';
import { EXIT } from '../exit.ts';
import { checkTarget, deliver, targetOf } from '../output.ts';
import { type ReadingOptions, whileReading, withReading } from '../reading.ts';
import { askedColor, cutShort, withShared } from '../shared.ts';
import type { Loaded } from '../sides.ts';
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
  const target = targetOf(options, [a, b]);
  checkTarget(target);
  const mine = await load(a, options);
  const theirs = await load(b, options);
  const { listingOf } = await import('../../match/listing.ts');
  const cut = [mine, theirs].map(({ profile }) => (profile === null ? null : cutShort(profile)));
  const unread = cut.find((line) => line !== null);
  const document = matchDocument(listingOf(mine, theirs), unread === undefined);
  const color = target.file === null && useColor(askedColor(command, options));
  await deliver(write(document, options.format, color), target);
  if (unread === undefined) return EXIT.done;
  warn(`leakprint: incomplete: ${unread}`);
  return EXIT.incomplete;
}

function load(named: string, options: ReadingOptions): Promise<Loaded> {
  return whileReading(options, async (reading) => {
    const { loadSide } = await import('../sides.ts');
    return loadSide(named, reading);
  });
}

function write(document: MatchDocument, format: string, color: boolean): string {
  if (format === 'json') return `${safeJson(document)}\n`;
  const page = matchPage(document);
  return format === 'markdown' ? layMarkdown(page) : layTerminal(page, width(), color);
}
