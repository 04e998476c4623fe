/** A profile as a page: what each column holds, without a value. */
import type { ColumnProfile, Profile } from '../profile/types.ts';
import { count, estimate, percent } from '../wording.ts';
import { type Block, paragraph } from './document.ts';
import { evidenceLines, sizeOf } from './manifest.ts';
import { type Namer, namerOf, shapesSaid } from './names.ts';
import { readingNotes, readingOf } from './reading-notes.ts';
import { fieldBlocks } from './sections/fields.ts';
import { markBlocks, markLines } from './sections/marks.ts';

/** Blocks of a profile. */
export function profilePage(profile: Profile): Block[] {
  const shown = namerOf(profile);
  const blocks: Block[] = [{ kind: 'title', text: 'leakprint profile' }];
  blocks.push(...readingNotes(readingOf(profile)));
  for (const { text, losses } of evidenceLines(profile.evidence)) {
    blocks.push(paragraph(text));
    if (losses !== '') blocks.push(paragraph(`losses: ${losses}`, 'warning'));
  }
  for (const table of profile.tables) {
    blocks.push({
      kind: 'heading',
      text: `${table.name === '' ? 'Table' : shown(table.name)}: ${sizeOf(table)}`,
    });
    if (table.namesAsShapes !== undefined) blocks.push(paragraph(shapesSaid(table.namesAsShapes), 'warning'));
    blocks.push({
      kind: 'table',
      columns: [
        { title: 'column', align: 'left', flexible: true },
        { title: 'meaning', align: 'left' },
        { title: 'k of n', align: 'right' },
        { title: 'filled', align: 'right' },
        { title: 'distinct', align: 'right' },
        { title: 'precision', align: 'left' },
        { title: 'written', align: 'left' },
      ],
      rows: table.columns.map((column) => row(column, table.records, shown)),
    });
    for (const column of table.columns) {
      const note = noteOf(column);
      if (note !== '') blocks.push(paragraph(`${shown(column.name)}: ${note}`));
    }
    blocks.push(...fieldBlocks(table.columns, table.pivot, shown));
    blocks.push(...markBlocks(markLines(table.marks ?? [], (position) => shown(table.columns[position]?.name ?? ''))));
  }
  return blocks;
}

function row(column: ColumnProfile, records: number, shown: Namer): string[] {
  const steps = Object.entries(column.precision)
    .sort((x, y) => y[1] - x[1])
    .slice(0, 2);
  return [
    shown(column.name),
    column.attribute === 'other' || column.confidence > 0.9
      ? column.attribute
      : `${column.attribute} (${percent(column.confidence)})`,
    `${column.support.k}/${column.support.n}`,
    records === 0 ? '' : percent(column.present / records),
    estimate(column.distinct, column.distinctEstimated, column.present),
    steps.map(([step, share]) => (share > 0.995 ? step : `${step} ${percent(share)}`)).join(', '),
    column.format ?? column.shapes[0]?.value ?? '',
  ];
}

function noteOf(column: ColumnProfile): string {
  const notes: string[] = [];
  if (column.padded !== null) {
    const [low, high] = column.padded.interval;
    notes.push(
      `heaped on ${column.padded.on}: ${percent(column.padded.share)} padded (${percent(low)} to ${percent(high)})`,
    );
  }
  if (column.dateOrder === 'ambiguous') notes.push('day and month cannot be told apart');
  if (column.checksum !== null)
    notes.push(
      `${column.checksum.scheme} check digit passes in ${percent(column.checksum.passRate)} of ${column.checksum.tested} (chance ${percent(column.checksum.chance)})`,
    );
  if (column.placeholders > 0) notes.push(count(column.placeholders, 'placeholder'));
  if (
    column.rowsPerValue !== null &&
    column.rowsPerValue.shared > 0.03 &&
    column.attribute.match(/^(?:contact\.(?:phone|email)|id\.)/) !== null
  ) {
    notes.push(`up to ${column.rowsPerValue.most} records share one value`);
  }
  const others = column.alternatives.slice(0, 2).map((other) => `${other.attribute} (${percent(other.confidence)})`);
  if (others.length > 0) notes.push(`or ${others.join(', ')}`);
  return notes.join('; ');
}
