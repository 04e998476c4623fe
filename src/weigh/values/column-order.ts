/**
 * The order of the columns, against the order in which the path shows its fields. Only attributes that both have count.
 * Systems have natural orders in common (name before phone), so the alternative is the mean over the population's own
 * orders. One line a leak: the order of an export is one habit.
 */
import { isReadOffLeak } from '../../match/holdings.ts';
import { fieldsShown } from '../../match/sides.ts';
import type { Candidate } from '../../match/types.ts';
import type { Profile } from '../../profile/types.ts';
import type { Field } from '../../systems/types.ts';
import { ESTIMATES } from '../estimates.ts';
import type { Population } from '../population.ts';
import { bounded, ROW_CAP } from './bounded.ts';
import { factorial, inversions, keptAgainstRandom, naturalPlaces, placesOf, sequenceOf } from './sequence.ts';
import { mainStatement, type ValueFinding, type ValueSignal } from './types.ts';

/** Fewer columns have too few orders. */
const FEWEST = 4;
/** P that a leak keeps an order: of a path that states it; of a list of fields. Stated guesses. */
const KEPT = ESTIMATES.orderKept.used;
const KEPT_LIST = 0.25;
/** A list of fields may as well be in the order of whoever wrote it down: it can't say more than a factor of 3. */
const LIST_CAP = 0.5;
/** P that columns stand as most systems would have them, whatever the source. */
const NATURAL = ESTIMATES.orderNatural.used;

export const columnOrderSignal: ValueSignal = {
  id: 'column order',
  weigh({ candidate, profile, population }): ValueFinding[] {
    const run = runOf(profile, population);
    if (run.seen.length < FEWEST) return [];
    const { fields, stated } = orderOf(candidate);
    const places = placesOf(fields);
    const seen = run.seen.filter((attribute) => places.has(attribute));
    if (seen.length < FEWEST) return [];
    const { inverted } = inversions(seen, places);
    const kept = stated ? KEPT : KEPT_LIST;
    // Both against an order at random, which has P 1/n!.
    const usual =
      NATURAL * keptAgainstRandom(inversions(seen, run.natural)) +
      (1 - NATURAL) * run.orders.reduce((sum, { weight, places: other }) => sum + weight * usualOf(seen, other), 0);
    const own = kept * keptAgainstRandom({ shared: seen.length, inverted }) + (1 - kept) * usual;
    const orders = factorial(seen.length);
    const p = bounded({ candidate: own / orders, population: usual / orders }, stated ? ROW_CAP : LIST_CAP);
    const pairs = (seen.length * (seen.length - 1)) / 2;
    return [
      {
        group: 'whole',
        finding: 'column order',
        column: null,
        field: null,
        observed: `${seen.length} columns, ${pairs - inverted} of ${pairs} pairs in the same order`,
        held: stated ? 'the order of this path' : 'the order in which its fields are listed',
        given: (r) => r * p.candidate + (1 - r) * p.population,
        pGivenPopulation: p.population,
        statements: stated ? candidate.path.statements : mainStatement(fields),
        because:
          inverted === 0
            ? 'columns stand in the order of the system; orders that many systems share weigh less'
            : inverted <= pairs / 4
              ? 'columns stand roughly in the order of the system; many systems share such an order'
              : 'columns stand in another order than in the system; leaks are often put in order anew',
      },
    ];
  },
};

function usualOf(seen: readonly string[], places: ReadonlyMap<string, number>): number {
  return KEPT_LIST * keptAgainstRandom(inversions(seen, places)) + (1 - KEPT_LIST);
}

/** Fields in the order the path states, else as listed. */
function orderOf({ system, path }: Candidate): { fields: readonly Field[]; stated: boolean } {
  const stated = path.order.length > 0;
  const byName = new Map(system.fields.map((field) => [field.name, field]));
  const ordered = stated
    ? path.order.map((name) => byName.get(name)).filter((field) => field !== undefined)
    : fieldsShown(system, path);
  return { fields: ordered.filter((field) => !isReadOffLeak(system, field.statements)), stated };
}

interface Run {
  readonly profile: Profile;
  readonly seen: readonly string[];
  readonly orders: readonly { readonly weight: number; readonly places: ReadonlyMap<string, number> }[];
  /** The order of the population as a whole. */
  readonly natural: ReadonlyMap<string, number>;
}

/** What doesn't depend on the candidate is worked out once a run. */
const RUNS = new WeakMap<Population, Run>();

function runOf(profile: Profile, population: Population): Run {
  const known = RUNS.get(population);
  if (known?.profile === profile) return known;
  const seen = sequenceOf(profile.tables);
  const wanted = new Set(seen);
  const orders = population.systems.map(({ system, weight }) => ({
    weight,
    places: placesOf(system.fields.filter((field) => wanted.has(field.attribute))),
  }));
  const families = orders.map(({ weight, places }) => ({ weight: weight * population.families, places }));
  const run = { profile, seen, orders, natural: naturalPlaces(seen, families) };
  RUNS.set(population, run);
  return run;
}
