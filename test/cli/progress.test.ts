/** The sign of life: only on a terminal, only when asked to wait, and wiped; how far reading is, in few words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { ReadMeter, told, withProgress } from '../../src/cli/progress.ts';

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

/** Read, total, rate, what is said. */
const TOLD: readonly (readonly [number, number | null, number, string])[] = [
  [1.2e9, 10e9, 310e6, '1.2 of 10.0 GB, 310 MB/s, 0:29 left'],
  [1.2e9, null, 310e6, '1.2 GB, 310 MB/s'],
  [0, 5e6, 0, '0.0 of 5.0 MB'],
  [500, 900, 100, '500 of 900 bytes, 100 bytes/s, 0:04 left'],
  [1e9, 1e12, 1e6, '0.0 of 1.0 TB, 1 MB/s, 277:30:00 left'],
  [6e6, 5e6, 1e6, '6.0 MB, 1 MB/s'],
  [5e6, 5e6, 1e6, '5.0 of 5.0 MB, 1 MB/s, 0:00 left'],
];

for (const [read, total, rate, line] of TOLD)
  test(line, () => {
    assert.equal(told({ read, total, rate }), line);
  });

test('the speed is that of the last signs; a part whose size nobody knows leaves the end open', () => {
  const meter = new ReadMeter();
  meter.expect(1000);
  meter.look(0);
  meter.read(100);
  assert.deepEqual(meter.look(1000), { read: 100, total: 1000, rate: 100 });
  for (let s = 2; s <= 20; s++) {
    meter.read(10);
    meter.look(1000 * s);
  }
  assert.equal(meter.look(21_000).rate, 60 / 7);
  meter.expect(null);
  meter.expect(5);
  assert.equal(meter.look(22_000).total, null);
});

test('the line tells how far reading is, then that other work follows', async () => {
  const on = screen(true);
  await withProgress(
    false,
    async (meter) => {
      meter.expect(2e6);
      meter.read(1e6);
      await wait(50);
      meter.end();
      await wait(50);
    },
    on,
    20,
  );
  assert.match(on.text, /\rleakprint: 1\.0 of 2\.0 MB, .* left/);
  assert.match(on.text, /\rleakprint: weighing, 0 s/);
  assert.match(on.text, /\r +\r$/);
});
