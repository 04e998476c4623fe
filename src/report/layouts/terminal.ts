/** Blocks as plain text for a terminal, readable at 80 columns; colour only where asked for. The only importer of chalk. */
import { Chalk } from 'chalk';
import type { Block, TableColumn, Tone } from '../document.ts';
import { visible } from '../escape.ts';
import { pad, widthOf, wrap } from './text-width.ts';

/** A flexible column is narrowed to this before the others have to give, and those to that. */
const NARROWEST_FLEXIBLE = 16;
const NARROWEST = 6;
const GAP = 2;

type Paint = (text: string) => string;

/**
 * Blocks as lines of at most `width` cells; `color` paints headings and tones. Only a table of more columns than
 * `width` / 8 can be wider.
 */
export function layTerminal(blocks: readonly Block[], width: number, color: boolean): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const tones: Readonly<Record<Tone | 'title' | 'heading', Paint>> = {
    plain: (text) => text,
    strong: chalk.bold,
    weak: chalk.dim,
    warning: chalk.red.bold,
    title: chalk.bold,
    heading: chalk.cyan.bold,
  };
  return `${blocks.map((block) => layout(block, width, tones)).join('\n')}\n`;
}

function layout(block: Block, width: number, tones: Readonly<Record<Tone | 'title' | 'heading', Paint>>): string {
  const lines = (text: string, paint: Paint) =>
    wrap(visible(text), width)
      .map((line) => paint(line))
      .join('\n');
  switch (block.kind) {
    case 'title':
      return lines(block.text, tones.title);
    case 'heading':
      return `\n${lines(block.text.toUpperCase(), tones.heading)}`;
    case 'paragraph':
      return lines(block.text, tones[block.tone]);
    case 'list':
      return block.items
        .map((item) => wrap(visible(item), width - 4).map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`))
        .map((item) => item.join('\n'))
        .join('\n');
    case 'table': {
      const rows = block.rows.map((row) => row.map(visible));
      return table(block.columns, rows, width, tones.weak);
    }
  }
}

function table(columns: readonly TableColumn[], rows: readonly string[][], width: number, faint: Paint): string {
  const widths = fitted(columns, rows, width);
  const line = (cells: readonly string[], paint: Paint = (text) => text) => {
    const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? width));
    const height = Math.max(1, ...wrapped.map((parts) => parts.length));
    return Array.from({ length: height }, (_, y) => {
      const parts = wrapped.map((lines, i) => pad(lines[y] ?? '', widths[i] ?? 0, columns[i]?.align ?? 'left'));
      return paint(parts.join(' '.repeat(GAP)).trimEnd());
    }).join('\n');
  };
  const head = line(
    columns.map((column) => column.title),
    faint,
  );
  return [head, ...rows.map((row) => line(row))].join('\n');
}

/** Widths of the columns: the flexible one gives first, then the widest, one cell at a time. */
function fitted(columns: readonly TableColumn[], rows: readonly string[][], width: number): number[] {
  const widths = columns.map((column, i) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[i] ?? '')), widthOf(column.title)),
  );
  const excess = () => widths.reduce((sum, value) => sum + value + GAP, -GAP) - width;
  const narrow = (i: number, least: number) => {
    widths[i] = Math.max(Math.min(widths[i] ?? 0, least), (widths[i] ?? 0) - Math.max(0, excess()));
  };
  const flexible = columns.findIndex((column) => column.flexible === true);
  if (flexible >= 0) narrow(flexible, NARROWEST_FLEXIBLE);
  while (excess() > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
