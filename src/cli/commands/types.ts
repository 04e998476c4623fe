/** A command: its flags, and what it does with them. */
import type { Command } from 'commander';

export interface CliCommand {
  readonly id: string;
  /** Declares the command; `finish` takes the exit code when it has run. */
  add(program: Command, finish: (code: number) => void): void;
}
