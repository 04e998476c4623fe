/**
 * Numbers that follow each other: rows 1 to n of a whole table, a slice out of the middle, every k-th. Enters: values that
 * end in a number. Leaves: of the neighbours that the sample would hold if they were anywhere, how many there are. A sample
 * of lowest fingerprints knows that: whether `v + 1` is sampled hangs on its own fingerprint alone.
 */
import { HASH_SPACE } from '../../kernel/hash.ts';
import { counted } from './fact.ts';
import type { FactKind } from './fact-kinds.ts';
import type { Fact, MarkedColumn, MarkFinder, Print } from './types.ts';

/** From number to number; each costs a fingerprint for every sampled value. */
const STEPS = [1, 2, 5, 10] as const;
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
  read(value, print) {
    if (value.length > 24) return [];
    const match = NUMBERED.exec(value);
    if (match === null) return [];
    const [, prefix = '', digits = ''] = match;
    const next = STEPS.flatMap((step) => neighbour(prefix, digits, step, print));
    return [counted('number', rounded(Number(digits))), ...next];
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
    const next = `next${step}`;
    for (const { facts } of values) {
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

function neighbour(prefix: string, digits: string, step: (typeof STEPS)[number], print: Print): Fact[] {
  const next = prefix + String(Number(digits) + step).padStart(digits.length, '0');
  const hash = print(next);
  if (step > 1 && hash >= KEPT) return [];
  const kind: FactKind = `next${step}`;
  return [{ kind, print: hash, number: null, text: null }];
}

/** Rounded down to two digits, and to tens: no number of a person can be read from it. */
function rounded(number: number): number {
  const unit = 10 ** Math.max(1, String(number).length - 2);
  return Math.floor(number / unit) * unit;
}
