/**
 * Any two sides paired. Enters: two sides. Leaves: for each item of the first its partner or none, all that comes into
 * question with reasons, and who is left over. Each item of the second side goes to one item of each table of the first:
 * another table is another showing of the same fields.
 */
import { assign } from './assign.ts';
import { type Scores, scoresOf } from './scores.ts';
import type { Side, SignalResult } from './types.ts';

/** From this probability on a pair is better than none. A doubtful pair misleads less than a field called missing. */
const PAIR_FROM = 0.3;
/** Below this probability nothing comes into question. */
const QUESTION_FROM = 0.02;
const RUNNERS_UP = 3;

export interface Pair {
  /** Positions in the two sides. */
  readonly a: number;
  readonly b: number;
  /** log10 of the likelihood ratio of its findings: one field against two. */
  readonly ratio: number;
  /** Probability that both are one field, the other pairs left aside. */
  readonly probability: number;
  readonly signals: readonly SignalResult[];
}

interface Row {
  readonly pair: Pair | null;
  readonly runnersUp: readonly Pair[];
}

export interface Pairing {
  /** A row for each item of the first side. */
  readonly rows: readonly Row[];
  /** Positions in the second side that no item was paired with. */
  readonly left: readonly number[];
}

/** Pairs two sides by their scores. */
export function pairSides(a: Side, b: Side, scores: Scores = scoresOf(a, b)): Pairing {
  const probability = (i: number, j: number): number => probabilityOf(scores.ratio(i, j), b.items.length);
  const pairOf = (i: number, j: number): Pair => ({
    a: i,
    b: j,
    ratio: scores.ratio(i, j),
    probability: probability(i, j),
    signals: scores.reasons(i, j),
  });
  const partner = partners(a, b, scores);
  const taken = new Set(partner.values());
  const rows = a.items.map((_, i) => {
    const mine = partner.get(i);
    const others: number[] = [];
    for (let j = 0; j < b.items.length; j++) if (j !== mine && probability(i, j) >= QUESTION_FROM) others.push(j);
    others.sort((x, y) => scores.ratio(i, y) - scores.ratio(i, x) || x - y);
    return {
      pair: mine === undefined ? null : pairOf(i, mine),
      runnersUp: others.slice(0, RUNNERS_UP).map((j) => pairOf(i, j)),
    };
  });
  return { rows, left: b.items.flatMap((_, j) => (taken.has(j) ? [] : [j])) };
}

/** A pair of the only two items isn't likelier for that: as if so many could be chosen from, at least. */
const LEAST_CHOICE = 10;

/** One of the other side is the same field as likely as not, and before anything is known each as likely as the next. */
function probabilityOf(ratio: number, of: number): number {
  const odds = 10 ** ratio / Math.max(LEAST_CHOICE, of);
  return odds / (1 + odds);
}

/** Item of the first side → its partner, the assignment of greatest total within each table of the first side. */
function partners(a: Side, b: Side, scores: Scores): Map<number, number> {
  const least = Math.log10((PAIR_FROM / (1 - PAIR_FROM)) * Math.max(LEAST_CHOICE, b.items.length));
  const found = new Map<number, number>();
  for (const rows of tablesOf(a)) {
    const partner = assign(rows.length, b.items.length, (i, j) => scores.ratio(rows[i] ?? 0, j) - least);
    rows.forEach((row, i) => {
      const j = partner[i] ?? -1;
      if (j >= 0) found.set(row, j);
    });
  }
  return found;
}

function tablesOf(side: Side): number[][] {
  const tables = new Map<string, number[]>();
  side.items.forEach(({ table }, i) => {
    const list = tables.get(table);
    if (list === undefined) tables.set(table, [i]);
    else list.push(i);
  });
  return [...tables.values()];
}
