/**
 * Poorer evidence: headers removed, columns shuffled, ten records, one record repeated, half of the columns gone. The
 * answer weakens, and the first place never changes without the report saying why: a pivot, or "not discriminated".
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { cellText } from '../../src/evidence/batch.ts';
import { openEvidence } from '../../src/evidence/open.ts';
import type { Report } from '../../src/report/types.ts';
import { bestOfSystems, othersOf, settle } from '../../src/weigh/settle.ts';
import { caseReport, reportOn } from './run.ts';

const FILES = {
  'cowin-2023-reported': 'result.json',
  'cowin-2023-padded': 'result.json',
  'cowin-2023-detailed': 'result.json',
  'cowin-2022-forum': 'sample.csv',
  'icmr-2023': 'sample.csv',
  'unrelated-forum': 'users.csv',
} as const;

const folder = mkdtempSync(join(tmpdir(), 'leakprint-'));
after(() => rmSync(folder, { recursive: true }));

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

async function tableOf(name: keyof typeof FILES): Promise<Table> {
  const file = await openEvidence(join('fixtures', name, FILES[name]));
  const rows: string[][] = [];
  let names: string[] = [];
  for await (const batch of file.batches()) {
    names = batch.columns.map((column) => column.name);
    for (let row = 0; row < batch.rows; row++) rows.push(names.map((_, i) => cellText(batch, row, i) ?? ''));
  }
  return { names, rows };
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`;

let count = 0;
function write(rows: readonly (readonly string[])[]): string {
  const file = join(folder, `${count++}.csv`);
  writeFileSync(file, csv(rows));
  return file;
}

const columns = (table: Table, keep: (index: number) => boolean): Table => ({
  names: table.names.filter((_, i) => keep(i)),
  rows: table.rows.map((row) => row.filter((_, i) => keep(i))),
});

const weaker: Readonly<Record<string, (table: Table) => readonly (readonly string[])[]>> = {
  'headers removed': ({ rows }) => rows,
  'ten records': ({ names, rows }) => [names, ...rows.slice(0, 10)],
  'one record 400 times': ({ names, rows }) => [names, ...Array.from({ length: 400 }, () => rows[0] ?? [])],
  'even columns': (table) => {
    const half = columns(table, (i) => i % 2 === 0);
    return [half.names, ...half.rows];
  },
  'odd columns': (table) => {
    const half = columns(table, (i) => i % 2 === 1);
    return [half.names, ...half.rows];
  },
};

/** Sums closer to nothing than before, up to what rounding and lost bad news can do; totals too, which are capped. */
function isWeaker(report: Report, full: Report): boolean {
  const [now, before] = [report.ranking[0], full.ranking[0]];
  return (['findingsLog10', 'log10LR'] as const).every(
    (sum) => Math.abs(now?.[sum] ?? 0) <= Math.abs(before?.[sum] ?? 0) + 0.3,
  );
}

function explained(report: Report, full: Report): boolean {
  const first = report.ranking[0];
  const was = full.ranking[0];
  if (first === undefined || was === undefined || first.candidate === was.candidate) return true;
  const before = report.ranking.find((entry) => entry.candidate === was.candidate);
  const level = (before?.flags ?? []).concat(first.flags).some((flag) => flag.startsWith('not discriminated from'));
  const named = [...full.pivots, ...report.pivots].some(
    (pivot) => pivot.becomes === first.candidate || pivot.becomes === was.candidate,
  );
  // Where nothing is supported no first place is claimed.
  return report.supported.length === 0 || named || (level && first.log10LR - (before?.log10LR ?? 0) < Math.log10(2));
}

const ORDER = 'column order';
/** What is settled for all lines together. */
const SETTLING = new Set(['another candidate', 'calibration', 'cap']);

for (const name of Object.keys(FILES) as (keyof typeof FILES)[]) {
  test(`${name}: records the other way round change nothing`, async () => {
    const { names, rows } = await tableOf(name);
    const plain = await reportOn([write([names, ...rows])]);
    const other = await reportOn([write([names, ...[...rows].reverse()])]);
    const ranking = (report: Report) =>
      report.ranking.map(({ candidate, rank, log10LR, interval, weights }) => ({
        candidate,
        rank,
        log10LR,
        interval,
        weights: weights.map(({ group, finding, log10 }) => ({ group, finding, log10 })),
      }));
    assert.deepEqual(ranking(other), ranking(plain));
  });

  test(`${name}: shuffled columns change no line but the one about order`, async () => {
    const { names, rows } = await tableOf(name);
    const turn = names.map((_, i) => (i * 5 + 3) % names.length);
    const unique = new Set(turn).size === turn.length ? turn : [...turn.keys()].reverse();
    const shuffled = [names, ...rows].map((row) => unique.map((i) => row[i] ?? ''));
    const plain = await reportOn([write([names, ...rows])]);
    const other = await reportOn([write(shuffled)]);
    const lines = (report: Report) =>
      report.ranking
        .map(({ candidate, weights }) => ({
          candidate,
          lines: weights
            .filter(({ finding }) => finding !== ORDER && !SETTLING.has(finding))
            .map(({ group, finding, log10 }) => `${group} ${finding} ${Math.round(log10 * 1e9)}`)
            .sort(),
        }))
        .sort((x, y) => (x.candidate < y.candidate ? -1 : 1));
    assert.deepEqual(lines(other), lines(plain));
    // What is settled follows from the sums of the others: where no order speaks, no total changes.
    for (const { ranking } of [plain, other]) {
      const best = bestOfSystems(ranking.map(({ system, findingsLog10 }) => [system, findingsLog10]));
      for (const { system, findingsLog10, log10LR } of ranking)
        assert.equal(settle(findingsLog10, othersOf(best, system)).total.toFixed(9), log10LR.toFixed(9));
    }
  });

  for (const [kind, degrade] of Object.entries(weaker)) {
    test(`${name}, ${kind}: weaker, and no unexplained flip`, async () => {
      const full = await caseReport(name);
      const report = await reportOn([write(degrade(await tableOf(name)))]);
      assert.ok(isWeaker(report, full), `${full.ranking[0]?.log10LR} became ${report.ranking[0]?.log10LR}`);
      assert.ok(explained(report, full), `${full.ranking[0]?.candidate} became ${report.ranking[0]?.candidate}`);
    });
  }
}

test('one record repeated says no more than one record', async () => {
  const { names, rows } = await tableOf('cowin-2023-reported');
  const once = await reportOn([write([names, rows[0] ?? []])]);
  const often = await reportOn([write([names, ...Array.from({ length: 5000 }, () => rows[0] ?? [])])]);
  assert.deepEqual(
    often.ranking.map((entry) => [entry.candidate, entry.log10LR.toFixed(9)]),
    once.ranking.map((entry) => [entry.candidate, entry.log10LR.toFixed(9)]),
  );
});
