/**
 * Items out of benchmark data, without the profile between. Enters: cells of a table, or columns of a described system.
 * Leaves: items as the matching sees them. Attributes are those that names alone suggest: labels never go in.
 */
import { sideOf } from '../../src/match/sides.ts';
import type { Item, Kind, Side } from '../../src/match/types.ts';
import { type HeaderMatch, matchHeader, matchHeaders } from '../../src/vocabulary/index.ts';

const NUMBER = /^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i;
const FLAGS = /^(?:yes|no|true|false|y|n|0|1|0\.0|1\.0)$/i;
/** More distinct values are no vocabulary; a list given as such may be longer. */
const LARGEST = 60;

function bare(name: string, table: string, position: number, found: readonly HeaderMatch[] = matchHeader(name)): Item {
  const meanings = found.map(({ attribute, coverage }) => ({ attribute, confidence: coverage }));
  return {
    name,
    named: true,
    table,
    position,
    attribute: meanings[0]?.attribute ?? 'other',
    meanings,
    byName: true,
    step: null,
    format: null,
    scheme: null,
    kind: null,
    values: [],
    shapes: [],
    pattern: null,
    unique: null,
    length: null,
  };
}

/** A side of a table. `lists`: its cells are the values that a dictionary allows, not records. */
export function sideOfCells(header: readonly string[], rows: readonly (readonly string[])[], lists: boolean): Side {
  return sideOf(
    header.map((name, position) => {
      const counts = new Map<string, number>();
      let present = 0;
      for (const row of rows) {
        const value = row[position]?.trim() ?? '';
        if (value === '') continue;
        present++;
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const values = [...counts].map(([value, n]) => ({ value, rows: lists ? 1 : n }));
      const kind = kindOf(
        values.map(({ value }) => value),
        present,
        lists,
      );
      const listed = kind === 'list' || kind === 'flag';
      return { ...bare(name, '', position), kind, values: listed ? values.sort((x, y) => y.rows - x.rows) : [] };
    }),
  );
}

function kindOf(values: readonly string[], present: number, lists: boolean): Kind | null {
  if (values.length === 0) return null;
  if (values.length <= 4 && values.every((value) => FLAGS.test(value))) return 'flag';
  const numbers = values.filter((value) => NUMBER.test(value)).length;
  if (lists) return 'list';
  if (numbers >= 0.9 * values.length) return 'number';
  return values.length <= LARGEST && values.length <= 0.5 * present + 5 ? 'list' : 'text';
}

export interface Described {
  readonly name: string;
  readonly type?: string | null;
  readonly attribute: string;
}

/** A side of a described system: names, declared types, order and tables. */
export function sideOfTables(
  tables: readonly { readonly name: string; readonly columns: readonly Described[] }[],
): Side {
  return sideOf(
    tables.flatMap(({ name: table, columns }) => {
      // As profiles and descriptors are read: the names of one table together.
      const read = matchHeaders(columns.map(({ name }) => name));
      return columns.map(({ name, type }, position) => ({
        ...bare(name, table, position, read[position]),
        kind: kindOfType(type ?? ''),
      }));
    }),
  );
}

function kindOfType(type: string): Kind | null {
  const plain = type.toLowerCase();
  if (/bool/.test(plain)) return 'flag';
  if (/date|time|instant/.test(plain)) return 'date';
  if (
    /^(?:int|bigint|smallint|mediumint|double|numeric|real|number|decimal|float|serial|csv integer|currency)/.test(
      plain,
    )
  )
    return 'number';
  // Anything may stand in a column of text.
  return null;
}
