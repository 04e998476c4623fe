/**
 * The members of a population, read once for all draws. Enters: a pool. Leaves: recipes, each a vector that many members
 * share because they state the same, in arrays: a run works through all of them a dozen times.
 */
import type { BelievedHolding } from './belief.ts';
import { type PlannedScenario, planOf, type TraitIndex } from './plan.ts';
import type { Pool } from './population.ts';
import { eachShare } from './trait-vector.ts';
import { AS_GRADED } from './types.ts';

/** One trait of one scenario of a member, shared with all members that state the same. */
export interface Recipe {
  readonly trait: number;
  readonly scenario: PlannedScenario;
  /** Null: seen in another form. */
  readonly holding: BelievedHolding | null;
}

/** A vector that fields of a trait are mixed from: of a field held at a step. */
interface HeldKey {
  readonly trait: number;
  readonly step: number;
  readonly coverage: number | null;
  /** Finest step listed, beyond which an open descriptor may hold more; null: it is complete. */
  readonly finest: number | null;
  readonly domain: string;
}

/** Recipes of fields without limits: each begins as its trait at the base rate of its domain, into which fields are mixed. */
export interface Mixes {
  /** Which recipes they are. */
  readonly recipes: Int32Array;
  /** Domain × traits + trait. */
  readonly bases: Int32Array;
  /** Where its fields begin below; those of the last end at the last number. */
  readonly from: Int32Array;
  /** The trait itself, where it was not seen; the number of traits + index of a key, where it was. */
  readonly held: Int32Array;
  /** Shares of what stood there before, and of the field. */
  readonly other: Float64Array;
  readonly given: Float64Array;
}

export interface PoolPlan {
  readonly domains: readonly string[];
  /** Trait of each recipe. */
  readonly traits: Int32Array;
  readonly mixes: Mixes;
  readonly keys: readonly HeldKey[];
  /** All other recipes, by their index. */
  readonly others: readonly (readonly [number, Recipe])[];
  /** Per member: its scenarios, with the place of the vector of each of their traits. */
  readonly members: readonly (readonly { readonly scenario: PlannedScenario; readonly at: Int32Array }[])[];
}

/** Reads all members of a pool, as graded. `size`: numbers in a vector; those of the recipes lie one behind the other. */
export function planPool(index: TraitIndex, pool: Pool, size: number): PoolPlan {
  const recipes: Recipe[] = [];
  const known = new Map<string, number>();
  const recipeOf = (scenario: PlannedScenario, trait: number, holding: BelievedHolding | null): number => {
    const key =
      holding === null ? `elsewhere ${trait}` : recipeKey(trait, index.seen[trait] === true, scenario, holding);
    let id = known.get(key);
    if (id === undefined) {
      id = recipes.length;
      recipes.push({ trait, scenario, holding });
      known.set(key, id);
    }
    return id;
  };
  const members = pool.members.map(({ candidate: { system, path }, holdings }) =>
    planOf(index, system, path, holdings, AS_GRADED).map((scenario) => ({
      scenario,
      at: scenario.traits.map((trait, i) => size * recipeOf(scenario, trait, scenario.holdings[i] ?? null)),
    })),
  );
  const domains = [...new Set(pool.systems.map(({ domain }) => domain))];
  const traits = Int32Array.from(recipes, ({ trait }) => trait);
  return { domains, traits, ...compiled(index, recipes, domains), members };
}

