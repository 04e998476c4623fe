/** What the command line offers is told in README.md: commands, flags, formats, exit codes, shipped systems. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { EXIT } from '../../src/cli/exit.ts';
import { containers } from '../../src/evidence/containers/index.ts';
import { formats } from '../../src/evidence/index.ts';
import { RENDERERS } from '../../src/report/renderers/index.ts';
import { leakprint, ROOT } from './leakprint.ts';

const file = join(ROOT, 'README.md');
const readme = existsSync(file) ? readFileSync(file, 'utf8') : '';

/** Those of the words that the README doesn't hold as code (in backticks or a code block) or as a whole word. */
function missing(words: Iterable<string>): string[] {
  return [...new Set(words)].filter((word) => {
    const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return !new RegExp(`(?<![\\w-])${plain}(?![\\w-])`).test(readme);
  });
}

test('README.md is there', () => {
  assert.notEqual(readme, '');
});

test('every command', () => {
  assert.deepEqual(missing(COMMANDS.map((command) => `leakprint ${command.id}`)), []);
});

test('every flag of every command', async () => {
  const flags: string[] = [];
  for (const { id } of COMMANDS) {
    const { stdout } = await leakprint([id, '--help']);
    flags.push(...[...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map((match) => match[1] ?? ''));
  }
  assert.ok(flags.includes('--fail-if') && flags.length > 20, 'the help is read');
  assert.deepEqual(missing(flags), []);
});

test('every format in and out', () => {
  assert.deepEqual(missing(RENDERERS.map((renderer) => renderer.id)), []);
  assert.deepEqual(missing(formats.map((format) => format.id)), []);
  assert.deepEqual(missing(containers.map((container) => container.id)), []);
});

test('every exit code', () => {
  const lines = readme.split('\n');
  const rows = Object.values(EXIT).filter(
    (code) => !lines.some((line) => new RegExp(`^[|*-]? *\`?${code}\\b`).test(line)),
  );
  assert.deepEqual(rows, []);
});

test('every shipped system', () => {
  const ids = readdirSync(join(ROOT, 'schemas', 'systems')).map((name) => name.replace(/\.yaml$/, ''));
  assert.ok(ids.length >= 10);
  assert.deepEqual(missing(ids), []);
});
