/** Values of the family `travel`: tickets, journeys, miles. Enters: a row. Leaves: values. */
import { CAPITALS } from '../random.ts';
import { later } from './account.ts';
import { free, type Makers } from './make.ts';

export const TRAVEL: Makers = {
  'travel.ticket': (_, chance) => {
    const digits = chance.of(0.5);
    return () => (digits ? chance.int(1, 8) + chance.digits(9) : chance.text(`${CAPITALS}23456789`, 6));
  },
  'travel.date': later(400),
  'travel.frequentFlyer': free((_, chance) => `${chance.pick(['AI', 'FF', 'MM'])}${chance.digits(9)}`),
};
