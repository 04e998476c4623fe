/** Charts: well formed whatever the names are, accessible, legible by day and by night, the lines where they belong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eceChart, pavChart, tippettChart } from '../../../src/validate/figures/charts.ts';
import { ece } from '../../../src/validate/figures/ece.ts';
import { pav } from '../../../src/validate/figures/pav.ts';
import { extent, ticks } from '../../../src/validate/figures/scale.ts';
import { type Chart, chart, LINES, PAPERS } from '../../../src/validate/figures/svg.ts';
import { tippett } from '../../../src/validate/figures/tippett.ts';
import { anyCharacter } from '../../any-character.ts';
import { anyTrials, SETS } from './make.ts';

const simple: Chart = {
  title: 'A chart',
  x: { label: 'across', from: 0, to: 10 },
  y: { label: 'up', from: 0, to: 1 },
  series: [
    {
      name: 'one',
      points: [
        { x: 0, y: 0 },
        { x: 5, y: 0.5 },
        { x: 10, y: 1 },
      ],
    },
  ],
};

/** Every tag closed in its order, no bare < or &, attributes quoted, ids once. A small reader, stricter than browsers. */
function wellFormed(svg: string): void {
  const open: string[] = [];
  const tags: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z][a-zA-Z0-9-]*="[^"<&]*")*)(\/?)>/g,
    (tag, end, name, _, empty) => {
      tags.push(tag);
      if (end === '/') assert.equal(open.pop(), name);
      else if (empty === '') open.push(name);
      return '';
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest.replace(/&(?:amp|lt|gt|quot|#39);/g, ''), /[<&]/);
  assert.doesNotMatch(svg.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}]/u);
  const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  assert.equal(new Set(ids).size, ids.length);
  assert.doesNotMatch(tags.join(''), /NaN|Infinity|undefined|<script|href|url\(|\son\w+=/);
}

const lines = (svg: string) => [...svg.matchAll(/<path d="([^"]*)"/g)].map((match) => match[1]);

test('a line goes where its points are; a legend line and a name for each', () => {
  const svg = chart(simple);
  wellFormed(svg);
  assert.equal(lines(svg)[0], 'M64 344L344 194L624 44');
  assert.equal(lines(svg).length, 2);
  assert.match(svg, />one<\/text>/);
});

test('steps fall at their own x; points outside stand at the edge; NaN is left out', () => {
  const points = [
    { x: 0, y: 1 },
    { x: 5, y: 0.5 },
    { x: 5, y: Number.NaN },
    { x: 99, y: Number.NEGATIVE_INFINITY },
  ];
  const [steps] = lines(chart({ ...simple, series: [{ name: 's', points, steps: true }] }));
  assert.equal(steps, 'M64 44V194H344V344H624');
});

test('accessible: an image with a title and a description that name what is drawn', () => {
  const svg = chart({ ...simple, description: 'It rises.' });
  const [, title, description] = /role="img" aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
  assert.ok(svg.includes(`<title id="${title}">A chart</title>`));
  assert.ok(svg.includes(`<desc id="${description}">It rises. up over across. Lines: one.</desc>`));
  assert.notEqual(/id="(\S+)"/.exec(chart({ ...simple, title: 'B' }))?.[1], title);
  assert.ok(chart({ ...simple, series: [{ name: 'none', points: [] }] }).includes('Lines: none (no points).'));
});

/** Contrast of two colours (WCAG 2). */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}

test('lines stand out from both papers, text more so, and no two lines share colour or dashes', () => {
  for (const [ink, paper] of Object.values(PAPERS)) {
    assert.ok(contrast(ink, paper) >= 7, paper);
    for (const [colour] of LINES) assert.ok(contrast(colour, paper) >= 3, `${colour} on ${paper}`);
  }
  assert.equal(new Set(LINES.map(([colour]) => colour)).size, LINES.length);
  assert.equal(new Set(LINES.map(([, dashes]) => dashes)).size, LINES.length);
});

test('hostile names stay text', () => {
  const name = `"><script>alert(1)</script>&amp;\u0000\u001b[31m\u202e\ud800 ' onload='x`;
  const svg = chart({ ...simple, title: name, x: { label: name }, y: { label: name }, series: [{ name, points: [] }] });
  wellFormed(svg);
  assert.ok(svg.includes('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;'));
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter }),
      fc.array(fc.record({ x: fc.double(), y: fc.double() })),
      (words, points) => {
        wellFormed(
          chart({ title: words, x: { label: words }, y: { label: words }, series: [{ name: words, points }] }),
        );
      },
    ),
  );
});

const TICKS: readonly (readonly [number, number, number[]])[] = [
  [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [-3, 3, [-3, -2, -1, 0, 1, 2, 3]],
  [-0.25, 0.31, [-0.2, -0.1, 0, 0.1, 0.2, 0.3]],
  [0, 1200, [0, 200, 400, 600, 800, 1000, 1200]],
  [-9.5, 41, [0, 10, 20, 30, 40]],
];

test('ticks are round numbers inside the axis', () => {
  for (const [from, to, wanted] of TICKS) assert.deepEqual(ticks([from, to]), wanted);
  assert.deepEqual(extent([]), [0, 1]);
  assert.deepEqual(extent([0.25]), [-0.25, 0.75]);
  assert.deepEqual(extent([1e300, -4, 4]), [-4, 4]);
  assert.equal(ticks(extent([1e9, 1e9])).length, 5);
  assert.deepEqual(extent([Number.POSITIVE_INFINITY, 1, 3, Number.NaN]), [1, 3]);
  assert.deepEqual(extent([5, 6], 0), [0, 6]);
  assert.deepEqual(extent([], 4), [4, 5]);
});

test('the three figures are drawn from any trials, the same every time', () => {
  fc.assert(
    fc.property(anyTrials({ infinite: true }), (trials) => {
      const curves = ece(trials);
      assert.ok(curves !== null);
      const drawn = () => [tippettChart(tippett(trials)), pavChart(pav(trials)), eceChart(curves)];
      drawn().forEach(wellFormed);
      assert.deepEqual(drawn(), drawn());
    }),
    { numRuns: 30 },
  );
  for (const svg of [tippettChart(tippett({ right: [], wrong: [] })), pavChart([])]) wellFormed(svg);
});

test('the figures say in words what they show', () => {
  const { trials } = SETS.inverted ?? { trials: { right: [], wrong: [] } };
  assert.match(
    tippettChart(tippett(trials)),
    /24 of 30 of the right candidates lie below 0, 39 of 50 of the wrong ones/,
  );
  assert.match(pavChart(pav(trials)), /<desc[^>]*>1 blocks?;/);
  const curves = ece(trials);
  assert.ok(curves !== null);
  assert.match(eceChart(curves), /cost more than they tell at 61 of 61 prior odds, between 10\^-3 and 10\^3/);
  const good = ece({ right: [1], wrong: [-1] });
  assert.ok(good !== null && eceChart(good).includes('help, or cost nothing, at all prior odds shown'));
});

test('a Tippett staircase runs from edge to edge, from 1 to 0', () => {
  const [right] = lines(tippettChart(tippett({ right: [1, 2], wrong: [-2] })));
  // Axis from −2 to 2: the first step falls at 1 (three quarters across), the second at the edge.
  assert.equal(right, 'M64 44V44H484V194H624V344H624V344H624');
});
