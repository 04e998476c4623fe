/**
 * Constants of the model from counts. Enters: counts of leaks of known truth, the systems they are of. Leaves: for each
 * constant what was stated, what was counted with its interval, and what is used. The same for the same counts.
 */
import { jackknife } from '../figures/jackknife.ts';
import { PARAMETERS } from './parameters.ts';
import type { Count, Counted, Estimate, Parameter } from './types.ts';

export { countsOf } from './leak.ts';
export { textOf } from './text.ts';
export type { Counted, Estimate, LeakCounts } from './types.ts';

/**
 * What was stated counts for so many families: as many as a domain borrows from all others (`weigh/base-rates.ts`). Leaks
 * of one family are one witness, so cases are no measure of how much a count knows.
 */
const STATED_AS = 2;
/** Of all intervals; and the standard errors on either side of a normal value that hold so much of it. */
const LEVEL = 0.95;
const ERRORS = 1.96;
/** Keeps logarithms finite. */
const LEAST = 1e-9;

/** All constants of the list. */
export function estimates(counted: Counted, parameters: readonly Parameter[] = PARAMETERS): Estimate[] {
  return parameters.map((parameter) => estimate(parameter, counted));
}

function estimate({ id, source, taken, stated, scale, count }: Parameter, counted: Counted): Estimate {
  const found = count(counted);
  const base = { id, source, taken, stated, families: found?.families.length ?? 0, cases: found?.cases ?? 0 };
  if (found === null) return { ...base, counted: null, low: null, high: null, used: stated };
  const sides = found.values.map((value, i) =>
    sidesOf(value, scale, found.families, (family) => count(without(counted, family))?.values[i]),
  );
  return {
    ...base,
    counted: found.values,
    low: sides.map(([low]) => low),
    high: sides.map(([, high]) => high),
    used: taken ? stated.map((own, i) => shrunk(found, i, own, scale)) : stated,
  };
}

/** A 95 % interval, as far as families tell; numbers above 1 by their logarithms. */
function sidesOf(
  value: number,
  scale: Parameter['scale'],
  families: readonly string[],
  without: (family: string) => number | undefined,
): readonly [low: number, high: number] {
  const log = (x: number) => Math.log(Math.max(x, LEAST));
  const error = jackknife(families, (family) => {
    const other = without(family);
    return other === undefined ? null : scale === 'number' ? log(other) : other;
  });
  const apart = ERRORS * error;
  if (scale === 'number') return [Math.exp(log(value) - apart), Math.exp(log(value) + apart)];
  // Families that all say never, or always, tell nothing apart: as far as so many could by chance (Clopper & Pearson).
  const chance = (1 - LEVEL) / 2;
  if (error === 0 && value === 0) return [0, 1 - chance ** (1 / families.length)];
  if (error === 0 && value === 1) return [chance ** (1 / families.length), 1];
  return [Math.max(0, value - apart), Math.min(1, value + apart)];
}

/**
 * A count drawn towards what was stated: a mean in which each family that was counted has a voice, and what was stated has
 * `STATED_AS` of them. Numbers above 1 by their logarithms.
 */
export function shrunk({ values, families }: Count, at: number, stated: number, scale: Parameter['scale']): number {
  const value = values[at] ?? stated;
  const n = families.length;
  if (scale === 'share') return (n * value + STATED_AS * stated) / (n + STATED_AS);
  return Math.exp((n * Math.log(Math.max(value, LEAST)) + STATED_AS * Math.log(stated)) / (n + STATED_AS));
}

function without({ leaks, systems }: Counted, family: string): Counted {
  return {
    leaks: leaks.filter((leak) => leak.family !== family),
    systems: systems.filter((system) => system.family !== family),
  };
}
