/** Names that are values: shown as shapes, whatever they stand in; and names of fields, which stay. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commonName, shownNames } from '../../src/profile/value-names.ts';
import { valueShape } from '../../src/value-shape.ts';

const GIVEN = ['Asha', 'Bo', 'Clara', 'Dora', 'Emil', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jana', 'Kurt', 'Lena'];
const PEOPLE = GIVEN.map((name) => `${name} Rao`);
const LOGINS = 'aqwe bzux cplomm dwiq evoqt frumm gzilk hqrat ilpom jwern kozub lqant'.split(' ');
const MANY = Array.from({ length: 900 }, (_, i) => i);

/** Names, in how many of so many records, what is shown. */
interface Case {
  readonly what: string;
  readonly names: readonly string[];
  readonly cells: number;
  readonly records: number;
  /** Of the first and the last; as they are where it is absent. */
  readonly shown?: readonly [string, string];
  /** In all records, behind the others. */
  readonly common?: readonly string[];
}

const CASES: readonly Case[] = [
  { what: 'people', names: PEOPLE, cells: 1, records: 100, shown: ['Aaaa Aaa', 'Aaaa Aaa'] },
  { what: 'people in a single record', names: PEOPLE, cells: 1, records: 1, shown: ['Aaaa Aaa', 'Aaaa Aaa'] },
  { what: 'three people', names: PEOPLE.slice(2, 5), cells: 5, records: 5, shown: ['Aaaaa Aaa', 'Aaaa Aaa'] },
  { what: 'logins', names: LOGINS, cells: 1, records: 100, shown: ['aaaa', 'aaaaa'], common: ['id', 'colour'] },
  {
    what: 'logins in a few records of many',
    names: LOGINS,
    cells: 10,
    records: 10_000,
    shown: ['aaaa', 'aaaaa'],
  },
  {
    what: 'records under people in records',
    names: PEOPLE.flatMap((name) => [`friends.${name}.phone`, `friends.${name}.zorb`]),
    cells: 1,
    records: 100,
    shown: ['friends.Aaaa Aaa.phone', 'friends.Aaaa Aaa.zorb'],
    common: ['id'],
  },
  {
    what: 'people with a dot',
    names: PEOPLE.map((name) => name.replace(' ', '.')),
    cells: 1,
    records: 100,
    shown: ['Aaaa.Aaa', 'Aaaa.Aaa'],
  },
  {
    what: 'somebody beside an address',
    names: ['friends.Asha Rao', 'friends.Bo Rao'],
    cells: 30,
    records: 30,
    shown: ['friends.Aaaa Aaa', 'friends.Aa Aaa'],
    common: ['id', 'friends.asha@mail.example'],
  },
  { what: 'questions', names: MANY.map((i) => `q${i + 1}`), cells: 1, records: 100 },
  { what: 'sensors', names: MANY.map((i) => `kiln ${i}`), cells: 1, records: 100 },
  { what: 'sensors, camels', names: MANY.map((i) => `kilnTemp${i}`), cells: 1, records: 100 },
  { what: 'one column a value', names: LOGINS.map((word) => `brand_${word}`), cells: 1, records: 100 },
  { what: 'unknown names of columns filled throughout', names: LOGINS, cells: 100, records: 100 },
  { what: 'rare fields of a catalogue', names: LOGINS, cells: 30, records: 1000 },
  { what: 'unknown names in most records', names: LOGINS, cells: 60, records: 100 },
  { what: 'nine unknown names', names: LOGINS.slice(0, 9), cells: 1, records: 100 },
  {
    what: 'known fields that are rarely filled',
    names: 'email phone street city zip country gender birthday iban passport ip username'.split(' '),
    cells: 1,
    records: 100,
  },
  { what: 'places that sound like people', names: ['San Jose', 'Virginia Beach', 'Paris'], cells: 9, records: 9 },
];

describe('names that are values', () => {
  for (const { what, names, cells, records, shown, common = [] } of CASES) {
    test(what, () => {
      const held = [...names.map((name) => ({ name, cells })), ...common.map((name) => ({ name, cells: records }))];
      const found = shownNames(held, records);
      const at = (place: number): string => found.get(place) ?? held[place]?.name ?? '';
      assert.deepEqual([at(0), at(names.length - 1)], shown ?? [names[0], names.at(-1)]);
      assert.equal(found.size, shown === undefined ? 0 : names.length, 'all or none');
      for (const [place, name] of found) assert.notEqual(name, held[place]?.name);
    });
  }

  test('shapes are those of shapes', () => {
    for (const name of ['Ann Lee', 'ÉMIL_ß', 'Анна 7', '王伟', 'नाम', 'a+b@c.d'])
      assert.equal(valueShape(valueShape(name)), valueShape(name));
    assert.equal(valueShape('Émil O’Hara-7'), 'Aaaa A’Aaaa-9');
  });

  test('a name as it stood and as it was shown are one', () => {
    assert.equal(commonName('friends.Ann Lee.phone', 'friends.Aaa Aaa.phone'), 'friends.Aaa Aaa.phone');
    assert.equal(commonName('friends.Aaa Aaa.phone', 'friends.Ann Lee.phone'), 'friends.Aaa Aaa.phone');
    assert.equal(commonName('phone', 'phone'), 'phone');
    assert.equal(commonName('Ann Lee', 'Bob Ray'), null);
    // Fields may be called like the shape of another's name.
    for (const [a, b] of [
      ['a', 'b'],
      ['id', 'aa'],
      ['tags.a.a', 'tags.b.a'],
    ] as const)
      assert.equal(commonName(a, b), null);
    assert.equal(commonName('Ann Lee', 'Aaaa Aaa'), null);
  });
});
