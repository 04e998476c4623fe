/**
 * Keys of records that stand inside the cells of a column: JSON, serialised PHP, `key=value`. Enters: a tally of the column.
 * Leaves: its keys with their meanings; nothing where fewer than half of the values are records. A key is told where at
 * least ten distinct values have it, and counted otherwise; of values there is nothing but findings.
 */
import { fingerprint } from '../kernel/hash.ts';
import { INSPECTED, type Look } from './inspect.ts';
import { fingerprintsOf } from './key.ts';
import { FORMS, type NestedForm, readCell } from './nested-cell.ts';
import { type FieldValue, isFieldName, looker, MOST_FIELDS, typeFields } from './nested-typing.ts';
import { LEAST_RECORDS } from './suppression.ts';
import type { TableTally } from './table-tally.ts';
import type { TypedColumn } from './typed.ts';
import type { ColumnKeys } from './types.ts';
import { axesOf } from './typing-axes.ts';

/** Of the values looked at, so many must be records. Guess. */
const MOSTLY = 0.5;

/** A key in one value. */
interface NestedKey {
  /** Fingerprint of its path. */
  readonly print: number;
  /** The path; null where it came without its text. */
  readonly name: string | null;
  /** Fingerprint of what it holds; null where that is nothing. */
  readonly hash: number | null;
  /** What detectors find in it. */
  readonly look: () => Look;
}

/** What a value holds as a record. */
export interface NestedValue {
  readonly form: NestedForm;
  readonly keys: readonly NestedKey[];
}

/** Of the values that detectors look at, lowest fingerprint first: null for one that is no record; null if not known. */
export type NestedValues = readonly (NestedValue | null)[] | null;

/**
 * How what the sampled values of a column hold is read, that apart which came with a saved profile.
 *
 * @param fingerprints for a sketch: how its fingerprints are called; those of keys must have the same
 */
export function nestedOf({ key }: TableTally, fingerprints?: string): (column: TypedColumn) => NestedValues {
  const print = (text: string): number => fingerprint(text, key);
  const fits = fingerprints === undefined || fingerprints === fingerprintsOf(key);
  return (column) => {
    const look = looker();
    // Without its text a value is one of a column in which nothing was a record, unless their shapes say that it was.
    let unknown: boolean | undefined;
    const values: (NestedValue | null)[] = [];
    for (const { item } of column.tally.values.entries().slice(0, INSPECTED)) {
      if (item.nested === undefined && (item.value === null || !fits)) {
        unknown ??= axesOf(column).baseType === 'json';
        if (unknown) return null;
      }
      values.push(item.nested ?? (item.value === null || !fits ? null : read(item.value, print, look)));
    }
    return values;
  };
}

function read(text: string, print: (text: string) => number, look: (text: string) => Look): NestedValue | null {
  const cell = readCell(text);
  if (cell === null) return null;
  const keys = [...cell.values].map(([name, value]): NestedKey => {
    return { print: print(name), name, hash: value === '' ? null : print(value), look: () => look(value) };
  });
  return { form: cell.form, keys };
}

/** A key in all values. */
interface Holders {
  readonly print: number;
  name: string | null;
  records: number;
  readonly values: Map<number, { rows: number; readonly look: () => Look }>;
}

/** All keys of a column, by how many values have them. */
export function holdersOf(values: NonNullable<NestedValues>): Holders[] {
  const known = new Map<number, Holders>();
  for (const value of values) {
    for (const { print, name, hash, look } of value?.keys ?? []) {
      const key = known.get(print) ?? { print, name, records: 0, values: new Map() };
      known.set(print, key);
      key.name ??= name;
      key.records++;
      if (hash === null) continue;
      const same = key.values.get(hash) ?? { rows: 0, look };
      same.rows++;
      key.values.set(hash, same);
    }
  }
  return [...known.values()].sort((x, y) => y.records - x.records || x.print - y.print);
}

/** True for a key that enough values share and that names nobody: the only rule by which one is shown or written. */
export function mayBeShown({ name, records }: Holders): boolean {
  return name !== null && records >= LEAST_RECORDS && isFieldName(name);
}

/** What a column tells of the keys in its cells: undefined if there are none, null if that is not known. */
export function keysOf(values: NestedValues): ColumnKeys | null | undefined {
  if (values === null) return null;
  const records = values.filter((value) => value !== null);
  const holders = holdersOf(values);
  if (records.length < MOSTLY * values.length || holders.length === 0) return undefined;
  const shown = holders
    .filter(mayBeShown)
    // By name and not by fingerprint, which hangs on the key of the case.
    .sort((x, y) => y.records - x.records || ((x.name ?? '') < (y.name ?? '') ? -1 : 1))
    .slice(0, MOST_FIELDS);
  const fields = shown.map(({ name, records: all, values: own }) => ({
    name: name ?? '',
    records: all,
    values: [...own].map(([hash, { rows, look }]): FieldValue => ({ hash, rows, look: look() })),
  }));
  return {
    form: formOf(records),
    values: { k: records.length, n: values.length },
    named: typeFields(fields).map((field, i) => ({
      ...field,
      support: { k: fields[i]?.records ?? 0, n: records.length },
    })),
    others: holders.length - shown.length,
  };
}

function formOf(records: readonly NestedValue[]): NestedForm {
  const count = (form: NestedForm): number => records.filter((record) => record.form === form).length;
  return [...FORMS].sort((x, y) => count(y) - count(x))[0] ?? 'json';
}
