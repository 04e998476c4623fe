/** `leakprint attributes`: the meanings that descriptors and claims can name, and which of them a word is read as. */
import type { Command } from 'commander';
import { InputError } from '../../errors.ts';
import { type Block, paragraph } from '../../report/document.ts';
import type { Listed } from '../../systems/attributes.ts';
import { EXIT } from '../exit.ts';
import { checkTarget, targetOf } from '../output.ts';
import { type SharedOptions, withShared } from '../shared.ts';
import { write } from '../written.ts';
import type { CliCommand } from './types.ts';

export const attributesCommand: CliCommand = {
  id: 'attributes',
  add(program, finish) {
    const command = program
      .command('attributes')
      .description('list the meanings that descriptors and claims can name; with words, those that a name is read as')
      .argument('[words...]', 'part of an id or title, or the name of a field, in any language');
    withShared(command, ['terminal', 'json', 'markdown']).action(async (words: string[], options: SharedOptions) => {
      finish(await run(words.join(' '), options, command));
    });
  },
};

async function run(query: string, options: SharedOptions, command: Command): Promise<number> {
  const target = targetOf(options, []);
  checkTarget(target);
  const { listAttributes } = await import('../../systems/attributes.ts');
  const found = listAttributes(query);
  if (found.length === 0)
    throw new InputError(
      `no attribute is called "${query}": try leakprint attributes without a word, or write "other"`,
    );
  await write({ data: () => found, page: () => pageOf(found) }, options, command, target);
  return EXIT.done;
}

function pageOf(found: readonly Listed[]): Block[] {
  return [
    { kind: 'title', text: 'leakprint attributes' },
    paragraph(
      'For "attribute" in descriptors and claims; a step for "precision", "masks" and "finerThan". What fits none is "other".',
    ),
    {
      kind: 'table',
      columns: [
        { title: 'attribute', align: 'left' },
        { title: 'what it is', align: 'left', flexible: true },
        { title: 'steps, finest first', align: 'left', flexible: true },
      ],
      rows: found.map(({ id, title, steps }) => [id, title, steps.join(' ')]),
    },
  ];
}
