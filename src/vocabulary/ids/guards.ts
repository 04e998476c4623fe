/**
 * What must hold of an id, cheaply, before the library is asked: a check digit or a date at its place. Enters: an id without
 * separators. Leaves: false where the library would say no. A guard never says no where the library says yes: a test
 * compares the two. The library takes some ten microseconds a number, a guard a fraction of one.
 */
import { luhn } from '../checksums.ts';
import { at, isDay, isMonth, mod1110, series, weighted } from './arithmetic.ts';

type Guard = (id: string) => boolean;

/** The rest of a weighted sum is the digit behind it (a rest of 10 is 0). */
const rest =
  (weights: readonly number[], modulus: number): Guard =>
  (id) =>
    (weighted(id, weights) % modulus) % 10 === at(id, weights.length);
/** What lacks to the next multiple is the digit behind it (10 and 11 are 0). */
const lack =
  (weights: readonly number[], modulus: number): Guard =>
  (id) => {
    const missing = modulus - (weighted(id, weights) % modulus);
    return (missing >= 10 ? 0 : missing) === at(id, weights.length);
  };
/** The weighted sum is a multiple. */
const multiple =
  (weights: readonly number[], modulus: number): Guard =>
  (id) =>
    weighted(id, weights) % modulus === 0;
/** Day and month at their places; a day or month may be raised. */
const dated =
  (day: number, month: number, raised: readonly number[] = []): Guard =>
  (id) =>
    [0, ...raised].some((more) => isDay(at(id, day, 2) - more)) &&
    [0, ...raised].some((more) => isMonth(at(id, month, 2) - more));
const all =
  (...guards: readonly Guard[]): Guard =>
  (id) =>
    guards.every((guard) => guard(id));

const DOWN_FROM_9 = series(9, 8, -1);
const DOWN_FROM_10 = series(10, 9, -1);

/** Guards by rule; a rule without one goes to the library at once. */
export const GUARDS: ReadonlyMap<string, Guard> = new Map([
  ['at/vnr', dated(4, 6)],
  ['au/tfn', multiple([1, 4, 3, 7, 5, 8, 6, 9, 10], 11)],
  ['au/abn', (id) => (weighted(id, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0],
  ['be/nn', (id) => [0, 2_000_000_000].some((more) => 97 - ((at(id, 0, 9) + more) % 97) === at(id, 9, 2))],
  ['bg/egn', rest([2, 4, 8, 5, 10, 9, 7, 3, 6], 11)],
  ['bg/pnf', rest([21, 19, 17, 13, 11, 9, 7, 3, 1], 10)],
  ['br/cpf', lack(DOWN_FROM_10, 11)],
  ['br/cnpj', lack([5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2], 11)],
  ['by/unp', (id) => weighted(id, [29, 23, 19, 17, 13, 7, 5, 3]) % 11 === at(id, 8)],
  ['ca/bc_bhn', (id) => id.startsWith('9')],
  ['ca/sin', luhn],
  ['ch/ssn', (id) => id.startsWith('756')],
  [
    'co/nit',
    (id) => {
      const r = weighted(id, [41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11;
      return (r < 2 ? r : 11 - r) === at(id, 9);
    },
  ],
  ['cu/ni', dated(4, 2)],
  ['cz/rc', (id) => Number(id) % 11 === 0 || at(id, 0, 9) % 11 === 10],
  ['de/idnr', mod1110],
  ['dk/cpr', dated(0, 2)],
  ['do/cedula', luhn],
  ['do/rnc', (id) => ((10 - (weighted(id, [7, 9, 8, 6, 5, 4, 3, 2]) % 11) + 9) % 9) + 1 === at(id, 8)],
  ['ec/ci', (id) => at(id, 2) === 6 || luhn(id)],
  ['fr/nif', (id) => at(id, 0, 10) % 511 === at(id, 10, 3)],
  ['fr/siren', luhn],
  ['gen/ean', lack([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3], 10)],
  ['gb/utr', (id) => '21987654321'.charAt(weighted(id.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11) === id.charAt(0)],
  ['gr/amka', all(dated(0, 2), luhn)],
  ['gr/vat', rest([256, 128, 64, 32, 16, 8, 4, 2], 11)],
  ['hr/oib', mod1110],
  ['il/idnr', luhn],
  ['is/kennitala', dated(0, 2, [40])],
  ['it/iva', luhn],
  ['kr/rrn', dated(4, 2)],
  ['my/nric', dated(4, 2)],
  ['nl/bsn', (id) => (weighted(id, DOWN_FROM_9) - at(id, 8)) % 11 === 0],
  ['nl/onderwijsnummer', (id) => id.startsWith('10')],
  ['no/fodselsnummer', dated(0, 2, [40, 80])],
  ['no/orgnr', multiple([3, 2, 7, 6, 5, 4, 3, 2, 1], 11)],
  ['pe/ruc', (id) => (11 - (weighted(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === at(id, 10)],
  ['pl/nip', rest([6, 5, 7, 2, 3, 4, 5, 6, 7], 11)],
  ['pl/pesel', lack([1, 3, 7, 9, 1, 3, 7, 9, 1, 3], 10)],
  ['pl/regon', (id) => id.length !== 9 || rest([8, 9, 2, 3, 4, 5, 6, 7], 11)(id)],
  ['pt/nif', lack(DOWN_FROM_9, 11)],
  ['ru/inn', (id) => rest(id.length === 10 ? [2, 4, 10, 3, 5, 9, 4, 6, 8] : [7, 2, 4, 10, 3, 5, 9, 4, 6, 8], 11)(id)],
  ['rs/jmbg', dated(0, 2)],
  ['si/emso', dated(0, 2)],
  ['th/idnr', (id) => (11 - (weighted(id, series(13, 12, -1)) % 11)) % 10 === at(id, 12)],
  ['tr/tckimlik', (id) => weighted(id, series(1, 10, 0)) % 10 === at(id, 10)],
  ['ua/rntrc', rest([-1, 5, 7, 9, 4, 6, 10, 5, 7], 11)],
  ['vn/mst', (id) => 10 - (weighted(id, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11) === at(id, 9)],
  ['za/tin', luhn],
  ['za/idnr', all(dated(4, 2), luhn)],
]);
