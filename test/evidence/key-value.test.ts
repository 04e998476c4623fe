import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { pairsOf } from '../../src/evidence/key-value/line.ts';
import { cpuClock } from '../cpu.ts';
import { formatOf, readLines } from './read-lines.ts';

const u = undefined;
const BEFORE = '(before the first key)';

const cases: {
  name: string;
  text: string;
  columns: string[];
  rows: (string | undefined)[][];
  losses?: Record<string, number>;
}[] = [
  {
    name: 'logfmt',
    text: 'ts=2023-01-01T00:00:00Z level=info user=ab msg="quoted text" id=007\nts=2023-01-01T00:00:01Z level=warn user= msg="say \\"hi\\"" id=8 extra=1\n',
    columns: ['ts', 'level', 'user', 'msg', 'id', 'extra'],
    rows: [
      ['2023-01-01T00:00:00Z', 'info', 'ab', 'quoted text', '007', u],
      ['2023-01-01T00:00:01Z', 'warn', '', 'say "hi"', '8', '1'],
    ],
  },
  {
    name: 'syslog, a value of two words, a line without pairs',
    text: `${'Jan  1 00:00:00 host app[12]: user=ab ip=10.0.0.1 act=log out\n'.repeat(5)}restarted\n`,
    columns: [BEFORE, 'user', 'ip', 'act'],
    rows: Array.from({ length: 5 }, () => ['Jan  1 00:00:00 host app[12]:', 'ab', '10.0.0.1', 'log out']),
    losses: { brokenLines: 1 },
  },
  {
    name: 'a time, a level or a priority in brackets in front',
    text: '[2023-06-01 10:00:00] user=ada phone=1\n<165>1 2023-06-01 user=bo phone=2\n[INFO] [main] user=cy phone=3\n',
    columns: ['(before the first key)', 'user', 'phone'],
    rows: [
      ['[2023-06-01 10:00:00]', 'ada', '1'],
      ['<165>1 2023-06-01', 'bo', '2'],
      ['[INFO] [main]', 'cy', '3'],
    ],
  },
  {
    name: 'query strings, percent signs as they are',
    text: 'name=Ada%20Example&mail=a%40example.org&x=1=2\nname=Bo&mail=\n',
    columns: ['name', 'mail', 'x'],
    rows: [
      ['Ada%20Example', 'a%40example.org', '1=2'],
      ['Bo', '', u],
    ],
  },
  {
    name: 'pages with queries',
    text: 'https://a.example/x?name=Ada&phone=1\nhttps://a.example/x?name=Bo&phone=2\n',
    columns: [BEFORE, 'name', 'phone'],
    rows: [
      ['https://a.example/x?', 'Ada', '1'],
      ['https://a.example/x?', 'Bo', '2'],
    ],
  },
  {
    name: 'colons and commas',
    text: 'name: Ada, phone: 9000000001, home city: New York, NY\nname: Bo, phone: 9000000002, home city: Rome\n',
    columns: ['name', 'phone', 'home city'],
    rows: [
      ['Ada', '9000000001', 'New York, NY'],
      ['Bo', '9000000002', 'Rome'],
    ],
  },
  {
    name: 'pipes',
    text: 'k=v|__proto__=w\nk=x|__proto__=y\n',
    columns: ['k', '__proto__'],
    rows: [
      ['v', 'w'],
      ['x', 'y'],
    ],
  },
  {
    name: 'semicolons, a key twice',
    text: 'имя=Ada; dose=1; dose=2\nимя=Bo; dose=3\n',
    columns: ['имя', 'dose', 'dose'],
    rows: [
      ['Ada', '1', '2'],
      ['Bo', '3', u],
    ],
  },
  {
    name: 'labels between dashes, values with dashes, colons and words like labels',
    text: [
      'Mail: a@example.org - Full Name: Ada - Example - Bio: note: left - Re: nothing - Seen At: Wed Sep 29 10:21:46 +0000 2010',
      'Mail: b@example.org - Full Name: - Bio: - Seen At: Thu Sep 30 10:21:46 +0000 2010',
      'cut',
      'Mail: c@example.org - Full Name: Cy - Bio: x - Seen At:',
      'Mail: d@example.org - Full Name: Di - Seen At: Thu Sep 30 10:21:46 +0000 2010',
      ...Array.from({ length: 4 }, () => 'Mail: e@example.org - Full Name: E - Bio: y - Seen At: z'),
      '',
    ].join('\n'),
    columns: ['Mail', 'Full Name', 'Bio', 'Seen At'],
    rows: [
      ['a@example.org', 'Ada - Example', 'note: left - Re: nothing', 'Wed Sep 29 10:21:46 +0000 2010'],
      ['b@example.org', '', '', 'Thu Sep 30 10:21:46 +0000 2010'],
      ['c@example.org', 'Cy', 'x', ''],
      ['d@example.org', 'Di', u, 'Thu Sep 30 10:21:46 +0000 2010'],
      ...Array.from({ length: 4 }, () => ['e@example.org', 'E', 'y', 'z']),
    ],
    losses: { brokenLines: 1 },
  },
  {
    name: 'labels of another script between bars, without blanks behind the colon',
    text: 'नाम:Ada | जन्म स्थान:Rome | फोन:1\n'.repeat(4),
    columns: ['नाम', 'जन्म स्थान', 'फोन'],
    rows: Array.from({ length: 4 }, () => ['Ada', 'Rome', '1']),
  },
  {
    name: 'long values behind labels that every line has',
    text: 'Name: Ada; Address: 1 Long Street of Many Words, Town, Land; Remarks: one two three four five\n'.repeat(4),
    columns: ['Name', 'Address', 'Remarks'],
    rows: Array.from({ length: 4 }, () => [
      'Ada',
      '1 Long Street of Many Words, Town, Land',
      'one two three four five',
    ]),
  },
  {
    name: 'a log with the time in brackets, a line without pairs, one that goes on',
    text: `${'[2023-06-01 10:00:00] user=ada phone=9000000001\n'.repeat(8)}[2023-06-01 10:00:01] stopped\n  at x\n`,
    columns: [BEFORE, 'user', 'phone'],
    rows: [
      ...Array.from({ length: 8 }, () => ['[2023-06-01 10:00:00]', 'ada', '9000000001']),
      ['[2023-06-01 10:00:01] stopped', u, u],
    ],
    losses: { brokenLines: 1 },
  },
  {
    name: 'a log of one line',
    text: '[2023-06-01 10:00:00] user=ada phone=9000000001\n',
    columns: [BEFORE, 'user', 'phone'],
    rows: [['[2023-06-01 10:00:00]', 'ada', '9000000001']],
  },
  {
    name: 'level, module and words in front, one pair',
    text: '2023-06-01T10:00:00.123Z INFO [main] saved new phone=9000000001\n2023-06-01T10:00:01.123Z WARN [main] saved phone=9000000002\n',
    columns: [BEFORE, 'phone'],
    rows: [
      ['2023-06-01T10:00:00.123Z INFO [main] saved new', '9000000001'],
      ['2023-06-01T10:00:01.123Z WARN [main] saved', '9000000002'],
    ],
  },
  {
    name: 'a log with marks between its pairs',
    text: '[INFO] 01/06/2023 10:00:00 | login user=ada; city=New York\n[ERROR] 01/06/2023 10:00:01 | login user=bo; city=Rome\n',
    columns: [BEFORE, 'user', 'city'],
    rows: [
      ['[INFO] 01/06/2023 10:00:00 | login', 'ada', 'New York'],
      ['[ERROR] 01/06/2023 10:00:01 | login', 'bo', 'Rome'],
    ],
  },
  {
    name: 'a log with colons',
    text: 'Jun  1 10:00:00 user: ada, home city: Rome\nJun 11 10:00:00 user: bo, home city: Oslo\n',
    columns: [BEFORE, 'user', 'home city'],
    rows: [
      ['Jun  1 10:00:00', 'ada', 'Rome'],
      ['Jun 11 10:00:00', 'bo', 'Oslo'],
    ],
  },
];

