/**
 * Goldens: what each fixture case prints, in every format. They change only with `npm run goldens`, and the diff is read.
 * The JSON golden is the report with numbers rounded and the lines that weigh next to nothing left out.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseExpression } from '../../src/case/expression.ts';
import { loadCase } from '../../src/case/load.ts';
import { RENDERERS } from '../../src/report/renderers/index.ts';
import type { Report } from '../../src/report/types.ts';
import { CASES, caseReport, outcomeOf } from './run.ts';

const UPDATE = process.env.LEAKPRINT_UPDATE_GOLDENS === '1';
const VIEW = { explain: null, reasons: 3, width: 80, color: false };

test('every fixture folder with a case is tested', () => {
  const folders = readdirSync('fixtures').filter((name) => existsSync(join('fixtures', name, 'case.yaml')));
  assert.deepEqual(folders.sort(), [...CASES]);
});

for (const name of CASES) {
  test(`${name}: expectations of its case file`, async () => {
    const report = await caseReport(name);
    const { expect } = await loadCase(join('fixtures', name, 'case.yaml'));
    for (const expression of expect) assert.ok(parseExpression(expression)(outcomeOf(report)), expression);
  });

  test(`${name}: goldens`, async () => {
    const report = await caseReport(name);
    golden(name, 'expected.json', `${JSON.stringify(essence(report), null, 1)}\n`);
    for (const [format, file] of [
      ['markdown', 'expected.md'],
      ['terminal', 'expected.txt'],
    ] as const) {
      const renderer = RENDERERS.find((entry) => entry.id === format);
      assert.ok(renderer);
      golden(name, file, renderer.render(report, VIEW));
    }
  });
}

function golden(name: string, file: string, actual: string): void {
  const path = join('fixtures', name, file);
  if (UPDATE) {
    writeFileSync(path, actual);
    return;
  }
  // A golden that is missing is an error, never written by itself.
  assert.ok(existsSync(path), `${path} is missing: npm run goldens`);
  assert.equal(actual, readFileSync(path, 'utf8'), `${path} differs: read the difference, then npm run goldens`);
}

/** The report without what nobody reads in a difference: small lines, match reasons, standings below the fifth. */
function essence(report: Report): unknown {
  const small = {
    ...report,
    ranking: report.ranking.map(({ weights, matches, ...entry }) => ({
      ...entry,
      weights: weights
        .filter((line) => Math.abs(line.log10) >= 0.1)
        .map((line) => `${line.group} | ${line.finding} | ${line.log10.toFixed(2)}`),
      matches: matches.map((match) => `${match.column} -> ${match.field ?? '(none)'} ${match.relation}`),
    })),
    claims: report.claims.map((claim) => ({
      ...claim,
      ifAccepted: claim.ifAccepted.slice(0, 5),
      ifRejected: claim.ifRejected.slice(0, 5),
    })),
    systems: report.systems.map((system) => system.id),
  };
  return JSON.parse(
    JSON.stringify(small, (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)),
  );
}
