/**
 * Traits: what is weighed as one. Several attributes speak of the same fact at different precision (a birth date and an
 * age; a street line, a postal code and a state), so they share one ladder and count once. Every other attribute is a
 * trait of its own.
 */
import { ATTRIBUTES, attribute } from './attributes.ts';
import { canonicalStep, LADDERS } from './ladders.ts';
import type { LadderId, Salience } from './types.ts';

export interface Trait {
  readonly id: string;
  readonly title: string;
  readonly ladder: LadderId | null;
  /** Steps of the ladder, or ['held'] for a trait without one. Finest first. */
  readonly steps: readonly string[];
  readonly salience: Salience;
  /** Attributes that speak of it → the step at which they do; null where the value's own precision decides. */
  readonly members: ReadonlyMap<string, string | null>;
}

const COMPOSITE: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  'person.birthDate': { 'person.birthDate': null, 'person.age': 'year' },
  'person.name': { 'person.name': null, 'person.givenName': 'partial', 'person.familyName': 'partial' },
  'contact.address': {
    'contact.address': 'line',
    'contact.addressLine': 'line',
    'contact.locality': 'locality',
    'contact.postalCode': 'postalCode',
    'contact.district': 'district',
    'contact.state': 'state',
    'contact.country': 'country',
  },
};

/** Identity numbers of one person: a column that mixes documents is their union. */
const ID_UNION = 'id.number';
const ID_KINDS: ReadonlySet<string> = new Set([
  'id.national',
  'id.tax',
  'id.passport',
  'id.voter',
  'id.driverLicence',
  'id.health',
]);

function build(): Trait[] {
  const taken = new Set(Object.values(COMPOSITE).flatMap((members) => Object.keys(members)));
  const traits: Trait[] = [];
  for (const entry of ATTRIBUTES) {
    const members = COMPOSITE[entry.id];
    if (entry.id === 'other' || (members === undefined && taken.has(entry.id))) continue;
    traits.push({
      id: entry.id,
      title: entry.title,
      ladder: entry.ladder,
      steps: entry.ladder === null ? ['held'] : LADDERS[entry.ladder].steps,
      salience: entry.salience,
      members: new Map(Object.entries(members ?? { [entry.id]: null })),
    });
  }
  return traits;
}

/** All traits in vocabulary order: the order in which evidence is added up. */
export const TRAITS: readonly Trait[] = build();

const BY_ATTRIBUTE = new Map(TRAITS.flatMap((trait) => [...trait.members.keys()].map((id) => [id, trait] as const)));

/** The trait that an attribute speaks of; undefined for `other` and for attributes outside the vocabulary. */
export function traitOf(attributeId: string): Trait | undefined {
  return BY_ATTRIBUTE.get(attributeId);
}

/**
 * Index of the step at which an attribute with this precision speaks of its trait. Without a stated precision: the
 * usual one (a birth date is a day, an address a line, a number full), since descriptors leave out what is normal.
 */
export function traitStep(trait: Trait, attributeId: string, precision: string | null): number {
  if (trait.ladder === null) return 0;
  const fixed = trait.members.get(attributeId) ?? null;
  const usual = fixed ?? (trait.ladder === 'date' ? 'day' : trait.steps[0]);
  // An address reduced to its district is still stated as an address: a coarser stated precision wins over the usual.
  const stated = precision === null ? null : canonicalStep(trait.ladder, precision);
  const own = trait.steps.indexOf(stated ?? usual ?? '');
  const floor = fixed === null ? 0 : trait.steps.indexOf(fixed);
  return Math.max(own, floor, 0);
}

/** True when a column of `seen` could come from a field of `held` at a coarser meaning: a member of the union of ids. */
export function sharesUnion(seen: string, held: string): boolean {
  return (seen === ID_UNION && ID_KINDS.has(held)) || (held === ID_UNION && ID_KINDS.has(seen));
}

/** Title of an attribute for people, its id where the vocabulary has none. */
export function titleOf(attributeId: string): string {
  return attribute(attributeId)?.title ?? attributeId;
}
