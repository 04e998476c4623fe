/**
 * Who is listed beside the truth. Enters: the systems of one side, the true ones. Leaves: the rivals, and which candidates
 * among them state the very same facts. Deliberately absent: any look at what leaked, which would make rivals easy or hard.
 */
import { candidatesOf, holdingsOf } from '../../match/holdings.ts';
import type { Candidate } from '../../match/types.ts';
import type { System } from '../../systems/types.ts';
import { traitOf } from '../../vocabulary/index.ts';
import type { Part } from './channel/types.ts';
import type { Chance } from './random.ts';
import type { TrialKind } from './types.ts';

/** Systems listed beside the true ones, and how many of them of the same domain. */
const OTHERS = 12;
const SAME_DOMAIN = 6;
/** Of one family no more than this: ten layouts of one register are hardly ten suspects. */
const OF_A_FAMILY = 2;

/** What a candidate states, without names: trait and finest step, and whether silence means "not held". */
export function projectionOf({ system, path }: Pick<Candidate, 'system' | 'path'>): string {
  const traits = [...holdingsOf(system, path)].map(
    ([trait, { fields, limits, union }]) =>
      `${trait}:${fields[0]?.step ?? ''}:${union[0]?.step ?? ''}:${limits.map(({ step }) => step).join('.')}`,
  );
  return `${path.completeness};${traits.join(';')}`;
}

/** The listed systems, in random order: the true ones (but for `open`), then as many others as there are, up to twelve. */
export function rivalsOf(kind: TrialKind, parts: readonly Part[], side: readonly System[], chance: Chance): System[] {
  const truths = new Set(parts.map(({ system }) => system));
  const families = new Set(parts.map(({ system }) => system.family));
  const domain = parts[0]?.system.domain;
  const shown = new Set(parts.map(projectionOf));
  const possible = chance.shuffle(side).filter((system) => {
    if (truths.has(system)) return false;
    if (!families.has(system.family)) return true;
    return kind === 'listed' && !candidatesOf([system]).some((candidate) => shown.has(projectionOf(candidate)));
  });
  const chosen = new Set<System>();
  const members = new Map<string, number>();
  const take = (from: readonly System[], count: number): void => {
    for (const system of from) {
      if (count <= 0 || chosen.size >= OTHERS) return;
      const so = members.get(system.family) ?? 0;
      if (chosen.has(system) || so >= OF_A_FAMILY) continue;
      members.set(system.family, so + 1);
      chosen.add(system);
      count--;
    }
  };
  take(
    possible.filter((system) => system.aggregator),
    1,
  );
  take(
    possible.filter((system) => system.domain === domain),
    SAME_DOMAIN,
  );
  take(
    possible.filter((system) => system.domain !== domain),
    OTHERS,
  );
  take(possible, OTHERS);
  return chance.shuffle(kind === 'open' ? [...chosen] : [...truths, ...chosen]);
}

/** Ids of candidates that state the same, in groups of two and more. */
export function classesOf(rivals: readonly System[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const candidate of candidatesOf(rivals)) {
    const key = projectionOf(candidate);
    groups.set(key, [...(groups.get(key) ?? []), candidate.id]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Candidates other than the truth that state each of these attributes to the step at which a part of the truth does. */
export function alikeTo(part: Part, attributes: readonly string[], rivals: readonly System[]): string[] {
  const traits = new Set(attributes.flatMap((id) => traitOf(id)?.id ?? []));
  const stepsOf = (candidate: Pick<Candidate, 'system' | 'path'>): string => {
    const holdings = holdingsOf(candidate.system, candidate.path);
    return [...traits].map((trait) => holdings.get(trait)?.fields[0]?.step ?? '-').join(' ');
  };
  const own = stepsOf(part);
  return candidatesOf(rivals)
    .filter((candidate) => candidate.path !== part.path && stepsOf(candidate) === own)
    .map(({ id }) => id);
}
