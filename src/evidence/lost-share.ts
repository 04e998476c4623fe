/**
 * Whether what was read stands for the evidence. Enters: losses and records. Leaves: whether too much was left out for the reading to be
 * called complete, whatever the format. Deliberately absent: losses of cells, of marks or of what is no record.
 */

/** Losses of which each may be a record. */
const RECORDS = ['brokenLines', 'linesInDoubt'];
/** Share of the records that may be lost: a damaged line in ten is damage, more of them are another format. */
const MOST_RECORDS = 0.1;
/** So few say nothing: a short table may have a title and a note. */
const FEW = 3;

/** Lines that are none of a table's: text around it, or a table that wasn't found. */
const AROUND = ['linesOutsideTables'];
/** Share of the text that may be such. */
const MOST_AROUND = 0.5;
const FEW_AROUND = 20;

/** @param records that were read */
export function lostTooMuch(losses: Readonly<Record<string, number>>, records: number): boolean {
  const count = (names: readonly string[]): number => names.reduce((sum, name) => sum + (losses[name] ?? 0), 0);
  const lost = count(RECORDS);
  const around = count(AROUND);
  return (
    (lost > FEW && lost > (records + lost) * MOST_RECORDS) ||
    (around > FEW_AROUND && around > (records + around) * MOST_AROUND)
  );
}
