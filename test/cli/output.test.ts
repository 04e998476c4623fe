/** Where results go: whole or not at all, never in the way of anything, and to readers that leave early. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { bundled, contents, executable, folderOf, leakprint, ROOT, SAMPLE } from './leakprint.ts';

const CSV = 'name,phone\nAsha Rao,9000000001\nRavi Rao,9000000002\n';

describe('output', { concurrency: 3 }, () => {
  test('a file holds what standard output would', async (t) => {
    const folder = folderOf(t, { 'a.csv': CSV });
    const args = ['profile', 'a.csv', '-f', 'json'];
    const printed = await leakprint(args, { cwd: folder });
    const written = await leakprint([...args, '-o', 'p.json'], { cwd: folder });
    assert.deepEqual([written.code, written.stdout, written.stderr], [0, '', '']);
    assert.equal(readFileSync(join(folder, 'p.json'), 'utf8'), printed.stdout);
    assert.deepEqual(
      contents(folder).map((entry) => entry.split(' ')[0]),
      ['a.csv', 'p.json'],
      'and no draft is left',
    );
  });

  test('-o - is standard output', async (t) => {
    const folder = folderOf(t, { 'a.csv': CSV });
    const { code, stdout } = await leakprint(['profile', 'a.csv', '-o', '-'], { cwd: folder });
    assert.equal(code, 0);
    assert.match(stdout, /^leakprint profile\n/);
    assert.deepEqual(contents(folder).length, 1);
  });

  test('--force replaces a file, and what a link points to', async (t) => {
    const folder = folderOf(t, { 'a.csv': CSV, 'old.txt': 'old', 'kept.txt': 'old' });
    symlinkSync('old.txt', join(folder, 'link.txt'));
    for (const name of ['kept.txt', 'link.txt']) {
      const { code } = await leakprint(['profile', 'a.csv', '-o', name, '--force'], { cwd: folder });
      assert.equal(code, 0);
    }
    assert.equal(readlinkSync(join(folder, 'link.txt')), 'old.txt');
    assert.match(readFileSync(join(folder, 'old.txt'), 'utf8'), /^leakprint profile/);
    assert.match(readFileSync(join(folder, 'kept.txt'), 'utf8'), /^leakprint profile/);
  });

  test('evidence on standard input is not overwritten either', async (t) => {
    const folder = folderOf(t, { 'a.csv': CSV });
    const input = openSync(join(folder, 'a.csv'), 'r');
    const before = contents(folder);
    const run = leakprint(['profile', '-', '-o', 'a.csv', '--force'], { cwd: folder, stdio: [input, 'pipe', 'pipe'] });
    const { code, stderr } = await run;
    closeSync(input);
    assert.deepEqual([code, stderr], [2, 'leakprint: a.csv: is read as input: name another file for the output\n']);
    assert.deepEqual(contents(folder), before);
  });

  test('a folder or file without permission', async (t) => {
    const user = await ordinaryUser();
    if (user === null) return t.skip('this user may do anything, and no other may run leakprint here');
    const folder = folderOf(t, { 'a.csv': CSV, 'secret.csv': CSV });
    mkdirSync(join(folder, 'ro'));
    chmodSync(join(folder, 'ro'), 0o555);
    chmodSync(join(folder, 'secret.csv'), 0o000);
    const run = (args: string[]) => leakprint(args, { cwd: folder, ...user });
    const output = await run(['profile', 'a.csv', '-o', 'ro/p.json']);
    assert.deepEqual(output, {
      code: 2,
      signal: null,
      stdout: '',
      stderr: "leakprint: ro/p.json: can't be written (permission denied)\n",
    });
    assert.deepEqual(contents(join(folder, 'ro')), []);
    const evidence = await run(['attribute', 'secret.csv']);
    assert.deepEqual([evidence.code, evidence.stdout], [2, '']);
    assert.match(evidence.stderr, /^leakprint: "secret\.csv" can't be read: permission denied; [^\n]+\n$/);
    const descriptor = await run(['attribute', 'a.csv', '-s', 'secret.csv']);
    assert.deepEqual([descriptor.code, descriptor.stderr], [2, 'leakprint: secret.csv: permission denied\n']);
  });

  test('a full disk', async (t) => {
    if (!existsSync('/dev/full')) return t.skip('no /dev/full on this system');
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await leakprint(['profile', SAMPLE], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    assert.deepEqual([code, stderr], [2, "leakprint: standard output can't be written (ENOSPC)\n"]);
  });

  test('a full disk, and only help to say', async (t) => {
    if (!existsSync('/dev/full')) return t.skip('no /dev/full on this system');
    for (const args of [['--help'], ['--version'], ['formats']]) {
      const full = openSync('/dev/full', 'w');
      const { code, stderr } = await leakprint(args, { stdio: ['ignore', full, 'pipe'] });
      closeSync(full);
      assert.deepEqual([code, stderr], [2, "leakprint: standard output can't be written (ENOSPC)\n"]);
    }
  });

  test('what a directory or a pattern stands for is not overwritten, by whatever name', async (t) => {
    const folder = folderOf(t);
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'a.csv'), CSV);
    linkSync(join(folder, 'in', 'a.csv'), join(folder, 'hard.csv'));
    symlinkSync(join('in', 'a.csv'), join(folder, 'soft.csv'));
    for (const evidence of ['in', 'in/*.csv', '{in,no}/a.*'])
      for (const output of ['hard.csv', 'soft.csv', 'in/a.csv', 'in/../in/a.csv'])
        for (const command of ['profile', 'attribute']) {
          const { code, stderr } = await leakprint([command, evidence, '-o', output, '--force'], { cwd: folder });
          assert.deepEqual(
            [code, stderr],
            [2, `leakprint: ${output}: is read as input: name another file for the output\n`],
          );
        }
    assert.equal(readFileSync(join(folder, 'in', 'a.csv'), 'utf8'), CSV);
  });

  for (const args of [['systems'], ['formats'], ['profile', SAMPLE, '-f', 'json'], ['--help']]) {
    test(`a reader that went away is no error: ${args[0]}`, async () => {
      const child = spawn(process.execPath, [executable(), ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.destroy();
      let stderr = '';
      child.stderr.on('data', (text) => {
        stderr += text;
      });
      const code = await new Promise((resolve) => child.on('close', resolve));
      assert.deepEqual([code, stderr], [0, '']);
    });
  }

  test('nobody reads what is said on standard error: the exit code stays', async () => {
    const child = spawn(process.execPath, [executable(), 'nonsense'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stderr.destroy();
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 2);
  });
});

describe('interrupts', { concurrency: 3 }, () => {
  /** Waits until so many bytes of standard input have been taken, then sends signals to a run that goes on waiting. */
  async function interrupted(folder: string, text: string, signals: readonly NodeJS.Signals[]) {
    const args = ['profile', '-', '-f', 'json', '-o', 'p.json'];
    const child = spawn(process.execPath, [executable(), ...args], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (part) => {
      stderr += part;
    });
    child.stdin.on('error', () => {});
    const closed = new Promise<[number | null, string | null]>((resolve) =>
      child.on('close', (...end) => resolve(end)),
    );
    // A pipe holds some 100 KiB: once all of it is taken, reading has begun.
    await new Promise<void>((resolve) => child.stdin.write(text, () => resolve()));
    await wait(300);
    for (const signal of signals) child.kill(signal);
    return { end: await closed, stderr };
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    test(`${signal} while evidence is read: what was read by then is reported as incomplete`, async (t) => {
      const folder = folderOf(t);
      const text = `name,phone\n${'Asha Rao,9000000001\n'.repeat(60_000)}`;
      const { end, stderr } = await interrupted(folder, text, [signal]);
      assert.deepEqual(end, [3, null]);
      assert.match(stderr, /^leakprint: incomplete: interrupted: [^\n]+\n$/);
      const profile = JSON.parse(readFileSync(join(folder, 'p.json'), 'utf8'));
      const [entry] = profile.evidence;
      assert.deepEqual([profile.complete, entry.complete, entry.losses], [false, false, { interrupted: 1 }]);
      assert.ok(entry.records > 1000 && entry.records <= 60_000);
      const read = createHash('sha256').update(text.slice(0, entry.bytes)).digest('hex');
      assert.equal(entry.sha256, read, 'of the bytes read, and so many there were');
    });

  test('before there is a record: 130, and nothing is written', async (t) => {
    const folder = folderOf(t);
    const { end, stderr } = await interrupted(folder, 'name,phone\n', ['SIGINT']);
    // On a slow machine the signal comes before leakprint listens.
    if (end[1] === null) assert.equal(end[0], 130, stderr);
    assert.deepEqual(contents(folder), []);
  });

  test('while a file is written: it is written whole, then the signal does what it does', async (t) => {
    const folder = folderOf(t);
    const script = bundled(`import { deliver } from './src/cli/output.ts';
      const writing = deliver('x'.repeat(1e6), { file: 'p.txt', force: false, inputs: [] });
      process.kill(process.pid, 'SIGINT');
      await writing;
      setTimeout(() => {}, 20_000);`);
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
    const [code, by] = await new Promise<unknown[]>((resolve) => child.on('close', (...end) => resolve(end)));
    assert.deepEqual([code, by], [null, 'SIGINT']);
    assert.deepEqual(
      contents(folder).map((entry) => entry.split(' ')[0]),
      ['p.txt'],
    );
    assert.equal(readFileSync(join(folder, 'p.txt'), 'utf8').length, 1e6);
  });

  test('evidence that was refused is not waited for', async (t) => {
    const folder = folderOf(t);
    const start = performance.now();
    const { code } = await leakprint(['profile', '--nope', '-'], { cwd: folder, input: 'open' });
    assert.equal(code, 2);
    const child = spawn(process.execPath, [executable(), 'profile', '-', 'nope.csv'], { cwd: folder });
    child.stdin.on('error', () => {});
    child.stdin.write('name,phone\n'.repeat(20_000));
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 2);
    assert.ok(performance.now() - start < 20_000);
  });
});

/** How to run as somebody whom permissions bind; null if that can't be. */
async function ordinaryUser(): Promise<{ uid?: number; gid?: number } | null> {
  if (process.getuid?.() !== 0) return {};
  const nobody = { uid: 65534, gid: 65534 };
  const { code } = await leakprint(['--version'], nobody).catch(() => ({ code: null }));
  return code === 0 ? nobody : null;
}
