/**
 * Columns and fields in one view. Enters: a profile, or fields of a system. Leaves: a side of items that any other side can
 * be paired with. Only what was seen or stated goes in; a reported column says what its paper says.
 */
import type { ColumnProfile, Profile, ValueCount } from '../profile/types.ts';
import type { Field, Path, System } from '../systems/types.ts';
import { traitOf, traitStep } from '../vocabulary/index.ts';
import { dateFormat } from './formats.ts';
import { kindOfColumn, kindOfField } from './kinds.ts';
import { dominantStep, stepShares } from './observed.ts';
import { shapeOfPattern } from './patterns.ts';
import type { Item, Side } from './types.ts';

/** A side of items, counted. */
export function sideOf(items: readonly Item[]): Side {
  const listing = items.filter((item) => item.values.length > 0).length;
  return { items, listing: items.length === 0 ? 0 : listing / items.length };
}

const PROFILES = new WeakMap<Profile, Side>();

/** The columns of all tables that hold anything, in order. */
export function sideOfProfile(profile: Profile): Side {
  let side = PROFILES.get(profile);
  if (side === undefined) {
    side = sideOf(
      profile.tables.flatMap((table) =>
        table.columns
          .filter((column) => column.present > 0)
          .map((column, position) => itemOfColumn(column, table.name, position)),
      ),
    );
    PROFILES.set(profile, side);
  }
  return side;
}

/** Every stage asks of every way in, and descriptors don't change once loaded. */
const SHOWN = new WeakMap<Pick<Path, 'shows'>, readonly Field[]>();

/** The fields that a way into a system shows, in the order of the descriptor. */
export function fieldsShown(system: System, path: Pick<Path, 'shows'>): readonly Field[] {
  let fields = SHOWN.get(path);
  if (fields === undefined) {
    const shown = new Set(path.shows);
    fields = system.fields.filter((field) => shown.has(field.name));
    SHOWN.set(path, fields);
  }
  return fields;
}

/** Fields in their order. `masks`: field name → precision it is shown with. */
export function sideOfFields(fields: readonly Field[], masks: Readonly<Record<string, string>> = {}): Side {
  return sideOf(
    fields.map((field, position) =>
      itemOfField(field, position, Object.hasOwn(masks, field.name) ? (masks[field.name] ?? null) : null),
    ),
  );
}

function itemOfColumn(column: ColumnProfile, table: string, position: number): Item {
  const trait = traitOf(column.attribute);
  const usual = trait === undefined ? 0 : traitStep(trait, column.attribute, null);
  return {
    name: column.name,
    named: column.named,
    table,
    position,
    attribute: column.attribute,
    meanings: [{ attribute: column.attribute, confidence: column.confidence }, ...column.alternatives]
      .filter(({ attribute }) => attribute !== 'other')
      .map(({ attribute, confidence }) => ({ attribute, confidence })),
    byName: column.by === 'header',
    step: trait === undefined ? null : dominantStep(stepShares(column, trait, usual)),
    format: dateFormat(column.format),
    scheme: column.schemes[0]?.value ?? null,
    kind: kindOfColumn(column),
    values: column.values,
    shapes: column.shapes,
    pattern: null,
    unique:
      column.cells < LEAST_FOR_KEYS
        ? null
        : column.rowsPerValue !== null && column.rowsPerValue.shared === 0 && column.empty + column.placeholders === 0,
    length: column.length,
  };
}

/** In fewer rows hardly anything repeats, key or not. */
const LEAST_FOR_KEYS = 20;

function itemOfField(field: Field, position: number, mask: string | null): Item {
  const trait = traitOf(field.attribute);
  const own = trait === undefined ? null : traitStep(trait, field.attribute, field.precision);
  const masked = trait === undefined || mask === null ? 0 : traitStep(trait, field.attribute, mask);
  const shape = shapeOfPattern(field.pattern);
  return {
    name: field.name,
    named: true,
    table: '',
    position,
    attribute: field.attribute,
    meanings: field.attribute === 'other' ? [] : [{ attribute: field.attribute, confidence: 1 }],
    byName: field.typedByName,
    step: own === null ? null : Math.max(own, masked),
    format: dateFormat(field.format),
    scheme: field.scheme,
    kind: kindOfField(field),
    values: field.values.map(listed),
    shapes: shape === null ? [] : [listed(shape)],
    pattern: field.pattern,
    // A descriptor that doesn't say so hasn't said that values repeat.
    unique: field.unique ? true : null,
    length: null,
  };
}

const listed = (value: string): ValueCount => ({ value, rows: 1 });
