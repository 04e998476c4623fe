/** From the results of the stages to the report. Enters: profile, ranking, claims. Leaves: one frozen object. */
import type { ClaimResult, Denial } from '../case/types.ts';
import type { FieldMatch } from '../match/types.ts';
import type { ColumnProfile, FieldProfile, Profile } from '../profile/types.ts';
import type { Ranked, Ranking, Robustness } from '../rank/types.ts';
import type { Statement } from '../systems/types.ts';
import type { Weighing } from '../weigh/index.ts';
import { type Namer, namerOf } from './names.ts';
import { said, unsaid } from './summary.ts';
import type { Header, MatrixRow, Report, ReportColumn, ReportRank, ReportStatement } from './types.ts';

export interface Parts {
  readonly header: Header;
  readonly profile: Profile;
  readonly weighing: Weighing;
  readonly ranking: Ranking;
  readonly robustness: Robustness;
  readonly claims: readonly ClaimResult[];
  readonly denials: readonly Denial[];
}

/** Builds the report. */
export function buildReport({ header, profile, weighing, ranking, robustness, claims, denials }: Parts): Report {
  const { population } = weighing.model;
  const shown = namerOf(profile);
  const matchesOf = (entry: Ranked) => weighing.matches.get(entry.candidate.id) ?? [];
  const report: Omit<Report, 'said' | 'unsaid'> = {
    format: 'leakprint-report/1',
    header,
    complete: profile.complete,
    calibration: calibrationOf(weighing),
    evidence: profile.evidence,
    tables: profile.tables.map(
      ({ name, records, distinctRecords, distinctEstimated, marks = null, pivot, ...table }) => ({
        name: shown(name),
        records,
        distinctRecords,
        ...(distinctEstimated === undefined ? {} : { distinctEstimated }),
        ...(table.namesAsShapes === undefined ? {} : { namesAsShapes: table.namesAsShapes }),
        marks,
        ...(pivot === undefined
          ? {}
          : { pivot: { ...pivot, attributes: pivot.attributes.map((field) => shownField(field, shown)) } }),
      }),
    ),
    columns: profile.tables.flatMap((table) => table.columns.map((column) => columnOf(table.name, column, shown))),
    matrix: {
      candidates: ranking.entries.map((entry) => entry.candidate.id),
      rows: matrixRows(ranking, matchesOf, weighing, shown),
    },
    population: { systems: population.systems.length, families: population.families, domains: population.domains },
    ranking: ranking.entries.map((entry) => rankOf(entry, matchesOf(entry), shown)),
    supported: ranking.supported,
    flags: ranking.flags,
    joins: ranking.joins,
    cohorts: ranking.cohorts,
    pivots: ranking.pivots,
    robustness,
    denials,
    claims,
    systems: [...new Set(weighing.candidates.map((candidate) => candidate.system))].sort(byId).map((system) => ({
      id: system.id,
      name: system.name,
      domain: system.domain,
      completeness: system.completeness,
      note: system.note,
      statements: Object.values(system.statements).map(reportStatement),
    })),
  };
  return Object.freeze({ ...report, said: said(report), unsaid: unsaid(report) });
}

function calibrationOf({ calibration }: Weighing): Report['calibration'] {
  const { trials, right, wrong } = calibration;
  return {
    status: 'calibrated on invented leaks',
    because: `fitted on ${trials} trials of known truth (${right} ratios of true sources, ${wrong} of others), made from descriptors and not from real leaks, which may behave otherwise`,
    ...calibration,
  };
}

function byId(x: { readonly id: string }, y: { readonly id: string }): number {
  return x.id < y.id ? -1 : 1;
}

function columnOf(table: string, column: ColumnProfile, shown: Namer): ReportColumn {
  const { cells, length, leadingZeros, years, by, keys, shown: _, ...rest } = column;
  const named = keys == null ? keys : { ...keys, named: keys.named.map((field) => shownField(field, shown)) };
  return {
    table: shown(table),
    ...rest,
    name: shown(column.name),
    ...(named === undefined ? {} : { keys: named }),
  };
}

function shownField(field: FieldProfile, shown: Namer): FieldProfile {
  return { ...field, name: shown(field.name) };
}

function matrixRows(
  ranking: Ranking,
  matchesOf: (entry: Ranked) => readonly FieldMatch[],
  weighing: Weighing,
  shown: Namer,
): MatrixRow[] {
  const all = ranking.entries.map(matchesOf);
  return (all[0] ?? []).map((match, row) => {
    const observation = weighing.model.observations.find((other) =>
      other.columns.some((seen) => seen.column === match.column),
    );
    return {
      table: shown(match.table),
      column: shown(match.column.name),
      position: match.column.position,
      attribute: match.column.attribute,
      observed: observation?.columns[0]?.column === match.column ? observation.observed : '',
      cells: all.map((matches) => matches[row]?.relation ?? 'unknown'),
    };
  });
}

function rankOf(entry: Ranked, matches: readonly FieldMatch[], shown: Namer): ReportRank {
  const { candidate } = entry;
  return {
    rank: entry.rank,
    system: candidate.system.id,
    path: candidate.path.id,
    candidate: candidate.id,
    name: candidate.path.title === null ? candidate.system.name : `${candidate.system.name}: ${candidate.path.title}`,
    access: candidate.path.access,
    log10LR: entry.total,
    findingsLog10: entry.findings,
    interval: entry.interval,
    verdict: entry.verdict,
    flags: entry.flags,
    weights: entry.lines.map((line) => ({ ...line, column: line.column === null ? null : shown(line.column) })),
    matches: matches.map((match) => ({
      column: shown(match.column.name),
      field: match.field?.name ?? null,
      relation: match.relation,
      score: match.pair?.score ?? null,
      signals: match.pair?.signals ?? [],
      runnersUp: match.runnersUp.map((pair) => ({ field: pair.field.name, score: pair.score })),
    })),
  };
}

function reportStatement({ about, ...statement }: Statement): ReportStatement {
  return about === 'leak' ? { ...statement, about } : statement;
}
