/**
 * What rows are made from. Enters: the systems of one side and the kind of trial. Leaves: the ways into systems that were
 * taken, and their columns side by side or on top of each other. A family is drawn before its members, so that ten layouts
 * of one register come up no more often than one.
 */
import type { Field, System } from '../../systems/types.ts';
import { attribute, type Salience } from '../../vocabulary/index.ts';
import { attributeOf } from './channel/edits.ts';
import { ownName } from './channel/names.ts';
import type { Column, Part } from './channel/types.ts';
import { localeOf } from './locales/index.ts';
import type { Chance } from './random.ts';
import { bareSpec, specOf, stepOf } from './spec.ts';
import type { TrialKind } from './types.ts';

/** A way in that shows less is no source of a table. */
const FEWEST_FIELDS = 3;
/** Several tables at once come as one table so often, against once for each of them. */
const WHOLE = 0.4;
/** What two tables of people are matched by. */
const KEYS = ['contact.phone', 'contact.email', 'id.national', 'id.health', 'account.username', 'id.voter'];
/** Columns of each source that stay, and which are taken first. */
const ANCHORS = 2;
const WORTH: readonly Salience[] = ['identity', 'content', 'technical'];
/** Attributes of which a table has many: columns of the same are not the same column. */
const MANY = new Set([
  'other',
  'id.record',
  'record.timestamp',
  'record.flag',
  'account.preference',
  'account.counter',
]);

/** The parts of a trial; one where two that fit can't be found. */
export function partsOf(kind: TrialKind, side: readonly System[], chance: Chance): Part[] {
  if (kind === 'listed' || kind === 'open') return [onePart(side, chance)];
  if (kind === 'aggregator') return several(side, chance.int(3, 5), chance);
  if (kind === 'merged') return several(side, 2, chance);
  for (let tries = 0; tries < 60; tries++) {
    const parts = several(side, 2, chance);
    if (keyOf(parts) !== null) return parts;
  }
  return [onePart(side, chance)];
}

function onePart(side: readonly System[], chance: Chance): Part {
  const usable = side.filter((system) => !system.aggregator && pathsOf(system).length > 0);
  const families = [...new Set(usable.map(({ family }) => family))].sort();
  const family = chance.pick(families);
  const system = chance.pick(usable.filter((entry) => entry.family === family));
  const weighted = pathsOf(system).map((path) => [path, isWhole(system, path) ? WHOLE : 1] as const);
  return { system, path: chance.weighted(weighted) };
}

/** A path that shows all that the others show one by one. */
function isWhole({ fields, paths }: System, { shows }: System['paths'][number]): boolean {
  return paths.length > 1 && shows.length === fields.length;
}

function pathsOf(system: System): System['paths'] {
  return system.paths.filter(({ shows }) => shows.length >= FEWEST_FIELDS);
}

/** Ways into systems of different families that could hold the same people. */
function several(side: readonly System[], count: number, chance: Chance): Part[] {
  const parts: Part[] = [];
  for (let tries = 0; tries < 40 && parts.length < count; tries++) {
    const part = onePart(side, chance);
    const countries = [part, ...parts].map(({ system }) => localeOf(system)?.id).filter((id) => id !== undefined);
    const fits = parts.every(({ system }) => system.family !== part.system.family) && new Set(countries).size < 2;
    if (fits) parts.push(part);
  }
  return parts;
}

/** The attribute that both parts show in full and that names a person; null if there is none. */
function keyOf(parts: readonly Part[]): string | null {
  const shown = parts.map((part) =>
    fieldsOf(part)
      .filter((field) => stepOf(specOf(field, maskOf(part, field))) !== 'masked')
      .map((field) => field.attribute),
  );
  return KEYS.find((key) => parts.length > 1 && shown.every((attributes) => attributes.includes(key))) ?? null;
}

/** The fields a path shows: in its own order where one is stated, else as they are listed. */
function fieldsOf({ system, path }: Part): Field[] {
  const byName = new Map(system.fields.map((field) => [field.name, field]));
  const names = path.order.length > 0 ? [...new Set([...path.order, ...path.shows])] : path.shows;
  const shown = new Set(path.shows);
  return names.flatMap((name) => {
    const field = shown.has(name) ? byName.get(name) : undefined;
    return field === undefined ? [] : [field];
  });
}

export interface Layout {
  readonly columns: readonly Column[];
  readonly keys: ReadonlySet<Column>;
}

/** All columns that the parts could show. */
export function layoutOf(kind: TrialKind, parts: readonly Part[], chance: Chance): Layout {
  const tables = parts.map((part, at) => fieldsOf(part).map((field) => columnOf(part, at, field)));
  if (parts.length < 2) return { columns: tables[0] ?? [], keys: new Set() };
  const columns = kind === 'joined' ? joined(tables, keyOf(parts)) : stacked(tables);
  const keys = new Set(parts.flatMap((_, at) => anchors(columns, at, chance)));
  const match = kind === 'joined' ? keyOf(parts) : null;
  for (const column of columns) if (match !== null && attributeOf(column) === match) keys.add(column);
  if (kind !== 'aggregator' || chance.of(0.5)) return { columns, keys };
  return { columns: [...columns, named(parts)], keys };
}

/** Columns by which a part is seen to be there: rows of a source of which nothing was kept would be empty. */
function anchors(columns: readonly Column[], part: number, chance: Chance): readonly Column[] {
  const own = chance.shuffle(columns.filter(({ fillings }) => fillings.some((filling) => filling.part === part)));
  const worth = (column: Column): number => WORTH.indexOf(attribute(attributeOf(column))?.salience ?? 'technical');
  return own.sort((a, b) => worth(a) - worth(b)).slice(0, ANCHORS);
}

function columnOf(part: Part, at: number, field: Field): Column {
  return {
    header: ownName(field.name, part),
    fillings: [{ part: at, field, spec: specOf(field, maskOf(part, field)) }],
  };
}

function maskOf({ path: { masks } }: Part, { name }: Field): string | null {
  return Object.hasOwn(masks, name) ? (masks[name] ?? null) : null;
}

/** Side by side, the key once. */
function joined([first = [], second = []]: readonly Column[][], key: string | null): Column[] {
  const again = second.find((column) => attributeOf(column) === key);
  return [...first, ...second.filter((column) => column !== again)];
}

/** On top of each other: columns of one meaning become one column, all others stay their own. */
function stacked(tables: readonly Column[][]): Column[] {
  const out: Column[] = [];
  for (const [at, table] of tables.entries()) {
    for (const column of table) {
      const id = attributeOf(column);
      const ladder = attribute(id)?.ladder;
      const place = MANY.has(id)
        ? -1
        : out.findIndex((other) => attributeOf(other) === id && other.fillings.every(({ part }) => part !== at));
      const there = out[place];
      // A hash and a number are not put into one column by anybody.
      const alike = there !== undefined && (ladder !== 'identifier' || sameStep(there, column));
      if (there === undefined || !alike) out.push(column);
      else out[place] = { ...there, fillings: [...there.fillings, ...column.fillings] };
    }
  }
  return out;
}

function sameStep(a: Column, b: Column): boolean {
  const [first] = a.fillings;
  const [second] = b.fillings;
  return first !== undefined && second !== undefined && stepOf(first.spec) === stepOf(second.spec);
}

/** A column that says which list a row came from. */
function named(parts: readonly Part[]): Column {
  const fillings = parts.map(({ system }, part) => ({
    part,
    field: null,
    spec: { ...bareSpec('source', 'other'), values: [system.id] },
  }));
  return { header: 'source', fillings };
}
