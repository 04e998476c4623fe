/**
 * How an id is written. Enters: a value. Leaves: its spelled shape (9 a digit, A and a letters, separators as they are) and
 * the id without separators. Cheap on purpose: every inspected value passes here, and the shape decides which few rules run.
 */

/** No id of the tables is shorter or longer. */
const LENGTH = { least: 7, most: 24 };
/** Signs that stand between the groups of an id. */
const SEPARATORS = /[ .\-/()]/g;

/** The spelled shape, or null for what holds other characters than an id may. */
export function spelledShape(value: string): string | null {
  if (value.length < LENGTH.least || value.length > LENGTH.most) return null;
  if (!/^[0-9A-Za-z .\-/()]+$/.test(value)) return null;
  return value.replace(/\d/g, '9').replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a');
}

/** Letters in upper case, separators gone. */
export function compact(value: string): string {
  return value.replace(SEPARATORS, '').toUpperCase();
}

/** True for digits alone: anything may be written so. A shape with groups or letters is rarer. */
export function isBare(shape: string): boolean {
  return /^9+$/.test(shape);
}
