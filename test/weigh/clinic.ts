/** A small register and what was seen of it, for the tests of the model. */
import { candidatesOf } from '../../src/match/holdings.ts';
import type { Profile } from '../../src/profile/types.ts';
import type { System } from '../../src/systems/types.ts';
import { prepare, totals } from '../../src/weigh/index.ts';
import { AS_GRADED, type Beliefs } from '../../src/weigh/types.ts';
import { column, field, OTHERS, system } from './make.ts';

/** The total of a system by its database. */
export function total(
  seen: Profile,
  one: System,
  beliefs: Beliefs = AS_GRADED,
  known: readonly System[] = OTHERS,
): number {
  const weighing = prepare(seen, candidatesOf([one]), known);
  return totals(weighing, beliefs).get(`${one.id}/database`) ?? Number.NaN;
}

export const name = column('person.name', { precision: { full: 1 } });
export const phone = column('contact.phone', { precision: { full: 1 } });
export const vaccine = column('health.vaccine');
export const day = column('person.birthDate', { precision: { day: 1 } });
export const year = column('person.birthDate', { precision: { year: 1 } });
export const base = [field('person.name'), field('contact.phone'), field('health.vaccine')];
export const holding = (precision: string, more: Parameters<typeof system>[1] = {}) =>
  system('h', { fields: [...base, field('person.birthDate', { precision })], ...more });
