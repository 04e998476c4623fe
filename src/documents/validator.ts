/**
 * Schemas made into functions. Enters: the name of a schema. Leaves: its validator, compiled when first asked for. A build
 * puts the functions themselves in the place of this file, made by the same compiler with the same options, so that no
 * run has to wait for it. The only importer of Ajv.
 */
import { readFileSync } from 'node:fs';
import { Ajv, type Options, type ValidateFunction } from 'ajv';
import { type SchemaName, WRITTEN_BY_PROGRAMS } from './schema-name.ts';
import { shippedPath } from './shipped.ts';

const compiled = new Map<SchemaName, ValidateFunction>();

/** A compiler for one schema; `code`: how its functions are to be written down. */
export function compilerFor(name: SchemaName, code: NonNullable<Options['code']> = {}): Ajv {
  return new Ajv({
    allErrors: true,
    verbose: true,
    coerceTypes: !WRITTEN_BY_PROGRAMS.has(name),
    allowUnionTypes: true,
    // The schema is ours and is checked against its meta-schema by the tests, not at every start (30 ms).
    validateSchema: false,
    meta: false,
    code,
  });
}

/** The schema of that name. */
export function schemaOf(name: SchemaName): Record<string, unknown> {
  return JSON.parse(readFileSync(shippedPath(`${name}.schema.json`), 'utf8'));
}

/** The validator of a schema. */
export function validatorOf(name: SchemaName): ValidateFunction {
  let validate = compiled.get(name);
  if (validate === undefined) {
    validate = compilerFor(name).compile(schemaOf(name));
    compiled.set(name, validate);
  }
  return validate;
}
