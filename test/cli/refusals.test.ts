/** What can't be used is refused: exit 2, one line that names it, nothing on standard output, nothing written. */
import assert from 'node:assert/strict';
import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { contents, folderOf, leakprint, type RunOptions } from './leakprint.ts';

const CSV = 'name,phone\nAsha Rao,9000000001\nRavi Rao,9000000002\n';
const HEAD = 'leakprint: system/1\nid: demo\nname: Demo\ndomain: test\ncompleteness: open\n';

/** Files of every case; `empty` and `ro` are folders. */
const FILES = {
  'a.csv': CSV,
  'empty.csv': '',
  'header.csv': 'name,phone,email\n',
  'binary.bin': Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, ...Array.from({ length: 200 }, (_, i) => i % 7)]),
  'cut.json': '{"users": [',
  'yaml-error.yaml': `${HEAD}fields: [{ name: x\n`,
  'unknown-attribute.yaml': `${HEAD}fields:\n  - { name: x, attribute: contact.phon }\n`,
  'unknown-statement.yaml': `${HEAD}fields:\n  - { name: x, statement: nobody }\n`,
  'one.yaml': `${HEAD}fields: []\n`,
  'one-id.yaml': `${HEAD.replace('id: demo', 'id: one')}fields: []\n`,
  'same.yaml': `${HEAD}fields: []\n`,
  'claims.yaml':
    'leakprint: claims/1\nclaims:\n  - { id: C1, by: x, about: nobody, says: no, asserts: { notSource: true } }\n',
  'step.yaml':
    'leakprint: claims/1\nclaims:\n  - { id: C1, by: x, about: one, says: no, asserts: { notHeld: [{ attribute: person.birthDate, finerThan: yaer }] } }\n',
  'no-step.yaml':
    'leakprint: claims/1\nclaims:\n  - { id: C1, by: x, about: one, says: no, asserts: { notTaken: [{ attribute: commerce.order, finerThan: masked }] } }\n',
  'yes.yaml':
    'leakprint: claims/1\nclaims:\n  - { id: C1, by: x, about: one, says: no, asserts: { notSource: yes } }\n',
  'two.yaml':
    'leakprint: claims/1\nclaims:\n  - { id: C1, by: x, about: one, says: no, asserts: { notSource: true, path: p } }\n',
  'age.yaml': `leakprint: claims/1\nclaims:\n  - { id: C1, by: x, about: one, says: no, asserts: { period: { to: last year } } }\n`,
  'day.yaml': `leakprint: claims/1\nclaims:\n  - { id: C1, by: x, about: one, says: no, date: 2023-02-29 }\n`,
  'reported-day.yaml': `leakprint: reported/1\nstatements: { s: { by: x, date: 2023-04-31, reliability: A, credibility: 1 } }\ncolumns: [{ name: a, statement: s }]\n`,
  'turned.yaml': `leakprint: claims/1\nclaims:\n  - { id: C1, by: x, about: one, says: no, asserts: { period: { from: 2020-06, to: "2020" } } }\n  - { id: C2, by: x, about: one, says: no, asserts: { period: { from: 2020-06, to: 2020-05-31 } } }\n`,
  'case.yaml': 'leakprint: case/1\nevidence: [missing.csv]\n',
  'other-case.yaml': 'leakprint: case/1\nevidance: [a.csv]\n',
  'profile.json': '{"format":"leakprint-profile/1","complete":true,"evidence":[],"tables":[{"records":"5"}]}',
  'reported.yaml': 'leakprint: reported/1\ncolumns:\n  - { name: x, attribute: person.nam }\n',
  'there.txt': 'keep me',
} as const;

