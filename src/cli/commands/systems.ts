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
      .option('-s, --systems <path...>', 'descriptors to list instead of the shipped catalogue (files, folders, ids)');
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
  const found = query === undefined ? all : await matching(query.toLowerCase(), all, options.systems === undefined);
  if (found.length === 0)
    throw new InputError(`no system matches "${query ?? ''}": try leakprint systems without a word`);
  // Where the shipped catalogue lies on this machine is nobody's business and would differ from one to the next.
  const shown =
    options.systems === undefined ? found.map((entry) => ({ ...entry, source: basename(entry.source) })) : found;
  const detailed = query !== undefined && (found.length === 1 || found.some((system) => all.includes(system)));
  const more = options.systems === undefined && query === undefined ? (await beside(all)).length : 0;
  const page = () => systemsPage(shown, detailed, more);
  await write({ data: () => shown, page }, options, command, target);
  return EXIT.done;
}

/** Those of the catalogue; where there are none, of the other described systems. One whose id was given stands alone. */
async function matching(word: string, all: readonly System[], shipped: boolean): Promise<readonly System[]> {
  const found = all.filter((system) => matches(system, word));
  if (found.length > 0 || !shipped) return found;
  const others = (await beside(all)).filter((system) => matches(system, word));
  const named = others.filter((system) => system.id === word);
  return named.length > 0 ? named : others;
}

/** Described systems that the catalogue doesn't have. */
async function beside(catalogue: readonly System[]): Promise<System[]> {
  const { loadDescribed } = await import('../../systems/population.ts');
  const ids = new Set(catalogue.map((system) => system.id));
  return loadDescribed().filter((system) => !ids.has(system.id));
}

function matches(system: System, word: string): boolean {
  const texts = [system.id, system.name, system.domain, ...system.fields.map((field) => field.attribute)];
  return texts.some((text) => text.toLowerCase().includes(word));
}
