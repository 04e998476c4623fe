/**
 * YAML, and the lines of JSON. Enters: text. Leaves: its documents as plain data with a way to look up lines. Every
 * scalar stays the text that was written (2021-01-16, no, 1e5, 007); merge keys and tags do nothing; a key given twice
 * is an error. The only importer of the YAML library.
 */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseAllDocuments,
  Schema,
  visit,
} from 'yaml';
import { InputError } from '../errors.ts';
import { type LineOf, quote } from './problem.ts';
import { yamlPlain } from './yaml-scalar.ts';

interface SourceDocument {
  readonly value: unknown;
  readonly lineOf: LineOf;
}

/** How often aliases may be expanded; more is an attack ("billion laughs"), not a descriptor. */
const ALIASES = 100;

type Parsed = Document.Parsed<ParsedNode>;

function nodes(file: string, text: string): { documents: Parsed[]; lines: LineCounter } {
  const lines = new LineCounter();
  try {
    const documents = parseAllDocuments<ParsedNode>(text, {
      lineCounter: lines,
      schema: 'failsafe',
      customTags: (tags) => [...tags, 'null'],
      // The library's own check compares every key with every other: hours for a large map.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    return { documents: Array.isArray(documents) ? documents : [], lines };
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(`${file}: nested too deeply`);
    throw error;
  }
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : '';
}

function refuseRepeatedKeys(file: string, document: Parsed, lines: LineCounter): void {
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = keyText(key);
        if (seen.has(name)) {
          throw new InputError(`${file}:${lines.linePos(key.range?.[0] ?? 0).line}: key ${quote(name)} is given twice`);
        }
        seen.add(name);
      }
    },
  });
}

/** The nearest node to a place that really exists, the key's own node when a key is asked for. */
function nodeAt(document: Parsed, at: readonly (string | number)[], key: string | null): Node | null {
  const open = (node: unknown) => (isAlias(node) ? node.resolve(document) : node);
  let node: unknown = document.contents;
  for (const part of at) {
    const inside = open(node);
    const next: unknown =
      isSeq(inside) && typeof part === 'number'
        ? inside.items[part]
        : isMap(inside)
          ? inside.items.find((pair) => keyText(pair.key) === part)?.value
          : null;
    if (!isNode(next)) break;
    node = next;
  }
  const map = open(node);
  const own = key !== null && isMap(map) ? map.items.find((pair) => keyText(pair.key) === key)?.key : null;
  if (isNode(own)) return own;
  return isNode(node) ? node : null;
}

function lineOf(document: Parsed, lines: LineCounter): LineOf {
  return (at, key) => {
    const offset = nodeAt(document, at, key)?.range?.[0];
    return offset === undefined ? null : lines.linePos(offset).line;
  };
}

/**
 * All documents of a YAML text; empty ones are left out.
 *
 * @throws InputError for a syntax error, a key given twice, nesting or aliases beyond reason: one line, with the line
 */
export function yamlDocuments(file: string, text: string): SourceDocument[] {
  const { documents, lines } = nodes(file, text);
  const out: SourceDocument[] = [];
  for (const document of documents) {
    const fault = document.errors[0];
    if (fault !== undefined) {
      if (/call stack/.test(fault.message)) throw new InputError(`${file}: nested too deeply`);
      const line = lines.linePos(fault.pos[0]).line;
      throw new InputError(`${file}:${line}: not valid YAML: ${fault.message.split('\n')[0]?.slice(0, 120)}`);
    }
    try {
      refuseRepeatedKeys(file, document, lines);
      const value: unknown = document.toJS({ maxAliasCount: ALIASES });
      if (value !== null && value !== undefined) out.push({ value, lineOf: lineOf(document, lines) });
    } catch (error) {
      if (error instanceof RangeError) throw new InputError(`${file}: nested too deeply`);
      if (error instanceof ReferenceError) {
        const unknown = error.message.startsWith('Unresolved');
        throw new InputError(
          `${file}: ${unknown ? 'a YAML alias has no anchor before it' : 'YAML aliases expand too far'}`,
        );
      }
      throw error;
    }
  }
  return out;
}

/** Lines of a JSON text, which YAML can read for the purpose; a lookup that finds nothing gives null. */
export function jsonLines(file: string, text: string): LineOf {
  const { documents, lines } = nodes(file, text);
  const document = documents[0];
  return document === undefined ? () => null : lineOf(document, lines);
}

/** Refuse a JSON text in which a key is given twice. */
export function refuseRepeatedJsonKeys(file: string, text: string): void {
  const { documents, lines } = nodes(file, text);
  for (const document of documents) refuseRepeatedKeys(file, document, lines);
}

/** What a value refers to by name, elsewhere in its text: scalars only, so that nothing expands. */
export type Anchors = Map<string, string>;

/** Made once: it costs a third of reading a record. */
let plainSchema: Schema | undefined;
/** Names remembered, and characters of each. */
const MOST_ANCHORS = 1000;
const LONGEST_ANCHORED = 1 << 10;

/**
 * One document as JSON. Numbers, true, false and null stand as written if nothing quotes them; all else is text.
 *
 * @param anchors of what came before; what this text names is added
 * @param unresolved called for each alias of what is no scalar, or unknown; null stands there
 * @returns undefined if the text is no YAML
 */
export function yamlAsJson(text: string, anchors: Anchors, unresolved: () => void): string | undefined {
  try {
    plainSchema ??= new Schema({ schema: 'failsafe', customTags: (tags) => [...tags, 'null'] });
    const documents = parseAllDocuments(text, { schema: plainSchema, uniqueKeys: false, prettyErrors: false });
    const [document] = Array.isArray(documents) ? documents : [];
    if (document === undefined || documents.length !== 1 || document.errors.length > 0) return undefined;
    return jsonOf(document.contents, anchors, unresolved);
  } catch (error) {
    // Nested too deeply.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function jsonOf(node: unknown, anchors: Anchors, unresolved: () => void): string {
  const write = (inner: unknown) => jsonOf(inner, anchors, unresolved);
  if (isAlias(node)) {
    const known = anchors.get(node.source);
    if (known === undefined) unresolved();
    return known ?? 'null';
  }
  if (isSeq(node)) return `[${node.items.map(write).join(',')}]`;
  if (isMap(node)) {
    const members: string[] = [];
    for (const { key, value } of node.items) {
      const name = textOf(key);
      // What another map would be merged into this one.
      if (name === '<<') unresolved();
      else members.push(`${JSON.stringify(name)}:${write(value)}`);
    }
    return `{${members.join(',')}}`;
  }
  if (!isScalar(node)) return 'null';
  const json = node.type === 'PLAIN' ? yamlPlain(textOf(node)) : JSON.stringify(textOf(node));
  const { anchor } = node;
  if (anchor !== undefined && json.length <= LONGEST_ANCHORED && anchors.size < MOST_ANCHORS) anchors.set(anchor, json);
  return json;
}

/** A scalar as it is written, whatever it would mean. */
function textOf(node: unknown): string {
  return isScalar(node) ? (node.source ?? String(node.value ?? '')) : '';
}
