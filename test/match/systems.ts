/** Invented systems and columns for the tests of this stage. */
import type { Candidate } from '../../src/match/types.ts';
import type { ColumnProfile } from '../../src/profile/types.ts';
import type { Field, NotHeld, Path, System } from '../../src/systems/types.ts';

/** A field; its name is the attribute unless told. */
export function field(attribute: string, more: Partial<Field> = {}): Field {
  return {
    name: attribute,
    attribute,
    typedByName: false,
    precision: null,
    format: null,
    pattern: null,
    values: [],
    unique: false,
    coverage: null,
    padded: null,
    scheme: null,
    statements: [],
    note: null,
    ...more,
  };
}

/** A limit; nothing of the attribute at all when `finerThan` is null. */
export function notHeld(attribute: string, finerThan: string | null = null): NotHeld {
  return { attribute, finerThan, statements: ['ministry'] };
}

interface Parts {
  readonly fields?: readonly Field[];
  readonly notHeld?: readonly NotHeld[];
  readonly path?: Partial<Path>;
}

/** A candidate whose only path shows all fields, in a closed descriptor unless told. */
export function candidate({ fields = [], notHeld: limits = [], path = {} }: Parts): Candidate {
  const own: Path = {
    id: 'database',
    title: null,
    access: 'database',
    shows: fields.map((entry) => entry.name),
    masks: {},
    order: [],
    region: null,
    period: null,
    completeness: 'closed',
    statements: [],
    ...path,
  };
  const system: System = {
    id: 'registry',
    name: 'Registry',
    domain: 'health',
    region: null,
    period: null,
    family: 'registry',
    aggregator: false,
    completeness: own.completeness,
    note: null,
    statements: {},
    fields,
    notHeld: limits,
    rules: [],
    paths: [own],
    source: 'registry.yaml',
  };
  return { id: 'registry/database', system, path: own };
}

/** A column that was recognised without doubt. */
export function column(attribute: string, more: Partial<ColumnProfile> = {}): ColumnProfile {
  return {
    name: attribute,
    named: true,
    position: 0,
    cells: 100,
    present: 100,
    empty: 0,
    placeholders: 0,
    distinct: 100,
    length: [1, 10],
    leadingZeros: 0,
    shapes: [],
    attribute,
    confidence: 1,
    support: { k: 100, n: 100 },
    by: 'both',
    alternatives: [],
    precision: {},
    padded: null,
    dateOrder: null,
    format: null,
    formats: [],
    schemes: [],
    checksum: null,
    values: [],
    rowsPerValue: null,
    years: null,
    reported: null,
    ...more,
  };
}
