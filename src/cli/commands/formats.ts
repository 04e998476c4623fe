/** `leakprint formats`: what can be read, from the lists by which it is read. */
import type { Command } from 'commander';
import { type Block, paragraph } from '../../report/document.ts';
import { EXIT } from '../exit.ts';
import { checkTarget, targetOf } from '../output.ts';
import { type SharedOptions, withShared } from '../shared.ts';
import { write } from '../written.ts';
import type { CliCommand } from './types.ts';

interface Readable {
  readonly id: string;
  readonly title: string;
  /** What reading it loses, in a phrase. */
  readonly loses: string;
}

interface Known {
  readonly formats: readonly (Readable & { readonly sampled: boolean })[];
  readonly containers: readonly Readable[];
  readonly encodings: readonly string[];
}

export const formatsCommand: CliCommand = {
  id: 'formats',
  add(program, finish) {
    const command = program
      .command('formats')
      .description('list the formats, containers and encodings that evidence is read in');
    withShared(command, ['terminal', 'json', 'markdown']).action(async (options: SharedOptions) => {
      finish(await run(options, command));
    });
  },
};

async function run(options: SharedOptions, command: Command): Promise<number> {
  const target = targetOf(options, []);
  checkTarget(target);
  const known = await knownFormats();
  await write({ data: () => known, page: () => pageOf(known) }, options, command, target);
  return EXIT.done;
}

async function knownFormats(): Promise<Known> {
  const [{ formats }, { containers }, { ENCODINGS }] = await Promise.all([
    import('../../evidence/index.ts'),
    import('../../evidence/containers/index.ts'),
    import('../../evidence/encoding/encodings.ts'),
  ]);
  const readable = ({ id, title, loses }: Readable): Readable => ({ id, title, loses });
  return {
    formats: formats.map((format) => ({ ...readable(format), sampled: format.parts !== undefined })),
    containers: containers.map(readable),
    encodings: ENCODINGS,
  };
}

function pageOf({ formats, containers, encodings }: Known): Block[] {
  return [
    { kind: 'title', text: 'leakprint formats' },
    paragraph('What a file is, is told by its content, never by its name.'),
    { kind: 'heading', text: 'Formats' },
    tableOf(formats),
    paragraph(
      `--sample reads ${formats
        .filter((format) => format.sampled)
        .map((format) => format.id)
        .join(', ')}.`,
    ),
    { kind: 'heading', text: 'Containers' },
    tableOf(containers),
    { kind: 'heading', text: 'Encodings' },
    paragraph(encodings.join(', ')),
  ];
}

function tableOf(rows: readonly Readable[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'id', align: 'left' },
      { title: 'what', align: 'left' },
      { title: 'loses', align: 'left', flexible: true },
    ],
    rows: rows.map(({ id, title, loses }) => [id, title, loses]),
  };
}
