/**
 * Figures of a set of outcomes, each with its interval. Enters: scored outcomes. Leaves: figures. What a figure is stands
 * in `figures/`; which outcomes belong together is the caller's choice.
 */
import { bootstrap } from './figures/bootstrap.ts';
import { cllr } from './figures/cllr.ts';
import { cllrParts } from './figures/pav.ts';
import { MISLEADS_STRONGLY, turing } from './figures/turing.ts';
import type { Trials } from './figures/types.ts';
import type { Scored } from './scored.ts';
import type { BaselineFigures, CostFigures, Figures, Measured, OrderFigures, TuringFigure } from './types.ts';

type Items = readonly Scored[];

/** Draws for the intervals of a whole run; groups have fewer trials and are looked at side by side. */
export const DRAWS = { whole: 1000, group: 200 } as const;
/** Sorting all ratios anew for each draw takes long: such figures get this share of the draws. */
const COSTLY = 0.3;

/** All figures of a set. */
export function figuresOf(items: Items, draws: number): Figures {
  const open = items.filter(({ outcome }) => outcome.kind === 'open').length;
  return {
    trials: items.length,
    closed: items.length - open,
    open,
    families: new Set(items.map(({ family }) => family)).size,
    order: orderFigures(items, draws, ({ order }) => order),
    cost: costFigures(items, draws, ({ units }) => units),
    nothingSupported: meanOf(items, draws, (item) => item.nothingSupported),
    missing: meanOf(items, draws, (item) => item.missing),
    missingSystem: meanOf(items, draws, (item) => item.missingSystem),
    strongAgainstRight: ratioOf(items, draws, ({ units }) => units.right, MISLEADS_STRONGLY.right),
    strongForWrong: ratioOf(items, draws, ({ units }) => units.wrong, MISLEADS_STRONGLY.wrong),
  };
}

export function costFigures(items: Items, draws: number, of: (item: Scored) => Trials): CostFigures {
  const pairs = items.flatMap((item) => [...of(item).right, ...of(item).wrong]).length;
  const few = Math.ceil(COSTLY * draws);
  const part = (many: number, figure: (trials: Trials) => number | null) =>
    measured(items, many, pairs, (some) => figure(pooledUnits(some, of)));
  return {
    cllr: part(draws, cllr),
    cllrMin: part(few, (trials) => cllrParts(trials)?.min ?? null),
    cllrCal: part(few, (trials) => cllrParts(trials)?.cal ?? null),
  };
}

/** The spreadsheet on the same trials; its scores have an order and no scale, so only what the order costs is told. */
export function baselineFigures(items: Items, draws: number): BaselineFigures {
  return {
    order: orderFigures(items, draws, ({ baseline }) => baseline.order),
    cllrMin: costFigures(items, draws, ({ baseline }) => baseline.units).cllrMin,
  };
}

/** The Turing bound; its verdict takes systems for independent, its interval doesn't. */
export function turingFigures(items: Items, draws: number): TuringFigure[] {
  return turing(pooledUnits(items, ({ units }) => units)).map(({ x, observed, bound, verdict }) => ({
    x,
    k: observed.k,
    share: ratioOf(
      items,
      draws,
      ({ units }) => units.wrong,
      (log10LR) => log10LR > Math.log10(x),
    ),
    bound,
    verdict,
  }));
}

/** Mean over the trials that can tell. */
export function meanOf(items: Items, draws: number, of: (item: Scored) => number | null): Measured {
  const telling = items.filter((item) => of(item) !== null);
  return measured(telling, draws, telling.length, (some) =>
    some.length === 0 ? null : some.reduce((sum, item) => sum + (of(item) ?? 0), 0) / some.length,
  );
}

/** All ratios of a set, by their truth. */
export function pooledUnits(items: Items, of: (item: Scored) => Trials): Trials {
  return { right: items.flatMap((item) => of(item).right), wrong: items.flatMap((item) => of(item).wrong) };
}

function orderFigures(items: Items, draws: number, of: (item: Scored) => Scored['order']): OrderFigures {
  const mean = (key: keyof Scored['order']) => meanOf(items, draws, (item) => of(item)[key]);
  return {
    top1: mean('top1'),
    top1ByClass: mean('top1ByClass'),
    top1BySystem: mean('top1BySystem'),
    mrr: mean('mrr'),
    mrrBySystem: mean('mrrBySystem'),
  };
}

/** Share of ratios, of all trials together, that pass. */
function ratioOf(
  items: Items,
  draws: number,
  of: (item: Scored) => readonly number[],
  passes: (log10LR: number) => boolean,
): Measured {
  const counts = new Map(items.map((item) => [item, of(item).filter(passes).length]));
  const size = (some: Items) => some.reduce((sum, item) => sum + of(item).length, 0);
  return measured(items, draws, size(items), (some) => {
    const n = size(some);
    return n === 0 ? null : some.reduce((sum, item) => sum + (counts.get(item) ?? 0), 0) / n;
  });
}

function measured(items: Items, draws: number, n: number, figure: (some: Items) => number | null): Measured {
  const { point, low, high } = bootstrap(items, ({ family }) => family, figure, { seed: 'validation', draws });
  return { value: finite(point), low: finite(low), high: finite(high), n };
}

/** JSON knows no infinity. */
export function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
