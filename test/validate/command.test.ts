/** `leakprint validate` as users run it: formats, charts, refusals, and a signal. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

test('an output that a chart would be written over is refused before the run', async (t) => {
  const folder = folderOf(t);
  const other = join(folder, '..', basename(folder), 'pav.svg');
  for (const output of [join(folder, 'pav.svg'), other]) {
    const args = ['validate', '--trials', '1', '--charts', folder, '-o', output, '--force'];
    const { code, stdout, stderr } = await leakprint(args, { env });
    assert.deepEqual([code, stdout, readdirSync(folder)], [2, '', []]);
    assert.match(stderr, /pav\.svg: --charts writes a chart there; name another file for the output\n$/);
  }
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

/** A sign of life: the trials have begun. */
const LIVES = / of 100000 trials/;

test('the first signal ends the run: what is done is reported, incomplete, exit 3', async () => {
  // Only a terminal is told how far it is.
  const terminal = ['--import', 'data:text/javascript,process.stderr.isTTY=true'];
  const args = [...terminal, executable(), 'validate', '--trials', '100000', '-f', 'json'];
  const child = spawn(process.execPath, args, { cwd: ROOT, env, timeout: 60_000, killSignal: 'SIGKILL' });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => {
    stdout += String(text);
  });
  child.stderr.on('data', (text) => {
    const before = LIVES.test(stderr);
    stderr += String(text);
    if (!before && LIVES.test(stderr)) child.kill('SIGINT');
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(code, 3, stderr);
  const { complete, trials, asked } = JSON.parse(stdout);
  assert.deepEqual([complete, asked], [false, 100_000]);
  assert.match(stderr, new RegExp(`incomplete: interrupted after ${trials} of 100000 trials`));
});