/** What is wrong, the arguments, the line (after "leakprint: "). */
const REFUSED: readonly (readonly [string, readonly string[], RegExp, RunOptions?])[] = [
  ['no command', [], /^a command is needed: leakprint attribute <evidence\.\.\.>/],
  ['an unknown command', ['atribute', 'a.csv'], /^unknown command 'atribute' \(Did you mean attribute\?\)$/],
  [
    'an unknown flag',
    ['attribute', 'a.csv', '--formt', 'json'],
    /^unknown option '--formt' \(Did you mean --format\?\)$/,
  ],
  [
    'an unknown format',
    ['attribute', 'a.csv', '-f', 'docx'],
    /^option '-f, --format <format>' argument 'docx' is invalid/,
  ],
  ['a flag without its value', ['attribute', 'a.csv', '-o'], /^option '-o, --output <file>' argument missing$/],
  ['no evidence', ['attribute'], /^no evidence given: leakprint attribute <evidence\.\.\.>, or --case <file>$/],
  [
    'missing evidence after -s',
    ['attribute', '-s', 'one.yaml', 'nope.csv'],
    /^"nope\.csv" does not exist: check the path$/,
  ],
  ['no evidence to profile', ['profile'], /^missing required argument 'evidence'$/],
  ['too many words', ['systems', 'a', 'b'], /^too many arguments for 'systems'/],
  ['half a number', ['attribute', 'a.csv', '--reasons', '1.5'], /^"1\.5": a whole number from 0 to 9999/],
  ['a missing file', ['attribute', 'nope.csv'], /^"nope\.csv" does not exist: check the path$/],
  [
    'a folder as evidence',
    ['attribute', 'empty'],
    /^"empty" is a directory without files to read: name the files themselves$/,
  ],
  ['an empty file', ['attribute', 'empty.csv'], /^"empty\.csv" is empty/],
  ['a header and no record', ['attribute', 'header.csv'], /^"header\.csv" holds no records/],
  ['a binary file', ['attribute', 'binary.bin'], /^"binary\.bin" is binary \(looks like a program\)/],
  [
    'JSON cut before its first record',
    ['attribute', 'cut.json'],
    /^"cut\.json".*(?:no records|before the first record)/,
  ],
  ['one good file and one missing', ['attribute', 'a.csv', 'nope.csv'], /^"nope\.csv" does not exist/],
  ['a YAML error', ['attribute', 'a.csv', '-s', 'yaml-error.yaml'], /^yaml-error\.yaml:\d: not valid YAML/],
  [
    'an unknown attribute',
    ['attribute', 'a.csv', '-s', 'unknown-attribute.yaml'],
    /^unknown-attribute\.yaml:7: .*did you mean "contact\.phone"\?\)$/,
  ],
  [
    'an unknown statement',
    ['attribute', 'a.csv', '-s', 'unknown-statement.yaml'],
    /^unknown-statement\.yaml:7: .*unknown statement "nobody"$/,
  ],
  [
    'one id for two systems',
    ['attribute', 'a.csv', '-s', 'one.yaml', 'same.yaml'],
    /^same\.yaml:2: id: .*already described in one\.yaml$/,
  ],
  ['a folder without descriptors', ['attribute', 'a.csv', '-s', 'empty'], /^empty: holds no system descriptor/],
  ['missing descriptors', ['attribute', 'a.csv', '-s', 'nope'], /^nope: no such file or folder$/],
  [
    'claims on no candidate',
    ['attribute', 'a.csv', '--claims', 'claims.yaml'],
    /^claims\.yaml:3: claims\[0\]\.about: no such system among the candidates: "nobody"; there are aarogya-setu, .* more$/,
  ],
  [
    'a step that the attribute does not have',
    ['attribute', 'a.csv', '-s', 'one-id.yaml', '--claims', 'step.yaml'],
    /^step\.yaml:3: claims\[0\]\.asserts\.notHeld\[0\]\.finerThan: no step of person\.birthDate, which has second, .* \(did you mean "year"\?\)$/,
  ],
  [
    'a step of what has none',
    ['attribute', 'a.csv', '-s', 'one-id.yaml', '--claims', 'no-step.yaml'],
    /^no-step\.yaml:3: .*: commerce\.order has no steps of precision: leave "finerThan" out$/,
  ],
  [
    'a time that is none',
    ['attribute', 'a.csv', '-s', 'one-id.yaml', '--claims', 'age.yaml'],
    /^age\.yaml:3: claims\[0\]\.asserts\.period\.to: can't be "last year": A year, a month or a day: 2019/,
  ],
  [
    'a time that ends before it begins',
    ['attribute', 'a.csv', '-s', 'one-id.yaml', '--claims', 'turned.yaml'],
    /^turned\.yaml:4: claims\[1\]\.asserts\.period: ends before it begins: 2020-06 to 2020-05-31$/,
  ],
  [
    'a day of a claim that no calendar has',
    ['attribute', 'a.csv', '-s', 'one-id.yaml', '--claims', 'day.yaml'],
    /^day\.yaml:3: claims\[0\]\.date: "2023-02-29" is no date of the calendar$/,
  ],
  [
    'a day of what was reported that no calendar has',
    ['profile', 'reported-day.yaml'],
    /^reported-day\.yaml:2: statements\.s\.date: "2023-04-31" is no date of the calendar$/,
  ],
  [
    'a yes that is text',
    ['attribute', 'a.csv', '-s', 'one-id.yaml', '--claims', 'yes.yaml'],
    /^yes\.yaml:3: claims\[0\]\.asserts\.notSource: must be true$/,
  ],
  [
    'two assertions in one claim',
    ['attribute', 'a.csv', '-s', 'one-id.yaml', '--claims', 'two.yaml'],
    /^two\.yaml:3: claims\[0\]\.asserts: must hold one key: say the others apart$/,
  ],
  ['a folder as claims', ['attribute', 'a.csv', '--claims', 'empty'], /^empty: is a folder: name a file$/],
  ['a missing case', ['attribute', '--case', 'nope.yaml'], /^nope\.yaml: no such file or folder$/],
  ['a case whose evidence is missing', ['attribute', '--case', 'case.yaml'], /^"missing\.csv" does not exist/],
  [
    'a case with a typing slip',
    ['attribute', '--case', 'other-case.yaml'],
    /^other-case\.yaml:2: unknown key "evidance" \(did you mean "evidence"\?\)/,
  ],
  [
    'a saved profile that is none',
    ['attribute', 'profile.json'],
    /^profile\.json:1: evidence: must not be empty \(\+\d+ more\)$/,
  ],
  [
    'reported evidence with a slip',
    ['attribute', 'reported.yaml'],
    /^reported\.yaml:3: .*did you mean "person\.name"\?\)$/,
  ],
  [
    'a candidate to explain that is none',
    ['attribute', 'a.csv', '--explain', 'cowin/databse'],
    /^--explain cowin\/databse: no such candidate \(did you mean cowin\/database\?\)$/,
  ],
  [
    'an expression that makes no sense',
    ['attribute', 'nope.csv', '--fail-if', 'first is cowin'],
    /^"first is cowin": expected =, !=, > or >= before "is"$/,
  ],
  ['an empty expression', ['attribute', 'nope.csv', '--fail-if', ''], /^"": can't be read as an expression/],
  ['an unknown system', ['systems', 'nobody'], /^no system matches "nobody"/],
  ['standard input twice', ['attribute', '-', '-'], /^standard input \(-\) can be read only once$/, { input: CSV }],
  ['empty standard input', ['attribute', '-'], /^standard input is empty/],
  ['output onto evidence', ['attribute', 'a.csv', '-o', 'a.csv', '--force'], /^a\.csv: is read as input/],
  [
    'output onto evidence by another name',
    ['attribute', 'a.csv', '-o', './empty/../a.csv', '--force'],
    /^\.\/empty\/\.\.\/a\.csv: is read as input/,
  ],
  [
    'output onto a link to evidence',
    ['attribute', 'a.csv', '-o', 'soft.csv', '--force'],
    /^soft\.csv: is read as input/,
  ],
  [
    'output onto a hard link to evidence',
    ['profile', 'a.csv', '-o', 'hard.csv', '--force'],
    /^hard\.csv: is read as input/,
  ],
  [
    'output onto the case',
    ['attribute', 'a.csv', '--case', 'case.yaml', '-o', 'case.yaml', '--force'],
    /^case\.yaml: is read as input/,
  ],
  [
    'output onto claims',
    ['attribute', 'a.csv', '--claims', 'claims.yaml', '-o', 'claims.yaml', '--force'],
    /^claims\.yaml: is read as input/,
  ],
  [
    'output onto a descriptor in a folder',
    ['systems', '-s', '.', '-o', 'one.yaml', '--force'],
    /^one\.yaml: is read as input/,
  ],
  [
    'output onto a file',
    ['attribute', 'a.csv', '-o', 'there.txt'],
    /^there\.txt: exists: name another file or add --force$/,
  ],
  ['output onto a folder', ['attribute', 'a.csv', '-o', 'empty', '--force'], /^empty: is a folder/],
  ['output onto a device', ['profile', 'a.csv', '-o', '/dev/null', '--force'], /^\/dev\/null: is no regular file/],
  [
    'output into a missing folder',
    ['profile', 'a.csv', '-o', 'nope/x.json'],
    /^nope\/x\.json: there is no folder nope for the output$/,
  ],
  ['output into a file', ['profile', 'a.csv', '-o', 'there.txt/x'], /^there\.txt\/x: there is no folder there\.txt/],
  ['output through a broken link', ['profile', 'a.csv', '-o', 'broken'], /^broken: is a link to nowhere/],
  ['an output without a name', ['profile', 'a.csv', '-o', ''], /^--output: a file name is needed$/],
  ['a name that is too long', ['profile', 'a.csv', '-o', 'x'.repeat(300)], /^x+: can't be written \(ENAMETOOLONG\)$/],
  [
    'a clock that is none',
    ['attribute', 'a.csv'],
    /^SOURCE_DATE_EPOCH="today": seconds since 1970 are needed$/,
    { env: { SOURCE_DATE_EPOCH: 'today' } },
  ],
  [
    'a hostile file name',
    ['attribute', 'x\u001b[31m\n\u202e.csv'],
    /^"x\\u\{1b\}\[31m\\u\{a\}\\u\{202e\}\.csv" matches no file/,
  ],
  [
    'a hostile output name',
    ['profile', 'a.csv', '-o', 'no\u001b[2J\n/x'],
    /^no\\u001b\[2J\\u000a\/x: there is no folder/,
  ],
  ['a hostile flag', ['profile', 'a.csv', '--x\u001b[2J\ny'], /^unknown option '--x\\u001b\[2J y'$/],
  ['a hostile expression', ['profile', 'a.csv', '--\u202efail'], /^unknown option '--\\u202efail'/],
];

describe('refused', { concurrency: 3 }, () => {
  for (const [what, args, line, options] of REFUSED) {
    test(what, async (t) => {
      const folder = folderOf(t, FILES);
      mkdirSync(join(folder, 'empty'));
      symlinkSync('a.csv', join(folder, 'soft.csv'));
      symlinkSync('nowhere', join(folder, 'broken'));
      linkSync(join(folder, 'a.csv'), join(folder, 'hard.csv'));
      const before = contents(folder);
      const { code, signal, stdout, stderr } = await leakprint(args, { cwd: folder, ...options });
      const lines = stderr.split('\n');
      assert.deepEqual([code, signal, stdout, lines.length], [2, null, '', 2], stderr);
      assert.match(lines[0] ?? '', /^leakprint: /);
      assert.match((lines[0] ?? '').slice('leakprint: '.length), line);
      assert.deepEqual(contents(folder), before);
    });
  }
});
