/** What a command has to say, written as its options ask. Enters: data, and the page that shows it. Leaves: text, delivered. */
import type { Command } from 'commander';
import type { Block } from '../report/document.ts';
import { safeJsonPieces } from '../report/escape.ts';
import { layMarkdown } from '../report/layouts/markdown.ts';
import { layTerminal } from '../report/layouts/terminal.ts';
import { useColor, width } from './environment.ts';
import { deliver, type Target } from './output.ts';
import { askedColor, type SharedOptions } from './shared.ts';

/** The same finding as data and as a page; only what is asked for is made. */
export interface Said {
  readonly data: () => unknown;
  readonly page: () => readonly Block[];
}

/** Writes as JSON, Markdown or text for a terminal. */
export async function write(said: Said, options: SharedOptions, command: Command, target: Target): Promise<void> {
  const color = target.file === null && useColor(askedColor(command, options));
  await deliver(text(said, options.format, color), target);
}

function text({ data, page }: Said, format: string, color: boolean): string | Iterable<string> {
  if (format === 'json') return lined(safeJsonPieces(data()));
  return format === 'markdown' ? layMarkdown(page()) : layTerminal(page(), width(), color);
}

function* lined(pieces: Iterable<string>): Generator<string> {
  yield* pieces;
  yield '\n';
}
