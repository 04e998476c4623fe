/**
 * What is left out, one at a time, to see what hangs on it: each group of findings, and each statement, taken to be wrong.
 * Enters: a weighing. Leaves: beliefs with names.
 */
import { statementKey } from '../weigh/belief.ts';
import { findings, leftOutAs, type Weighing } from '../weigh/index.ts';
import { AS_GRADED, type Beliefs } from '../weigh/types.ts';

export interface LeftOut {
  readonly kind: 'group' | 'statement';
  /** Of a group its name; of a statement `system: statement`. */
  readonly id: string;
  readonly beliefs: Beliefs;
  /** Candidate id → sum of findings without it. */
  readonly sums: ReadonlyMap<string, number>;
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
      ...findingGroups(weighing).map((id): Omit<LeftOut, 'sums'> => ({ kind: 'group', id, beliefs: without([id]) })),
      ...systems.flatMap((system) =>
        Object.keys(system.statements).map(
          (id): Omit<LeftOut, 'sums'> => ({
            kind: 'statement',
            id: `${system.id}: ${id}`,
            beliefs: { ...AS_GRADED, statements: new Map([[statementKey(system.id, id), 0]]) },
          }),
        ),
      ),
    ].map((leftOut) => ({ ...leftOut, sums: findings(weighing, leftOut.beliefs) }));
    LEFT_OUT.set(weighing, known);
  }
  return known;
}

/** Statements as graded, some groups left out. */
export function without(groups: readonly string[]): Beliefs {
  return { ...AS_GRADED, withoutGroups: new Set(groups) };
}
