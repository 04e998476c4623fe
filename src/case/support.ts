/** Why a leak can't test a claim about a system: how far it is from supporting that system, in numbers and not in a word. */
import { SUPPORTED } from '../rank/verdict.ts';
import { moreProbable, signed } from '../wording.ts';
import type { TestContext } from './assertions/types.ts';
import { bestOf, firstOf } from './standing.ts';

/** One clause, for a context that isn't supported. */
export function unsupported({ claim, own, graded }: TestContext): string {
  const best = bestOf(graded, (id) => own.some((candidate) => candidate.id === id));
  const first = firstOf(graded);
  if (best === undefined || first === undefined) return `${claim.about} is not among the candidates`;
  if (best.log10LR < SUPPORTED)
    return `${claim.about} is not supported well enough to test it: ${best.candidate} comes to ${signed(best.log10LR)}, the line is at ${signed(SUPPORTED)}`;
  return `another system fits clearly better: ${moreProbable(first.findingsLog10 - best.findingsLog10, `by ${first.candidate}`, `by ${best.candidate}`)}`;
}
