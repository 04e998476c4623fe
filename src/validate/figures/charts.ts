/**
 * The three figures that are drawn. Enters: what `tippett.ts`, `pav.ts` and `ece.ts` return. Leaves: SVG text. Nothing is
 * computed here but the words around the lines.
 */
import type { Ece } from './ece.ts';
import { type Block, pavPoints } from './pav.ts';
import { extent } from './scale.ts';
import { chart } from './svg.ts';
import type { Tippett } from './tippett.ts';
import type { Point, Share } from './types.ts';

/** Two falling staircases: the further apart the better; misleading is what lies on the wrong side of 0. */
export function tippettChart({ right, wrong, misleading }: Tippett): string {
  const ratios = extent([0, ...right, ...wrong].map((at) => (typeof at === 'number' ? at : at.x)));
  // From one edge to the other, so that neither staircase begins or ends in the air.
  const whole = (points: readonly Point[]): Point[] => {
    const [first, last] = [points[0], points.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ x: ratios[0], y: first.y }, ...points, { x: ratios[1], y: last.y }];
  };
  return chart({
    title: 'Tippett plot',
    description: `Misleading: ${counted(misleading.right)} of the right candidates lie below 0, ${counted(misleading.wrong)} of the wrong ones above.`,
    x: { label: 'log10 LR', from: ratios[0], to: ratios[1] },
    y: { label: 'share with this LR or more', from: 0, to: 1 },
    series: [
      { name: 'right candidates', points: whole(right), steps: true },
      { name: 'wrong candidates', points: whole(wrong), steps: true },
    ],
  });
}

/** Where the line lies below the diagonal on the right, ratios are too large; infinite ones stand at the edge. */
export function pavChart(blocks: readonly Block[]): string {
  const points = pavPoints(blocks);
  const finite = points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const ends = extent([0, ...points.map(({ x }) => x), ...finite.map(({ y }) => y)]);
  return chart({
    title: 'Calibration (pool adjacent violators)',
    description: `${blocks.length} blocks; the diagonal is perfect calibration; points at the upper or lower edge are infinite.`,
    x: { label: 'log10 LR as given', from: ends[0], to: ends[1] },
    y: { label: 'log10 LR after PAV', from: ends[0], to: ends[1] },
    series: [
      { name: 'after PAV', points },
      {
        name: 'perfect calibration',
        points: points.length === 0 ? [] : ends.map((at) => ({ x: at, y: at })),
      },
    ],
  });
}

/** Costs up to somewhat above the worst neutral one; a curve that leaves the plot at the top is worse than silence. */
export function eceChart({ observed, calibrated, neutral, harmful }: Ece): string {
  return chart({
    title: 'Empirical cross-entropy',
    description:
      harmful.length === 0
        ? 'The likelihood ratios help, or cost nothing, at all prior odds shown.'
        : `The likelihood ratios cost more than they tell at ${harmful.length} of ${observed.length} prior odds, between 10^${harmful[0]} and 10^${harmful.at(-1)}.`,
    x: { label: 'log10 prior odds', from: observed[0]?.x ?? -3, to: observed.at(-1)?.x ?? 3 },
    y: { label: 'cost in bits', from: 0, to: 1.2 },
    series: [
      { name: 'likelihood ratios as given', points: observed },
      { name: 'after PAV', points: calibrated },
      { name: 'without evidence', points: neutral },
    ],
  });
}

function counted({ k, n }: Share): string {
  return `${k} of ${n}`;
}
