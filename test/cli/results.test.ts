/** What a run says by its exit code and its bytes when there is something to say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { acting } from '../report/hostile.ts';
import { faults } from '../report/schema.ts';
import { folderOf, leakprint, ROOT, SAMPLE } from './leakprint.ts';

const CSV = 'name,phone\nAsha Rao,9000000001\nRavi Rao,9000000002\n';
const ICMR = 'schemas/systems/icmr-testing.yaml';
const ONE = 'leakprint: system/1\nid: demo\nname: Demo\ndomain: health\ncompleteness: open\nfields: [name, phone]\n';

describe('results', { concurrency: 3 }, () => {
  test('--version and --help', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    assert.deepEqual(await leakprint(['--version']), { code: 0, signal: null, stdout: `${version}\n`, stderr: '' });
    for (const args of [['--help'], ['help'], ['attribute', '--help'], ['help', 'profile']]) {
      const { code, stdout, stderr } = await leakprint(args);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^Usage: leakprint/);
      for (const line of stdout.split('\n')) assert.ok(line.length <= 80, line);
    }
  });

  test('a report is what the schema says, and the same bytes twice', async () => {
    const env = { SOURCE_DATE_EPOCH: '1687478400' };
    for (const format of ['json', 'markdown', 'terminal']) {
      const args = ['attribute', SAMPLE, '-s', ICMR, '-f', format];
      const [first, second] = await Promise.all([leakprint(args, { env }), leakprint(args, { env })]);
      assert.deepEqual([first.code, first.stderr], [0, '']);
      assert.equal(first.stdout, second.stdout);
      assert.match(first.stdout, /2023-06-23T00:00:00Z/);
      if (format === 'json') assert.deepEqual(faults('report', JSON.parse(first.stdout)), []);
    }
  });

  test('standard input is evidence like any other', async () => {
    const env = { SOURCE_DATE_EPOCH: '0' };
    const piped = await leakprint(['attribute', '-', '-s', ICMR, '-f', 'json'], { env, input: readFileSync(SAMPLE) });
    const named = await leakprint(['attribute', SAMPLE, '-s', ICMR, '-f', 'json'], { env });
    assert.deepEqual([piped.code, piped.stderr], [0, '']);
    assert.equal(JSON.parse(piped.stdout).evidence[0].name, '-');
    assert.deepEqual(JSON.parse(piped.stdout).ranking, JSON.parse(named.stdout).ranking);
  });

  test('JSON cut after some records: exit 3, and the report says so', async (t) => {
    const folder = folderOf(t, {
      'cut.json': '[{"name":"Asha Rao","phone":"9000000001"},{"name":"Ravi',
      'one.yaml': ONE,
    });
    const args = ['attribute', 'cut.json', '-s', 'one.yaml'];
    const { code, stdout, stderr } = await leakprint([...args, '-f', 'json'], { cwd: folder });
    const report = JSON.parse(stdout);
    assert.deepEqual([code, report.complete, report.evidence[0].complete], [3, false, false]);
    assert.equal(
      stderr,
      'leakprint: incomplete: the evidence could not be read to its end (see losses in the report)\n',
    );
    const shown = await leakprint([...args, '-o', 'r.txt'], { cwd: folder });
    assert.deepEqual([shown.code, shown.stdout], [3, '']);
    assert.match(readFileSync(join(folder, 'r.txt'), 'utf8'), /INCOMPLETE/);
    const profiled = await leakprint(['profile', 'cut.json', '-f', 'json'], { cwd: folder });
    assert.deepEqual([profiled.code, JSON.parse(profiled.stdout).complete], [3, false]);
  });

  test('--fail-if: 1 when it holds, 0 when not; the report is written either way', async (t) => {
    const folder = folderOf(t, { 'a.csv': CSV, 'one.yaml': ONE, 'cut.json': '[{"name":"Asha Rao"},{' });
    const run = (file: string, expression: string) =>
      leakprint(['attribute', file, '-s', 'one.yaml', '--fail-if', expression, '-f', 'json'], { cwd: folder });
    const holds = await run('a.csv', 'first =\ndemo');
    assert.deepEqual([holds.code, holds.stderr], [1, 'leakprint: --fail-if holds: first =\\u000ademo\n']);
    assert.equal(JSON.parse(holds.stdout).ranking[0].candidate, 'demo/database');
    const fails = await run('a.csv', 'first != demo/*');
    assert.deepEqual([fails.code, fails.stderr], [0, '']);
    const cut = await run('cut.json', 'not complete');
    assert.deepEqual([cut.code, cut.stderr.split('\n').length], [1, 2]);
    assert.match(cut.stderr, /--fail-if holds: not complete; and the evidence could not be read to its end/);
  });

  test('colour: off a pipe by default, on by --color, and --no-color wins over nothing', async () => {
    const colored = async (args: string[], env: Record<string, string> = {}) =>
      (await leakprint(['systems', ...args], { env })).stdout.includes('\u001b[');
    assert.equal(await colored([]), false);
    assert.equal(await colored([], { FORCE_COLOR: '3' }), false);
    assert.equal(await colored(['--color']), true);
    assert.equal(await colored(['--color'], { NO_COLOR: '1' }), true);
    assert.equal(await colored(['--no-color']), false);
  });

  test('hostile names in evidence and of evidence act in no format', async (t) => {
    const name = 'x\u001b[31m\n\u202e|<b>.csv';
    const header = '"na\u001b]0;owned\u0007me","\u202ephone","<script>","\u{e0041}\u200bmail","a|b","`c`"';
    const rows = Array.from({ length: 12 }, (_, i) => `Asha Rao,90000000${10 + i},x,a${i}@mail.example,1,2`);
    const folder = folderOf(t, { [name]: [header, ...rows, ''].join('\n'), 'one.yaml': ONE });
    for (const format of ['terminal', 'json', 'markdown']) {
      for (const args of [
        ['attribute', name, '-s', 'one.yaml'],
        ['profile', name],
      ]) {
        const { code, stdout, stderr } = await leakprint([...args, '-f', format], { cwd: folder });
        assert.deepEqual([code, stderr], [0, '']);
        assert.deepEqual(acting(stdout), [], `${args[0]} as ${format}`);
        assert.ok(stdout.includes('\\u202ephone'));
        if (format === 'markdown') assert.ok(!/<(?:b|script)/.test(stdout));
      }
    }
  });

  test('a first record taken for a header does not leave in a saved profile', async (t) => {
    const rows = Array.from({ length: 20 }, (_, i) => `Asha Rao,asha${i}@mail.example,98765 432${10 + i}`);
    const folder = folderOf(t, { 'a.csv': ['name,asha@mail.example,98765 43210', ...rows, ''].join('\n') });
    for (const format of ['terminal', 'json', 'markdown']) {
      const { stdout } = await leakprint(['profile', 'a.csv', '-f', format], { cwd: folder });
      assert.ok(!/asha|43210/.test(stdout), format);
    }
  });

  test('a saved profile stands in for the evidence, byte for byte', async (t) => {
    const folder = folderOf(t);
    const env = { SOURCE_DATE_EPOCH: '0' };
    const file = join(folder, 'p.json');
    assert.equal((await leakprint(['profile', SAMPLE, '-f', 'json', '-o', file])).code, 0);
    assert.deepEqual(faults('profile', JSON.parse(readFileSync(file, 'utf8'))), []);
    const [direct, saved] = await Promise.all([
      leakprint(['attribute', SAMPLE, '-f', 'json'], { env }),
      leakprint(['attribute', file, '-f', 'json'], { env }),
    ]);
    assert.equal(saved.stdout, direct.stdout);
  });

  test('the catalogue does not tell where it lies', async () => {
    const { stdout } = await leakprint(['systems', 'cowin', '-f', 'json']);
    assert.ok(!stdout.includes(ROOT));
    assert.match(stdout, /"source": "cowin\.yaml"/);
  });
});
