/** The report itself, as JSON (schemas/report.schema.json). */
import { safeJson } from '../escape.ts';
import type { Renderer } from './types.ts';

export const json: Renderer = {
  id: 'json',
  title: 'the whole report as data',
  render: (report) => `${safeJson(report)}\n`,
};
