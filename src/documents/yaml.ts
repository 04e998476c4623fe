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
  visit,
} from 'yaml';
import { InputError } from '../errors.ts';
import { type LineOf, quote } from './problem.ts';

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
