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

/**
 * By how much (log10) one candidate, or the best path of a system, is ahead of another: by its total, and by what was found
 * of both, whichever is less. Totals are each against all others, so their difference is more than the ratio of the two, and
 * nothing where both are at the bound.
 */
export function leadOf(report: Report, id: string, other: string): number {
  const best = (one: string, sum: 'log10LR' | 'findingsLog10') => {
    const sums = report.ranking.filter((entry) => entry.candidate === one || entry.system === one);
    if (sums.length === 0) throw new Error(`no candidate ${one}`);
    return Math.max(...sums.map((entry) => entry[sum]));
  };
  return Math.min(...(['log10LR', 'findingsLog10'] as const).map((sum) => best(id, sum) - best(other, sum)));
}

export function outcomeOf(report: Report): Outcome {
  return { complete: report.complete, supported: report.supported, ranking: report.ranking };
}