function compiled(
  index: TraitIndex,
  recipes: readonly Recipe[],
  domains: readonly string[],
): Pick<PoolPlan, 'mixes' | 'keys' | 'others'> {
  const count = index.seen.length;
  const others: [number, Recipe][] = [];
  const mixed: number[] = [];
  const bases: number[] = [];
  const from: number[] = [0];
  const held: number[] = [];
  const other: number[] = [];
  const given: number[] = [];
  const keys: HeldKey[] = [];
  const known = new Map<string, number>();
  const keyOf = (key: HeldKey): number => {
    const name = `${key.trait} ${key.step} ${key.coverage} ${key.finest} ${key.finest === null ? '' : key.domain}`;
    const id = known.get(name) ?? keys.length;
    if (id === keys.length) keys.push(key);
    known.set(name, id);
    return count + id;
  };
  recipes.forEach((recipe, id) => {
    const { trait, scenario, holding } = recipe;
    const { domain, completeness } = scenario;
    const finest = holding?.fields[0];
    if (holding === null || finest === undefined || holding.limits.length > 0) {
      others.push([id, recipe]);
      return;
    }
    mixed.push(id);
    bases.push(domains.indexOf(domain) * count + trait);
    eachShare(holding.fields, ({ step }, coverage, share, rest) => {
      const of = { trait, step, coverage, finest: completeness === 'open' ? finest.step : null, domain };
      held.push(index.seen[trait] === true ? keyOf(of) : trait);
      other.push(rest);
      given.push(share);
    });
    from.push(held.length);
  });
  const mixes = {
    recipes: Int32Array.from(mixed),
    bases: Int32Array.from(bases),
    from: Int32Array.from(from),
    held: Int32Array.from(held),
    other: Float64Array.from(other),
    given: Float64Array.from(given),
  };
  return { mixes, keys, others };
}

/**
 * Writes all mixed recipes.
 *
 * @param atBase vectors of all traits at the base rate of each domain, domain by domain
 * @param held vectors of all traits that were not seen, then those of the keys
 * @param into vectors of all recipes
 */
export function writeMixes(
  { recipes, bases, from, held: helds, other, given }: Mixes,
  atBase: Float64Array,
  held: Float64Array,
  into: Float64Array,
  size: number,
): void {
  for (let n = 0; n < recipes.length; n++) {
    const at = (recipes[n] ?? 0) * size;
    const base = (bases[n] ?? 0) * size;
    const end = from[n + 1] ?? 0;
    for (let i = 0; i < size; i++) into[at + i] = atBase[base + i] ?? 0;
    for (let m = from[n] ?? 0; m < end; m++) {
      const rest = other[m] ?? 0;
      const share = given[m] ?? 0;
      const field = (helds[m] ?? 0) * size;
      for (let i = 0; i < size; i++) into[at + i] = (into[at + i] ?? 0) * rest + share * (held[field + i] ?? 0);
    }
  }
}

/** Writes the vectors of all traits, held at rates, as if no rows spoke, into `into` from `from` on. */
export function writeAtRates(
  rates: Float64Array,
  notHeld: Float64Array,
  held: Float64Array,
  into: Float64Array,
  from: number,
  size: number,
): void {
  for (let trait = 0; trait < rates.length; trait++) {
    const rate = rates[trait] ?? 0;
    for (let i = trait * size; i < (trait + 1) * size; i++) {
      into[from + i] = (1 - rate) * (notHeld[i] ?? 0) + rate * (held[i] ?? 0);
    }
  }
}

/** Alike for all that comes to the same vector. */
function recipeKey(trait: number, seen: boolean, scenario: PlannedScenario, holding: BelievedHolding): string {
  const { fields, limits } = holding;
  if (fields.length === 0 || limits.length > 0) return `${trait} ${settingKey(scenario)} ${holdingKey(holding)}`;
  // Fields without limits speak for themselves, whatever a silent descriptor means; of what wasn't seen the step is no matter.
  let key = `fields ${trait} ${scenario.domain}`;
  if (seen) key += ` ${scenario.completeness}`;
  for (const { step, coverage, r } of fields) key += seen ? ` ${step} ${coverage} ${r}` : ` ${coverage} ${r}`;
  return key;
}

function settingKey({ domain, completeness, closed }: PlannedScenario): string {
  return `${completeness === 'closed' ? closed : 'open'} ${domain}`;
}

function holdingKey({ fields, limits, union }: BelievedHolding): string {
  let key = '';
  for (const { step, coverage, r } of fields) key += `${step} ${coverage} ${r},`;
  if (union !== null) key += `u${union.step} ${union.r}`;
  for (const { step, r, graded, final } of limits) key += `l${step} ${r} ${graded} ${final}`;
  return key;
}
