/** What is named as evidence and isn't, what changes meanwhile, where results must not go, and how a run may end. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { contents, executable, folderOf, leakprint } from '../cli/leakprint.ts';
import { held, type Profiled } from './run.ts';

const CSV = 'name,phone\nAsha Rao,9000000001\nRavi Rao,9000000002\n';
const line = (i: number) => `${i},Person ${i},90000${String(i % 100_000).padStart(5, '0')},city ${i % 97}\n`;
const large = (rows: number) => `id,name,phone,city\n${Array.from({ length: rows }, (_, i) => line(i)).join('')}`;

describe('no evidence: one line, exit 2', { skip: process.platform === 'win32' }, () => {
  /** What is named, after something was made in the folder. */
  const after = (name: string, make: (folder: string) => unknown) => (folder: string) => {
    make(folder);
    return name;
  };
  const cases: readonly [string, (folder: string) => string, RegExp][] = [
    [
      'a pipe nobody writes to',
      after('pipe', (folder) => execFileSync('mkfifo', [join(folder, 'pipe')])),
      /is not a regular file/,
    ],
    ['/dev/zero', () => '/dev/zero', /is not a regular file/],
    [
      'a link to /dev/zero',
      after('z', (folder) => symlinkSync('/dev/zero', join(folder, 'z'))),
      /is not a regular file/,
    ],
    ['an empty folder', after('d', (folder) => mkdirSync(join(folder, 'd'))), /is a directory/],
    [
      'a folder of links to itself',
      after('d', (folder) => {
        mkdirSync(join(folder, 'd'));
        symlinkSync('.', join(folder, 'd', 'e'));
      }),
      /is a directory without files/,
    ],
    ['a link to nowhere', after('n', (folder) => symlinkSync('nowhere', join(folder, 'n'))), /does not exist/],
    ['a link to itself', after('n', (folder) => symlinkSync('n', join(folder, 'n'))), /can't be read|does not exist/],
    ['a file as a folder', () => 'a.csv/x', /does not exist/],
    ['a pattern that matches nothing', () => '*.nothing', /matches no file/],
  ];
  for (const [what, make, message] of cases) {
    test(what, async (t) => {
      const folder = folderOf(t, { 'a.csv': CSV });
      const { code, stderr } = held(await leakprint(['profile', make(folder)], { cwd: folder }));
      assert.equal(code, 2);
      assert.match(stderr, message);
    });
  }

  test('standard input without end that is no evidence is not read for ever', async () => {
    const child = spawn('sh', ['-c', `head -c 200000000 /dev/zero | ${process.execPath} ${executable()} profile -`]);
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 2);
    assert.match(stderr, /^leakprint: standard input is binary/);
  });
});

test('evidence that changes while it is read: exit 3, and it is said', async (t) => {
  const folder = folderOf(t, { 'a.csv': large(400_000) });
  const running = leakprint(['profile', 'a.csv', '-f', 'json'], { cwd: folder });
  const writing = setInterval(() => appendFileSync(join(folder, 'a.csv'), line(1)), 5);
  const outcome = await running.finally(() => clearInterval(writing));
  const { code, stdout } = held(outcome);
  assert.equal(code, 3);
  const { evidence } = JSON.parse(stdout) as Profiled;
  assert.equal(evidence[0]?.losses.changedWhileRead, 1);
});

describe('the output never replaces what is read', () => {
  const refused: readonly [string, readonly string[]][] = [
    ['by its name', ['a.csv', '-o', 'a.csv']],
    ['by another spelling', ['a.csv', '-o', './d/../a.csv']],
    ['through a link', ['a.csv', '-o', 'soft.csv']],
    ['through a hard link', ['a.csv', '-o', 'hard.csv']],
    ['when a link was read', ['soft.csv', '-o', 'a.csv']],
    ['when a pattern was read', ['a*.csv', '-o', 'a.csv']],
    ['when a folder was read', ['.', '-o', 'a.csv']],
    ['when a pattern was read, through a link', ['[a]*.csv', '-o', 'hard.csv']],
  ];
  for (const [what, args] of refused) {
    for (const command of ['profile', 'attribute']) {
      test(`${command}: ${what}`, async (t) => {
        const folder = folderOf(t, { 'a.csv': CSV });
        mkdirSync(join(folder, 'd'));
        symlinkSync('a.csv', join(folder, 'soft.csv'));
        linkSync(join(folder, 'a.csv'), join(folder, 'hard.csv'));
        const before = contents(folder);
        const { code, stderr } = held(await leakprint([command, ...args, '--force'], { cwd: folder }));
        assert.equal(code, 2);
        assert.match(stderr, /is read as input: name another file for the output/);
        assert.deepEqual(contents(folder), before);
      });
    }
  }
});

