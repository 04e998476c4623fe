/** The sections of a report, in the order in which they are read. */
import type { Block, ViewOptions } from '../document.ts';
import type { Report } from '../types.ts';
import { claims } from './claims.ts';
import { evidence, limits } from './evidence.ts';
import { explain } from './explain.ts';
import { fields } from './fields.ts';
import { marks } from './marks.ts';
import { matrix } from './matrix.ts';
import { pivots } from './pivots.ts';
import { ranking, reasons } from './ranking.ts';
import { summary } from './summary.ts';
import { cohorts, joins } from './together.ts';

const SECTIONS: readonly ((report: Report, options: ViewOptions) => Block[])[] = [
  summary,
  matrix,
  ranking,
  reasons,
  explain,
  joins,
  cohorts,
  claims,
  pivots,
  evidence,
  fields,
  marks,
  limits,
];

/** The whole page. */
export function page(report: Report, options: ViewOptions): Block[] {
  return SECTIONS.flatMap((section) => section(report, options));
}
