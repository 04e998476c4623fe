/**
 * Values of fields of no known meaning, by the words of their names. Enters: a row. Leaves: dates where the name says so,
 * counts, flags, codes, else short texts. Deliberately absent: any thought of what the field may be.
 */
import { CAPITALS } from '../random.ts';
import { later } from './account.ts';
import { free, type Maker, type Makers, mostly } from './make.ts';
import { RECORD } from './record.ts';

const code: Maker = (_, chance) => {
  const known = Array.from({ length: chance.int(3, 12) }, () => chance.text(CAPITALS, 2) + chance.digits(2));
  return () => chance.early(known);
};

const count: Maker = (_, chance) => {
  const most = chance.pick([5, 60, 5000]);
  return () => String(Math.floor(most * chance.uniform() ** 3));
};

/** Words of names, each with what stands in such a column; the first that fits decides. */
const BY_WORDS: readonly (readonly [RegExp, Maker])[] = [
  [/date|time|_at$|_on$|since|until|deadline|period/i, later(900)],
  [/^is|^has|flag|enabled|active|allow|default|visible|required|bool/i, RECORD['record.flag'] ?? code],
  [/count|num|total|qty|size|rank|number|posts|points|days|age|level|order|version|score|index/i, count],
  [
    /url|uri|link|href|system$/i,
    free((_, chance) => `https://www.example.org/${chance.pick(['a', 'b', 'terms', 'ref'])}/${chance.int(1, 40)}`),
  ],
  [/hash|digest|checksum|signature/i, free((_, chance) => chance.hex(40))],
  [/code|type|status|kind|use|category|mode|state|class|scheme|ref/i, code],
  [
    /json|meta|data|params|options|settings|custom/i,
    free((_, chance) => `{"a":${chance.int(0, 9)},"b":"${chance.text(CAPITALS, 2)}"}`),
  ],
];

const text: Maker = mostly('general, standard, basic, none, first, second, other, north, mixed');

export const OTHER: Makers = {
  other: (spec, chance, home) => (BY_WORDS.find(([words]) => words.test(spec.name))?.[1] ?? text)(spec, chance, home),
};
