/** What is measured of a child, and in which order. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Command, measure, median, rounds } from './measure.ts';
import { aligned, short } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-measure-'));
after(() => rmSync(folder, { recursive: true }));

const script = (text: string): Command => ({ program: process.execPath, args: ['-e', text] });
const hasProc = process.platform === 'linux';

test('time, processor time, memory and output of a child', async () => {
  const busy =
    'const t = Date.now(); const b = Buffer.alloc(150e6, 1); while (Date.now() - t < 300); console.log(b.length)';
  const { seconds, cpuSeconds, peakBytes, output } = await measure(script(busy));
  assert.ok(seconds > 0.29, String(seconds));
  assert.equal(output, '150000000\n');
  if (!hasProc) return;
  assert.ok(cpuSeconds > 0.1 && cpuSeconds < seconds * 4, String(cpuSeconds));
  assert.ok(peakBytes > 150e6 && peakBytes < 600e6, String(peakBytes));
});

test('a child that waits uses time, not the processor', { skip: !hasProc }, async () => {
  const { seconds, cpuSeconds } = await measure({ program: 'sleep', args: ['0.4'] });
  assert.ok(seconds >= 0.39 && cpuSeconds < 0.2, `${seconds} ${cpuSeconds}`);
});

test('one that fails says why', async () => {
  await assert.rejects(measure(script('console.error("first\\nlast"); process.exit(3)')), /ended with 3: last/);
  await assert.rejects(measure({ program: join(folder, 'missing'), args: [] }), /ENOENT/);
});

test('each command runs once a round, and never again once it failed', async () => {
  const log = join(folder, 'log');
  const say = (word: string, code = 0): Command =>
    script(`fs.appendFileSync(${JSON.stringify(log)}, '${word}'); console.log('${word}'); process.exit(${code})`);
  const [a, b, c] = await rounds([say('A'), say('B', 1), say('C')], 3);
  assert.equal(readFileSync(log, 'utf8'), 'ABCACAC');
  assert.ok(a !== undefined && !('failed' in a) && a.output === 'A\n');
  assert.ok(b !== undefined && 'failed' in b);
  assert.ok(c !== undefined && !('failed' in c));
});

test('medians', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.ok(Number.isNaN(median([])));
});

test('tables', () => {
  assert.equal(
    aligned(
      ['', 's'],
      [
        ['wc', '0.1'],
        ['duckdb', '10.0'],
      ],
    ),
    '           s\nwc       0.1\nduckdb  10.0',
  );
  const numbers: readonly (readonly [number, string])[] = [
    [0.01234, '0.012'],
    [1.234, '1.23'],
    [12.34, '12.3'],
    [123.4, '123'],
    [1234.4, '1234'],
    [Number.NaN, '-'],
  ];
  for (const [number, text] of numbers) assert.equal(short(number), text);
});
