/** `leakprint match`, run as users do: any two sides, every format, the same bytes twice, refusals in one line. */
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { acting } from '../report/hostile.ts';
import { contents, folderOf, leakprint, ROOT, SAMPLE } from './leakprint.ts';

const schema = JSON.parse(readFileSync(join(ROOT, 'schemas', 'match.schema.json'), 'utf8'));
const valid = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

const NAMES_ONLY =
  'leakprint: system/1\nid: demo\nname: Demo\ndomain: test\ncompleteness: open\nfields: [full_name, mobile_no, colour]\n';
const CSV = `Name,Phone Number,engine\n${Array.from({ length: 12 }, (_, i) => `Asha Rao,90000000${10 + i},v${i}`).join('\n')}\n`;

interface DocSide {
  readonly name: string;
  readonly from: string;
  readonly complete: boolean;
  readonly sampled: boolean;
}

interface Doc {
  readonly complete: boolean;
  readonly a: DocSide;
  readonly b: DocSide;
  readonly pairs: readonly { readonly a: { name: string }; readonly b: { name: string }; readonly share: number }[];
  readonly unmatched: { readonly a: readonly unknown[]; readonly b: readonly { name: string }[] };
}

function documentOf(text: string): Doc {
  const value: unknown = JSON.parse(text);
  assert.ok(valid(value), JSON.stringify(valid.errors));
  return value as Doc;
}

