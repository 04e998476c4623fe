/**
 * A line chart as SVG text. Enters: a title, two axes, lines of points. Leaves: one `<svg>` element, complete by itself: no
 * script, no link, no font to load. Deliberately small: no bars, no logarithms (give log10), no interaction. Which figure
 * is drawn how stands in `charts.ts`.
 */
import { seedOf } from '../../rank/random.ts';
import { extent, ticks } from './scale.ts';
import type { Point } from './types.ts';

interface Axis {
  readonly label: string;
  /** Ends of the axis. Default: of the points. */
  readonly from?: number;
  readonly to?: number;
}

interface Series {
  readonly name: string;
  readonly points: readonly Point[];
  /** As steps: each point's y holds from the point before it up to its own x. */
  readonly steps?: boolean;
}

export interface Chart {
  readonly title: string;
  /** What a reader who doesn't see the lines should know: the figures that they show. */
  readonly description?: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
}

/**
 * Four colours of Okabe & Ito (2008), told apart by the common kinds of colour blindness and at least 3:1 on both papers
 * (WCAG 2, 1.4.11). Each has its own dashes: in print without colours the lines still differ.
 */
export const LINES: readonly (readonly [colour: string, dashes: string])[] = [
  ['#0072b2', 'none'],
  ['#d55e00', '7 3'],
  ['#009e73', '2 3'],
  ['#cc79a7', '9 3 2 3'],
];
/** Ink and paper, by day and by night. The chart brings its paper, so it is legible on a page of either kind. */
export const PAPERS = { light: ['#1a1a1a', '#ffffff'], dark: ['#e8e8e8', '#161616'] } as const;

const PLOT = { left: 64, top: 44, width: 560, height: 300 } as const;
const LEGEND_LINE = 18;
const [INK, PAPER] = PAPERS.light;
const STYLE = `.lp-ink{fill:${INK}}.lp-axis{stroke:${INK}}.lp-paper{fill:${PAPER}}@media screen and (prefers-color-scheme:dark){.lp-ink{fill:${PAPERS.dark[0]}}.lp-axis{stroke:${PAPERS.dark[0]}}.lp-paper{fill:${PAPERS.dark[1]}}}`;

/**
 * The chart. Points outside the axes, infinite ones too, stand at the edge; NaN is left out. Ids come from the title, so
 * charts of different titles can share a page. Where a page forbids inline styles the attributes keep it black on white.
 */
export function chart(of: Chart): string {
  const id = `chart-${seedOf(of.title).toString(36)}`;
  const x = extent(
    of.series.flatMap(({ points }) => points.map((point) => point.x)),
    of.x.from,
    of.x.to,
  );
  const y = extent(
    of.series.flatMap(({ points }) => points.map((point) => point.y)),
    of.y.from,
    of.y.to,
  );
  const across = (value: number) => PLOT.left + PLOT.width * within(value, x);
  const down = (value: number) => PLOT.top + PLOT.height * (1 - within(value, y));
  const height = PLOT.top + PLOT.height + 56 + LEGEND_LINE * of.series.length;
  const width = PLOT.left + PLOT.width + 24;
  const bottom = PLOT.top + PLOT.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id} ${id}-d" font-family="system-ui, sans-serif" font-size="12">`,
    `<title id="${id}">${escaped(of.title)}</title>`,
    `<desc id="${id}-d">${escaped(described(of))}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="lp-paper" fill="${PAPER}" width="${width}" height="${height}"/>`,
    text(PLOT.left, 24, of.title, 'font-size="15" font-weight="600"'),
    ...ticks(x).flatMap((tick) => [
      rule(across(tick), PLOT.top, across(tick), bottom, 0.15),
      text(across(tick), bottom + 16, shown(tick), 'text-anchor="middle"'),
    ]),
    ...ticks(y).flatMap((tick) => [
      rule(PLOT.left, down(tick), PLOT.left + PLOT.width, down(tick), 0.15),
      text(PLOT.left - 8, down(tick) + 4, shown(tick), 'text-anchor="end"'),
    ]),
    rule(PLOT.left, bottom, PLOT.left + PLOT.width, bottom, 1),
    rule(PLOT.left, PLOT.top, PLOT.left, bottom, 1),
    text(PLOT.left + PLOT.width / 2, bottom + 34, of.x.label, 'text-anchor="middle"'),
    text(0, 0, of.y.label, `text-anchor="middle" transform="translate(16 ${PLOT.top + PLOT.height / 2}) rotate(-90)"`),
    ...of.series.map((series, i) => line(path(series, across, down), i)),
    ...of.series.flatMap((series, i) => {
      const at = bottom + 56 + LEGEND_LINE * i;
      return [line(`M${PLOT.left} ${at - 4}H${PLOT.left + 32}`, i), text(PLOT.left + 40, at, series.name)];
    }),
    '</svg>\n',
  ].join('\n');
}

function described({ description, x, y, series }: Chart): string {
  const lines = series.map(({ name, points }) => (points.length === 0 ? `${name} (no points)` : name)).join('; ');
  return `${description === undefined ? '' : `${description} `}${y.label} over ${x.label}. Lines: ${lines}.`;
}

function path({ points, steps = false }: Series, across: (x: number) => number, down: (y: number) => number): string {
  return points
    .filter((point) => !Number.isNaN(point.x) && !Number.isNaN(point.y))
    .map((point, i) => {
      const [left, top] = [round(across(point.x)), round(down(point.y))];
      return i === 0 ? `M${left} ${top}` : steps ? `V${top}H${left}` : `L${left} ${top}`;
    })
    .join('');
}

function line(d: string, i: number): string {
  const [colour, dashes] = LINES[i % LINES.length] ?? [INK, 'none'];
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/>`;
}

function rule(x1: number, y1: number, x2: number, y2: number, opacity: number): string {
  const ends = `x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"`;
  return `<line class="lp-axis" stroke="${INK}" stroke-opacity="${opacity}" ${ends}/>`;
}

function text(x: number, y: number, words: string, attributes = ''): string {
  const place = `x="${round(x)}" y="${round(y)}"`;
  return `<text class="lp-ink" fill="${INK}" ${place}${attributes === '' ? '' : ` ${attributes}`}>${escaped(words)}</text>`;
}

function within(value: number, [from, to]: readonly [number, number]): number {
  return Math.max(0, Math.min(1, (value - from) / (to - from)));
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}

function shown(tick: number): string {
  return String(Number(tick.toPrecision(6))).replace('-', '−');
}

/** Controls (XML knows most of them not at all), lone surrogates, bidi and other format characters: names may be hostile. */
const ACTING = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFFE\uFFFF]/gu;
const SPELLED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(words: string): string {
  return words.replace(ACTING, '\uFFFD').replace(/[&<>"']/g, (char) => SPELLED[char] ?? char);
}
