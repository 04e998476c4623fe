/** Values of the family `record`: what only the record keeping needs. Enters: a row. Leaves: values. */
import { later } from './account.ts';
import type { Makers } from './make.ts';

const PAIRS: readonly (readonly [readonly [string, string], number])[] = [
  [['0', '1'], 5],
  [['false', 'true'], 2],
  [['N', 'Y'], 2],
  [['No', 'Yes'], 1],
];

export const RECORD: Makers = {
  'record.flag': (_, chance) => {
    const [no, yes] = chance.weighted(PAIRS);
    const share = chance.uniform() ** 2;
    return () => (chance.of(share) ? yes : no);
  },
  'record.timestamp': later(900),
};
