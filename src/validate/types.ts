/**
 * The seam of validation: how well the tool does on trials of known truth. Enters: nothing. Leaves: types. Everything is
 * plain data, fit for JSON: what has no value is null, infinite numbers too.
 */
import type { Ece } from './figures/ece.ts';
import type { Tippett } from './figures/tippett.ts';
import type { TrialKind, TrialSide } from './trials/index.ts';

/** A figure with its 95 % interval over families of systems. */
export interface Measured {
  /** Null where nothing of what it is about was among the trials; of a cost, where it is without end. */
  readonly value: number | null;
  /** Null with fewer than two families. */
  readonly low: number | null;
  readonly high: number | null;
  /** Trials, candidates or pairs that it is a mean of. */
  readonly n: number;
}

/** How the right ones are placed. Shares and reciprocal ranks, 0 to 1, over trials whose source is listed. */
export interface OrderFigures {
  /** A candidate that the rows were made from is first. */
  readonly top1: Measured;
  /** It, or one that no columns of the leak tell from it. */
  readonly top1ByClass: Measured;
  /** Any candidate of its system. */
  readonly top1BySystem: Measured;
  readonly mrr: Measured;
  readonly mrrBySystem: Measured;
}

/** Cllr in bits (0 perfect, 1 says nothing) and its parts: lost by the order, lost by the scale. */
export interface CostFigures {
  readonly cllr: Measured;
  readonly cllrMin: Measured;
  readonly cllrCal: Measured;
}

export interface Figures {
  readonly trials: number;
  /** Trials whose source is listed, and those whose source isn't. */
  readonly closed: number;
  readonly open: number;
  readonly families: number;
  readonly order: OrderFigures;
  readonly cost: CostFigures;
  /** Open: nothing is supported, as it should be. */
  readonly nothingSupported: Measured;
  /** Closed: no right candidate is supported; no candidate of its system is. */
  readonly missing: Measured;
  readonly missingSystem: Measured;
  /** Right systems with LR < 1/1,000, and wrong ones with LR > 1,000. */
  readonly strongAgainstRight: Measured;
  readonly strongForWrong: Measured;
}

export interface TuringFigure {
  /** 10, 100, 1000. */
  readonly x: number;
  /** Wrong systems with LR > x, of all wrong systems. */
  readonly k: number;
  readonly share: Measured;
  /** The most that calibrated ratios allow. */
  readonly bound: number;
  readonly verdict: 'kept' | 'open' | 'broken';
}

export interface BaselineFigures {
  readonly order: OrderFigures;
  readonly cllrMin: Measured;
}

/** Trials of two systems joined, and what is said of a join where there is none. */
export interface JoinedFigures {
  readonly trials: number;
  /** A join of the two right systems is told; it is the first one told without accepting a statement. */
  readonly told: Measured;
  readonly first: Measured;
  /** Trials of one system in which any join is told without accepting a statement. */
  readonly toldOfOne: Measured;
}

/** Trials of rows of two systems in one file. */
export interface MergedFigures {
  readonly trials: number;
  /** A mixture is told; both systems are supported; both are the first two; taken apart, groups of records lead to both. */
  readonly flagged: Measured;
  readonly bothSupported: Measured;
  readonly bothFirst: Measured;
  readonly bothApart: Measured;
  /** Trials of one system in which traces of a mixture are told. */
  readonly flaggedOfOne: Measured;
}

/** PAV block; an infinite ratio (a block of right or of wrong ones only) is null. */
interface PavBlock {
  readonly low: number;
  readonly high: number;
  readonly right: number;
  readonly wrong: number;
  readonly log10LR: number | null;
}

export interface Group {
  readonly name: string;
  readonly figures: Figures;
  /** The spreadsheet on the same trials: any candidate of the right system is first. */
  readonly baselineTop1: Measured;
}

/** A trial that went wrong, in words. */
export interface Explained {
  readonly id: string;
  readonly kind: TrialKind;
  /** Bits that its ratios cost: log2(1 + 1/LR) of the right system plus log2(1 + LR) of the best wrong one. */
  readonly bits: number;
  readonly says: readonly string[];
  readonly first: Place | null;
  readonly truth: Place | null;
}

export interface Place {
  readonly candidate: string;
  readonly log10LR: number;
  /** Strongest lines, the strongest first. */
  readonly lines: readonly { readonly log10: number; readonly group: string; readonly because: string }[];
}

/** Who measured, when. */
export interface Instrument {
  readonly tool: string;
  readonly version: string;
  readonly generated: string;
}

export interface Validation {
  readonly format: 'leakprint-validation/1';
  readonly header: Instrument;
  /** False if it was stopped before all trials that were asked for. */
  readonly complete: boolean;
  readonly side: TrialSide;
  readonly seed: number;
  readonly asked: number;
  readonly trials: number;
  /** Trials whose files could not be used; they count with ratios of 1. */
  readonly abstained: number;
  /** Systems that trials are made of and compared with, of both sides. */
  readonly population: { readonly systems: number; readonly families: number };
  /** Trials of one source, listed or not: what a likelihood ratio of one candidate is about. */
  readonly overall: Figures;
  /** The same of the findings alone, without calibration, cap and comparison with other candidates. */
  readonly findingsAlone: CostFigures;
  readonly turing: readonly TuringFigure[];
  readonly baseline: BaselineFigures;
  readonly joined: JoinedFigures;
  readonly merged: MergedFigures;
  /** `kind` of all trials, the others of trials of one source. Groups without trials are left out. */
  readonly by: { readonly [dimension in 'kind' | 'headerStyle' | 'rows' | 'domain']: readonly Group[] };
  readonly curves: { readonly tippett: Tippett; readonly pav: readonly PavBlock[]; readonly ece: Ece | null };
  readonly worst: readonly Explained[];
}
