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

/** Reads a whole number of this range. */
export function wholeNumberFrom(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most))
      throw new UsageError(`"${text}": a whole number from ${least} to ${most} is needed`);
    return value;
  };
}

/** How much of what was read is known: what the last line of a run says of it, null if all is well. */
export function cutShort(read: {
  readonly complete: boolean;
  readonly evidence: readonly { readonly losses: Readonly<Record<string, number>> }[];
}): string | null {
  if (read.complete) return null;
  const stopped = read.evidence.some((entry) => (entry.losses.interrupted ?? 0) > 0);
  return stopped ? 'interrupted: only what was read by then is reported' : 'the evidence could not be read to its end';
}
