/**
 * Enters: rows below lines that name their columns: W3C's extended logs (IIS, CloudFront, Exchange), Zeek's, Weka's ARFF. Leaves:
 * batches, a table for each path of Zeek. Deliberately absent: sparse rows of ARFF, whose other cells are zeros that nobody wrote.
 */

import { BatchBuilder } from '../batch.ts';
import { Directives, kindOfLines, type Names } from '../declared/directives.ts';
import { cellsOfRow } from '../declared/rows.ts';
import { MAX_TABLES } from '../limits.ts';
import { headLines, isBlank, linesOf } from '../lines.ts';
import { lose, loseForGood } from '../losses.ts';
import type { Batch, Format, RawCell, Reading } from '../types.ts';

/** Lines of the head looked at. */
const LINES = 1000;
/** Nothing else begins so. */
const CERTAIN = 0.95;

export const declared: Format = {
  id: 'declared',
  title: 'rows below lines that name their columns (IIS and other W3C logs, Zeek, ARFF)',
  loses: 'types and remarks; sparse rows',

  sniff({ text, whole }) {
    return kindOfLines(headLines(text, whole, LINES)) === undefined ? 0 : CERTAIN;
  },

  async *read(content, reading) {
    const { text, whole } = content.head;
    const directives = new Directives(kindOfLines(headLines(text, whole, LINES)) ?? 'w3c');
    const tables = new Tables(reading);
    for await (const lines of linesOf(content.text(), reading)) {
      for (const line of lines) {
        if (isBlank(line) || directives.take(line)) continue;
        const names = directives.current;
        const cells = names === undefined ? undefined : rowOf(line, directives, names.names.length);
        if (names === undefined || cells === undefined) lose(reading, 'brokenLines');
        else yield* tables.row(names, cells);
      }
    }
    yield* tables.end();
  },
};

/** The cells of a row; one that is undefined has no value. Undefined if it is no row. */
function rowOf(
  line: string,
  { style, unset, empty }: Directives,
  width: number,
): readonly (RawCell | undefined)[] | undefined {
  if (line.startsWith('{') && style.backslash) return undefined;
  // CloudFront names its fields between blanks and divides its rows by tabs.
  const byTabs = style.delimiter === '' && line.split('\t', width + 1).length === width && width > 1;
  const own = byTabs ? { ...style, delimiter: '\t', trims: false } : style;
  // IIS knows no quotes: one of a query stands alone.
  const cells = cellsOfRow(line, own) ?? cellsOfRow(line, { ...own, quotes: '' });
  return cells?.map((cell) => {
    if (cell.quoted || (cell.text !== unset && cell.text !== empty)) return cell;
    return cell.text === unset ? undefined : { text: '', quoted: false };
  });
}

/** Rows by table. Names that come again later are the same columns. */
class Tables {
  private readonly reading: Reading;
  private readonly builders = new Map<string, BatchBuilder>();
  /** By table, the names that held last and their columns. */
  private readonly last = new Map<string, { readonly key: string; readonly columns: number[] }>();
  private names: Names | undefined;
  private builder: BatchBuilder | undefined;
  private columns: number[] = [];

  constructor(reading: Reading) {
    this.reading = reading;
  }

  *row(names: Names, cells: readonly (RawCell | undefined)[]): Generator<Batch> {
    if (this.names !== names) this.begin(names);
    const { builder, columns } = this;
    if (builder === undefined) {
      loseForGood(this.reading, 'rowsBeyondTableLimit');
      return;
    }
    if (cells.length !== names.names.length) lose(this.reading, 'raggedRows');
    for (const [i, cell] of cells.entries()) {
      columns[i] ??= builder.addColumn(`column ${builder.width + 1}`, false);
      if (cell !== undefined) builder.cell(columns[i], cell.text, cell.quoted);
    }
    const full = builder.endRow();
    if (full !== undefined) yield full;
  }

  *end(): Generator<Batch> {
    for (const builder of this.builders.values()) {
      const last = builder.take();
      if (last !== undefined) yield last;
    }
  }

  private begin(names: Names): void {
    this.names = names;
    const known = this.builders.get(names.table);
    const builder =
      known ?? (this.builders.size < MAX_TABLES ? new BatchBuilder(names.table, this.reading) : undefined);
    if (builder !== undefined) this.builders.set(names.table, builder);
    this.builder = builder;
    const key = names.names.join('\n');
    const last = this.last.get(names.table);
    this.columns = last?.key === key ? last.columns : this.columnsOf(names.names);
    if (builder !== undefined) this.last.set(names.table, { key, columns: this.columns });
  }

  /** A name that comes twice has two columns. */
  private columnsOf(names: readonly string[]): number[] {
    const seen = new Set<string>();
    return names.map((name) => {
      const again = seen.has(name);
      seen.add(name);
      return (again ? this.builder?.addColumn(name, true) : this.builder?.columnNamed(name)) ?? -1;
    });
  }
}
