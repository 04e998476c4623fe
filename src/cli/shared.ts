/** Options that several commands share. */
import type { Command } from 'commander';
import { UsageError } from '../errors.ts';

export interface SharedOptions {
  readonly format: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/** Adds -f, -o, --force, --color, -q and --debug. The first format is the default. */
export function withShared(command: Command, formats: readonly string[]): Command {
  const format = command.createOption('-f, --format <format>', 'how to write the result');
  return command
    .addOption(format.choices([...formats]).default(formats[0]))
    .option('-o, --output <file>', 'write to a file; - is standard output (the default)')
    .option('--force', 'replace the output file if it exists')
    .option('--color', 'colour, even off a terminal')
    .option('--no-color', 'no colour (also: NO_COLOR)')
    .option('-q, --quiet', 'no progress on the terminal')
    .option('--debug', 'show where an error came from');
}

/** Colour as asked on the command line; undefined when nothing was said. */
export function askedColor(command: Command, options: SharedOptions): boolean | undefined {
  return command.getOptionValueSource('color') === 'cli' ? options.color : undefined;
}

/** Whole number of at least 0. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new UsageError(`"${text}": a whole number from 0 to 9999 is needed`);
  return Number(text);
}
