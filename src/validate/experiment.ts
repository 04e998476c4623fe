/**
 * Many trials, one after the other. Enters: a side, a seed, which numbers, the known systems. Leaves: outcomes, in order.
 * An outcome depends on seed, side and number only, so runs can be cut anywhere, done elsewhere and put together again.
 */
import { setImmediate } from 'node:timers/promises';
import { InputError } from '../errors.ts';
import type { System } from '../systems/types.ts';
import { abstention, type Outcome, outcomeOf } from './outcome.ts';
import { answer } from './run.ts';
import { makeTrial, type TrialKind, type TrialSide } from './trials/index.ts';

export interface Experiment {
  readonly seed: number;
  readonly side: TrialSide;
  /** The first number and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Systems that trials are made of. */
  readonly systems: readonly System[];
  /** Systems that may stand for "some other source", if not the same; of a truth's families only its rivals do. */
  readonly known?: readonly System[] | undefined;
  /** Drawn for each trial if not given. */
  readonly kind?: TrialKind | undefined;
  /** Records of each trial; drawn if not given. */
  readonly size?: number | undefined;
  /** Once aborted no further trial is begun. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs the trials. Files that the tool refuses count as an abstention; any other failure is a bug and ends the run. */
export async function* experiment(of: Experiment): AsyncGenerator<Outcome> {
  const { seed, side, from, to, systems, known = systems, kind, size, signal } = of;
  for (let index = from; index < to; index++) {
    // Signals, and lines that tell how far this is, come in between.
    await setImmediate();
    if (signal?.aborted === true) return;
    const trial = makeTrial({ seed, index, systems, side, kind, size });
    yield await answer(trial, known).then(outcomeOf, (error: unknown) => {
      if (error instanceof InputError) return abstention(trial);
      throw error;
    });
  }
}
