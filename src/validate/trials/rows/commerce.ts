/** Values of the family `commerce`: orders, goods, firms. Enters: a row. Leaves: values. */
import { employer } from '../people.ts';
import { CAPITALS } from '../random.ts';
import { later } from './account.ts';
import { free, labels, type Makers } from './make.ts';

export const COMMERCE: Makers = {
  'commerce.order': (_, chance) => {
    const before = chance.pick(['', '#', 'ORD-', 'INV', 'SO']);
    const start = chance.int(1000, 900_000);
    return ({ index }) => `${before}${start + index}`;
  },
  'commerce.orderDate': later(600),
  'commerce.product': labels(
    'Desk lamp, Cotton shirt, Steel bottle, Phone case, Rice 5 kg, Office chair, Running shoes, Notebook A5, Kettle, Curtain set',
  ),
  'commerce.company': free(({ person }, chance) => employer(chance, person.locale)),
  'commerce.vat': free(
    ({ person }, chance) => `${person.locale.id === 'GB' ? 'GB' : 'DE'}${chance.int(1, 9)}${chance.digits(8)}`,
  ),
  'commerce.loyalty': (_, chance) => {
    const points = chance.of(0.5);
    return () => (points ? String(chance.int(0, 400) * 25) : `${chance.text(CAPITALS, 2)}${chance.digits(8)}`);
  },
};
