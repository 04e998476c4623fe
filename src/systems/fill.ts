/**
 * Defaults. Enters: an accepted descriptor. Leaves: a `System` in which nothing is left unsaid. Deliberately absent:
 * checks, which come before, and any judgement on what the statements are worth.
 */
import {
  type FieldDescriptor,
  listOf,
  type PathDescriptor,
  type PeriodDescriptor,
  type StatementDescriptor,
  type SystemDescriptor,
  showsAll,
} from './descriptor.ts';
import type { Field, Path, Period, Statement, System } from './types.ts';

/** Attributes of field names, read together: one for each. */
export type TypeNames = (names: readonly string[]) => readonly string[];

/** Spellings of a step that mean the same on every ladder that has it. */
const STEP_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['postcode', 'postalCode'],
  ['postal_code', 'postalCode'],
]);

function step(word: string): string {
  return STEP_SPELLINGS.get(word) ?? word;
}

function stepOrNull(word: string | null | undefined): string | null {
  return word === null || word === undefined ? null : step(word);
}

/** A record whose keys come from the file: no prototype, so that `__proto__` and `constructor` are keys like any other. */
function record<In, Out>(
  source: Readonly<Record<string, In>> | null | undefined,
  convert: (value: In, key: string) => Out,
) {
  const out: Record<string, Out> = Object.create(null);
  for (const [key, value] of Object.entries(source ?? {})) out[key] = convert(value, key);
  return out;
}

function period(raw: PeriodDescriptor | null | undefined): Period | null {
  const from = raw?.from ?? null;
  const to = raw?.to ?? null;
  return from === null && to === null ? null : { from, to };
}

function statement(raw: StatementDescriptor, id: string): Statement {
  return {
    id,
    by: raw.by,
    title: raw.title ?? null,
    date: raw.date ?? null,
    url: raw.url ?? null,
    reliability: raw.reliability,
    credibility: raw.credibility,
    interested: raw.interested ?? false,
    about: raw.about ?? 'system',
  };
}

/** A null is a key without a value: no meaning either. */
function statesMeaning(written: FieldDescriptor): boolean {
  return typeof written !== 'string' && written.attribute !== undefined && written.attribute !== null;
}

function field(written: FieldDescriptor, named: string): Field {
  const raw = typeof written === 'string' ? { name: written } : written;
  return {
    name: raw.name,
    attribute: raw.attribute ?? named,
    typedByName: !statesMeaning(raw),
    precision: stepOrNull(raw.precision),
    format: raw.format ?? null,
    pattern: raw.pattern ?? null,
    values: raw.values ?? [],
    unique: raw.unique ?? false,
    coverage: raw.coverage ?? null,
    padded: raw.padded ?? null,
    scheme: raw.scheme ?? null,
    statements: listOf(raw.statement),
    note: raw.note ?? null,
  };
}

function path(raw: PathDescriptor, system: SystemDescriptor, names: readonly string[]): Path {
  const asks = [...new Set(listOf(raw.asks))];
  const shows = showsAll(raw.shows) ? names : [...new Set([...listOf(raw.shows), ...asks])];
  return {
    id: raw.id,
    title: raw.title ?? null,
    access: raw.access ?? (raw.id === 'database' ? 'database' : 'unknown'),
    shows,
    ...(asks.length === 0 ? {} : { asks }),
    masks: record(raw.masks, step),
    order: listOf(raw.order),
    region: raw.region ?? system.region ?? null,
    period: period(raw.period) ?? period(system.period),
    completeness: raw.completeness ?? system.completeness,
    statements: listOf(raw.statement),
  };
}

/**
 * Fill in every default. A field without an attribute is typed by its name; a path without region, period or
 * completeness has the system's; a system without paths has one, `database`, that shows all.
 *
 * @param source name of the file, for messages and the report
 */
export function fill(raw: SystemDescriptor, source: string, typeNames: TypeNames = () => []): System {
  const written = raw.fields.map((entry) => (typeof entry === 'string' ? entry : entry.name));
  const names = [...new Set(written)];
  // Nobody asks what names mean where attributes are stated.
  const stated = raw.fields.every(statesMeaning);
  const typed = stated ? [] : typeNames(written);
  const paths = raw.paths?.length ? raw.paths : [{ id: 'database' }];
  return {
    id: raw.id,
    name: raw.name,
    domain: raw.domain,
    region: raw.region ?? null,
    period: period(raw.period),
    family: raw.family ?? raw.id,
    aggregator: raw.aggregator ?? false,
    completeness: raw.completeness,
    note: raw.note ?? null,
    statements: record(raw.statements, statement),
    fields: raw.fields.map((entry, i) => field(entry, typed[i] ?? 'other')),
    notHeld: (raw.notHeld ?? []).map((entry) => ({
      attribute: entry.attribute,
      finerThan: stepOrNull(entry.finerThan),
      statements: listOf(entry.statement),
    })),
    rules: (raw.rules ?? []).map((entry) => ({
      maxRowsPer: entry.maxRowsPer,
      value: entry.value,
      statements: listOf(entry.statement),
    })),
    paths: paths.map((entry) => path(entry, raw, names)),
    source,
  };
}
