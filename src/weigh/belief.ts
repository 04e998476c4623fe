/**
 * How far statements are believed. Enters: grades, and what a run takes for granted. Leaves: probabilities that fields
 * and limits are as stated. Everything one interested party says is one event: it is right as a whole or in question as a
 * whole, so its denial can never cost a candidate more than log10(1 − r).
 */
import type { HeldField, Holding } from '../match/holdings.ts';
import { gradeProbability, UNGRADED } from '../systems/grade.ts';
import type { Statement, System } from '../systems/types.ts';
import type { Beliefs } from './types.ts';

/** One way the interested parties may be right or wrong, and its probability. */
export interface Scenario {
  readonly probability: number;
  /** Party → is right. */
  readonly right: ReadonlyMap<string, boolean>;
}

/** Probability that what these statements say is right. */
export type Believe = (ids: readonly string[]) => number;

/** More parties than this share one event: two to the power of their number is too many scenarios. */
const PARTIES_AT_MOST = 4;

/** Key of a statement in `Beliefs.statements`. */
export function statementKey(system: string, statement: string): string {
  return `${system} ${statement}`;
}

/** Beliefs in statements don't change once made, and every way into a system asks for its scenarios. */
const SCENARIOS = new WeakMap<Beliefs['statements'], Map<System, readonly Scenario[]>>();

/** All scenarios of a system's interested parties; probabilities add up to 1. */
export function scenariosOf(system: System, beliefs: Beliefs): readonly Scenario[] {
  const known = SCENARIOS.get(beliefs.statements) ?? new Map<System, readonly Scenario[]>();
  SCENARIOS.set(beliefs.statements, known);
  let scenarios = known.get(system);
  if (scenarios === undefined) {
    scenarios = readScenarios(system, beliefs);
    known.set(system, scenarios);
  }
  return scenarios;
}

function readScenarios(system: System, beliefs: Beliefs): Scenario[] {
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
  if (statement.about === 'leak') return true;
  if (beliefs.statements.size === 0) return false;
  const r = beliefs.statements.get(statementKey(system.id, statement.id));
  return r === 0 || r === 1;
}

function probabilityOf(system: System, statement: Statement, beliefs: Beliefs): number {
  // That a leak holds what was read off it is no news: it says nothing of the system, whoever says it.
  if (statement.about === 'leak') return 0;
  if (beliefs.statements.size === 0) return gradeProbability(statement);
  return beliefs.statements.get(statementKey(system.id, statement.id)) ?? gradeProbability(statement);
}

/**
 * Probability that what these statements say is right, in a scenario. Independent statements that agree multiply odds;
 * two statements of one author are one. No statement at all counts as F6.
 */
function believed(system: System, ids: readonly string[], scenario: Scenario, beliefs: Beliefs): number {
  if (ids.length === 0) return UNGRADED;
  if (ids.length === 1) return believedOne(system, ids[0] ?? '', scenario, beliefs) ?? UNGRADED;
  const byAuthor = new Map<string, number>();
  for (const id of ids) {
    const r = believedOne(system, id, scenario, beliefs);
    const author = system.statements[id]?.by;
    if (r !== undefined && author !== undefined) byAuthor.set(author, Math.max(byAuthor.get(author) ?? 0, r));
  }
  // A statement taken to be wrong says nothing any more; it doesn't make the others wrong.
  const speaking = [...byAuthor.values()].filter((r) => r > 0);
  if (speaking.length === 0) return byAuthor.size === 0 ? UNGRADED : 0;
  if (speaking.includes(1)) return 1;
  const odds = speaking.reduce((product, r) => (product * r) / (1 - r), 1);
  return odds / (1 + odds);
}

const BELIEVERS = new WeakMap<Scenario, Believe>();

/**
 * The same with what was asked before remembered: fields by the dozen rest on the same few statements.
 *
 * @param scenario one that `scenariosOf` gave for this system and these beliefs
 */
export function believer(system: System, scenario: Scenario, beliefs: Beliefs): Believe {
  let believe = BELIEVERS.get(scenario);
  if (believe === undefined) {
    believe = makeBeliever(system, scenario, beliefs);
    BELIEVERS.set(scenario, believe);
  }
  return believe;
}

function makeBeliever(system: System, scenario: Scenario, beliefs: Beliefs): Believe {
  const known = new Map<string, number>();
  return (ids) => {
    const key = ids.length === 1 ? (ids[0] ?? '') : ids.join('\n');
    let r = known.get(key);
    if (r === undefined) {
      r = believed(system, ids, scenario, beliefs);
      known.set(key, r);
    }
    return r;
  };
}

