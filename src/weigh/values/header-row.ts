/**
 * P of a header row under a candidate and under the population. Enters: a profile, the population, how the candidate words
 * each heading. Leaves: both P of the headings that the candidate has a field for. A row is kept, restyled or written anew,
 * in part or as a whole, drawn once; within it each name is drawn by itself.
 */
import type { Profile } from '../../profile/types.ts';
import { ESTIMATES } from '../estimates.ts';
import type { Population } from '../population.ts';
import { bounded, type Pair, ROW_CAP, ROW_FLOOR } from './bounded.ts';
import { type Heading, headingsOf } from './headings.ts';
import { isKnownWording, isPlainWording, type Naming, namingOf, possibleFor, usualWording } from './naming.ts';

/** What becomes of a header row on the way. Stated guesses. */
const KEPT = ESTIMATES.headerKept.used;
const RESTYLED = ESTIMATES.headerRestyled.used;
const PARTLY = ESTIMATES.headerPartly.used;
const ANEW = ESTIMATES.headerAnew.used;
/** Columns called otherwise in a row that was written anew in part: whoever did it had no words for the others. */
const PART_ANEW = ESTIMATES.partAnew.used;
/** Columns called otherwise in a row that was kept. */
const SINGLE_ANEW = ESTIMATES.singleAnew.used;
/** P of the style of a row (snake, camel, upper, spaced, title), and of small letters where it shows no more. */
const STYLED = ESTIMATES.style.used;
const SMALL_LETTERS = ESTIMATES.smallLetters.used;
/**
 * Weight of systems that nobody has described, which have names of their own, beside all that are: in most domains a
 * handful of systems in use is described.
 */
const UNDESCRIBED = 1;
/**
 * Words that nobody would expect for a meaning (`payment_address_1`) are a system's; who writes a row anew writes plain ones:
 * how much rarer odd ones are there. Chosen on trials between 0.15 and 1, see RATIONALE.md.
 */
const ODD_ANEW = 0.4;
/**
 * Chance that another system calls a field as the candidate does because both are of one country, trade or habit that the
 * population doesn't have: for one known word, shared by the number of words; and for words that nobody lists.
 */
const COINCIDENCE = ESTIMATES.coincidence.used;
const ODD_COINCIDENCE = ESTIMATES.oddCoincidence.used;

export interface Row {
  readonly headings: readonly Heading[];
  /** P of each heading's words where a system names it, and where somebody names it anew on the way. */
  readonly usual: readonly number[];
  readonly anew: readonly number[];
  readonly members: readonly Member[];
}

interface Member {
  readonly weight: number;
  readonly namings: readonly (Naming | null)[];
}

type Shares = Pick<Naming, 'exact' | 'worded'>;

/** What doesn't depend on the candidate is worked out once a run. */
const ROWS = new WeakMap<Population, { readonly profile: Profile; readonly row: Row }>();

/** The row of a profile, with what the population says of it. */
export function rowOf(profile: Profile, population: Population): Row {
  const known = ROWS.get(population);
  if (known?.profile === profile) return known.row;
  const headings = headingsOf(profile.tables);
  // A population has thousands of fields, of which few could stand behind these headings.
  const possible = possibleFor(headings);
  const members =
    headings.length === 0
      ? []
      : population.systems.map(({ system, weight }) => ({
          weight,
          namings: headings.map(namingOf(system.fields.filter(possible))),
        }));
  const usual = headings.map((heading, i) =>
    usualWording(
      heading,
      members.map(({ weight, namings }) => ({ families: weight * population.families, naming: namings[i] ?? null })),
    ),
  );
  const anew = headings.map((heading, i) => (usual[i] ?? 0) * (isPlainWording(heading) ? 1 : ODD_ANEW));
  const row = { headings, usual, anew, members };
  ROWS.set(population, { profile, row });
  return row;
}

/** Both P of the headings in `compared`; `own`: how the candidate words them. */
export function rowProbabilities(
  { headings, usual, anew, members }: Row,
  own: readonly (Naming | null)[],
  compared: readonly number[],
): Pair {
  const chances = headings.map((heading) => (isKnownWording(heading) ? COINCIDENCE / heading.length : ODD_COINCIDENCE));
  const mixed = usual.map((p, i) => mix(p, own[i]?.worded ?? 0, chances[i] ?? 0));
  const rewritten = anew.map((p, i) => mix(p, own[i]?.worded ?? 0, chances[i] ?? 0));
  const p = (namings: readonly (Shares | null)[]) => probability(headings, namings, mixed, rewritten, compared);
  let all = UNDESCRIBED;
  let sum = UNDESCRIBED * p([]);
  for (const { weight, namings } of members) {
    // Only who has such fields could have given them: presence was weighed before.
    const holds = compared.filter((i) => (namings[i] ?? null) !== null).length / compared.length;
    if (holds === 0) continue;
    const shares = namings.map((naming, i) => {
      const chance = chances[i] ?? 0;
      return naming === null
        ? null
        : {
            exact: mix(naming.exact, own[i]?.exact ?? 0, chance),
            worded: mix(naming.worded, own[i]?.worded ?? 0, chance),
          };
    });
    all += weight * holds;
    sum += weight * holds * p(shares);
  }
  return bounded({ candidate: p(own), population: sum / all }, ROW_CAP, ROW_FLOOR);
}

function mix(p: number, other: number, chance: number): number {
  return (1 - chance) * p + chance * other;
}

function probability(
  headings: readonly Heading[],
  namings: readonly (Shares | null)[],
  usual: readonly number[],
  rewritten: readonly number[],
  compared: readonly number[],
): number {
  let kept = 1;
  let restyled = 1;
  let anew = 1;
  let partly = 1;
  let styled = false;
  // The best that a name letter for letter says of the style: nothing, small letters, or the style itself.
  let shown = 0;
  let shownStyle = 0;
  for (const i of compared) {
    const p = usual[i] ?? 0;
    const naming = namings[i] ?? null;
    const isStyled = headings[i]?.styled === true;
    if (isStyled) styled = true;
    const other = rewritten[i] ?? 0;
    kept *= naming === null ? p : (1 - SINGLE_ANEW) * naming.exact + SINGLE_ANEW * other;
    restyled *= naming === null ? p : (1 - SINGLE_ANEW) * naming.worded + SINGLE_ANEW * other;
    anew *= other;
    partly *= naming === null ? p : (1 - PART_ANEW) * naming.worded + PART_ANEW * other;
    if (naming !== null && isStyled) shownStyle = Math.max(shownStyle, naming.exact);
    if (naming !== null) shown = Math.max(shown, naming.exact);
  }
  const style = styled ? STYLED : SMALL_LETTERS;
  const known = shownStyle > 0 ? 1 : shown > 0 ? style / SMALL_LETTERS : style;
  return KEPT * known * kept + style * (RESTYLED * restyled + PARTLY * partly + ANEW * anew);
}
