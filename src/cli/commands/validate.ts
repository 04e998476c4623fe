/** `leakprint validate`: how well the tool does on invented leaks of known truth. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { InputError, UsageError } from '../../errors.ts';
import { visible } from '../../report/escape.ts';
import type { Outcome } from '../../validate/outcome.ts';
import type { Validation } from '../../validate/types.ts';
import { header, warn } from '../environment.ts';
import { EXIT } from '../exit.ts';
import { checkTarget, deliver, placeOf, type Target, targetOf } from '../output.ts';
import { clock, withLine } from '../progress.ts';
import { interruptible } from '../reading.ts';
import { type SharedOptions, wholeNumberFrom, withShared } from '../shared.ts';
import { write } from '../written.ts';
import type { CliCommand } from './types.ts';

const MOST_TRIALS = 1_000_000;
const MOST_SEED = 2 ** 32 - 1;
const CHARTS = ['tippett.svg', 'pav.svg', 'ece.svg'] as const;

interface Options extends SharedOptions {
  readonly systems?: string[];
  readonly trials: number;
  readonly seed: number;
  readonly side: Validation['side'];
  readonly charts?: string;
}

export const validateCommand: CliCommand = {
  id: 'validate',
  add(program, finish) {
    const command = program
      .command('validate')
      .description('measure how well leakprint does on invented leaks of known truth')
      .option('--trials <n>', 'invented leaks, about a second each', wholeNumberFrom(1, MOST_TRIALS), 100)
      .option('--seed <n>', 'draws the leaks', wholeNumberFrom(0, MOST_SEED), 1);
    command.option('-s, --systems <path...>', 'descriptors to make leaks of (default: all that are shipped)');
    const side = command.createOption('--side <side>', 'half of the systems that leaks are made of');
    command
      .addOption(side.choices(['test', 'fit']).default('test'))
      .option('--charts <folder>', `write ${CHARTS.join(', ')} there`);
    withShared(command, ['terminal', 'json', 'markdown']).action(async (options: Options) => {
      finish(await run(options, command));
    });
  },
};

async function run(options: Options, command: Command): Promise<number> {
  const target = targetOf(options, options.systems ?? []);
  const drawings = chartTargets(options, target);
  for (const one of [target, ...drawings]) checkTarget(one);
  const document = await measure(options);
  const { validationPage } = await import('../../report/validation-page.ts');
  if (drawings.length > 0) await draw(document, drawings);
  await write({ data: () => document, page: () => validationPage(document) }, options, command, target);
  if (document.complete) return EXIT.done;
  warn(`leakprint: incomplete: interrupted after ${document.trials} of ${document.asked} trials`);
  return EXIT.incomplete;
}

function chartTargets({ charts, force }: Options, { file }: Target): Target[] {
  if (charts === undefined) return [];
  if (charts === '') throw new UsageError('--charts: a folder is needed');
  const drawings = CHARTS.map((name) => ({ file: join(charts, name), force: force === true, inputs: [] }));
  if (drawings.some((drawing) => file !== null && placeOf(file) === placeOf(drawing.file)))
    throw new UsageError(`${visible(file ?? '')}: --charts writes a chart there; name another file for the output`);
  return drawings;
}

async function measure({ trials, seed, side, quiet, systems: named }: Options): Promise<Validation> {
  const [{ experiment }, { summarise }, { loadDescribed, shippedPopulation }] = await Promise.all([
    import('../../validate/experiment.ts'),
    import('../../validate/summary.ts'),
    import('../../systems/population.ts'),
  ]);
  const known = shippedPopulation();
  const systems =
    named === undefined ? loadDescribed() : await (await import('../../systems/catalogue.ts')).read(named);
  if (systems.every(({ aggregator }) => aggregator))
    throw new InputError('--systems: no system that rows can be made of');
  const outcomes: Outcome[] = [];
  let over = false;
  const line = (ms: number) => told(outcomes.length, trials, ms);
  await withLine(quiet === true, line, () =>
    interruptible(
      () => over,
      async (signal) => {
        for await (const outcome of experiment({ seed, side, from: 0, to: trials, systems, known, signal }))
          outcomes.push(outcome);
        over = true;
      },
    ),
  );
  return summarise(outcomes, { header: header(), side, seed, trials, systems });
}

/** "12 of 100 trials, 1:28 left". */
function told(done: number, all: number, ms: number): string {
  const left = done === 0 ? '' : `, ${clock(((all - done) * ms) / done / 1000)} left`;
  return `${done} of ${all} trials${left}`;
}

async function draw({ curves: { tippett, pav, ece } }: Validation, targets: readonly Target[]): Promise<void> {
  const { eceChart, pavChart, tippettChart } = await import('../../validate/figures/charts.ts');
  const blocks = pav.map((block) => ({
    ...block,
    log10LR: block.log10LR ?? (block.right > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY),
  }));
  const nothing = { observed: [], calibrated: [], neutral: [], harmful: [] };
  const texts = [tippettChart(tippett), pavChart(blocks), eceChart(ece ?? nothing)];
  for (const [i, target] of targets.entries()) await deliver(texts[i] ?? '', target);
}
