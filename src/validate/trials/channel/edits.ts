/**
 * What can be done to a column on its way: shown coarser, masked, padded, spelled anew. Enters: a column. Leaves: a column.
 * Only how, never how often: that is what the two channels differ in.
 */
import { attribute, canonicalStep } from '../../../vocabulary/index.ts';
import { LADDERS } from '../../../vocabulary/ladders.ts';
import type { Chance } from '../random.ts';
import { coarsened, type Spec, stepOf } from '../spec.ts';
import type { Column } from './types.ts';

/** The column with every filling's spec changed. */
export function respecified(column: Column, change: (spec: Spec) => Spec): Column {
  return { ...column, fillings: column.fillings.map((filling) => ({ ...filling, spec: change(filling.spec) })) };
}

/** The attribute of a column's first filling. */
export function attributeOf(column: Column): string {
  return column.fillings[0]?.spec.attribute ?? 'other';
}

export function ladderOf(column: Column): string | null {
  return attribute(attributeOf(column))?.ladder ?? null;
}

/** Steps that a leaker would bring a value down to: a date to month or year, an address to a place. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  date: ['year', 'year', 'month', 'day'],
  place: ['locality', 'district', 'state'],
  name: ['initials'],
  ip: ['network'],
  geolocation: ['rounded'],
};

/** Address attributes that are a step themselves can't be shown at another. */
const COARSENABLE: ReadonlySet<string> = new Set(['contact.address', 'contact.addressLine']);

/** A coarser column, or the same one if there is nothing coarser to show. */
export function coarser(column: Column, chance: Chance): Column {
  const ladder = attribute(attributeOf(column))?.ladder ?? null;
  if (ladder === null || attributeOf(column) === 'person.age') return column;
  if (ladder === 'place' && !COARSENABLE.has(attributeOf(column))) return column;
  const { steps } = LADDERS[ladder];
  const target = chance.pick(TARGETS[ladder] ?? ['']);
  return respecified(column, (spec) => {
    const own = steps.indexOf(stepOf(spec) ?? '');
    return steps.indexOf(target) > own && own >= 0 ? coarsened(spec, target) : spec;
  });
}

/** Only the last characters shown; the column as it is where it isn't shown in full. */
export function masked(column: Column): Column {
  if (ladderOf(column) !== 'identifier') return column;
  return respecified(column, (spec) => (stepOf(spec) === 'full' ? coarsened(spec, 'masked') : spec));
}

/** A date of birth of which only the year is known, written as a whole date. */
export function padded(column: Column, chance: Chance): Column {
  if (ladderOf(column) !== 'date' || attributeOf(column) === 'person.age') return column;
  const [day, format] = chance.weighted<readonly [string, string]>([
    [['01-01', 'YYYY-MM-DD'], 5],
    [['01-01', 'DD/MM/YYYY'], 2],
    [['07-01', 'YYYY-MM-DD'], 1],
  ]);
  return respecified(column, (spec) => ({ ...spec, precision: 'day', format, pattern: null, padded: day }));
}

/** A date in another spelling; times of day stay if the spelling has them. */
export function redated(column: Column, day: string, second: string): Column {
  if (ladderOf(column) !== 'date' || attributeOf(column) === 'person.age') return column;
  return respecified(column, (spec) => {
    const step = stepOf(spec);
    if (spec.format === 'MM' || spec.format === 'DD' || /^1-|HH:MM:SS$/.test(spec.format ?? '')) return spec;
    if (step === 'day') return { ...spec, format: day, pattern: null };
    if (step !== 'second') return spec;
    return { ...spec, format: second, pattern: null, precision: /HH/.test(second) ? spec.precision : 'day' };
  });
}

/** A full phone number in another spelling. */
export function redialled(column: Column, format: string): Column {
  if (attributeOf(column) !== 'contact.phone') return column;
  return respecified(column, (spec) => (stepOf(spec) === 'full' ? { ...spec, format, pattern: null } : spec));
}

/** Names and places in capitals or small letters; mail and codes are left alone. */
export function recased(column: Column, capitals: boolean): Column {
  if (
    !/^person\.(?:name|givenName|familyName|middleName|relativeName)$|^contact\.(?:address|addressLine|locality|district|state)$/.test(
      attributeOf(column),
    )
  )
    return column;
  return { ...column, finish: capitals ? (value) => value.toUpperCase() : (value) => value.toLowerCase() };
}

/** The step that a filling is shown at, for the record of what leaked. */
export function shownStep(spec: Spec): string | null {
  const ladder = attribute(spec.attribute)?.ladder ?? null;
  const step = stepOf(spec);
  return ladder === null || step === null ? null : canonicalStep(ladder, step);
}
