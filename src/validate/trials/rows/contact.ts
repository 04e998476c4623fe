/** Values of the family `contact`: how somebody is reached. Enters: a row. Leaves: values. Parts of an address fit together. */
import type { Person } from '../people.ts';
import { type Spec, stepOf } from '../spec.ts';
import { free, identifier, type Makers } from './make.ts';

/** How a phone number is written: home digits, with the country, as people write it. */
function phoneStyle(spec: Spec, drawn: string): (digits: string, person: Person) => string {
  const format = spec.format ?? drawn;
  if (/E\.?164/i.test(format)) return (digits, { locale }) => `+${locale.callingCode}${digits}`;
  if (/^tel:/.test(format)) return (digits) => `tel:${digits}`;
  if (/^00/.test(format)) return (digits, { locale }) => `00${locale.callingCode}${digits}`;
  if (/^CC/.test(format)) return (digits, { locale }) => `${locale.callingCode}${digits}`;
  if (/^\+CC /.test(format)) return (digits, { locale }) => `+${locale.callingCode} ${digits}`;
  if (/written/.test(format)) return (digits, { locale }) => locale.writtenPhone(digits);
  return (digits) => digits;
}

const PHONES: readonly (readonly [string, number])[] = [
  ['home digits', 5],
  ['E.164', 2],
  ['written', 2],
  ['CC digits', 1],
];

/** An address down to a step of its ladder. */
function addressOf({ street, town, postalCode, locale }: Person, step: string | null): string {
  switch (step) {
    case 'locality':
      return `${town.name}, ${town.state}`;
    case 'postalCode':
      return postalCode;
    case 'district':
      return `${town.district}, ${town.state}`;
    case 'state':
      return town.state;
    case 'country':
      return locale.country;
    default:
      return `${street}, ${town.name}, ${town.state} ${postalCode}`;
  }
}

export const CONTACT: Makers = {
  'contact.phone': identifier((spec, chance) => {
    const write = phoneStyle(spec, chance.weighted(PHONES));
    return ({ person }) => write(spec.unique ? person.ownPhone : person.phone, person);
  }),
  'contact.email': identifier(
    () =>
      ({ person }) =>
        person.email,
  ),
  'contact.address': (spec) => {
    const step = stepOf(spec);
    return ({ person }) => addressOf(person, step);
  },
  'contact.addressLine': (spec, chance) => {
    const step = stepOf(spec);
    if (step !== 'line') return ({ person }) => addressOf(person, step);
    // The second and third line of an address are mostly empty, and short where they aren't.
    if (/[2-9]\b|unit|suffix|prefix|dir/i.test(spec.name))
      return () =>
        chance.of(0.75) ? '' : chance.pick(['Apt 4', 'Unit B', '2nd floor', 'Block C', 'Suite 110', 'Near school']);
    if (/num|house|nr\b|no\b/i.test(spec.name)) return () => String(chance.int(1, 2400));
    return ({ person }) => person.street;
  },
  'contact.locality': free(({ person }) => person.town.name),
  'contact.district': free(({ person }) => person.town.district),
  'contact.state': (spec, chance) => {
    const code = chance.of(0.5) || /code/i.test(spec.name);
    return ({ person }) => (code ? person.town.stateCode : person.town.state);
  },
  'contact.postalCode': (_, chance) => {
    const long = chance.of(0.1);
    return ({ person }) =>
      long && person.locale.id === 'US' ? `${person.postalCode}-${chance.int(1000, 9999)}` : person.postalCode;
  },
  'contact.country': (spec, chance) => {
    const style = /alpha-2/.test(spec.format ?? '')
      ? 'code'
      : /name/.test(spec.format ?? '')
        ? 'name'
        : chance.pick(['code', 'name', 'name']);
    const lower = /lower case/.test(spec.format ?? '');
    return ({ person: { locale } }) =>
      style === 'name' ? locale.country : lower ? locale.id.toLowerCase() : locale.id;
  },
  'contact.geolocation': (spec, chance) => {
    const places = /7 places/.test(spec.format ?? '') ? 7 : stepOf(spec) === 'exact' ? 5 : 1;
    const single = /lat|lon|lng/i.test(spec.name);
    const one = (): string => (chance.uniform() * 120 - 40).toFixed(places);
    return () => (single ? one() : `${one()},${one()}`);
  },
  'contact.website': free(({ person }) => `https://${person.username.replace(/[._]/g, '-')}.example.com/`),
  'contact.socialHandle': (_, chance) => {
    const before = chance.pick(['@', '', 'https://social.example/']);
    return ({ person }) => before + person.username;
  },
  'contact.messagingId': (_, chance) => {
    const number = chance.of(0.4);
    return ({ person }) => (number ? String(chance.int(100_000, 900_000_000)) : person.username);
  },
};
