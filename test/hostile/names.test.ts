/** Names and values that act on whoever reads them: terminals, browsers, spreadsheets, and people who read what they see. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { RENDERERS } from '../../src/report/renderers/index.ts';
import { matchHeader } from '../../src/vocabulary/header.ts';
import { folderOf, leakprint } from '../cli/leakprint.ts';
import { acting } from '../report/hostile.ts';
import { held, profile } from './run.ts';

const ESC = '\u001b';
const HOSTILE = [
  `${ESC}[2J${ESC}[31mred`,
  `${ESC}]8;;https://evil.example\u0007link${ESC}]8;;\u0007`,
  `${ESC}]52;c;cm0gLXJm\u0007`,
  '\u009b31m',
  '\u202etxt.exe',
  '\u2066iso\u2069',
  'zero\u200bwidth\u200djoin\ufeff',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "=cmd|'/c calc'!A1",
  '+1+cmd|x!A1',
  '-2+3',
  '@SUM(1)',
  '\tTAB',
  '[a](javascript:alert(1))',
  '{{7*7}}#{7*7}',
  '\\u001b[31m',
  '%1b]0;x%07',
];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('in headers, values and file names: nothing acts, in no format', async (t) => {
  const rows = Array.from({ length: 40 }, (_, i) =>
    HOSTILE.map((text, j) => quoted(`${text}${(i + j) % 5}`)).join(','),
  );
  const text = `${HOSTILE.map(quoted).join(',')},name,phone\n${rows.map((row, i) => `${row},Ada,90000000${10 + i}\n`).join('')}`;
  const folder = folderOf(t);
  const name = `a${ESC}[31m\u202e<script>\u200b=1.csv`;
  writeFileSync(join(folder, name), text);
  for (const { id } of RENDERERS) {
    for (const args of [
      ['attribute', name, '-f', id],
      ['attribute', '.', '-f', id, '--color'],
    ]) {
      const outcome = await leakprint(args, { cwd: folder });
      const plain = args.includes('--color') ? outcome.stdout.replaceAll(/\u001b\[[\d;]*m/g, '') : outcome.stdout;
      const { code, stdout } = held({ ...outcome, stdout: plain });
      assert.equal(code, 0, outcome.stderr);
      if (id === 'html') assert.doesNotMatch(stdout, /<script>alert|<img src=x|onerror=alert\(1\)>/);
      // A sheet runs what begins with one of these.
      if (/csv|xlsx/.test(id)) assert.doesNotMatch(stdout, /(?:^|[,;\t\n])"?[=+@-][^\d\s]/m);
    }
  }
});

test('where a name can not be read, the message is one plain line', async (t) => {
  const folder = folderOf(t);
  for (const name of [`${ESC}]52;c;eA==\u0007.csv`, '\u202egnp.csv', 'a\nb.csv', '<script>.csv']) {
    const { code, stderr } = held(await leakprint(['profile', name], { cwd: folder }));
    assert.equal(code, 2);
    assert.deepEqual(acting(stderr), []);
  }
});

describe('headers in disguise mean nothing', () => {
  const disguised = [
    'pho\u200bne',
    'phone\u200b',
    '\u202ephone',
    '\u2066phone\u2069',
    'e\u00admail',
    'phone\ufe0f',
    'birth\u2060 date',
    'date of birth\u200e',
    '\u0440hone',
    'ph\u043ene',
    'nam\u0435',
    'birth d\u0430te',
    'e-m\u0430il',
    '\u03c1hone',
    'ph\u03bfne',
  ];
  for (const name of disguised) test(JSON.stringify(name), () => assert.deepEqual(matchHeader(name), []));

  test('honest ones keep their meaning', () => {
    for (const [name, attribute] of [
      ['phone', 'contact.phone'],
      ['Phone Number', 'contact.phone'],
      ['дата рождения', 'person.birthDate'],
      ['né le', 'person.birthDate'],
      ['नाम', 'person.name'],
      ['\u{1f468}\u200d\u{1f469}\u200d\u{1f467} name', 'person.name'],
      ['\u260e\ufe0f phone', 'contact.phone'],
    ] as const)
      assert.ok(
        matchHeader(name).some((match) => match.attribute === attribute),
        name,
      );
  });

  test('and are shown as what they are', async (t) => {
    const rows = Array.from({ length: 30 }, (_, i) => `Ada ${i},x${i}\n`).join('');
    const { profile: read } = await profile(t, ['a.csv'], { 'a.csv': `name,pho\u200bne\n${rows}` });
    assert.equal(read.tables[0]?.columns[1]?.name, 'pho\u200bne');
    const { stdout } = await leakprint(['profile', 'a.csv'], {
      cwd: folderOf(t, { 'a.csv': `name,pho\u200bne\n${rows}` }),
    });
    assert.match(stdout, /pho\\u200bne/);
  });
});
