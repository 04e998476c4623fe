/**
 * Sentences that a number can't say: what excludes a candidate as the sole source if somebody is right, and from whom it
 * can't be told. They are logical, not graded: what follows if a statement holds.
 */
import { holdingOf, isReadOffLeak } from '../match/holdings.ts';
import { fieldsShown } from '../match/sides.ts';
import type { Candidate } from '../match/types.ts';
import type { Statement, System } from '../systems/types.ts';
import type { Weighing } from '../weigh/index.ts';
import type { Observation, Weighed } from '../weigh/types.ts';
import { firstOf } from '../wording.ts';
import { NOT_DISCRIMINATED } from './verdict.ts';

/** Rows finer than allowed below this share may be damage or a handful of exceptions. */
const EXCLUDING = 0.05;
const NAMED = 4;
/** Least confidence in what a column means for a logical flag. */
const CERTAIN = 0.8;

/** Flags of one candidate within the whole list. */
export function flagsOf(weighed: Weighed, all: readonly Weighed[], weighing: Weighing): string[] {
  return [
    ...circular(weighed.candidate),
    ...asked(weighing, weighed.candidate),
    ...exclusions(weighing, weighed.candidate),
    ...indistinct(weighed, all),
  ];
}

/** Fields that a candidate shows, and how many of them are known from the leak alone. */
function readOffLeak({ system, path }: Candidate): { count: number; of: number } {
  const fields = fieldsShown(system, path);
  return { count: fields.filter(({ statements }) => isReadOffLeak(system, statements)).length, of: fields.length };
}

/** Whether all that is known of a candidate was read off the leak: nothing is left to be weighed then. */
export function isCircular(candidate: Candidate): boolean {
  const { count, of } = readOffLeak(candidate);
  return count > 0 && count === of;
}

function circular(candidate: Candidate): string[] {
  const { count, of } = readOffLeak(candidate);
  if (count === 0) return [];
  const told =
    count === 1 ? 'rests on descriptions of this leak: it was' : 'rest on descriptions of this leak: they were';
  return [`${count} of its ${of} fields ${told} not weighed`];
}

/** What was put in to get an answer comes from wherever the asker had it. */
function asked({ model }: Weighing, candidate: Candidate): string[] {
  const holdings = model.holdings(candidate);
  const titles = model.observations
    .filter(({ trait, columns }) => columns.length > 0 && holdingOf(holdings, trait.id).asked === true)
    .map(({ trait }) => trait.title.toLowerCase());
  if (titles.length === 0) return [];
  return [
    `asked by ${titles.join(' or ')}: that column may be what was put in, taken from elsewhere, and not an answer`,
  ];
}

function exclusions({ model, matches }: Weighing, candidate: Candidate): string[] {
  return model.observations.flatMap((observation) => {
    const shares = sharesOf(observation);
    if (shares === null) return [];
    const holding = holdingOf(model.holdings(candidate), observation.trait.id);
    const title = observation.trait.title.toLowerCase();
    const limits = holding.limits.flatMap((limit) => {
      if (isReadOffLeak(candidate.system, limit.statements)) return [];
      const finer = shares.slice(0, Math.min(limit.step, shares.length)).reduce((sum, share) => sum + share, 0);
      if (finer < EXCLUDING) return [];
      const than = limit.step === Number.POSITIVE_INFINITY ? '' : ` finer than ${observation.trait.steps[limit.step]}`;
      return [
        `cannot be the sole source if ${cite(candidate.system, limit.statements)} holds: ${title}${than} was seen`,
      ];
    });
    if (limits.length > 0) return limits;
    const finest = holding.fields[0];
    if (candidate.path.completeness !== 'closed') return [];
    if (isCircular(candidate)) return [];
    if (finest === undefined) {
      // A column that is one of its fields is listed, whatever the field is said to be.
      const paired = matches.get(candidate.id)?.find(({ column }) => column === observation.columns[0]?.column);
      return holding.union.length > 0 || paired?.pair != null
        ? []
        : [`cannot be the sole source if its descriptor is complete: ${title} is not listed and was seen`];
    }
    if (isReadOffLeak(candidate.system, finest.field.statements)) return [];
    const finer = shares.slice(0, finest.step).reduce((sum, share) => sum + share, 0);
    if (finer < EXCLUDING) return [];
    return [
      `cannot be the sole source if ${cite(candidate.system, finest.field.statements)} holds: ${title} is shown ${observation.trait.steps[finest.step]} and was seen finer`,
    ];
  });
}

function sharesOf({ columns, shares }: Observation): readonly number[] | null {
  const first = columns[0]?.column;
  // Logic needs certainty: what may be another column excludes nobody.
  return first === undefined || first.confidence < CERTAIN ? null : shares;
}

/** "ministry (Union Health Ministry, 2023-06-12)" */
function cite(system: System, ids: readonly string[]): string {
  const cited = ids.map((id) => {
    const statement: Statement | undefined = system.statements[id];
    if (statement === undefined) return id;
    return `${id} (${[statement.by, statement.date].filter((part) => part !== null).join(', ')})`;
  });
  return cited.length === 0 ? 'the descriptor' : cited.join(' or ');
}

function indistinct(weighed: Weighed, all: readonly Weighed[]): string[] {
  const level = all.filter(
    (other) => other !== weighed && Math.abs(other.findings - weighed.findings) < NOT_DISCRIMINATED,
  );
  if (level.length === 0) return [];
  const sorted = level.sort(
    (x, y) =>
      Math.abs(x.findings - weighed.findings) - Math.abs(y.findings - weighed.findings) ||
      (x.candidate.id < y.candidate.id ? -1 : 1),
  );
  const ids = sorted.map((other) => other.candidate.id);
  return [`not discriminated from ${firstOf(ids, NAMED)}`];
}
