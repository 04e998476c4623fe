/**
 * The expensive look at a column: every detector on a sample of distinct values. Enters: a tally. Leaves: the kinds of each
 * value, and rows per format, scheme and precision of each kind. The sample depends on the values alone (lowest hashes).
 * What a check digit or the layout of 32 hex digits proves is told by the column (`numbers.ts`), not by the value.
 */
import { detect, type Hit } from '../vocabulary/detectors/index.ts';
import { attribute as attributeOf, type ValueKind } from '../vocabulary/index.ts';
import { judgeCodes } from './codes.ts';
import type { ColumnTally } from './column-tally.ts';
import { addCount, type Counts, ranked } from './counts.ts';
import { judgeNumbers } from './numbers.ts';
import type { ChecksumFinding, ColumnProfile, ValueCount } from './types.ts';

/**
 * An inspected value: each kind it could be, with how much the strongest hit of that kind says. Two kinds are told apart
 * further, since their meaning hangs on it: `place-name:state` (country, locality) and `masked:email`.
 */
export type Inspected = ReadonlyMap<ValueKind, number>;

/** Detectors run on this many distinct values (lowest hash first): ±6 points at worst on a share, 95 %. */
export const INSPECTED = 256;
/** A scheme is told as the column's when so many of the inspected values have one of its forms. */
const TESTED = 0.2;

/** What the detectors say of one value: all that is kept of it where its text isn't. */
export type Look = readonly Omit<Hit, 'detector'>[];

/** What a value shows as one kind: the strongest hit of that kind. */
interface Shown {
  readonly specificity: number;
  readonly format: string | null;
  readonly scheme: string | null;
  readonly precision: string | null;
}

/** A value's kinds in detail, and the rows in which it stands, so that a share is a share of rows. */
interface Detail {
  readonly rows: number;
  readonly shown: ReadonlyMap<ValueKind, Shown>;
}

/** What the detectors found. */
export interface Inspection {
  readonly values: readonly Inspected[];
  readonly details: readonly Detail[];
  /** Of each value as it was found, lowest hash first. */
  readonly looks: readonly Look[];
  /** The best scheme that enough values could be tested for. */
  readonly checksum: ChecksumFinding | null;
  /** Every scheme of ids that the values could be tested for, best first. */
  readonly checksums: readonly ChecksumFinding[];
}

/** Runs the detectors on the sample of a column. */
export function inspect(tally: ColumnTally): Inspection {
  const entries = tally.values.entries().slice(0, INSPECTED);
  // Of most values the detectors say what they say of others: it is kept once, or thousands of columns would need gigabytes.
  const known = new Map<string, Look>();
  const looks = entries.map(({ item }) => {
    const look = item.look ?? detect(item.value ?? '');
    const key = JSON.stringify(look);
    const before = known.get(key);
    if (before === undefined) known.set(key, look);
    return before ?? look;
  });
  const numbers = judgeNumbers(looks);
  const codes = judgeCodes(looks);
  const read = new Map([...known.values()].map((look) => [look, kindsOf(codes(numbers.read(look)))]));
  const told = looks.map((look) => read.get(look) ?? kindsOf([]));
  const values = told.map(({ kinds }) => kinds);
  const details = told.map(({ shown }, i) => ({ rows: entries[i]?.count ?? 0, shown }));
  return {
    values,
    details,
    looks,
    checksum: numbers.best !== null && numbers.best.tested >= TESTED * values.length ? numbers.best : null,
    checksums: numbers.findings,
  };
}

/** The kinds of a value that its findings tell. */
function kindsOf(look: Look): { readonly kinds: Inspected; readonly shown: Detail['shown'] } {
  const kinds = new Map<ValueKind, number>();
  const shown = new Map<ValueKind, Shown>();
  for (const hit of look) {
    raise(kinds, hit.kind, hit.specificity);
    if (hit.kind === 'place-name') raise(kinds, `place-name:${hit.precision ?? 'locality'}`, hit.specificity);
    if (hit.kind === 'masked' && hit.scheme === 'email') raise(kinds, 'masked:email', hit.specificity);
    if (hit.specificity > (shown.get(hit.kind)?.specificity ?? 0)) shown.set(hit.kind, hit);
  }
  return { kinds, shown };
}

/** Rows per format (scheme, precision) of an attribute: of each value, as the first of its kinds that tells one. */
export function kindCounts(
  attribute: string,
  { details }: Inspection,
  key: 'format' | 'scheme' | 'precision',
): ValueCount[] {
  const kinds = attributeOf(attribute)?.kinds ?? [];
  const sum: Counts = new Map();
  for (const { rows, shown } of details) {
    const told = kinds.map((kind) => shown.get(kind)?.[key] ?? null).find((value) => value !== null);
    if (told !== undefined && told !== null) addCount(sum, told, rows);
  }
  return ranked(sum).map(([value, rows]) => ({ value, rows }));
}

function raise(kinds: Map<ValueKind, number>, kind: ValueKind, specificity: number): void {
  kinds.set(kind, Math.max(kinds.get(kind) ?? 0, specificity));
}

/** Meanings under which a scheme that fails is worth telling: of phones and counters every scheme does. */
const CHECKED: ReadonlySet<string> = new Set(['id.national', 'id.tax', 'id.voter', 'id.number']);

/** The scheme that the column speaks for most; one that it speaks against only where the column is called an id. */
export function checksumOf(attribute: string, { checksum }: Inspection): ColumnProfile['checksum'] {
  if (checksum === null || (checksum.log10LR <= 0 && !CHECKED.has(attribute))) return null;
  const { scheme, tested, passRate, chance } = checksum;
  return { scheme, tested, passRate, chance };
}
