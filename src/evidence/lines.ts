/**
 * Enters: text pieces cut anywhere. Leaves: lines without their ends (LF, CRLF or CR). Deliberately absent: a limit on
 * the length of a line; a long one is joined once, so that the time stays linear.
 */

/** The lines of a text, some at a time; the last one counts if it isn't empty. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string[]> {
  let parts: string[] = [];
  let afterReturn = false;
  for await (const piece of text) {
    const lines: string[] = [];
    let start = afterReturn && piece.startsWith('\n') ? 1 : 0;
    afterReturn = false;
    for (;;) {
      const end = nextEnd(piece, start);
      if (end < 0) break;
      parts.push(piece.slice(start, end));
      lines.push(parts.join(''));
      parts = [];
      const isReturn = piece.charCodeAt(end) === 13;
      afterReturn = isReturn && end + 1 === piece.length;
      start = end + (isReturn && piece.charCodeAt(end + 1) === 10 ? 2 : 1);
    }
    if (start < piece.length) parts.push(piece.slice(start));
    if (lines.length > 0) yield lines;
  }
  const last = parts.join('');
  if (last !== '') yield [last];
}

function nextEnd(piece: string, from: number): number {
  for (let i = from; i < piece.length; i++) {
    const code = piece.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return -1;
}
