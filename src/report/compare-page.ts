/**
 * A comparison on its way to a reader. Enters: what was found. Leaves: the same with its sentences and with names that are
 * fit to be shown; and a page of it. Deliberately absent: any value.
 */
import type {
  Carrier,
  ColumnLink,
  ColumnRef,
  Comparison,
  Share,
  Standing,
  TableComparison,
  TableRef,
  Verdict,
} from '../compare/types.ts';
import { carrierName, comparisonNotes, shareSays, tableSays } from './compare-words.ts';
import { type Block, paragraph } from './document.ts';
import { nameForReport } from './escape.ts';
import { evidenceLines, sizeOf } from './manifest.ts';

/** Carriers that a page shows. */
const MOST_CARRIERS = 6;

const STANDINGS: Readonly<Record<Standing, string>> = {
  identifying: 'nearly one value a record',
  running: 'may be a running number or a time',
  repeated: 'records share values',
  few: 'too few values',
  empty: 'empty',
};

const LINKED_BY: Readonly<Record<NonNullable<ColumnLink['by']>, string>> = {
  name: 'name',
  values: 'values',
  meaning: 'meaning',
};

/** A comparison with its sentences, as it is written to JSON. */
export interface CompareReport extends Comparison {
  readonly says: readonly string[];
  readonly tables: readonly (TableComparison & { readonly says: readonly string[] })[];
}

/** Names that are values themselves become shapes; sentences are added. */
export function compareReport(comparison: Comparison): CompareReport {
  const shown: Comparison = {
    ...comparison,
    verdict: verdictFor(comparison.verdict),
    tables: comparison.tables.map(tableFor),
    alone: refsFor(comparison.alone),
    notCompared: refsFor(comparison.notCompared),
  };
  const tables = shown.tables.map((table) => ({ ...table, says: tableSays(table) }));
  return { ...shown, tables, says: comparisonNotes(shown).map(({ text }) => text) };
}

function tableFor(table: TableComparison): TableComparison {
  return {
    ...table,
    a: refFor(table.a),
    b: refFor(table.b),
    verdict: verdictFor(table.verdict),
    columns: table.columns.map(linkFor),
    carrier: table.carrier === null ? null : carrierFor(table.carrier),
    carriers: table.carriers.map(carrierFor),
    contradicted: table.contradicted.map(linkFor),
  };
}

function verdictFor(verdict: Verdict): Verdict {
  if (verdict.kind !== 'merge') return verdict;
  return { ...verdict, own: verdict.own.map(nameForReport), others: verdict.others.map(nameForReport) };
}

function carrierFor(carrier: Carrier): Carrier {
  return { ...carrier, a: carrier.a.map(nameForReport), b: carrier.b.map(nameForReport) };
}

function linkFor(link: ColumnLink): ColumnLink {
  const ref = (column: ColumnRef | null) => (column === null ? null : refFor(column));
  return { ...link, a: ref(link.a), b: ref(link.b) };
}

function refsFor({ a, b }: Comparison['alone']): Comparison['alone'] {
  return { a: a.map(refFor), b: b.map(refFor) };
}

function refFor<T extends ColumnRef | TableRef>(ref: T): T {
  return { ...ref, name: nameForReport(ref.name) };
}

/** Blocks of a comparison. */
export function comparePage(report: CompareReport): Block[] {
  const blocks: Block[] = [
    { kind: 'title', text: 'leakprint compare' },
    ...comparisonNotes(report).map(({ text, tone }) => paragraph(text, tone)),
  ];
  for (const side of ['a', 'b'] as const) {
    blocks.push({ kind: 'heading', text: side.toUpperCase() });
    for (const { text, losses } of evidenceLines(report[side].evidence)) {
      blocks.push(paragraph(text));
      if (losses !== '') blocks.push(paragraph(`losses: ${losses}`, 'warning'));
    }
    const alone = report.alone[side].map(tableName);
    if (alone.length > 0) blocks.push(paragraph(`Tables without a counterpart: ${alone.join('; ')}.`));
    const apart = report.notCompared[side].map(tableName);
    if (apart.length > 0)
      blocks.push(paragraph(`Tables not compared, since there are too many: ${apart.join('; ')}.`, 'warning'));
  }
  for (const table of report.tables) blocks.push(...tableBlocks(table, report.tables.length > 1));
  return blocks;
}

function tableBlocks(table: CompareReport['tables'][number], several: boolean): Block[] {
  const [verdict, ...rest] = table.says;
  return [
    { kind: 'heading', text: `A ${tableName(table.a)}; B ${tableName(table.b)}` },
    ...(several ? [paragraph(verdict ?? '', 'strong')] : []),
    ...rest.map((text) => paragraph(text)),
    {
      kind: 'table',
      columns: [
        { title: 'column in A', align: 'left', flexible: true },
        { title: 'in B', align: 'left' },
        { title: 'told by', align: 'left' },
        { title: 'A in B', align: 'right' },
        { title: 'B in A', align: 'right' },
        { title: 'of records', align: 'left' },
      ],
      rows: table.columns.map(columnRow),
    },
    ...(table.carriers.length > 1 ? [carrierTable(table.carriers)] : []),
  ];
}

function tableName({ name, ...size }: TableRef): string {
  return `${name === '' ? 'table' : `"${name}"`}: ${sizeOf(size)}`;
}

function columnRow({ a, b, by, values, standing }: ColumnLink): string[] {
  return [
    a?.name ?? '',
    b === null ? '' : a !== null && a.name === b.name ? '=' : b.name,
    by === null ? '' : LINKED_BY[by],
    shareCell(values?.aInB ?? null),
    shareCell(values?.bInA ?? null),
    STANDINGS[standing],
  ];
}

function shareCell(share: Share | null): string {
  return share === null
    ? ''
    : shareSays(share)
        .replace(/^about /, '')
        .replace(/ \(.*/, '');
}

function carrierTable(carriers: readonly Carrier[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'records told by', align: 'left', flexible: true },
      { title: 'of A in B', align: 'right' },
      { title: 'of B in A', align: 'right' },
      { title: 'in both', align: 'right' },
    ],
    rows: carriers
      .slice(0, MOST_CARRIERS)
      .map((carrier) => [
        carrierName(carrier),
        carrier.overlap.aInB === null ? 'unknown' : shareSays(carrier.overlap.aInB),
        carrier.overlap.bInA === null ? 'unknown' : shareSays(carrier.overlap.bInA),
        String(carrier.overlap.shared),
      ]),
  };
}
