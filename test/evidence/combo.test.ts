import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pageLine } from '../../src/evidence/combo/line.ts';
import { cpuClock } from '../cpu.ts';
import { formatOf, readLines } from './read-lines.ts';

const LOGINS = ['(column 1)', '(password)'];

const cases: {
  name: string;
  text: string;
  columns: string[];
  rows: (string | undefined)[][];
  losses?: Record<string, number>;
}[] = [
  {
    name: 'pairs behind the login; a password with the mark, a key twice, a value with the mark, none',
    text: 'ada@example.org:p:1 | Name = Ada Lovelace | Plan: x\nbo@example.org:p | 2 | Plan: y | z | Plan:\ncy@example.org:p3  | Name = Cy\ndi@example.org:p4 | Plan = x\ned@example.org:p5 | Name = Ed\nfay@example.org:p 6 \n',
    columns: [...LOGINS, 'Name', 'Plan', 'Plan'],
    rows: [
      ['ada@example.org', 'p:1', 'Ada Lovelace', 'x', undefined],
      ['bo@example.org', 'p | 2', undefined, 'y | z', ''],
      ['cy@example.org', 'p3', 'Cy', undefined, undefined],
      ['di@example.org', 'p4', undefined, 'x', undefined],
      ['ed@example.org', 'p5', 'Ed', undefined, undefined],
      ['fay@example.org', 'p 6 ', undefined, undefined, undefined],
    ],
  },
  {
    name: 'pairs behind a page',
    text: 'https://a.org/x:ada:p1 - Name: Ada - City: Rome\nhttps://b.org:8443/:bo:p2 - Name: Bo - City: Oslo\n',
    columns: ['(column 1)', '(column 2)', '(password)', 'Name', 'City'],
    rows: [
      ['https://a.org/x', 'ada', 'p1', 'Ada', 'Rome'],
      ['https://b.org:8443/', 'bo', 'p2', 'Bo', 'Oslo'],
    ],
  },
  {
    name: 'passwords with colons, quotes and blanks at the end',
    text: 'ada@example.org:pw:1\nbo@example.org:"pass\ncy@example.org:x \n',
    columns: LOGINS,
    rows: [
      ['ada@example.org', 'pw:1'],
      ['bo@example.org', '"pass'],
      ['cy@example.org', 'x '],
    ],
  },
  {
    name: 'pages without a scheme that come again, passwords with colons',
    text: Array.from({ length: 12 }, (_, i) => `login.site${i % 3}.org/auth:u${i}@b.org:p:${i}`).join('\n'),
    columns: ['(column 1)', '(column 2)', '(password)'],
    rows: Array.from({ length: 12 }, (_, i) => [`login.site${i % 3}.org/auth`, `u${i}@b.org`, `p:${i}`]),
  },
  {
    name: 'a blank behind the page',
    text: 'https://a.org/x ada@b.org:p:1\nhttps://b.org:8443/ bo:p2\nhttps://a.org cy@b.org:p 3\n',
    columns: ['(column 1)', '(column 2)', '(password)'],
    rows: [
      ['https://a.org/x', 'ada@b.org', 'p:1'],
      ['https://b.org:8443/', 'bo', 'p2'],
      ['https://a.org', 'cy@b.org', 'p 3'],
    ],
  },
  {
    name: 'a page behind the password',
    text: 'ada@b.org:p:1:https://a.org/x\nbo.name:p2:http://b.org:8443/?u=http://c.org\ncy:p 3:android://x==@com.y/\ndi:p4\ned:p5:https://a.org\nfay:p6:https://a.org\n',
    columns: ['(column 1)', '(password)', '(column 3)'],
    rows: [
      ['ada@b.org', 'p:1', 'https://a.org/x'],
      ['bo.name', 'p2', 'http://b.org:8443/?u=http://c.org'],
      ['cy', 'p 3', 'android://x==@com.y/'],
      ['ed', 'p5', 'https://a.org'],
      ['fay', 'p6', 'https://a.org'],
    ],
    losses: { brokenLines: 1 },
  },
  {
    name: 'names in front of a page behind',
    text: 'login:password:url\nada:p1:https://a.org\nbo:p2:https://b.org\n',
    columns: ['login', 'password', 'url'],
    rows: [
      ['ada', 'p1', 'https://a.org'],
      ['bo', 'p2', 'https://b.org'],
    ],
  },
  {
    name: 'accounts in front, one of them a machine with its port: a column more than the others have',
    text: 'ada:ada@b.org:p:1\nbo:bo@b.org:p2\n192.0.2.1:22:cy:p3\ndi:di@b.org:p4\ned:ed@b.org:p5\nfay:fay@b.org:p6\n',
    columns: ['(column 1)', '(column 2)', '(password)'],
    rows: [
      ['ada', 'ada@b.org', 'p:1'],
      ...['bo', 'di', 'ed', 'fay'].map((name, i) => [name, `${name}@b.org`, `p${[2, 4, 5, 6][i]}`]),
    ],
    losses: { brokenLines: 1 },
  },
  {
    name: 'a header line',
    text: 'email:password\nada@example.org:a1\nbo@example.org:b2\n',
    columns: ['email', 'password'],
    rows: [
      ['ada@example.org', 'a1'],
      ['bo@example.org', 'b2'],
    ],
  },
  {
    name: 'words that could be names of fields',
    text: 'admin:password\nuser:secret\nroot:toor\nguest:guest1\nada:x9\nbo:y8\ncy:z7\ndi:w6\n',
    columns: LOGINS,
    rows: [
      ['admin', 'password'],
      ['user', 'secret'],
      ['root', 'toor'],
      ['guest', 'guest1'],
      ['ada', 'x9'],
      ['bo', 'y8'],
      ['cy', 'z7'],
      ['di', 'w6'],
    ],
  },
  {
    name: 'semicolons in passwords',
    text: 'ada@example.org;pw;1\nbo@example.org;x"2\ncy@example.org;x9!\n',
    columns: LOGINS,
    rows: [
      ['ada@example.org', 'pw;1'],
      ['bo@example.org', 'x"2'],
      ['cy@example.org', 'x9!'],
    ],
  },
  {
    name: 'a banner, and a line without a password',
    text: '=== shared by nobody ===\nada@example.org:a1\nbo@example.org:b2\ncy@example.org\ndi@example.org:d4\ned@example.org:e5\nfay@example.org:f6\ngus@example.org:g7\nhal@example.org:h8\nivy@example.org:i9\n',
    columns: LOGINS,
    rows: 'ada:a1 bo:b2 di:d4 ed:e5 fay:f6 gus:g7 hal:h8 ivy:i9'.split(' ').map((pair) => {
      const [user = '', password = ''] = pair.split(':');
      return [`${user}@example.org`, password];
    }),
    losses: { brokenLines: 2 },
  },
  {
    name: 'pages',
    text: 'https://a.example/login:ada@example.org:pw\nhttps://b.example:8443/a:bo:pw2\nandroid://abc==@com.example/:cy:pw3\nc.example/x:di@example.org:p:w\nhttp://d.example/a:b:c:d\n',
    columns: ['(column 1)', '(column 2)', '(password)'],
    rows: [
      ['https://a.example/login', 'ada@example.org', 'pw'],
      ['https://b.example:8443/a', 'bo', 'pw2'],
      ['android://abc==@com.example/', 'cy', 'pw3'],
      ['c.example/x', 'di@example.org', 'p:w'],
      ['http://d.example/a:b', 'c', 'd'],
    ],
    losses: { ambiguousLines: 1 },
  },
  {
    name: 'a blank between address and password, under a banner',
    text: 'shared by nobody\nada@example.org a1\nbo@example.org b!2\ncy@example.org c3:x\ndi@example.org d 4\ned@example.org e5\n',
    columns: LOGINS,
    rows: [
      ['ada@example.org', 'a1'],
      ['bo@example.org', 'b!2'],
      ['cy@example.org', 'c3:x'],
      ['ed@example.org', 'e5'],
    ],
    losses: { brokenLines: 2 },
  },
  {
    name: 'an account in front, colons in passwords',
    text: 'ada:ada@example.org:a:1\nbo:bo@example.org:b2\ncy:cy@example.org:c3\ndi:di@example.org:::d\ned:ed@example.org:e5\n',
    columns: ['(column 1)', '(column 2)', '(password)'],
    rows: [
      ['ada', 'ada@example.org', 'a:1'],
      ['bo', 'bo@example.org', 'b2'],
      ['cy', 'cy@example.org', 'c3'],
      ['di', 'di@example.org', '::d'],
      ['ed', 'ed@example.org', 'e5'],
    ],
  },
  {
    name: 'a path in front of a login, a colon in the password',
    text: 'https://a.example/login:ada88:p:1\nhttps://b.example/login:bob:p2\n',
    columns: ['(column 1)', '(column 2)', '(password)'],
    rows: [
      ['https://a.example/login', 'ada88', 'p:1'],
      ['https://b.example/login', 'bob', 'p2'],
    ],
    losses: { ambiguousLines: 1 },
  },
  {
    name: 'machines and ports',
    text: '10.0.0.1:8080\n10.0.0.2:3128\n',
    columns: ['(column 1)', '(column 2)'],
    rows: [
      ['10.0.0.1', '8080'],
      ['10.0.0.2', '3128'],
    ],
  },
];

