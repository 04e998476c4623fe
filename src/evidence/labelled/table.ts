/**
 * Enters: records of labelled values. Leaves: batches of one table. Deliberately absent: overwriting; a label that comes
 * twice in a record has two columns of that name.
 */
import { BatchBuilder } from '../batch.ts';
import type { Batch, Reading } from '../types.ts';
import type { Labelled } from './line.ts';

/** A table whose columns are labels, in the spelling that came first. */
export class LabelTable {
  private readonly builder: BatchBuilder;
  private readonly known = new Map<string, Known>();
  private records = 0;

  constructor(reading: Reading) {
    this.builder = new BatchBuilder('', reading);
  }

  /** @returns a batch if enough has come together */
  push(record: readonly Labelled[]): Batch | undefined {
    this.records++;
    for (const { label, key, value } of record) {
      const known = this.known.get(key) ?? { columns: [], record: 0, times: 0 };
      if (known.record !== this.records) [known.record, known.times] = [this.records, 0];
      let column = known.columns[known.times];
      if (column === undefined) {
        column = this.builder.addColumn(label, true);
        // A table that is full has no place for more names either.
        if (column >= 0) this.known.set(key, known);
        if (column >= 0) known.columns.push(column);
      }
      known.times++;
      this.builder.cell(column, value, false);
    }
    return this.builder.endRow();
  }

  end(): Batch | undefined {
    return this.builder.take();
  }
}

/** The columns of a label: one for each time it comes in a record, and how often it came in the latest. */
interface Known {
  readonly columns: number[];
  record: number;
  times: number;
}
