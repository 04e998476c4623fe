/** Small systems and profiles for tests. */
import type { ColumnProfile, Profile } from '../../src/profile/types.ts';
import type { Field, NotHeld, Path, Statement, System } from '../../src/systems/types.ts';
import { column as plainColumn, field as plainField } from '../match/systems.ts';

export function statement(id: string, grades: Partial<Statement> = {}): Statement {
  return {
    id,
    by: id,
    title: null,
    date: null,
    url: null,
    reliability: 'A',
    credibility: 1,
    interested: false,
    about: 'system',
    ...grades,
  };
}

/** A field with a document behind it; its name is the last part of the attribute. */
export function field(attribute: string, more: Partial<Field> = {}): Field {
  return plainField(attribute, { name: attribute.split('.')[1] ?? attribute, statements: ['doc'], ...more });
}

/** A column named by the last part of its attribute. */
export function column(attribute: string, more: Partial<ColumnProfile> = {}): ColumnProfile {
  return plainColumn(attribute, { name: attribute.split('.')[1] ?? attribute, ...more });
}

interface SystemParts {
  readonly fields?: readonly Field[];
  readonly notHeld?: readonly NotHeld[];
  readonly statements?: readonly Statement[];
  readonly paths?: readonly Partial<Path>[];
  readonly more?: Partial<System>;
}

export function system(
  id: string,
  { fields = [], notHeld = [], statements = [statement('doc')], paths = [{}], more = {} }: SystemParts,
): System {
  const completeness = more.completeness ?? 'closed';
  return {
    id,
    name: id,
    domain: 'test',
    region: null,
    period: null,
    family: id,
    aggregator: false,
    completeness,
    note: null,
    statements: Object.fromEntries(statements.map((entry) => [entry.id, entry])),
    fields,
    notHeld,
    rules: [],
    source: `${id}.yaml`,
    ...more,
    paths: paths.map((path, i) => ({
      id: i === 0 ? 'database' : `path-${i}`,
      title: null,
      access: 'database',
      shows: fields.map((entry) => entry.name),
      masks: {},
      order: [],
      region: null,
      period: null,
      completeness,
      statements: [],
      ...path,
    })),
  };
}

export function profile(columns: readonly ColumnProfile[], records = 100, distinctRecords = records): Profile {
  return {
    format: 'leakprint-profile/1',
    complete: true,
    evidence: [],
    tables: [
      {
        name: '',
        records,
        distinctRecords,
        columns: columns.map((entry, position) => ({ ...entry, position })),
        patterns: [],
      },
    ],
  };
}

/** Ten plain systems of two domains, each with a name and a phone, some with a birth date, one in ten with a vaccine. */
export const OTHERS: readonly System[] = Array.from({ length: 10 }, (_, i) =>
  system(`other-${i}`, {
    fields: [
      field('person.name'),
      field('contact.phone'),
      field('contact.email'),
      ...(i % 2 === 0 ? [field('person.birthDate', { precision: i % 4 === 0 ? 'day' : 'year' })] : []),
      ...(i === 3 ? [field('health.vaccine')] : []),
      ...(i % 3 === 0 ? [field('contact.address', { precision: 'line' })] : []),
    ],
    more: { domain: i < 5 ? 'test' : 'elsewhere' },
  }),
);

/** Four of each: about as many as are shipped, so that a candidate, one of the population itself, is little of it. */
export const FORTY: readonly System[] = [1, 2, 3, 4].flatMap((n) =>
  OTHERS.map((other) => ({ ...other, id: `${other.id}-${n}`, family: `${other.id}-${n}` })),
);
