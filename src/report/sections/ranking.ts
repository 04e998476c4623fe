/** The ranking, then why: the weightiest reasons of the leading candidates. */

import { signed } from '../../wording.ts';
import { type Block, paragraph, type ViewOptions } from '../document.ts';
import type { Report, ReportRank } from '../types.ts';

/** Candidates listed on a page; JSON has all. */
const SHOWN = 30;

/** Missing fields below a factor of 1.26 (1 dB) are counted, not named. */
const NOTABLE = 0.1;
/** Columns left out that are named where none is notable. */
const FEW = 2;

export function ranking(report: Report): Block[] {
  const blocks: Block[] = [
    { kind: 'heading', text: 'Ranking' },
    {
      kind: 'table',
      columns: [
        { title: '#', align: 'right' },
        { title: 'candidate', align: 'left', flexible: true },
        { title: 'log10 LR', align: 'right' },
        { title: 'interval', align: 'right' },
        { title: 'support', align: 'left' },
      ],
      rows: report.ranking
        .slice(0, SHOWN)
        .map((entry, i) => [
          String(i + 1),
          entry.candidate,
          `${signed(entry.log10LR)}${report.supported.includes(entry.candidate) ? ' *' : '  '}`,
          `${short(entry.interval[0])} to ${short(entry.interval[1])}`,
          shortVerdict(entry.verdict),
        ]),
    },
    paragraph(
      'log10 LR: how much more probable the findings are if the leak came by this way in than from another source, listed or not; +1 is ten times more, -1 ten times less. * supported: +1.1 or more, and the interval above 0.',
      'weak',
    ),
  ];
  if (report.ranking.length > SHOWN)
    blocks.push(paragraph(`and ${report.ranking.length - SHOWN} more, all of them in the JSON report`, 'weak'));
  for (const flag of report.flags) blocks.push(paragraph(flag, 'strong'));
  return blocks;
}

function short(value: number): string {
  const text = value.toFixed(1);
  return text === '-0.0' ? '0.0' : text;
}

/** "moderately strong support against" → "moderately strong, against": the column is headed "support". */
function shortVerdict(verdict: string): string {
  return verdict === 'no support either way'
    ? 'none'
    : verdict.replace(/ support against$/, ', against').replace(/ support$/, '');
}

export function reasons(report: Report, options: ViewOptions): Block[] {
  const leading = report.ranking.filter((entry, i) => !isTwin(entry, report.ranking[i - 1])).slice(0, options.reasons);
  if (leading.length === 0) return [];
  return [{ kind: 'heading', text: 'Reasons' }, ...leading.flatMap(reasonsOf)];
}

/** Paths that show the same fields have the same reasons: told once, for the first of them. */
function isTwin(entry: ReportRank, before: ReportRank | undefined): boolean {
  return before !== undefined && before.system === entry.system && before.log10LR === entry.log10LR;
}

function reasonsOf(entry: ReportRank): Block[] {
  const sorted = [...entry.weights].sort((x, y) => Math.abs(y.log10) - Math.abs(x.log10));
  const seen = sorted.filter((line) => line.finding !== 'absence');
  const missing = sorted.filter((line) => line.finding === 'absence' && line.group !== 'rest' && line.field !== null);
  const rest = sorted.filter((line) => line.finding === 'absence' && !missing.includes(line));
  const rows = seen.map((line) => [
    signed(line.log10),
    line.finding === 'presence and precision' ? line.group : `${line.group}, ${line.finding}`,
    line.because,
  ]);
  if (missing.length > 0) {
    const notable = missing.filter((line) => Math.abs(line.log10) >= NOTABLE);
    // "1 more" than nothing tells nobody anything.
    const named = (notable.length > 0 ? notable : missing.slice(0, FEW)).map((line) => line.group);
    const more = missing.length - named.length;
    rows.push([
      signed(sum(missing)),
      'held, not seen',
      `left out by the leak, or not recognised: ${named.join(', ')}${named.length > 0 && more > 0 ? ' and ' : ''}${more > 0 ? `${more} more` : ''}`,
    ]);
  }
  if (rest.length > 0)
    rows.push([signed(sum(rest)), 'neither', 'attributes neither seen nor stated here, that other systems hold']);
  return [
    paragraph(`${entry.candidate}  ${signed(entry.log10LR)}  ${entry.verdict}`, 'strong'),
    ...(entry.flags.length === 0 ? [] : [{ kind: 'list', items: entry.flags } as const]),
    {
      kind: 'table',
      columns: [
        { title: 'weight', align: 'right' },
        { title: 'finding', align: 'left' },
        { title: 'why', align: 'left', flexible: true },
      ],
      rows,
    },
  ];
}

function sum(lines: ReportRank['weights']): number {
  return lines.reduce((total, line) => total + line.log10, 0);
}
