/** Facts: how finders make them. Enters: a word of the list and what goes with it. Leaves: a fact. */
import type { FactKind } from './fact-kinds.ts';
import type { Fact, Print } from './types.ts';

/** No facts, as of most values: one list for all of them. */
export const NOTHING: readonly Fact[] = [];

/** The word alone. */
export function plain(kind: FactKind): Fact {
  return { kind, print: null, number: null, text: null };
}

/** With a whole number, not negative. */
export function counted(kind: FactKind, number: number): Fact {
  return { kind, print: null, number, text: null };
}

/** With a part of the value that others may share; its text stays in memory. */
export function shared(kind: FactKind, text: string, print: Print): Fact {
  return { kind, print: print(text), number: null, text };
}

/** Days since 1970-01-01 as `YYYY-MM-DD`. */
export function dayOf(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
