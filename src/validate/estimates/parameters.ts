/**
 * Every constant that something could be counted for. Enters: nothing. Leaves: the list, each with what was stated, where
 * it is counted and whether the count is used. Why, line by line, stands in `weigh/RATIONALE.md`; a test compares.
 */
import type { Salience } from '../../vocabulary/index.ts';
import { CONSTANTS } from '../../weigh/constants.ts';
import type { TrialKind } from '../trials/types.ts';
import { classesOf, type Hits, weightsOf } from './mixture.ts';
import { padsYears, sameStyle, smallLetters } from './population.ts';
import type { Count, Counted, LeakCounts, Parameter } from './types.ts';
import { coincidence, knownUnseen, unseenFamilies, unseenWordings } from './wordings.ts';

type Spec = Pick<Parameter, 'source' | 'taken' | 'count'> & { readonly number?: true };

function parameter(id: string, stated: number | readonly number[], { source, taken, count, number }: Spec): Parameter {
  const values = typeof stated === 'number' ? [stated] : stated;
  return { id, stated: values, source, taken, count, scale: number === true ? 'number' : 'share' };
}

/** Counted in leaks, and used. */
const measured = (count: Parameter['count']): Spec => ({ source: 'leaks', taken: true, count });
/** Counted in leaks, where it is what trials were made with; or measured to do worse. Printed, not used. */
const printed = (count: Parameter['count']): Spec => ({ source: 'leaks', taken: false, count });
/** Counted in the population. */
const fact = (taken: boolean, of: (systems: Counted['systems']) => Count | null, number?: true): Spec => ({
  source: 'population',
  taken,
  count: ({ systems }) => of(systems),
  ...(number === undefined ? {} : { number }),
});

/** Hits of these kinds, all leaks together; each its share of its own cases. */
const shares =
  (...ids: readonly string[]): Parameter['count'] =>
  ({ leaks }) => {
    const own = ids.map((id) => hitsOf(leaks, id));
    const cases = own[0]?.reduce((sum, { n }) => sum + n, 0) ?? 0;
    if (own.some((hits) => hits.length === 0)) return null;
    return { values: own.map(shareOf), cases, families: familiesWith(leaks, ids[0] ?? '') };
  };

/** Classes of a share that is drawn once per leak: shares, or their weights. */
const classes =
  (id: string, of: 'share' | 'weight'): Parameter['count'] =>
  ({ leaks }) => {
    const hits = hitsOf(leaks, id);
    if (hits.length === 0) return null;
    return {
      values: classesOf(hits, CLASSES).map((entry) => entry[of]),
      cases: hits.reduce((sum, { n }) => sum + n, 0),
      families: familiesWith(leaks, id),
    };
  };
const CLASSES = 3;

/** Weights of the shares left out, of one salience. The shares themselves are a grid, no estimate. */
const leftOut =
  (salience: Salience): Parameter['count'] =>
  ({ leaks }) => {
    const id = `left.${salience}`;
    const hits = hitsOf(leaks, id);
    if (hits.length === 0) return null;
    return { values: weightsOf(hits, CONSTANTS.dropped), cases: hits.length, families: familiesWith(leaks, id) };
  };

/** Header styles of leaks that have names. */
const styles =
  (style: LeakCounts['headerStyle']): Parameter['count'] =>
  ({ leaks }) => {
    const named = ofOne(leaks).filter(({ headerStyle }) => headerStyle !== 'gone');
    if (named.length === 0) return null;
    const k = named.filter(({ headerStyle }) => headerStyle === style).length;
    return {
      values: [k / named.length],
      cases: named.length,
      families: [...new Set(named.map(({ family }) => family))],
    };
  };

