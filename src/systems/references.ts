/**
 * What a schema can't say: that names which refer to something find it, and that periods end after they begin. Enters: an accepted descriptor. Leaves: its
 * problems. Deliberately absent: opinions on a descriptor's quality, which are lint's.
 */

import { dateProblems } from '../documents/calendar.ts';
import { periodProblems } from '../documents/period.ts';
import { type Place, type Problem, quote } from '../documents/problem.ts';
import { listOf, type Names, type SystemDescriptor, showsAll } from './descriptor.ts';

/** The first repeated entry of each name, with its index. */
function repeated(names: readonly string[]): [number, string][] {
  const seen = new Set<string>();
  const out: [number, string][] = [];
  for (const [i, name] of names.entries()) {
    if (seen.has(name)) out.push([i, name]);
    seen.add(name);
  }
  return out;
}

/** What is wrong with a pattern; the library that knows is loaded for the first one. */
async function faultOf(pattern: string | null | undefined): Promise<string | null> {
  return pattern === null || pattern === undefined ? null : (await import('./pattern.ts')).patternFault(pattern);
}

/**
 * Problems of references: unknown attributes, statements and field names, path ids used twice, patterns that can't be run,
 * periods that end before they begin.
 *
 * @param knownAttributes ids of the vocabulary; `other` needs not be among them
 */
export async function referenceProblems(
  raw: SystemDescriptor,
  knownAttributes: ReadonlySet<string>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const attributes = [...knownAttributes];
  const statements = Object.keys(raw.statements ?? {});
  const knownStatements = new Set(statements);
  const fields = raw.fields.map((entry) => (typeof entry === 'string' ? entry : entry.name));
  const knownFields = new Set(fields);

  function unknown(at: Place, key: string | null, what: string, written: string, words: readonly string[]) {
    problems.push({ at, key, message: `unknown ${what} ${quote(written)}`, written, words });
  }
  function attribute(at: Place, written: string | null | undefined) {
    if (written === null || written === undefined || written === 'other' || knownAttributes.has(written)) return;
    unknown(at, null, 'attribute', written, attributes);
  }
  function names(
    at: Place,
    written: Names | undefined,
    known: ReadonlySet<string>,
    words: readonly string[],
    what: string,
  ) {
    for (const [i, name] of listOf(written).entries()) {
      if (!known.has(name)) unknown(typeof written === 'string' ? at : [...at, i], null, what, name, words);
    }
  }
  function said(at: Place, written: Names | undefined) {
    names([...at, 'statement'], written, knownStatements, statements, 'statement');
  }

  problems.push(...periodProblems(['period'], raw.period));
  for (const [id, { date }] of Object.entries(raw.statements ?? {}))
    problems.push(...dateProblems(['statements', id, 'date'], date));
  for (const [i, entry] of raw.fields.entries()) {
    if (typeof entry === 'string') continue;
    attribute(['fields', i, 'attribute'], entry.attribute);
    const fault = await faultOf(entry.pattern);
    if (fault !== null) {
      const message = `${quote(entry.pattern ?? '')} ${fault}`;
      problems.push({ at: ['fields', i, 'pattern'], key: null, message, written: null, words: [] });
    }
    said(['fields', i], entry.statement);
  }
  for (const [i, entry] of (raw.notHeld ?? []).entries()) {
    attribute(['notHeld', i, 'attribute'], entry.attribute);
    said(['notHeld', i], entry.statement);
  }
  for (const [i, entry] of (raw.rules ?? []).entries()) {
    attribute(['rules', i, 'maxRowsPer'], entry.maxRowsPer);
    said(['rules', i], entry.statement);
  }
  const paths = raw.paths ?? [];
  for (const [i, path] of paths.entries()) {
    if (!showsAll(path.shows)) names(['paths', i, 'shows'], path.shows, knownFields, fields, 'field');
    names(['paths', i, 'asks'], path.asks, knownFields, fields, 'field');
    names(['paths', i, 'order'], path.order, knownFields, fields, 'field');
    for (const name of Object.keys(path.masks ?? {})) {
      if (!knownFields.has(name)) unknown(['paths', i, 'masks'], name, 'field', name, fields);
    }
    problems.push(...periodProblems(['paths', i, 'period'], path.period));
    said(['paths', i], path.statement);
  }
  for (const [i, id] of repeated(paths.map((path) => path.id))) {
    problems.push({
      at: ['paths', i, 'id'],
      key: null,
      message: `path id ${quote(id)} is used twice`,
      written: null,
      words: [],
    });
  }
  return problems;
}
