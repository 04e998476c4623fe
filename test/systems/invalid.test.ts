import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cpuClock } from '../cpu.ts';
import { folderOf, HEAD, messageOf } from './helpers.ts';

const JSON_HEAD =
  '{\n"leakprint": "system/1",\n"id": "demo",\n"name": "Demo",\n"domain": "test",\n"completeness": "open",\n';

/** Name, file name, content, the exact message. */
const FILES: readonly (readonly [string, string, string | Uint8Array, string])[] = [
  // What the schema says
  [
    'wrong word',
    'a.yaml',
    'leakprint: system/1\nid: a\nname: A\ndomain: d\ncompleteness: opn\nfields: []\n',
    'a.yaml:5: completeness: must be closed or open (did you mean "open"?)',
  ],
  [
    'unknown key at the top',
    'a.yaml',
    `${HEAD}fields: []\npath: []\n`,
    'a.yaml:7: unknown key "path" (did you mean "paths"?)',
  ],
  [
    'unknown key in a field',
    'a.yaml',
    `${HEAD}fields:\n  - name: x\n    attribut: contact.phone\n`,
    'a.yaml:8: fields[0]: unknown key "attribut" (did you mean "attribute"?)',
  ],
  ['unknown key, nothing near', 'a.yaml', `${HEAD}fields: []\nzzzzzz: 1\n`, 'a.yaml:7: unknown key "zzzzzz"'],
  [
    'missing key',
    'a.yaml',
    'leakprint: system/1\nid: a\nname: A\ndomain: d\nfields: []\n',
    'a.yaml:1: missing key "completeness"',
  ],
  [
    'several problems: the first in reading order and a count',
    'a.yaml',
    `${HEAD}fields:\n  - { name: x, precision: dya }\n  - { name: y, coverage: 2 }\nzzz: 1\n`,
    'a.yaml:7: fields[0].precision: must be a known word (did you mean "day"?) (+2 more)',
  ],
  [
    'format version',
    'a.yaml',
    `${HEAD.replace('system/1', 'system/2')}fields: []\n`,
    'a.yaml:1: leakprint: must be system/1 (did you mean "system/1"?)',
  ],
  [
    'id with a space',
    'a.yaml',
    `${HEAD.replace('demo', 'de mo')}fields: []\n`,
    `a.yaml:2: id: can't be "de mo": Short name used in reports: letters, digits, '_', '.' and '-'`,
  ],
  [
    'boolean',
    'a.yaml',
    `${HEAD}fields:\n  - { name: x, unique: yes }\n`,
    'a.yaml:7: fields[0].unique: must be true or false',
  ],
  [
    'number',
    'a.yaml',
    `${HEAD}fields:\n  - { name: x, coverage: 1.5 }\n`,
    'a.yaml:7: fields[0].coverage: must be at most 1',
  ],
  [
    'a number beyond all bounds',
    'a.yaml',
    `${HEAD}fields:\n  - { name: x, coverage: 1e400 }\n`,
    'a.yaml:7: fields[0].coverage: must be a number',
  ],
  [
    'a period that ends before it begins',
    'a.yaml',
    `${HEAD}fields: []\nperiod: { from: 2021-05, to: 2021-04-30 }\n`,
    'a.yaml:7: period: ends before it begins: 2021-05 to 2021-04-30',
  ],
  [
    'a day that no calendar has',
    'a.yaml',
    `${HEAD}fields: []\nperiod: { from: 2021-05, to: 2023-02-30 }\n`,
    'a.yaml:7: period.to: "2023-02-30" is no date of the calendar',
  ],
  [
    'a month of a statement that no calendar has',
    'a.yaml',
    `${HEAD}fields: []\nstatements:\n  s: { by: x, date: 2023-13, reliability: A, credibility: 1 }\n`,
    'a.yaml:8: statements.s.date: "2023-13" is no date of the calendar',
  ],
  [
    'a period of a path',
    'a.yaml',
    `${HEAD}fields: []\nperiod: { from: 2021-05, to: 2021 }\npaths:\n  - { id: p, period: { from: 2021, to: 2020 } }\n`,
    'a.yaml:9: paths[0].period: ends before it begins: 2021 to 2020',
  ],
  [
    'padding',
    'a.yaml',
    `${HEAD}fields:\n  - { name: x, padded: 13-01 }\n`,
    'a.yaml:7: fields[0].padded: can\'t be "13-01": Month and day written into a full date although only the year is held, such as 01-01',
  ],
  [
    'statement without grades',
    'a.yaml',
    `${HEAD}fields: []\nstatements:\n  "a b":\n    by: someone\n    reliability: A\n`,
    'a.yaml:9: statements["a b"]: missing key "credibility"',
  ],
  ['a list is not a descriptor', 'a.json', '[]', 'a.json:1: must be a map'],
  ['text is not a descriptor', 'a.yaml', 'just text\n', 'a.yaml:1: must be a map'],
  ['merge keys do nothing', 'a.yaml', `${HEAD}fields: []\n<<: { domain: x }\n`, 'a.yaml:7: unknown key "<<"'],
  [
    '__proto__ is a key like any other',
    'a.yaml',
    `${HEAD}fields: []\n__proto__: { x: 1 }\n`,
    'a.yaml:7: unknown key "__proto__"',
  ],
  [
    'controls are shown, not sent',
    'a.yaml',
    `${HEAD}fields: []\n"\\x1b[31m\\u202e": 1\n`,
    'a.yaml:7: unknown key "\\u001b[31m\\u202e"',
  ],
  // The same in JSON
  [
    'JSON: wrong word',
    'a.json',
    `${JSON_HEAD}"fields": [\n{"name": "x", "precision": "yeer"}]}`,
    'a.json:8: fields[0].precision: must be a known word (did you mean "year"?)',
  ],
  [
    'JSON: unknown key',
    'a.json',
    `${JSON_HEAD}"fields": [],\n\t"notheld": []}`,
    'a.json:8: unknown key "notheld" (did you mean "notHeld"?)',
  ],
  // References
  [
    'attribute',
    'a.yaml',
    `${HEAD}fields:\n  - { name: x, attribute: contact.phon }\n`,
    'a.yaml:7: fields[0].attribute: unknown attribute "contact.phon" (did you mean "contact.phone"?)',
  ],
  [
    'attribute without family',
    'a.yaml',
    `${HEAD}fields: []\nnotHeld:\n  - attribute: birthDate\n`,
    'a.yaml:8: notHeld[0].attribute: unknown attribute "birthDate" (did you mean "person.birthDate"?)',
  ],
  [
    'attribute of a rule',
    'a.yaml',
    `${HEAD}fields: []\nrules: [{ maxRowsPer: contact.fone, value: 6 }]\n`,
    'a.yaml:7: rules[0].maxRowsPer: unknown attribute "contact.fone" (did you mean "contact.phone"?)',
  ],
  [
    'attribute in JSON',
    'a.json',
    `${JSON_HEAD}"fields": [\n{"name": "x",\n"attribute": "person.nam"}]}`,
    'a.json:9: fields[0].attribute: unknown attribute "person.nam" (did you mean "person.name"?)',
  ],
  [
    'statement',
    'a.yaml',
    `${HEAD}statements:\n  ministry: { by: m, reliability: B, credibility: 3 }\nfields:\n  - name: x\n    statement: [ministry, minstry]\n`,
    'a.yaml:10: fields[0].statement[1]: unknown statement "minstry" (did you mean "ministry"?)',
  ],
  [
    'statement named like a method',
    'a.yaml',
    `${HEAD}fields: [{ name: x, statement: constructor }]\n`,
    'a.yaml:6: fields[0].statement: unknown statement "constructor"',
  ],
  [
    'shown field',
    'a.yaml',
    `${HEAD}fields: [mobile]\npaths:\n  - id: p\n    shows: [mobil]\n`,
    'a.yaml:9: paths[0].shows[0]: unknown field "mobil" (did you mean "mobile"?)',
  ],
  [
    'masked field',
    'a.yaml',
    `${HEAD}fields: [mobile]\npaths:\n  - id: p\n    masks:\n      mobyle: masked\n`,
    'a.yaml:10: paths[0].masks: unknown field "mobyle" (did you mean "mobile"?)',
  ],
  [
    'field to ask by',
    'a.yaml',
    `${HEAD}fields: [mobile]\npaths: [{ id: p, shows: [], asks: mobil }]\n`,
    'a.yaml:7: paths[0].asks: unknown field "mobil" (did you mean "mobile"?)',
  ],
  [
    'ordered field',
    'a.yaml',
    `${HEAD}fields: [a1]\npaths: [{ id: p, order: [a2] }]\n`,
    'a.yaml:7: paths[0].order[0]: unknown field "a2" (did you mean "a1"?)',
  ],
  [
    'path id twice',
    'a.yaml',
    `${HEAD}fields: []\npaths:\n  - id: p\n  - id: p\n`,
    'a.yaml:9: paths[1].id: path id "p" is used twice',
  ],
  [
    'pattern',
    'a.yaml',
    `${HEAD}fields: [{ name: x, pattern: '(' }]\n`,
    'a.yaml:6: fields[0].pattern: "(" is not a regular expression',
  ],
  [
    'aliases are followed to their line',
    'a.yaml',
    `${HEAD}fields:\n  - &f { name: x, attribute: nope.nope }\nnotHeld: [*f]\n`,
    'a.yaml:7: notHeld[0]: unknown key "name"',
  ],
  // Files that aren't descriptors
  [
    'statement id twice',
    'a.yaml',
    `${HEAD}fields: []\nstatements:\n  m: { by: x, reliability: B, credibility: 3 }\n  m: { by: y, reliability: A, credibility: 1 }\n`,
    'a.yaml:9: key "m" is given twice',
  ],
  [
    'statement id twice in JSON',
    'a.json',
    `${JSON_HEAD}"fields": [], "statements": {\n"m": {"by": "x", "reliability": "B", "credibility": 3},\n"m": {"by": "y", "reliability": "A", "credibility": 1}}}`,
    'a.json:9: key "m" is given twice',
  ],
  ['empty', 'a.yaml', '', 'a.yaml: empty: a YAML or JSON document is needed'],
  ['comments only', 'a.yaml', '# nothing\n---\n', 'a.yaml: empty: a YAML or JSON document is needed'],
  ['broken JSON', 'a.json', '{\n"a": 1,\n}', 'a.json:3: not valid JSON'],
  ['cut JSON', 'a.json', '{\n"a":', 'a.json:2: not valid JSON'],
  ['not UTF-8', 'a.yaml', Uint8Array.of(0x6e, 0x3a, 0x20, 0xff), 'a.yaml: not UTF-8 text'],
  ['too large', 'a.yaml', '#'.repeat(8 * 1024 * 1024 + 1), 'a.yaml: larger than 8 MiB: not a document of leakprint'],
  ['nesting in YAML', 'a.yaml', '['.repeat(100_000), 'a.yaml: nested too deeply'],
  ['unknown alias', 'a.yaml', `${HEAD}fields: [*nope]\n`, 'a.yaml: a YAML alias has no anchor before it'],
  [
    'alias bomb',
    'a.yaml',
    `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((c, i) => `${c}: &${c} [${`*${'abcdefg'[i]},`.repeat(10)}]`).join('\n')}\n`,
    'a.yaml: YAML aliases expand too far',
  ],
];

