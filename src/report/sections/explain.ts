/** The full chain of one candidate: every line with both probabilities, and which field each column was matched with. */

import { signed } from '../../wording.ts';
import { type Block, paragraph, probability, type ViewOptions } from '../document.ts';
import { statementLine } from '../statement-line.ts';
import type { Report, ReportRank } from '../types.ts';

export function explain(report: Report, options: ViewOptions): Block[] {
  const entry = report.ranking.find((other) => other.candidate === options.explain);
  if (entry === undefined) return [];
  const system = report.systems.find((other) => other.id === entry.system);
  const statements = system?.statements ?? [];
  return [
    { kind: 'heading', text: `Chain of ${entry.candidate}` },
    paragraph(
      `${entry.name}. Each line: P(finding | this candidate) against P(finding | a source that nobody listed), given the lines before it; the last lines settle what the sum is worth. They add up to ${signed(entry.log10LR)}.`,
    ),
    {
      kind: 'table',
      columns: [
        { title: 'sum', align: 'right' },
        { title: 'weight', align: 'right' },
        { title: 'P here', align: 'right' },
        { title: 'P other', align: 'right' },
        { title: 'finding: seen / held / why / statement', align: 'left', flexible: true },
      ],
      rows: chain(entry),
    },
    paragraph('Columns and fields', 'strong'),
    {
      kind: 'table',
      columns: [
        { title: 'column', align: 'left' },
        { title: 'field', align: 'left' },
        { title: 'relation', align: 'left' },
        { title: 'reasons; runners-up', align: 'left', flexible: true },
      ],
      rows: entry.matches.map((match) => [match.column, match.field ?? '(none)', match.relation, matchReasons(match)]),
    },
    paragraph('Statements', 'strong'),
    {
      kind: 'list',
      items: statements.map(statementLine),
    },
  ];
}

function chain(entry: ReportRank): string[][] {
  let sum = 0;
  return entry.weights.map((line) => {
    sum += line.log10;
    const told = [
      `${line.group}, ${line.finding}`,
      `seen: ${line.observed}`,
      `held: ${line.held}`,
      line.because,
      line.statement === null ? '' : `[${line.statement}]`,
    ];
    return [
      signed(sum),
      signed(line.log10),
      probability(line.pGivenCandidate),
      probability(line.pGivenPopulation),
      told.filter((part) => part !== '').join(' / '),
    ];
  });
}

function matchReasons(match: ReportRank['matches'][number]): string {
  const signals = match.signals.map((signal) => signal.because).join('; ');
  const others = match.runnersUp.map((pair) => `${pair.field} ${pair.score.toFixed(2)}`).join(', ');
  return [signals, others === '' ? '' : `runners-up: ${others}`].filter((part) => part !== '').join('; ');
}
