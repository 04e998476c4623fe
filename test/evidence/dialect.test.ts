import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { detectDialect } from '../../src/evidence/csv/dialect.ts';
import { written } from './delimiter-corpus.ts';

const ROWS = [
  ['id', 'name', 'mail', 'time'],
  ['1', 'Ada, née Example', 'ada@example.org', '2023-01-01T10:30:00'],
  ['2', 'Bo | Sample', 'bo@example.org', '2023-01-02T11:45:10'],
  ['3', 'Cy ~ Test; junior', 'cy@example.org', '2023-01-03T12:00:59'],
  ['4', 'Di ^ Di', 'di@example.org', '2023-01-04T00:00:00'],
];

describe('dialect', () => {
  for (const delimiter of [',', ';', '\t', '|', '||', '::', '~', '^', '\u0001', '\u001f', '\u001e']) {
    test(`delimiter ${JSON.stringify(delimiter)}`, () => {
      const text = ROWS.map((row) =>
        row.map((cell) => (delimiter !== '' && cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter),
      ).join('\n');
      const { delimiter: found, consistency, otherwise } = detectDialect(`${text}\n`, true);
      assert.deepEqual([found, consistency, otherwise], [delimiter, 1, 0]);
    });
  }

  const rare = [';;', '#', '*', '$', '%', '@@', '##', '¦', '|~|', '^|^', '~|~', '|[|', '|\\|', '^*^'];
  for (const delimiter of rare)
    test(`rare delimiter ${delimiter}`, () => {
      const rows = ROWS.map(([id = '', name = '', mail = '']) =>
        [id, name.replace(/[^A-Za-z, ]/g, ''), mail].join(delimiter),
      );
      assert.equal(detectDialect(`${rows.join('\n')}\n`, true).delimiter, delimiter);
    });

  test("Concordance's load files", () => {
    const text = ROWS.map((row) => row.map((cell) => `þ${cell}þ`).join('\u0014')).join('\n');
    const { delimiter, quote } = detectDialect(`${text}\n`, true);
    assert.deepEqual([delimiter, quote], ['\u0014', 'þ']);
  });

  for (const [name, users] of [
    ['Linux', 'ada:x:1000:1000:Ada Lovelace,,,:/home/ada:/bin/bash\nbo:x:1001:1001:Bo,1,2,3:/home/bo:/bin/sh\n'],
    ['BSD', 'ada:*:1000:1000::0:0:Ada, Room 1:/home/ada:/bin/sh\nbo:*:1001:1001::0:0:Bo, Room 2:/home/bo:/bin/sh\n'],
  ] as const)
    test(`users of ${name}`, () => {
      const { delimiter, consistency } = detectDialect(users, true);
      assert.deepEqual([delimiter, consistency], [':', 1]);
    });

  const none = [
    '#a #b #c\n#d #e #f\n#g #h #i\n',
    '98*****01\n98*****02\n98*****03\n',
    'a#b\nc#d\ne#f\n',
    'a#b#c\nd#e\nf#g#h\n',
    'time\n10:30:45\n11:31:46\n12:00:00\n',
    'aa:bb:cc:dd:ee:ff\n00:11:22:33:44:55\n66:77:88:99:aa:bb\n',
    '2001:db8::1\nfe80::1\n2001:db8:0:1::2\nfd00::8a2e:370:7334\n',
    'https://a.example/x\nhttps://b.example/y\n',
    '2023-06-01 10:00:00 INFO Ada came\n2023-06-01 10:00:01 WARN Bo left\n',
    '2023-06-01T10:00:00Z Ada\n2023-06-01T10:00:01Z Bo\n',
    'seen https://a.example/x 10:30\nseen https://b.example/y 10:31\n',
  ];
  for (const text of none)
    test(`no delimiter: ${JSON.stringify(text)}`, () => assert.equal(detectDialect(text, true).delimiter, ''));

  const mixed: [string, number][] = [
    ['a;b;c\n1;2;3\n4;5;6\nd,e,f\n7,8,9\n1,2,3\n', 3],
    ['a;b;c\n1;2;3\nd,e,f\n7,8,9\ng|h|i\n1|2|3\n', 6],
    ['a,b,c\n1,2,3\n4,5,6\n', 0],
    ['a\nb, c\nd\ne, f, g and h\n', 0],
    ['note\nAda, Bo\nCy\n', 0],
  ];
  for (const [text, rows] of mixed)
    test(`rows divided otherwise: ${JSON.stringify(text)}`, () =>
      assert.equal(detectDialect(text, true).otherwise, rows));
});

test('the same commas in every row divide less than the header does', () => {
  const row = (i: number): string => `name ${i};Flat ${i}, Main Road, Town, Land ${i};${i}`;
  const rows = Array.from({ length: 60 }, (_, i) => (i % 12 === 5 ? row(i).replace(/;\d+$/, '') : row(i)));
  const found = detectDialect(['name;address;pin', ...rows, ''].join('\n'), true);
  assert.equal(found.delimiter, ';');
  // A line above the table says nothing about what divides it.
  assert.equal(
    detectDialect(['List of 60 people', ...rows.map((text) => text.replaceAll(';', ','))].join('\n'), true).delimiter,
    ',',
  );
});

test('a quote in the first row that nothing closes hides no delimiter', () => {
  const rows = Array.from({ length: 9 }, (_, i) => `${i},Ada ${i},ada${i}@example.org\n`).join('');
  for (const header of ['"id,name,mail\n', 'id,"name,mail\n', 'id,name,"mail\n'])
    assert.deepEqual(
      [detectDialect(header + rows, true).delimiter, detectDialect(header + rows, false).delimiter],
      [',', ','],
    );
});

test('both kinds of line ends in one file hide no delimiter', () => {
  const rows = Array.from({ length: 30 }, (_, i) => `${i},Ada ${i},ada${i}@example.org`);
  for (const ends of [
    ['\r\n', '\n'],
    ['\n', '\r\n', '\r\n'],
    ['\r\n', '\r\n', '\r\n', '\n'],
  ]) {
    const text = ['id,name,mail', ...rows].map((row, i) => row + ends[i % ends.length]).join('');
    const { delimiter, consistency, otherwise } = detectDialect(text, true);
    assert.deepEqual([delimiter, consistency, otherwise], [',', 1, 0], JSON.stringify(ends));
  }
});

test('a comma inside a place outvotes no colons, but those of times and addresses', () => {
  const table = (row: (i: number) => string): string => Array.from({ length: 40 }, (_, i) => `${row(i)}\n`).join('');
  const of = (row: (i: number) => string): string => detectDialect(table(row), true).delimiter;
  const home = (i: number): string => (i % 3 === 0 ? '' : 'Porto Falso, Nowhere');
  assert.equal(
    of((i) => `49155500${i}:1000${i}:Ada:Example:female:Hillview, Nowhere::Single::5/1/2019 12:00:00 AM::`),
    ':',
  );
  assert.equal(
    of((i) => `49155500${i}:1000${i}:Ada:Example:female:${home(i)}::Single::5/1/2019 12:00:00 AM::`),
    ':',
  );
  assert.equal(
    of((i) => `2020-01-01 10:30:0${i % 9},00:11:22:33:44:5${i % 9}`),
    ',',
  );
  assert.equal(
    of((i) => `https://a.example:80/${i},10:30:00,11:30:00,2020-01-01T12:30:00`),
    ',',
  );
});

describe('rows of different widths and marks inside values hide no delimiter', () => {
  const table = (row: (i: number) => string, header = ''): string =>
    (header === '' ? '' : `${header}\n`) + Array.from({ length: 30 }, (_, i) => `${row(i)}\n`).join('');
  const at = (i: number): string => `2024-01-${10 + (i % 20)} 10:0${i % 10}:00`;
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko';
  const cases: [string, string, string][] = [
    ['every other row is longer', ',', table((i) => `${i},Ana,${at(i)}${i % 2 === 0 ? '' : ',x'}`, 'id,name,at,a,b')],
    ['decimal commas', ';', table((i) => `${i};Ana;${i},50${i % 2 === 0 ? '' : ';x'}`, 'id;name;amount;a;b')],
    [
      'empty cells cut off the ends',
      ',',
      table((i) => `${i},A,${at(i)}${',x'.repeat(i % 7)}`, 'id,name,at,a,b,c,d,e,f'),
    ],
    ['a first line that is torn', ',', `0.org,${at(1)}\n${table((i) => `${i},Ana,a${i}@example.org,${at(i)},${i}`)}`],
    ['browsers', ',', table((i) => `${agent},${i},Ana${i}`)],
    ['browsers and commas', '\t', table((i) => `${agent}\t${i}, Road, Town\t1,000,${100 + i}`)],
    ['distinguished names', '|', table((i) => `CN=u${i},OU=People,DC=example,DC=org|${i}|Ana`)],
    ['places on a map', ';', table((i) => `1${i}.5000,2${i}.7000;Ana;${at(i)}`)],
    ['digits and nothing else', ':', table((i) => `4915500${1000 + i}:${100 + i}`)],
    ['lists in doubled marks', '||', table((i) => `${i}||a|b${'|c'.repeat(i % 3)}||Ana`)],
    ['three marks', '@@@', table((i) => `${i}@@@a${i}@example.org@@@Ana`)],
    ['blanks around a dash', ' - ', table((i) => `${i} - Ana - a${i}@example.org`)],
    ['a dash between two', ' - ', table((i) => `9${1000 + i} - Ana Silva`)],
    [
      'a dash in titles of a few rows',
      '',
      'Oslo - East\nOslo - West\nPorto - Old\nPune - New\nAccra - Sea\nDelhi - Red\n',
    ],
    ['an equals sign between two', '=', table((i) => `a${i}@example.org=x${i}`)],
    ['percent signs of addresses', '', table((i) => `a${i}%20b%3Ac%2F${i}`)],
    ['a thorn alone', 'þ', table((i) => `${i}þAnaþa${i}@example.org`)],
  ];
  for (const [name, delimiter, text] of cases)
    test(name, () => assert.equal(detectDialect(text, true).delimiter, delimiter));

  test('invented tables in every dialect', () => {
    const tables = Array.from({ length: 1500 }, (_, seed) => written(seed));
    const right = tables.filter(({ text, whole, delimiter }) => detectDialect(text, whole).delimiter === delimiter);
    // Of tables of a few rows some can be read in two ways.
    assert.ok(right.length >= 0.99 * tables.length, `${right.length} of ${tables.length}`);
  });
});

test("Concordance's thorn in the letters of another encoding", () => {
  assert.equal(detectDialect('ţidţ\u0014ţnameţ\nţ1ţ\u0014ţAnaţ\n', true).quote, 'ţ');
});
