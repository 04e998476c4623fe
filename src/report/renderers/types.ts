/** A renderer: a report to text. It never prints, never recomputes, and knows no other renderer. */
import type { ViewOptions } from '../document.ts';
import type { Report } from '../types.ts';

interface RenderOptions extends ViewOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
}

export interface Renderer {
  readonly id: string;
  readonly title: string;
  render(report: Report, options: RenderOptions): string;
}
