/**
 * How passwords are hashed, against what the descriptor says. Conditional on their being hashed. A form may be of several
 * schemes (32 hex digits are MD5, NTLM and more): what agrees with one of them agrees.
 */
import type { Field } from '../../systems/types.ts';
import { hashScheme } from '../../vocabulary/index.ts';
import { populationFields, statedOrUsual, type ValueFinding, type ValueSignal } from './types.ts';

/** Names of families, as people write them of a scheme or a format. */
const FAMILIES = new Set(
  `bcrypt argon2 phpass md5 sha1 sha224 sha256 sha384 sha512 ntlm lm mysql mysql41 mysql323 django drupal drupal7 joomla
  ldap scrypt pbkdf2 werkzeug postgresql scram mssql oracle aspnet des crypt md5crypt sha1crypt sha256crypt sha512crypt yescrypt
  cisco authme atlassian whirlpool`.match(/\w+/g),
);
/** Families in use beside those that the population shows share one count. */
const IN_USE = 12;
/** The form must be that of nearly all. */
const NEARLY_ALL = 0.9;

export const hashSchemeSignal: ValueSignal = {
  id: 'hash scheme',
  weigh: ({ matches, population, constants }) =>
    matches.flatMap(({ column, field, trait, relation }): ValueFinding[] => {
      if (field === null || trait !== 'account.password' || relation !== 'held') return [];
      const stated = statedFamilies(field);
      const [first] = column.schemes;
      const form = first === undefined ? undefined : hashScheme(first.value);
      const all = column.schemes.reduce((sum, { rows }) => sum + rows, 0);
      if (stated.size === 0 || first === undefined || form === undefined || first.rows < NEARLY_ALL * all) return [];
      const seen = familiesIn([form.id, ...form.schemes].join(' '));
      const agrees = isOneOf(stated, seen);
      const known = populationFields(
        population,
        (other) => other.attribute === field.attribute && statedFamilies(other).size > 0,
      );
      const weight = known.reduce((sum, other) => sum + other.weight, 0);
      const same = known.filter((other) => isOneOf(statedFamilies(other.field), seen));
      const usual = (same.reduce((sum, other) => sum + other.weight, 0) + 1 / IN_USE) / (weight + 1);
      return [
        {
          group: trait,
          finding: 'hash scheme',
          column: column.name,
          field: field.name,
          observed: form.id,
          held: [...stated].join(', '),
          given: (r) => statedOrUsual(agrees, usual, r, constants),
          pGivenPopulation: usual,
          statements: field.statements,
          because: agrees
            ? 'hashed in a form of the scheme that is stated'
            : 'hashed in another form than the one that is stated',
          habit: `hash scheme ${form.id} ${[...stated].sort().join(' ')}`,
        },
      ];
    }),
};

function statedFamilies({ scheme, format }: Field): Set<string> {
  return familiesIn(`${scheme ?? ''} ${format ?? ''}`);
}

function familiesIn(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/\bsha[- ](?=\d)/g, 'sha')
      .match(/[a-z]+\d*/g) ?? [];
  return new Set(words.filter((word) => FAMILIES.has(word)));
}

function isOneOf(stated: ReadonlySet<string>, seen: ReadonlySet<string>): boolean {
  return [...stated].some((family) => seen.has(family));
}
