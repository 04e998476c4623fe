/** Values of the family `finance`: cards, accounts, amounts. Enters: a row. Leaves: values with right check digits. */
import { iban, luhnDigit } from '../check-digits.ts';
import { free, identifier, type Makers } from './make.ts';

/** Digits behind the check digits of an IBAN, by country; others are written as German ones. */
const ACCOUNT_LENGTH: Readonly<Record<string, number>> = { DE: 18, ES: 20, FR: 23 };

export const FINANCE: Makers = {
  'finance.cardNumber': identifier((_, chance) => () => {
    const body = chance.pick(['4', '51', '52', '53', '60']) + chance.digits(15);
    return body.slice(0, 15) + luhnDigit(body.slice(0, 15));
  }),
  'finance.bankAccount': identifier((_, chance) => {
    const length = chance.int(9, 14);
    return () => chance.int(1, 9) + chance.digits(length - 1);
  }),
  'finance.iban': identifier((_, chance) => ({ person }) => {
    const country = ACCOUNT_LENGTH[person.locale.id] === undefined ? 'DE' : person.locale.id;
    return iban(country, chance.digits(ACCOUNT_LENGTH[country] ?? 18));
  }),
  'finance.amount': (_, chance) => {
    const cents = chance.of(0.7);
    return () => (chance.logUniform(100, 900_000) / 100).toFixed(cents ? 2 : 0);
  },
  'finance.currency': (_, chance) => {
    const one = chance.of(0.7);
    let usual: string | null = null;
    return ({ person }) => {
      usual ??= person.locale.currency;
      return one ? usual : person.locale.currency;
    };
  },
  'finance.balance': free((_, chance) =>
    chance.of(0.3) ? '0.00' : (chance.logUniform(100, 9_000_000) / 100).toFixed(2),
  ),
  'finance.creditScore': free((_, chance) => String(chance.int(420, 850))),
  'finance.salary': free((_, chance) => String(chance.logUniform(180, 4000) * 100)),
};
