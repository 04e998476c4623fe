/** Records inside cells: what is read of them, what is told, and that no value and no rare key is. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { describeTable } from '../../src/profile/index.ts';
import { MOST_KEYS, readCell } from '../../src/profile/nested-cell.ts';
import type { ColumnKeys } from '../../src/profile/types.ts';
import { KEY, merged, person, phone, sketched, written } from './fields.ts';
import { columnOf, made, tallyOf } from './tables.ts';

/** What is read of a cell, as plain data. */
function read(text: string): Record<string, string> | null {
  const cell = readCell(text);
  return cell === null ? null : Object.fromEntries([...cell.values].map(([key, value]) => [`.${key}`, value]));
}

function keysOf(values: readonly string[]): ColumnKeys {
  return columnOf('data', values).keys ?? assert.fail('no keys');
}

const attributesIn = (keys: ColumnKeys) =>
  Object.fromEntries(keys.named.map(({ name, attribute }) => [name, attribute]));

test('cells that are records, and what stands in them', () => {
  const long = `{"a":"1","b":"${'x'.repeat(5000)}","c":"2"}`.slice(0, 4096);
  const cases: readonly (readonly [string, Record<string, string> | null])[] = [
    ['{"a":"x","b":{"c":[1,2],"d":null}}', { '.a': 'x', '.b.c': '1', '.b.d': '' }],
    ['[{"a":"","b":1},{"a":"x"}]', { '.a': 'x', '.b': '1' }],
    ['{}', {}],
    ['[]', {}],
    ['{"n":12345678901234567890.10}', { '.n': '12345678901234567890.10' }],
    ['{"a":"first","a":"second"}', { '.a': 'first' }],
    ['{"__proto__":{"x":"1"},"constructor":"2"}', { '.__proto__.x': '1', '.constructor': '2' }],
    ['{"a":{"b":{"c":"3","d":{"e":"4"}}}}', { '.a.b.c': '3', '.a.b.d': '' }],
    ['{"919812345678":{"name":"x"},"z@example.com":"y"}', { '.*.name': 'x', '.*': 'y' }],
    [long, { '.a': '1' }],
    ['{"a":"x"', null],
    ['{"a":"x"} trailing', null],
    ['{"a":1}{"b":2}', null],
    ['[1,2]', null],
    ['["a",{"b":1}]', null],
    ['{not json}', null],
    [
      `{'name': 'x', "o": "it's", 'q': 'say "a" \\'b\\'', 'n': None, 'deep': [{'ok': True}]}`,
      { '.name': 'x', '.o': "it's", '.q': `say "a" 'b'`, '.n': '', '.deep.ok': 'true' },
    ],
    [`{'open: 1}`, null],
    ['"{\\"a\\":\\"x\\"}"', { '.a': 'x' }],
    ['"{broken', null],
    ['{"_id":{"$oid":"5f"},"at":{"$date":"2020-01-02"}}', { '._id': '5f', '.at': '2020-01-02' }],
    ['a:2:{s:4:"name";s:5:"Zoë!";s:3:"sub";a:1:{i:0;i:7;}}', { '.name': 'Zoë!', '.sub': '7' }],
    ['O:8:"stdClass":2:{s:1:"a";N;s:4:"\0*\0b";b:1;}', { '.a': '', '.b': '1' }],
    ['a:1:{s:4:"name";s:99:"x";}', null],
    ['a:999999999:{s:1:"a";i:1;}', null],
    ['a:1:{s:-1:"a";i:1;}', null],
    ['a:0:{}', {}],
    ['city=Pune;state=MH;', { '.city': 'Pune', '.state': 'MH' }],
    ['q=a+b%40c&bad=%zz', { '.q': 'a b@c', '.bad': '%zz' }],
    ['a=b', null],
    ['https://x.example/?a=b&c=d', null],
    ['dGVzdA==;x', null],
    ['plain text; with = signs', null],
    ['', null],
  ];
  for (const [text, expected] of cases) assert.deepEqual(read(text), expected, text.slice(0, 80));
});

test('hostile cells: bounded, and no error', () => {
  const deep = made(2000, () => '[').join('');
  for (const text of [
    deep,
    made(800, () => '{"a":').join(''),
    made(400, () => 'a:1:{i:0;').join(''),
    'a:1:{',
    `{'${"\\\\'".repeat(2000)}`,
    `{'a': "${'\\\\"'.repeat(2000)}\\\\`,
    '{"\\u0000":1',
    '[[[[{"x":1}]]]]',
  ])
    readCell(text);
  const wide = `{${made(200, (i) => `"k${i}":${i}`).join()}}`;
  assert.equal(readCell(wide)?.values.size, MOST_KEYS);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string().map((text) => `{${text}`),
        fc.string().map((text) => `a:1:{${text}`),
      ),
      (text) => {
        for (const [key, value] of readCell(text)?.values ?? []) assert.ok(typeof value === 'string' && key.length > 0);
      },
    ),
  );
});

test('keys are told with their meanings, how many have them, and how precise they are', () => {
  const keys = keysOf(made(120, person));
  assert.equal(keys.form, 'json');
  assert.deepEqual(keys.values, { k: 120, n: 120 });
  assert.deepEqual(attributesIn(keys), {
    email: 'contact.email',
    mobile: 'contact.phone',
    dob: 'person.birthDate',
    'address.city': 'contact.locality',
    'address.pin': 'contact.postalCode',
  });
  const by = new Map(keys.named.map((field) => [field.name, field]));
  assert.deepEqual(by.get('email')?.support, { k: 120, n: 120 });
  assert.deepEqual(by.get('address.city')?.support, { k: 40, n: 120 });
  assert.deepEqual(by.get('dob')?.precision, { day: 1 });
  assert.deepEqual(by.get('email')?.fits, { k: 120, n: 120 });
  assert.ok(keys.others >= 2, String(keys.others));
});

