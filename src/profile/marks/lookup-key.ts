/**
 * The column with which somebody asked, row by row: filled throughout, unique, beside columns that are filled now and then.
 * In a scrape that is what went in, not what came out. Enters: counts and row patterns. Leaves: the column, if there is
 * exactly one, and the rows that hold nothing else.
 */
import { runOf } from './number-run.ts';
import type { MarkFinder } from './types.ts';

const LEAST_RECORDS = 50;
const LEAST_OTHERS = 2;
/** Filled throughout, but for damaged rows. */
const FILLED = 0.999;
/** The best filled other column at most. Guess: what a system must have, it has nearly always. */
const SPARSE = 0.8;
/** Rows with nothing else, if the column is none of those by which systems are asked. */
const ALONE = 0.01;
/** By which people are looked up. */
const ASKED = /^(?:contact\.(?:phone|email)|id\.|account\.username)/;

export const LOOKUP_KEY: MarkFinder = {
  id: 'lookup-key',
  together: true,
  find({ records, columns, patterns }) {
    if (records < LEAST_RECORDS || columns.length <= LEAST_OTHERS) return [];
    const full = columns.filter((column) => column.present >= FILLED * records);
    const [key] = full;
    if (key === undefined || full.length > 1 || !key.unique) return [];
    const next =
      columns.reduce((most, column) => (column === key ? most : Math.max(most, column.present)), 0) / records;
    const alone = patterns.find((pattern) => pattern.columns.length === 1 && pattern.columns[0] === key.position);
    const k = alone?.rows ?? 0;
    if (next > SPARSE || (k < ALONE * records && !ASKED.test(key.attribute))) return [];
    const run = runOf(key);
    const neighbours = run === null || run.step > 1 ? null : { k: run.k, n: run.n };
    return [{ mark: 'lookup-key', columns: [key.position], k, n: records, of: 'rows', detail: { next, neighbours } }];
  },
};
