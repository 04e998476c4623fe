/**
 * Enters: records of labelled values. Leaves: batches of one table. Deliberately absent: overwriting; a label that comes
 * twice in a record has two columns of that name.
 */
import { BatchBuilder } from './batch.ts';
import type { Labelled } from './label-line.ts';
import type { Batch, Reading } from './types.ts';

/** A table whose columns are labels, in the spelling that came first. */
export class LabelTable {
  private readonly builder: BatchBuilder;
  private readonly columns = new Map<string, number>();

  constructor(reading: Reading) {
    this.builder = new BatchBuilder('', reading);
  }

  /** @returns a batch if enough has come together */
  push(record: readonly Labelled[]): Batch | undefined {
    const times = new Map<string, number>();
    for (const { label, value } of record) {
      const key = label.toLowerCase();
      const before = times.get(key) ?? 0;
      times.set(key, before + 1);
      const place = `${before} ${key}`;
      const column = this.columns.get(place) ?? this.builder.addColumn(label, true);
      this.columns.set(place, column);
      this.builder.cell(column, value, false);
    }
    return this.builder.endRow();
  }

  end(): Batch | undefined {
    return this.builder.take();
  }
}
