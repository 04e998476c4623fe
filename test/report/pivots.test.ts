/** How firmly a ranking stands, as it is told. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { pivots } from '../../src/report/sections/pivots.ts';
import { unsaid } from '../../src/report/summary.ts';
import type { Report } from '../../src/report/types.ts';
import { caseReport } from '../cases/run.ts';

type Robustness = Report['robustness'];

let base: Report;
before(async () => {
  base = JSON.parse(JSON.stringify(await caseReport('twitter-2023')));
});

const [FIRST, SECOND, OTHER] = ['twitter/lookup-flaw', 'twitter/database', 'gravatar-2020/scrape'] as const;
const turned = (candidate: string) => ({ candidate, log10LR: 0.5, lowLog10: -0.25 });
const lose = (kind: 'group' | 'statement', id: string, ...lost: string[]) => ({
  ...{ kind, id, gained: [], lost: lost.map(turned) },
});
const NO_DECOYS = { tried: 100, changeFirst: 0, changeSystem: 0, changeSupport: 0, worst: [] };

/** Findings on robustness; what the section says of support and columns; what the summary says. */
const TABLE: readonly (readonly [string, Robustness, readonly RegExp[], readonly RegExp[]])[] = [
  [
    'firm',
    { hinges: [], decoys: NO_DECOYS },
    [
      /^No single group of findings or statement decides whether twitter\/lookup-flaw or twitter\/database is supported\.$/,
      /\(100 columns tried, of each meaning that was not seen\): none would put another candidate first or change what is supported\.$/,
    ],
    [],
  ],
  [
    'both for the same reasons, told once',
    {
      hinges: [lose('group', 'a.b', FIRST, SECOND), lose('statement', 'x: y', FIRST, SECOND)],
      decoys: { ...NO_DECOYS, tried: 0 },
    },
    [
      /^Left out one at a time, for support:$/,
      /^twitter\/lookup-flaw and twitter\/database are supported no longer without a\.b, or if the statement x: y is wrong$/,
    ],
    [/^Support of twitter\/lookup-flaw hangs on a\.b; x: y: each of these, left out or wrong, takes support away\.$/],
  ],
  [
    'one firm, another system gains',
    {
      hinges: [
        { kind: 'group', id: 'a.b', gained: [turned(OTHER), turned('twitter/public-api')], lost: [turned(SECOND)] },
      ],
      decoys: { ...NO_DECOYS, tried: 0 },
    },
    [
      /^Left out/,
      /^twitter\/database is supported no longer without a\.b$/,
      /^gravatar-2020\/scrape is supported without a\.b$/,
      /^no single group of findings or statement decides whether twitter\/lookup-flaw is supported$/,
    ],
    [],
  ],
  [
    'many reasons are counted',
    {
      hinges: ['a', 'b.c', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => lose('group', id, FIRST, SECOND)),
      decoys: { ...NO_DECOYS, tried: 0 },
    },
    [/^Left out/, /without a, b\.c, c, d, e or f, or for 2 other reasons$/],
    [/hangs on the finding "a"; b\.c; the finding "c"; the finding "d" and 4 more:/],
  ],
  [
    'columns that change something',
    {
      hinges: [],
      decoys: {
        ...{ tried: 90, changeFirst: 5, changeSystem: 2, changeSupport: 1 },
        worst: [
          { trait: 'p.q', precision: 'day', becomes: OTHER, lead: 1, gained: [turned(OTHER)], lost: [turned(FIRST)] },
          { trait: 'r', precision: null, becomes: null, lead: 0, gained: [], lost: [turned(SECOND)] },
          ...['s', 't'].map((trait) => ({
            trait,
            precision: null,
            becomes: OTHER,
            lead: trait === 's' ? 0.7 : 0.3,
            gained: [],
            lost: [],
          })),
        ],
      },
    },
    [
      /^No single/,
      /: 2 would put another system first, 3 another way into twitter; 1 would change what is supported\. The worst:$/,
      /^p\.q \(day\): gravatar-2020\/scrape comes before twitter\/lookup-flaw, by a factor of 10; supported no longer: twitter\/lookup-flaw \(\+0\.50, from -0\.25 on\); supported then: gravatar-2020\/scrape/,
      /^r: supported no longer: twitter\/database/,
      /^s: gravatar-2020\/scrape comes before twitter\/lookup-flaw, by a factor of 5\.0$/,
    ],
    [
      /of 90 tried, 2 would put another system first and 1 would change what is supported \(the worst under Pivots\)\.$/,
    ],
  ],
];

for (const [what, robustness, page, summary] of TABLE) {
  test(`pivots: ${what}`, () => {
    const report = { ...base, supported: [FIRST, SECOND], pivots: [], robustness };
    const told = pivots(report)
      .slice(2)
      .flatMap((block) => (block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block.text] : []));
    assert.equal(told.length, page.length, told.join('\n'));
    for (const [i, pattern] of page.entries()) assert.match(told[i] ?? '', pattern);
    const lines = unsaid(report).filter((line) => /hangs on|planted/.test(line));
    assert.equal(lines.length, summary.length, lines.join('\n'));
    for (const [i, pattern] of summary.entries()) assert.match(lines[i] ?? '', pattern);
  });
}

test('where nothing is supported, nothing is said of what it hangs on', () => {
  const decoys = { ...NO_DECOYS, changeSystem: 3, changeFirst: 3 };
  const report = { ...base, supported: [], pivots: [], robustness: { hinges: [lose('group', 'a', FIRST)], decoys } };
  assert.deepEqual(
    unsaid(report).filter((line) => /hangs on|planted/.test(line)),
    [],
  );
});

test('what is only reported has no file to plant a column in; reports beside a file are a part of it', () => {
  const decoys = { ...NO_DECOYS, changeSupport: 3 };
  const [file] = base.evidence;
  assert.ok(file !== undefined);
  const reports = { ...file, format: 'reported' };
  const of = (evidence: Report['evidence']) => {
    const report = { ...base, evidence, supported: [FIRST], pivots: [], robustness: { hinges: [], decoys } };
    const page = pivots(report).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    return [...unsaid(report), ...page].join('\n');
  };
  assert.match(of([reports]), /^A single column more in the reports could change this/m);
  assert.match(of([reports]), /^If one column more had been reported beyond doubt \(100 columns tried/m);
  assert.match(of([reports]), /^No records were seen, only reports/m);
  assert.doesNotMatch(of([reports]), /planted|distinct record/);
  assert.match(of([file, reports]), /^A single column planted in the file could change this/m);
  assert.match(of([file, reports]), /^Part of this was not seen, only reported/m);
  assert.doesNotMatch(of([file, reports]), /No records were seen/);
  assert.doesNotMatch(of([file]), /report/);
});
