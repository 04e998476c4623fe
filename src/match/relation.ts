/** Compares the step a column reaches with what a candidate states to hold. */
import { traitOf } from '../vocabulary/index.ts';
import { type HeldField, type Holding, isReadOffLeak, type Limit, withinLimit } from './holdings.ts';
import type { Candidate, Relation } from './types.ts';

/** Relation of an observed step to a holding, as stated: nobody is doubted here. */
export function relationOf(candidate: Candidate, holding: Holding, observed: number | null): Relation {
  // What was read off the leak is no holding: it would say of itself that it is held.
  const known = holding.fields.filter(({ field }) => !isReadOffLeak(candidate.system, field.statements));
  if (known.length === 0 && holding.fields.length > 0 && holding.limits.length === 0) return 'unknown';
  const allowed = known.filter((held) => holding.limits.every((limit) => withstands(held, limit)));
  const finest = allowed[0]?.step ?? holding.union[0]?.step;
  if (finest !== undefined) {
    if (observed === null || observed === finest) return 'held';
    return observed > finest ? 'coarser' : 'finer';
  }
  if (holding.limits.length > 0) {
    const strictest = Math.max(...holding.limits.map((limit) => limit.step));
    if (strictest === Number.POSITIVE_INFINITY) return 'notHeld';
    return observed !== null && observed < strictest ? 'finer' : 'unknown';
  }
  return candidate.path.completeness === 'closed' ? 'notHeld' : 'unknown';
}

function withstands(held: HeldField, { step, notHeld }: Limit): boolean {
  const trait = traitOf(notHeld.attribute);
  return trait !== undefined && withinLimit(trait, held.step, step);
}
