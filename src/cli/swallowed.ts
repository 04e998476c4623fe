/**
 * `attribute -s systems/ leak.csv`: an option that takes several paths swallows the evidence after it. Enters: the paths of
 * the option. Leaves: those that hold descriptors, and the rest, which is evidence. Asked only when none was named.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';

const HEAD = 4096;
const DESCRIPTOR = /leakprint["']?\s*:\s*["']?(?:system|claims)\/1/;

/** Splits paths; the first always stays with the option. */
export function sortOut(paths: readonly string[]): { kept: string[]; evidence: string[] } {
  const [first, ...rest] = paths;
  const kept = first === undefined ? [] : [first];
  const evidence: string[] = [];
  for (const path of rest) (isDescriptor(path) ? kept : evidence).push(path);
  return { kept, evidence };
}

function isDescriptor(path: string): boolean {
  if (path === '-') return false;
  try {
    const there = statSync(path);
    return there.isDirectory() || (there.isFile() && DESCRIPTOR.test(headOf(path)));
  } catch {
    // A path that isn't there: whoever gets it says so.
    return /\.ya?ml$/i.test(path);
  }
}

function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}