/** Probability that one statement is right, in a scenario; undefined when the descriptor has no such statement. */
function believedOne(system: System, id: string, scenario: Scenario, beliefs: Beliefs): number | undefined {
  const statement = Object.hasOwn(system.statements, id) ? system.statements[id] : undefined;
  if (statement === undefined) return undefined;
  const right =
    !statement.interested || isSettled(system, statement, beliefs) ? undefined : scenario.right.get(statement.by);
  return right === undefined ? probabilityOf(system, statement, beliefs) : Number(right);
}

/** Probability that statements are right, over all scenarios. */
export function beliefIn(system: System, beliefs: Beliefs): Believe {
  const scenarios = scenariosOf(system, beliefs);
  return (ids) =>
    scenarios.reduce((sum, scenario) => sum + scenario.probability * believer(system, scenario, beliefs)(ids), 0);
}

/** A limit on a trait with the probability that it holds. `final`: accepted outright, documents or not. */
export interface BelievedLimitState {
  readonly step: number;
  readonly r: number;
  /** Grade of the statement itself, for weighing it against documents that contradict it. */
  readonly graded: number;
  readonly final: boolean;
}

/** A field with the probability that it is as stated. */
export interface BelievedField {
  readonly step: number;
  /** Share of people for whom it is filled; null: stated for all. */
  readonly coverage: number | null;
  readonly r: number;
}

/** A holding as far as it is believed in one scenario: all that the likelihood of a trait depends on. */
export interface BelievedHolding {
  /** Finest first. */
  readonly fields: readonly BelievedField[];
  /** Strictest first. */
  readonly limits: readonly BelievedLimitState[];
  readonly union: BelievedField | null;
}

/** Believes a holding of a system in a scenario, by `believed`. A claim accepted or rejected replaces the graded limits. */
export function believedHolding(
  system: System,
  trait: string,
  holding: Holding,
  believed: Believe,
  beliefs: Beliefs,
): BelievedHolding {
  const fields: BelievedField[] = [];
  for (const held of holding.fields) fields.push(believedField(held, believed));
  const kin = holding.union[0];
  return {
    fields,
    limits: limitsOf(system, trait, holding, believed, beliefs),
    union: kin === undefined ? null : believedField(kin, believed),
  };
}

function believedField({ field, step }: HeldField, believed: Believe): BelievedField {
  return { step, coverage: field.coverage, r: believed(field.statements) };
}

const NO_LIMITS: readonly BelievedLimitState[] = [];

function limitsOf(
  system: System,
  trait: string,
  { limits, asked }: Holding,
  believed: Believe,
  beliefs: Beliefs,
): readonly BelievedLimitState[] {
  if (asked === true || (beliefs.limits.length === 0 && limits.length === 0)) return NO_LIMITS;
  const settled = beliefs.limits.filter((limit) => limit.system === system.id && limit.trait === trait);
  if (settled.length === 0 && limits.length === 0) return NO_LIMITS;
  const states = settled.map(({ step, r }): BelievedLimitState => ({ step, r, graded: r, final: true }));
  const graded = limits.map((limit) => {
    const r = believed(limit.statements);
    const statements = limit.statements.map((id) => system.statements[id]).filter((entry) => entry !== undefined);
    const own = Math.max(UNGRADED, ...statements.map((statement) => probabilityOf(system, statement, beliefs)));
    return { step: limit.step, r, graded: own, final: own === 1 };
  });
  return (settled.length > 0 ? states : graded).sort((x, y) => y.step - x.step);
}

/** Beliefs in statements don't change once made, and every candidate asks in every run which of them bear on it. */
const BEARINGS = new WeakMap<Beliefs['statements'], Map<string, string>>();

/** What of the beliefs bears on a system, as a key: '' when nothing does. */
export function bearingOn(system: System, { statements, limits }: Beliefs): string {
  const known = BEARINGS.get(statements) ?? new Map<string, string>();
  BEARINGS.set(statements, known);
  let key = known.get(system.id);
  if (key === undefined) {
    key = '';
    const prefix = statementKey(system.id, '');
    for (const [name, r] of statements) if (name.startsWith(prefix)) key += `${name} ${r};`;
    known.set(system.id, key);
  }
  for (const limit of limits) if (limit.system === system.id) key += `${limit.trait} ${limit.step} ${limit.r};`;
  return key;
}
