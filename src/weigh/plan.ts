/**
 * A descriptor read under beliefs, before any likelihood: which traits a way into it speaks of, and how. Enters: system,
 * path, holdings, beliefs. Leaves: scenarios of believed holdings.
 */
import type { Holding } from '../match/holdings.ts';
import { fieldsShown } from '../match/sides.ts';
import { UNGRADED } from '../systems/grade.ts';
import type { Completeness, Path, System } from '../systems/types.ts';
import { type Believe, type BelievedHolding, believedHolding, believer, scenariosOf } from './belief.ts';
import type { Beliefs, Observation } from './types.ts';

/** Index of each trait, and whether it was seen. */
export interface TraitIndex {
  readonly of: ReadonlyMap<string, number>;
  readonly seen: readonly boolean[];
}

export interface PlannedScenario {
  readonly probability: number;
  readonly domain: string;
  readonly completeness: Completeness;
  /** Probability that a closed descriptor really is complete. */
  readonly closed: number;
  /** Traits that it speaks of, ascending, and how; null: seen in another form, so not missing. */
  readonly traits: Int32Array;
  readonly holdings: readonly (BelievedHolding | null)[];
}

const EMPTY: Holding = { fields: [], limits: [], union: [] };

export function indexOf(observations: readonly Observation[]): TraitIndex {
  return {
    of: new Map(observations.map((observation, i) => [observation.trait.id, i])),
    seen: observations.map((observation) => observation.columns.length > 0),
  };
}

/** Reads one way into a system. */
export function planOf(
  index: TraitIndex,
  system: System,
  path: Path,
  holdings: ReadonlyMap<string, Holding>,
  beliefs: Beliefs,
): PlannedScenario[] {
  const { traits, spoken } = readingOf(index, system, holdings, beliefs);
  return scenariosOf(system, beliefs).map((scenario) => {
    const believe = believer(system, scenario, beliefs);
    return {
      probability: scenario.probability,
      domain: system.domain,
      completeness: path.completeness,
      closed: closedness(system, path, believe),
      traits,
      holdings: spoken.map(({ id, holding }) =>
        holding === null ? null : believedHolding(system, id, holding, believe, beliefs),
      ),
    };
  });
}

/** What a way in speaks of under one index: asked for again in every draw. */
interface PathReading {
  readonly traits: Int32Array;
  /** Of each trait, what is held; null: seen in another form. */
  readonly spoken: readonly { readonly id: string; readonly holding: Holding | null }[];
}

const READINGS = new WeakMap<TraitIndex, WeakMap<ReadonlyMap<string, Holding>, PathReading>>();

function readingOf(
  index: TraitIndex,
  system: System,
  holdings: ReadonlyMap<string, Holding>,
  beliefs: Beliefs,
): PathReading {
  const known = READINGS.get(index) ?? new WeakMap<ReadonlyMap<string, Holding>, PathReading>();
  READINGS.set(index, known);
  const usual = beliefs.limits.length === 0 ? known.get(holdings) : undefined;
  if (usual !== undefined) return usual;
  const traits = traitsOf(index, system, holdings, beliefs);
  const elsewhere = seenElsewhere(index, holdings);
  const reading = {
    traits: Int32Array.from(traits, ({ trait }) => trait),
    spoken: traits.map(({ id, trait }) => ({
      id,
      holding: elsewhere.has(trait) ? null : (holdings.get(id) ?? EMPTY),
    })),
  };
  if (beliefs.limits.length === 0) known.set(holdings, reading);
  return reading;
}

function traitsOf(
  { of }: TraitIndex,
  system: System,
  holdings: ReadonlyMap<string, Holding>,
  { limits }: Beliefs,
): { id: string; trait: number }[] {
  const ids = new Set(holdings.keys());
  for (const limit of limits) if (limit.system === system.id) ids.add(limit.trait);
  const traits: { id: string; trait: number }[] = [];
  for (const id of ids) {
    const trait = of.get(id);
    if (trait !== undefined) traits.push({ id, trait });
  }
  return traits.sort((x, y) => x.trait - y.trait);
}

/** A mixed id number that was seen as one of its kinds is not missing: it is there in another form. */
function seenElsewhere({ of, seen }: TraitIndex, holdings: ReadonlyMap<string, Holding>): Set<number> {
  const found = new Set<number>();
  for (const [id, { union }] of holdings) {
    if (union.length === 0 || seen[of.get(id) ?? -1] !== true) continue;
    for (const { field } of union) {
      const trait = of.get(field.attribute);
      if (trait !== undefined && seen[trait] !== true) found.add(trait);
    }
  }
  return found;
}

/** Probability that a closed descriptor is complete: as far as those are believed who describe it. */
function closedness(system: System, path: Path, believe: Believe): number {
  const speaking = describers(system, path);
  if (speaking.length === 0) return UNGRADED;
  return speaking.reduce((sum, id) => sum + believe([id]), 0) / speaking.length;
}

const DESCRIBERS = new WeakMap<Path, readonly string[]>();

/** Statements behind the fields that a path shows; those of interested parties only where there are no others. */
function describers(system: System, path: Path): readonly string[] {
  let known = DESCRIBERS.get(path);
  if (known === undefined) {
    const ids = [...new Set(fieldsShown(system, path).flatMap((field) => field.statements))];
    // Who describes the leak lists none of the system; nothing is complete where nobody else speaks.
    const own = ids.filter((id) => system.statements[id]?.about !== 'leak');
    const speaking = own.length > 0 ? own : ids;
    const documents = speaking.filter((id) => system.statements[id]?.interested !== true);
    known = documents.length > 0 ? documents : speaking;
    DESCRIBERS.set(path, known);
  }
  return known;
}
