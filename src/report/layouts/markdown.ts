/** Blocks as Markdown (GitHub's). Everything that Markdown or HTML would act on is escaped. */
import type { Block } from '../document.ts';
import { visible } from '../escape.ts';

/** Blocks as Markdown. */
export function layMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(block).join('\n\n')}\n`;
}

function block(entry: Block): string {
  switch (entry.kind) {
    case 'title':
      return `# ${escaped(entry.text)}`;
    case 'heading':
      return `## ${escaped(entry.text)}`;
    case 'paragraph': {
      const text = atLineStart(escaped(entry.text));
      return (entry.tone === 'strong' || entry.tone === 'warning') && text !== '' ? `**${text}**` : text;
    }
    case 'list':
      return entry.items.map((item) => `- ${atLineStart(escaped(item))}`).join('\n');
    case 'table': {
      const head = `| ${entry.columns.map((column) => escaped(column.title)).join(' | ')} |`;
      const rule = `| ${entry.columns.map((column) => (column.align === 'right' ? '---:' : '---')).join(' | ')} |`;
      return [head, rule, ...entry.rows.map((row) => `| ${row.map(escaped).join(' | ')} |`)].join('\n');
    }
  }
}

/**
 * Backslash before whatever starts markup or mathematics; `<` and `&` as entities, so that no HTML can pass; and no address
 * becomes a link by itself: a name in a leak must not lead a reader anywhere.
 */
function escaped(text: string): string {
  return (
    visible(text)
      .trim()
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/[\\`*_[\]|~#>$]/g, '\\$&')
      .replace(/:(?=\/\/)/g, '\\:')
      // A mention or a mail link: an entity stays text.
      .replace(/@/g, '&#64;')
      .replace(/\bwww(?=\.)/gi, '$&\\')
  );
}

/** What would begin a list at the start of a line. */
function atLineStart(text: string): string {
  return text.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
