/**
 * What is left out, one at a time, to see what hangs on it: each group of findings, and each statement, taken to be wrong.
 * Enters: a weighing. Leaves: beliefs with names.
 */
import { statementKey } from '../weigh/belief.ts';
import { leftOutAs, standing, type Weighing } from '../weigh/index.ts';
import { AS_GRADED, type Beliefs } from '../weigh/types.ts';

export interface LeftOut {
  readonly kind: 'group' | 'statement';
  /** Of a group its name; of a statement `system: statement`. */
  readonly id: string;
  readonly beliefs: Beliefs;
  /**
   * Candidate id → the sum of findings without it, at most: against all that was seen, which is less probable from another
   * system than a part of it. Differences of two are exact.
   */
  readonly atMost: ReadonlyMap<string, number>;
}

/** Asked for by what the order hangs on and by what support hangs on. */
const LEFT_OUT = new WeakMap<Weighing, readonly LeftOut[]>();

/** Groups of findings: traits that were seen, in vocabulary order, then what names, order and numbers of columns say. */
export function findingGroups({ model, values }: Weighing): string[] {
  const traits = model.observations.filter(({ columns }) => columns.length > 0).map(({ trait }) => trait.id);
  const others = [...values.values()].flat().map(leftOutAs);
  return [...new Set([...traits, ...others.sort()])];
}

/** Everything by itself. */
export function eachLeftOut(weighing: Weighing): readonly LeftOut[] {
  let known = LEFT_OUT.get(weighing);
  if (known === undefined) {
    const systems = [...new Set(weighing.candidates.map((candidate) => candidate.system))];
    known = [
      ...findingGroups(weighing).map((id): Omit<LeftOut, 'atMost'> => ({ kind: 'group', id, beliefs: without([id]) })),
      ...systems.flatMap((system) =>
        Object.keys(system.statements).map(
          (id): Omit<LeftOut, 'atMost'> => ({
            kind: 'statement',
            id: `${system.id}: ${id}`,
            beliefs: { ...AS_GRADED, statements: new Map([[statementKey(system.id, id), 0]]) },
          }),
        ),
      ),
    ].map((leftOut) => ({ ...leftOut, atMost: atMost(weighing, leftOut.beliefs) }));
    LEFT_OUT.set(weighing, known);
  }
  return known;
}

function atMost(weighing: Weighing, beliefs: Beliefs): Map<string, number> {
  const alternative = weighing.model.alternative.total() / Math.LN10;
  return new Map([...standing(weighing, beliefs)].map(([id, sum]) => [id, sum - alternative]));
}

/** Statements as graded, some groups left out. */
export function without(groups: readonly string[]): Beliefs {
  return { ...AS_GRADED, withoutGroups: new Set(groups) };
}
