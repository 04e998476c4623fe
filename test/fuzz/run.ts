/**
 * The fuzzer: `npm run fuzz -- [--seed n] [--count n] [--from n] [--only format] [--processes n]`. Exit 1 if an input broke a
 * promise; each is printed with its seed and bytes.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { describeFailure, fuzz, type Options } from './fuzz.ts';
import { FORMATS } from './input.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100000' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    processes: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  },
});
const { only } = values;
if (only !== undefined && !FORMATS.includes(only)) throw new Error(`--only: one of ${FORMATS.join(', ')}`);
const options: Options = {
  seed: number(values.seed),
  count: number(values.count),
  from: number(values.from),
  processes: Math.max(1, number(values.processes)),
  ...(only === undefined ? {} : { only }),
};
const start = performance.now();
const { failures, outcomes, slowest } = await fuzz(options);
for (const failure of failures) process.stdout.write(`${describeFailure(options, failure)}\n`);
const seconds = ((performance.now() - start) / 1000).toFixed(0);
process.stdout.write(
  `${options.count} inputs from seed ${options.seed} in ${seconds} s: ${Object.entries(outcomes)
    .map(([name, times]) => `${times} ${name}`)
    .join(', ')}; ${failures.length} failed; slowest ${slowest.index} (${slowest.ms.toFixed(0)} ms)\n`,
);
process.exitCode = failures.length > 0 ? 1 : 0;

function number(text: string | undefined): number {
  if (text === undefined || !/^\d{1,9}$/.test(text)) throw new Error(`${text}: a whole number is needed`);
  return Number(text);
}
