/** The formats a report can be written in. */
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { terminal } from './terminal.ts';
import type { Renderer } from './types.ts';

export const RENDERERS: readonly Renderer[] = [terminal, json, markdown];
