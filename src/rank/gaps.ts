/**
 * Columns that are empty in the same records. Enters: the row patterns of a table. Leaves: the block of columns that speaks
 * most for gaps in common, against gaps of each column by itself; null where no two columns share them. Records that were
 * looked up elsewhere and not found lack all that was looked up: an outer join leaves such a block.
 */
import type { RowPattern } from '../profile/types.ts';
import { lnChoices, lnCoin } from './coins.ts';

export interface LinkedGaps {
  /** Positions of the columns, ascending: two at least. */
  readonly columns: readonly number[];
  /** Records that lack all of them, and all records that were looked at. */
  readonly rows: number;
  readonly of: number;
  /** log10 of P(gaps | this block has gaps in common) / P(gaps | each column has its own), the choice of the block paid. */
  readonly log10: number;
}

/** Patterns from which a block is looked for: those with most gaps in most records. */
const SEEDS = 16;
/** A record of the seed's kind lacks so many of what the seed lacks. */
const ALIKE = 0.8;
/** Share of cells that are filled though their block is missing: by damage. */
const STRAY = 0.02;
/** Least share of the records, and least of all records that have the block: a few torn lines are no block. */
const LEAST_SHARE = 0.05;
/** Rounds until records no longer change sides; they settle in two or three. */
const ROUNDS = 8;

interface Table {
  readonly patterns: readonly RowPattern[];
  /** By pattern: 1 for filled columns. */
  readonly has: readonly Uint8Array[];
  readonly filled: Float64Array;
  readonly rows: number;
  readonly width: number;
}

/** The block of columns with gaps in common; null where none speaks for itself. */
export function linkedGaps(patterns: readonly RowPattern[]): LinkedGaps | null {
  const table = tableOf(patterns);
  const { width } = table;
  let best: LinkedGaps | null = null;
  const seeds = patterns
    .map(({ columns, rows }, at) => ({ at, gaps: (width - columns.length) * rows, few: width - columns.length < 2 }))
    .filter(({ few }) => !few)
    .sort((x, y) => y.gaps - x.gaps || x.at - y.at)
    .slice(0, SEEDS);
  for (const { at } of seeds) {
    const found = grown(table, at);
    if (found !== null && found.log10 > (best?.log10 ?? 0)) best = found;
  }
  return best;
}

function tableOf(patterns: readonly RowPattern[]): Table {
  const width = patterns.reduce((most, { columns }) => Math.max(most, 1 + (columns.at(-1) ?? -1)), 0);
  const filled = new Float64Array(width);
  let all = 0;
  const has = patterns.map(({ columns, rows }) => {
    const own = new Uint8Array(width);
    all += rows;
    for (const column of columns) {
      own[column] = 1;
      filled[column] = (filled[column] ?? 0) + rows;
    }
    return own;
  });
  return { patterns, has, filled, rows: all, width };
}

/** The block that a pattern leads to: columns and records are chosen in turn until neither changes. */
function grown(table: Table, seed: number): LinkedGaps | null {
  const { patterns, has, rows } = table;
  const lacking: number[] = [];
  has[seed]?.forEach((filled, column) => {
    if (filled === 0) lacking.push(column);
  });
  const shared = (own: Uint8Array) => lacking.reduce((sum, column) => sum + 1 - (own[column] ?? 0), 0);
  let missing = has.map((own) => shared(own) >= ALIKE * lacking.length);
  let block: Block | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const next = blockOf(table, missing);
    if (next === null) return null;
    const same = block !== null && next.columns.join() === block.columns.join();
    block = next;
    if (same) break;
    missing = sides(table, next);
  }
  const out = patterns.reduce((sum, pattern, at) => sum + (missing[at] ? pattern.rows : 0), 0);
  if (block === null || out < LEAST_SHARE * rows || rows - out < LEAST_SHARE * rows) return null;
  const paid = block.gain - lnChoices(table.width, block.columns.length);
  return { columns: block.columns, rows: out, of: rows, log10: paid / Math.LN10 };
}

interface Block {
  readonly columns: readonly number[];
  readonly rows: number;
  /** By column of the block: records that fill it among those that have the block. */
  readonly filled: readonly number[];
  /** ln P(gaps | block) / P(gaps | each column by itself). */
  readonly gain: number;
}

/** The columns that have a part in the gaps of these records; null for fewer than two. */
function blockOf({ patterns, filled, rows, width }: Table, missing: readonly boolean[]): Block | null {
  const strays = new Float64Array(width);
  let out = 0;
  patterns.forEach((pattern, at) => {
    if (missing[at] !== true) return;
    out += pattern.rows;
    for (const column of pattern.columns) strays[column] = (strays[column] ?? 0) + pattern.rows;
  });
  if (out === 0 || out === rows) return null;
  const columns: number[] = [];
  const within: number[] = [];
  let gain = lnCoin(out, rows - out);
  for (let column = 0; column < width; column++) {
    const stray = strays[column] ?? 0;
    const own = (filled[column] ?? 0) - stray;
    const apart = lnCoin(filled[column] ?? 0, rows - (filled[column] ?? 0));
    const linked = lnCoin(own, rows - out - own) + stray * Math.log(STRAY) + (out - stray) * Math.log1p(-STRAY);
    if (linked <= apart) continue;
    columns.push(column);
    within.push(own);
    gain += linked - apart;
  }
  return columns.length < 2 ? null : { columns, rows: out, filled: within, gain };
}

/** Which patterns lack the block, more probably than they have it and left its columns empty one by one. */
function sides({ has, rows }: Table, block: Block): boolean[] {
  const share = (block.rows + 0.5) / (rows + 1);
  const weights = block.filled.map((own) => {
    const kept = (own + 0.5) / (rows - block.rows + 1);
    return { filled: Math.log(STRAY / kept), empty: Math.log1p(-STRAY) - Math.log1p(-kept) };
  });
  return has.map((own) => {
    let sum = Math.log(share) - Math.log1p(-share);
    block.columns.forEach((column, i) => {
      sum += (own[column] === 1 ? weights[i]?.filled : weights[i]?.empty) ?? 0;
    });
    return sum > 0;
  });
}
