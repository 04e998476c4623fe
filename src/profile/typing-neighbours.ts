/**
 * What stands beside a column says what it is: a state beside a town, a family name beside a given name. Enters: scores of
 * all columns of a table, each column alone. Leaves: the same with a bonus for meanings that columns nearby have company in.
 * Only columns whose header says nothing gain by it, since a header knows better. Constants are argued in RATIONALE.md.
 */
import type { Scored } from './typing.ts';

/** Meanings that stand together, in the order in which they mostly do. */
const BLOCKS: readonly (readonly string[])[] = [
  ['person.namePrefix', 'person.givenName', 'person.middleName', 'person.familyName', 'person.nameSuffix'],
  [
    'contact.address',
    'contact.addressLine',
    'contact.locality',
    'contact.district',
    'contact.state',
    'contact.postalCode',
    'contact.country',
  ],
];
/** Log-odds from a neighbour that surely is of the same block: at one side, and one column further. */
const BESIDE = [1.5, 0.75] as const;
/** More if it stands on the side where it mostly does. */
const IN_ORDER = 1;
/** Steps on within its block: a postal code often follows a town, districts being left out. */
const NEXT = 3;
/** The same meaning twice in a block, side by side, is unlikely. */
const TWICE = -0.75;
/** No more than that from all neighbours: company alone makes no meaning. */
const MOST = 6;
const SWEEPS = 2;

const PLACE: ReadonlyMap<string, readonly [number, number]> = new Map(
  BLOCKS.flatMap((block, i) => block.map((attribute, at) => [attribute, [i, at]] as const)),
);

/** Scores with what the neighbours say. `told` columns are as their headers say. */
export function withNeighbours(
  columns: readonly { readonly scored: readonly Scored[]; readonly told: boolean }[],
): readonly (readonly Scored[])[] {
  let scores = columns.map((column) => column.scored);
  const alone = scores;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const sure = scores.map(confidences);
    scores = alone.map((own, i) =>
      columns[i]?.told === true
        ? own
        : own.map((entry) => ({ ...entry, score: entry.score + bonus(entry.attribute, i, sure) })),
    );
  }
  return scores;
}

/** Confidence of each meaning of a block, against all others and none. */
function confidences(scored: readonly Scored[]): ReadonlyMap<string, number> {
  const sum = scored.reduce((all, { score }) => all + Math.exp(score), 1);
  return new Map(
    scored
      .filter(({ attribute }) => PLACE.has(attribute))
      .map(({ attribute, score }) => [attribute, Math.exp(score) / sum]),
  );
}

function bonus(attribute: string, at: number, sure: readonly ReadonlyMap<string, number>[]): number {
  const place = PLACE.get(attribute);
  if (place === undefined) return 0;
  let sum = 0;
  BESIDE.forEach((weight, further) => {
    for (const side of [-1, 1]) {
      for (const [other, confidence] of sure[at + side * (further + 1)] ?? []) {
        const its = PLACE.get(other);
        if (its === undefined || its[0] !== place[0]) continue;
        const steps = (its[1] - place[1]) * side;
        const company = steps === 0 ? TWICE : weight + (further === 0 && steps > 0 && steps <= NEXT ? IN_ORDER : 0);
        sum += confidence * company;
      }
    }
  });
  return Math.min(MOST, sum);
}
