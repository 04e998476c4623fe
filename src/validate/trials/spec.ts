/**
 * What a column is to look like. Enters: a field, and the step that a path masks it to. Leaves: a spec, which the channel
 * may change (a coarser step, another spelling) before values are made by it; so values are never mended afterwards.
 */
import { FIELD } from '../../systems/precompiled.ts';
import type { Field } from '../../systems/types.ts';
import { attribute, canonicalStep, traitOf } from '../../vocabulary/index.ts';
import type { Row } from './people.ts';

/** A field without what is said about it. */
export type Spec = Omit<Field, 'statements' | 'note' | 'typedByName'>;

const { statements: _statements, note: _note, typedByName: _typedByName, ...BARE } = FIELD;

/** Makes the values of one column, in the order of the rows. */
export type Cell = (row: Row) => string;

/** The spec of a field as a path shows it. A mask replaces the spelling too, since that was stated of the full value. */
export function specOf(field: Field, mask: string | null): Spec {
  const { name, attribute, precision, format, pattern, values, unique, coverage, padded, scheme } = field;
  const own = { name, attribute, precision, format, pattern, values, unique, coverage, padded, scheme };
  return mask === null || mask === precision ? own : coarsened(own, mask);
}

/** The same column shown at another step: what was stated of the spelling holds no more. */
export function coarsened(spec: Spec, precision: string): Spec {
  return { ...spec, precision, format: null, pattern: null, unique: false, padded: null };
}

/** A column of a common attribute, by no descriptor. */
export function bareSpec(name: string, attributeId: string): Spec {
  return { ...BARE, name, attribute: attributeId };
}

/** Canonical step of a column on its attribute's own ladder, the usual one where none is stated; null without a ladder. */
export function stepOf(spec: Spec): string | null {
  const ladder = attribute(spec.attribute)?.ladder ?? null;
  if (ladder === null) return null;
  const stated = spec.precision === null ? null : canonicalStep(ladder, spec.precision);
  if (stated !== null) return stated;
  const fixed = traitOf(spec.attribute)?.members.get(spec.attribute) ?? null;
  if (fixed !== null) return fixed;
  return ladder === 'date' ? 'day' : ladder === 'place' ? 'line' : ladder === 'password' ? 'hashed' : usual(ladder);
}

function usual(ladder: string): string {
  return ladder === 'geolocation' ? 'exact' : 'full';
}
