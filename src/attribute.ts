/**
 * The whole of leakprint, read aloud. Evidence is profiled, systems are loaded, columns are matched, findings weighed,
 * candidates ranked, claims tested, and a report is built. No logic lives here.
 */
import { testClaims } from './case/claims.ts';
import { denialsOf } from './case/denials.ts';
import { loadClaims } from './case/load.ts';
import { shippedPath } from './documents/shipped.ts';
import { candidatesOf } from './match/holdings.ts';
import { loadProfile } from './profile/load.ts';
import { rank } from './rank/index.ts';
import { buildReport } from './report/build.ts';
import type { Header, Report } from './report/types.ts';
import { loadSystems } from './systems/load.ts';
import { loadPopulation } from './systems/population.ts';
import type { System } from './systems/types.ts';
import { ATTRIBUTES, matchHeader } from './vocabulary/index.ts';
import { prepare } from './weigh/index.ts';

export interface Question {
  /** Evidence files, saved profiles, reported evidence; '-' is standard input. */
  readonly evidence: readonly string[];
  /** Descriptor files and folders; [] means the shipped catalogue. */
  readonly systems: readonly string[];
  readonly claims: readonly string[];
  readonly header: Header;
}

/**
 * Answers a question.
 *
 * @throws InputError when something named can't be used
 */
export async function attribute(question: Question): Promise<Report> {
  const systems = await systemsFor(question.systems);
  const claims = await loadClaims(question.claims, new Set(systems.map((system) => system.id)));
  const profile = await loadProfile(question.evidence);
  const population = loadPopulation();
  const weighing = prepare(profile, candidatesOf(systems), population);
  const ranking = rank(weighing, population);
  return buildReport({
    header: question.header,
    profile,
    weighing,
    ranking,
    claims: testClaims(claims, weighing),
    denials: denialsOf(weighing),
  });
}

/** The systems of these files and folders, or the shipped catalogue. */
export function systemsFor(paths: readonly string[]): Promise<System[]> {
  const sources = paths.length > 0 ? paths : [shippedPath('systems')];
  return loadSystems(sources, {
    knownAttributes: new Set(ATTRIBUTES.map((entry) => entry.id)),
    typeName: (name) => matchHeader(name)[0]?.attribute ?? 'other',
  });
}
