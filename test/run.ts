/**
 * Runs all tests: every `*.test.ts` below this folder, in node's own runner (which knows no patterns before Node 21).
 * `--update-goldens` lets the golden tests write what they would compare. Leaves with the runner's exit code.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const root = dirname(folder);
const options = process.argv.slice(2);
/** Folders of small tests that set nothing in their process: each folder is one process, since starting is most of their time. */
const TOGETHER = ['validate', 'report', 'case', 'match', 'rank', 'systems', 'vocabulary', 'weigh'];
const unknown = options.find((option) => option !== '--update-goldens');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => relative(root, join(folder, file)))
  .sort();

if (unknown !== undefined) refuse(`unknown option ${unknown}`);
// A runner without files finds none wrong.
if (files.length === 0) refuse('no test files');

const goldens = options.length > 0 ? { LEAKPRINT_UPDATE_GOLDENS: '1' } : {};
// Built once for all tests that run the program.
const program = join(root, 'dist', `test-${process.pid}`);
process.on('exit', () => rmSync(program, { recursive: true, force: true }));
execFileSync(join(root, 'node_modules', '.bin', 'tsx'), [join('bin', 'build.ts'), program], { cwd: root });
const together = TOGETHER.map((name) => {
  const of = files.filter((file) => file.startsWith(join('test', name) + sep));
  const path = join(program, `${name}.test.mjs`);
  writeFileSync(path, of.map((file) => `import ${JSON.stringify(pathToFileURL(join(root, file)).href)};\n`).join(''));
  return path;
});
const alone = files.filter((file) => !TOGETHER.includes(file.split(sep)[1] ?? ''));
const { status, signal } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', `--test-concurrency=${availableParallelism()}`, ...together, ...alone],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...goldens, LEAKPRINT_TEST_BUILD: program },
  },
);
if (signal !== null) process.kill(process.pid, signal);
process.exitCode = status ?? 1;

function refuse(why: string): never {
  process.stderr.write(`test/run.ts: ${why}\n`);
  process.exit(2);
}
