/**
 * What is wrong with a document. Enters: problems found by the schema or by the reference checks. Leaves: one line
 * that says where (file, line, path), what, and which word was probably meant. Deliberately absent: finding problems.
 */
import { InputError } from '../errors.ts';
import { nearest } from './nearest.ts';

/** Keys and indices from the top of the document. */
export type Place = readonly (string | number)[];

export interface Problem {
  readonly at: Place;
  /** A key of the map at `at` that the problem is about; null when it is the value itself. */
  readonly key: string | null;
  readonly message: string;
  /** The word that was written and the words that could stand there: what "did you mean" chooses from. */
  readonly written: string | null;
  readonly words: readonly string[];
}

/** Line of a place (1-based), null when it can't be told. */
export type LineOf = (at: Place, key: string | null) => number | null;

/** Lines are looked up for this many problems at most: a hostile file can hold millions. */
const LOCATED = 100;

/** Longest piece of a file's own text that a message repeats. */
const QUOTED = 60;

/** A piece of the file for a message: quoted, cut short, and without characters that could act on a terminal. */
export function quote(text: string): string {
  const cut = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
  const units = (char: string) => Array.from({ length: char.length }, (_, i) => char.charCodeAt(i));
  const hex = (char: string) =>
    units(char)
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join('');
  return JSON.stringify(cut).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, hex);
}

/** `fields[2].attribute`; '' for the top. */
function spell(at: Place): string {
  return at
    .map((part, i) => {
      if (typeof part === 'number') return `[${part}]`;
      if (!/^[\w-]{1,60}$/.test(part)) return `[${quote(part)}]`;
      return i === 0 ? part : `.${part}`;
    })
    .join('');
}

/** The error for a file: its first problem in reading order, and how many more there are. */
export function problemError(file: string, problems: readonly Problem[], lineOf: LineOf): InputError {
  const located = problems.slice(0, LOCATED).map((problem) => ({ problem, line: lineOf(problem.at, problem.key) }));
  located.sort((a, b) => (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER));
  const first = located[0];
  if (first === undefined) return new InputError(`${file}: not a valid document`);
  const { problem, line } = first;
  const where = [line === null ? file : `${file}:${line}`, spell(problem.at)].filter((part) => part !== '').join(': ');
  const word = problem.written === null ? null : nearest(problem.written, problem.words);
  const hint = word === null ? '' : ` (did you mean ${quote(word)}?)`;
  const more = problems.length > 1 ? ` (+${problems.length - 1} more)` : '';
  return new InputError(`${where}: ${problem.message}${hint}${more}`);
}
