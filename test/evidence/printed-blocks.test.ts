/** Tables that R and pandas print in blocks, one below the other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { isPrintedInBlocks } from '../../src/evidence/printed-blocks.ts';
import { readAll } from './read.ts';

const R = '  id name       mail\n1  7  Ada ada@b.org \n2  8   Bo  bo@b.org \n       city\n1      Rome\n2      Oslo\n';
const cases: readonly [what: string, text: string, blocks: boolean][] = [
  ['R', R, true],
  ["R's matrices", '     id name\n[1,]  7  Ada\n[2,]  8  Bo\n     city\n[1,] Rome\n[2,] Oslo\n', true],
  ['pandas', '   id name  \\\n0   7  Ada   \n1   8   Bo   \n\n   city  \n0  Rome  \n1  Oslo  \n', true],
  ['one block', '  id name\n1  7  Ada\n2  8   Bo\n3  9   Cy\n', false],
  ['the same names on each page', '  no name\n1  Ada\n2  Bo\n  no name\n1  Cy\n2  Di\n', false],
  ['numbers that go on', '  id name\n1  7  Ada\n2  8  Bo\n  city\n3 Rome\n4 Oslo\n', false],
  ['numbers of something else', '  id name\n1  7  Ada\n5  8  Bo\n  city\n1 Rome\n5 Oslo\n', false],
  ['names that begin the line', 'id name\n1  Ada\n2  Bo\ncity\n1 Rome\n2 Oslo\n', false],
  ['nothing', '', false],
];

for (const [what, text, blocks] of cases) test(what, () => assert.equal(isPrintedInBlocks(text), blocks));

test('they are refused in a line', async () => {
  await assert.rejects(readAll(R), (error: Error) => {
    assert.ok(error instanceof InputError);
    assert.match(error.message, /is a table printed in blocks of columns: export it as CSV$/);
    return true;
  });
});
