/** `leakprint attributes`: the whole vocabulary, what a name is read as, and a refusal where nothing is meant. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ATTRIBUTES } from '../../src/vocabulary/index.ts';
import { leakprint } from './leakprint.ts';

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
}

async function listed(...words: readonly string[]): Promise<Listed[]> {
  const { code, stdout, stderr } = await leakprint(['attributes', ...words, '-f', 'json']);
  assert.deepEqual([code, stderr], [0, '']);
  return JSON.parse(stdout) as Listed[];
}

test('without a word: all that can be written, with the steps that it has', async () => {
  const all = await listed();
  assert.deepEqual(
    all.map(({ id }) => id),
    ATTRIBUTES.map(({ id }) => id).filter((id) => id !== 'other'),
  );
  assert.deepEqual(all.find(({ id }) => id === 'person.birthDate')?.steps.slice(2, 5), ['day', 'month', 'year']);
  assert.deepEqual(all.find(({ id }) => id === 'commerce.order')?.steps, []);
});

test('with words: first what the name of a field is read as, in any language', async () => {
  assert.equal((await listed('Geburtsdatum'))[0]?.id, 'person.birthDate');
  assert.equal((await listed('policy', 'number'))[0]?.id, 'health.insurance');
  assert.deepEqual(
    (await listed('health.vacc')).map(({ id }) => id),
    ['health.vaccine', 'health.vaccinationDate'],
  );
});

test('a word that means nothing is refused in a line', async () => {
  const { code, stdout, stderr } = await leakprint(['attributes', 'zzzz']);
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /^leakprint: no attribute is called "zzzz": .*\n$/);
});