describe('lists of logins', () => {
  for (const { name, text, columns, rows, losses = {} } of cases) {
    for (const size of [65_536, 1, 7]) {
      test(`${name}, in blocks of ${size}`, async () => {
        for (const ends of [text, text.replaceAll('\n', '\r\n')]) {
          const read = await readLines(ends, size);
          assert.deepEqual([read.format, read.columns, read.rows, read.losses], ['combo', columns, rows, losses]);
        }
      });
    }
  }

  const pages: [string, string[] | undefined, boolean?][] = [
    ['http://a.example:80:u:p', ['http://a.example:80', 'u', 'p']],
    ['http://a.example:u:p', ['http://a.example', 'u', 'p']],
    ['http://a.example:12345:p', ['http://a.example', '12345', 'p']],
    ['http://a.example:80/x:u:p', ['http://a.example:80/x', 'u', 'p']],
    ['http://a.example:80/x', undefined],
    ['http://a.example/x:u', undefined],
    ['10:20:30', undefined],
    ['ada@example.org:a:b', undefined],
  ];
  for (const [line, parts] of pages)
    test(line, () => {
      assert.deepEqual(pageLine(line)?.parts, parts);
    });

  const others: [string, string][] = [
    ['labelled', 'Name: Ada\nPhone: 1\nCity: Rome\n\nName: Bo\nPhone: 2\n'],
    ['labelled', 'name:Ada\nphone:123\n\nname:Bo\nphone:456\n'],
    ['csv', '10:30\n11:45\n12:00\n'],
    ['csv', 'aa:bb:cc:dd:ee:ff\n00:11:22:33:44:55\n66:77:88:99:aa:bb\n'],
    ['csv', '2001:db8::1\nfe80::1\n2001:db8:0:1::2\nfd00::8a2e:370:7334\n'],
    ['csv', '1:ada@example.org:0cc175b9:x1y\n2:bo@example.org:92eb5ffe:z2w\n3:cy@example.org:4a8a08f0:q3r\n'],
    ['csv', 'ada@example.org;Ada Example\nbo@example.org;Bo Example\n'],
    ['csv', 'ada@example.org;9000000001\nbo@example.org;9000000002\n'],
    ['csv', 'name,time\nAda,10:30\nBo,11:45\n'],
    ['csv', 'https://a.example/x\nhttps://b.example/y\n'],
  ];
  for (const [format, text] of others)
    test(`not a list of logins: ${JSON.stringify(text)}`, () => {
      assert.equal(formatOf(text), format);
      if (text.startsWith('aa:') || text.startsWith('2001'))
        return readLines(text).then((read) => assert.equal(read.columns.length, 1));
      return undefined;
    });

  test('hostile lines take linear time', async () => {
    const spent = cpuClock();
    const good = 'https://a.example/x:ada:pw\n'.repeat(500);
    for (const line of [
      ':'.repeat(3_000_000),
      `http://${'a:'.repeat(1_000_000)}`,
      'a@'.repeat(1_000_000),
      `${'a.'.repeat(1_000_000)}:b:c`,
    ])
      await readLines(`${good.repeat(6)}${line}\n`);
    assert.ok(spent() < 20_000);
  });

  test('cut anywhere', async () => {
    const text = 'https://a.example/login:ada@example.org:pw\nhttps://b.example:8443/a:bo:pw2\n';
    for (let end = 1; end < text.length; end++)
      await readLines(text.slice(0, end)).catch((error: Error) => assert.equal(error.message, 'no format'));
  });
});
