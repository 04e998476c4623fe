/**
 * The schemas. Enters: a parsed document. Leaves: its problems, or none, in which case it is what it should be. Scalars are
 * read by the schema, not by their looks: YAML hands over text, so that 007 stays 007, and only what must be a number or
 * a boolean becomes one.
 */
import type { ErrorObject } from 'ajv';
import { nearest } from './nearest.ts';
import { type Place, type Problem, quote } from './problem.ts';
import type { SchemaName } from './schema-name.ts';
import { validatorOf } from './validator.ts';

/** Up to this many allowed words are listed in a message; of a longer list only the nearest is named. */
const LISTED = 8;

/** JSON pointer → keys and indices, told apart by what is really there. */
function place(pointer: string, document: unknown): Place {
  let at = document;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(at) ? Number(key) : key;
      at = (at as Record<string | number, unknown> | null)?.[step];
      return step;
    });
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'empty',
};

function wording(error: ErrorObject): Pick<Problem, 'key' | 'message' | 'written' | 'words'> {
  const plain = (message: string) => ({ key: null, message, written: null, words: [] });
  const params = error.params;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const words = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
      return { key, message: `unknown key ${quote(key)}`, written: key, words };
    }
    case 'required':
      return plain(`missing key "${params.missingProperty}"`);
    case 'const':
    case 'enum': {
      const allowed = error.keyword === 'const' ? [params.allowedValue] : (params.allowedValues as unknown[]);
      // A boolean that has one meaning only: "yes" is text here.
      if (allowed.length === 1 && typeof allowed[0] === 'boolean') return plain(`must be ${allowed[0]}`);
      const words = allowed.filter((word) => typeof word === 'string');
      const written = typeof error.data === 'string' ? error.data : null;
      const list = words.length > LISTED ? 'a known word' : words.join(' or ');
      return { key: null, message: `must be ${list}`, written, words };
    }
    case 'type': {
      const types = [params.type as string | string[]].flat().filter((type) => type !== 'null');
      return plain(`must be ${types.map((type) => KINDS[type] ?? type).join(' or ')}`);
    }
    case 'minLength':
      return plain('must not be empty');
    case 'minItems':
      return plain(params.limit === 1 ? 'must not be empty' : `must hold at least ${params.limit} entries`);
    case 'minimum':
      return plain(`must be at least ${params.limit}`);
    case 'maximum':
      return plain(`must be at most ${params.limit}`);
    case 'maxProperties':
      return plain(
        `must hold ${params.limit === 1 ? 'one key' : `at most ${params.limit} keys`}: say the others apart`,
      );
    case 'minProperties':
      return plain('must not be empty');
    case 'pattern':
      return plain(`can't be ${quote(String(error.data))}${describedBy(error)}`);
    case 'anyOf':
      return plain('has none of the forms that are allowed here');
    default:
      return plain(error.message ?? 'is not valid');
  }
}

/** What a schema says in words of a form, where it does; the form as an expression where it doesn't. */
function describedBy({ parentSchema, params }: ErrorObject): string {
  const said = (parentSchema as { readonly description?: unknown } | undefined)?.description;
  return typeof said === 'string' ? `: ${said.replace(/\.$/, '')}` : `: must match ${String(params.pattern)}`;
}

/** True if the missing key is there with a slip: the unknown key says it all. */
function isMisspelt(missing: ErrorObject, errors: readonly ErrorObject[]): boolean {
  return errors.some(
    (error) =>
      error.keyword === 'additionalProperties' &&
      error.instancePath === missing.instancePath &&
      nearest(String(error.params.additionalProperty), [missing.params.missingProperty]) !== null,
  );
}

/** Numbers beyond all bounds (1e400): the validator makes them of text and then compares them with no bound. */
function endless(value: unknown, at: Place): Problem[] {
  if (typeof value === 'number')
    return Number.isFinite(value) ? [] : [{ at, key: null, message: 'must be a number', written: null, words: [] }];
  if (typeof value !== 'object' || value === null) return [];
  const parts: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([part, inside]) => endless(inside, [...at, part]));
}

/**
 * Problems of a document against a schema; [] means that it is what the schema describes. Coerces scalars in place where
 * people write the document.
 */
export function schemaProblems(name: SchemaName, document: unknown): Problem[] {
  const validate = validatorOf(name);
  if (validate(document)) return endless(document, []);
  const errors = validate.errors ?? [];
  // A document of another kind has one problem: that it is one.
  const kind = errors.filter((error) => error.keyword === 'const');
  return (kind.length > 0 ? kind : errors)
    .filter((error) => error.keyword !== 'propertyNames' && !error.schemaPath.includes('/anyOf/'))
    .filter((error) => error.keyword !== 'required' || !isMisspelt(error, errors))
    .map((error) => ({ at: place(error.instancePath, document), ...wording(error) }));
}
