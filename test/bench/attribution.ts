/**
 * How well attribution does on invented leaks of known truth, as tables. Enters: how many trials (1,000), `--side`, `--seed`.
 * Leaves: Markdown. Deliberately absent: data from elsewhere; all leaks are made here, of the shipped population.
 */
import { parseArgs } from 'node:util';
import { header } from '../../src/cli/environment.ts';
import { layMarkdown } from '../../src/report/layouts/markdown.ts';
import { validationPage } from '../../src/report/validation-page.ts';
import { shippedPopulation } from '../../src/systems/population.ts';
import { experiment } from '../../src/validate/experiment.ts';
import type { Outcome } from '../../src/validate/outcome.ts';
import { summarise } from '../../src/validate/summary.ts';

const TRIALS = 1000;
/** A sign of life on standard error after so many. */
const TOLD_EVERY = 50;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { side: { type: 'string', default: 'test' }, seed: { type: 'string', default: '1' } },
});
const trials = Number(positionals[0] ?? TRIALS);
const seed = Number(values.seed);
const side = values.side === 'fit' ? 'fit' : 'test';
if (!Number.isInteger(trials) || trials < 1) throw new RangeError(`${positionals[0]}: a number of trials is needed`);

const systems = shippedPopulation();
const outcomes: Outcome[] = [];
for await (const outcome of experiment({ seed, side, from: 0, to: trials, systems })) {
  outcomes.push(outcome);
  if (outcomes.length % TOLD_EVERY === 0) process.stderr.write(`${outcomes.length} of ${trials} trials\n`);
}
process.stdout.write(
  layMarkdown(validationPage(summarise(outcomes, { header: header(), side, seed, trials, systems }))),
);
