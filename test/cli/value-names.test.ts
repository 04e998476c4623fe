/** Evidence whose keys are values, through every command that shows names: no value is shown, fields stay readable. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderOf, leakprint } from './leakprint.ts';

const GIVEN = 'Asha Bodil Clara Dora Emil Frida Gustav Hana Ivo Jana Kurt Lena Milan Nora Otto Petra'.split(' ');
const FAMILY = ['Kovac', 'Berg', 'Novak', 'Wagner'];
const PEOPLE = GIVEN.flatMap((given) => FAMILY.map((family) => `${given} ${family}`));
const phone = (i: number): string => `+1 555 ${1000000 + i * 7919}`;
const lines = (record: (name: string, i: number) => string): string => `${PEOPLE.map(record).join('\n')}\n`;
const tag = (name: string): string => name.replace(' ', '_');

const FILES: Readonly<Record<string, string>> = {
  'inside.json': JSON.stringify(
    PEOPLE.map((_, i) => ({ id: i, friends: { [PEOPLE[(i * 7) % 64] ?? '']: { phone: phone(i), since: 2000 + i } } })),
  ),
  'inside.ndjson': lines((name, i) =>
    JSON.stringify({ id: i, friends: { [name]: { phone: phone(i) }, [PEOPLE[63 - i] ?? '']: { phone: phone(i) } } }),
  ),
  'alone.ndjson': lines((name, i) => JSON.stringify({ [name]: { phone: phone(i) } })),
  'scalars.ndjson': lines((name, i) => JSON.stringify({ id: i, [name.toLowerCase().replace(' ', '')]: phone(i) })),
  'lists.json': JSON.stringify(Object.fromEntries(PEOPLE.map((name, i) => [name, [phone(i), 'x']]))),
  'labels.txt': lines((name, i) => `${name}: ${phone(i)}\n${name}: ${phone(i + 1)}\n`),
  'pairs.txt': lines((name, i) => `id=${i} ${tag(name)}=${phone(i).replaceAll(' ', '')} city=Rome`),
  'tags.xml': `<r>${PEOPLE.map((name, i) => `<p><id>${i}</id><${tag(name)}>${phone(i)}</${tag(name)}></p>`).join('')}</r>`,
  'attributes.xml': `<r>${PEOPLE.map((name, i) => `<p id="${i}" ${tag(name)}="${phone(i)}"/>`).join('')}</r>`,
};

/** Any of the people, in any spelling. */
const SOMEBODY = new RegExp(`(?:${GIVEN.join('|')})[ ._\\n]?(?:${FAMILY.join('|')})`, 'gi');

function assertNobody(text: string, what: string): void {
  assert.notEqual(text, '', what);
  assert.deepEqual(text.match(SOMEBODY) ?? [], [], what);
}

describe('names that are values', { concurrency: 2 }, () => {
  for (const name of Object.keys(FILES)) {
    test(`${name}: nobody is named`, async (t) => {
      const cwd = folderOf(t, FILES);
      const commands = [
        ['profile', name, '-f', 'json', '-o', 'saved.json'],
        ['merge', 'saved.json', 'saved.json', '-o', 'merged.json'],
        ['attribute', name, '-s', 'cowin', 'icmr-testing', '-f', 'json'],
        ['compare', name, 'saved.json'],
        // What a form gives is told alike by every command: one form for each stage shows it.
        ...(name === 'inside.ndjson' || name === 'labels.txt'
          ? [
              ['profile', name],
              ['profile', 'saved.json', '-f', 'markdown'],
              ['attribute', name, '-s', 'cowin', 'icmr-testing'],
              ['match', name, 'cowin', '-f', 'json'],
              ['match', name, 'cowin'],
              ['compare', name, 'inside.json', '-f', 'json'],
            ]
          : []),
      ];
      for (const command of commands) {
        const { code, stdout, stderr } = await leakprint([...command, '-q'], { cwd });
        assert.equal(code, 0, `${command.join(' ')}: ${stderr}`);
        if (!command.includes('-o')) assertNobody(stdout, command.join(' '));
      }
      assertNobody(readFileSync(join(cwd, 'saved.json'), 'utf8'), 'saved');
      assertNobody(readFileSync(join(cwd, 'merged.json'), 'utf8'), 'merged');
    });
  }

  test('it is said how many columns are shown as shapes, and what is beside them stays readable', async (t) => {
    const cwd = folderOf(t, FILES);
    const { stdout } = await leakprint(['profile', 'tags.xml', '-f', 'markdown'], { cwd });
    assert.match(stdout, /64 columns have names that look like values and stand here as shapes/);
    assert.match(stdout, /\| id \|/);
    const { stdout: report } = await leakprint(['attribute', 'tags.xml', '-s', 'cowin', '-f', 'json'], { cwd });
    assert.equal(JSON.parse(report).tables[0].namesAsShapes, 64);
  });

  test('shards merge, though one shows shapes and the other names', async (t) => {
    const record = (own: readonly string[], i: number) =>
      JSON.stringify(Object.fromEntries([['id', i], ...own.map((name) => [name, phone(i)])]));
    const first = record(
      GIVEN.slice(0, 12).map((name) => `${name}x`),
      0,
    );
    const cwd = folderOf(t, {
      'few.ndjson': `${first}\n${Array.from({ length: 40 }, (_, i) => record([], i)).join('\n')}\n`,
      'all.ndjson': `${first}\n${first}\n`,
    });
    for (const name of ['few', 'all'])
      await leakprint(['profile', `${name}.ndjson`, '-f', 'json', '-o', `${name}.json`], { cwd });
    for (const order of [
      ['few.json', 'all.json'],
      ['all.json', 'few.json'],
    ]) {
      const { stdout, code } = await leakprint(['merge', ...order], { cwd });
      const { tables } = JSON.parse(stdout);
      assert.deepEqual([code, tables.length, tables[0].records, tables[0].columns[1].name], [0, 1, 43, 'Aaaaa']);
    }
  });
});
