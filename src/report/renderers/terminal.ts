/** The report as text for a terminal. */
import { layTerminal } from '../layouts/terminal.ts';
import { page } from '../sections/index.ts';
import type { Renderer } from './types.ts';

export const terminal: Renderer = {
  id: 'terminal',
  title: 'text for a terminal (the default)',
  render: (report, { width, color, ...view }) => layTerminal(page(report, view), width, color),
};
