/**
 * Patterns as shapes. Enters: the pattern that a descriptor states. Leaves: the one shape its values have (`^\d{14}$` →
 * fourteen 9s), or null when they can have several. The pattern is never run: shapes are compared as texts.
 */

const PIECE = /\\d|\[0-9\]|\[A-Z\]|\\[-./]|[-/ _]/y;
const COUNT = /\{(\d{1,2})\}/y;
const LONGEST = 64;

/** The only shape that the pattern allows, spelled as profiles spell theirs. */
export function shapeOfPattern(pattern: string | null): string | null {
  if (pattern === null || !pattern.startsWith('^') || !pattern.endsWith('$')) return null;
  const body = pattern.slice(1, -1);
  let shape = '';
  let at = 0;
  while (at < body.length && shape.length <= LONGEST) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(body)?.[0];
    if (piece === undefined) return null;
    at += piece.length;
    COUNT.lastIndex = at;
    const count = COUNT.exec(body);
    at += count?.[0].length ?? 0;
    shape += unit(piece).repeat(Number(count?.[1] ?? 1));
  }
  return shape === '' || shape.length > LONGEST ? null : shape;
}

function unit(piece: string): string {
  if (piece === '\\d' || piece === '[0-9]') return '9';
  if (piece === '[A-Z]') return 'A';
  return piece.startsWith('\\') ? piece.slice(1) : piece;
}
