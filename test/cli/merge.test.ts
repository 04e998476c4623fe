/** `leakprint merge` as users run it: what it writes, what it refuses, and what a key changes. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { faults } from '../report/schema.ts';
import { folderOf, leakprint } from './leakprint.ts';

const HEADER = 'name,phone,vaccine,asha@mail.example';
const LINES = Array.from(
  { length: 240 },
  (_, i) => `Asha Rao,9000000${100 + i},${i % 3 ? 'Covaxin' : 'Covishield'},x${i % 50}`,
);
const csv = (lines: readonly string[]) => [HEADER, ...lines, ''].join('\n');
const SECRET = 'a secret of the house, long enough';

function shards(t: Parameters<typeof folderOf>[0]): string {
  return folderOf(t, {
    'all.csv': csv(LINES),
    'a.csv': csv(LINES.slice(0, 80)),
    'b.csv': csv(LINES.slice(80)),
    'cut.json': '[{"name":"Asha Rao","phone":"9000000001"},{"name":"Ravi',
    key: `${SECRET}\n`,
    short: 'short\n',
  });
}

describe('merge', { concurrency: 2 }, () => {
  test('shards merge to the profile of the whole, as JSON and as a page', async (t) => {
    const cwd = shards(t);
    for (const name of ['all', 'a', 'b']) {
      const { code, stdout, stderr } = await leakprint(['profile', `${name}.csv`, '-f', 'json', '-o', `${name}.json`], {
        cwd,
      });
      assert.deepEqual([code, stdout], [0, '']);
      assert.equal(stderr, '');
    }
    const whole = JSON.parse(readFileSync(join(cwd, 'all.json'), 'utf8'));
    const merged = await leakprint(['merge', 'a.json', 'b.json', '-q'], { cwd });
    assert.deepEqual([merged.code, merged.stderr], [0, '']);
    const value = JSON.parse(merged.stdout);
    assert.deepEqual(faults('profile', value), []);
    assert.deepEqual(value.tables, whole.tables);
    assert.deepEqual(
      value.evidence.map((entry: { name: string; records: number }) => [entry.name, entry.records]),
      [
        ['a.csv', 80],
        ['b.csv', 160],
      ],
    );
    assert.ok(!merged.stdout.includes('asha@'), 'a name that is a value stays at home');
    // The same road wherever saved profiles are taken.
    const profiled = await leakprint(['profile', 'a.json', 'b.json', '-f', 'json', '-q'], { cwd });
    assert.equal(profiled.stdout, merged.stdout);
    const page = await leakprint(['merge', 'a.json', 'b.json', '-f', 'terminal'], { cwd });
    assert.deepEqual([page.code, page.stderr], [0, '']);
    assert.match(page.stdout, /240 records/i);
    const again = await leakprint(['merge', 'b.json', '-', '-q', '--no-sketch'], {
      cwd,
      input: readFileSync(join(cwd, 'a.json')),
    });
    const bare = JSON.parse(again.stdout).tables;
    assert.equal('sketch' in bare[0], false);
    assert.equal(bare[0].records, 240);
    const attributed = await leakprint(['attribute', 'a.json', 'b.json', '-f', 'json'], { cwd });
    assert.equal(JSON.parse(attributed.stdout).columns.length, 4, 'one table');
  });

  test('what was incomplete stays so: exit 3 and one line', async (t) => {
    const cwd = shards(t);
    assert.equal((await leakprint(['profile', 'cut.json', '-f', 'json', '-o', 'c.json'], { cwd })).code, 3);
    const { code, stdout, stderr } = await leakprint(['merge', 'c.json'], { cwd });
    assert.deepEqual([code, JSON.parse(stdout).complete], [3, false]);
    assert.match(stderr, /^leakprint: incomplete: the evidence could not be read to its end [^\n]*\n$/);
  });

  test('keys: from a file or the environment, the same; other keys do not mix', async (t) => {
    const cwd = shards(t);
    const file = await leakprint(['profile', 'a.csv', '-f', 'json', '--key', 'key', '-o', 'a.json'], { cwd });
    assert.deepEqual([file.code, file.stderr], [0, '']);
    const env = { LEAKPRINT_KEY: SECRET };
    const variable = await leakprint(['profile', 'a.csv', '-f', 'json'], { cwd, env });
    assert.equal(variable.stdout, readFileSync(join(cwd, 'a.json'), 'utf8'));
    await leakprint(['profile', 'b.csv', '-f', 'json', '--key', 'key', '-o', 'b.json'], { cwd });
    const merged = await leakprint(['merge', 'a.json', 'b.json', '-o', 'm.json'], { cwd });
    assert.deepEqual([merged.code, merged.stderr], [0, '']);
    const whole = await leakprint(['profile', 'all.csv', '-f', 'json', '--key', 'key'], { cwd });
    assert.deepEqual(JSON.parse(readFileSync(join(cwd, 'm.json'), 'utf8')).tables, JSON.parse(whole.stdout).tables);
    await leakprint(['profile', 'b.csv', '-f', 'json', '-q', '-o', 'plain.json'], { cwd });
    const mixed = await leakprint(['merge', 'a.json', 'plain.json'], { cwd });
    assert.deepEqual([mixed.code, mixed.stdout], [2, '']);
    assert.match(
      mixed.stderr,
      /^leakprint: "plain\.json" has the columns of another table and fingerprints of another key \(unkeyed, not keyed:[0-9a-f]{16}\): profile both with the same --key\n$/,
    );
  });

  test('what it refuses: exit 2, one line, nothing written', async (t) => {
    const cwd = shards(t);
    await leakprint(['profile', 'a.csv', '-f', 'json', '-q', '-o', 'a.json'], { cwd });
    await leakprint(['profile', 'a.csv', '-f', 'json', '--no-sketch', '-o', 'bare.json'], { cwd });
    writeFileSync(
      join(cwd, 'bad.json'),
      readFileSync(join(cwd, 'a.json'), 'utf8').replace(/"prints": "./, '"prints": "!'),
    );
    for (const [args, told] of [
      [['merge'], /missing required argument/],
      [['merge', 'a.csv'], /"a\.csv" is no saved profile: save one with leakprint profile <evidence> -f json/],
      [['merge', 'a.json', 'bare.json'], /"bare\.json" has no sketch to merge by: save it again without --no-sketch/],
      [['merge', 'bad.json'], /bad\.json:\d+: tables\[0\]\.sketch\.records\.prints: /],
      [['merge', 'nowhere.json'], /"nowhere\.json" does not exist/],
      [['merge', '-', '-'], /standard input \(-\) can be read only once/],
      [['merge', 'a.json', '-o', 'a.json'], /is read as input/],
      [['merge', '[a]*.json', '-o', 'a.json', '--force'], /a\.json: is read as input/],
      [['merge', 'a.json', '--key', 'key', '-o', 'key', '--force'], /key: is read as input/],
      [['merge', 'a.json', '--key', 'short'], /--key short holds fewer than 16 bytes: a key needs more/],
      [['profile', 'a.csv', '-f', 'json', '--key', 'none'], /--key none: can't be read \(ENOENT\)/],
    ] as const) {
      const { code, stdout, stderr } = await leakprint(args, { cwd });
      assert.deepEqual([code, stdout, stderr.split('\n').length], [2, '', 2], args.join(' '));
      assert.match(stderr, told);
    }
  });
});
