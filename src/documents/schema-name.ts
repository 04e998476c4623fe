/** The schemas in `schemas/`, and who writes the documents that they describe. */

/** Name of a schema in `schemas/`. */
export const SCHEMAS = ['system', 'case', 'claims', 'reported', 'profile', 'report'] as const;

export type SchemaName = (typeof SCHEMAS)[number];

/** Documents that programs write: their numbers are numbers, and null is no 0. */
export const WRITTEN_BY_PROGRAMS: ReadonlySet<SchemaName> = new Set(['profile', 'report']);
