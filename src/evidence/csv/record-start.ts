/**
 * Where a record begins in the middle of delimited text. Enters: the plan of the file and a window of its bytes. Leaves: a place.
 * Deliberately absent: certainty; the reading up to that place shows whether it was one.
 */
import type { Kernel } from '../../kernel/kernel.ts';
import { KernelInput } from '../kernel-input.ts';
import { tellDialect, tellHeader } from './kernel.ts';
import type { CsvPlan } from './plan.ts';

const NEWLINE = 10;
/** Records that must follow a place, each with the usual number of fields, before a reading may begin there. */
const PROOF_ROWS = 16;

/**
 * The first place in a window (behind a line end) from which on it reads like whole records; −1 if there is none. A guess:
 * it lies inside a quoted cell if that holds a table of the same width, which the reading up to this place then shows.
 */
export function csvRecordStart(plan: CsvPlan, window: Uint8Array, kernel: Kernel): number {
  const { exports } = kernel;
  const width = plan.columns.length;
  tellDialect(plan.dialect, kernel);
  tellHeader(undefined, kernel);
  const input = new KernelInput(kernel);
  input.append(window);
  const { at, length, side } = input;
  const { spans, quotes } = input.grid(width * PROOF_ROWS);
  for (let from = window.indexOf(NEWLINE) + 1; from > 0 && from < length; from = window.indexOf(NEWLINE, from) + 1) {
    exports.csvScan(at, from, length, 0, width, width, spans, quotes, PROOF_ROWS, side);
    if (Number(exports.scanRows.value) === PROOF_ROWS && Number(exports.scanRagged.value) === 0) return from;
  }
  return -1;
}
