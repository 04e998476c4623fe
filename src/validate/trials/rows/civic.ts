/** Values of the family `civic`: what a register of voters keeps. Enters: a row. Leaves: values. */
import type { Locale } from '../locales/types.ts';
import type { Chance } from '../random.ts';
import type { Cell, Spec } from '../spec.ts';
import { coded, DAY, dated, free, labels, type Makers } from './make.ts';

function precinct(spec: Spec, chance: Chance, home: Locale): Cell {
  if (/county|district.*name|city|town|name/i.test(spec.name))
    return ({ person }) => `${person.town.district}${chance.of(0.2) ? ` ${chance.int(1, 9)}` : ''}`;
  if (/part|booth|serial|section/i.test(spec.name)) return () => String(chance.int(1, 320));
  return chance.of(0.7)
    ? () => String(chance.int(1, 60)).padStart(2, '0')
    : labels('Ward 1, Ward 2, Ward 3, Ward 4, Ward 5')(spec, chance, home);
}

export const CIVIC: Makers = {
  'civic.precinct': precinct,
  'civic.party': coded('DEM, REP, NPA, LIB, GRE', 'D, R, U', 'Democratic, Republican, Unaffiliated'),
  'civic.voterStatus': coded('Active, Inactive', 'A, I', 'ACTIVE, INACTIVE, PURGED'),
  'civic.voteHistory': free((_, chance) => (chance.of(0.4) ? '' : chance.pick(['Y', 'A', 'P', 'E', 'N']))),
  'civic.registrationDate': dated((row, chance) => row.since - chance.int(0, 9000) * DAY),
};
