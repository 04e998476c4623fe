/** Joins of two systems, and groups of records. */
import { signed, thousands } from '../../wording.ts';
import { type Block, paragraph } from '../document.ts';
import { unmatched } from '../summary.ts';
import type { Report } from '../types.ts';

export function joins(report: Report): Block[] {
  if (report.joins.length === 0) return [];
  return [
    { kind: 'heading', text: 'Two sources together' },
    {
      kind: 'table',
      columns: [
        { title: 'log10 LR', align: 'right' },
        { title: 'alone', align: 'right' },
        { title: 'members, key and what the second adds', align: 'left', flexible: true },
      ],
      rows: report.joins.map((join) => [
        signed(join.log10LR),
        join.alone.map(signed).join(', '),
        `${join.members.join(' + ')} by ${join.key}, for ${join.adds.join(', ')}${join.unmatched === null ? '' : `; ${unmatched(join.unmatched)}`}${join.assuming.length === 0 ? '' : `; if accepted: ${join.assuming.join(', ')}`}`,
      ]),
    },
    paragraph(
      `A join has more freedom to fit: up to 10^${Math.max(...report.joins.map((join) => join.searched)).toFixed(1)} pairs were tried, a price that is not in the totals. Gaps and keys are: a join often shows records for which nothing was found and which lack all that was to be added, and seldom leaves out the key by which records were looked up.`,
      'weak',
    ),
  ];
}

/** Groups of records that were put together. */
export function cohorts(report: Report): Block[] {
  if (report.cohorts.length === 0) return [];
  return [
    { kind: 'heading', text: 'Groups of records' },
    paragraph('Records that fill columns of their own, each group weighed as if it were a leak by itself:'),
    {
      kind: 'table',
      columns: [
        { title: 'records', align: 'right' },
        { title: 'columns', align: 'right' },
        { title: 'best candidates, log10 LR', align: 'left', flexible: true },
      ],
      rows: report.cohorts.map(({ rows, columns, best }) => [
        thousands(rows),
        String(columns.length),
        best.map(({ candidate, log10LR }) => `${candidate} ${signed(log10LR)}`).join(', '),
      ]),
    },
  ];
}
