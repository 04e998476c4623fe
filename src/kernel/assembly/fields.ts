/**
 * How a column lies in memory: cells, empty, placeholders, masked, hashed, leading zeros (u64 each), least and greatest length
 * (i32), five tables, the seed (u64), the cache (u32, not found, found), dates, and the forms. `src/profile/kernel-tally.ts`
 * reads some of them.
 */
import { BOTTOM_SIZE } from './bottom';

export const LEAST: i32 = 48;
export const MOST: i32 = 52;
export const SHAPES: i32 = 56;
export const VALUES: i32 = SHAPES + BOTTOM_SIZE;
export const DATES: i32 = VALUES + BOTTOM_SIZE;
export const DAYS: i32 = DATES + BOTTOM_SIZE;
export const TIMES: i32 = DAYS + BOTTOM_SIZE;
export const SEED: i32 = TIMES + BOTTOM_SIZE;
export const CACHE: i32 = SEED + 8;
export const MISSED: i32 = CACHE + 4;
export const FOUND: i32 = CACHE + 8;
/** Rows with dates so far; how many calendars there are, and where they lie; seconds of the day. */
export const DATED: i32 = CACHE + 16;
export const CALENDARS: i32 = CACHE + 20;
export const FIRST_CALENDAR: i32 = CACHE + 24;
export const MOST_CALENDARS: i32 = 4;
export const SECONDS: i32 = FIRST_CALENDAR + MOST_CALENDARS * 4;
/**
 * What is known of the forms seen last: hash (u64), record of the shape (u32), answers (u32), the calendar in which
 * cells of this form are counted (u32) if nothing or a plain time follows their date, and how many cells came that are not
 * counted elsewhere yet (u32).
 */
export const FORMS: i32 = SECONDS + 4;
/** How many forms there is room for, less one; and how many cells came so far whose form wasn't there. */
export const FORM_MASK: i32 = FORMS + 4;
export const NEW_FORMS: i32 = FORMS + 8;
/** No record with a hash above this (u64) is among those kept of a value: see `highestOf`. */
export const HIGHEST: i32 = FORMS + 12;
export const COLUMN_SIZE: i32 = HIGHEST + 8;
export const FORM_BITS: i32 = 9;
/** Addresses and full names come in thousands of forms. */
export const MOST_FORM_BITS: i32 = 12;
export const FORM_ENTRY: i32 = 5;

/**
 * The cache: hash (u64), records of value, shape, date and time (u32 each), flags (u32), and how often the value came since
 * (u32): that is added to the records when the entry goes, or when they are read.
 */
export const CACHE_BITS: i32 = 9;
export const CACHE_ENTRY: i32 = 5;
/** In place of a cache that was switched off. */
export const NO_CACHE: u32 = 1;
/** In place of the record of a value, for placeholders. */
export const NO_VALUE: usize = 1;

export const IS_PLACEHOLDER: u32 = 1;
export const IS_MASKED: u32 = 2;
export const IS_HASHED: u32 = 4;
export const HAS_ZERO: u32 = 8;
/** The date is counted in a calendar (the time in seconds of the day), not by a key. */
export const IS_DIRECT: u32 = 16;
/** Answers of a form besides IS_HASHED. */
export const ALL_DIGITS: u32 = 32;
export const NO_DATE: u32 = 64;
/** Four figures come first, and no more: no date unless they are a year. */
export const YEAR_FIRST: u32 = 128;

/** Counts one in a field of 64 bits. */
@inline
export function count(at: usize, field: i32): void {
  store<u64>(at + <usize>field, load<u64>(at + <usize>field) + 1);
}

@inline
export function add(at: usize, rows: u64): void {
  store<u64>(at, load<u64>(at) + rows);
}
