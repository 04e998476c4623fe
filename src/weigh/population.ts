/**
 * The reference population of one run: which systems stand for "some other source", and with what weight. Chosen for the
 * run from the domains of the listed candidates, never per candidate, and printed. A family counts once. The candidates
 * themselves are among them: a source that nobody listed resembles the listed ones of its domain, and without them what
 * they all hold would look rare. What the choice fixes is kept apart from the weights, which are drawn again for every
 * interval.
 */
import { type Holding, holdingOf, holdingsOf, wholeHoldings } from '../match/holdings.ts';
import type { Candidate } from '../match/types.ts';
import type { System } from '../systems/types.ts';
import { TRAITS } from '../vocabulary/index.ts';

/** A domain counts as if so many families of it were listed beside those that are: nobody thinks of all that it could be. */
const UNSUSPECTED = 2;
/** At least half of the weight goes to the candidates' own domains: the rival source most worth fearing is a similar one. */
const OWN_DOMAINS = 0.5;

/** The systems that were chosen, and all that doesn't change with their weights. */
export interface Pool {
  readonly systems: readonly System[];
  /** Systems of the same family, itself included. */
  readonly kin: readonly number[];
  /** How many families of the system's domain are listed as candidates. */
  readonly suspects: readonly number[];
  readonly members: readonly PoolMember[];
  readonly families: number;
  /** Per trait, in vocabulary order: who holds it. */
  readonly holders: readonly Holders[];
}

/** The systems that hold a trait: their indices, ascending, and the finest step that each holds. */
export interface Holders {
  readonly systems: readonly number[];
  readonly steps: readonly number[];
}

/** A system by one way in. */
interface PoolMember {
  readonly candidate: Candidate;
  readonly holdings: ReadonlyMap<string, Holding>;
  /** Index of its system. */
  readonly system: number;
  /** Ways in of its system that are members, too. */
  readonly sharers: number;
}

export interface Population {
  readonly pool: Pool;
  /** Whole systems with weights adding up to 1, for base rates. */
  readonly systems: readonly { readonly system: System; readonly weight: number }[];
  readonly families: number;
  /** Domain → share of the weight. */
  readonly domains: Readonly<Record<string, number>>;
}

/** The population for a list of candidate systems. */
export function populationFor(all: readonly System[], listed: readonly System[]): Population {
  return weighted(poolFor(all, listed), () => 1);
}

/** The same systems with families weighted by `familyWeight` (bootstrap). */
export function weighted(pool: Pool, familyWeight: (family: string) => number): Population {
  const { systems, suspects, kin } = pool;
  const weights = systems.map(
    (system, i) => (familyWeight(system.family) / (kin[i] ?? 1)) * ((suspects[i] ?? 0) + UNSUSPECTED),
  );
  const inside = sum(weights.filter((_, i) => (suspects[i] ?? 0) > 0));
  const outside = sum(weights) - inside;
  const natural = inside / (inside + outside);
  const share = inside === 0 || outside === 0 ? natural : Math.max(natural, OWN_DOMAINS);
  const result = systems.map((system, i) => {
    const own = (suspects[i] ?? 0) > 0;
    const factor = own ? share / inside : (1 - share) / outside;
    return { system, weight: (weights[i] ?? 0) * factor };
  });
  const domains = new Map<string, number>();
  for (const { system, weight } of result) domains.set(system.domain, (domains.get(system.domain) ?? 0) + weight);
  return { pool, systems: result, families: pool.families, domains: Object.fromEntries(domains) };
}

function poolFor(all: readonly System[], listed: readonly System[]): Pool {
  const named = new Set(listed.map((system) => system.id));
  // Aggregators can imitate any set of fields; as templates they would stand for everything.
  // In an order of their own, so that the order of the list changes no sum.
  const systems = [...all.filter((system) => !named.has(system.id)), ...listed]
    .filter((system) => !system.aggregator)
    .sort((x, y) => (x.id < y.id ? -1 : 1));
  const suspects = new Map<string, Set<string>>();
  for (const { domain, family, aggregator } of listed) {
    if (!aggregator) suspects.set(domain, (suspects.get(domain) ?? new Set()).add(family));
  }
  const sizes = new Map<string, number>();
  for (const { family } of systems) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  return {
    systems,
    kin: systems.map((system) => sizes.get(system.family) ?? 1),
    suspects: systems.map((system) => suspects.get(system.domain)?.size ?? 0),
    members: systems.flatMap(membersOf),
    families: sizes.size,
    holders: holdersIn(systems),
  };
}

function holdersIn(systems: readonly System[]): Holders[] {
  const holders = TRAITS.map(() => ({ systems: [] as number[], steps: [] as number[] }));
  systems.forEach((system, i) => {
    const holdings = wholeHoldings(system);
    TRAITS.forEach((trait, t) => {
      const step = holdings.get(trait.id)?.fields[0]?.step;
      if (step === undefined) return;
      holders[t]?.systems.push(i);
      holders[t]?.steps.push(step);
    });
  });
  return holders;
}

/** Paths through which persons leak; a table of product codes is no rival source of a leak about people. */
function membersOf(system: System, index: number): PoolMember[] {
  const paths = system.paths.map((path) => ({ path, holdings: holdingsOf(system, path) }));
  const personal = paths.filter(({ holdings }) =>
    TRAITS.some((trait) => trait.salience === 'identity' && holdingOf(holdings, trait.id).fields.length > 0),
  );
  const chosen = personal.length > 0 ? personal : paths;
  return chosen.map(({ path, holdings }) => ({
    candidate: { id: `${system.id}/${path.id}`, system, path },
    holdings,
    system: index,
    sharers: chosen.length,
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
