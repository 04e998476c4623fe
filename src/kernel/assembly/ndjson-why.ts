/** Why a scan of lines of JSON ended. */
export const MORE: i32 = 0;
export const FULL: i32 = 1;
export const DOUBT: i32 = 2;
export const NEW_KEY: i32 = 3;

/** Why the record read last can't be read. */
export let why: i32 = 0;

/** @returns 0, which is no place */
export function fail(reason: i32): usize {
  why = reason;
  return 0;
}
