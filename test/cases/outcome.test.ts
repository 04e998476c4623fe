/** What must come out of the model case and its relatives: the table that the tool was built for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOT_DISCRIMINATED } from '../../src/rank/verdict.ts';
import type { Report } from '../../src/report/types.ts';
import { CASES, caseReport, leadOf } from './run.ts';

const claim = (report: Report, id: string) => {
  const found = report.claims.find((entry) => entry.id === id);
  assert.ok(found, id);
  return found;
};

const order = (list: Report['claims'][number]['ifAccepted']) =>
  list.filter((entry) => !entry.excluded).map((entry) => entry.candidate);

test('reported: a CoWIN path comes first, the health worker ahead of the citizen and not behind the others', async () => {
  const report = await caseReport('cowin-2023-reported');
  assert.equal(report.ranking[0]?.system, 'cowin');
  const lead = (other: string) => leadOf(report, 'cowin/health-worker', other);
  assert.ok(lead('cowin/citizen-api') > NOT_DISCRIMINATED);
  for (const path of ['database', 'partner-api']) assert.ok(lead(`cowin/${path}`) > -NOT_DISCRIMINATED, path);
  for (const system of ['icmr-testing', 'aarogya-setu', 'voter-roll-in']) assert.ok(lead(system) > 1, system);
  assert.ok(report.ranking[0]?.flags.some((flag) => flag.startsWith('cannot be the sole source if ministry')));
});

test('reported: the denial accepted costs CoWIN through the birth date only', async () => {
  const report = await caseReport('cowin-2023-reported');
  const [denial] = report.denials;
  assert.ok(denial);
  assert.deepEqual(
    denial.fields.map((field) => [field.attribute, field.seen]),
    [
      ['person.birthDate', true],
      ['contact.address', false],
    ],
  );
  assert.ok(denial.rejected.bestLog10LR > denial.accepted.bestLog10LR + 1, 'the denial costs something');
  for (const sum of ['log10LR', 'findingsLog10'] as const) {
    const best = (list: Report['claims'][number]['ifAccepted']) =>
      Math.max(...list.filter((entry) => entry.candidate.startsWith('cowin/')).map((entry) => entry[sum]));
    const cost = (id: string) => best(claim(report, id).ifRejected) - best(claim(report, id).ifAccepted);
    assert.ok(cost('C2') > 1, 'through the birth date');
    assert.ok(Math.abs(cost('C3')) < 0.1, 'not through the address, which was not seen');
  }
});

test('padded: found with its interval, and the same order whether the denial is accepted or not', async () => {
  const report = await caseReport('cowin-2023-padded');
  const birth = report.columns.find((column) => column.attribute === 'person.birthDate');
  assert.equal(birth?.padded?.on, '01-01');
  assert.equal(birth?.padded?.whole, true);
  assert.ok((birth?.padded?.interval[0] ?? 0) > 0.85 && (birth?.padded?.interval[1] ?? 2) <= 1);
  assert.deepEqual(birth?.precision, { year: 1 });
  const c2 = claim(report, 'C2');
  assert.equal(c2.verdict, 'borne out');
  assert.equal(c2.decides, false);
  const leading = (list: string[]) => list.filter((id) => id.startsWith('cowin/'));
  assert.deepEqual(leading(order(c2.ifAccepted)), leading(order(c2.ifRejected)));
  // Totals stop at the bound of what can be stated; the sums before it go on.
  const byFindings = (list: typeof c2.ifAccepted) =>
    leading(order([...list].sort((x, y) => y.findingsLog10 - x.findingsLog10)));
  assert.deepEqual(byFindings(c2.ifAccepted), byFindings(c2.ifRejected));
  assert.deepEqual(byFindings(c2.ifAccepted), leading(order(c2.ifAccepted)));
});

test('detailed: with the denial accepted only CoWIN together with another source explains it', async () => {
  const report = await caseReport('cowin-2023-detailed');
  const worker = report.ranking.find((entry) => entry.candidate === 'cowin/health-worker');
  const flags = worker?.flags.filter((flag) => flag.startsWith('cannot be the sole source if ministry')) ?? [];
  assert.equal(flags.length, 2, 'birth date and address');
  const join = report.joins.find(
    (entry) =>
      entry.assuming.includes('cowin: ministry') && entry.members.some((member) => member.startsWith('cowin/')),
  );
  assert.ok(join, 'a join with CoWIN under the denial');
  assert.ok(join.log10LR > Math.max(...join.alone) + NOT_DISCRIMINATED, 'ahead of both');
  assert.ok(join.leadLog10 > NOT_DISCRIMINATED, 'by what was found, too');
  const rejected = report.denials.find((denial) => denial.statement === 'ministry')?.rejected;
  assert.ok(rejected?.first.startsWith('cowin/'), 'rejected: as without the address');
});

test('forum 2022: testing systems ahead of every CoWIN path', async () => {
  const report = await caseReport('cowin-2022-forum');
  const leads = ['icmr-testing', 'state-pandemic-databases'].map((system) => leadOf(report, system, 'cowin'));
  assert.ok(Math.max(...leads) > 1, `${leads}`);
});

test('icmr 2023: testing supported, voter roll and citizen view not; authentic is not origin', async () => {
  const report = await caseReport('icmr-2023');
  assert.ok(report.supported.some((id) => id.startsWith('icmr-testing/')));
  assert.ok(!report.supported.some((id) => id.startsWith('voter-roll-in/') || id === 'cowin/citizen-api'));
  assert.ok(report.unsaid.some((line) => line.includes('Authentic is not origin')));
});

test('press: wide limits, and both readings of the birth field shown', async () => {
  const report = await caseReport('cowin-2023-press');
  const full = await caseReport('cowin-2023-reported');
  const width = (entry: Report['ranking'][number] | undefined) =>
    entry === undefined ? 0 : entry.interval[1] - entry.interval[0];
  assert.ok(width(report.ranking[0]) > 0.8 * width(full.ranking[0]));
  assert.ok((report.ranking[0]?.log10LR ?? 9) < (full.ranking[0]?.log10LR ?? 0), 'says less than the file');
  const births = report.columns.filter((column) => column.attribute === 'person.birthDate');
  assert.deepEqual(
    births.map((column) => column.precision),
    [{ day: 1 }, { year: 1 }],
  );
  const observed = report.matrix.rows.find((row) => row.attribute === 'person.birthDate')?.observed;
  assert.match(observed ?? '', /day.*or.*year/);
  assert.equal(claim(report, 'C2').verdict, 'untestable');
});

test('unrelated forum: nothing is supported', async () => {
  const report = await caseReport('unrelated-forum');
  assert.deepEqual(report.supported, []);
  assert.ok(report.flags.includes('none of the listed is supported'));
});

for (const name of CASES) {
  test(`${name}: lines add up to totals, everything is finite, claims decide only when first places differ`, async () => {
    const report = await caseReport(name);
    for (const entry of report.ranking) {
      assert.equal(
        entry.weights.reduce((sum, line) => sum + line.log10, 0),
        entry.log10LR,
      );
      assert.ok(Number.isFinite(entry.log10LR) && entry.interval.every(Number.isFinite));
      for (const { pGivenCandidate: p, pGivenPopulation: q } of entry.weights) {
        assert.ok((p === null) === (q === null));
        assert.ok(p === null || q === null || (p > 0 && p <= 1 && q > 0 && q <= 1), `${p} ${q}`);
      }
      assert.ok(entry.interval[0] <= entry.log10LR && entry.log10LR <= entry.interval[1]);
    }
    for (const entry of report.claims) {
      assert.equal(entry.decides, order(entry.ifAccepted)[0] !== order(entry.ifRejected)[0]);
    }
    const text = JSON.stringify(report);
    assert.doesNotMatch(text, /the source is|most likely the source/i);
  });
}
