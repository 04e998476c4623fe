/**
 * Enters: the schema in an Avro file, JSON. Leaves: the types to decode by. Deliberately absent: code made from names (a
 * schema is evidence), resolution against another schema, defaults.
 */

/** How a value is shown, beyond its bare type. */
export type Shown =
  | { readonly as: 'plain' | 'date' | 'uuid' }
  | { readonly as: 'time'; readonly digits: 3 | 6 | 9 }
  | { readonly as: 'timestamp'; readonly digits: 3 | 6 | 9; readonly zone: 'Z' | '' }
  | { readonly as: 'decimal'; readonly scale: number };

export type AvroType =
  | {
      readonly kind: 'null' | 'boolean' | 'float' | 'double' | 'bytes' | 'string' | 'int' | 'long';
      readonly shown: Shown;
    }
  | { readonly kind: 'fixed'; readonly size: number; readonly shown: Shown }
  | { readonly kind: 'enum'; readonly symbols: readonly string[] }
  | { readonly kind: 'array' | 'map'; readonly items: AvroType }
  | { readonly kind: 'union'; readonly branches: readonly AvroType[] }
  | { readonly kind: 'record'; readonly fields: { readonly name: string; readonly type: AvroType }[] };

/** The schema makes no sense. The message is a phrase. */
export class SchemaBroken extends Error {
  override readonly name = 'SchemaBroken';
}

const PRIMITIVES = ['null', 'boolean', 'int', 'long', 'float', 'double', 'bytes', 'string'] as const;
const DEEPEST = 64;
/** Types, fields and branches in all. */
const LARGEST = 100_000;
const PLAIN: Shown = { as: 'plain' };

/** Reads a schema. @throws SchemaBroken */
export function avroSchema(json: string): AvroType {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new SchemaBroken('the schema is not JSON');
  }
  return new Compiler().type(value, '', 0);
}

class Compiler {
  private readonly named = new Map<string, AvroType>();
  private size = 0;

  type(value: unknown, space: string, depth: number): AvroType {
    if (depth > DEEPEST || this.size++ > LARGEST) throw new SchemaBroken('the schema is too deep or too large');
    if (typeof value === 'string') return this.reference(value, space, PLAIN);
    if (Array.isArray(value))
      return { kind: 'union', branches: value.map((branch) => this.type(branch, space, depth + 1)) };
    if (typeof value !== 'object' || value === null) throw new SchemaBroken('a type is missing');
    const own = new Map<string, unknown>(Object.entries(value));
    const kind = own.get('type');
    switch (kind) {
      case 'array':
        return { kind, items: this.type(own.get('items'), space, depth + 1) };
      case 'map':
        return { kind, items: this.type(own.get('values'), space, depth + 1) };
      case 'enum': {
        const symbols = own.get('symbols');
        if (!Array.isArray(symbols)) throw new SchemaBroken('an enumeration lists nothing');
        return this.name(own, space, { kind, symbols: symbols.map(String) });
      }
      case 'fixed': {
        const size = Number(own.get('size'));
        if (!Number.isSafeInteger(size) || size < 0) throw new SchemaBroken('a fixed type has no size');
        return this.name(own, space, { kind, size, shown: shownAs(own) });
      }
      case 'record':
      case 'error':
        return this.record(own, space, depth);
      default:
        if (typeof kind === 'string') return this.reference(kind, space, shownAs(own));
        return this.type(kind, space, depth + 1);
    }
  }

  /** A record may hold itself, so it is known before its fields are. */
  private record(own: Map<string, unknown>, space: string, depth: number): AvroType {
    const fields: { name: string; type: AvroType }[] = [];
    const record = this.name(own, space, { kind: 'record', fields });
    const listed = own.get('fields');
    if (!Array.isArray(listed)) throw new SchemaBroken('a record lists no fields');
    const inner = spaceOf(own, space);
    for (const field of listed) {
      const member = new Map<string, unknown>(Object.entries(Object(field)));
      fields.push({ name: String(member.get('name')), type: this.type(member.get('type'), inner, depth + 1) });
    }
    return record;
  }

  private name(own: Map<string, unknown>, space: string, type: AvroType): AvroType {
    const name = String(own.get('name'));
    const within = spaceOf(own, space);
    this.named.set(name.includes('.') || within === '' ? name : `${within}.${name}`, type);
    return type;
  }

  private reference(name: string, space: string, shown: Shown): AvroType {
    const kind = PRIMITIVES.find((primitive) => primitive === name);
    if (kind !== undefined) return { kind, shown };
    const found = this.named.get(space === '' ? name : `${space}.${name}`) ?? this.named.get(name);
    if (found === undefined) throw new SchemaBroken('the schema names a type it does not hold');
    return found;
  }
}

function spaceOf(own: Map<string, unknown>, space: string): string {
  const name = String(own.get('name'));
  if (name.includes('.')) return name.slice(0, name.lastIndexOf('.'));
  const given = own.get('namespace');
  return typeof given === 'string' ? given : space;
}

const DIGITS: Readonly<Record<string, 3 | 6 | 9>> = { millis: 3, micros: 6, nanos: 9 };

/** Source: Avro specification, logical types. One that doesn't fit its type is ignored when the value is shown. */
function shownAs(own: Map<string, unknown>): Shown {
  const logical = String(own.get('logicalType'));
  if (logical === 'date' || logical === 'uuid') return { as: logical };
  if (logical === 'decimal') return { as: 'decimal', scale: Number(own.get('scale') ?? 0) };
  const timed = /^(time|timestamp|local-timestamp)-(millis|micros|nanos)$/.exec(logical);
  const digits = DIGITS[timed?.[2] ?? ''];
  if (timed === null || digits === undefined) return PLAIN;
  if (timed[1] === 'time') return { as: 'time', digits };
  return { as: 'timestamp', digits, zone: timed[1] === 'timestamp' ? 'Z' : '' };
}
