/**
 * What a column remembers: values that keep coming back, and the forms of cells, each with what was found out about it and how
 * often it came since. These counts are added to the records when an entry goes, or when the records are read or may go.
 */
import {
  add,
  CACHE,
  CACHE_BITS,
  CACHE_ENTRY,
  FORM_BITS,
  FORM_ENTRY,
  FORM_MASK,
  FORMS,
  FOUND,
  HAS_ZERO,
  IS_DIRECT,
  IS_HASHED,
  IS_MASKED,
  IS_PLACEHOLDER,
  MISSED,
  MOST_FORM_BITS,
  NEW_FORMS,
  NO_CACHE,
  VALUES,
} from './fields';
import { give, takeClear } from './memory';

/** Cells of unknown form after which a column gets the larger table of them, */
const MANY_NEW: i32 = 2048;
/** and how many columns have one at most: wide tables do with the smaller. */
const MOST_LARGE: i32 = 64;
let large: i32 = 0;
/** Columns that remember values; all others have only forms, and few of them: a table may have 10,000 columns. */
const MOST_CACHES: i32 = 1024;
/** Samples so small are those of tables of 512 columns and more, none of which remembers values: they would take 32 MB. */
const LEAST_LIMIT: i32 = 256;
const FEW_FORM_BITS: i32 = 5;
let caches: i32 = 0;
/** Field of a form's entry: cells that are not counted elsewhere yet. */
export const FORM_COUNT: i32 = 20;
const CACHE_SIZE: i32 = 1 << (CACHE_BITS + CACHE_ENTRY);
/** Values of a column before it remembers any. */
const FEW: i32 = 64;
/** After so many misses, a cache that found less than one in eight is switched off. */
const TRIAL: i32 = 7168;

/** Adds what an entry of the cache has counted to the records. */
function settleEntry(column: usize, entry: usize): void {
  const n = load<u32>(entry, 28);
  if (n == 0) return;
  store<u32>(entry, 0, 28);
  store<i32>(column, load<i32>(column, FOUND) + <i32>n, FOUND);
  const rows = <u64>n;
  const flags = load<u32>(entry, 24);
  if ((flags & IS_PLACEHOLDER) != 0) {
    add(column + 16, rows);
    return;
  }
  const value = <usize>load<u32>(entry, 8);
  if (value != 0) add(value, rows);
  const shape = <usize>load<u32>(entry, 12);
  if (shape != 0) add(shape, rows);
  const date = <usize>load<u32>(entry, 16);
  if (date != 0) {
    const time = <usize>load<u32>(entry, 20);
    if ((flags & IS_DIRECT) != 0) {
      store<u32>(date, load<u32>(date) + n);
      if (time != 0) store<u32>(time, load<u32>(time) + n);
    } else {
      add(date, rows);
      if (time != 0) add(time, rows);
    }
  }
  if ((flags & IS_MASKED) != 0) add(column + 24, rows);
  if ((flags & IS_HASHED) != 0) add(column + 32, rows);
  if ((flags & HAS_ZERO) != 0) add(column + 40, rows);
}

/** The same for an entry of the forms. */
function settleForm(column: usize, known: usize): void {
  const rows = <u64>load<u32>(known, FORM_COUNT);
  if (rows == 0) return;
  store<u32>(known, 0, FORM_COUNT);
  const shape = <usize>load<u32>(known, 8);
  const answers = load<u32>(known, 12);
  if (shape != 0) add(shape, rows);
  if ((answers & IS_MASKED) != 0) add(column + 24, rows);
  if ((answers & IS_HASHED) != 0) add(column + 32, rows);
}

/** Empties the cache: the records it points at may be about to go. */
export function forgetCache(column: usize): void {
  const cache = <usize>load<u32>(column, CACHE);
  if (cache <= <usize>NO_CACHE) return;
  for (let at: usize = 0; at < <usize>CACHE_SIZE; at += 1 << CACHE_ENTRY) settleEntry(column, cache + at);
  memory.fill(cache, 0, CACHE_SIZE);
}

/** Empties the table of forms, as the records of shapes may be about to go. */
export function forgetForms(column: usize): void {
  const forms = <usize>load<u32>(column, FORMS);
  if (forms == 0) return;
  const size = <usize>(load<u32>(column, FORM_MASK) + 1) << FORM_ENTRY;
  for (let at: usize = 0; at < size; at += 1 << FORM_ENTRY) settleForm(column, forms + at);
  memory.fill(forms, 0, size);
}

/** Readies a column to ask once per form. */
function startForms(column: usize, bits: i32): void {
  store<u32>(column, <u32>takeClear(1 << (bits + FORM_ENTRY)), FORMS);
  store<u32>(column, (1 << bits) - 1, FORM_MASK);
}

/** Where a form is to be remembered that isn't there: in a larger table if there are many. */
export function freshForm(column: usize, form: u64): usize {
  const fresh = load<i32>(column, NEW_FORMS) + 1;
  store<i32>(column, fresh, NEW_FORMS);
  if (fresh == MANY_NEW && large < MOST_LARGE) {
    large++;
    forgetForms(column);
    give(<usize>load<u32>(column, FORMS), (load<i32>(column, FORM_MASK) + 1) << FORM_ENTRY);
    startForms(column, MOST_FORM_BITS);
  }
  const known = formEntry(column, form);
  settleForm(column, known);
  return known;
}

/** The entry of a form in the column's table of them. */
@inline
export function formEntry(column: usize, form: u64): usize {
  return <usize>load<u32>(column, FORMS) + ((<usize>(form >>> 32) & <usize>load<u32>(column, FORM_MASK)) << FORM_ENTRY);
}

/** The entry in which a value will be remembered; 0 if the column has no cache (any more). */
export function freshEntry(column: usize, hash: u64): usize {
  let cache = <usize>load<u32>(column, CACHE);
  if (cache == <usize>NO_CACHE) return 0;
  if (cache == 0) {
    // Dumps have tens of thousands of columns with a few rows.
    const few = load<i32>(column, MISSED) + 1;
    store<i32>(column, few, MISSED);
    if (few < FEW) return 0;
    if (caches == MOST_CACHES || load<i32>(column, VALUES) <= LEAST_LIMIT) {
      startForms(column, FEW_FORM_BITS);
      store<u32>(column, NO_CACHE, CACHE);
      return 0;
    }
    caches++;
    cache = takeClear(CACHE_SIZE);
    store<u32>(column, <u32>cache, CACHE);
    startForms(column, FORM_BITS);
  }
  const missed = load<i32>(column, MISSED) + 1;
  store<i32>(column, missed, MISSED);
  if (missed == TRIAL) {
    forgetCache(column);
    const found = load<i32>(column, FOUND);
    store<i32>(column, 0, MISSED);
    store<i32>(column, 0, FOUND);
    if (found < TRIAL / 7) {
      give(cache, CACHE_SIZE);
      caches--;
      store<u32>(column, NO_CACHE, CACHE);
      return 0;
    }
  }
  const entry = cache + ((<usize>hash & ((1 << CACHE_BITS) - 1)) << CACHE_ENTRY);
  settleEntry(column, entry);
  return entry;
}
