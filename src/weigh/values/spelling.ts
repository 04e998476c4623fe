/** How values are spelled, against what the descriptor says: shared by every signal that compares two spellings. */
import type { Field } from '../../systems/types.ts';
import { populationFields, statedOrUsual, type ValueContext, type ValueFinding } from './types.ts';

/** A kind of spelling: how to read it off a format text, and how many there are in use. */
export interface SpellingKind {
  readonly finding: string;
  readonly read: (format: string | null) => string | null;
  /** The spellings that nobody in the population shows share one count among them. */
  readonly inUse: number;
  /** Fields of the population that can be compared with what was seen. */
  readonly comparable: (field: Field, seen: string) => boolean;
}

/** The finding for a matched column and field whose spellings are both known. */
export function spellingFinding(
  kind: SpellingKind,
  context: ValueContext,
  pair: { group: string; column: string; field: Field; seen: string; stated: string },
): ValueFinding {
  const { group, column, field, seen, stated } = pair;
  const known = populationFields(context.population, (other) => kind.comparable(other, seen));
  const all = known.reduce((sum, other) => sum + other.weight, 0);
  const same = known.filter((other) => kind.read(other.field.format) === seen);
  const usual = (same.reduce((sum, other) => sum + other.weight, 0) + 1 / kind.inUse) / (all + 1);
  const agrees = seen === stated;
  return {
    group,
    finding: kind.finding,
    column,
    field: field.name,
    observed: seen,
    held: stated,
    given: (r) => statedOrUsual(agrees, usual, r, context.constants),
    pGivenPopulation: usual,
    statements: field.statements,
    because: agrees ? `written ${seen}, as in the system` : `written ${seen}; the system writes ${stated}`,
    habit: `${kind.finding} ${seen} ${stated}`,
  };
}