describe('match', { concurrency: 3 }, () => {
  test('evidence against a way into a shipped system: every column finds its field', async () => {
    const { code, stdout, stderr } = await leakprint(['match', SAMPLE, 'icmr-testing/database', '-f', 'json']);
    assert.deepEqual([code, stderr], [0, '']);
    const { pairs, a, b, unmatched } = documentOf(stdout);
    assert.deepEqual([a.from, b.from, b.name, unmatched.a.length], ['evidence', 'system', 'icmr-testing/database', 0]);
    assert.equal(pairs.find((pair) => pair.a.name === 'phone_no')?.b.name, 'mobile_number');
    assert.equal(pairs.find((pair) => pair.a.name === 'aadhaar_no')?.b.name, 'aadhaar_number');
    const shares = pairs.map((pair) => pair.share);
    assert.deepEqual(
      shares,
      [...shares].sort((x, y) => y - x),
    );
  });

  test('a saved profile says what its evidence says, and a list of names is a side', async (t) => {
    const folder = folderOf(t, { 'a.csv': CSV, 'names.yaml': NAMES_ONLY });
    const saved = await leakprint(['profile', 'a.csv', '-f', 'json', '-o', 'a.json'], { cwd: folder });
    assert.equal(saved.code, 0);
    const run = async (first: string) =>
      (await leakprint(['match', first, 'names.yaml', '-f', 'json'], { cwd: folder })).stdout;
    const [plain, again, profiled] = await Promise.all([run('a.csv'), run('a.csv'), run('a.json')]);
    assert.equal(plain, again);
    const pairs = documentOf(plain)
      .pairs.map((pair) => `${pair.a.name} ${pair.b.name}`)
      .sort();
    assert.deepEqual(pairs, ['Name full_name', 'Phone Number mobile_no']);
    assert.deepEqual(documentOf(profiled).pairs, documentOf(plain).pairs);
    assert.deepEqual(
      documentOf(plain).unmatched.b.map(({ name }) => name),
      ['colour'],
    );
  });

  test('two systems, for the terminal and as Markdown', async () => {
    for (const format of ['terminal', 'markdown']) {
      const { code, stdout, stderr } = await leakprint(['match', 'icmr-testing', 'cowin', '-f', format]);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /icmr-testing \(system/);
      assert.match(stdout, /both are Phone number/);
    }
  });

  test('names that are values or act on a terminal are told harmlessly, and no value is printed', async (t) => {
    const evil = `Asha@example.org,\u001b[31mphone\u202e,colour\n${'secretvalue,9000000001,zebra\n'.repeat(12)}`;
    const folder = folderOf(t, { 'evil.csv': evil, 'names.yaml': NAMES_ONLY });
    for (const format of ['terminal', 'json', 'markdown']) {
      const { code, stdout } = await leakprint(['match', 'evil.csv', 'names.yaml', '-f', format], { cwd: folder });
      assert.equal(code, 0);
      assert.deepEqual(acting(stdout), []);
      assert.doesNotMatch(stdout, /Asha@|secretvalue|9000000001|zebra/);
      if (format === 'json') documentOf(stdout);
    }
  });

  test('a file that ends too early: exit 3, and the document says so', async (t) => {
    const cut = '[{"name":"Asha Rao","phone":"9000000001"},{"name":"Ravi';
    const folder = folderOf(t, { 'cut.json': cut, 'names.yaml': NAMES_ONLY });
    const { code, stdout, stderr } = await leakprint(['match', 'cut.json', 'names.yaml', '-f', 'json'], {
      cwd: folder,
    });
    const document = documentOf(stdout);
    assert.deepEqual([code, document.complete, document.a.complete, document.b.complete], [3, false, false, true]);
    assert.match(stderr, /^leakprint: incomplete: [^\n]+\n$/);
  });

  test('a sample is said to be one, on its side', async (t) => {
    const rows = Array.from({ length: 120_000 }, (_, i) => `Asha Rao,9${String(i).padStart(9, '0')},v${i}`);
    const folder = folderOf(t, {
      'large.csv': `Name,Phone Number,engine\n${rows.join('\n')}\n`,
      'names.yaml': NAMES_ONLY,
    });
    const args = ['match', 'large.csv', 'names.yaml', '--sample', '1MiB'];
    const json = await leakprint([...args, '-f', 'json'], { cwd: folder });
    const { a, b } = documentOf(json.stdout);
    assert.deepEqual([json.code, a.sampled, a.complete, b.sampled, b.complete], [0, true, true, false, true]);
    const page = await leakprint(args, { cwd: folder });
    assert.match(page.stdout.replaceAll('\n', ' '), /SAMPLED: only blocks of the evidence of large\.csv were read/);
  });

  const REFUSED: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['one side only', ['a.csv'], /^missing required argument 'b'$/],
    ['a missing file', ['nope.csv', 'cowin'], /^"nope\.csv" does not exist: check the path$/],
    ['an id misspelt', ['a.csv', 'cowinn'], /^"cowinn" does not exist \(did you mean cowin\?\)$/],
    ['no such way in', ['a.csv', 'cowin/nobody'], /^"cowin\/nobody": cowin has no such path: there are .*database$/],
    [
      'a way in with more behind it',
      ['a.csv', 'cowin/citizen-api/xyz'],
      /^"cowin\/citizen-api\/xyz": cowin has no such/,
    ],
    ['a name too long for a path', ['a.csv', 'x'.repeat(5000)], /^x{5000}: can't be read \(ENAMETOOLONG\)$/],
    ['links in a circle', ['a.csv', 'circle'], /^circle: can't be read \(ELOOP\)$/],
    ['a file taken for a folder', ['a.csv', 'a.csv/more'], /^"a\.csv\/more" does not exist: check the path$/],
    ['a wrong descriptor', ['a.csv', 'wrong.yaml'], /^wrong\.yaml:\d+: /],
    [
      'two systems in a file',
      ['a.csv', 'two.yaml'],
      /^two\.yaml: describes 2 systems: name a file that describes one$/,
    ],
    ['standard input twice', ['-', '-'], /^standard input \(-\) can be read only once$/],
    ['output over input', ['a.csv', 'cowin', '-o', 'a.csv', '--force'], /^a\.csv: is read as input/],
    ['output over what a pattern names', ['*.csv', 'cowin', '-o', 'a.csv', '--force'], /^a\.csv: is read as input/],
  ];

  for (const [title, args, message] of REFUSED) {
    test(`refused: ${title}`, async (t) => {
      const two = `${NAMES_ONLY}---\n${NAMES_ONLY.replace('id: demo', 'id: other')}`;
      const wrong = NAMES_ONLY.replace('completeness', 'completness');
      const folder = folderOf(t, { 'a.csv': CSV, 'two.yaml': two, 'wrong.yaml': wrong });
      symlinkSync('circle', join(folder, 'circle'));
      const before = contents(folder);
      const { code, stdout, stderr } = await leakprint(['match', ...args], { cwd: folder });
      assert.deepEqual([code, stdout], [2, ''], stderr);
      assert.match(stderr, /^leakprint: [^\n]+\n$/);
      assert.match(stderr.slice('leakprint: '.length).trimEnd(), message);
      assert.deepEqual(contents(folder), before);
    });
  }
});
