/**
 * Which systems trials for fitting are made from, and which those for testing. Enters: the population. Leaves: two halves
 * that share no family, with families of each domain in both where the domain has two. What is fitted on one half is so
 * measured on systems that it never saw.
 */
import type { System } from '../../systems/types.ts';
import { Chance } from './random.ts';
import type { TrialSide } from './types.ts';

/** Another number is another division: figures of two runs compare only under the same. */
const DIVISION = 1;

const KNOWN = new WeakMap<readonly System[], Readonly<Record<TrialSide, readonly System[]>>>();

/** Both halves, in the order of the population. Systems that compile other leaks are hypotheses for both. */
export function split(systems: readonly System[], seed = DIVISION): Readonly<Record<TrialSide, readonly System[]>> {
  const known = seed === DIVISION ? KNOWN.get(systems) : undefined;
  if (known !== undefined) return known;
  const fit = new Set<string>();
  let next = 0;
  for (const families of familiesByDomain(systems)) {
    // Domains with an odd number of families take turns in which side has one more.
    for (const family of new Chance(`division ${seed}/${families.join(',')}`).shuffle(families)) {
      if (next++ % 2 === 0) fit.add(family);
    }
  }
  const halves = {
    fit: systems.filter((system) => system.aggregator || fit.has(system.family)),
    test: systems.filter((system) => system.aggregator || !fit.has(system.family)),
  };
  if (seed === DIVISION) KNOWN.set(systems, halves);
  return halves;
}

/** Families that rows can be made from, by the domain of their first member; both sorted. */
function familiesByDomain(systems: readonly System[]): string[][] {
  const domains = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const { family, domain, aggregator } of systems) {
    if (aggregator || seen.has(family)) continue;
    seen.add(family);
    domains.set(domain, [...(domains.get(domain) ?? []), family]);
  }
  const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...domains].sort(([a], [b]) => byName(a, b)).map(([, families]) => families.sort(byName));
}