test('a full disk: one line, exit 2, nothing left behind', async (t) => {
  const disk = tinyDisk(t);
  if (disk === null) return t.skip('no file system can be mounted here');
  writeFileSync(join(disk, 'fill'), Buffer.alloc(60 * 1024));
  const folder = folderOf(t, { 'a.csv': large(50) });
  const { code, stderr } = held(
    await leakprint(['profile', 'a.csv', '-f', 'json', '-o', join(disk, 'p.json')], { cwd: folder }),
  );
  assert.equal(code, 2);
  assert.match(stderr, /p\.json: can't be written \(ENOSPC\)/);
  assert.deepEqual(readdirSync(disk), ['fill']);
});

/** A file system of 64 KiB; null where that isn't allowed. */
function tinyDisk(t: TestContext): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'leakprint-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  t.after(() => {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

describe('how a run may end', { skip: process.platform === 'win32' }, () => {
  test('a reader that has seen enough (| head -1)', async (t) => {
    const folder = folderOf(t, { 'a.csv': large(2000) });
    const command = `${process.execPath} ${executable()} profile a.csv -f json; echo "exit $?" >&2`;
    const child = spawn('bash', ['-c', `(${command}) | head -1`], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    await new Promise((resolve) => child.on('close', resolve));
    assert.match(stderr, /^(?:leakprint: fingerprints [^\n]+\n)?exit 0\n$/);
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL', 'SIGHUP'] as const) {
    test(`${signal}: no half a file, at whatever moment`, async (t) => {
      const folder = folderOf(t, { 'a.csv': large(150_000) });
      const before = contents(folder);
      for (const wait of [50, 250, 500, 800, 1200]) {
        const child = spawn(process.execPath, [executable(), 'profile', 'a.csv', '-f', 'json', '-o', 'p.json'], {
          cwd: folder,
        });
        const timer = setTimeout(() => child.kill(signal), wait);
        await new Promise((resolve) => child.on('close', resolve));
        clearTimeout(timer);
        const target = join(folder, 'p.json');
        if (existsSync(target)) {
          const text = execFileSync('cat', [target], { encoding: 'utf8', maxBuffer: 1 << 28 });
          assert.equal((JSON.parse(text) as Profiled).tables.length, 1, 'written whole');
          rmSync(target);
        }
        // Killed between the two, a draft may be left under a name of its own, never under that of the result.
        if (signal !== 'SIGKILL') assert.deepEqual(contents(folder), before);
      }
    });
  }

  test('the first interrupt gives what was read by then, the second nothing', async (t) => {
    const folder = folderOf(t);
    for (const times of [1, 2]) {
      const child = spawn(process.execPath, [executable(), 'profile', '-', '-f', 'json', '-o', 'p.json'], {
        cwd: folder,
      });
      child.stdin.on('error', () => {});
      const feeding = setInterval(() => child.stdin.write(large(2000)), 5);
      let killed = 0;
      const killing = setInterval(
        () => {
          if (killed++ < times) child.kill('SIGINT');
        },
        times === 1 ? 1500 : 750,
      );
      const [code] = await new Promise<[number | null]>((resolve) => child.on('close', (...end) => resolve([end[0]])));
      clearInterval(feeding);
      clearInterval(killing);
      assert.ok(code === 3 || code === 130 || code === null, `exit ${code}`);
      for (const name of readdirSync(folder)) {
        assert.equal(name, 'p.json');
        rmSync(join(folder, name));
      }
    }
  });
});
