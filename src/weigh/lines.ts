/**
 * From two chains of probabilities to the lines of a candidate: the increments trait by trait, then the values. They add
 * up to the total because the total is their sum. Traits that were neither seen nor matter become one line.
 */
import { type Holding, holdingOf, isReadOffLeak } from '../match/holdings.ts';
import { dominantStep } from '../match/observed.ts';
import { relationOf } from '../match/relation.ts';
import type { Candidate, FieldMatch, Relation } from '../match/types.ts';
import type { Trait } from '../vocabulary/index.ts';
import { beliefIn } from './belief.ts';
import type { Model } from './model.ts';
import type { Settled } from './settle.ts';
import type { Beliefs, Observation, WeightLine } from './types.ts';
import type { ValueFinding } from './values/types.ts';

/** An unseen trait whose weight is smaller than this (a factor of 1.05) is told in the summary line. */
const WORTH_A_LINE = 0.02;
/** What is held and weighs against by more than this (a factor of 1.25) looks like a mistake, and is explained. */
const NEEDS_WORDS = 0.1;

/** Lines of a candidate in vocabulary order, values last. */
export function linesOf(
  model: Model,
  candidate: Candidate,
  matches: readonly FieldMatch[],
  values: readonly ValueFinding[],
  alternative: Float64Array,
  beliefs: Beliefs,
): WeightLine[] {
  const mine = model.engine.prefixes(model.hypothesis(candidate, beliefs));
  const holdings = model.holdings(candidate);
  const lines: WeightLine[] = [];
  let rest = 0;
  let count = 0;
  model.observations.forEach((observation, index) => {
    const own = step(mine, index);
    const other = step(alternative, index);
    const log10 = (own - other) / Math.LN10;
    const holding = holdingOf(holdings, observation.trait.id);
    if (observation.columns.length === 0 && Math.abs(log10) < WORTH_A_LINE) {
      rest += log10;
      count++;
      return;
    }
    lines.push({
      ...describe(observation, holding, candidate, matches, log10),
      log10,
      pGivenCandidate: Math.exp(own),
      pGivenPopulation: Math.exp(other),
    });
  });
  if (count > 0) lines.push(restLine(rest, count));
  const believe = beliefIn(candidate.system, beliefs);
  for (const value of values) {
    const { statements, given, habit, ...shown } = value;
    const pGivenCandidate = given(believe(statements));
    const log10 = Math.log10(pGivenCandidate / value.pGivenPopulation);
    lines.push({ ...shown, log10, pGivenCandidate, statement: statements.join(', ') || null });
  }
  return lines;
}

function step(prefixes: Float64Array, index: number): number {
  return (prefixes[index] ?? 0) - (index === 0 ? 0 : (prefixes[index - 1] ?? 0));
}

function restLine(log10: number, count: number): WeightLine {
  return {
    group: 'rest',
    finding: 'absence',
    column: null,
    field: null,
    observed: 'not seen',
    held: 'various',
    log10,
    pGivenCandidate: null,
    pGivenPopulation: null,
    statement: null,
    because: `${count} attributes that were not seen and that hardly tell this candidate from another system`,
  };
}

/** What turns the sum of the findings into the total, as lines; none that would add nothing. */
export function settlingLines({ rivals, calibration, cap }: Settled): WeightLine[] {
  return [
    settling('another candidate', rivals, RIVALS),
    settling('calibration', calibration, 'what sums of findings turned out to be worth on trials of known truth'),
    settling('cap', cap, 'no ratio is stated beyond what the number of trials supports'),
  ].filter(({ log10 }) => log10 !== 0);
}

const RIVALS =
  'if it is another source, that is one of the others listed or one that nobody listed, at even odds: what another candidate explains as well weighs less';

function settling(finding: string, log10: number, because: string): WeightLine {
  return {
    group: 'whole',
    finding,
    column: null,
    field: null,
    observed: '',
    held: '',
    log10,
    pGivenCandidate: null,
    pGivenPopulation: null,
    statement: null,
    because,
  };
}

type Described = Omit<WeightLine, 'log10' | 'pGivenCandidate' | 'pGivenPopulation'>;

