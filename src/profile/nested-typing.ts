/**
 * Meanings of fields that are no columns: keys inside cells, keys of a key/value table. Enters: names with what detectors
 * found in sampled values. Leaves: each with its attribute and precision, by the same machinery as columns. Of values only
 * the findings are used, since a saved profile keeps no more: so no calendar, no heaps of days, no order of day and month.
 */
import { detect } from '../vocabulary/detectors/index.ts';
import { matchHeader } from '../vocabulary/index.ts';
import { type ColumnTally, columnTally } from './column-tally.ts';
import { INSPECTED, type Look } from './inspect.ts';
import { precisionOf } from './precision.ts';
import { RowSample } from './row-sample.ts';
import { typeColumns } from './typed.ts';
import type { FieldProfile } from './types.ts';

/** Fields told of one column or table. */
export const MOST_FIELDS = 64;
/** Odds from which on a finding of a hash is one. */
const CERTAIN = 100;
const LONGEST_NAME = 80;

/** A distinct value of a field: its fingerprint, in how many records it was seen, and what was found in it. */
export interface FieldValue {
  readonly hash: number;
  readonly rows: number;
  readonly look: Look;
}

export interface Field {
  readonly name: string;
  /** Records looked at that have the field; some may hold nothing in it. */
  readonly records: number;
  readonly values: readonly FieldValue[];
}

/** The fields with their meanings, in their order: names are read together. */
export function typeFields(fields: readonly Field[]): Omit<FieldProfile, 'support'>[] {
  const tallies = fields.map(tallyOf);
  return typeColumns(tallies, 1).map(({ tally, best, present, seen }) => {
    const attribute = best?.attribute ?? 'other';
    return {
      name: tally.column.name,
      attribute,
      confidence: best?.confidence ?? 0,
      by: best?.by ?? null,
      fits: best?.support ?? { k: 0, n: seen.values.length },
      precision: precisionOf(tally, attribute, present, seen, false, null),
    };
  });
}

function tallyOf({ name, records, values }: Field): ColumnTally {
  const tally = columnTally({ name, named: true }, INSPECTED);
  let present = 0;
  for (const { hash, rows, look } of values) {
    present += rows;
    const masked = look.some(({ kind }) => kind === 'masked');
    if (masked) tally.masked += rows;
    else if (look.some(({ kind, specificity }) => kind === 'hash' && specificity >= CERTAIN)) tally.hashed += rows;
    tally.values.add(hash, () => ({ value: null, look, rows: new RowSample([hash]) }), rows);
  }
  tally.cells = Math.max(records, present);
  tally.empty = tally.cells - present;
  return tally;
}

/** What names somebody, if the vocabulary of headers doesn't read it. */
const NAMING: ReadonlySet<string> = new Set(['given-name', 'family-name', 'full-name', 'email', 'phone']);

/**
 * True for a name that may be shown once enough records share it: no address, no number, and nothing that could name
 * somebody: of what the vocabulary can't read no words with blanks between them, and no listed name of a person.
 */
export function isFieldName(name: string): boolean {
  if (name.length > LONGEST_NAME || !/\p{L}/u.test(name) || /@|(?:\p{Nd}[\s().+/-]?){6}/u.test(name)) return false;
  return name.split('.').every((step) => {
    if (matchHeader(step).length > 0) return true;
    return !/\s/.test(step) && !detect(step).some(({ kind }) => NAMING.has(kind));
  });
}

/** What detectors find in texts, each asked once. */
export function looker(): (text: string) => Look {
  const known = new Map<string, Look>();
  return (text) => {
    const look = known.get(text) ?? detect(text);
    known.set(text, look);
    return look;
  };
}