describe('lines of pairs', () => {
  for (const { name, text, columns, rows, losses = {} } of cases) {
    for (const size of [65_536, 1, 7]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readLines(text, size);
        assert.deepEqual([read.format, read.columns, read.rows, read.losses], ['key-value', columns, rows, losses]);
      });
    }
  }

  test('quotes are told', async () => {
    const { quoted } = await readLines('a=1 b="2" c=""\na=1 b=2 c="x\n');
    assert.deepEqual(quoted, [
      [false, true, true],
      [false, false, false],
    ]);
  });

  const others: [string, string][] = [
    ['csv', 'id,url\n1,https://a.example/x?name=Ada&phone=1\n2,https://a.example/x?name=Bo&phone=2\n'],
    ['labelled', 'Name: Ada\nAddress: 1 Main St, City: Rome\nPhone: 1\n\nName: Bo\nAddress: 2 Main St\nPhone: 3\n'],
    ['labelled', 'name=Ada\nphone=1\n\nname=Bo\nphone=2\n'],
    ['csv', 'Ada - Re: one\nBo - Fwd: two\nCy - NB: three\nDi - Cf: four\nEd - PS: five\n'],
    ['csv', 'name,note\nAda,a=b\nBo,c=d\n'],
    ['csv', '2023-06-01 10:00:00,INFO,user=ada phone=1\n2023-06-01 10:00:01,INFO,user=bo phone=2\n'],
    ['csv', '2023-06-01 10:00:00\tINFO\tuser=ada phone=1\n2023-06-01 10:00:01\tINFO\tuser=bo phone=2\n'],
    ['csv', '2023-06-01 10:00:00 INFO see a=b in the text of it\n2023-06-01 10:00:01 INFO c=d\n'],
    ['csv', 'const a = 1; const b = 2;\nlet c = a + b; let d = 4;\nif (a == b) { c = 3; }\n'],
  ];
  for (const [format, text] of others)
    test(`no lines of pairs: ${JSON.stringify(text)}`, () => assert.equal(formatOf(text), format));

  test('what is written comes back', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    const value = fc.string({ unit: fc.constantFrom('a', 'é', '1', ' ', ';', '=', '"', '\\', '王'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 6 }), (pairs) => {
        const line = pairs.map(([k, v]) => `${k}="${v.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(' ');
        const read = pairsOf(line, { equals: '=', between: ' ' });
        assert.deepEqual(
          read.pairs.map((pair) => [pair.key, pair.value]),
          pairs,
        );
      }),
    );
  });

  test('hostile lines take linear time', () => {
    const spent = cpuClock();
    for (const line of [
      'a="'.repeat(500_000),
      'a=" '.repeat(500_000),
      `a="${'\\"'.repeat(500_000)} b="`,
      'a'.repeat(2_000_000),
      '='.repeat(2_000_000),
      'a=1&'.repeat(300_000),
      'a: - '.repeat(300_000),
      `2023-06-01 10:00:00 ${'x '.repeat(500_000)}`,
      `2023-06-01 10:00:00 ${'[x] | '.repeat(300_000)}`,
      `2023-06-01 10:00:00 ${' '.repeat(1_000_000)}`,
    ]) {
      for (const between of [' ', '&', ';'] as const) pairsOf(line, { equals: '=', between, stamped: true });
      pairsOf(line, { equals: ':', between: ',' });
      pairsOf(line, { equals: ':', between: ' - ', keys: new Set(['a']) });
    }
    assert.ok(spent() < 20_000);
  });

  test('an access log', async () => {
    const text =
      '10.0.0.1 - ada [01/Jan/2023:00:00:00 +0000] "GET /a?b=1&c=2 HTTP/1.1" 200 12 "-" "Browser/5.0 (x; \\"y\\")"\n10.0.0.2 - - [01/Jan/2023:00:00:01 +0000] "GET /b HTTP/1.1" 404 -\n';
    for (const size of [65_536, 1, 7]) {
      const { format, rows, losses } = await readLines(`${text.repeat(4)}nothing\n`, size);
      assert.deepEqual([format, rows.length, losses], ['access-log', 8, { brokenLines: 1 }]);
      assert.deepEqual(rows[0], [
        '10.0.0.1',
        '-',
        'ada',
        '01/Jan/2023:00:00:00 +0000',
        'GET /a?b=1&c=2 HTTP/1.1',
        '200',
        '12',
        '-',
        'Browser/5.0 (x; \\"y\\")',
      ]);
      assert.deepEqual(rows[1]?.slice(5), ['404', '-', undefined, undefined]);
    }
  });
});
