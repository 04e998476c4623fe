/** Enters: labels with what was claimed of their columns. Leaves: precision, recall and F1 per type, weighted by support. */
import { type Label, sameAs, TYPES, typeOf } from './typing-labels.ts';

/** What the profile says of a labelled column. */
export interface Claim {
  readonly label: Label;
  /** `other` is an abstention. */
  readonly attribute: string;
  readonly confidence: number;
  readonly support: { readonly k: number; readonly n: number };
  readonly by: string | null;
  readonly second: string | null;
  readonly dated: boolean;
  readonly format: string | null;
  readonly present: number;
}

export interface TypeScore {
  readonly type: string;
  readonly support: number;
  readonly found: number;
  /** Columns of another type that both know, taken for this one; and, stricter, also columns without a label. */
  readonly wrong: number;
  readonly strictlyWrong: number;
  readonly f1: number;
  readonly strictF1: number;
  /** Of the columns missed: not claimed at all; the right meaning ranked second. */
  readonly abstained: number;
  readonly second: number;
}

/** True when the claim means what the label means. */
export function agrees({ label, attribute }: Claim): boolean {
  const type = typeOf(label);
  return type !== null && sameAs(type).includes(attribute);
}

/** A score per type that has columns, most first. Columns without a value aren't counted. */
export function scores(claims: readonly Claim[]): TypeScore[] {
  const filled = claims.filter((claim) => claim.present > 0 && claim.label.type !== 'BLANK');
  return TYPES.map((type) => scoreOf(type, filled))
    .filter((score) => score.support > 0)
    .sort((x, y) => y.support - x.support || (x.type < y.type ? -1 : 1));
}

function scoreOf(type: string, claims: readonly Claim[]): TypeScore {
  const same = sameAs(type);
  const own = claims.filter((claim) => typeOf(claim.label) === type);
  const missed = own.filter((claim) => !agrees(claim));
  // A name that two types share (a state by code or by name) is no error of either.
  const foreign = claims.filter((claim) => typeOf(claim.label) !== type && same.includes(claim.attribute));
  const wrong = foreign.filter((claim) => typeOf(claim.label) !== null && !agrees(claim)).length;
  const strictlyWrong = foreign.filter((claim) => !agrees(claim)).length;
  const found = own.length - missed.length;
  return {
    type,
    support: own.length,
    found,
    wrong,
    strictlyWrong,
    f1: f1(found, missed.length, wrong),
    strictF1: f1(found, missed.length, strictlyWrong),
    abstained: missed.filter((claim) => claim.attribute === 'other').length,
    second: missed.filter((claim) => claim.second !== null && same.includes(claim.second)).length,
  };
}

function f1(found: number, missed: number, wrong: number): number {
  return found === 0 ? 0 : (2 * found) / (2 * found + missed + wrong);
}

/** Mean of the types' F1, weighted by their columns, 0 to 100. */
export function weighted(all: readonly TypeScore[], key: 'f1' | 'strictF1' = 'f1'): number {
  const support = all.reduce((sum, score) => sum + score.support, 0);
  return (100 * all.reduce((sum, score) => sum + score.support * score[key], 0)) / Math.max(1, support);
}

/** Kinds of errors, most frequent first: "label → claim", and how many columns. */
export function worst(claims: readonly Claim[], most: number): [string, number][] {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const type = typeOf(claim.label);
    if (type === null || claim.present === 0 || agrees(claim)) continue;
    const key = `${type} → ${claim.attribute}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, most);
}