test('serialised PHP and pairs are told as what they are', () => {
  const php = keysOf(made(30, (i) => `a:2:{s:5:"phone";s:13:"${phone(i)}";s:3:"age";i:${20 + i};}`));
  assert.equal(php.form, 'php');
  assert.deepEqual(attributesIn(php), { phone: 'contact.phone', age: 'person.age' });
  const pairs = keysOf(made(30, (i) => `email=r${i}@example.com;lang=de`));
  assert.equal(pairs.form, 'pairs');
  assert.equal(attributesIn(pairs).email, 'contact.email');
});

test('masked and hashed values have the precision of what is left', () => {
  const keys = keysOf(
    made(40, (i) =>
      JSON.stringify({
        phone: `98******${10 + i}`,
        password: `$2y$10$${'abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZx'}${1000 + i}`,
      }),
    ),
  );
  const by = new Map(keys.named.map((field) => [field.name, field.precision]));
  assert.deepEqual(by.get('phone'), { masked: 1 });
  assert.deepEqual(by.get('password'), { hashed: 1 });
});

test('a key of fewer than ten values, or one that could name somebody, is counted and not named', () => {
  const of = (count: number, key: string) =>
    keysOf(made(30, (i) => JSON.stringify({ id: i, ...(i < count ? { [key]: 1 } : {}) })));
  assert.ok(!of(9, 'shoesize').named.some(({ name }) => name === 'shoesize'));
  assert.equal(of(9, 'shoesize').others, 1);
  assert.ok(of(10, 'shoesize').named.some(({ name }) => name === 'shoesize'));
  for (const key of ['Asha Sharma', 'Maria', 'nowak', 'reader@example.com', '12 34 56', '?', 'x'.repeat(81)])
    assert.deepEqual(
      of(30, key).named.map(({ name }) => name),
      ['id'],
      key,
    );
  assert.ok(of(30, 'Date of Birth').named.some(({ name }) => name === 'Date of Birth'));
});

test('a column that holds other things has no keys', () => {
  for (const values of [
    made(30, (i) => `reader${i}@example.com`),
    made(30, (i) => (i % 3 ? `plain ${i}` : person(i))),
    made(30, (i) => JSON.stringify([i, i + 1])),
    [],
  ])
    assert.equal(columnOf('data', values).keys, undefined);
});

test('the order of rows and the size of batches change nothing', () => {
  const rows = made(300, (i) => [person(i)]);
  const { columns } = describeTable(tallyOf(['data'], rows));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      fc.integer({ min: 20, max: 300 }),
      (other, size) => {
        assert.deepEqual(describeTable(tallyOf(['data'], other, size)).columns[0]?.keys, columns[0]?.keys);
      },
    ),
    { numRuns: 4 },
  );
});

test('merged is whole, with a key and without; no value and no rare key is written', async () => {
  const rows = made(900, (i) => [person(i), String(i)]);
  for (const key of [undefined, KEY]) {
    const whole = sketched(['data', 'n'], rows, key);
    assert.equal(whole.columns[0]?.keys?.named.length, 5);
    const texts = [rows.slice(0, 300), rows.slice(300, 500), rows.slice(500)].map((part) =>
      written(sketched(['data', 'n'], part, key)),
    );
    for (const text of texts) assert.doesNotMatch(text, /example\.com|\+9198|rare\w+field|Pune/);
    for (const order of [texts, texts.toReversed()]) {
      const table = await merged(order);
      assert.deepEqual(table.columns[0]?.keys, whole.columns[0]?.keys);
      assert.deepEqual(table.sketch?.columns[0]?.values.keys, whole.sketch?.columns[0]?.values.keys);
    }
  }
});

test('what was saved without keys is not known; a column of something else has none', async () => {
  const rows = made(60, (i) => [person(i), `note ${i}`]);
  const old = JSON.parse(written(sketched(['data', 'note'], rows)));
  delete old.tables[0].columns[0].keys;
  delete old.tables[0].sketch.columns[0].values.keys;
  const other = sketched(
    ['data', 'note'],
    made(60, (i) => [person(1000 + i), 'x']),
  );
  const table = await merged([JSON.stringify(old), written(other)]);
  assert.equal(table.columns[0]?.keys, null);
  assert.equal(table.columns[1]?.keys, undefined);
});

test('saved keys that none can be are refused, by place', async () => {
  const change = async (part: object): Promise<string> => {
    const document = JSON.parse(written(sketched(['data'], [['{"a":1}'], ['{"a":2,"b":null}']])));
    Object.assign(document.tables[0].sketch.columns[0].values.keys, part);
    return merged([JSON.stringify(document)]).then(
      () => 'taken',
      (error: Error) => error.message,
    );
  };
  assert.equal(await change({}), 'taken');
  for (const part of [
    { told: 'j0:0' },
    { told: 'x0:0 -' },
    { told: 'j9:0 -' },
    { told: 'j0:9 -' },
    { told: 'j0 -' },
    { told: 'j0:0,0:0 -' },
    { told: `j${made(65, () => '0:0').join()} -` },
    { names: '12345' },
    { names: '000000001000000001' },
    { looks: '-' },
    { looks: '99 99' },
  ])
    assert.match(
      await change(part),
      /^a\.json.*: tables\[0\]\.sketch\.columns\[0\]\.values.*: .*(?:must|can't be) /,
      JSON.stringify(part),
    );
});
