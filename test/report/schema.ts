/** The outside schemas, checked as strictly as can be: unlike on the way in, nothing is coerced. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

type Name = 'report' | 'profile';

/** A schema as data. */
export function schemaOf(name: Name): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
}

/** What of a value is not as the schema says, "place message"; [] when all is. */
export function faults(name: Name, value: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  const validate = ajv.compile(schemaOf(name));
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
