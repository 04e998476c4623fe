/**
 * A run of trials as one document. Enters: outcomes, and what was asked. Leaves: a `Validation`, the same for the same
 * outcomes however they were made. Deliberately absent: pages and charts.
 */

import { explain } from './explain.ts';
import { ece } from './figures/ece.ts';
import { pav } from './figures/pav.ts';
import { tippett } from './figures/tippett.ts';
import {
  baselineFigures,
  costFigures,
  DRAWS,
  figuresOf,
  finite,
  meanOf,
  pooledUnits,
  turingFigures,
} from './measure.ts';
import type { Outcome } from './outcome.ts';
import { isOfOne, type Scored, scored } from './scored.ts';
import type { TrialKind, TrialSide } from './trials/index.ts';
import type { Group, Instrument, JoinedFigures, MergedFigures, Validation } from './types.ts';

/** What was asked for. */
export interface Asked {
  readonly header: Instrument;
  readonly side: TrialSide;
  readonly seed: number;
  readonly trials: number;
  readonly systems: readonly { readonly family: string }[];
}

/** Records of a leak, from a handful to show off to a table: last of each band. */
const BANDS = [20, 200, 1000] as const;

/** What figures are mostly about comes first. */
const ORDER: readonly TrialKind[] = ['listed', 'open', 'joined', 'merged', 'aggregator'];

/** The less is left of the names, the later. */
const STYLES: readonly Outcome['headerStyle'][] = ['kept', 'restyled', 'renamed', 'translated', 'gone'];

/** The document of these outcomes. */
export function summarise(outcomes: readonly Outcome[], { header, side, seed, trials, systems }: Asked): Validation {
  const all = outcomes.map(scored);
  const ofOne = all.filter(({ outcome }) => isOfOne(outcome));
  const units = pooledUnits(ofOne, (item) => item.units);
  return {
    format: 'leakprint-validation/1',
    header,
    complete: outcomes.length === trials,
    side,
    seed,
    asked: trials,
    trials: outcomes.length,
    abstained: outcomes.filter(({ abstained }) => abstained).length,
    population: { systems: systems.length, families: new Set(systems.map(({ family }) => family)).size },
    overall: figuresOf(ofOne, DRAWS.whole),
    findingsAlone: costFigures(ofOne, DRAWS.whole, (item) => item.raw),
    turing: turingFigures(ofOne, DRAWS.whole),
    baseline: baselineFigures(ofOne, DRAWS.whole),
    joined: joinedFigures(all, ofOne),
    merged: mergedFigures(all, ofOne),
    by: {
      kind: groups(all, ({ kind }) => kind, ORDER),
      headerStyle: groups(ofOne, ({ headerStyle }) => headerStyle, STYLES),
      rows: groups(ofOne, ({ rows }) => band(rows), BANDS.map(band).concat(band(Number.POSITIVE_INFINITY))),
      domain: groups(ofOne, ({ domain }) => domain),
    },
    curves: {
      tippett: tippett(units),
      pav: pav(units).map((block) => ({ ...block, log10LR: finite(block.log10LR) })),
      ece: ece(units),
    },
    worst: explain(outcomes),
  };
}

function joinedFigures(all: readonly Scored[], ofOne: readonly Scored[]): JoinedFigures {
  const items = all.filter(({ outcome }) => outcome.kind === 'joined');
  return {
    trials: items.length,
    told: meanOf(items, DRAWS.whole, (item) => item.joinTold),
    first: meanOf(items, DRAWS.whole, (item) => item.joinFirst),
    toldOfOne: meanOf(ofOne, DRAWS.whole, (item) => item.anyJoin),
  };
}

function mergedFigures(all: readonly Scored[], ofOne: readonly Scored[]): MergedFigures {
  const items = all.filter(({ outcome }) => outcome.kind === 'merged');
  return {
    trials: items.length,
    flagged: meanOf(items, DRAWS.whole, (item) => item.flagged),
    bothSupported: meanOf(items, DRAWS.whole, (item) => item.bothSupported),
    bothFirst: meanOf(items, DRAWS.whole, (item) => item.bothFirst),
    bothApart: meanOf(items, DRAWS.whole, (item) => item.bothApart),
    flaggedOfOne: meanOf(ofOne, DRAWS.whole, (item) => item.flagged),
  };
}

/** Groups in the order given, else by name. */
function groups(items: readonly Scored[], nameOf: (outcome: Outcome) => string, order?: readonly string[]): Group[] {
  const members = new Map<string, Scored[]>();
  for (const item of items) {
    const name = nameOf(item.outcome);
    members.set(name, [...(members.get(name) ?? []), item]);
  }
  const names = order ?? [...members.keys()].sort();
  return names.flatMap((name) => {
    const own = members.get(name);
    if (own === undefined) return [];
    const baselineTop1 = meanOf(own, DRAWS.group, ({ baseline }) => baseline.order.top1BySystem);
    return [{ name, figures: figuresOf(own, DRAWS.group), baselineTop1 }];
  });
}

function band(rows: number): string {
  const at = BANDS.findIndex((last) => rows <= last);
  if (at < 0) return `over ${BANDS.at(-1)}`;
  const before = BANDS[at - 1];
  return before === undefined ? `up to ${BANDS[at]}` : `${before + 1} to ${BANDS[at]}`;
}
