/** Descriptors by somebody who means harm: patterns that never end, aliases that multiply, references that go out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patternFault } from '../../src/systems/pattern.ts';
import { detect } from '../../src/vocabulary/detectors/index.ts';
import { matchHeader } from '../../src/vocabulary/header.ts';
import { cpuClock } from '../cpu.ts';
import { run } from './run.ts';

const CSV = 'name,phone\nAsha Rao,9000000001\nRavi Rao,9000000002\n';
const HEAD = 'leakprint: system/1\nid: demo\nname: Demo\ndomain: test\ncompleteness: open\n';

const PATTERNS: readonly (readonly [string, RegExp | null])[] = [
  ['^\\d{14}$', null],
  ['^(a+)+$', null],
  ['\\p{L}+', null],
  ['(?<year>\\d{4})', null],
  ['(', /is not a regular expression/],
  ['(?=a)b', /lookaround/],
  ['(?<!a)b', /lookaround/],
  ['(a)\\1', /back references/],
  ['a{1001}', /counts above 1000/],
  ['((a{100}){100}){100}', /counts above 1000/],
  ['a'.repeat(1001), /longer than 1000 characters/],
];

test('patterns: what RE2 can run, and nothing else', () => {
  for (const [pattern, fault] of PATTERNS) {
    const found = patternFault(pattern);
    if (fault === null) assert.equal(found, null, pattern);
    else assert.match(found ?? '', fault, pattern);
  }
});

/** What is wrong, the descriptor, the line. */
const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  [
    'a pattern with a look ahead',
    `${HEAD}fields:\n  - { name: x, pattern: '^(?=(a+)+$)b' }\n`,
    /^a\.yaml:7: fields\[0\]\.pattern: .* needs what RE2 has not: lookaround/,
  ],
  [
    'a reference to the net',
    `${HEAD}fields:\n  - { $ref: 'https://evil.example/x.json' }\n`,
    /^a\.yaml:7: .*(?:unknown key|missing key)/,
  ],
  ['a reference to a file', `$ref: 'file:///etc/passwd'\n${HEAD}fields: []\n`, /^a\.yaml:1: unknown key "\$ref"/],
  [
    'aliases that multiply',
    `${HEAD}a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\nfields: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n`,
    /^a\.yaml: YAML aliases expand too far$/,
  ],
  [
    'a merge key',
    `${HEAD}x: &x { name: y }\nfields:\n  - { <<: *x, attribute: contact.phone }\n`,
    /^a\.yaml:\d: .*(?:unknown key|missing key)/,
  ],
  ['an alias of itself', `${HEAD}fields: &a [*a]\n`, /^a\.yaml.*: /],
  ['a tag that runs', `${HEAD}fields: !!js/function 'x'\n`, /^a\.yaml.*: /],
  ['built-in names', `${HEAD}__proto__: { x: 1 }\nconstructor: 1\nfields: []\n`, /^a\.yaml:6: unknown key "__proto__"/],
  ['nesting', `${HEAD}fields: ${'['.repeat(20_000)}\n`, /^a\.yaml.*: /],
  [
    'control characters',
    `${HEAD}fields:\n  - { name: x, attribute: "\\e[31m\\u202e" }\n`,
    /^a\.yaml:7: .*unknown attribute "\\u001b\[31m\\u202e"/,
  ],
];

for (const [what, text, line] of REFUSED) {
  test(`refused: ${what}`, async (t) => {
    const { code, stderr } = await run(t, ['attribute', 'a.csv', '-s', 'a.yaml'], { 'a.csv': CSV, 'a.yaml': text });
    assert.equal(code, 2, stderr);
    assert.match(stderr.slice('leakprint: '.length).trimEnd(), line);
  });
}

test('long runs of one character through every detector and the reading of names: linear time', () => {
  const units = [
    '9',
    '0',
    'a',
    'A',
    ' ',
    '-',
    '+',
    '.',
    ',',
    ':',
    '/',
    '@',
    '(',
    '*',
    'x',
    '_',
    "'",
    '"',
    '\t',
    '\u0301',
    'é',
    '王',
    '1 ',
    '1-',
    'a.',
    'a@',
    'a ',
    'a,',
    '1/',
    '://',
    'Ab',
    '::',
    'a1',
    '%41',
  ];
  for (const unit of units) {
    for (const [before, behind] of [
      ['', ''],
      ['a@b.example', '!'],
      ['+91 ', ' 12'],
    ] as const) {
      const value = `${before}${unit.repeat(Math.ceil(1_000_000 / unit.length))}${behind}`;
      const spent = cpuClock();
      detect(value);
      matchHeader(value);
      assert.ok(spent() < 3000, `${JSON.stringify(unit)}: ${spent()} ms`);
    }
  }
});

test('a document of escapes: no end of the stack', async (t) => {
  const name = '\\n'.repeat(3_900_000);
  const json = `{"leakprint":"system/1","id":"demo","name":"${name}","domain":"test","completeness":"open","fields":[],"fields":[]}`;
  const { code, stderr } = await run(t, ['attribute', 'a.csv', '-s', 'a.json'], { 'a.csv': CSV, 'a.json': json });
  assert.equal(code, 2);
  assert.match(stderr, /^leakprint: a\.json:1: key "fields" is given twice$/m);
});

test('evidence that begins with blanks: told apart from documents in linear time', async (t) => {
  const start = performance.now();
  const { code } = await run(t, ['profile', 'a.csv'], { 'a.csv': `${' '.repeat(65_000)}x\n${CSV}` });
  assert.ok(code === 0 || code === 2 || code === 3);
  assert.ok(performance.now() - start < 8000);
});
