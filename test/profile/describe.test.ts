import assert from 'node:assert/strict';
import test from 'node:test';
import { columnOf, made, profileOf, scattered, two } from './tables.ts';

test('precision of each ladder', () => {
  const table: [string, string[], Record<string, number>][] = [
    [
      'mobile',
      [...made(30, (i) => `+91 98${10_000_000 + i}`), ...made(10, (i) => `XXXXXX${1000 + i}`)],
      { masked: 0.25, full: 0.75 },
    ],
    ['password', made(20, (i) => `${'0a1b2c3d4e5f6a7b'.repeat(2).slice(0, 30)}${10 + i}`), { hashed: 1 }],
    ['password', made(60, (i) => `sha1$a${i}$${'0a1b2c3d4e5f6a7b'.repeat(3).slice(0, 38)}${10 + i}`), { hashed: 1 }],
    ['first name', ['Asha', 'Ravi', 'Maria', 'Carlos'], { partial: 1 }],
    ['name', ['Asha Kumar', 'Ravi Singh', 'A**** K****', 'R**** S****'], { full: 0.5, initials: 0.5 }],
    ['address', [...made(30, (i) => `${i + 1} Lake Road, Pune`), 'Rose Villa, Lake Road, Pune'], { line: 1 }],
    ['age', made(30, (i) => String(20 + i)), { year: 1 }],
    ['age', ['20-29', '30-39', '40-49', '50-59'], { decade: 1 }],
    ['city', ['Delhi', 'Pune', 'Chennai', 'Goa'], { locality: 1 }],
    ['state', ['Goa', 'Kerala', 'Punjab'], { state: 1 }],
    ['dob', made(30, (i) => `${1950 + i}`), { year: 1 }],
    ['dob', made(100, (i) => `${1950 + (i % 50)}-01-01`), { year: 1 }],
    [
      'dob',
      made(100, (i) => `${1950 + (i % 50)}-${two(1 + (i % 12))}-${two(1 + scattered(i, 28))} 00:00:00`),
      { day: 1 },
    ],
  ];
  for (const [header, values, precision] of table) {
    const column = columnOf(header, values);
    for (const [step, share] of Object.entries({ ...precision, ...column.precision })) {
      assert.ok(Math.abs((precision[step] ?? 0) - (column.precision[step] ?? 0)) < 1e-9, `${header}: ${step} ${share}`);
    }
  }
});

test('epoch seconds under a header of phones keep the ladder of phones', () => {
  const column = columnOf('phone', [
    ...made(30, (i) => String(1_600_000_000 + i * 977)),
    ...made(25, (i) => `+91 98${10_000_000 + i}`),
  ]);
  assert.equal(column.attribute, 'contact.phone');
  assert.deepEqual(column.precision, { full: 1 });
});

test('formats and schemes count each row once, as the meaning of the column', () => {
  const names = columnOf('name', [...made(30, (i) => `Asha Kumar${'abc'.charAt(i % 3)}`), 'ASHA KUMAR', 'RAVI SINGH']);
  assert.deepEqual(names.formats, [
    { value: 'Title', rows: 30 },
    { value: 'UPPER', rows: 2 },
  ]);
  const phones = columnOf(
    'mobile',
    made(30, (i) => String(9_810_000_000 + i)),
  );
  assert.deepEqual(phones.formats, [{ value: 'national', rows: 30 }]);
});

test('counts of present, empty, placeholder and absent cells', () => {
  const rows = [['a'], [''], ['  '], ['NULL'], [undefined], ['0042'], [' b ']];
  const [column] = profileOf(['code'], rows).columns;
  assert.ok(column !== undefined);
  const { cells, present, empty, placeholders, distinct, length, leadingZeros } = column;
  assert.deepEqual(
    { cells, present, empty, placeholders, distinct, length, leadingZeros },
    { cells: 6, present: 3, empty: 2, placeholders: 1, distinct: 3, length: [1, 4], leadingZeros: 1 },
  );
});

test('small vocabularies show values of ten distinct records, never of attributes that name people', () => {
  const rows = made(100, (i) => [
    String(i),
    i < 60 ? 'Covaxin' : i < 95 ? 'Covishield' : 'Sputnik V',
    'Asha Kumar',
    '+91 9810012345',
  ]);
  const columns = profileOf(['id', 'vaccine', 'name', 'mobile'], rows).columns;
  assert.deepEqual(columns[1]?.values, [
    { value: 'Covaxin', rows: 60 },
    { value: 'Covishield', rows: 35 },
  ]);
  assert.deepEqual(columns[2]?.values, []);
  assert.deepEqual(columns[3]?.values, []);
});

test('of columns that nobody knows, no values that are people, addresses, numbers or secrets', () => {
  const table: [string, string[], string[]][] = [
    ['states', ['open', 'shut'], ['open', 'shut']],
    ['sizes', ['XL 42', 'S-36', '10%'], ['10%', 'S-36', 'XL 42']],
    ['people', ['Anna Zorblum', 'Bob Miller', 'Carla Weber'], []],
    ['given names', ['Anna', 'Bob', 'zorb'], []],
    ['a given name that is a station, too', ['MAS', 'CSMT', 'NDLS', 'HWH'], ['CSMT', 'HWH', 'MAS', 'NDLS']],
    ['secrets', ['Zorblum1!', 'hunter2'], []],
    ['numbers', ['123-45-6789', '078-05-1120'], []],
    ['an address among words', ['open', 'shut', 'ajar', 'ann@mail.example'], ['ajar', 'open', 'shut']],
    ['documents', ['{"zorb": 1}', 'a:1:{i:0;s:4:"zorb";}'], []],
  ];
  for (const [name, values, shown] of table) {
    const [, column] = profileOf(
      ['id', 'x13'],
      made(200, (i) => [String(i), values[i % values.length] ?? '']),
    ).columns;
    const texts = column?.attribute === 'other' ? column.values.map(({ value }) => value).sort() : [];
    assert.deepEqual(texts, shown, name);
  }
});

test('a vocabulary of copies of one record stays hidden', () => {
  const [column] = profileOf(
    ['vaccine'],
    made(1000, () => ['Covaxin']),
  ).columns;
  assert.deepEqual(column?.values, []);
});

test('rows per value count distinct records', () => {
  const rows = [
    ['a', '1'],
    ['a', '2'],
    ['a', '2'],
    ['b', '3'],
  ];
  assert.deepEqual(profileOf(['phone', 'x'], rows).columns[0]?.rowsPerValue, {
    values: 2,
    mean: 1.5,
    most: 2,
    shared: 0.5,
  });
});

test('check digits are told as a pass rate among numbers of their length', () => {
  const column = columnOf('aadhaar', [
    '234123412346',
    ...made(9, (i) => String(234123412340 + i)).filter((value) => value !== '234123412346'),
  ]);
  assert.equal(column.checksum?.scheme, 'aadhaar');
  assert.ok((column.checksum?.passRate ?? 1) < 0.3);
  assert.equal(column.checksum?.tested, 9);
});

test('row patterns by position, most frequent first', () => {
  const { patterns } = profileOf(
    ['a', 'b'],
    [
      ['1', '2'],
      ['1', ''],
      ['2', ''],
      ['', 'NULL'],
    ],
  );
  assert.deepEqual(patterns, [
    { columns: [0], rows: 2 },
    { columns: [], rows: 1 },
    { columns: [0, 1], rows: 1 },
  ]);
});
