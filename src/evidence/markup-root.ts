/** Enters: the beginning of markup. Leaves: where its root element may begin. Deliberately absent: any idea of what it is. */

/** Behind blanks, a declaration, comments and a document type; the end of the text where one of these doesn't end. */
export function rootAt(text: string): number {
  const blanks = /\s*/y;
  for (let at = 0; ; ) {
    blanks.lastIndex = at;
    at += blanks.exec(text)?.[0].length ?? 0;
    const end = FRONT.find(([start]) => text.startsWith(start, at))?.[1];
    if (end === undefined) return at;
    const found = text.indexOf(end, at);
    if (found < 0) return text.length;
    at = found + end.length;
  }
}

/** What may stand in front, and how it ends. A document type with declarations of its own isn't followed. */
const FRONT: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE', '>'],
];
