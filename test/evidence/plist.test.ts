import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { readAll } from './read.ts';

const FRONT =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n';
const plist = (body: string): string => `${FRONT}<plist version="1.0">\n${body}\n</plist>\n`;
const entry = (key: string, value: string): string => `<key>${key}</key>\n\t${value}`;
const person = (id: string, name: string, more = ''): string =>
  `<dict>\n\t${entry('id', `<integer>${id}</integer>`)}\n\t${entry('name', `<string>${name}</string>`)}\n${more}</dict>`;

const NAMES = ['ada', 'bo', 'cy', 'di', 'ed', 'flo', 'gus', 'hal', 'ida', 'jo'];

type Records = Record<string, string | undefined>[];
const cases: {
  name: string;
  text: string;
  tables: Record<string, Records>;
  losses?: Record<string, number>;
}[] = [
  {
    name: 'an array of dictionaries, each kind of value',
    text: plist(
      `<array>${person('007', 'Ada &amp; <![CDATA[<Bo>]]>')}${person(
        '8',
        '',
        `${entry('ok', '<true/>')}${entry('no', '<false/>')}${entry('x', '<real>1.50</real>')}${entry('at', '<date>2023-06-12T08:00:00Z</date>')}${entry('raw', '<data>\n\tAQID\n\t</data>')}${entry('none', '<string/>')}`,
      )}</array>`,
    ),
    tables: {
      '': [
        { id: '007', name: 'Ada & <Bo>', ok: undefined },
        {
          id: '8',
          name: '',
          ok: 'true',
          no: 'false',
          x: '1.50',
          at: '2023-06-12T08:00:00Z',
          raw: '\n\tAQID\n\t',
          none: '',
        },
      ],
    },
  },
  {
    name: 'below a key, nested dictionaries and arrays',
    text: plist(
      `<dict>${entry('version', '<integer>3</integer>')}${entry(
        'people',
        `<array>${person('1', 'Ada', `${entry('home', `<dict>${entry('city', '<string>Rome</string>')}</dict>`)}${entry('phones', '<array><string>1</string><string>2</string></array>')}`)}${person('2', 'Bo')}</array>`,
      )}</dict>`,
    ),
    tables: {
      people: [
        { id: '1', name: 'Ada', 'home.city': 'Rome' },
        { id: '2', name: 'Bo' },
      ],
      'people.phones': [{ phones: '1' }, { phones: '2' }],
    },
  },
  {
    name: 'dictionaries under names of people',
    text: plist(
      `<dict>${entry('Users', `<dict>${NAMES.map((name, i) => entry(name, person(`${i}`, name))).join('')}</dict>`)}</dict>`,
    ),
    tables: { Users: NAMES.map((name, i) => ({ key: name, id: `${i}`, name })) },
  },
  {
    name: 'one dictionary is one record',
    text: plist(`<dict>${entry('name', '<string>Ada</string>')}${entry('city', '<string>Rome</string>')}</dict>`),
    tables: { '': [{ name: 'Ada', city: 'Rome' }] },
  },
  {
    name: 'keys that are objects of JavaScript',
    text: plist(
      `<array><dict>${entry('__proto__', '<string>x</string>')}${entry('constructor', '<string>y</string>')}</dict></array>`,
    ),
    tables: { '': [{ ['__proto__']: 'x', constructor: 'y' }] },
  },
  {
    name: 'values without a key, elements that are none, and ends that are missing',
    text: plist(
      `<array><dict><string>lost</string>${entry('name', '<string>Ada</string><string>lost</string>')}${entry('b', '<blink><string>lost</string></blink>')}${entry('c', '<string>Rome')}</dict>${person('2', 'Bo')}</array>`,
    ),
    tables: {
      '': [
        { name: 'Ada', c: 'Rome' },
        { name: 'Bo', id: '2' },
      ],
    },
    losses: { strayElements: 3, unclosedElements: 1 },
  },
];

describe('property lists', () => {
  for (const { name, text, tables, losses = {} } of cases)
    test(name, async () => {
      for (const size of [1 << 16, 7]) {
        const read = await readAll(text, size);
        assert.deepEqual([read.manifest.format, read.manifest.complete], ['plist', true]);
        assert.deepEqual({ ...read.manifest.losses }, losses);
        for (const [table, records] of Object.entries(tables)) {
          const { columns = [], rows = [] } = read.tables[table] ?? {};
          const expected = records.map((record) =>
            columns.map((column) => (Object.hasOwn(record, column) ? record[column] : undefined)),
          );
          assert.deepEqual(rows, expected, table);
          for (const record of records)
            for (const key of Object.keys(record)) assert.ok(columns.includes(key) || record[key] === undefined, key);
        }
      }
    });

  test('one that breaks off is incomplete, and refused where no record has ended', async () => {
    const text = plist(`<array>${person('1', 'Ada')}${person('2', 'Bo')}${person('3', 'Cy')}</array>`);
    const { tables, manifest } = await readAll(text.slice(0, text.indexOf('>Cy') + 2));
    assert.deepEqual([manifest.complete, manifest.losses.truncated, tables['']?.rows.length], [false, 1, 2]);
    await assert.rejects(readAll(text.slice(0, text.indexOf('>Ada') + 2)), InputError);
  });

  test('one in binary is refused by name', async () => {
    await assert.rejects(
      readAll(Buffer.from('bplist00\xd1\x01\x02Tname\x53Ada\x08\x0b\x10', 'latin1')),
      /looks like a property list in binary/,
    );
  });
});
