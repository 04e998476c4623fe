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
import { type Restable, shelf } from './shelf.ts';
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

/** Findings that are known: most values of all columns have the same few. */
const MOST_KNOWN = 4096;

/**
 * Runs the detectors on the sample of a column.
 *
 * @param known findings of other columns, which are added to: one object for equal ones, or wide tables would need gigabytes
 */
export function inspect(tally: ColumnTally, known = new Map<string, Look>()): Inspection {
  const entries = tally.values.entries().slice(0, INSPECTED);
  if (known.size > MOST_KNOWN) known.clear();
  const looks = entries.map(({ item }) => {
    const look = item.look ?? detect(item.value ?? '');
    const key = JSON.stringify(look);
    const before = known.get(key);
    if (before === undefined) known.set(key, look);
    return before ?? look;
  });
  const rows = entries.map(({ count }) => count);
  const { best, findings, read } = judgeNumbers(looks);
  const checksum = best !== null && best.tested >= TESTED * looks.length ? best : null;
  const codes = judgeCodes(looks);
  return new Sight(looks, rows, (look) => codes(read(look)), checksum, findings);
}

/** Values and details follow from the looks: they are made when they are asked for, and let go while others are used. */
class Sight implements Inspection, Restable {
  readonly looks: readonly Look[];
  readonly checksum: ChecksumFinding | null;
  readonly checksums: readonly ChecksumFinding[];
  readonly #rows: readonly number[];
  readonly #read: (look: Look) => Look;
  #made: Pick<Inspection, 'values' | 'details'> | null = null;

  constructor(
    looks: readonly Look[],
    rows: readonly number[],
    read: (look: Look) => Look,
    checksum: ChecksumFinding | null,
    checksums: readonly ChecksumFinding[],
  ) {
    this.looks = looks;
    this.#rows = rows;
    this.#read = read;
    this.checksum = checksum;
    this.checksums = checksums;
  }

  get values(): readonly Inspected[] {
    return this.#make().values;
  }

  get details(): readonly Detail[] {
    return this.#make().details;
  }

  rest(): void {
    this.#made = null;
  }

  #make(): Pick<Inspection, 'values' | 'details'> {
    if (this.#made === null) {
      const each = new Map<Look, ReturnType<typeof kindsOf>>();
      const told = this.looks.map((look) => {
        const before = each.get(look) ?? kindsOf(this.#read(look));
        each.set(look, before);
        return before;
      });
      this.#made = {
        values: told.map(({ kinds }) => kinds),
        details: told.map(({ shown }, i) => ({ rows: this.#rows[i] ?? 0, shown })),
      };
    }
    shelf.hold(this, this.looks.length);
    return this.#made;
  }
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
