/** `leakprint profile`: the aggregate picture of evidence, shareable where the evidence isn't. */
import type { Command } from 'commander';
import type { Profile } from '../../profile/types.ts';
import { nameForReport, safeJson } from '../../report/escape.ts';
import { layMarkdown } from '../../report/layouts/markdown.ts';
import { layTerminal } from '../../report/layouts/terminal.ts';
import { profilePage } from '../../report/profile-page.ts';
import { useColor, warn, width } from '../environment.ts';
import { EXIT } from '../exit.ts';
import { checkTarget, deliver, targetOf } from '../output.ts';
import { withProgress } from '../progress.ts';
import { askedColor, type SharedOptions, withShared } from '../shared.ts';
import type { CliCommand } from './types.ts';

export const profileCommand: CliCommand = {
  id: 'profile',
  add(program, finish) {
    const command = program
      .command('profile')
      .description('describe the columns of evidence: meaning, precision, formats; no values')
      .argument('<evidence...>', 'leaked files, saved profiles or reported evidence; - is standard input');
    withShared(command, ['terminal', 'json', 'markdown']).action(async (evidence: string[], options: SharedOptions) => {
      finish(await run(evidence, options, command));
    });
  },
};

async function run(evidence: readonly string[], options: SharedOptions, command: Command): Promise<number> {
  const target = targetOf(options, evidence);
  checkTarget(target);
  const profile = await withProgress(options.quiet === true, async () => {
    const { loadProfile } = await import('../../profile/load.ts');
    return loadProfile(evidence);
  });
  const color = target.file === null && useColor(askedColor(command, options));
  await deliver(write(profile, options.format, color), target);
  if (profile.complete) return EXIT.done;
  warn('leakprint: incomplete: the evidence could not be read to its end (see losses in the profile)');
  return EXIT.incomplete;
}

function write(profile: Profile, format: string, color: boolean): string {
  if (format === 'json') return `${safeJson(shareable(profile))}\n`;
  const page = profilePage(profile);
  return format === 'markdown' ? layMarkdown(page) : layTerminal(page, width(), color);
}

/** A saved profile leaves the house: a name that is itself a value, such as the first record taken for a header, doesn't. */
function shareable(profile: Profile): Profile {
  return {
    ...profile,
    tables: profile.tables.map((table) => ({
      ...table,
      name: nameForReport(table.name),
      columns: table.columns.map((column) => ({ ...column, name: nameForReport(column.name) })),
    })),
  };
}
