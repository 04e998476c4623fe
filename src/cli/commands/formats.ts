/** `leakprint formats`: what can be read, from the lists by which it is read. */
import type { Command } from 'commander';
import { type Block, paragraph } from '../../report/document.ts';
import { safeJson } from '../../report/escape.ts';
import { layMarkdown } from '../../report/layouts/markdown.ts';
import { layTerminal } from '../../report/layouts/terminal.ts';
import { useColor, width } from '../environment.ts';
import { EXIT } from '../exit.ts';
import { checkTarget, deliver, targetOf } from '../output.ts';
import { askedColor, type SharedOptions, withShared } from '../shared.ts';
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
  const color = target.file === null && useColor(askedColor(command, options));
  await deliver(write(known, options.format, color), target);
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

function write(known: Known, format: string, color: boolean): string {
  if (format === 'json') return `${safeJson(known)}\n`;
  const page = pageOf(known);
  return format === 'markdown' ? layMarkdown(page) : layTerminal(page, width(), color);
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
