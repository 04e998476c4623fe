import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAll } from './read.ts';

type Rows = (string | undefined)[][];
const u = undefined;
const cases: [name: string, text: string, columns: string[], rows: Rows, losses: Record<string, number>][] = [
  [
    "mongosh's documents, between its lines",
    `test> db.users.find()
[
  {
    _id: ObjectId('5f00000000000000000003e8'),
    name: 'Ada O\\'Neil',
    born: ISODate('1991-01-03T00:00:00.000Z'),
    n: Long('12345678901234567890'),
    score: NaN,
    ref: DBRef('orgs', ObjectId('5f0000000000000000000001')),
    'home.city': "Paris",
    address: { city: 'Paris', zip: '01234', geo: [Object] }
  }
]
Type "it" for more
test> it
[
  { _id: ObjectId('5f00000000000000000003e9'), name: 'Bo', n: Int32(7), score: 1.5, gone: undefined },
]
`,
    ['_id', 'name', 'born', 'n', 'score', 'ref', 'home.city', 'address.city', 'address.zip', 'address.geo', 'gone'],
    [
      [
        '5f00000000000000000003e8',
        "Ada O'Neil",
        '1991-01-03T00:00:00.000Z',
        '12345678901234567890',
        'NaN',
        '5f0000000000000000000001',
        'Paris',
        'Paris',
        '01234',
        '',
        u,
      ],
      ['5f00000000000000000003e9', 'Bo', u, '7', '1.5', u, u, u, u, u, ''],
    ],
    { brokenLines: 3, shortenedValues: 1 },
  ],
  [
    "Python's dicts, one a line, one cut off",
    [
      `{'id': 1, 'name': "O'Neil", 'born': datetime.date(1990, 1, 2), 'seen': datetime.datetime(2020, 1, 2, 3, 4, tzinfo=datetime.timezone.utc)}`,
      `{'id': 2, 'name': 'Zo\\xeb \\u738b', 'born': None, 'ok': True, 'sum': Decimal('1.50')}`,
      `{'id': 3, 'name': 'cut`,
      `{'id': 4, 'name': b'Di', 'path': 'c:\\\\x\\d'}`,
      '',
    ].join('\n'),
    ['id', 'name', 'born', 'seen', 'ok', 'sum', 'path'],
    [
      ['1', "O'Neil", '1990-01-02', '2020-01-02T03:04:00', u, u, u],
      ['2', 'Zoë 王', '', u, 'true', '1.50', u],
      ['4', 'Di', u, u, u, u, 'c:\\x\\d'],
    ],
    { brokenLines: 1 },
  ],
  [
    'rows of a cursor',
    "[('1', 'Ada', None), ('2', 'Bo', 7), ('3', 'Cy, Dr', -.5)]",
    ['(column 1)', '(column 2)', '(column 3)'],
    [
      ['1', 'Ada', ''],
      ['2', 'Bo', '7'],
      ['3', 'Cy, Dr', '-.5'],
    ],
    {},
  ],
  [
    'strings that go on, comments, numbers that JSON lacks, keys that are numbers',
    "[\n  // the first\n  { id: 007, note: 'one\\n' +\n      'two', n: 12n, 5: 'five' },\n  { id: 0x1F, note: 'three '\n      'four', n: +5, /* none */ },\n]",
    ['id', 'note', 'n', '5'],
    [
      ['007', 'one\ntwo', '12', 'five'],
      ['0x1F', 'three four', '+5', u],
    ],
    {},
  ],
  [
    'objects that were cut out of a list',
    "{ id: 1, name: 'Ada' },\n{ id: 2, name: 'Bo' },\n{ id: 3, name: 'constructor' },\n",
    ['id', 'name'],
    [
      ['1', 'Ada'],
      ['2', 'Bo'],
      ['3', 'constructor'],
    ],
    {},
  ],
];

describe('objects as programs print them', () => {
  for (const [name, text, columns, rows, losses] of cases)
    test(name, async () => {
      for (const size of [1 << 16, 7]) {
        const { tables, manifest } = await readAll(text, size);
        const table = tables[''];
        assert.deepEqual([manifest.format, table?.columns, table?.rows], ['literals', columns, rows]);
        assert.deepEqual({ ...manifest.losses }, losses);
        assert.ok(manifest.complete);
      }
    });

  test('a document that breaks off is incomplete', async () => {
    const { manifest } = await readAll("[\n{ id: 1, name: 'Ada' },\n{ id: 2, name: 'Bo' },\n{ id: 3, na");
    assert.deepEqual([manifest.format, manifest.complete, manifest.losses.truncated], ['literals', false, 1]);
  });

  const others: [string, string][] = [
    ['[{"id":1,"name":"Ada"},{"id":2,"name":"Bo"}]', 'json'],
    ['{"id":1,"name":"Ada"}\n{"id":2,"name":"Bo"}\n{"id":3,"name":"Cy"}\n', 'ndjson'],
    [`${"('1','Ada','x'),\n".repeat(9)}('2','Bo','x');\n`, 'sql'],
  ];
  for (const [text, format] of others)
    test(`not for ${format}`, async () => assert.equal((await readAll(text)).manifest.format, format));

  test('lines without an end take linear time', async () => {
    const lines = ["['", '[f(', '[/*', '[1', "[f({'a':1, g("].map((start) => start + start.slice(1).repeat(100_000));
    const start = performance.now();
    for (const line of lines) await readAll(`{ id: 1, a: 'x', b: 'y', c: 'z' },\n${line}a\n`).catch(() => undefined);
    assert.ok(performance.now() - start < 5000);
  });
});
