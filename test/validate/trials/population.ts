/** What the tests of trials share: the shipped population, many trials of it, and their rows read back by the simplest means. */
import { loadPopulation } from '../../../src/systems/population.ts';
import { makeTrial, type Trial, type TrialKind, type TrialSide } from '../../../src/validate/trials/index.ts';

export const POPULATION = loadPopulation();

export const SIDES: readonly TrialSide[] = ['fit', 'test'];
export const KINDS: readonly TrialKind[] = ['listed', 'open', 'joined', 'merged', 'aggregator'];

/** The first so many trials of a side. */
export function trials(
  side: TrialSide,
  count: number,
  rest: { kind?: TrialKind; size?: number; seed?: number } = {},
): Trial[] {
  return Array.from({ length: count }, (_, index) =>
    makeTrial({ seed: 11, index, systems: POPULATION, side, ...rest }),
  );
}

export function textOf(trial: Trial): string {
  return trial.files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
}
