/** The report as a Markdown page. */
import { layMarkdown } from '../layouts/markdown.ts';
import { page } from '../sections/index.ts';
import type { Renderer } from './types.ts';

export const markdown: Renderer = {
  id: 'markdown',
  title: 'a page for issue trackers and notes',
  render: (report, options) => layMarkdown(page(report, options)),
};
