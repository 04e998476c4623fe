/**
 * All pairs of two sides, scored. Enters: two sides. Leaves: for each pair log10 of how much likelier its findings are if both
 * are one field, signals added up; and on demand the findings themselves. Nothing is assigned here.
 */
import { InputError } from '../errors.ts';
import { anchorsOf } from './anchors.ts';
import { contextOf } from './context.ts';
import { SIGNALS } from './signals/index.ts';
import type { Context, Item, Side, Signal, SignalResult } from './types.ts';

/**
 * Pairs that are scored at most: 2,000 columns against 2,000. Each costs 5 to 20 microseconds and 16 bytes, so these take about a
 * minute and 64 MB; ten thousand against ten thousand would take half an hour and fill the memory.
 */
export const MOST_PAIRS = 4_000_000;

/** @throws InputError when there are more pairs than can be scored; `where` says of what */
function checkPairs(a: Side, b: Side, where: string): void {
  const [rows, columns] = [a.items.length, b.items.length];
  if (rows * columns <= MOST_PAIRS) return;
  throw new InputError(
    `${where}: ${rows} columns or fields against ${columns} are too many to match (at most ${MOST_PAIRS / 1e6} million pairs): take one table, or one way into a system`,
  );
}

export interface Scores {
  readonly rows: number;
  readonly columns: number;
  /** log10 of the likelihood ratio of pair (i, j). */
  ratio(i: number, j: number): number;
  /** Every signal that has something to say of the pair, in the order of the list. */
  reasons(i: number, j: number): SignalResult[];
}

/**
 * Scores all pairs by these signals: those of the first round, then those that ask what the first found.
 *
 * @throws InputError when there are too many
 */
export function scoresOf(a: Side, b: Side, signals: readonly Signal[] = SIGNALS, where = 'matching'): Scores {
  checkPairs(a, b, where);
  const rows = a.items.length;
  const columns = b.items.length;
  const context = contextOf(a, b);
  const first = new Float64Array(rows * columns);
  const all = new Float64Array(rows * columns);
  const early = signals.filter((signal) => signal.second !== true);
  const late = signals.filter((signal) => signal.second === true);
  const at = (values: Float64Array) => (i: number, j: number) => values[i * columns + j] ?? 0;
  fill(first, context, early, columns);
  const second: Context = { ...context, anchors: late.length === 0 ? null : anchorsOf(rows, columns, at(first)) };
  all.set(first);
  if (late.length > 0) fill(all, second, late, columns);
  return {
    rows,
    columns,
    ratio: at(all),
    reasons: (i, j) =>
      signals.flatMap((signal) => {
        const finding = ask(signal, signal.second === true ? second : context, i, j);
        if (finding === null) return [];
        const { pSame, pOther, because } = finding;
        const weight = Math.abs(Math.log10(pSame / pOther));
        return [{ signal: signal.id, value: pSame / (pSame + pOther), weight, because }];
      }),
  };
}

function fill(values: Float64Array, context: Context, signals: readonly Signal[], columns: number): void {
  const { a, b } = context;
  const theirs = signals.map((signal) => Uint8Array.from(b.items, (item) => Number(speaks(signal, item))));
  for (let i = 0; i < a.items.length; i++) {
    const mine = a.items[i];
    if (mine === undefined) continue;
    const speaking = signals.map((signal) => speaks(signal, mine));
    for (let j = 0; j < columns; j++) {
      const other = b.items[j];
      if (other === undefined) continue;
      let sum = values[i * columns + j] ?? 0;
      for (let k = 0; k < signals.length; k++) {
        if (speaking[k] !== true || theirs[k]?.[j] !== 1) continue;
        const finding = signals[k]?.compare(mine, other, context, i, j) ?? null;
        if (finding !== null) sum += Math.log10(finding.pSame / finding.pOther);
      }
      values[i * columns + j] = sum;
    }
  }
}

function speaks(signal: Signal, item: Item): boolean {
  return signal.speaksOf?.(item) ?? true;
}

function ask(signal: Signal, context: Context, i: number, j: number) {
  const a = context.a.items[i];
  const b = context.b.items[j];
  return a === undefined || b === undefined ? null : signal.compare(a, b, context, i, j);
}
