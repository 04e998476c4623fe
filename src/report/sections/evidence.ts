/** The manifest of the evidence, its columns, and the limits of the method. */
import { percent } from '../../wording.ts';
import { type Block, paragraph } from '../document.ts';
import { evidenceLines } from '../manifest.ts';
import { shapesSaid } from '../names.ts';
import type { Report, ReportColumn } from '../types.ts';

export function evidence(report: Report): Block[] {
  return [
    { kind: 'heading', text: 'Evidence' },
    {
      kind: 'list',
      items: evidenceLines(report.evidence).map(({ text, losses }) =>
        losses === '' ? text : `${text}; losses: ${losses}`,
      ),
    },
    ...report.tables.flatMap(({ name, namesAsShapes }) =>
      namesAsShapes === undefined
        ? []
        : [paragraph(`${name === '' ? '' : `${name}: `}${shapesSaid(namesAsShapes)}`, 'warning')],
    ),
    {
      kind: 'table',
      columns: [
        { title: 'column', align: 'left', flexible: true },
        { title: 'meaning', align: 'left' },
        { title: 'k of n', align: 'right' },
        { title: 'precision', align: 'left' },
        { title: 'written', align: 'left' },
      ],
      rows: report.columns.map((column) => [
        column.name,
        meaning(column),
        column.reported === null ? `${column.support.k}/${column.support.n}` : column.reported.statement,
        precision(column),
        written(column),
      ]),
    },
  ];
}

function meaning(column: ReportColumn): string {
  return column.attribute === 'other' || column.confidence > 0.9
    ? column.attribute
    : `${column.attribute} (${percent(column.confidence)})`;
}

function precision(column: ReportColumn): string {
  const steps = Object.entries(column.precision)
    .sort((x, y) => y[1] - x[1])
    .slice(0, 2);
  return steps.map(([step, share]) => (share > 0.995 ? step : `${step} ${percent(share)}`)).join(', ');
}

function written(column: ReportColumn): string {
  const text = column.format ?? column.shapes[0]?.value ?? '';
  const checked = column.checksum === null ? '' : `, ${percent(column.checksum.passRate)} valid`;
  return `${text.length > 20 ? `${text.slice(0, 19)}…` : text}${checked}`;
}

export function limits(report: Report): Block[] {
  const domains = Object.entries(report.population.domains)
    .sort((x, y) => y[1] - x[1])
    .slice(0, 4)
    .map(([domain, share]) => `${domain} ${percent(share)}`);
  return [
    { kind: 'heading', text: 'Limits' },
    {
      kind: 'list',
      items: [
        `"Another source" means, at even odds, another candidate of the list or a source that nobody listed. For the latter stand ${report.population.systems} described systems of ${report.population.families} families (${domains.join(', ')}, …), the same for every candidate.`,
        'Descriptors are statements, each graded; an open one leaves silence unknown. What is wrong there is wrong here.',
        'Intervals show rows, population, grades and constants varied at once; they do not show what the model leaves out.',
      ],
    },
    paragraph(`${report.header.tool} ${report.header.version}, ${report.header.generated}`, 'weak'),
  ];
}
