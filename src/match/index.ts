/**
 * The match stage. Enters: a profile and a candidate. Leaves: for each column the field it could be, the runners-up with
 * their reasons, and how its precision relates to what the candidate holds. Fields are assigned so that the whole fits
 * best; abstention is allowed.
 */
import type { ColumnProfile, Profile } from '../profile/types.ts';
import type { Path } from '../systems/types.ts';
import { type Trait, traitOf, traitStep } from '../vocabulary/index.ts';
import { type Holding, holdingOf, holdingsOf } from './holdings.ts';
import { dominantStep, stepShares } from './observed.ts';
import { type Pair, pairSides } from './pairing.ts';
import { relationOf } from './relation.ts';
import { scoresOf } from './scores.ts';
import { fieldsShown, sideOfFields, sideOfProfile } from './sides.ts';
import type { Candidate, FieldMatch, FieldPair, Relation, Side } from './types.ts';

/**
 * Matches every column of a profile with the fields of a candidate.
 *
 * @throws InputError when there are too many of them
 */
export function matchCandidate(profile: Profile, candidate: Candidate): FieldMatch[] {
  const fields = fieldsShown(candidate.system, candidate.path);
  const [mine, theirs] = [sideOfProfile(profile), sideOfPath(candidate)];
  const { rows } = pairSides(mine, theirs, scoresOf(mine, theirs, undefined, candidate.id));
  const holdings = holdingsOf(candidate.system, candidate.path);
  const fieldPair = ({ b, probability, signals }: Pair): FieldPair[] => {
    const field = fields[b];
    return field === undefined ? [] : [{ field, score: probability, signals }];
  };
  const columns = profile.tables.flatMap((table) =>
    table.columns.filter((column) => column.present > 0).map((column) => ({ table: table.name, column })),
  );
  return columns.map(({ table, column }, index) => {
    const row = rows[index];
    const pair = row?.pair == null ? null : (fieldPair(row.pair)[0] ?? null);
    const trait = traitOf(column.attribute);
    const relation =
      trait === undefined
        ? otherRelation(candidate, pair)
        : traitRelation(candidate, holdingOf(holdings, trait.id), column, trait, pair);
    return {
      table,
      column,
      trait: trait?.id ?? null,
      field: pair?.field ?? null,
      relation,
      pair,
      runnersUp: (row?.runnersUp ?? []).flatMap(fieldPair),
    };
  });
}

/** Descriptors don't change once loaded. */
const SIDES = new WeakMap<Path, Side>();

function sideOfPath({ system, path }: Candidate): Side {
  let side = SIDES.get(path);
  if (side === undefined) {
    side = sideOfFields(fieldsShown(system, path), path.masks);
    SIDES.set(path, side);
  }
  return side;
}

/** A column of no known meaning is held if a field of its name is. */
function otherRelation(candidate: Candidate, pair: FieldPair | null): Relation {
  if (pair !== null) return 'held';
  return candidate.path.completeness === 'closed' ? 'notHeld' : 'unknown';
}

/** A column is held if its own field reaches just what was seen, even where another field of the trait reaches further. */
function traitRelation(
  candidate: Candidate,
  holding: Holding,
  column: ColumnProfile,
  trait: Trait,
  pair: FieldPair | null,
): Relation {
  const observed = dominantStep(stepShares(column, trait, traitStep(trait, column.attribute, null)));
  const relation = relationOf(candidate, holding, observed);
  if (relation !== 'coarser' || pair === null || pair.field.attribute !== column.attribute) return relation;
  const own = traitStep(trait, pair.field.attribute, pair.field.precision);
  return own === observed ? 'held' : relation;
}
