/**
 * The reference population of one run: which systems stand for "some other source", and with what weight. Chosen for the
 * run from the domains of the listed candidates, never per candidate, and printed. A family counts once; families of
 * listed candidates are left out, since the alternative is "another system".
 */
import { holdingOf, holdingsOf } from '../match/holdings.ts';
import type { System } from '../systems/types.ts';
import { TRAITS } from '../vocabulary/index.ts';
import type { Member } from './base-rates.ts';

/** Half of the weight goes to the candidates' own domains: the rival source most worth fearing is a similar one. */
const OWN_DOMAINS = 0.5;

export interface Population {
  readonly members: readonly Member[];
  /** Whole systems with weights adding up to 1, for base rates. */
  readonly systems: readonly { readonly system: System; readonly weight: number }[];
  readonly families: number;
  /** Domain → share of the weight. */
  readonly domains: Readonly<Record<string, number>>;
}

/** The population for a list of candidate systems. `familyWeight` reweights families (bootstrap); default: all equal. */
export function populationFor(
  all: readonly System[],
  listed: readonly System[],
  familyWeight: (family: string) => number = () => 1,
): Population {
  const taken = new Set(listed.flatMap((system) => [system.family, system.id]));
  const rest = all.filter((system) => !taken.has(system.family) && !taken.has(system.id) && !system.aggregator);
  // A list that names every known system leaves nobody else: then the others stand in for the unknown ones.
  const systems = rest.length > 0 ? rest : all;
  const own = new Set(listed.map((system) => system.domain));
  const weights = systems.map(
    (system) => familyWeight(system.family) / systems.filter((other) => other.family === system.family).length,
  );
  const inside = sum(weights.filter((_, i) => own.has(systems[i]?.domain ?? '')));
  const outside = sum(weights) - inside;
  const share = inside === 0 || outside === 0 ? null : OWN_DOMAINS;
  const weighted = systems.map((system, i) => {
    const isOwn = own.has(system.domain);
    const factor = share === null ? 1 / (inside + outside) : isOwn ? share / inside : (1 - share) / outside;
    return { system, weight: (weights[i] ?? 0) * factor };
  });
  const domains: Record<string, number> = {};
  for (const { system, weight } of weighted) domains[system.domain] = (domains[system.domain] ?? 0) + weight;
  return {
    members: weighted.flatMap(membersOf),
    systems: weighted,
    families: new Set(systems.map((system) => system.family)).size,
    domains,
  };
}

/** Paths through which persons leak; a table of product codes is no rival source of a leak about people. */
function membersOf({ system, weight }: { system: System; weight: number }): Member[] {
  const paths = system.paths.map((path) => ({ path, holdings: holdingsOf(system, path) }));
  const personal = paths.filter(({ holdings }) =>
    TRAITS.some((trait) => trait.salience === 'identity' && holdingOf(holdings, trait.id).fields.length > 0),
  );
  const chosen = personal.length > 0 ? personal : paths;
  return chosen.map(({ path, holdings }) => ({
    candidate: { id: `${system.id}/${path.id}`, system, path },
    weight: weight / chosen.length,
    holdings,
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
