/**
 * Which column of a table holds given names and which family names. Enters: typed columns, each decided alone. Leaves: the
 * same with at most one given name that only values tell. First the lists decide: many names stand in one of them only.
 * Where the lists say the same of both, the order does, and only where there are no headers.
 */

import type { TypedColumn } from './typed.ts';
import { renamed } from './typing-change.ts';

const GIVEN = 'person.givenName';
const FAMILY = 'person.familyName';
/** A column of unknown meaning is nearly one of names at this confidence. */
const NEARLY = 0.25;
/** The lists decide where they favour family names so much more (log-odds) in one column than in the other. */
const DECIDED = 0.7;

/** Of two nameless columns of single names one holds family names. */
export function oneGivenName(columns: readonly TypedColumn[]): TypedColumn[] {
  const told = columns.some(({ best }) => best?.attribute === GIVEN && best.by !== 'values');
  if (columns.some(({ best }) => best?.attribute === FAMILY)) return oneFamilyName(columns, told);
  const guessed = columns.filter((column) => isGuess(column, GIVEN));
  if (told) return swapped(columns, guessed[0], GIVEN, FAMILY);
  if (guessed.length === 0) return [...columns];
  return swapped(columns, byList(guessed) ?? guessed[1] ?? nearlyName(columns), GIVEN, FAMILY);
}

/** Two columns of family names and none of given names: the one that the lists make less of a family's is a given name. */
function oneFamilyName(columns: readonly TypedColumn[], told: boolean): TypedColumn[] {
  const guessed = columns.filter((column) => isGuess(column, FAMILY));
  if (told || guessed.length < 2 || columns.some(({ best }) => best?.attribute === GIVEN)) return [...columns];
  const least = [...guessed].sort((x, y) => lean(x) - lean(y))[0];
  return swapped(columns, least, FAMILY, GIVEN);
}

function isGuess({ tally, best }: TypedColumn, attribute: string): boolean {
  return best?.attribute === attribute && best.by === 'values' && !tally.column.named;
}

/** The column that the lists favour as family names, if they favour one clearly. */
function byList(guessed: readonly TypedColumn[]): TypedColumn | undefined {
  const [most, next] = [...guessed].sort((x, y) => lean(y) - lean(x));
  return most !== undefined && next !== undefined && lean(most) - lean(next) >= DECIDED ? most : undefined;
}

/** Log-odds of a family's name against a given one. */
function lean({ found }: TypedColumn): number {
  const of = (attribute: string): number => found.find((entry) => entry.attribute === attribute)?.confidence ?? 0.01;
  return Math.log(of(FAMILY) / of(GIVEN));
}

/** The nameless column of unknown meaning that is most nearly one of single names, beside one that surely is. */
function nearlyName(columns: readonly TypedColumn[]): TypedColumn | undefined {
  const confidence = ({ tally, best, found }: TypedColumn): number =>
    best !== null || tally.column.named ? 0 : (found.find((entry) => entry.attribute === GIVEN)?.confidence ?? 0);
  const most = columns.reduce((top, column) => Math.max(top, confidence(column)), NEARLY);
  return columns.find((column) => confidence(column) === most);
}

function swapped(
  columns: readonly TypedColumn[],
  column: TypedColumn | undefined,
  from: string,
  to: string,
): TypedColumn[] {
  return columns.map((entry) => (entry === column ? renamed(entry, from, to) : entry));
}
