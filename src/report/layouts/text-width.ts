/** Text in the cells of a terminal. Enters: text without control characters. Leaves: its width, or lines of a width. */

/** Printable ASCII, and what long names are cut with. */
const NARROW = /^[ -~\u2026]*$/;
const NOTHING = /^[\p{Mn}\p{Me}]$/u;
const DOUBLE =
  /^(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uffe6]$/u;

/** Cells that a terminal gives to a text: 2 for a letter of East Asia, 0 for a mark that sits on a letter, else 1. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += NOTHING.test(char) ? 0 : DOUBLE.test(char) ? 2 : 1;
  return width;
}

/** Lines of at most `width` cells (at least 2), broken at spaces; a word that is too long is broken where it must be. */
export function wrap(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    let rest = word;
    if (line !== '' && widthOf(line) + 1 + widthOf(rest) > width) {
      lines.push(line);
      line = '';
    }
    while (widthOf(rest) > width) {
      const head = headOf(rest, width);
      lines.push(head);
      rest = rest.slice(head.length);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return [...lines, line];
}

/** As much of a word as fits, up to its last separator if that is in the second half: `state-pandemic-|databases/…`. */
function headOf(word: string, width: number): string {
  let head = '';
  let taken = 0;
  for (const char of word) {
    const next = taken + widthOf(char);
    if (next > width && head !== '') break;
    taken = next;
    head += char;
  }
  const cut = Math.max(...['/', '-', '_', '.', ','].map((separator) => head.lastIndexOf(separator))) + 1;
  return 2 * cut > head.length ? head.slice(0, cut) : head;
}

/** The text with spaces to fill `width` cells. */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? fill + text : text + fill;
}
