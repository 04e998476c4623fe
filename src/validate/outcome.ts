/**
 * What became of one trial, as plain data: it can be kept, sent and counted without the systems it was about. Enters: an
 * answer. Leaves: an outcome. Deliberately absent: figures, which are of many outcomes; values of the invented rows.
 */
import { candidatesOf, systemOf } from '../match/holdings.ts';
import type { Ranked } from '../rank/types.ts';
import { baselineScore, sheetOf } from './baseline.ts';
import type { Answer } from './run.ts';
import { describeTrial, type Trial, type TrialKind, type TrialSide } from './trials/index.ts';

/** Lines that are told of a candidate, strongest first. */
const TOLD = 5;

export interface OutcomeCandidate {
  readonly id: string;
  readonly system: string;
  /** Place in the ranking from 1; who can't be told apart shares one. Equal totals may be told apart by their findings. */
  readonly rank: number;
  /** As the ranking prints it. An abstention says nothing: 0. */
  readonly log10LR: number;
  /** The same without what calibrates, caps or compares with other candidates: the findings alone. */
  readonly raw: number;
  readonly interval: readonly [number, number];
  /** Score of the spreadsheet, 0 to 2. */
  readonly baseline: number;
}

export interface OutcomeReason {
  readonly log10: number;
  readonly group: string;
  readonly because: string;
}

interface OutcomeJoin {
  readonly members: readonly [string, string];
  /** False where a statement had to be accepted for it. */
  readonly asGraded: boolean;
}

export interface Outcome {
  readonly id: string;
  readonly kind: TrialKind;
  readonly side: TrialSide;
  readonly headerStyle: Trial['headerStyle'];
  readonly rows: number;
  readonly domain: string;
  readonly families: readonly string[];
  /** Candidates that the rows were made from and that are listed; [] where the source is not. */
  readonly truth: readonly string[];
  /** Their systems; [] where the source is not listed. */
  readonly truthSystems: readonly string[];
  /** Other candidates that no columns of this leak tell from the truth. */
  readonly same: readonly string[];
  /** As ranked. */
  readonly candidates: readonly OutcomeCandidate[];
  readonly supported: readonly string[];
  readonly joins: readonly OutcomeJoin[];
  /** True where it was told of a mixture of sources: the records fall apart, or columns are written in several ways. */
  readonly mixture: boolean;
  /** Systems that come first for a group of the records, taken apart; [] where the leak is of one piece. */
  readonly apart: readonly string[];
  /** True where the files could not be used: nothing was said of any candidate. */
  readonly abstained: boolean;
  /** The trial in plain words, and the strongest lines of the first place and of the best right candidate. */
  readonly story: string;
  readonly reasons: { readonly first: readonly OutcomeReason[]; readonly truth: readonly OutcomeReason[] };
}

/** The outcome of an answer. */
export function outcomeOf({ trial, profile, ranking }: Answer): Outcome {
  const sheet = sheetOf(profile);
  const { entries } = ranking;
  const own = entries.find(({ candidate }) => trial.truth.includes(candidate.id));
  return {
    ...about(trial),
    candidates: entries.map((entry) => ({
      id: entry.candidate.id,
      system: entry.candidate.system.id,
      rank: entry.rank,
      log10LR: entry.total,
      raw: entry.findings,
      interval: [entry.interval[0], entry.interval[1]],
      baseline: baselineScore(sheet, entry.candidate),
    })),
    supported: [...ranking.supported],
    joins: ranking.joins.map(({ members, assuming }) => ({
      members: [members[0], members[1]],
      asGraded: assuming.length === 0,
    })),
    mixture: ranking.cohorts.length > 1 || tracesOf(entries[0]),
    apart: ranking.cohorts.flatMap(({ best: [first] }) => (first === undefined ? [] : [systemOf(first.candidate)])),
    abstained: false,
    reasons: { first: strongest(entries[0]), truth: strongest(own) },
  };
}

/** The outcome of a trial whose files could not be used: every candidate at a ratio of 1. */
export function abstention(trial: Trial): Outcome {
  return {
    ...about(trial),
    candidates: candidatesOf(trial.rivals).map(({ id, system }) => ({
      id,
      system: system.id,
      rank: 1,
      log10LR: 0,
      raw: 0,
      interval: [0, 0],
      baseline: 0,
    })),
    supported: [],
    joins: [],
    mixture: false,
    apart: [],
    abstained: true,
    reasons: { first: [], truth: [] },
  };
}

function about(trial: Trial) {
  const { id, kind, side, headerStyle, rows, domain, families, classes, alike } = trial;
  const listed = new Set(trial.rivals.map((system) => system.id));
  const closed = kind !== 'open';
  const truth = closed ? trial.truth : [];
  const mates = classes.filter((ids) => ids.some((one) => truth.includes(one))).flat();
  const same = [...new Set([...mates, ...(closed ? alike : [])])].filter((one) => !truth.includes(one)).sort();
  return {
    ...{ id, kind, side, headerStyle, rows, domain, families: [...families] },
    truth: [...truth],
    truthSystems: closed ? trial.truthSystems.filter((system) => listed.has(system)) : [],
    same,
    story: describeTrial(trial),
  };
}

function strongest(entry: Ranked | undefined): OutcomeReason[] {
  return [...(entry?.lines ?? [])]
    .sort((a, b) => Math.abs(b.log10) - Math.abs(a.log10))
    .slice(0, TOLD)
    .map(({ log10, group, because }) => ({ log10, group, because }));
}

/** True where a column is written in several ways: the finding names one. Every candidate is told alike. */
function tracesOf(entry: Ranked | undefined): boolean {
  return entry?.lines.some(({ finding, column }) => finding === 'mixing' && column !== null) ?? false;
}