function describe(
  observation: Observation,
  holding: Holding,
  candidate: Candidate,
  matches: readonly FieldMatch[],
  log10: number,
): Described {
  const { trait } = observation;
  const match = matches.find((entry) => entry.trait === trait.id && entry.column === observation.columns[0]?.column);
  const statements = new Set([...holding.fields, ...holding.union].flatMap((held) => held.field.statements));
  for (const limit of holding.limits) for (const id of limit.statements) statements.add(id);
  const seen = observation.columns.length > 0;
  // Given and family name are each a part, and together a full name.
  const relation =
    trait.id === 'person.name' && observation.columns.length > 1
      ? relationOf(candidate, holding, dominantStep(observation.shares))
      : match?.relation;
  return {
    group: trait.id,
    finding: seen ? 'presence and precision' : 'absence',
    column: observation.columns[0]?.column.name ?? null,
    field: match?.field?.name ?? holding.fields[0]?.field.name ?? null,
    observed: observation.observed,
    held: heldText(trait, holding, candidate),
    statement: [...statements].join(', ') || null,
    because: inSequence(because(observation, holding, candidate, relation), relation, log10),
  };
}

/** What the descriptor states, in one phrase. */
function heldText(trait: Trait, holding: Holding, candidate: Candidate): string {
  const finest = holding.fields[0];
  const limits = holding.limits.map((limit) =>
    limit.step === Number.POSITIVE_INFINITY ? 'denied' : `denied finer than ${trait.steps[limit.step] ?? 'that'}`,
  );
  const denied = limits.length === 0 ? '' : `; ${limits.join('; ')}`;
  if (finest !== undefined) {
    const part =
      finest.field.coverage !== null && finest.field.coverage < 1
        ? ` for about ${Math.round(100 * finest.field.coverage)} %`
        : '';
    const next = part === '' ? undefined : holding.fields.find((held) => held.step > finest.step);
    return `${trait.steps[finest.step]}${part}${next === undefined ? '' : `, else ${trait.steps[next.step]}`}${denied}`;
  }
  if (holding.union.length > 0) return `only as ${holding.union[0]?.field.attribute ?? 'part of a mixed column'}`;
  if (denied !== '') return denied.slice(2);
  return candidate.path.completeness === 'closed' ? 'not listed (closed descriptor)' : 'not stated (open descriptor)';
}

function because(
  observation: Observation,
  holding: Holding,
  candidate: Candidate,
  relation: Relation | undefined,
): string {
  const name = observation.trait.title.toLowerCase();
  if (observation.columns.length === 0)
    return holding.fields.length > 0
      ? `${name}: held here, not recognised in the leak; leaks leave columns out`
      : `${name}: not seen, not stated here`;
  const denied = holding.limits.length > 0;
  if (isToldByLeak(holding, candidate))
    return `${name}: told only by descriptions of this leak, which count for nothing`;
  if ((relation === 'finer' || relation === 'notHeld') && denied && isListed(observation, holding))
    return `${name}: listed as finely as it was seen, and denied by a statement; both are weighed by their grades`;
  switch (relation) {
    case 'held':
      return `${name}: held as it was seen`;
    case 'coarser':
      return `${name}: seen coarser than held, which any leak can do`;
    case 'finer':
      return `${name}: seen finer than held; that takes another source, or a wrong statement`;
    case 'notHeld':
      return denied
        ? `${name}: seen, and stated not to be held; that takes another source, or a wrong statement`
        : `${name}: seen, and not listed in a descriptor that is said to be complete; that takes another source, or an incomplete list`;
    default:
      return candidate.system.aggregator
        ? `${name}: may be in any compilation`
        : `${name}: seen; the descriptor is silent about it`;
  }
}

/** Nobody else lists it: what was read off the leak can't speak for a source of it. */
function isToldByLeak({ fields }: Holding, { system }: Candidate): boolean {
  return fields.length > 0 && fields.every(({ field }) => isReadOffLeak(system, field.statements));
}

/** A field reaches what was seen, whatever is denied. */
function isListed({ shares }: Observation, { fields: [finest] }: Holding): boolean {
  const step = dominantStep(shares);
  return finest !== undefined && (step === null || finest.step <= step);
}

/**
 * Something that speaks against a candidate can still weigh little once what came before has been weighed; and what it holds can
 * weigh against it, where others show it more often.
 */
function inSequence(text: string, relation: Relation | undefined, log10: number): string {
  const against = relation === 'finer' || relation === 'notHeld';
  if (against && log10 >= WORTH_A_LINE)
    return `${text}; after the findings before it, as probable here as elsewhere or more`;
  if ((relation === 'held' || relation === 'coarser') && log10 <= -NEEDS_WORDS)
    return `${text}; after the findings before it, more probable elsewhere`;
  return text;
}
