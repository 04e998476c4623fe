/**
 * Runs all tests: every `*.test.ts` below this folder, in node's own runner (which knows no patterns before Node 21).
 * `--update-goldens` lets the golden tests write what they would compare. Leaves with the runner's exit code.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { lostFiles } from './ran.ts';

const folder = dirname(fileURLToPath(import.meta.url));
const root = dirname(folder);
const options = process.argv.slice(2);
/** Folders of small tests that set nothing in their process and don't measure it: several files share one, since starting takes long. */
const TOGETHER = [
  'evidence',
  'profile',
  'kernel',
  'compare',
  'validate',
  'report',
  'case',
  'match',
  'rank',
  'systems',
  'vocabulary',
  'weigh',
];
/** Tests there that measure the memory of their process. */
const MEASURED = /(?:delimited-wide|ndjson-arrays)\.test\.ts$/;
/** What is loaded before them. */
const BEFORE = ['tsx', pathToFileURL(join(folder, 'unwatched.ts')).href];
const FILES_A_PROCESS = 16;
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
const folderOf = (file: string): string => file.split(sep)[1] ?? '';
const isShared = (file: string): boolean => TOGETHER.includes(folderOf(file)) && !MEASURED.test(file);
const together = TOGETHER.flatMap((name) => {
  const of = files.filter((file) => folderOf(file) === name && isShared(file));
  const processes = Math.ceil(of.length / FILES_A_PROCESS);
  return Array.from({ length: processes }, (_, place) => {
    // Every nth, so that long tests with neighbouring names don't come together.
    const own = of.filter((_, i) => i % processes === place);
    return processOf(`${name}-${place + 1}`, own);
  });
});
const alone = files.filter((file) => !isShared(file)).map((file) => processOf(file.replaceAll(sep, '-'), [file]));
// The runner reads no TypeScript itself.
const reporter = join(program, 'ran.mjs');
buildSync({ entryPoints: [join(folder, 'ran.ts')], outfile: reporter, platform: 'node', format: 'esm' });
const ran = join(program, 'ran.jsonl');
const { status, signal } = spawnSync(
  process.execPath,
  [
    ...BEFORE.flatMap((module) => ['--import', module]),
    '--test',
    `--test-concurrency=${availableParallelism()}`,
    `--test-reporter=${process.stdout.isTTY ? 'spec' : 'tap'}`,
    '--test-reporter-destination=stdout',
    `--test-reporter=${pathToFileURL(reporter).href}`,
    `--test-reporter-destination=${ran}`,
    ...together,
    ...alone,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...goldens, LEAKPRINT_TEST_BUILD: program },
  },
);
if (signal !== null) process.kill(process.pid, signal);
const lost = lostFiles(
  files.map((file) => join(root, file)),
  readFileSync(ran, 'utf8'),
);
if (lost.length > 0) process.stderr.write(`test/run.ts: tests that never ended in\n${lost.join('\n')}\n`);
process.exitCode = lost.length > 0 ? 1 : (status ?? 1);

/** A file that runs others, and says when all their tests are defined (`unwatched.ts`). */
function processOf(name: string, of: readonly string[]): string {
  const path = join(program, `${name.replace(/\.test\.ts$/, '')}.test.mjs`);
  const imports = of.map((file) => `import ${JSON.stringify(pathToFileURL(join(root, file)).href)};\n`);
  writeFileSync(path, `${imports.join('')}process.emit('tests-defined');\n`);
  return path;
}

function refuse(why: string): never {
  process.stderr.write(`test/run.ts: ${why}\n`);
  process.exit(2);
}
