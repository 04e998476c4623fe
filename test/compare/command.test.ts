/** `leakprint compare` as users run it: what it writes, what it refuses, and with what exit code. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderOf, leakprint } from '../cli/leakprint.ts';
import { csv, HEADER, ndjson, people, shuffled } from './people.ts';
import { faults } from './schema.ts';

const A = people(1, 400);
const A_CSV = csv(HEADER, A);
const SECRET = 'a secret of the house, long enough';

function leaks(t: Parameters<typeof folderOf>[0]): string {
  return folderOf(t, {
    'a.csv': A_CSV,
    'b.ndjson': ndjson(HEADER, shuffled(A, 2).slice(0, 100)),
    'cut.json': `[${JSON.stringify({ name: 'Asha Rao', phone: '9000000001' })},{"name":"Ravi`,
    key: `${SECRET}\n`,
  });
}

describe('compare', { concurrency: 2 }, () => {
  test('as JSON, a page and Markdown; to a file; from standard input', async (t) => {
    const cwd = leaks(t);
    const json = await leakprint(['compare', 'a.csv', 'b.ndjson', '-f', 'json', '-o', 'c.json', '--jobs', '2'], {
      cwd,
    });
    assert.deepEqual([json.code, json.stdout, json.stderr], [0, '', '']);
    const value = JSON.parse(readFileSync(join(cwd, 'c.json'), 'utf8'));
    assert.deepEqual(faults(value), []);
    assert.deepEqual([value.verdict, value.says[0]], [{ kind: 'superset' }, 'A holds all of B, and more.']);
    const page = await leakprint(['compare', 'b.ndjson', 'a.csv'], { cwd });
    assert.deepEqual([page.code, page.stderr], [0, '']);
    assert.match(page.stdout, /^leakprint compare\nA is a part of B\.\n/);
    assert.match(
      page.stdout.replaceAll('\n', ' '),
      /Of the records of A, 100 % stand in B \(100 of 100 looked up\); of the records of B, 25 % stand in A/,
    );
    const markdown = await leakprint(['compare', 'a.csv', '-', '-f', 'markdown'], { cwd, input: A_CSV });
    assert.equal(markdown.code, 0);
    assert.match(markdown.stdout, /^# leakprint compare\n\n\*\*A and B are the same, byte for byte\.\*\*\n/);
  });

  test('a saved profile stands for its evidence, with the key it was made with', async (t) => {
    const cwd = leaks(t);
    await leakprint(['profile', 'a.csv', '-f', 'json', '--key', 'key', '-o', 'a.json'], { cwd });
    const open = await leakprint(['compare', 'a.json', 'b.ndjson', '-f', 'json'], { cwd });
    assert.deepEqual([open.code, JSON.parse(open.stdout).verdict], [0, { kind: 'unknown', because: 'other-key' }]);
    for (const [args, env] of [
      [['--key', 'key'], {}],
      [[], { LEAKPRINT_KEY: SECRET }],
    ] as const) {
      const keyed = await leakprint(['compare', 'a.json', 'b.ndjson', '-f', 'json', ...args], { cwd, env });
      assert.deepEqual([keyed.code, JSON.parse(keyed.stdout).verdict], [0, { kind: 'superset' }]);
    }
  });

  test('twenty records in thirty thousand: read once more and found', async (t) => {
    const all = people(9, 30_000);
    const cwd = folderOf(t, { 'all.csv': csv(HEADER, all), 'few.csv': csv(HEADER, shuffled(all, 2).slice(0, 20)) });
    for (const [files, kind] of [
      [['few.csv', 'all.csv'], 'part-of'],
      [['all.csv', 'few.csv'], 'superset'],
    ] as const) {
      const { code, stdout } = await leakprint(['compare', ...files, '-f', 'json'], { cwd });
      assert.deepEqual([code, JSON.parse(stdout).verdict], [0, { kind }]);
    }
    await leakprint(['profile', 'all.csv', '-f', 'json', '-o', 'all.json'], { cwd });
    const saved = await leakprint(['compare', 'few.csv', 'all.json', '-f', 'json'], { cwd });
    assert.deepEqual(JSON.parse(saved.stdout).verdict, { kind: 'unknown', because: 'too-few' });
  });

  test('what could not be read to its end: exit 3 and one line', async (t) => {
    const { code, stdout, stderr } = await leakprint(['compare', 'a.csv', 'cut.json'], { cwd: leaks(t) });
    assert.equal(code, 3);
    assert.match(stdout, /INCOMPLETE: /);
    assert.match(stderr, /^leakprint: incomplete: the evidence could not be read to its end [^\n]*\n$/);
  });

  test('what it refuses: exit 2, one line, nothing written', async (t) => {
    const cwd = leaks(t);
    for (const [args, told] of [
      [['compare'], /missing required argument 'a'/],
      [['compare', 'a.csv'], /missing required argument 'b'/],
      [['compare', 'a.csv', 'b.ndjson', 'key'], /too many arguments/],
      [['compare', '-', '-'], /standard input \(-\) can be read only once/],
      [['compare', 'a.csv', 'nowhere.csv'], /nowhere\.csv/],
      [['compare', 'a.csv', 'b.ndjson', '--jobs', '0'], /a whole number from 1 to 64/],
      [['compare', 'a.csv', 'b.ndjson', '-o', 'b.ndjson', '--force'], /is read as input/],
      [['compare', 'a.csv', 'b.ndjson', '--key', 'none'], /--key none: can't be read \(ENOENT\)/],
      [['compare', 'a.csv', 'b.ndjson', '-f', 'html'], /Allowed choices are terminal, json, markdown/],
    ] as const) {
      const { code, stdout, stderr } = await leakprint(args, { cwd });
      assert.deepEqual([code, stdout, stderr.split('\n').length], [2, '', 2], `${args.join(' ')}: ${stderr}`);
      assert.match(stderr, told);
    }
  });
});
