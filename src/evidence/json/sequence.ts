/**
 * JSON that other things wrap: texts of JSON (RFC 7464) between record separators, and strings of JSON that hold JSON themselves,
 * as of a log collector or of a file that was encoded twice. Enters: text in pieces. Leaves: the JSON in it, a document after another.
 * Deliberately absent: strings inside of documents; what a member holds is its value.
 */
import { scalarsOf } from './scalars.ts';

const SEPARATOR = '\u001e';
const SEPARATED = /^\s{0,64}\u001e\s{0,64}[{["]/;
const ENCODED = /^\s{0,64}"(?:\s|\\[nrt]){0,64}[{[]/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
/** An escape in JSON of a character that isn't half of one. */
const WHOLE_CHARACTER = /^\\u(?!d[89a-f])[\da-f]{4}$/i;
/** Scalars of a head that breaks off being JSON. */
const ENOUGH_SCALARS = 4;

/** Takes the wrapping off a text that comes in pieces, cut anywhere. */
export interface Unwrapping {
  piece(text: string): string;
}

/** What takes the wrapping off; undefined if there is none around the JSON of this head. */
export function sequenceOf(text: string): Unwrapping | undefined {
  if (SEPARATED.test(text)) return new SeparatedTexts();
  if (!ENCODED.test(text)) return undefined;
  const { scalars, whole } = scalarsOf(new EncodedStrings().piece(text), false);
  return whole && scalars >= ENOUGH_SCALARS ? new EncodedStrings() : undefined;
}

/** Separators at the beginnings of lines become blanks. */
class SeparatedTexts implements Unwrapping {
  private before = '\n';

  piece(text: string): string {
    const blank = text.replace(/(?<=[\r\n\u001e])\u001e/g, ' ');
    const first = text.startsWith(SEPARATOR) && /[\r\n\u001e]/.test(this.before) ? ` ${blank.slice(1)}` : blank;
    this.before = text.slice(-1);
    return first;
  }
}

/** Strings of JSON one after another, each a document; a line that begins otherwise stays as it is. */
class EncodedStrings implements Unwrapping {
  private state: 'between' | 'string' | 'other' = 'between';
  /** An escape that the last piece broke off in. */
  private held = '';

  piece(text: string): string {
    const all = this.held + text;
    this.held = '';
    let output = '';
    for (let at = 0; at < all.length; ) {
      let end = at;
      if (this.state === 'between') {
        while (end < all.length && /[\s,]/.test(all[end] ?? '')) end++;
        if (end < all.length) this.state = all[end] === '"' ? 'string' : 'other';
        at = this.state === 'string' ? end + 1 : end;
      } else if (this.state === 'other') {
        while (end < all.length && all[end] !== '\n') end++;
        if (end < all.length) this.state = 'between';
        output += all.slice(at, end) + (end < all.length ? '\n' : '');
        at = end + 1;
      } else {
        while (end < all.length && all[end] !== '"' && all[end] !== '\\') end++;
        output += all.slice(at, end);
        at = end + 1;
        if (all[end] === '"') {
          this.state = 'between';
          output += '\n';
        } else if (all[end] === '\\') {
          const length = all[end + 1] === 'u' ? 6 : 2;
          at = end + length;
          if (at > all.length) this.held = all.slice(end);
          else output += meant(all.slice(end, at));
        }
      }
    }
    return output;
  }
}

/** What is no escape, or half a character, stays: the document's own reader knows it. */
function meant(sequence: string): string {
  if (sequence.length === 2) return ESCAPES[sequence[1] ?? ''] ?? sequence.slice(1);
  return WHOLE_CHARACTER.test(sequence) ? String.fromCharCode(Number.parseInt(sequence.slice(2), 16)) : sequence;
}
