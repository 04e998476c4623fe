/**
 * The whole of leakprint, read aloud. Evidence is profiled, systems are loaded, columns are matched, findings weighed,
 * candidates ranked, claims tested, and a report is built. No logic lives here.
 */
import { testClaims } from './case/claims.ts';
import { denialsOf } from './case/denials.ts';
import { loadClaims } from './case/load.ts';
import { candidatesOf } from './match/holdings.ts';
import { loadProfile, type ReadOptions } from './profile/load.ts';
import { rank } from './rank/index.ts';
import { robustnessOf } from './rank/robustness.ts';
import { buildReport } from './report/build.ts';
import type { Header, Report } from './report/types.ts';
import { systemsFor } from './systems/catalogue.ts';
import { shippedPopulation } from './systems/population.ts';
import { prepare } from './weigh/index.ts';

export interface Question {
  /** Evidence files, saved profiles, reported evidence; '-' is standard input. */
  readonly evidence: readonly string[];
  /** Descriptor files and folders; [] means the shipped catalogue. */
  readonly systems: readonly string[];
  readonly claims: readonly string[];
  readonly header: Header;
  /** How the evidence is read. */
  readonly reading?: ReadOptions;
}

/**
 * Answers a question.
 *
 * @throws InputError when something named can't be used
 */
export async function attribute(question: Question): Promise<Report> {
  const systems = await systemsFor(question.systems);
  const claims = await loadClaims(question.claims, new Set(systems.map((system) => system.id)));
  const profile = await loadProfile(question.evidence, question.reading);
  const weighing = prepare(profile, candidatesOf(systems), shippedPopulation());
  const ranking = rank(weighing);
  const robustness = robustnessOf(weighing, ranking);
  return buildReport({
    header: question.header,
    profile,
    weighing,
    ranking,
    robustness,
    claims: testClaims(claims, weighing),
    denials: denialsOf(weighing),
  });
}
