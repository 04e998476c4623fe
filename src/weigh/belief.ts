/**
 * How far statements are believed. Enters: grades, and what a run takes for granted. Leaves: probabilities that fields
 * and limits are as stated. Everything one interested party says is one event: it is right as a whole or in question as a
 * whole, so its denial can never cost a candidate more than log10(1 − r).
 */
import type { Limit } from '../match/holdings.ts';
import { gradeProbability, UNGRADED } from '../systems/grade.ts';
import type { Statement, System } from '../systems/types.ts';
import type { Beliefs } from './types.ts';

/** One way the interested parties may be right or wrong, and its probability. */
export interface Scenario {
  readonly probability: number;
  /** Party → is right. */
  readonly right: ReadonlyMap<string, boolean>;
}

/** More parties than this share one event: two to the power of their number is too many scenarios. */
const PARTIES_AT_MOST = 4;

/** Key of a statement in `Beliefs.statements`. */
export function statementKey(system: string, statement: string): string {
  return `${system} ${statement}`;
}

/** All scenarios of a system's interested parties; probabilities add up to 1. */
export function scenariosOf(system: System, beliefs: Beliefs): Scenario[] {
  const parties = new Map<string, number[]>();
  for (const statement of Object.values(system.statements)) {
    if (!statement.interested || isSettled(system, statement, beliefs)) continue;
    parties.set(statement.by, [...(parties.get(statement.by) ?? []), probabilityOf(system, statement, beliefs)]);
  }
  let scenarios: Scenario[] = [{ probability: 1, right: new Map() }];
  for (const { names, rs } of events(parties)) {
    const r = rs.reduce((sum, value) => sum + value, 0) / rs.length;
    const told = (right: boolean) => names.map((name) => [name, right] as const);
    scenarios = scenarios.flatMap((scenario) => [
      { probability: scenario.probability * r, right: new Map([...scenario.right, ...told(true)]) },
      { probability: scenario.probability * (1 - r), right: new Map([...scenario.right, ...told(false)]) },
    ]);
  }
  return scenarios.filter((scenario) => scenario.probability > 0);
}

/** One event a party; the parties beyond the limit are one event together. */
function events(parties: ReadonlyMap<string, readonly number[]>): { names: string[]; rs: number[] }[] {
  const all = [...parties].map(([name, rs]) => ({ names: [name], rs: [...rs] }));
  const rest = all.splice(PARTIES_AT_MOST - 1, all.length > PARTIES_AT_MOST ? all.length : 0);
  return rest.length === 0
    ? all
    : [...all, { names: rest.flatMap(({ names }) => names), rs: rest.flatMap(({ rs }) => rs) }];
}

/** Taken as right or wrong outright: no longer a part of what its party may be right or wrong about. */
function isSettled(system: System, statement: Statement, beliefs: Beliefs): boolean {
  const r = beliefs.statements.get(statementKey(system.id, statement.id));
  return r === 0 || r === 1;
}

function probabilityOf(system: System, statement: Statement, beliefs: Beliefs): number {
  return beliefs.statements.get(statementKey(system.id, statement.id)) ?? gradeProbability(statement);
}

/**
 * Probability that what these statements say is right, in a scenario. Independent statements that agree multiply odds;
 * two statements of one author are one. No statement at all counts as F6.
 */
export function believed(system: System, ids: readonly string[], scenario: Scenario, beliefs: Beliefs): number {
  if (ids.length === 0) return UNGRADED;
  const byAuthor = new Map<string, number>();
  for (const id of ids) {
    const statement = Object.hasOwn(system.statements, id) ? system.statements[id] : undefined;
    if (statement === undefined) continue;
    const right =
      isSettled(system, statement, beliefs) || !statement.interested ? undefined : scenario.right.get(statement.by);
    const r = right === undefined ? probabilityOf(system, statement, beliefs) : Number(right);
    byAuthor.set(statement.by, Math.max(byAuthor.get(statement.by) ?? 0, r));
  }
  // A statement taken to be wrong says nothing any more; it doesn't make the others wrong.
  const speaking = [...byAuthor.values()].filter((r) => r > 0);
  if (speaking.length === 0) return byAuthor.size === 0 ? UNGRADED : 0;
  if (speaking.includes(1)) return 1;
  const odds = speaking.reduce((product, r) => (product * r) / (1 - r), 1);
  return odds / (1 + odds);
}

/** Probability that statements are right, over all scenarios. */
export function beliefIn(system: System, beliefs: Beliefs): (ids: readonly string[]) => number {
  const scenarios = scenariosOf(system, beliefs);
  return (ids) =>
    scenarios.reduce((sum, scenario) => sum + scenario.probability * believed(system, ids, scenario, beliefs), 0);
}

/** A limit on a trait with the probability that it holds. `final`: accepted outright, documents or not. */
export interface BelievedLimitState {
  readonly step: number;
  readonly r: number;
  /** Grade of the statement itself, for weighing it against documents that contradict it. */
  readonly graded: number;
  readonly final: boolean;
}

/** The limits that count for a trait of a system in a scenario. A claim accepted or rejected replaces the graded ones. */
export function limitsOf(
  system: System,
  trait: string,
  limits: readonly Limit[],
  scenario: Scenario,
  beliefs: Beliefs,
): BelievedLimitState[] {
  const settled = beliefs.limits.filter((limit) => limit.system === system.id && limit.trait === trait);
  if (settled.length > 0) return settled.map(({ step, r }) => ({ step, r, graded: r, final: true }));
  return limits.map((limit) => {
    const r = believed(system, limit.statements, scenario, beliefs);
    const statements = limit.statements.map((id) => system.statements[id]).filter((entry) => entry !== undefined);
    const graded = Math.max(UNGRADED, ...statements.map((statement) => probabilityOf(system, statement, beliefs)));
    return { step: limit.step, r, graded, final: graded === 1 };
  });
}
