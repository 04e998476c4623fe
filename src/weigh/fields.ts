/**
 * Fields that are no columns, as columns that a leak also holds. Enters: a table. Leaves: its columns, and behind them one
 * for each typed key inside cells and each typed word of a key/value table, named `extra[address.city]`. What only columns
 * can tell (formats, vocabularies, padding) is absent, never guessed.
 */
import type { ColumnProfile, FieldProfile, TableProfile } from '../profile/types.ts';

/** The columns of a table and what its cells hold besides; a column that holds other fields is none of its own. */
export function fieldsSeen({ columns, pivot }: TableProfile): ColumnProfile[] {
  return columns.flatMap((column) => {
    const facts = pivot?.value === column.position ? pivot.attributes : [];
    const fields = [...(column.keys?.named ?? []), ...facts].filter(({ attribute }) => attribute !== 'other');
    return [column, ...fields.map((field) => columnOf(field, column))];
  });
}

/** As filled as is known: so many records were seen with it, at least one. */
function columnOf(
  { name, attribute, confidence, by, support, fits, precision }: FieldProfile,
  holder: ColumnProfile,
): ColumnProfile {
  const present = Math.max(1, Math.min(support.k, holder.present));
  return {
    ...holder,
    name: `${holder.name}[${name}]`,
    ...{ attribute, confidence, by, support: fits, precision, alternatives: [] },
    ...{ cells: present, present, empty: 0, placeholders: 0, distinct: Math.min(present, fits.n) },
    ...{
      length: null,
      leadingZeros: 0,
      shapes: [],
      padded: null,
      dateOrder: null,
      format: null,
      formats: [],
      schemes: [],
    },
    ...{ checksum: null, checksums: [], values: [], rowsPerValue: null, years: null, keys: null },
  };
}