export const PARAMETERS: readonly Parameter[] = [
  // What the typing does with files. Mistakes as counted measure worse: the model spreads them over all traits alike.
  parameter('sensitivityNamed', 0.95, measured(shares('recognised.named'))),
  parameter('sensitivityUnnamed', 0.8, measured(shares('recognised.unnamed'))),
  parameter('mistake', 0.01, printed(shares('mistaken'))),
  parameter('misread', 0.1, measured(shares('misread'))),
  parameter('unrecognisedNamed', [0.02, 0.12, 0.3], measured(classes('unrecognised.named', 'share'))),
  parameter('unrecognisedNamedWeights', [0.5, 0.3, 0.2], measured(classes('unrecognised.named', 'weight'))),
  parameter('unrecognisedUnnamed', [0.1, 0.35, 0.6], measured(classes('unrecognised.unnamed', 'share'))),
  parameter('unrecognisedUnnamedWeights', [0.25, 0.45, 0.3], measured(classes('unrecognised.unnamed', 'weight'))),
  // What trials were made with, or lack: printed beside what is used.
  parameter('mixedSingle', 0.08, printed(shares('mixed.single'))),
  parameter('mixedCompiled', 0.6, printed(compiled)),
  parameter('rowError', 0.003, printed(shares('finer'))),
  parameter('droppedIdentity', [0.2, 0.25, 0.2, 0.15, 0.12, 0.08], printed(leftOut('identity'))),
  parameter('droppedContent', [0.15, 0.15, 0.2, 0.2, 0.15, 0.15], printed(leftOut('content'))),
  parameter('droppedTechnical', [0.08, 0.1, 0.12, 0.15, 0.2, 0.35], printed(leftOut('technical'))),
  parameter('coarsened', 0.2, printed(shares('coarser'))),
  parameter('enriched', 0.05, printed(shares('enriched'))),
  parameter('rewritten', 0.4, printed(shares('rewritten'))),
  parameter('headerKept', 0.4, printed(styles('kept'))),
  parameter('headerRestyled', 0.2, printed(styles('restyled'))),
  parameter('headerPartly', 0.2, printed(styles('translated'))),
  parameter('headerAnew', 0.2, printed(styles('renamed'))),
  parameter('partAnew', 0.8, printed(shares('renamed.part'))),
  parameter('singleAnew', 0.1, printed(shares('renamed.kept'))),
  parameter('orderKept', 0.5, printed(shares('order.kept'))),
  parameter('orderNatural', 0.3, printed(shares('order.natural'))),
  parameter('keysUnique', [0.88, 0.08, 0.04], printed(shares('keys.unique.0', 'keys.unique.1', 'keys.unique.2'))),
  parameter('keysUsual', [0.65, 0.25, 0.1], printed(shares('keys.usual.0', 'keys.usual.1', 'keys.usual.2'))),
  // Facts of the population.
  parameter('style', 0.2, fact(true, sameStyle)),
  parameter('smallLetters', 0.6, fact(true, smallLetters)),
  parameter('padsYears', 0.2, fact(false, padsYears)),
  parameter(
    'coincidence',
    0.2,
    fact(true, (systems) => coincidence(systems, true)),
  ),
  parameter(
    'oddCoincidence',
    0.02,
    fact(true, (systems) => coincidence(systems, false)),
  ),
  parameter(
    'unseenFamilies',
    1,
    fact(true, (systems) => unseenFamilies(systems, true), true),
  ),
  parameter(
    'unseenFamiliesAny',
    1,
    fact(true, (systems) => unseenFamilies(systems, false), true),
  ),
  parameter('knownWords', 0.8, fact(true, knownUnseen)),
  parameter(
    'otherWordings',
    50,
    fact(true, (systems) => unseenWordings(systems, true), true),
  ),
  parameter(
    'anyWordings',
    200,
    fact(true, (systems) => unseenWordings(systems, false), true),
  ),
];

const COMPILED: readonly TrialKind[] = ['merged', 'aggregator'];

/** Traces of a mixture in leaks that are one. */
function compiled({ leaks }: Counted): Count | null {
  const own = leaks.filter(({ kind }) => COMPILED.includes(kind));
  const hits = own.flatMap(({ kind, hits: all }) => all[`mixed.${kind}`] ?? []);
  if (hits.length === 0) return null;
  return { values: [shareOf(hits)], cases: hits.length, families: [...new Set(own.map(({ family }) => family))] };
}

function ofOne(leaks: readonly LeakCounts[]): LeakCounts[] {
  return leaks.filter(({ kind }) => kind === 'listed' || kind === 'open');
}

function hitsOf(leaks: readonly LeakCounts[], id: string): Hits[] {
  return leaks.flatMap(({ hits }) => hits[id] ?? []);
}

function familiesWith(leaks: readonly LeakCounts[], id: string): string[] {
  return [...new Set(leaks.filter(({ hits }) => hits[id] !== undefined).map(({ family }) => family))];
}

/** All of them together: k of n. */
export function shareOf(hits: readonly Hits[]): number {
  let k = 0;
  let n = 0;
  for (const hit of hits) {
    k += hit.k;
    n += hit.n;
  }
  return n === 0 ? 0 : k / n;
}
