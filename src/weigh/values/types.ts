/** What value signals share: each looks at values, given that a column is present at its precision. */
import type { Candidate, FieldMatch } from '../../match/types.ts';
import type { Profile } from '../../profile/types.ts';
import type { Field } from '../../systems/types.ts';
import type { Constants } from '../constants.ts';
import type { Population } from '../population.ts';
import type { Observation } from '../types.ts';

/** A finding about values with its probability under both hypotheses; both strictly between 0 and 1. */
export interface ValueFinding {
  /** Trait whose values these are. */
  readonly group: string;
  readonly finding: string;
  readonly column: string | null;
  readonly field: string | null;
  readonly observed: string;
  readonly held: string;
  /** P(finding | candidate) if its statements are right with probability r. */
  readonly given: (r: number) => number;
  readonly pGivenPopulation: number;
  readonly statements: readonly string[];
  readonly because: string;
  /** Habit of the export that it shows; findings of one habit count once. Absent: it stands for itself. */
  readonly habit?: string;
}

export interface ValueContext {
  readonly candidate: Candidate;
  readonly profile: Profile;
  readonly matches: readonly FieldMatch[];
  readonly observations: readonly Observation[];
  readonly population: Population;
  readonly constants: Constants;
}

/** A signal on values: one file here plus one line in the list. */
export interface ValueSignal {
  readonly id: string;
  weigh(context: ValueContext): ValueFinding[];
}

/** Fields of the population that speak of an attribute, each with the weight of its system shared among them. */
export function populationFields(
  population: Population,
  accept: (field: Field) => boolean,
): { field: Field; weight: number }[] {
  return population.systems.flatMap(({ system, weight }) => {
    const fields = system.fields.filter(accept);
    return fields.map((field) => ({ field, weight: (weight * population.families) / fields.length }));
  });
}

/** P(seen as the descriptor says): it is right and nothing was rewritten, or what the population would show anyway. */
export function statedOrUsual(agrees: boolean, usual: number, r: number, constants: Constants): number {
  const kept = r * (1 - constants.rewritten);
  return kept * (agrees ? 1 - constants.rowError : constants.rowError) + (1 - kept) * usual;
}

/** The statement that most of these fields rest on, in a list: what one source says of all its fields is one event. */
export function mainStatement(fields: readonly Field[]): string[] {
  const counts = new Map<string, number>();
  for (const { statements } of fields) for (const id of statements) counts.set(id, (counts.get(id) ?? 0) + 1);
  const best = [...counts].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))[0];
  return best === undefined ? [] : [best[0]];
}
