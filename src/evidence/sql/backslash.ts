/**
 * Enters: the head of a dump. Leaves: whether a backslash escapes in its literals. What tells is believed; where nothing does,
 * the head is read both ways, and the way in which less of it is broken is right.
 */
import type { Head, Reading } from '../types.ts';
import { SqlReader } from './reader.ts';
import { likelyBackslashes, toldBackslashes } from './sniff.ts';
import { readWindow } from './windows.ts';

/** Whether a backslash escapes. */
export function hasBackslashes({ text, whole }: Pick<Head, 'text' | 'whole'>): boolean {
  const told = toldBackslashes(text);
  if (told !== undefined) return told;
  // They may come later.
  if (!text.includes('\\')) return likelyBackslashes(text);
  const [escaping, plain] = [true, false].map((backslash) => attempt(text, whole, backslash));
  if (escaping === undefined || plain === undefined) return false;
  if (escaping.losses !== plain.losses) return escaping.losses < plain.losses;
  // A literal that swallows the rest of the head breaks nothing.
  if (escaping.rows !== plain.rows) return escaping.rows > plain.rows;
  return likelyBackslashes(text);
}

/** How many rows are read in a head one way, and how much is lost. */
export function attempt(
  text: string,
  whole: boolean,
  backslash: boolean,
): { readonly rows: number; readonly losses: number } {
  const reading: Reading = { complete: true, losses: Object.create(null) };
  const reader = new SqlReader(reading, backslash, null);
  let rows = 0;
  for (const batch of readWindow(Buffer.from(text), reader, whole)) rows += batch.rows;
  return { rows, losses: Object.values(reading.losses).reduce((sum, times) => sum + times, 0) };
}
