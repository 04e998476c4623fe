/**
 * Enters: the beginning of a text. Leaves: how far it is JSON. Deliberately absent: the values; whoever asks wants to know what to
 * read the text as.
 */
import { JsonBroken, JsonEvents, type JsonSink } from './events.ts';

/**
 * Scalars up to where the text breaks off being JSON, and whether it doesn't.
 *
 * @param ends whether the text ends here: then what is open at its end is a fault, too
 */
export function scalarsOf(text: string, ends: boolean): { readonly scalars: number; readonly whole: boolean } {
  let scalars = 0;
  const count: JsonSink = { open() {}, close() {}, key() {}, scalar: () => void scalars++ };
  try {
    const events = new JsonEvents(count);
    events.write(text);
    if (ends) events.end();
    return { scalars, whole: true };
  } catch (error) {
    if (!(error instanceof JsonBroken)) throw error;
    return { scalars, whole: false };
  }
}
