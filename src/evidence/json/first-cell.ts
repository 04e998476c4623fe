/**
 * Whether the JSON a text begins with is the first cell of a table. Enters: the head's text. Leaves: yes or no. Deliberately absent:
 * JSON behind other cells, which is another matter.
 */

/** Marks that divide cells; a comma also divides documents. */
const MARK = /^[ ]?[|;\t^~:\u0001\u001f]/;
/** Longer values aren't looked at. */
const LONGEST = 1 << 14;

/** A line that goes on behind its JSON with what divides cells. */
export function isFirstCell(text: string): boolean {
  const start = text.search(/\S/);
  if (!/[{[]/.test(text.charAt(start))) return false;
  const end = endOfValue(text, start);
  return end > 0 && MARK.test(text.slice(end, end + 2));
}

/** Behind the value that begins at a place; −1 if it doesn't end in its line. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < Math.min(text.length, start + LONGEST); at++) {
    const sign = text.charAt(at);
    if (sign === '\n' || sign === '\r') return -1;
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth === 0) return at + 1;
  }
  return -1;
}
