/** Counts of whole trials, held against what the trial says of itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf } from '../../../src/validate/estimates/index.ts';
import { profileOf } from '../../../src/validate/run.ts';
import { makeTrial } from '../../../src/validate/trials/index.ts';
import { attribute, traitOf } from '../../../src/vocabulary/index.ts';
import { POPULATION } from '../trials/population.ts';

const counted = async (index: number, kind: 'open' | 'merged') => {
  const trial = makeTrial({ seed: 5, index, systems: POPULATION, side: 'fit', kind, size: 60 });
  return { trial, counts: countsOf(trial, await profileOf(trial.files), POPULATION) };
};

test('a leak of one source: what leaked, what was left out, what was read', async () => {
  for (const index of [0, 1, 2]) {
    const { trial, counts } = await counted(index, 'open');
    const { hits, family, headerStyle } = counts;
    assert.deepEqual([family, headerStyle, counts.index], [trial.families[0], trial.headerStyle, index]);
    for (const [id, { k, n }] of Object.entries(hits)) assert.ok(k >= 0 && (k <= n || id === 'mistaken') && n > 0, id);
    const own = trial.leaked.filter(({ field }) => field !== null).map((entry) => entry.attribute);
    for (const salience of ['identity', 'content', 'technical']) {
      const shown = new Set(own.filter((id) => attribute(id)?.salience === salience).map((id) => traitOf(id)?.id));
      shown.delete(undefined);
      const { k = 0, n = 0 } = hits[`left.${salience}`] ?? {};
      assert.equal(n - k, shown.size, `${index} ${salience}`);
    }
    const side = headerStyle === 'gone' ? 'unnamed' : 'named';
    const known = trial.leaked.filter((entry) => entry.attribute !== 'other').length;
    assert.ok((hits[`unrecognised.${side}`]?.n ?? 0) <= known);
    assert.equal(hits['mixed.single']?.n ?? 1, 1);
    const ordered = !trial.steps.some((step) => /^columns (?:shuffled|put)/.test(step));
    assert.equal(hits['order.kept']?.k, Number(ordered));
  }
});

test('of several sources nothing but traces of a mixture is counted', async () => {
  const { counts } = await counted(0, 'merged');
  assert.deepEqual(
    Object.keys(counts.hits).filter((id) => id !== 'mixed.merged'),
    [],
  );
});
