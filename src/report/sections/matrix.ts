/** The overlap matrix: a row per column of the leak, a numbered column per candidate. */
import { type Block, paragraph, type TableColumn } from '../document.ts';
import type { MatrixRow, Report } from '../types.ts';

const SIGN: Readonly<Record<MatrixRow['cells'][number], string>> = {
  held: '=',
  finer: '>',
  coarser: '<',
  notHeld: '-',
  unknown: '?',
};

/** Candidates shown: as many as stay readable; the ranking lists all. */
const SHOWN = 12;
const COLUMNS_SHOWN = 60;

export function matrix(report: Report): Block[] {
  const { candidates, rows } = report.matrix;
  if (rows.length === 0) return [];
  const shown = candidates.slice(0, SHOWN);
  const columns: TableColumn[] = [
    { title: 'column', align: 'left', flexible: true },
    { title: 'meaning', align: 'left' },
    ...shown.map((_, i): TableColumn => ({ title: String(i + 1), align: 'right' })),
  ];
  const blocks: Block[] = [
    { kind: 'heading', text: 'Overlap: leak against candidates' },
    paragraph('= held  > finer than held  < coarser  - not held  ? not stated; numbers as in the ranking', 'weak'),
    {
      kind: 'table',
      columns,
      rows: rows
        .slice(0, COLUMNS_SHOWN)
        .map((row) => [row.column, row.attribute, ...row.cells.slice(0, SHOWN).map((cell) => SIGN[cell])]),
    },
  ];
  if (rows.length > COLUMNS_SHOWN) blocks.push(paragraph(`and ${rows.length - COLUMNS_SHOWN} more columns`, 'weak'));
  return blocks;
}
