/** What the parts of the date parser pass to each other. */

/** Order in which day, month and year stand. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** One way to read a date. `day` is 0 when only the month is known. */
export interface DateReading {
  readonly order: DateOrder;
  readonly month: number;
  readonly day: number;
}

export interface ParsedDate {
  readonly precision: 'second' | 'minute' | 'day' | 'month' | 'year' | 'decade';
  readonly year: number;
  /** Every reading the calendar allows: two when the value alone can't tell; [] when precision is year or coarser. */
  readonly readings: readonly DateReading[];
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  /** `Z`, `+05:30` or null. */
  readonly zone: string | null;
  /** Spelling. Where the order is open, `AA` and `BB` stand for the first and second part, `A` and `B` when unpadded. */
  readonly pattern: string;
}

/** The part of a value after its date: a time of day, checked. `pattern` includes the separator. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly zone: string | null;
  readonly pattern: string;
}
