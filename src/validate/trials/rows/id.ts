/** Values of the family `id`: numbers that name somebody or a record. Enters: a row. Leaves: values with right check digits. */
import { verhoeffDigit } from '../check-digits.ts';
import { uuid } from '../formats.ts';
import type { Person } from '../people.ts';
import { CAPITALS, type Chance } from '../random.ts';
import type { Cell, Spec } from '../spec.ts';
import { identifier, type Makers } from './make.ts';

/** Numbers that count up from some start, with gaps: what a database gives out itself. */
function counting(chance: Chance, prefix: string): Cell {
  const start = chance.weighted([
    [0, 4],
    [1000, 2],
    [chance.int(10_000, 9_000_000), 4],
  ]);
  const gaps = chance.of(0.4) ? chance.int(2, 9) : 1;
  const width = prefix === '' ? 0 : 7;
  return ({ index }) => prefix + String(start + index * gaps).padStart(width, '0');
}

/** Ids by their form: counted, random, with a prefix. */
function serial(spec: Spec, chance: Chance, prefixes: readonly string[]): Cell {
  const style = chance.weighted([
    ['count', 6],
    ['prefix', 2],
    ['random', 2],
  ]);
  if (/uuid|guid/i.test(spec.name)) return () => uuid(chance);
  if (style === 'random') return () => String(chance.int(10_000_000, 99_999_999));
  return counting(chance, style === 'prefix' ? chance.pick(prefixes) : '');
}

/** A document and its number, drawn together for a person: which one, somebody keeps. */
function documentOf(person: Person): number {
  return (person.family.length + person.given.length + person.postalCode.length) % 3;
}

export const ID: Makers = {
  'id.national': identifier(
    () =>
      ({ person }) =>
        person.papers.of('national'),
  ),
  'id.passport': identifier(
    () =>
      ({ person }) =>
        person.papers.of('passport'),
  ),
  'id.driverLicence': identifier(
    () =>
      ({ person }) =>
        person.papers.of('driverLicence'),
  ),
  'id.voter': identifier(
    () =>
      ({ person }) =>
        person.papers.of('voter'),
  ),
  'id.tax': identifier(
    () =>
      ({ person }) =>
        person.papers.of('tax'),
  ),
  'id.health': identifier((_, chance) => {
    const checked = chance.of(0.4);
    return ({ person }) =>
      checked
        ? person.papers.of('health').slice(0, 13) + verhoeffDigit(person.papers.of('health').slice(0, 13))
        : person.papers.of('health');
  }),
  'id.type': (_, chance) => {
    const usual = chance.of(0.7);
    return ({ person }) => {
      const { documents } = person.locale;
      return (usual ? documents[documentOf(person)] : chance.early(documents)) ?? 'Passport';
    };
  },
  'id.number': identifier(
    () =>
      ({ person }) =>
        [person.papers.of('national'), person.papers.of('tax'), person.papers.of('voter')][documentOf(person)] ??
        person.papers.of('national'),
  ),
  'id.student': identifier((spec, chance) => serial(spec, chance, ['S', 'STU', 'R'])),
  'id.employee': identifier((spec, chance) => serial(spec, chance, ['E', 'EMP', 'W'])),
  'id.customer': identifier((spec, chance) => serial(spec, chance, ['C', 'CUST-', 'K'])),
  'id.record': (spec, chance) => {
    if (/uuid|guid|hash/i.test(spec.name)) return () => uuid(chance);
    if (spec.unique || /^id$|(?:^|\.)(?:row|rec)?_?id$|serial|index|seq/i.test(spec.name)) return counting(chance, '');
    // Ids of other tables come again; many of them are small.
    const most = chance.pick([5, 40, 400, 40_000]);
    return chance.of(0.92) ? () => String(chance.int(1, most)) : () => `${chance.text(CAPITALS, 3)}${chance.digits(6)}`;
  },
  'id.uuid': (_, chance) => () => uuid(chance),
};
