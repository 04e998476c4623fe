/**
 * JSON that a script carries: behind an assignment (`window.YTD.account.part0 = […]`), in a call (`callback({…});`), behind a
 * guard (`)]}',`). Enters: the head; blocks of UTF-8. Leaves: whether nothing but that stands around the JSON; the JSON alone.
 * Deliberately absent: any other code, and JavaScript's own way of writing objects.
 */
import { LONGEST_FRONT } from '../limits.ts';
import { JsonBroken, JsonEvents } from './events.ts';

const NAME = String.raw`[\w$]{1,80}(?:\.[\w$]{1,80}|\[(?:"[\w$. -]{1,80}"|'[\w$. -]{1,80}'|\d{1,9})\]){0,16}`;
/** What servers write in front so that no script can read their answers. */
const GUARD = String.raw`(?:\)\]\}'?,?|while ?\(1\);|for ?\(;;\);|/\*\*/)\s{0,64}`;
const FRONT = new RegExp(
  String.raw`^\s{0,64}(?:${GUARD})?(?:export\s{1,9}default\s{1,64}|(?:(?:export\s{1,9})?(?:var|let|const)\s{1,9})?${NAME}\s{0,64}=\s{0,64}|(?<call>${NAME}\s{0,9}\(\s{0,64}))?(?=[[{])`,
);
const BEHIND = /(?:(?<![ \t\r\n])[ \t\r\n]*;)?(?<![ \t\r\n])[ \t\r\n]*$/;
const BEHIND_CALL = /[ \t\r\n]*\)[ \t\r\n]*;?[ \t\r\n]*$/;
/** Bytes that may hold what stands behind the JSON. */
const TAIL = 256;

export interface Wrapped {
  /** Characters, which all take one byte, in front of the JSON. */
  readonly front: number;
  readonly call: boolean;
  /** The head without what stands around its JSON. */
  readonly text: string;
}

/** What stands around the JSON of a head; undefined if nothing does, or anything else. */
export function wrappedJson({ text, whole }: { readonly text: string; readonly whole: boolean }): Wrapped | undefined {
  const found = FRONT.exec(text.slice(0, LONGEST_FRONT));
  const front = found?.[0] ?? '';
  if (found === null || front.trim() === '') return undefined;
  const call = found.groups?.call !== undefined;
  const behind = whole ? (call ? BEHIND_CALL : BEHIND).exec(text.slice(-TAIL))?.[0].length : 0;
  if (behind === undefined) return undefined;
  const inner = text.slice(front.length, text.length - behind);
  try {
    const events = new JsonEvents({ open() {}, close() {}, key() {}, scalar() {} });
    events.write(inner);
    if (whole) events.end();
  } catch (error) {
    if (error instanceof JsonBroken) return undefined;
    throw error;
  }
  return { front: front.length, call, text: inner };
}

/** The JSON of such a text. @param told is told how many bytes were left out, once that is known */
export async function* unwrapped(
  blocks: AsyncIterable<Uint8Array>,
  { front, call }: Wrapped,
  told: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let skip = front;
  let held = Buffer.alloc(0);
  for await (const block of blocks) {
    const rest = block.subarray(skip);
    skip -= block.length - rest.length;
    const all = Buffer.concat([held, rest]);
    const end = Math.max(0, all.length - TAIL);
    if (end > 0) yield all.subarray(0, end);
    held = all.subarray(end);
  }
  const behind = (call ? BEHIND_CALL : BEHIND).exec(held.toString('latin1'))?.[0] ?? '';
  yield held.subarray(0, held.length - behind.length);
  told(front + behind.trimEnd().length);
}
