/**
 * What keeps a text in the house. Enters: nothing. Leaves: the thresholds below which no text of the evidence is shown or
 * written, and the size up to which a column's values are a list.
 */

/** Distinct records that must share a text: the customary threshold of statistics offices. */
export const LEAST_RECORDS = 10;

/** Distinct values of a small vocabulary (statuses, answers, roles) at most. Guess. */
export const MOST_VALUES = 40;
