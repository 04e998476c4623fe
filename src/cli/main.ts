/**
 * The command line. Enters: arguments. Leaves: an exit code. The one place for failure: whatever goes wrong ends here as
 * one line on standard error.
 */
import { Command, CommanderError } from 'commander';
import { InputError, Interrupted } from '../errors.ts';
import { visible } from '../report/escape.ts';
import { COMMANDS } from './commands/index.ts';
import { ignoreBrokenPipes, print, version, warn } from './environment.ts';
import { EXIT } from './exit.ts';

/** Runs leakprint. */
export async function main(argv: readonly string[]): Promise<number> {
  const debug = argv.includes('--debug');
  ignoreBrokenPipes();
  // What is thrown outside of every promise is a bug, but not one that answers with a page of our sources.
  process.on('uncaughtException', (error) => process.exit(failed(error, debug)));
  let code: number = EXIT.done;
  try {
    let help = '';
    const program = describe(
      (value) => {
        code = value;
      },
      (text) => {
        help += text;
      },
    );
    await program.parseAsync([...argv], { from: 'user' }).catch((error) => {
      // Help and version end as an error that is none; that they can't be written is one.
      if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
    });
    if (help !== '') await print(help);
    return code;
  } catch (error) {
    return failed(error, debug);
  }
}

function describe(finish: (code: number) => void, writeOut: (text: string) => void): Command {
  const program = new Command('leakprint')
    .description(
      'Could this leaked file have come from that system, by which way in, and how strongly does each field speak?',
    )
    .version(version())
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({ writeErr: () => {}, writeOut });
  for (const command of COMMANDS) command.add(program, finish);
  return program;
}

function failed(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) {
    // Commander asks for a command by printing the help as an error; everything else it says in one line.
    const asked = error.code === 'commander.help';
    const text = asked
      ? 'a command is needed: leakprint attribute <evidence...> (see leakprint --help)'
      : error.message.replace(/^error: /, '').replaceAll('\n', ' ');
    warn(`leakprint: ${visible(text)}`);
    return EXIT.unusable;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (debug && error instanceof Error) warn((error.stack ?? message).split('\n').map(visible).join('\n'));
  if (error instanceof Interrupted) {
    warn(`leakprint: ${visible(message)}`);
    return EXIT.interrupted;
  }
  if (error instanceof InputError) {
    warn(`leakprint: ${visible(message)}`);
    return EXIT.unusable;
  }
  warn(`leakprint: a bug of ours: ${visible(message.split('\n')[0] ?? '')} (run again with --debug and report it)`);
  return EXIT.bug;
}
