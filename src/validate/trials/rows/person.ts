/** Values of the family `person`: who somebody is. Enters: a row. Leaves: values. Ages fit the date of birth. */
import { plain } from '../people.ts';
import { list } from '../random.ts';
import { ageAt, coded, DAY, dated, free, type Makers, mostly, named } from './make.ts';

const SUFFIXES = list('Jr, Sr, II, III');

export const PERSON: Makers = {
  'person.name': (spec, chance, home) => {
    const lastFirst = /Last, First/.test(spec.format ?? '');
    const middle = spec.format === null && chance.of(0.2);
    const only = spec.precision === 'partial';
    return named(({ person }) => {
      if (lastFirst) return `${person.family}, ${person.given}`;
      if (only) return person.given;
      return middle
        ? `${person.given} ${person.middle.charAt(0)} ${person.family}`
        : `${person.given} ${person.family}`;
    })(spec, chance, home);
  },
  'person.givenName': named(({ person }) => person.given),
  'person.middleName': (spec, chance, home) => {
    const initial = chance.of(0.3);
    return named(({ person }) => (initial ? person.middle.charAt(0) : person.middle))(spec, chance, home);
  },
  'person.familyName': named(({ person }) => person.family),
  'person.namePrefix': (_, chance) => {
    const doctors = chance.uniform() * 0.08;
    return ({ person }) => (chance.of(doctors) ? 'Dr' : person.locale.titles[person.woman ? 1 : 0]);
  },
  'person.nameSuffix': free((_, chance) => chance.early(SUFFIXES)),
  'person.alias': free(({ person }, chance) =>
    chance.of(0.5) ? person.given.slice(0, 4) : plain(person.family) + chance.int(1, 99),
  ),
  'person.relativeName': (spec, chance, home) => {
    const mother = /mother|mutter|madre|mere|mae\b/i.test(spec.name);
    return named(({ person }) => `${mother ? person.mother : person.father} ${person.family}`)(spec, chance, home);
  },
  'person.birthDate': dated(({ person }) => person.born + 12 * 3600),
  'person.age': (spec, chance) => {
    const bands = spec.precision === 'decade' || chance.of(0.05);
    return (row) => {
      const age = ageAt(row);
      return bands ? `${Math.floor(age / 10) * 10}-${Math.floor(age / 10) * 10 + 9}` : String(age);
    };
  },
  'person.birthPlace': free(
    ({ person }, chance) => (chance.of(0.6) ? person.town : chance.pick(person.locale.towns)).name,
  ),
  'person.deathDate': dated((row, chance) => row.since - chance.int(0, 2000) * DAY),
  'person.gender': (spec, chance) => {
    const [man, woman] = chance.weighted<readonly [string, string]>([
      [['M', 'F'], 4],
      [['Male', 'Female'], 3],
      [['male', 'female'], 1],
      [['1', '2'], 1],
    ]);
    const words = /full word/.test(spec.format ?? '');
    return ({ person }) => (words ? (person.woman ? 'Female' : 'Male') : person.woman ? woman : man);
  },
  'person.photo': (_, chance) => {
    const root = chance.pick(['/uploads/avatars', 'https://cdn.example.com/u', '/media/photos']);
    return ({ person }) =>
      `${root}/${chance.hex(12)}${person.woman ? '' : chance.int(0, 9)}.${chance.pick(['jpg', 'jpg', 'png'])}`;
  },
};

export const PERSON_LIFE: Makers = {
  'person.nationality': (_, chance) => {
    const code = chance.of(0.3);
    return ({ person }) => (code ? person.locale.alpha3 : person.locale.nationality);
  },
  'person.ethnicity': coded('White, Black, Hispanic, Asian, Other', '5, 3, 4, 2, 9', 'General, OBC, SC, ST'),
  'person.religion': free(({ person }, chance) => chance.early(person.locale.religions)),
  'person.maritalStatus': coded('Married, Single, Divorced, Widowed', 'M, S, D, W', 'married, unmarried'),
  'person.language': (spec, chance) => {
    if (spec.format === 'xx_YY') return ({ person: { locale } }) => `${locale.languageCode}_${locale.id}`;
    const code = chance.of(0.6);
    return ({ person }) => (code ? person.locale.languageCode : person.locale.language);
  },
  'person.occupation': coded(
    'Farmer, Teacher, Homemaker, Student, Self-employed, Driver, Nurse, Retired, Shopkeeper, Engineer, Clerk, Tailor',
  ),
  'person.education': free(({ person }) => person.papers.of('education')),
  'person.income': (_, chance) => {
    const bands = chance.of(0.4);
    return () => (bands ? chance.pick(['<2L', '2-5L', '5-10L', '>10L']) : String(chance.logUniform(80, 3000) * 100));
  },
  'person.biometric': free((_, chance) => `FMR:${chance.text('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef0123456789+/', 32)}`),
  'person.household': (spec, chance, home) => {
    if (/relation|type|kin/i.test(spec.name)) return mostly('Father, Mother, Husband, Other')(spec, chance, home);
    return ({ person }) => String(1 + ((person.family.length + person.street.length) % 7));
  },
};
