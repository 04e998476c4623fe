/**
 * Documents of a file. Enters: its text. Leaves: plain data with a way to look up lines. JSON is read by the engine's
 * own parser; the YAML library is loaded only for YAML and for the line of an error in JSON (30 ms).
 */
import { InputError } from '../errors.ts';
import type { LineOf } from './problem.ts';

interface LazyDocument {
  readonly value: unknown;
  /** Loads what is needed to tell lines. */
  lines(): Promise<LineOf>;
}

/** Number of keys in all maps of a value, without recursion: nesting is the file's choice. */
function countKeys(value: unknown): number {
  let count = 0;
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inner = Object.values(next);
    if (!Array.isArray(next)) count += inner.length;
    for (const entry of inner) if (typeof entry === 'object') open.push(entry);
  }
  return count;
}

/**
 * Number of keys written in a valid JSON text: strings followed by a colon. By hand, since a regular expression would keep
 * a place on the engine's stack for every escape of a string.
 */
function countWrittenKeys(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    for (at++; text[at] !== '"'; at++) if (text[at] === '\\') at++;
    for (at++; text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t'; at++);
    if (text[at] === ':') count++;
  }
  return count;
}

/** Line of a JSON syntax error, where the engine's message tells the position. */
function faultLine(text: string, error: SyntaxError): string {
  const position = /at position (\d+)/.exec(error.message)?.[1];
  if (position === undefined) return /end of JSON/.test(error.message) ? `:${text.split('\n').length}` : '';
  return `:${text.slice(0, Number(position)).split('\n').length}`;
}

async function json(file: string, text: string): Promise<LazyDocument[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError(`${file}${faultLine(text, error)}: not valid JSON`);
  }
  // JSON.parse keeps the last of two equal keys and says nothing: a statement would be lost.
  if (countKeys(value) !== countWrittenKeys(text)) (await import('./yaml.ts')).refuseRepeatedJsonKeys(file, text);
  return [{ value, lines: async () => (await import('./yaml.ts')).jsonLines(file, text) }];
}

/**
 * The documents of a file: one of JSON, one or several of YAML.
 *
 * @throws InputError when it is empty or can't be parsed
 */
export async function documentsOf(file: string, text: string): Promise<LazyDocument[]> {
  const blank = text.trim() === '';
  const documents = blank
    ? []
    : /\.json$/i.test(file)
      ? await json(file, text)
      : (await import('./yaml.ts'))
          .yamlDocuments(file, text)
          .map(({ value, lineOf }) => ({ value, lines: async () => lineOf }));
  if (documents.length === 0) throw new InputError(`${file}: empty: a YAML or JSON document is needed`);
  return documents;
}
