/** Real trials, few and short: the same wherever the run is cut, stopped when asked to, plain data. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Experiment, experiment } from '../../src/validate/experiment.ts';
import { abstention, type Outcome } from '../../src/validate/outcome.ts';
import { makeTrial } from '../../src/validate/trials/index.ts';
import { SOME } from './outcomes.ts';

const FEW: Experiment = { seed: 5, side: 'test', from: 0, to: 4, systems: SOME, size: 20 };

async function outcomes(of: Experiment): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for await (const one of experiment(of)) all.push(one);
  return all;
}

test('cut anywhere, the outcomes are the same, and plain data', async () => {
  const whole = await outcomes(FEW);
  assert.equal(whole.length, 4);
  assert.deepEqual(
    [...(await outcomes({ ...FEW, from: 3 })), ...(await outcomes({ ...FEW, to: 3 }))],
    [...whole.slice(3), ...whole.slice(0, 3)],
  );
  assert.deepEqual(JSON.parse(JSON.stringify(whole)), whole);
  assert.equal(new Set(whole.map(({ story }) => story)).size, 4);
});

test('an outcome tells of every listed candidate, in the order of the ranking', async () => {
  const [one] = await outcomes({ ...FEW, kind: 'listed', to: 1 });
  const trial = makeTrial({ ...FEW, index: 0, kind: 'listed' });
  assert.ok(one !== undefined);
  assert.equal(one.candidates.length, trial.rivals.flatMap(({ paths }) => paths).length);
  const totals = one.candidates.map(({ log10LR }) => log10LR);
  // Totals that differ by less are the same, reached by different sums.
  for (const [i, total] of totals.entries()) assert.ok(total <= (totals[i - 1] ?? Number.POSITIVE_INFINITY) + 1e-9);
  assert.deepEqual(one.truth, trial.truth);
  assert.ok(!one.same.some((id) => one.truth.includes(id)));
  assert.ok(one.reasons.first.length > 0 && one.reasons.first.length <= 5);
  assert.ok(one.candidates.some(({ baseline }) => baseline > 0));
});

test('a source that is not listed has no truth', async () => {
  const [one] = await outcomes({ ...FEW, kind: 'open', to: 1 });
  assert.deepEqual([one?.truth, one?.truthSystems, one?.same], [[], [], []]);
});

test('once told to stop, no further trial is begun', async () => {
  const stop = new AbortController();
  const done: Outcome[] = [];
  for await (const one of experiment({ ...FEW, signal: stop.signal })) {
    done.push(one);
    stop.abort();
  }
  assert.equal(done.length, 1);
});

test('an abstention: every candidate at a ratio of 1, nothing supported', () => {
  const silent = abstention(makeTrial({ ...FEW, index: 0, kind: 'listed' }));
  assert.ok(silent.abstained && silent.candidates.length > 0);
  assert.ok(silent.candidates.every(({ log10LR, raw }) => log10LR === 0 && raw === 0));
  assert.deepEqual(silent.supported, []);
});
