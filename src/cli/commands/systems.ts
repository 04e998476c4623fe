/** `leakprint systems`: the catalogue, or what it knows of one system. */
import { basename } from 'node:path';
import type { Command } from 'commander';
import { InputError } from '../../errors.ts';
import { systemsPage } from '../../report/systems-page.ts';
import type { System } from '../../systems/types.ts';
import { EXIT } from '../exit.ts';
import { checkTarget, targetOf } from '../output.ts';
import { type SharedOptions, withShared } from '../shared.ts';
import { write } from '../written.ts';
import type { CliCommand } from './types.ts';

interface Options extends SharedOptions {
  readonly systems?: string[];
}

export const systemsCommand: CliCommand = {
  id: 'systems',
  add(program, finish) {
    const command = program
      .command('systems')
      .description('list the candidate systems; with a word, everything known of those it matches')
      .argument('[query]', 'part of an id, name, domain or attribute')
      .option('-s, --systems <path...>', 'descriptors to list instead of the shipped catalogue');
    withShared(command, ['terminal', 'json', 'markdown']).action(
      async (query: string | undefined, options: Options) => {
        finish(await run(query, options, command));
      },
    );
  },
};

async function run(query: string | undefined, options: Options, command: Command): Promise<number> {
  const target = targetOf(options, options.systems ?? []);
  checkTarget(target);
  const { systemsFor } = await import('../../systems/catalogue.ts');
  const all = await systemsFor(options.systems ?? []);
  const found = query === undefined ? all : all.filter((system) => matches(system, query.toLowerCase()));
  if (found.length === 0)
    throw new InputError(`no system matches "${query ?? ''}": try leakprint systems without a word`);
  // Where the shipped catalogue lies on this machine is nobody's business and would differ from one to the next.
  const shown =
    options.systems === undefined ? found.map((entry) => ({ ...entry, source: basename(entry.source) })) : found;
  const page = () => systemsPage(shown, query !== undefined);
  await write({ data: () => shown, page }, options, command, target);
  return EXIT.done;
}

function matches(system: System, word: string): boolean {
  const texts = [system.id, system.name, system.domain, ...system.fields.map((field) => field.attribute)];
  return texts.some((text) => text.toLowerCase().includes(word));
}
