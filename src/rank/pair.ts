/**
 * What a pair of candidates comes to. Enters: a weighing, what its gaps tell of a join, two candidates, beliefs. Leaves: the
 * key by which they could be joined, what the second adds, and log10 LR of both together.
 */
import type { Candidate } from '../match/types.ts';
import { spellingWeight, valueWeights, type Weighing } from '../weigh/index.ts';
import type { Beliefs } from '../weigh/types.ts';
import { ROW_CAP } from '../weigh/values/bounded.ts';
import { HEADER_SPELLING } from '../weigh/values/header-spelling.ts';
import { sharedKey, standingOf } from './standing.ts';
import type { Trace, Traced } from './trace.ts';

/**
 * log10 of how much rarer the field by which records were looked up is left out than another that both hold: whoever
 * looks up phone numbers has these first. A stated guess.
 */
const UNSEEN_KEY = Math.log10(0.3);

/** What is worked out of a pair. */
export interface PairWeight extends Traced {
  readonly key: string;
  readonly adds: readonly string[];
  /** True if each explains something that the other doesn't. */
  readonly both: boolean;
}

/**
 * The first as main source joined with the second as donor; null where nothing could join them or be added.
 *
 * @param least below it no join is told, so that a lower figure needn't be exact
 */
export function weighPair(
  weighing: Weighing,
  trace: Trace,
  beliefs: Beliefs,
  [first, second]: readonly [Candidate, Candidate],
  least: number,
): PairWeight | null {
  const { model } = weighing;
  const mine = standingOf(weighing, first);
  const theirs = standingOf(weighing, second);
  const { parted } = trace;
  const adds = theirs.explained.filter((trait) => mine.missing.has(trait));
  const brought = theirs.explained.filter((trait) => parted?.brought.has(trait));
  if (adds.length === 0 && brought.length === 0) return null;
  const key = sharedKey(mine, theirs);
  if (key === null) return null;
  const price = isSeen(model, key) ? 0 : UNSEEN_KEY;
  const [a, b] = [model.hypothesis(first, beliefs), model.hypothesis(second, beliefs)];
  const alternative = model.alternative.total();
  const log10 = (ln: number) => (ln - alternative) / Math.LN10;
  const values = [valueWeights(weighing, first, beliefs), valueWeights(weighing, second, beliefs)] as const;
  const others = values.map((own) => own.filter(({ finding }) => finding !== HEADER_SPELLING));
  const whole = log10(model.engine.totalJoined(a, b)) + bestValues(others) + price;
  const apart =
    parted === null
      ? whole
      : price +
        log10(model.engine.totalJoined(a, b, parted.from)) +
        sumOf(valueWeights(parted.main, first, beliefs)) +
        sumOf(valueWeights(parted.donor, second, beliefs));
  const both = adds.length > 0 && mine.explained.some((trait) => theirs.missing.has(trait));
  const found = { key, adds: adds.length > 0 ? adds : brought, both };
  const without = trace.joined(whole, apart);
  // Names of both take longest to weigh, and most pairs are out of the question whatever these say.
  if (trace.joined(whole + ROW_CAP, apart).log10LR <= least) return { ...found, ...without };
  const named =
    spellingWeight(weighing, first, second, beliefs) ??
    bestValues(values.map((own) => own.filter(({ finding }) => finding === HEADER_SPELLING)));
  return { ...found, ...trace.joined(whole + named, apart) };
}

function isSeen({ observations }: Weighing['model'], id: string): boolean {
  return observations.some(({ trait, columns }) => trait.id === id && columns.length > 0);
}

function sumOf(values: ReturnType<typeof valueWeights>): number {
  return values.reduce((sum, { log10 }) => sum + log10, 0);
}

/** Of the same finding the better explanation counts, a silent member's nothing included: a column came from one of the two. */
function bestValues(members: readonly ReturnType<typeof valueWeights>[]): number {
  // A habit shows in another column of the one than of the other: it is still one.
  const key = ({ group, finding, habit }: ReturnType<typeof valueWeights>[number]) => habit ?? `${group} ${finding}`;
  const keys = new Set(members.flat().map(key));
  const of = (values: ReturnType<typeof valueWeights>, wanted: string) =>
    values.reduce((sum, value) => (key(value) === wanted ? sum + value.log10 : sum), 0);
  return [...keys].reduce((sum, wanted) => sum + Math.max(...members.map((values) => of(values, wanted))), 0);
}
