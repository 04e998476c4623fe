/** The sign of life: only on a terminal, only when asked to wait, and wiped. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { withProgress } from '../../src/cli/progress.ts';

function screen(isTTY: boolean): { isTTY: boolean; text: string; write(text: string): void } {
  return {
    isTTY,
    text: '',
    write(text) {
      this.text += text;
    },
  };
}

test('no word off a terminal, with --quiet, or when the work is quick', async () => {
  const slow = () => wait(60, 'done');
  for (const [on, quiet, work] of [
    [screen(false), false, slow],
    [screen(true), true, slow],
    [screen(true), false, async () => 'done'],
  ] as const) {
    assert.equal(await withProgress(quiet, work, on, 10), 'done');
    assert.equal(on.text, '');
  }
});

test('one line that is overwritten and wiped, also when the work fails', async () => {
  const on = screen(true);
  const work = async () => {
    await wait(60);
    throw new Error('no');
  };
  await assert.rejects(withProgress(false, work, on, 20), /no/);
  assert.match(on.text, /^\rleakprint: reading and weighing, 0 s/);
  assert.ok(!on.text.includes('\n'));
  assert.match(on.text, /\r +\r$/);
});
