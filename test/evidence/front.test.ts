/** Rows in front of a table's names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesInFront } from '../../src/evidence/front.ts';
import { readOne } from './read.ts';

const rowsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.split(',').map((cell) => (cell === '-' ? undefined : { text: cell, quoted: false })));
const PEOPLE = '1,Ada,a@b.org,9000000001\n2,Bo,b@b.org,9000000002\n3,Cy,c@b.org,9000000003';
const NAMES = 'id,name,mail,phone';

const cases: readonly [what: string, text: string, front: number][] = [
  ['names alone', `${NAMES}\n${PEOPLE}`, 0],
  ['a title', `Report\n${NAMES}\n${PEOPLE}`, 1],
  ['a comment above records', `# Cookie File\n# made by x\n${PEOPLE}`, 2],
  ['a comment and a title', `# made by x\nReport\n${NAMES}\n${PEOPLE}`, 2],
  ['names behind a number sign', `#id,name,mail,phone\n${PEOPLE}`, 0],
  ['a title in a sheet, its other cells absent', `Report,-,-,-\nof 2023,-,-,-\n${NAMES}\n${PEOPLE}`, 2],
  ['names that reach beyond most rows', `Report\n${NAMES},note\n${PEOPLE}`, 1],
  ['groups above the names, each over its columns', `Person,Person,Contact,Contact\n${NAMES}\n${PEOPLE}`, 1],
  ['groups as merged cells show them', `Person,-,Contact,-\n${NAMES}\n${PEOPLE}`, 1],
  ['groups that come again, as merged cells show them', `-,Person,-,Person\n${NAMES}\n${PEOPLE}`, 1],
  ['a title and groups', `Report\nPerson,,Contact,\n${NAMES}\n${PEOPLE}`, 2],
  [
    'a name that comes twice, no groups',
    `name,name,mail,phone\nAda,Ex,a@b.org,9000000001\nBo,Wy,b@b.org,9000000002`,
    0,
  ],
  ['a name without a cell', `id,-,mail,phone\n${PEOPLE}`, 0],
  ['names twice, the groups apart', `a,b,a,b\n${NAMES}\n${PEOPLE}`, 0],
  ['groups above records', `Person,Person,Contact,Contact\n${PEOPLE}`, 0],
  ['no names at all', `x\n${PEOPLE}`, 0],
  ['as many lines in front as rows', `Report\nof 2023\nby x\nid,name\n1,Ada`, 3],
  ['too many lines', `${'x\n'.repeat(13)}${NAMES}\n${PEOPLE}`, 0],
];

for (const [what, text, front] of cases) test(what, () => assert.equal(linesInFront(rowsOf(text)), front));

test('they are left out and counted wherever rows are told by position', async () => {
  const rows = [['Report'], ['id', 'name', 'mail'], ...Array.from({ length: 9 }, (_, i) => [i, 'Ada', `a${i}@b.org`])];
  const read = await readOne(JSON.stringify(rows));
  assert.deepEqual(read.columns, ['id', 'name', 'mail']);
  assert.deepEqual([read.rows.length, { ...read.manifest.losses }], [9, { linesBeforeHeader: 1 }]);
});
