/**
 * What one cell shows, by itself and cheaply, since every cell passes here. Enters: a trimmed value. Leaves: its shape,
 * whether it is masked, hashed or a date, and whether it stands for "nothing known".
 */

import { hashText } from '../kernel/hash.ts';
import { MASKED } from '../vocabulary/detectors/masked.ts';
import { hashForm } from '../vocabulary/hashes/forms.ts';
import { type ParsedDate, parseDate } from '../vocabulary/index.ts';
import { shapeOf } from './shape.ts';

export interface CellFacts {
  readonly shape: string;
  readonly shapeHash: number;
  readonly masked: boolean;
  readonly hashed: boolean;
  /** Digits only, more than one, the first a zero: what a spreadsheet would have lost. */
  readonly leadingZero: boolean;
  readonly date: ParsedDate | null;
}

const DATE_LENGTH = { least: 4, most: 40 };
const ZERO = 48;

/** The facts of a value that is neither empty nor a placeholder. */
export function cellFacts(value: string): CellFacts {
  const { length } = value;
  const shape = shapeOf(value);
  const masked = isMasked(value);
  return {
    shape,
    shapeHash: hashShape(shape),
    masked,
    hashed: !masked && isHashed(value),
    leadingZero: length > 1 && value.charCodeAt(0) === ZERO && /^\d+$/.test(value),
    date: length >= DATE_LENGTH.least && length <= DATE_LENGTH.most ? parseDate(value) : null,
  };
}

/** Hash of a shape. As the kernel has it: one byte for a control character. */
export function hashShape(shape: string): number {
  return hashText(shape.replaceAll('·', '\u0001'));
}

/** Cheap tests before the detectors. */
const MASK_SIGN = /[*•●#]|X{3}|x{3}/;
const SHORTEST_HASH = 24;

/** True when some characters of an identifier were covered with mask signs while others stayed readable. */
export function isMasked(value: string): boolean {
  return MASK_SIGN.test(value) && MASKED.detect(value) !== null;
}

/** True for values in the form of a hash: a digest of customary length, or a crypt string such as `$2y$10$…`. */
export function isHashed(value: string): boolean {
  return value.length >= SHORTEST_HASH && hashForm(value) !== null;
}

/** Words that stand for "nothing known", lower case. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'null',
  'nil',
  'none',
  'n/a',
  'na',
  'n.a.',
  'nan',
  '#n/a',
  'undefined',
  'unknown',
  'not available',
  'not applicable',
  'not provided',
  'no data',
  'missing',
  'empty',
  'blank',
  'test',
  '-',
  '--',
  '---',
  '.',
  '..',
  '...',
  '?',
  '??',
  '\\n',
  '(null)',
  '<null>',
  '[null]',
  '0000-00-00',
  '00-00-0000',
  '00/00/0000',
  '0000-00-00 00:00:00',
  // What SQL Server's bcp writes for an empty text.
  '\0',
]);
const FIRST: ReadonlySet<string> = new Set(
  [...PLACEHOLDERS].flatMap((word) => [word.charAt(0), word.charAt(0).toUpperCase()]),
);
const LONGEST = Math.max(...[...PLACEHOLDERS].map((word) => word.length));
/** One sign over and over: a mask without anything left, zeros, nines, or a line to write on. */
const REPEATED = /^(?:0+|9{5,}|[xX]+|\*+|•+|_+|#+)$/;
const REPEATED_LENGTH = { least: 4, most: 64 };

/** True for values that stand for "nothing known": NULL, N/A, xxxx, 0000, and dates of zeros. */
export function isPlaceholder(value: string): boolean {
  const { length } = value;
  if (length <= LONGEST && FIRST.has(value.charAt(0)) && PLACEHOLDERS.has(folded(value))) return true;
  if (length < REPEATED_LENGTH.least || length > REPEATED_LENGTH.most) return false;
  return REPEATED.test(value);
}

/** Lower case of ASCII alone, as the kernel has it: elsewhere other signs have the same lower case. */
function folded(value: string): string {
  return value.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