for (const [name, file, content, message] of FILES) {
  test(`refused: ${name}`, async (t) => {
    assert.equal(await messageOf(folderOf(t, { [file]: content }), [file]), message);
  });
}

test('refused: YAML that is no YAML, with its line', async (t) => {
  const message = await messageOf(folderOf(t, { 'a.yaml': 'a: 1\nb: [1\nc: 2\n' }), ['a.yaml']);
  assert.match(message, /^a\.yaml:3: not valid YAML: [^\n]+$/);
});

test('refused: deep JSON is one line, not a crash', async (t) => {
  const deep = `${JSON_HEAD}"fields": [],\n"x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  assert.match(await messageOf(folderOf(t, { 'a.json': deep }), ['a.json']), /^a\.json[^\n]*$/);
});

test('refused: a system id used in two files', async (t) => {
  const folder = folderOf(t, { 'a.yaml': `${HEAD}fields: []\n`, 'b.json': `${JSON_HEAD}"fields": []}` });
  assert.equal(await messageOf(folder, ['.']), 'b.json:3: id: system "demo" is already described in a.yaml');
});

test('refused: missing paths and folders without descriptors', async (t) => {
  const folder = folderOf(t, { 'empty/readme.txt': 'x' });
  assert.equal(await messageOf(folder, ['nope.yaml']), 'nope.yaml: no such file or folder');
  assert.equal(await messageOf(folder, ['empty']), 'empty: holds no system descriptor (.yaml, .yml or .json)');
});

test('a large map of keys takes no quadratic time', async (t) => {
  const keys = Array.from({ length: 50_000 }, (_, i) => `  k${i}: 1\n`).join('');
  const spent = cpuClock();
  const message = await messageOf(folderOf(t, { 'a.yaml': `${HEAD}fields: []\nstatements:\n${keys}` }), ['a.yaml']);
  assert.equal(message, 'a.yaml:8: statements.k0: must be a map (+49999 more)');
  assert.ok(spent() < 20_000);
});
