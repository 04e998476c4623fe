/**
 * Evidence that nobody handed over (`reported/1`). Enters: the document. Leaves: a table of columns without rows, each
 * with the grade of the report. Conflicting reports stay side by side as columns of one name.
 */
import { createHash } from 'node:crypto';
import { dateProblems } from '../documents/calendar.ts';
import { documentsOf } from '../documents/parse.ts';
import { type Problem, problemError } from '../documents/problem.ts';
import { ATTRIBUTES, attribute, canonicalStep, matchHeader, traitOf, traitStep } from '../vocabulary/index.ts';
import type { ColumnProfile, Profile, Reported } from './types.ts';

interface Statement extends Omit<Reported, 'statement'> {
  readonly date?: string | null;
}

interface Column {
  readonly name: string;
  readonly attribute?: string | null;
  readonly precision?: string | null;
  readonly format?: string | null;
  readonly statement?: string | readonly string[] | null;
}

interface Document {
  readonly statements?: Readonly<Record<string, Statement>> | null;
  readonly columns: readonly Column[];
}

/** True when a text begins like a `reported/1` document, YAML or JSON. */
export function isReported(head: string): boolean {
  return /^(?:\uFEFF|---|\s|#[^\n]*\n)*(?:\{\s*)?["']?leakprint["']?\s*:\s*["']?reported\/1/.test(head);
}

/**
 * Profile of reported evidence.
 *
 * @throws InputError with file and line when the document can't be used
 */
export async function profileReported(file: string, text: string): Promise<Profile> {
  const { schemaProblems } = await import('../documents/validate.ts');
  const columns: ColumnProfile[] = [];
  // JSON is YAML, so one reader serves both whatever the file is called.
  for (const document of await documentsOf(/^\s*\{/.test(text) ? `${file.replace(/\.json$/i, '')}.json` : file, text)) {
    let problems = schemaProblems('reported', document.value);
    const raw = document.value as Document;
    if (problems.length === 0) problems = referenceProblems(raw);
    if (problems.length > 0) throw problemError(file, problems, await document.lines());
    raw.columns.forEach((column) => {
      columns.push(columnOf(column, raw, columns.length));
    });
  }
  const bytes = Buffer.from(text, 'utf8');
  return {
    format: 'leakprint-profile/1',
    complete: true,
    evidence: [
      {
        name: file,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        format: 'reported',
        encoding: 'utf-8',
        records: 0,
        complete: true,
        losses: {},
      },
    ],
    tables: [{ name: '', records: 0, distinctRecords: 0, columns, patterns: [] }],
  };
}

function referenceProblems(raw: Document): Problem[] {
  const statements = Object.keys(raw.statements ?? {});
  const dates = Object.entries(raw.statements ?? {}).flatMap(([id, { date }]) =>
    dateProblems(['statements', id, 'date'], date),
  );
  const columns = raw.columns.flatMap((column, i): Problem[] => {
    const problems: Problem[] = [];
    const known =
      column.attribute === null || column.attribute === undefined || attribute(column.attribute) !== undefined;
    if (!known) {
      problems.push({
        at: ['columns', i, 'attribute'],
        key: null,
        message: 'unknown attribute',
        written: column.attribute ?? '',
        words: ATTRIBUTES.map((entry) => entry.id),
      });
    }
    for (const id of statementsOf(column)) {
      if (!statements.includes(id))
        problems.push({
          at: ['columns', i, 'statement'],
          key: null,
          message: 'no such statement',
          written: id,
          words: statements,
        });
    }
    const trait = traitOf(column.attribute ?? '');
    const step = column.precision ?? null;
    if (trait?.ladder != null && step !== null && canonicalStep(trait.ladder, step) === null) {
      problems.push({
        at: ['columns', i, 'precision'],
        key: null,
        message: `not a precision of ${trait.id}`,
        written: step,
        words: [...trait.steps],
      });
    }
    return problems;
  });
  return [...dates, ...columns];
}

function statementsOf(column: Column): readonly string[] {
  if (column.statement === null || column.statement === undefined) return [];
  return typeof column.statement === 'string' ? [column.statement] : column.statement;
}

function columnOf(column: Column, raw: Document, position: number): ColumnProfile {
  const id = column.attribute ?? matchHeader(column.name)[0]?.attribute ?? 'other';
  const trait = traitOf(id);
  const step = trait === undefined ? null : (trait.steps[traitStep(trait, id, column.precision ?? null)] ?? null);
  const ids = statementsOf(column);
  // Several statements for one column: the best of them, since papers that repeat each other are one source.
  const best = ids.map((key) => ({ key, ...raw.statements?.[key] })).sort((x, y) => grade(x) - grade(y))[0];
  const reported: Reported = {
    statement: best?.key ?? 'no statement',
    by: best?.by ?? 'nobody',
    reliability: best?.reliability ?? 'F',
    credibility: best?.credibility ?? 6,
    interested: best?.interested ?? false,
  };
  return {
    name: column.name,
    named: true,
    position,
    cells: 1,
    present: 1,
    empty: 0,
    placeholders: 0,
    distinct: 1,
    length: null,
    leadingZeros: 0,
    shapes: [],
    attribute: id,
    confidence: id === 'other' ? 0 : 1,
    support: { k: 0, n: 0 },
    by: 'header',
    alternatives: [],
    precision: trait === undefined || trait.ladder === null || step === null ? {} : { [step]: 1 },
    padded: null,
    dateOrder: null,
    format: column.format ?? null,
    formats: [],
    schemes: [],
    checksum: null,
    values: [],
    rowsPerValue: null,
    years: null,
    reported,
  };
}

function grade(statement: Partial<Statement>): number {
  return 'ABCDEF'.indexOf(statement.reliability ?? 'F') + (statement.credibility ?? 6);
}
