/**
 * Orders of attributes and how probable one is if another was kept. Enters: sequences of attributes. Leaves: inversions and
 * P of an order. Each attribute stands where it is met first; columns without a meaning have no place.
 */
import type { TableProfile } from '../../profile/types.ts';
import type { Field } from '../../systems/types.ts';
import { ATTRIBUTES } from '../../vocabulary/index.ts';

/** More columns tell nothing more about the order, and n! stays a number. */
const COLUMNS_AT_MOST = 40;
/** Below this confidence in a column's meaning its place says nothing. */
const CERTAIN = 0.5;

/**
 * How strictly an order is kept where it is: nearly to the letter (a column or two moved), or roughly. Each inversion of
 * a pair costs this factor (Mallows 1957, by Kendall's distance); one half each. Stated guesses.
 */
const STRICT = 0.05;
const ROUGH = 0.5;

/** Attributes in the order of the table that has most of them; [] for names sorted by the alphabet. */
export function sequenceOf(tables: readonly TableProfile[]): readonly string[] {
  let best: readonly string[] = [];
  for (const table of tables) {
    const found = sequenceIn(table);
    if (found.length > best.length || (found.length === best.length && found.join() < best.join())) best = found;
  }
  return best.slice(0, COLUMNS_AT_MOST);
}

function sequenceIn(table: TableProfile): string[] {
  const columns = [...table.columns].sort((x, y) => x.position - y.position);
  const names = columns.filter((column) => column.named).map((column) => column.name);
  // A tool that sorts its columns says nothing of where they come from; by chance that hardly happens.
  if (names.length > 3 && names.every((name, i) => i === 0 || (names[i - 1] ?? '') <= name)) return [];
  const usable = columns.filter(
    (column) => column.present > 0 && column.reported === null && column.confidence >= CERTAIN,
  );
  return distinct(usable.map((column) => column.attribute));
}

/** Places of the attributes of fields in their order. */
export function placesOf(fields: readonly Field[]): ReadonlyMap<string, number> {
  return new Map(distinct(fields.map((field) => field.attribute)).map((attribute, place) => [attribute, place]));
}

function distinct(attributes: readonly string[]): string[] {
  return [...new Set(attributes)].filter((attribute) => attribute !== 'other');
}

/**
 * Where attributes stand on average, from 0 (first) to 1. The vocabulary, which begins with persons and ends with technical
 * columns, counts as one more family, so that attributes of few systems have a place too.
 */
export function naturalPlaces(
  attributes: readonly string[],
  orders: readonly { readonly weight: number; readonly places: ReadonlyMap<string, number> }[],
): ReadonlyMap<string, number> {
  return new Map(
    attributes.map((attribute) => {
      let all = 1;
      let sum = ATTRIBUTES.findIndex(({ id }) => id === attribute) / ATTRIBUTES.length;
      for (const { weight, places } of orders) {
        const place = places.get(attribute);
        if (place === undefined || places.size < 2) continue;
        all += weight;
        sum += (weight * place) / (places.size - 1);
      }
      return [attribute, sum / all];
    }),
  );
}

/** Pairs that stand the other way round, and how many attributes have a place at all. */
export function inversions(
  seen: readonly string[],
  places: ReadonlyMap<string, number>,
): { shared: number; inverted: number } {
  const known = seen.map((attribute) => places.get(attribute)).filter((place) => place !== undefined);
  let inverted = 0;
  for (let i = 0; i < known.length; i++) {
    for (let j = i + 1; j < known.length; j++) if ((known[i] ?? 0) > (known[j] ?? 0)) inverted++;
  }
  return { shared: known.length, inverted };
}

/** How many times more probable an order of `shared` attributes is if one `inverted` pairs away was kept than at random. */
export function keptAgainstRandom({ shared, inverted }: { shared: number; inverted: number }): number {
  return (mallows(shared, inverted, STRICT) + mallows(shared, inverted, ROUGH)) / 2;
}

/** Mallows' P times n!, the number of orders. */
function mallows(n: number, distance: number, step: number): number {
  let p = step ** distance;
  for (let i = 1; i <= n; i++) p *= (i * (1 - step)) / (1 - step ** i);
  return p;
}

export function factorial(n: number): number {
  let product = 1;
  for (let i = 2; i <= n; i++) product *= i;
  return product;
}
