/** The same file under several names is read once, and said so; files that only hold the same are two. */
import assert from 'node:assert/strict';
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderOf, leakprint } from './leakprint.ts';

const CSV = `name,phone\n${Array.from({ length: 12 }, (_, i) => `Asha Rao,90000000${10 + i}`).join('\n')}\n`;

/** What is named, how many records there are, what isn't read again. */
const CASES: readonly (readonly [string, readonly string[], number, readonly string[]])[] = [
  ['twice', ['a.csv', 'a.csv'], 12, ['a.csv']],
  ['three spellings', ['a.csv', './a.csv', 'in/../a.csv'], 12, ['./a.csv', 'in/../a.csv']],
  ['a hard link', ['a.csv', 'hard.csv'], 12, ['hard.csv']],
  ['a link', ['link.csv', 'a.csv'], 12, ['a.csv']],
  ['a directory and a file in it', ['in', 'in/b.csv'], 12, ['in/b.csv']],
  ['a file and its directory', ['in/b.csv', 'in'], 12, ['in/b.csv']],
  ['a pattern and a file', ['a.c*', 'a.csv', 'in/b.csv'], 24, ['a.csv']],
  ['files of the same content', ['a.csv', 'in/b.csv'], 24, []],
];

describe('the same file', { concurrency: 2 }, () => {
  for (const [what, named, records, again] of CASES) {
    test(`${what}: each once`, async (t) => {
      const cwd = folderOf(t, { 'a.csv': CSV });
      mkdirSync(join(cwd, 'in'));
      writeFileSync(join(cwd, 'in', 'b.csv'), CSV);
      linkSync(join(cwd, 'a.csv'), join(cwd, 'hard.csv'));
      symlinkSync('a.csv', join(cwd, 'link.csv'));
      const { code, stdout, stderr } = await leakprint(['profile', ...named, '-f', 'json', '--no-sketch'], { cwd });
      assert.deepEqual([code, stderr], [0, '']);
      const { complete, tables, evidence } = JSON.parse(stdout);
      assert.deepEqual([complete, tables[0].records], [true, records]);
      const unread = evidence.filter((entry: { format: string }) => entry.format === 'unread');
      assert.deepEqual(
        unread.map((entry: { name: string }) => entry.name),
        again,
      );
      for (const { note } of unread) assert.match(note, /^was not read again: it is the same file as "/);
    });
  }
});
