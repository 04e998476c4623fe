/**
 * Sentences that a number can't say: what excludes a candidate as the sole source if somebody is right, and from whom it
 * can't be told. They are logical, not graded: what follows if a statement holds.
 */
import { holdingOf } from '../match/holdings.ts';
import { stepShares } from '../match/observed.ts';
import type { Candidate } from '../match/types.ts';
import type { Statement, System } from '../systems/types.ts';
import { traitStep } from '../vocabulary/index.ts';
import type { Weighing } from '../weigh/index.ts';
import type { Observation, Weighed } from '../weigh/types.ts';
import { NOT_DISCRIMINATED } from './verdict.ts';

/** Rows finer than allowed below this share may be damage or a handful of exceptions. */
const EXCLUDING = 0.05;
const NAMED = 4;
/** Least confidence in what a column means for a logical flag. */
const CERTAIN = 0.8;

/** Flags of one candidate within the whole list. */
export function flagsOf(weighed: Weighed, all: readonly Weighed[], weighing: Weighing): string[] {
  return [...exclusions(weighing, weighed.candidate), ...indistinct(weighed, all)];
}

function exclusions({ model }: Weighing, candidate: Candidate): string[] {
  return model.observations.flatMap((observation) => {
    const shares = sharesOf(observation);
    if (shares === null) return [];
    const holding = holdingOf(model.holdings(candidate), observation.trait.id);
    const title = observation.trait.title.toLowerCase();
    const limits = holding.limits.flatMap((limit) => {
      const finer = shares.slice(0, Math.min(limit.step, shares.length)).reduce((sum, share) => sum + share, 0);
      if (finer < EXCLUDING) return [];
      const than = limit.step === Number.POSITIVE_INFINITY ? '' : ` finer than ${observation.trait.steps[limit.step]}`;
      return [
        `cannot be the sole source if ${cite(candidate.system, limit.statements)} holds: ${title}${than} was seen`,
      ];
    });
    if (limits.length > 0) return limits;
    const finest = holding.fields[0];
    if (candidate.path.completeness !== 'closed') return [];
    if (finest === undefined) {
      return holding.union.length > 0
        ? []
        : [`cannot be the sole source if its descriptor is complete: ${title} is not listed and was seen`];
    }
    const finer = shares.slice(0, finest.step).reduce((sum, share) => sum + share, 0);
    if (finer < EXCLUDING) return [];
    return [
      `cannot be the sole source if ${cite(candidate.system, finest.field.statements)} holds: ${title} is shown ${observation.trait.steps[finest.step]} and was seen finer`,
    ];
  });
}

function sharesOf(observation: Observation): number[] | null {
  const first = observation.columns[0]?.column;
  // Logic needs certainty: what may be another column excludes nobody.
  if (first !== undefined && first.confidence < CERTAIN) return null;
  return first === undefined
    ? null
    : stepShares(first, observation.trait, traitStep(observation.trait, first.attribute, null));
}

/** "ministry (Union Health Ministry, 2023-06-12)" */
function cite(system: System, ids: readonly string[]): string {
  const cited = ids.map((id) => {
    const statement: Statement | undefined = system.statements[id];
    if (statement === undefined) return id;
    return `${id} (${[statement.by, statement.date].filter((part) => part !== null).join(', ')})`;
  });
  return cited.length === 0 ? 'the descriptor' : cited.join(' or ');
}

function indistinct(weighed: Weighed, all: readonly Weighed[]): string[] {
  const level = all.filter(
    (other) => other !== weighed && Math.abs(other.findings - weighed.findings) < NOT_DISCRIMINATED,
  );
  if (level.length === 0) return [];
  const sorted = level.sort(
    (x, y) =>
      Math.abs(x.findings - weighed.findings) - Math.abs(y.findings - weighed.findings) ||
      (x.candidate.id < y.candidate.id ? -1 : 1),
  );
  const named = sorted.slice(0, NAMED).map((other) => other.candidate.id);
  const more = sorted.length > NAMED ? ` and ${sorted.length - NAMED} more` : '';
  return [`not discriminated from ${named.join(', ')}${more}`];
}
