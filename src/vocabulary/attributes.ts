/**
 * The vocabulary: every attribute that descriptors, profiles and reports may name, in vocabulary order.
 * Enters: nothing. Leaves: the list and a look-up. Ladders, relations and detectors live elsewhere.
 */

import { ACCOUNT } from './attributes/account.ts';
import { ACCOUNT_RIGHTS } from './attributes/account-rights.ts';
import { ACCOUNT_USE } from './attributes/account-use.ts';
import { CIVIC } from './attributes/civic.ts';
import { COMMERCE } from './attributes/commerce.ts';
import { COMMUNICATION } from './attributes/communication.ts';
import { CONTACT } from './attributes/contact.ts';
import { CONTACT_ONLINE } from './attributes/contact-online.ts';
import { DEVICE } from './attributes/device.ts';
import { EDUCATION } from './attributes/education.ts';
import { EMPLOYMENT } from './attributes/employment.ts';
import { FINANCE } from './attributes/finance.ts';
import { HEALTH } from './attributes/health.ts';
import { HEALTH_STATE } from './attributes/health-state.ts';
import { ID } from './attributes/id.ts';
import { ID_GIVEN } from './attributes/id-given.ts';
import { OTHER } from './attributes/other.ts';
import { PERSON } from './attributes/person.ts';
import { PERSON_LIFE } from './attributes/person-life.ts';
import { RECORD } from './attributes/record.ts';
import { TRAVEL } from './attributes/travel.ts';
import type { Attribute } from './types.ts';

/** One family, named as its file or files in `attributes/` (large ones have several) and as the first part of its attributes' ids. */
export interface Family {
  readonly id: string;
  readonly attributes: readonly Attribute[];
}

/** All families in vocabulary order: reports group their lines in this order. */
export const FAMILIES: readonly Family[] = [
  { id: 'person', attributes: [...PERSON, ...PERSON_LIFE] },
  { id: 'contact', attributes: [...CONTACT, ...CONTACT_ONLINE] },
  { id: 'id', attributes: [...ID, ...ID_GIVEN] },
  { id: 'account', attributes: [...ACCOUNT, ...ACCOUNT_RIGHTS, ...ACCOUNT_USE] },
  { id: 'health', attributes: [...HEALTH, ...HEALTH_STATE] },
  { id: 'finance', attributes: FINANCE },
  { id: 'commerce', attributes: COMMERCE },
  { id: 'travel', attributes: TRAVEL },
  { id: 'employment', attributes: EMPLOYMENT },
  { id: 'education', attributes: EDUCATION },
  { id: 'civic', attributes: CIVIC },
  { id: 'device', attributes: DEVICE },
  { id: 'communication', attributes: COMMUNICATION },
  { id: 'record', attributes: RECORD },
  { id: 'other', attributes: OTHER },
];

/** Every attribute in vocabulary order. */
export const ATTRIBUTES: readonly Attribute[] = FAMILIES.flatMap((family) => family.attributes);

const BY_ID: ReadonlyMap<string, Attribute> = new Map(ATTRIBUTES.map((entry) => [entry.id, entry]));

/** The attribute with this id, or undefined when the vocabulary has none. */
export function attribute(id: string): Attribute | undefined {
  return BY_ID.get(id);
}
