/**
 * Patterns of descriptors. Enters: a regular expression as somebody wrote it. Leaves: what is wrong with it, or nothing.
 * Descriptors come from anywhere, so only what RE2 can run in linear time is a pattern: no lookaround, no back references.
 * The only importer of that library, which takes 50 ms to load: it is loaded when a descriptor has a pattern.
 */
import { RE2JS } from 're2js';

/** Longer ones describe no field; compiling them costs time and memory. */
const LONGEST = 1000;

/** What is wrong with a pattern, as a phrase that follows it; null if it can be used. */
export function patternFault(pattern: string): string | null {
  if (pattern.length > LONGEST) return `is longer than ${LONGEST} characters`;
  try {
    RE2JS.compile(RE2JS.translateRegExp(pattern));
    return null;
  } catch {
    return isExpression(pattern)
      ? 'needs what RE2 has not: lookaround, back references or counts above 1000'
      : 'is not a regular expression';
  }
}

/** Compiled, never run. */
function isExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
