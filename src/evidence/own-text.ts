/** Enters: a text that may be part of a larger one. Leaves: the same with memory of its own. */

/** For names that are kept: the engine holds all of a text as long as any part of it is held. */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
