/**
 * Fields that only together say something finer. Enters: the held fields of each trait. Leaves: the same fields with the
 * step they reach together: given and family name are a full name, columns of day, month and year are a date.
 */
import { type Trait, traitOf } from '../vocabulary/index.ts';
import type { HeldField } from './holdings.ts';

/** Joins the parts in place, trait by trait. */
export function joinParts(fields: Map<string, HeldField[]>): void {
  for (const [id, held] of fields) {
    const trait = traitOf(id);
    if (trait === undefined) continue;
    fields.set(id, id === 'person.name' ? joinNames(trait, held) : joinDates(trait, held));
  }
}

/** A part that the path masks (initials) makes no full name. */
function joinNames(trait: Trait, names: readonly HeldField[]): HeldField[] {
  const partial = trait.steps.indexOf('partial');
  const part = (attribute: string): HeldField | undefined =>
    names.find((held) => held.field.attribute === attribute && held.step <= partial);
  const given = part('person.givenName');
  const family = part('person.familyName');
  if (given === undefined || family === undefined) return [...names];
  return names.map((held) => (held === given || held === family ? { ...held, step: 0 } : held));
}

/** Parts that the path masks are left out: a year shown as a decade joins nothing. */
function joinDates(trait: Trait, dates: readonly HeldField[]): HeldField[] {
  const year = trait.steps.indexOf('year');
  const isPart = ({ field, step }: HeldField): boolean =>
    (field.precision?.startsWith('part-') ?? false) && step <= year;
  const parts = new Set(dates.filter(isPart).map(({ field }) => field.precision));
  if (!parts.has('part-year')) return [...dates];
  const finest = parts.has('part-month') ? (parts.has('part-day') ? 'day' : 'month') : 'year';
  const step = trait.steps.indexOf(finest);
  return dates.map((held) => (isPart(held) ? { ...held, step } : held));
}
