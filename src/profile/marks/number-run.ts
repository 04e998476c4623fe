/**
 * Numbers that follow each other: rows 1 to n of a whole table, a slice out of the middle, every k-th. Enters: values that
 * end in a number. Leaves: of the neighbours that the sample would hold if they were anywhere, how many there are. A sample
 * of lowest fingerprints knows that: whether `v + 1` is sampled hangs on its own fingerprint alone.
 */

import { asciiOf, HASH_SPACE } from '../../kernel/hash.ts';
import { DIGIT } from '../../vocabulary/index.ts';
import { counted, NOTHING } from './fact.ts';
import type { FactKind } from './fact-kinds.ts';
import { having } from './groups.ts';
import type { Fact, MarkedColumn, MarkFinder } from './types.ts';

/** From number to number; each costs a fingerprint for every sampled value. */
const STEPS = [1, 2, 5, 10] as const;
const MOST_FIGURES = 15;
const NUMBERED = /^([A-Za-z]{0,8}[-_/#+]?)(\d{1,15})$/;
/** Only neighbours with low fingerprints are kept, beside the next one: a sample of the whole needs no others. */
const KEPT = HASH_SPACE / 8;
/** Values and neighbours below which nothing is said. */
const LEAST_VALUES = 20;
const LEAST_TESTED = 20;
/** Of the neighbours; ids chosen at random from ten times as many reach 10 %. Guess. */
const DENSE = 0.3;
/** The least number of the sample, as a share of the greatest, if numbering begins at the start. */
const START = 0.01;

export const NUMBER_RUN: MarkFinder = {
  id: 'number-run',
  signs: DIGIT,
  lengths: [1, 24],
  read(value, print, more) {
    if (value.length > 24) return NOTHING;
    // Figures alone are what most numbers are.
    const bare = more?.signs === DIGIT && value.length <= MOST_FIGURES;
    const match = bare ? null : NUMBERED.exec(value);
    if (!bare && match === null) return NOTHING;
    const digits = match?.[2] ?? value;
    const facts: Fact[] = [counted('number', rounded(Number(digits)))];
    const last = more?.last ?? HASH_SPACE;
    // Ours until another text is hashed: from then on all are.
    const bytes = more === undefined ? null : asciiOf(value);
    let before = 0;
    let inPlace = true;
    for (const step of STEPS) {
      inPlace &&= bytes !== null && add(bytes, value.length - digits.length, step - before);
      before = step;
      const hash =
        inPlace && bytes !== null && more !== undefined ? more.printBytes(bytes) : print(plus(value, digits, step));
      if (hash <= last && (step === 1 || hash < KEPT))
        facts.push({ kind: `next${step}`, print: hash, number: null, text: null });
    }
    return facts;
  },
  needs: ({ unique, dated, tally }) => unique && !dated && tally.values.distinct() >= LEAST_VALUES,
  find: ({ columns }) =>
    columns.flatMap((column) => {
      const run = runOf(column);
      if (run === null || run.k < DENSE * run.n) return [];
      const numbers = column.values.flatMap(({ facts }) =>
        facts.flatMap(({ kind, number }) => (kind === 'number' && number !== null ? [number] : [])),
      );
      const from = numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
      const to = numbers.reduce((most, number) => Math.max(most, number), 0);
      const begins = from <= START * to ? 'at the start' : 'later';
      return [
        {
          mark: 'number-run',
          columns: [column.position],
          k: run.k,
          n: run.n,
          of: 'values',
          detail: { step: run.step, from, to, begins },
        },
      ];
    }),
};

/** k of n neighbours at a step are there. */
interface Run {
  readonly step: number;
  readonly k: number;
  readonly n: number;
}

/** Neighbours of a column of unique numbers, at the step that has most of them. Those no sample could hold are left out already. */
export function runOf({ values, unique, dated }: MarkedColumn): Run | null {
  if (dated || !unique || values.length < LEAST_VALUES) return null;
  const prints = new Set(values.map(({ hash }) => hash));
  const runs = STEPS.map((step) => {
    const run = { step, k: 0, n: 0 };
    const next: FactKind = `next${step}`;
    for (const { facts } of having(values, next)) {
      for (const { kind, print } of facts) {
        if (print === null || kind !== next) continue;
        run.n++;
        if (prints.has(print)) run.k++;
      }
    }
    return run;
  }).filter(({ n }) => n >= LEAST_TESTED);
  const most = runs.reduce((top, { k, n }) => Math.max(top, k / n), 0);
  return runs.find(({ k, n }) => k >= (most * n) / 2) ?? null;
}

const NINE = 57;

/** Adds less than ten to the number that begins at `from`; false when it gets longer by that. */
function add(bytes: Uint8Array, from: number, more: number): boolean {
  let carry = more;
  for (let at = bytes.length - 1; carry > 0 && at >= from; at--) {
    const sum = (bytes[at] ?? 0) + carry;
    carry = sum > NINE ? 1 : 0;
    bytes[at] = carry > 0 ? sum - 10 : sum;
  }
  return carry === 0;
}

/** The value with its number greater by `step`, as long as it stood, if that is long enough. */
function plus(value: string, digits: string, step: number): string {
  const prefix = value.slice(0, value.length - digits.length);
  return prefix + String(Number(digits) + step).padStart(digits.length, '0');
}

/** Rounded down to two digits, and to tens: no number of a person can be read from it. */
function rounded(number: number): number {
  let unit = 10;
  while (unit * 100 <= number) unit *= 10;
  return Math.floor(number / unit) * unit;
}
