/** `leakprint validate` as users run it: formats, charts, refusals, and a signal. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { executable, folderOf, leakprint, ROOT } from '../cli/leakprint.ts';

const env = { PATH: process.env.PATH, SOURCE_DATE_EPOCH: '1700000000' };

test('one trial: JSON and charts, nothing on standard error, and nothing replaced unasked', async (t) => {
  const folder = folderOf(t);
  const args = ['validate', '--trials', '1', '--seed', '3', '-f', 'json', '--charts', folder];
  const first = await leakprint(args, { env });
  assert.deepEqual([first.code, first.stderr], [0, '']);
  const { format, trials, complete, seed, side } = JSON.parse(first.stdout);
  assert.deepEqual([format, trials, complete, seed, side], ['leakprint-validation/1', 1, true, 3, 'test']);
  assert.deepEqual(readdirSync(folder).sort(), ['ece.svg', 'pav.svg', 'tippett.svg']);
  for (const name of readdirSync(folder))
    assert.match(readFileSync(join(folder, name), 'utf8'), /^<svg[\s\S]*<\/svg>\n?$/);
  const refused = await leakprint(args, { env });
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /exists: name another file or add --force/);
});

test('bad numbers and sides are refused', async () => {
  for (const args of [
    ['--trials', '0'],
    ['--seed', 'x'],
    ['--side', 'both'],
    ['--charts', '/nowhere/at/all'],
  ]) {
    const { code, stdout } = await leakprint(['validate', '--trials', '1', ...args]);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
  }
});

test('the first signal ends the run: what is done is reported, incomplete, exit 3', async () => {
  const args = [executable(), 'validate', '--trials', '100000', '-f', 'json', '-q'];
  const child = spawn(process.execPath, args, { cwd: ROOT, env, timeout: 60_000, killSignal: 'SIGKILL' });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => {
    stdout += String(text);
  });
  child.stderr.on('data', (text) => {
    stderr += String(text);
  });
  setTimeout(() => child.kill('SIGINT'), 3000);
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(code, 3, stderr);
  const { complete, trials, asked } = JSON.parse(stdout);
  assert.deepEqual([complete, asked], [false, 100_000]);
  assert.match(stderr, new RegExp(`incomplete: interrupted after ${trials} of 100000 trials`));
});
