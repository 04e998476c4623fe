/** The report as a contract: what its schema says, and what holds between its parts, in every fixture case. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { SUPPORTED } from '../../src/rank/verdict.ts';
import { widthOf } from '../../src/report/layouts/text-width.ts';
import { RENDERERS } from '../../src/report/renderers/index.ts';
import type { Report } from '../../src/report/types.ts';
import { CASES, caseReport } from '../cases/run.ts';
import { acting, hostileName } from './hostile.ts';
import { faults } from './schema.ts';

const reports = new Map<string, Report>();

before(async () => {
  for (const name of CASES) reports.set(name, await caseReport(name));
});

/** Report of a case as a reader gets it. */
function read(name: string): Report {
  return JSON.parse(JSON.stringify(reports.get(name)));
}

for (const name of CASES) {
  test(`${name}: is what the schema says`, () => {
    assert.deepEqual(faults('report', read(name)), []);
  });

  test(`${name}: lines add up, exactly and in order`, () => {
    for (const { candidate, log10LR, weights } of read(name).ranking) {
      let sum = 0;
      for (const line of weights) sum += line.log10;
      assert.equal(sum, log10LR, candidate);
    }
  });

  test(`${name}: the parts agree`, () => {
    const { ranking, matrix, supported, columns, systems } = read(name);
    const ids = ranking.map((entry) => entry.candidate);
    assert.deepEqual(matrix.candidates, ids);
    assert.equal(new Set(ids).size, ids.length);
    for (const row of matrix.rows) assert.equal(row.cells.length, ids.length);
    for (const [i, entry] of ranking.entries()) {
      assert.equal(entry.candidate, `${entry.system}/${entry.path}`);
      assert.ok(systems.some((system) => system.id === entry.system));
      assert.ok(entry.interval[0] <= entry.log10LR && entry.log10LR <= entry.interval[1], entry.candidate);
      assert.ok(i === 0 || (ranking[i - 1]?.log10LR ?? 0) >= entry.log10LR - 1e-9, 'descending');
      assert.ok(i === 0 || (ranking[i - 1]?.rank ?? 0) <= entry.rank, 'ranks ascend');
      assert.equal(entry.matches.length, columns.length);
      assert.equal(supported.includes(entry.candidate), entry.log10LR >= SUPPORTED && entry.interval[0] > 0);
      for (const { pGivenCandidate, pGivenPopulation, log10 } of entry.weights) {
        if (pGivenCandidate === null || pGivenPopulation === null) continue;
        assert.ok(Math.abs(Math.log10(pGivenCandidate / pGivenPopulation) - log10) < 1e-6, 'weight of its own ratio');
      }
    }
    for (const column of columns) {
      const shares = Object.values(column.precision).reduce((sum, share) => sum + share, 0);
      assert.ok(shares < 1 + 1e-9, column.name);
      const meanings = [column, ...column.alternatives].reduce((sum, entry) => sum + entry.confidence, 0);
      assert.ok(meanings < 1 + 1e-9, `${column.name}: confidences add up to ${meanings}`);
    }
  });

  test(`${name}: renders from a frozen copy, twice the same, within the width`, () => {
    const report = frozen(read(name));
    const explain = report.ranking[0]?.candidate ?? null;
    for (const renderer of RENDERERS) {
      for (const width of [60, 80, 120]) {
        const view = { explain, reasons: 20, width, color: false };
        const text = renderer.render(report, view);
        assert.equal(renderer.render(report, view), text);
        assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'));
        if (renderer.id !== 'terminal') continue;
        for (const line of text.split('\n')) assert.ok(widthOf(line) <= width, `${width}: ${line}`);
      }
    }
  });

  test(`${name}: colour changes nothing but colour`, () => {
    const report = read(name);
    const [terminal] = RENDERERS;
    const view = { explain: null, reasons: 3, width: 80 };
    const painted = terminal?.render(report, { ...view, color: true }) ?? '';
    assert.ok(painted.includes('\u001b['));
    assert.equal(painted.replace(/\u001b\[\d+m/g, ''), terminal?.render(report, { ...view, color: false }));
  });
}

/** What a report must not look like: a change to it, and where the schema says so. */
const BROKEN: readonly (readonly [string, (report: Record<string, never>) => void, RegExp])[] = [
  ['an unknown key', (report) => Object.assign(report, { extra: 1 }), /^ must NOT have additional/],
  ['a missing key', (report) => Reflect.deleteProperty(report, 'pivots'), /^ must have required/],
  ['a total of null', (report) => set(report, 'ranking/0/log10LR', null), /^\/ranking\/0\/log10LR must be number/],
  ['text for a total', (report) => set(report, 'ranking/0/log10LR', '1'), /^\/ranking\/0\/log10LR must be number/],
  [
    'a probability of 2',
    (report) => set(report, 'ranking/0/weights/0/pGivenCandidate', 2),
    /pGivenCandidate must be <= 1/,
  ],
  ['a share below 0', (report) => set(report, 'columns/0/precision', { day: -0.1 }), /precision\/day must be >= 0/],
  ['half an interval', (report) => set(report, 'ranking/0/interval', [1]), /interval must NOT have fewer/],
  ['another relation', (report) => set(report, 'matrix/rows/0/cells/0', 'maybe'), /cells\/0 must be equal to one/],
  ['a short hash', (report) => set(report, 'evidence/0/sha256', 'abc'), /sha256 must match pattern/],
  ['another format', (report) => set(report, 'format', 'leakprint-report/2'), /^\/format must be equal to constant/],
];

for (const [what, change, fault] of BROKEN) {
  test(`the schema refuses ${what}`, () => {
    const report = read('icmr-2023') as unknown as Record<string, never>;
    change(report);
    assert.match(faults('report', report)[0] ?? 'accepted', fault);
  });
}

test('property: a hostile name acts in no format, wherever it stands', () => {
  const text = JSON.stringify(reports.get('icmr-2023'));
  const mark = 'father_name';
  assert.ok(text.split(mark).length > 10, 'the name stands in many places');
  fc.assert(
    fc.property(hostileName, (name) => {
      const report = JSON.parse(text, (_, value) =>
        typeof value === 'string' ? value.replaceAll(mark, () => name) : value,
      ) as Report;
      for (const renderer of RENDERERS) {
        const page = renderer.render(report, { explain: 'icmr-testing/database', reasons: 3, width: 80, color: false });
        assert.deepEqual(acting(page), [], renderer.id);
      }
    }),
    { numRuns: 60 },
  );
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

function set(value: Record<string, never>, path: string, to: unknown): void {
  const steps = path.split('/');
  const last = steps.pop() ?? '';
  let at: Record<string, unknown> = value;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  assert.ok(last in at, path);
  at[last] = to;
}
