/** Runs a fixture case in this process, with a header that never changes. */
import { join } from 'node:path';
import { attribute } from '../../src/attribute.ts';
import type { Outcome } from '../../src/case/expression.ts';
import { loadCase } from '../../src/case/load.ts';
import type { Report } from '../../src/report/types.ts';

export const CASES = [
  'air-india-2021',
  'att-2021',
  'att-2022',
  'bigbasket-2020',
  'compilation-2019',
  'cowin-2022-forum',
  'cowin-2023-detailed',
  'cowin-2023-padded',
  'cowin-2023-press',
  'cowin-2023-reported',
  'icmr-2023',
  'irctc-2022',
  'justdate-2016',
  'linkedin-2021',
  'linkedin-2023',
  'ticketmaster-2024',
  'trello-2024',
  'twitter-2023',
  'twitter-2023-lines',
  'unrelated-forum',
] as const;

const HEADER = { tool: 'leakprint', version: '0.0.0-test', generated: '2023-06-23T00:00:00Z' };

const reports = new Map<string, Promise<Report>>();

/** Report of a fixture case; made once. */
export function caseReport(name: string): Promise<Report> {
  const known = reports.get(name) ?? runCase(name);
  reports.set(name, known);
  return known;
}

async function runCase(name: string): Promise<Report> {
  const file = await loadCase(join('fixtures', name, 'case.yaml'));
  return attribute({ evidence: file.evidence, systems: file.systems, claims: file.claims, header: HEADER });
}

/** Report on evidence files against the shipped catalogue. */
export function reportOn(evidence: readonly string[], systems: readonly string[] = []): Promise<Report> {
  return attribute({ evidence, systems, claims: [], header: HEADER });
}

/** Total of a candidate, or of the best path of a system. */
export function totalOf(report: Report, id: string): number {
  const totals = report.ranking
    .filter((entry) => entry.candidate === id || entry.system === id)
    .map((entry) => entry.log10LR);
  if (totals.length === 0) throw new Error(`no candidate ${id}`);
  return Math.max(...totals);
}

export function outcomeOf(report: Report): Outcome {
  return { complete: report.complete, supported: report.supported, ranking: report.ranking };
}
